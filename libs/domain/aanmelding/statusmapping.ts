import type { Aanmeldstatus } from './aanmelding.ts';

/** Waar een statuswoord vandaan komt. */
export const STATUSBRONNEN = ['vva', 'koppelpunt', 'eduarte', 'intergrip', 'weekcheck'] as const;
export type Statusbron = (typeof STATUSBRONNEN)[number];

/** Woorden die in elk bestand van een mbo kunnen staan. Bron: regionale weekcheck. */
const WEEKCHECK: Readonly<Record<string, Aanmeldstatus>> = {
  aangemeld: 'AANGEMELD',
  'aanmelding ontvangen': 'AANGEMELD',
  ontvangen: 'AANGEMELD',
  'in behandeling': 'IN_BEHANDELING',
  intake: 'IN_BEHANDELING',
  'intake gepland': 'IN_BEHANDELING',
  'intake uitgevoerd': 'IN_BEHANDELING',
  'intake geannuleerd': 'IN_BEHANDELING',
  wachtlijst: 'WACHTLIJST',
  'numerus fixus': 'WACHTLIJST',
  'numero fixus': 'WACHTLIJST',
  aangeboden: 'AANGEBODEN',
  'voorlopig geplaatst': 'AANGEBODEN',
  'ook aangeboden': 'AANGEBODEN',
  'onderwijsovereenkomst aangeboden': 'AANGEBODEN',
  geplaatst: 'AANGEBODEN',
  definitief: 'DEFINITIEF',
  'definitief geplaatst': 'DEFINITIEF',
  ingeschreven: 'DEFINITIEF',
  afgewezen: 'AFGEWEZEN',
  'leidt niet tot inschrijving': 'AFGEWEZEN',
  afgemeld: 'AFGEMELD',
  ingetrokken: 'AFGEMELD',
  beeindigd: 'BEEINDIGD',
  uitgeschreven: 'BEEINDIGD',
  'niet verschenen': 'NIET_VERSCHENEN',
  'no-show': 'NIET_VERSCHENEN',
};

/** De vijf statussen van de VVA: ontvangen en a tot en met d. Bron: MBO koppelpunt, Regeling Stcrt. 2020-36712. */
const VVA: Readonly<Record<string, Aanmeldstatus>> = {
  ontvangen: 'AANGEMELD',
  a: 'AANGEBODEN',
  b: 'AFGEWEZEN',
  c: 'AFGEMELD',
  d: 'DEFINITIEF',
};

/** Bron: export van Centraal Aanmelden MBO. */
const KOPPELPUNT: Readonly<Record<string, Aanmeldstatus>> = {
  submitted: 'AANGEMELD',
  received: 'AANGEMELD',
  offered: 'AANGEBODEN',
  enrolled: 'DEFINITIEF',
  withdrawn: 'AFGEMELD',
  rejected: 'AFGEWEZEN',
};

/** VerbintenisStatus van Eduarte. Intake en Voorlopig kunnen daar ook een wachtlijst zijn; dat is niet te zien. */
const EDUARTE: Readonly<Record<string, Aanmeldstatus>> = {
  aangemeld: 'AANGEMELD',
  intake: 'IN_BEHANDELING',
  voorlopig: 'AANGEBODEN',
  volledig: 'AANGEBODEN',
  afgedrukt: 'AANGEBODEN',
  definitief: 'DEFINITIEF',
  afgewezen: 'AFGEWEZEN',
  afgemeld: 'AFGEMELD',
  beeindigd: 'BEEINDIGD',
};

const INTERGRIP: Readonly<Record<string, Aanmeldstatus>> = {
  aangemeld: 'AANGEMELD',
  'in behandeling': 'IN_BEHANDELING',
  'numero fixus': 'WACHTLIJST',
  geplaatst: 'AANGEBODEN',
  definitief: 'DEFINITIEF',
  afgewezen: 'AFGEWEZEN',
  afgemeld: 'AFGEMELD',
  beeindigd: 'BEEINDIGD',
};

const WOORDEN: Readonly<Record<Statusbron, Readonly<Record<string, Aanmeldstatus>>>> = {
  vva: VVA,
  koppelpunt: KOPPELPUNT,
  eduarte: EDUARTE,
  intergrip: INTERGRIP,
  weekcheck: { ...EDUARTE, ...WEEKCHECK },
};

/** Kleine letters, zonder accenten, met enkele spaties. */
const netjes = (woord: string): string =>
  woord
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

/** De status die een woord van een bron betekent; null als het woord onbekend is. Hoofdletters, accenten en spaties tellen niet. */
export function mapStatus(bron: Statusbron, woord: string): Aanmeldstatus | null {
  const woorden = WOORDEN[bron];
  const sleutel = netjes(woord);
  return Object.hasOwn(woorden, sleutel) ? (woorden[sleutel] ?? null) : null;
}
