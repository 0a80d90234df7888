import { leeftijdOp } from '../../leerling/leeftijd.ts';
import { toKalenderdag } from '../../tijd/amsterdam.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { Routestatus, Routezaak } from '../routezaak.ts';
import { bezwaar, bezwaarAls, type Handelingbezwaar, type Masregels } from '../traject/bezwaar.ts';
import type { TrajectFeiten } from '../traject/traject.ts';
import { laatsteEvaluatiedatum } from './evaluatiedatum.ts';
import { bovenMaximum, criteriabezwaren, haltCriteria } from './halt-criteria.ts';

interface Peil {
  readonly dag: Kalenderdag;
  readonly regels: Masregels;
}

/** AGE-8. De jongere stemt in; tot zestien ook zijn ouders. */
export function haltinstemming(
  { jongere }: Pick<TrajectFeiten, 'jongere'>,
  dag: Kalenderdag,
  { mas, leeftijden }: Masregels,
): Handelingbezwaar[] {
  const criteria = haltCriteria(mas.halt.criteria, dag);
  const metOuders =
    criteria !== null && leeftijdOp(jongere.geboortedatum, dag, leeftijden) < criteria.oudersTot;
  return [
    bezwaar('halt.instemming-jongere', 'De jongere moet zelf instemmen.', 'toestemming-jongere'),
    ...bezwaarAls(
      metOuders,
      'halt.instemming-ouders',
      'De ouders moeten ook instemmen.',
      'toestemming-ouders',
    ),
  ];
}

const pauze = (): Handelingbezwaar[] => [
  bezwaar('halt.pauze-motief', 'Zeg waarom Halt wacht.', 'motief'),
  bezwaar('halt.pauze-akkoord', 'Halt moet het met de pauze eens zijn.', 'akkoord-halt'),
  bezwaar('halt.pauze-datum', 'Kies de dag waarop u opnieuw beslist.', 'evaluatiedatum'),
];

/** Een pauze is zo vaak te verlengen als is afgesproken, en samen nooit langer dan de langste pauze. */
function verleng({ verlengd, sinds }: Routezaak, { dag, regels: { mas } }: Peil): Handelingbezwaar[] {
  return [
    ...bezwaarAls(
      verlengd >= (mas.halt.pauzeVerlengingen ?? 0),
      'halt.al-verlengd',
      'Deze pauze is niet (nog eens) te verlengen: hervat, trek in of sluit negatief af.',
    ),
    ...bezwaarAls(
      laatsteEvaluatiedatum(toKalenderdag(sinds), mas) <= dag,
      'halt.pauze-te-lang',
      'De langste pauze is om: hervat, trek in of sluit negatief af.',
    ),
    ...pauze(),
  ];
}

const einde = (): Handelingbezwaar[] => [bezwaar('halt.einde-motief', 'Zeg waarom.', 'motief')];

/** Verder gaat het waar het was, en nieuw verzuim tijdens de pauze telt mee voor het maximum. */
function hervat(
  zaak: Routezaak,
  naar: Routestatus,
  { feiten }: TrajectFeiten,
  { dag, regels: { mas } }: Peil,
): Handelingbezwaar[] {
  const criteria = haltCriteria(mas.halt.criteria, dag);
  return [
    ...bezwaarAls(zaak.vanuit !== naar, 'halt.hervat-elders', 'Na een pauze gaat Halt verder waar het was.'),
    ...bezwaarAls(
      criteria !== null && bovenMaximum(feiten, criteria),
      'halt.boven-maximum',
      'Met het verzuim tijdens de pauze is dit meer dan het maximum: raadpleeg de officier.',
      'besluit-officier',
    ),
  ];
}

/** Wat er voor een stap van Halt nodig is. Bron: domain.md §1.6, §1.7 en §9b. */
export function haltbezwaren(
  zaak: Routezaak,
  naar: Routestatus,
  traject: TrajectFeiten,
  bij: Peil,
): Handelingbezwaar[] {
  const { dag, regels } = bij;
  if (zaak.status === 'GEPAUZEERD' && ['VERWEZEN', 'GEACCEPTEERD', 'LOPEND'].includes(naar)) {
    return hervat(zaak, naar, traject, bij);
  }
  const perStap: Partial<Record<Routestatus, () => Handelingbezwaar[]>> = {
    SCHRIFTELIJK_INGELICHT: () => [
      bezwaar(
        'halt.schriftelijk',
        'De jongere moet op papier weten dat hij niet hoeft en wat weigeren betekent.',
        'schriftelijk-ingelicht',
      ),
    ],
    INSTEMMING: () => haltinstemming(traject, dag, regels),
    VERWEZEN: () => criteriabezwaren(traject, zaak.feiten, dag, regels),
    GEPAUZEERD: () => (zaak.status === 'GEPAUZEERD' ? verleng(zaak, bij) : pauze()),
    GERETOURNEERD: einde,
    NEGATIEF: einde,
    INGETROKKEN: einde,
  };
  return perStap[naar]?.() ?? [];
}
