import { isTeDelen } from '#libs/domain/paspoort/paspoort-machine.ts';
import type { Paspoortstatus } from '#libs/domain/paspoort/paspoort.ts';
import type { Item } from '../../api/vragen.ts';
import { dagenTot } from '../../taal/tijd.ts';

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

/** Hierna is er geen stap meer te zetten. */
const TEN_EINDE: readonly Overstap['status'][] = ['AFGESLOTEN', 'VERVOLG_ANDERS'];

/** De stappen van een overstap, en van een die ten einde is alleen wat gedaan is. */
export function stappenVan(
  { status }: Pick<Overstap, 'status'>,
  beste: Aanmelding | null,
  paspoort: Paspoortstatus | null | undefined,
): readonly Stap[] {
  const stappen = alleStappen(beste, paspoort);
  return TEN_EINDE.includes(status) ? stappen.filter((stap) => stap.stand === 'klaar') : stappen;
}

/** Het Paspoort staat er alleen bij voor wie ervan weet. */
function alleStappen(beste: Aanmelding | null, paspoort: Paspoortstatus | null | undefined): readonly Stap[] {
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
  /** De dag waar het om gaat, als `2027-04-01`. */
  readonly dag?: string;
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

/** Wie nog geen plek heeft: was er eerder een, dan een andere; anders aanmelden, en tot wanneer of dat het laat is. */
function nuZonderPlek({ school, aanmelddatum: dag }: Overstap, aanmeldingen: readonly Aanmelding[]): Nu {
  const wie = school.naam;
  if (aanmeldingen.length > 0) return { code: 'geenPlek', wie };
  if (!dag) return { code: 'aanmelden', wie };
  return { code: dagenTot(dag) < 0 ? 'aanmeldenLaat' : 'aanmeldenVoor', wie, dag };
}

/** Wat de plek zelf zegt: klaar, anders, in goede handen, nog niet aangemeld, of wachten op het mbo. */
export function nuVanOverstap(overstap: Overstap, aanmeldingen: readonly Aanmelding[]): Nu {
  const beste = besteVan(aanmeldingen);
  const bal = overstap.bal?.organisatie.naam ?? overstap.school.naam;
  if (overstap.status === 'AFGESLOTEN') return { code: 'afgesloten', wie: '' };
  if (overstap.status === 'VERVOLG_ANDERS') return { code: 'anders', wie: '' };
  if (overstap.status && BIJ_HULP.includes(overstap.status)) return { code: 'hulp', wie: bal };
  if (!beste) return nuZonderPlek(overstap, aanmeldingen);
  return { code: KANS[beste.status] === 4 ? 'ingeschreven' : 'wacht', wie: beste.mbo.naam };
}

interface Leerlingstand {
  readonly overstap: Overstap;
  readonly aanmeldingen: readonly Aanmelding[];
  readonly paspoort: Paspoortstatus | null;
  readonly afgezien: boolean;
  readonly delingen: readonly Deling[];
}

function nuVanPaspoort({ paspoort, afgezien, aanmeldingen, delingen }: Leerlingstand): Nu | null {
  const beste = besteVan(aanmeldingen);
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

/** Wat een leerling nu kan doen, het dringendste eerst. Wie nog geen plek heeft, leest dat; zijn Paspoort komt daarna. */
export function nuVoorLeerling(alles: Leerlingstand): readonly Nu[] {
  if (alles.delingen.some(({ voorgelegd }) => voorgelegd))
    return [{ code: 'bevestig', wie: '', naar: '/mijn/delen' }];
  const plek = nuVanOverstap(alles.overstap, alles.aanmeldingen);
  if (['afgesloten', 'anders', 'hulp', 'ingeschreven'].includes(plek.code)) return [plek];
  const paspoort = nuVanPaspoort(alles);
  if (paspoort === null) return [plek];
  return plek.code === 'wacht' ? [paspoort] : [plek, paspoort];
}
