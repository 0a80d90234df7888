import { isZelfVerantwoordelijk } from '../../leerling/leerplicht.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import { looptRoute, type MasRoute, type Routezaak } from '../routezaak.ts';
import { zelfdeFeiten, type Verzuimperiode } from '../verzuimperiode.ts';
import type { Handelingbezwaar, Masregels } from '../traject/bezwaar.ts';
import { keuzebezwaren, type Routekeuze } from '../traject/routekeuze.ts';
import type { TrajectFeiten } from '../traject/traject.ts';

/** Waarom het systeem voorstelt om zwaarder of anders te handelen. Bron: domain.md §1.7. */
export const ESCALATIEREDENEN = [
  'acuut-gevaar',
  'niet-verschenen',
  'checkin-slecht',
  'nieuw-verzuim',
  'hulp-geweigerd',
  'hulp-afgebroken',
  'hulp-zonder-resultaat',
  'halt-negatief',
  'halt-teruggegeven',
  'verzuim-tijdens-halt',
  'raad-wil-bescherming',
] as const;
export type Escalatiereden = (typeof ESCALATIEREDENEN)[number];

/** Wat er naast het traject zelf gebeurde. */
export interface Escalatiefeiten {
  /** Er is gevaar voor de jongere of iemand anders. */
  readonly acuut: boolean;
  /** De laatste check-in was slecht. */
  readonly checkinSlecht: boolean;
  /** De Raad wil bij een strafzaak bescherming onderzoeken. */
  readonly raadWilBescherming: boolean;
}

/** Wat het systeem voorstelt. Beslissen doet de leerplichtambtenaar, met de bezwaren die er nog zijn. */
export type Escalatievoorstel =
  | { readonly reden: 'acuut-gevaar'; readonly naar: 'VEILIG_THUIS' }
  | {
      readonly reden: Exclude<Escalatiereden, 'acuut-gevaar'>;
      readonly naar: 'ROUTE';
      readonly keuze: Routekeuze;
      /** De route waaruit het volgt; null: uit het traject. */
      readonly vanRoute: string | null;
      /** Wat er voor deze keuze nog nodig is; wat niet te nemen is, wordt niet voorgesteld. */
      readonly bezwaren: readonly Handelingbezwaar[];
    };

interface Aanleiding {
  readonly reden: Exclude<Escalatiereden, 'acuut-gevaar'>;
  readonly naar: readonly MasRoute[];
  readonly vanRoute: Routezaak | null;
  readonly feiten: readonly Verzuimperiode[];
}

/** Een route die slecht eindigde, en waar dat toe kan leiden. */
const NA_EINDE: Readonly<Record<string, readonly [Aanleiding['reden'], readonly MasRoute[]]>> = {
  'R1 GEWEIGERD': ['hulp-geweigerd', ['R2', 'R3', 'R4']],
  'R1 AFGEBROKEN': ['hulp-afgebroken', ['R2', 'R3', 'R4']],
  'R2 NEGATIEF': ['halt-negatief', ['R4']],
  'R2 GERETOURNEERD': ['halt-teruggegeven', ['R1', 'R4']],
};

function naEinde(zaak: Routezaak, { checkinSlecht }: Escalatiefeiten): Aanleiding[] {
  const [reden, naar] = NA_EINDE[`${zaak.route} ${zaak.status}`] ?? [];
  if (reden !== undefined && naar !== undefined)
    return [{ reden, naar, vanRoute: zaak, feiten: zaak.feiten }];
  const zonderResultaat = zaak.route === 'R1' && zaak.status === 'AFGEROND' && checkinSlecht;
  return zonderResultaat
    ? [{ reden: 'hulp-zonder-resultaat', naar: ['R2', 'R3', 'R4'], vanRoute: zaak, feiten: zaak.feiten }]
    : [];
}

/** Verzuim dat er na een lopende route bij kwam: het is niet over dezelfde feiten. */
const nieuwVerzuim = ({ feiten }: TrajectFeiten, zaak: Routezaak): Verzuimperiode[] =>
  feiten.filter((periode) => !zelfdeFeiten([periode], zaak.feiten));

