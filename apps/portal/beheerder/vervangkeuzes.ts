import type { Item } from '../api/vragen.ts';
import type { Keuze } from '../delen/velden.tsx';

type Mandaat = Item<'lijstMandaten'>;

/** De collega's die weg kunnen zijn of kunnen vervangen: wie hier vandaag werkt, en niet uzelf; over zichzelf beslist niemand. */
export const collegas = (mandaten: readonly Mandaat[], ik: string | undefined, vandaag: string): Keuze[] => [
  ...new Map(
    mandaten
      .filter(({ gebruiker, van }) => gebruiker.id !== ik && van <= vandaag)
      .map(({ gebruiker: { id, naam } }) => [id, { waarde: id, tekst: naam }]),
  ).values(),
];

/** De rollen die iemand hier vandaag heeft. */
export const rollenVan = (mandaten: readonly Mandaat[], wie: string, vandaag: string): Mandaat['rol'][] => [
  ...new Set(
    mandaten.filter(({ gebruiker, van }) => gebruiker.id === wie && van <= vandaag).map(({ rol }) => rol),
  ),
];
