import type { Db, Tx } from '../database/transaction.ts';
import { sleutels } from './kluis.ts';
import { slotVoor } from './waarden.ts';
import { ontsleutel } from './versleuteling.ts';

const KLASSE = 'overstap';

/** Vrije tekst van een mens: alleen versleuteld, met de sleutel van de leerling, of van de taak waar zij bij hoort. */
export async function sluitTekst(
  tx: Tx,
  plaats: { readonly subject: string; readonly kolom: string },
  tekst: string | null,
): Promise<Buffer | null> {
  if (tekst === null) return null;
  return (await slotVoor(tx, KLASSE, plaats.subject)).sluit(plaats.kolom, Buffer.from(tekst, 'utf8'));
}

/** Een versleutelde tekst zoals zij uit de database komt. */
export interface GeslotenTekst {
  readonly subject: string;
  readonly kolom: string;
  readonly bytes: Buffer | null;
}

/** Opent teksten, in dezelfde volgorde. Wat er niet is, of van wie gewist is, is null. */
export async function openTeksten(db: Db, teksten: readonly GeslotenTekst[]): Promise<(string | null)[]> {
  const gevuld = teksten.filter(({ bytes }) => bytes !== null);
  if (gevuld.length === 0) return teksten.map(() => null);
  const perSubject = await sleutels().van(
    db,
    KLASSE,
    gevuld.map(({ subject }) => subject),
  );
  return teksten.map(({ subject, kolom, bytes }) => {
    const sleutel = perSubject.get(subject);
    return sleutel && bytes
      ? ontsleutel(sleutel, { klasse: KLASSE, subject, kolom }, bytes).toString('utf8')
      : null;
  });
}

/** Waar vrije tekst staat; de rij hoort bij de plaats, zodat teksten niet te verwisselen zijn. */
export const TEKSTPLAATS = {
  bewijs: (id: string): string => `bestemming.bewijs/${id}`,
  toelichting: (id: string): string => `overdracht.toelichting/${id}`,
  uitkomst: (id: string): string => `taak.uitkomst/${id}`,
  noodreden: (id: string): string => `noodtoegang.reden/${id}`,
  inzagetekst: (id: string): string => `inzagetekst.tekst/${id}`,
  bewaarplicht: (id: string): string => `bewaarplicht.toelichting/${id}`,
  noodoordeel: (id: string): string => `noodtoegang.toelichting/${id}`,
} as const;
