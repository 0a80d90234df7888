import { PLAATSINGEN, type Overstapstatus } from './overstap.ts';

/** Alles wat de feiten over de plaatsing kunnen zeggen, behalve de status zelf. */
const plaatsingBehalve = (status: Overstapstatus): readonly Overstapstatus[] =>
  PLAATSINGEN.filter((plaatsing) => plaatsing !== status);

const open = (status: Overstapstatus): readonly Overstapstatus[] => [
  ...plaatsingBehalve(status),
  'OVERGEDRAGEN',
  'AFGESLOTEN',
];

const geplaatst = (status: Overstapstatus): readonly Overstapstatus[] => [
  ...plaatsingBehalve(status),
  'TERUGGEMELD_SCHOOL',
  'AFGESLOTEN',
];

/**
 * Welke afgeleide status op welke kan volgen. Zolang de leerling bij de school hoort, volgt de status de feiten en kan
 * zij elke kant op: een bestand kan worden teruggedraaid en een bestemming ingetrokken. Wie geplaatst is, gaat niet
 * over. Bij een ontvanger is er een vaste weg: aanbieden, behandelen, terugmelden. Bron: regionale afspraak.
 */
export const OVERSTAP_OVERGANGEN: Readonly<Record<Overstapstatus, readonly Overstapstatus[]>> = {
  NIET_AANGEMELD: open('NIET_AANGEMELD'),
  AANGEMELD: open('AANGEMELD'),
  IN_BEHANDELING: open('IN_BEHANDELING'),
  AANDACHT: open('AANDACHT'),
  RISICO: open('RISICO'),
  DEFINITIEF_MBO: geplaatst('DEFINITIEF_MBO'),
  VERVOLG_ANDERS: geplaatst('VERVOLG_ANDERS'),
  OVERGEDRAGEN: [...PLAATSINGEN, 'IN_BEHANDELING_LP', 'IN_BEHANDELING_RMC', 'AFGESLOTEN'],
  IN_BEHANDELING_LP: [
    'IN_BEHANDELING_ZORG',
    'OVERGEDRAGEN',
    'TERUGGEMELD_SCHOOL',
    'DEFINITIEF_MBO',
    'VERVOLG_ANDERS',
    'AFGESLOTEN',
  ],
  IN_BEHANDELING_RMC: [
    'IN_BEHANDELING_ZORG',
    'OVERGEDRAGEN',
    'TERUGGEMELD_SCHOOL',
    'DEFINITIEF_MBO',
    'VERVOLG_ANDERS',
    'AFGESLOTEN',
  ],
  IN_BEHANDELING_ZORG: [
    'OVERGEDRAGEN',
    'TERUGGEMELD_SCHOOL',
    'DEFINITIEF_MBO',
    'VERVOLG_ANDERS',
    'AFGESLOTEN',
  ],
  TERUGGEMELD_SCHOOL: ['DEFINITIEF_MBO', 'VERVOLG_ANDERS', 'OVERGEDRAGEN', 'AFGESLOTEN'],
  AFGESLOTEN: [],
};
