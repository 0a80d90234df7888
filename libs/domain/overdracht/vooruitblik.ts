import type { Bevoegdheidsregels } from '../organisatie/bevoegde-instantie.ts';
import type { Aanleiding, OverstapFeiten } from '../overstap/overstap.ts';
import type { Instant } from '../tijd/tijd.ts';
import { beslisOverdracht } from './beslis-overdracht.ts';
import type { Daarheen, Overdrachtbesluit } from './overdracht.ts';

/** Waarom er op een ogenblik wordt overgedragen, of null als er dan geen afgesproken moment loopt. */
function aanleidingOp({ momenten }: OverstapFeiten, op: Instant): Aanleiding | null {
  if (op >= momenten.hardeDeadline) return 'HARDE_DEADLINE';
  return op >= momenten.overdrachtVoorZomer && op < momenten.terugmelding ? 'VOOR_ZOMER' : null;
}

/** Wat er met een leerling gebeurt als het nu dit ogenblik was: hetzelfde besluit als op de dag zelf, op de feiten van nu. */
export function blikVooruit(
  feiten: OverstapFeiten,
  regels: Bevoegdheidsregels,
  op: Instant,
): Overdrachtbesluit {
  const aanleiding = aanleidingOp(feiten, op);
  if (aanleiding === null) return { soort: 'blijft', reden: 'NOG_NIET' };
  return beslisOverdracht(feiten, regels, { aanleiding, nu: op });
}

/** Waarom een leerling daarheen gaat. Het Doorstroompunt is vaak zelf het vangnet; dan is het gewoon de ontvanger die erbij hoort. */
export function daarheenVan(besluit: Exclude<Overdrachtbesluit, { soort: 'blijft' }>): Daarheen {
  if (besluit.soort === 'niemandBevoegd') return besluit.reden;
  const { gemeente, route, vangnet } = besluit;
  return gemeente === null || (vangnet && route !== 'rmc') ? 'vangnet' : route;
}
