import { isZelfVerantwoordelijk } from '../../leerling/leerplicht.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import { bezwaarAls, type Handelingbezwaar, type Masregels } from './bezwaar.ts';
import type { TrajectFeiten } from './traject.ts';

/**
 * Wie nog gehoord moet worden voor er een route is: de ouders, en de jongere vanaf twaalf. Wie zo vaak als afgesproken niet
 * op een uitnodiging kwam, telt als opgeroepen. Een meerderjarige handelt zelf. Bron: Leerplichtwet art. 22 lid 1 en 3.
 */
export function hoorbezwaren(
  { jongere, gehoord }: TrajectFeiten,
  dag: Kalenderdag,
  { mas, leeftijden }: Masregels,
): Handelingbezwaar[] {
  const genoeg = (gemist: number): boolean => gemist >= mas.gemisteUitnodigingen;
  return [
    ...bezwaarAls(
      !gehoord.oudersGehoord && !genoeg(gehoord.gemistOuders),
      'horen.ouders',
      'De ouders zijn nog niet gehoord en niet vaak genoeg uitgenodigd.',
    ),
    ...bezwaarAls(
      isZelfVerantwoordelijk(jongere, dag, leeftijden) &&
        !gehoord.jongereGehoord &&
        !genoeg(gehoord.gemistJongere),
      'horen.jongere',
      'De jongere is twaalf of ouder en nog niet gehoord en niet vaak genoeg uitgenodigd.',
    ),
  ];
}

/** Is er van het gesprek niets meer te doen: gehoord (of vaak genoeg opgeroepen) en het instrument ingevuld? */
export const isGesprekGedaan = (traject: TrajectFeiten, dag: Kalenderdag, regels: Masregels): boolean =>
  traject.instrumentIngevuld && hoorbezwaren(traject, dag, regels).length === 0;
