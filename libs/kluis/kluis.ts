import { Gegevenssleutels } from './gegevenssleutels.ts';
import { KluisFout, type Sleutelkluis } from './sleutelkluis.ts';

let huidige: Gegevenssleutels | null = null;

/** De kluis van dit proces; eenmaal gezet bij het starten. */
export function zetKluis(kluis: Sleutelkluis): void {
  huidige = new Gegevenssleutels(kluis);
}

/** De gegevenssleutels van dit proces. Fout: KluisFout als er geen kluis is: dan wordt er niets gelezen of geschreven. */
export function sleutels(): Gegevenssleutels {
  if (!huidige) throw new KluisFout('Dit proces heeft geen sleutelkluis.');
  return huidige;
}
