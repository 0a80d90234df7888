import type { Afspraken } from '../../afspraken/afspraken.ts';
import { uiterstOgenblik } from '../../afspraken/ladder.ts';
import { eindeVanDag, toInstant, toKalenderdag } from '../../tijd/amsterdam.ts';
import { plusDagen, plusMaanden } from '../../tijd/kalenderdag.ts';
import { laatste, type Instant, type Kalenderdag } from '../../tijd/tijd.ts';
import { eerstvolgendeWerkdag } from '../../tijd/werkdagen.ts';
import { gewoneEvaluatiedatum } from '../halt/evaluatiedatum.ts';
import type { Routezaak } from '../routezaak.ts';
import { weken } from '../weken.ts';
import type { Gevraagd, Routemomenten } from './routestap.ts';

type Regels = Pick<Afspraken, 'mas' | 'feestdagen' | 'berichten'>;

/**
 * Het einde van een wettelijke termijn in kalenderdagen (exclusief); valt haar laatste dag op een vrije dag, dan loopt zij door.
 * Bron: Algemene termijnenwet art. 1.
 */
const termijn = (begin: Kalenderdag, dagen: number, { feestdagen }: Regels): Instant =>
  eindeVanDag(eerstvolgendeWerkdag(plusDagen(begin, dagen), feestdagen));

/**
 * De momenten van een route. Wat terugkomt, telt vanaf de laatste keer dat het gevraagd is. De dag om opnieuw te kijken is er
 * altijd: ontbreekt zij, dan geldt de gewone van een pauze, want niets loopt stil af. Bron: domain.md §1.6, §1.7 en §9b.
 */
export function routemomenten(
  zaak: Pick<Routezaak, 'status' | 'sinds' | 'evaluatieOp'>,
  gevraagd: Gevraagd,
  regels: Regels,
): Routemomenten {
  const { mas, feestdagen, berichten } = regels;
  const begin = toKalenderdag(zaak.sinds);
  const opTijd = (dag: Kalenderdag): Instant => toInstant(dag, berichten.van);
  const opnieuw = (eerder: Instant | undefined, aantal: number): Instant =>
    opTijd(plusDagen(toKalenderdag(eerder ?? zaak.sinds), weken(aantal)));
  const evaluatiedag = zaak.evaluatieOp ?? gewoneEvaluatiedatum(begin, mas);
  const evaluatie = opTijd(evaluatiedag);
  const burgemeester = termijn(begin, mas.civiel.burgemeesterDagen, regels);
  const verzet = termijn(begin, mas.straf.verzetDagen, regels);
  const keuze = zaak.status === 'BURGEMEESTER' ? burgemeester : evaluatie;
  const laatstGekozen = laatste(keuze, gevraagd.escalatie ?? keuze);
  return {
    sinds: zaak.sinds,
    evaluatie,
    wachtlijst: opnieuw(gevraagd['hulp-wachtlijst'], mas.hulp.wachtlijstWeken),
    hulpEvaluatie: opnieuw(gevraagd['hulp-evaluatie'], mas.hulp.evaluatieWeken),
    haltIntake: opnieuw(gevraagd['halt-traag'], mas.halt.intakeWeken),
    pvOverwegen: uiterstOgenblik(begin, mas.termijnen.pvOverwegen, feestdagen),
    burgemeester,
    otsHerinnering: opTijd(plusMaanden(evaluatiedag, -mas.civiel.otsHerinneringMaanden)),
    verzet,
    escalatie: uiterstOgenblik(toKalenderdag(laatstGekozen), mas.escalatie.naWerkdagen, feestdagen),
  };
}
