import { isTeDelen } from '#libs/domain/paspoort/paspoort-machine.ts';
import type { Paspoortstatus } from '#libs/domain/paspoort/paspoort.ts';
import type { Item } from '../../api/vragen.ts';

export type Overstap = Item<'lijstOverstappen'>;
export type Aanmelding = Item<'lijstAanmeldingen'>;
export type Deling = Item<'lijstDelingen'>;

const STAPPEN = ['paspoort', 'aangemeld', 'gesprek', 'ingeschreven'] as const;
type Stapnaam = (typeof STAPPEN)[number];
export interface Stap {
  readonly naam: Stapnaam;
  readonly stand: 'klaar' | 'bezig' | 'straks';
}

/** Hoe dicht een aanmelding bij een plek is; 0 is voorbij. */
const KANS: Readonly<Record<Aanmelding['status'], number>> = {
  AANGEMELD: 1,
  WACHTLIJST: 1,
  IN_BEHANDELING: 2,
  AANGEBODEN: 3,
  DEFINITIEF: 4,
  AFGEWEZEN: 0,
  AFGEMELD: 0,
  BEEINDIGD: 0,
  NIET_VERSCHENEN: 0,
};

/** De aanmelding die het dichtst bij een plek is; null als er geen meer loopt. */
export const besteVan = (aanmeldingen: readonly Aanmelding[]): Aanmelding | null =>
  aanmeldingen
    .filter(({ status }) => KANS[status] > 0)
    .reduce<Aanmelding | null>((tot, een) => (tot && KANS[tot.status] >= KANS[een.status] ? tot : een), null);

const stand = (klaar: boolean, bezig: boolean): Stap['stand'] =>
  klaar ? 'klaar' : bezig ? 'bezig' : 'straks';

/** De stappen van een overstap; het Paspoort staat er alleen bij voor wie ervan weet. */
export function stappenVan(
  beste: Aanmelding | null,
  paspoort: Paspoortstatus | null | undefined,
): readonly Stap[] {
  const kans = beste ? KANS[beste.status] : 0;
  const rest: Stap[] = [
    { naam: 'aangemeld', stand: stand(kans > 0, true) },
    { naam: 'gesprek', stand: stand(kans > 2, kans > 0) },
    { naam: 'ingeschreven', stand: stand(kans > 3, kans > 2) },
  ];
  if (paspoort === undefined) return rest;
  const eigen = stand(paspoort !== null && isTeDelen(paspoort), true);
  return [{ naam: 'paspoort', stand: eigen }, ...rest];
}

/** Wat er nu te doen is, of op wie het wachten is. */
export interface Nu {
  readonly code: string;
  readonly wie: string;
  /** Waar de ene knop heen gaat. */
  readonly naar?: string;
}

/** Leerplicht, het Doorstroompunt of een hulpverlener is aan zet. */
const BIJ_HULP: readonly string[] = [
  'OVERGEDRAGEN',
  'IN_BEHANDELING_LP',
  'IN_BEHANDELING_RMC',
  'IN_BEHANDELING_ZORG',
];

/** Wat de plek zelf zegt: klaar, anders, in goede handen, nog niet aangemeld, of wachten op het mbo. */
export function nuVanOverstap(overstap: Overstap, beste: Aanmelding | null): Nu {
  const bal = overstap.bal?.organisatie.naam ?? overstap.school.naam;
  if (overstap.status === 'AFGESLOTEN') return { code: 'afgesloten', wie: '' };
  if (overstap.status === 'VERVOLG_ANDERS') return { code: 'anders', wie: '' };
  if (overstap.status && BIJ_HULP.includes(overstap.status)) return { code: 'hulp', wie: bal };
  if (!beste) return { code: 'aanmelden', wie: overstap.school.naam };
  return { code: KANS[beste.status] === 4 ? 'ingeschreven' : 'wacht', wie: beste.mbo.naam };
}

interface Leerlingstand {
  readonly overstap: Overstap;
  readonly beste: Aanmelding | null;
  readonly paspoort: Paspoortstatus | null;
  readonly afgezien: boolean;
  readonly delingen: readonly Deling[];
}

function nuVanPaspoort({ paspoort, afgezien, beste, delingen }: Leerlingstand): Nu | null {
  const naar = '/mijn/paspoort';
  if (paspoort === null) return afgezien ? null : { code: 'maak', wie: '', naar };
  if (paspoort === 'CONCEPT') return { code: 'verder', wie: '', naar };
  if (paspoort === 'INGEVULD') return { code: 'mentor', wie: '', naar };
  if (paspoort === 'BESPROKEN_MENTOR') return { code: 'lees', wie: '', naar };
  const gedeeld = delingen.some(
    ({ ontvanger, status }) =>
      ontvanger.id === beste?.mbo.id && status !== 'INGETROKKEN' && status !== 'VERLOPEN',
  );
  if (beste && isTeDelen(paspoort) && !gedeeld)
    return { code: 'deel', wie: beste.mbo.naam, naar: '/mijn/delen/nieuw' };
  return null;
}

/** Het ene ding dat een leerling nu kan doen; zonder knop hoeft hij niets te doen. */
export function nuVoorLeerling(alles: Leerlingstand): Nu {
  if (alles.delingen.some(({ voorgelegd }) => voorgelegd))
    return { code: 'bevestig', wie: '', naar: '/mijn/delen' };
  const plek = nuVanOverstap(alles.overstap, alles.beste);
  if (['afgesloten', 'anders', 'hulp', 'ingeschreven'].includes(plek.code)) return plek;
  return nuVanPaspoort(alles) ?? plek;
}
