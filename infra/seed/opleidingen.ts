import type { Toeval } from './toeval.ts';

export interface Opleiding {
  /** Crebo, of een vavo-code. */
  readonly code: string;
  readonly naam: string;
  readonly niveau: number | null;
  /** Een opleiding met een beperkt aantal plaatsen. */
  readonly fixus?: true;
  /** Alleen bij deze instellingen; zonder opgave bij elke brede instelling. */
  readonly bij?: readonly string[];
}

const GROEN = ['31JC', '25GV'];
const VORMGEVING = ['02PN'];

/** Echte crebonummers met hun naam; welke instelling wat aanbiedt, is verzonnen. */
export const OPLEIDINGEN: readonly Opleiding[] = [
  { code: '25655', naam: 'Mbo-Verpleegkundige', niveau: 4, fixus: true },
  { code: '25656', naam: 'Verzorgende-IG', niveau: 3 },
  { code: '25498', naam: 'Helpende Zorg en Welzijn', niveau: 2 },
  { code: '25698', naam: 'Onderwijsassistent', niveau: 4 },
  { code: '25695', naam: 'Doktersassistent', niveau: 4, fixus: true },
  { code: '25604', naam: 'Software developer', niveau: 4 },
  { code: '25605', naam: 'Allround medewerker IT systems and devices', niveau: 3 },
  { code: '25607', naam: 'Medewerker ICT support', niveau: 2 },
  { code: '25828', naam: 'Allround timmerman', niveau: 3 },
  { code: '25829', naam: 'Timmerman', niveau: 2 },
  { code: '25182', naam: 'Zelfstandig werkend kok', niveau: 3 },
  { code: '25180', naam: 'Kok', niveau: 2 },
  { code: '25153', naam: 'Eerste verkoper', niveau: 3 },
  { code: '25167', naam: 'Verkoper', niveau: 2 },
  { code: '25415', naam: 'Sport- en bewegingsleider', niveau: 3 },
  { code: '25741', naam: 'Assistent dienstverlening', niveau: 1 },
  { code: '25743', naam: 'Assistent logistiek', niveau: 1 },
  { code: '25740', naam: 'Assistent bouwen, wonen en onderhoud', niveau: 1 },
  { code: '25450', naam: 'Vakbekwaam medewerker dierverzorging', niveau: 3, bij: GROEN },
  { code: '25580', naam: 'Medewerker dierverzorging', niveau: 2, bij: GROEN },
  { code: '25618', naam: 'Vakbekwaam hovenier', niveau: 4, bij: GROEN },
  { code: '25746', naam: 'Assistent plant, dier of groene omgeving', niveau: 1, bij: GROEN },
  { code: '25633', naam: 'Mediavormgever', niveau: 4, bij: VORMGEVING },
];

export const VAVO: Opleiding = { code: '1002O2412', naam: 'Vavo havo', niveau: null };

const NIVEAUS: Readonly<Record<string, readonly number[]>> = {
  pro: [1, 1, 2],
  vso: [1, 2, 3],
  'vmbo-bb': [2],
  'vmbo-kb': [3, 3, 2, 4],
  'vmbo-gl': [4, 4, 3],
  'vmbo-tl': [4, 4, 3],
  havo: [4],
};

/** Een opleiding bij deze instelling op een niveau dat bij het cohort past, of anders wat er het dichtst bij ligt. */
export function kiesOpleiding(toeval: Toeval, mboBrin: string, cohort: string): Opleiding {
  const eigen = OPLEIDINGEN.filter((o) => o.bij?.includes(mboBrin));
  const aanbod = eigen.length > 0 ? eigen : OPLEIDINGEN.filter((o) => !o.bij);
  const niveau = toeval.kies(NIVEAUS[cohort] ?? [3]);
  const afstand = (o: Opleiding): number => Math.abs((o.niveau ?? 0) - niveau);
  const dichtst = Math.min(...aanbod.map(afstand));
  return toeval.kies(aanbod.filter((o) => afstand(o) === dichtst));
}