function tijdens(zaak: Routezaak, traject: TrajectFeiten): Aanleiding[] {
  const feiten = nieuwVerzuim(traject, zaak);
  if (!looptRoute(zaak) || feiten.length === 0) return [];
  if (zaak.route === 'R2') return [{ reden: 'verzuim-tijdens-halt', naar: ['R4'], vanRoute: zaak, feiten }];
  return zaak.route === 'R1' ? [{ reden: 'nieuw-verzuim', naar: ['R2'], vanRoute: zaak, feiten }] : [];
}

function uitTraject(traject: TrajectFeiten, gebeurd: Escalatiefeiten, { mas }: Masregels): Aanleiding[] {
  const { feiten, gehoord, routes } = traject;
  const gemist = Math.max(gehoord.gemistOuders, gehoord.gemistJongere) >= mas.gemisteUitnodigingen;
  const hulp = routes.find((zaak) => zaak.route === 'R1' && looptRoute(zaak));
  const straf = routes.find((zaak) => zaak.route === 'R4' && looptRoute(zaak));
  return [
    ...(gemist ? [{ reden: 'niet-verschenen', naar: ['R4'], vanRoute: null, feiten } as const] : []),
    ...(gebeurd.checkinSlecht && hulp
      ? [{ reden: 'checkin-slecht', naar: ['R2', 'R3'], vanRoute: hulp, feiten } as const]
      : []),
    ...(gebeurd.raadWilBescherming && straf
      ? [{ reden: 'raad-wil-bescherming', naar: ['R3'], vanRoute: straf, feiten } as const]
      : []),
  ];
}

/** Bij straf is de jongere de verdachte vanaf de leeftijd waarop hij zelf strafbaar is, en anders de ouders. */
const verdachte = (
  route: MasRoute,
  { jongere }: TrajectFeiten,
  { dag, regels }: Peil,
): Routekeuze['verdachte'] => {
  if (route !== 'R4') return null;
  return isZelfVerantwoordelijk(jongere, dag, regels.leeftijden) ? 'jongere' : 'ouders';
};

interface Peil {
  readonly dag: Kalenderdag;
  readonly regels: Masregels;
}

function voorstellen(aanleiding: Aanleiding, traject: TrajectFeiten, bij: Peil): Escalatievoorstel[] {
  const { reden, naar, vanRoute, feiten } = aanleiding;
  return naar.flatMap((route): Escalatievoorstel[] => {
    const keuze: Routekeuze = { route, feiten, verdachte: verdachte(route, traject, bij) };
    const bezwaren = keuzebezwaren(traject, keuze, bij.dag, bij.regels);
    const kan = bezwaren.every(({ opgelostDoor }) => opgelostDoor.length > 0);
    return kan ? [{ reden, naar: 'ROUTE', keuze, vanRoute: vanRoute?.id ?? null, bezwaren }] : [];
  });
}

/**
 * Wat het systeem voorstelt als een traject niet werkt, telkens met de reden. Het verandert niets: escaleren is een besluit van een
 * mens. Wat de regels verbieden, wordt nooit voorgesteld; na een overlijden en in een gesloten traject niets. Bron: domain.md §1.7
 * en §9b.
 */
export function escalatievoorstellen(
  traject: TrajectFeiten,
  gebeurd: Escalatiefeiten,
  bij: Peil,
): Escalatievoorstel[] {
  if (traject.jongere.overledenOp !== null || traject.status === 'AFGESLOTEN') return [];
  const aanleidingen = [
    ...uitTraject(traject, gebeurd, bij.regels),
    ...traject.routes.flatMap((zaak) => [...naEinde(zaak, gebeurd), ...tijdens(zaak, traject)]),
  ];
  return [
    ...(gebeurd.acuut ? [{ reden: 'acuut-gevaar', naar: 'VEILIG_THUIS' } as const] : []),
    ...aanleidingen.flatMap((aanleiding) => voorstellen(aanleiding, traject, bij)),
  ];
}
