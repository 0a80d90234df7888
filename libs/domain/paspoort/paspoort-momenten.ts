import type { Afspraken, Dagmoment } from '../afspraken/afspraken.ts';
import { planLadder } from '../afspraken/ladder.ts';
import { verjaardag } from '../leerling/leeftijd.ts';
import { beginVanDag, toInstant, toKalenderdag } from '../tijd/amsterdam.ts';
import { plusDagen, plusJaren } from '../tijd/kalenderdag.ts';
import { laatste, type Instant, type Kalenderdag } from '../tijd/tijd.ts';
import { beslismomenten } from './delinggrond.ts';
import type { GeplandePaspoorttrede, PaspoortMomenten } from './paspoortproces.ts';

/** Wat van een jongere en zijn Paspoort nodig is om de momenten te bepalen. */
export interface Paspoortgebruik {
  readonly geboortedatum: Kalenderdag;
  /** De laatste keer dat de jongere het opende of schreef, of een ontvanger het las; null: er is er geen. */
  readonly laatstGebruiktOp: Instant | null;
  /** De laatste keer dat het sloot en de jongere bericht kreeg. */
  readonly verlopenOp: Instant | null;
}

const opMoment = ({ dag, tijd }: Dagmoment): Instant => toInstant(dag, tijd);

type Einde = Pick<PaspoortMomenten, 'verlooptOp' | 'vernietigOp'>;

/**
 * Wanneer een Paspoort sluit en wanneer het weg is. Wie het opnieuw gebruikt, begint de termijn opnieuw en krijgt ook opnieuw
 * bericht. Komt het bericht laat, dan wacht het vernietigen de hele waarschuwingstijd. Bron: domain.md §7.3.
 */
function einde(
  { laatstGebruiktOp, verlopenOp }: Paspoortgebruik,
  { leeftijden, termijnen }: Afspraken,
): Einde {
  if (laatstGebruiktOp === null) return { verlooptOp: null, vernietigOp: null };
  const dagen = termijnen.paspoortWaarschuwingDagen;
  const bewaarTot = plusJaren(
    toKalenderdag(laatstGebruiktOp),
    termijnen.paspoortBewarenJaren,
    leeftijden.schrikkelverjaardag,
  );
  const verlooptOp = beginVanDag(plusDagen(bewaarTot, -dagen));
  if (verlopenOp === null || verlopenOp <= laatstGebruiktOp) return { verlooptOp, vernietigOp: null };
  const naBericht = beginVanDag(plusDagen(toKalenderdag(verlopenOp), dagen));
  return { verlooptOp, vernietigOp: laatste(beginVanDag(bewaarTot), naBericht) };
}

/** De momenten van een Paspoort voor deze jongere. Elke leeftijd en termijn komt uit de afspraak. */
export function paspoortMomenten(afspraken: Afspraken, gebruik: Paspoortgebruik): PaspoortMomenten {
  const { momenten, leeftijden } = afspraken;
  const { geboortedatum } = gebruik;
  return {
    uitnodiging: opMoment(momenten.paspoortUitnodiging),
    kwetsbaarZonderPaspoort: opMoment(momenten.kwetsbaarZonderPaspoort),
    eindeSeizoen: opMoment(momenten.eindeSeizoen),
    ...beslismomenten(geboortedatum, afspraken),
    meerderjarig: beginVanDag(verjaardag(geboortedatum, leeftijden.meerderjarigVanaf, leeftijden)),
    ...einde(gebruik, afspraken),
  };
}

/** De ladder vanaf de uitnodiging, op werkdagen en op de tijd waarop berichten mogen. */
export function paspoortladder(
  { ladders, berichten, feestdagen }: Afspraken,
  uitgenodigdOp: Instant,
): GeplandePaspoorttrede[] {
  return planLadder(ladders.paspoort, toKalenderdag(uitgenodigdOp), { tijd: berichten.van, feestdagen });
}
