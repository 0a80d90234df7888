import { leeftijdsgrenzen } from '../leerling/leeftijdsgrenzen.ts';
import type { JongereFeiten, OverstapMomenten } from '../overstap/overstap.ts';
import { beginVanDag, eindeVanDag, toInstant } from '../tijd/amsterdam.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Afspraken, Dagmoment } from './afspraken.ts';
import { zomerVan } from './vakanties.ts';

/** Een vaste dag verschuift niet, ook niet als zij in het weekend valt; alleen een termijn loopt door (ADR 8). */
const opMoment = ({ dag, tijd }: Dagmoment): Instant => toInstant(dag, tijd);

type Vast = Omit<OverstapMomenten, 'leeftijdsgrenzen'>;

const bekend = new WeakMap<Afspraken, Map<string, Vast>>();

function vasteMomenten(afspraken: Afspraken, brin: string): Vast {
  let perSchool = bekend.get(afspraken);
  if (!perSchool) bekend.set(afspraken, (perSchool = new Map()));
  let vast = perSchool.get(brin);
  if (!vast) perSchool.set(brin, (vast = berekenVast(afspraken, brin)));
  return vast;
}

function berekenVast(afspraken: Afspraken, brin: string): Vast {
  const { momenten } = afspraken;
  const zomer = zomerVan(afspraken, brin);
  const { overdrachtVoorZomer, terugmelding } = momenten;
  return {
    eindeAanmelddatum: eindeVanDag(momenten.aanmelddatum),
    aandacht: opMoment(momenten.aandacht),
    risico: opMoment(momenten.risico),
    kwetsbaarZonderPaspoort: opMoment(momenten.kwetsbaarZonderPaspoort),
    overdrachtVoorZomer: toInstant(
      plusDagen(zomer.van, -overdrachtVoorZomer.dagenVoorVakantie),
      overdrachtVoorZomer.tijd,
    ),
    terugmelding: toInstant(plusDagen(zomer.tot, terugmelding.dagenNaVakantie), terugmelding.tijd),
    hardeDeadline: opMoment(momenten.hardeDeadline),
    eindeSeizoen: opMoment(momenten.eindeSeizoen),
  };
}

/**
 * De momenten van een seizoen voor een leerling: die van zijn school, en de dagen waarop zijn bevoegde instantie wisselt.
 * Die dagen lopen door na het einde van het seizoen: een ontvanger houdt de leerling tot iemand de zaak sluit.
 */
export function overstapMomenten(
  afspraken: Afspraken,
  wie: { readonly schoolBrin: string; readonly jongere: JongereFeiten },
): OverstapMomenten {
  const periode = { van: afspraken.momenten.seizoenOpen.dag, tot: null };
  return {
    ...vasteMomenten(afspraken, wie.schoolBrin),
    leeftijdsgrenzen: leeftijdsgrenzen(wie.jongere, periode, afspraken.leeftijden).map(beginVanDag),
  };
}
