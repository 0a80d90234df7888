import { leeftijdOp } from '../../leerling/leeftijd.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { Routestatus } from '../routezaak.ts';
import { bezwaar, bezwaarAls, type Handelingbezwaar, type Masregels } from '../traject/bezwaar.ts';
import type { TrajectFeiten } from '../traject/traject.ts';

/**
 * AGE-9. Wie toestemming voor hulp moet geven: tot twaalf de ouders, van twaalf tot zestien allebei, daarna de jongere
 * alleen. Weigeren de ouders van een jongere van twaalf tot zestien, dan kan het alleen met het motief van de hulpverlener:
 * ernstig nadeel, of de weloverwogen wens van de jongere. Bron: Jeugdwet art. 7.3.4 en 7.3.5.
 */
export function toestemmingbezwaren(
  { jongere }: Pick<TrajectFeiten, 'jongere'>,
  dag: Kalenderdag,
  { mas: { hulp }, leeftijden }: Masregels,
): Handelingbezwaar[] {
  const leeftijd = leeftijdOp(jongere.geboortedatum, dag, leeftijden);
  const doetMee = leeftijd >= hulp.jongereVanaf;
  const ouders = doetMee
    ? bezwaar(
        'hulp.toestemming-ouders',
        'De ouders geven geen toestemming. De hulpverlener kan zeggen waarom het toch moet.',
        'toestemming-ouders',
        'motief-hulpverlener',
      )
    : bezwaar('hulp.toestemming-ouders', 'De ouders moeten toestemming geven.', 'toestemming-ouders');
  return [
    ...bezwaarAls(
      doetMee,
      'hulp.toestemming-jongere',
      'De jongere moet toestemming geven.',
      'toestemming-jongere',
    ),
    ...(leeftijd < hulp.alleenJongereVanaf ? [ouders] : []),
  ];
}

/** Wat er voor een stap van vrijwillige hulp nodig is. */
export function hulpbezwaren(
  traject: TrajectFeiten,
  naar: Routestatus,
  dag: Kalenderdag,
  regels: Masregels,
): Handelingbezwaar[] {
  const maatregel = traject.routes.some(({ route, status }) => route === 'R3' && status === 'UITVOERING_GI');
  const perStap: Partial<Record<Routestatus, () => Handelingbezwaar[]>> = {
    TOESTEMMING: () => toestemmingbezwaren(traject, dag, regels),
    GEPAUZEERD: () => [
      bezwaar('hulp.pauze-motief', 'Zeg waarom de hulp stilligt.', 'motief'),
      bezwaar('hulp.pauze-datum', 'Zeg wanneer u opnieuw kijkt.', 'evaluatiedatum'),
    ],
    AFGEBROKEN: () => [bezwaar('hulp.afbreken-motief', 'Zeg waarom de hulp stopt.', 'motief')],
    OVERGEGAAN_VERPLICHT: () =>
      bezwaarAls(!maatregel, 'hulp.geen-maatregel', 'Er is geen maatregel waarin de hulp kan opgaan.'),
  };
  return perStap[naar]?.() ?? [];
}
