import { handeltZelf } from '../../leerling/leerplicht.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { Routestatus, Routezaak } from '../routezaak.ts';
import { bezwaar, bezwaarAls, type Handelingbezwaar, type Masregels } from '../traject/bezwaar.ts';
import type { TrajectFeiten } from '../traject/traject.ts';

const BESLUIT_OM: readonly Routestatus[] = [
  'SEPOT',
  'VOORWAARDELIJK_SEPOT',
  'STRAFBESCHIKKING',
  'DAGVAARDING',
];

const DOOR_OM: Handelingbezwaar = bezwaar(
  'straf.alleen-om',
  'Na inzending beslist alleen het OM. Leg diens besluit vast.',
  'besluit-om',
);

/** Bij een minderjarige verdachte adviseert de Raad voor het OM beslist. Bron: domain.md §1.6. */
const zonderAdvies = (
  zaak: Routezaak,
  { jongere }: TrajectFeiten,
  dag: Kalenderdag,
  regels: Masregels,
): boolean =>
  zaak.status === 'INGEZONDEN' &&
  zaak.verdachte === 'jongere' &&
  !handeltZelf(jongere, dag, regels.leeftijden);

/** Een besluit van het OM; de proeftijd heeft een einde. */
function besluitOm(
  zaak: Routezaak,
  naar: Routestatus,
  traject: TrajectFeiten,
  bij: { readonly dag: Kalenderdag; readonly regels: Masregels },
): Handelingbezwaar[] {
  return [
    DOOR_OM,
    ...bezwaarAls(
      zonderAdvies(zaak, traject, bij.dag, bij.regels),
      'straf.eerst-rvdk',
      'Bij een minderjarige adviseert eerst de Raad voor de Kinderbescherming.',
    ),
    ...bezwaarAls(
      naar === 'VOORWAARDELIJK_SEPOT',
      'straf.proeftijd',
      'Een voorwaardelijk sepot heeft een proeftijd met een einde.',
      'einddatum',
    ),
  ];
}

/** Wat er voor een stap van de strafrechtelijke weg nodig is. Bron: Leerplichtwet art. 22; domain.md §1.6 en §9b. */
export function strafbezwaren(
  zaak: Routezaak,
  naar: Routestatus,
  traject: TrajectFeiten,
  bij: { readonly dag: Kalenderdag; readonly regels: Masregels },
): Handelingbezwaar[] {
  if (BESLUIT_OM.includes(naar)) return besluitOm(zaak, naar, traject, bij);
  const perStap: Partial<Record<Routestatus, () => Handelingbezwaar[]>> = {
    VERHOOR: () => [
      bezwaar('straf.cautie', 'Geef de cautie en wijs op een advocaat voor u verhoort.', 'cautie'),
    ],
    INGEZONDEN: () =>
      bezwaarAls(
        traject.oudersVeroordeeld && zaak.verdachte === 'ouders',
        'straf.afschrift-rvdk',
        'De ouders zijn eerder veroordeeld: stuur een afschrift aan de Raad (Leerplichtwet art. 22 lid 5).',
        'afschrift-rvdk',
      ),
    VONNIS: () => [bezwaar('straf.vonnis', 'Leg het vonnis vast.', 'besluit-rechter')],
    INGETROKKEN: () => [
      bezwaar('straf.intrekken-motief', 'Zeg waarom het proces-verbaal blijft liggen.', 'motief'),
    ],
    VERVALLEN: () =>
      bezwaarAls(
        traject.jongere.overledenOp === null,
        'straf.vervallen',
        'Het OM of de rechter stelt vast dat het recht vervallen is.',
        'besluit-om',
      ),
  };
  return perStap[naar]?.() ?? [];
}
