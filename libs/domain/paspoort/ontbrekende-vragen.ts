import { antwoordOp, type Antwoorden } from './paspoort.ts';
import { vragenVan, type Paspoortdeel, type Vragenlijst } from './vragen.ts';

/** De ids van de vragen die moeten, en nog geen antwoord hebben. Leeg: dit deel is klaar. */
export function ontbrekendeVragen(lijst: Vragenlijst, deel: Paspoortdeel, antwoorden: Antwoorden): string[] {
  return vragenVan(lijst)
    .filter((vraag) => vraag.deel === deel && vraag.verplicht)
    .map(({ id }) => id)
    .filter((id) => antwoordOp(antwoorden, id).waarde === null);
}
