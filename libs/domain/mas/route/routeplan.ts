import type { Plan } from '../../overstap/overstap.ts';
import { vroegste, type Instant } from '../../tijd/tijd.ts';
import { CIVIELSTAPPEN } from '../civiel/civielplan.ts';
import { HALTSTAPPEN } from '../halt/haltplan.ts';
import { HULPSTAPPEN } from '../hulp/hulpplan.ts';
import { looptRoute, type MasRoute } from '../routezaak.ts';
import { STRAFSTAPPEN } from '../straf/strafplan.ts';
import { voorvalstappen, type RouteBeeld, type Routestap } from './routestap.ts';

type Stappen = Readonly<Record<string, ((beeld: RouteBeeld) => Routestap[]) | undefined>>;

const STAPPEN: Readonly<Record<MasRoute, Stappen>> = {
  R1: HULPSTAPPEN,
  R2: HALTSTAPPEN,
  R3: CIVIELSTAPPEN,
  R4: STRAFSTAPPEN,
};

/**
 * Een stap is gevraagd als dat op of na haar moment was; wie het moment verzet, krijgt haar opnieuw. Wat de partner meldde, is er alleen
 * zolang het niet in de route staat: in een keer kan de route zo meer statussen verder gaan.
 */
const isOpen =
  ({ gevraagd }: RouteBeeld) =>
  ({ soort, op }: Routestap): boolean => {
    const laatst = gevraagd[soort];
    return laatst === undefined || laatst < op || soort === 'volg-partner';
  };

/**
 * Welke stappen een route nu vraagt, en wanneer het volgende moment is. Het plan zet een route nooit verder: dat doet een mens.
 * Klaar is een route die geëindigd is en niets meer vraagt, of na een overlijden. Bron: domain.md §1.6, §1.7, §9b en §11.
 */
export function routeplan(beeld: RouteBeeld, nu: Instant): Plan<Routestap> {
  if (beeld.gestopt) return { nu: [], volgende: null, klaar: true };
  const stappen = STAPPEN[beeld.route][beeld.status]?.(beeld) ?? [];
  const voorval = looptRoute(beeld) ? voorvalstappen(beeld) : [];
  const open = [...voorval, ...stappen].filter(isOpen(beeld));
  return {
    nu: open.filter(({ op }) => op <= nu),
    volgende: vroegste(open.filter(({ op }) => op > nu).map(({ op }) => op)),
    klaar: open.length === 0 && !looptRoute(beeld),
  };
}
