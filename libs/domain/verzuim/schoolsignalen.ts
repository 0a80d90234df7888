import { leeftijdOp } from '../leerling/leeftijd.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { preventietrap } from './preventie.ts';
import { geldtVoor, regiosignalen, type Regiokenmerken } from './regionale-grens.ts';
import { thuiszitperioden } from './thuiszitter.ts';
import { schooltelling, wettelijkOp } from './verzuim-afspraken.ts';
import { laatsteLesweken, verzuimdagen } from './verzuimdagen.ts';
import { isOngeoorloofd, isTeLaat, isZiek, type Verzuimregel } from './verzuimregel.ts';
import type { Telregels, Verzuimfeiten } from './voorstel.ts';
import { ziektesignalen } from './ziekmeldingen.ts';

export const SIGNAALSOORTEN = ['ziek-vaak', 'ziek-lang', 'thuiszitter', 'preventie', 'regionaal'] as const;
export type Signaalsoort = (typeof SIGNAALSOORTEN)[number];

/** Verzuim waarover de school het gesprek aangaat. Nooit een melding: zij beslist zelf wat zij doet. */
export interface Schoolsignaal {
  readonly soort: Signaalsoort;
  /** De dag waarop de grens werd bereikt; bij `thuiszitter` de eerste dag, bij `preventie` de dag van nu. */
  readonly op: Kalenderdag;
  /** Ziekmeldingen, schooldagen ziek, lesweken thuis, de trap van preventie, of de regionale grens. */
  readonly aantal: number;
  /** De naam van de regionale grens. */
  readonly grens: string | null;
}

interface Werk {
  readonly feiten: Verzuimfeiten;
  readonly regels: Telregels;
  readonly peildag: Kalenderdag;
  readonly onderwijs: Regiokenmerken['onderwijs'];
}

const signaal = (
  soort: Signaalsoort,
  op: Kalenderdag,
  aantal: number,
  grens: string | null = null,
): Schoolsignaal => ({ soort, op, aantal, grens });

function dagenVan({ feiten, regels, peildag }: Werk, telt: (regel: Verzuimregel) => boolean) {
  const telling = { kalender: regels.kalender, school: schooltelling(regels.verzuim, feiten.brin) };
  return verzuimdagen(feiten.regels, (regel) => regel.dag <= peildag && telt(regel), telling);
}

const isRecent = ({ regels, peildag }: Werk, dag: Kalenderdag, lesweken: number): boolean =>
  laatsteLesweken([{ dag }], { kalender: regels.kalender, peildag, lesweken }).length > 0;

function ziek(werk: Werk): Schoolsignaal[] {
  const { ziek: grens } = werk.regels.verzuim;
  return ziektesignalen(dagenVan(werk, isZiek), grens, werk.regels.kalender)
    .filter(({ op }) => isRecent(werk, op, grens.lesweken))
    .map(({ soort, op, aantal }) => signaal(`ziek-${soort}`, op, aantal));
}

/** Wie in de vorige of deze lesweek nog te weinig onderwijs kreeg. */
function thuiszitter(werk: Werk): Schoolsignaal[] {
  const { verzuim, kalender } = werk.regels;
  const wat = { kalender, school: schooltelling(verzuim, werk.feiten.brin) };
  return thuiszitperioden(
    dagenVan(werk, () => true),
    verzuim.thuiszitter,
    wat,
  )
    .filter(({ totEnMetWeek }) => isRecent(werk, totEnMetWeek, 2))
    .map(({ van, lesweken }) => signaal('thuiszitter', van, lesweken));
}

/** Ook na een melding: de trap kijkt naar wat iemand mist en niet naar wat al gemeld is. */
function preventie(werk: Werk): Schoolsignaal[] {
  const { regels, peildag } = werk;
  const lesweken = wettelijkOp(regels.verzuim, peildag)?.lesweken ?? 0;
  const recent = { kalender: regels.kalender, peildag, lesweken };
  const uren = laatsteLesweken(dagenVan(werk, isOngeoorloofd), recent);
  const teLaat = laatsteLesweken(dagenVan(werk, isTeLaat), recent);
  const trap = preventietrap(
    {
      minuten: uren.reduce((som, { minuten }) => som + minuten, 0),
      keerTeLaat: teLaat.reduce((som, { keren }) => som + keren, 0),
    },
    regels.verzuim.preventie,
  );
  return trap ? [signaal('preventie', peildag, trap.trap)] : [];
}

function regionaal(werk: Werk): Schoolsignaal[] {
  const { feiten, regels, peildag, onderwijs } = werk;
  const { geboortedatum, woongemeenten } = feiten.jongere;
  const wie = {
    onderwijs,
    gemeente: woongemeenten.findLast(({ van }) => van <= peildag)?.gemeente ?? null,
    leeftijd: leeftijdOp(geboortedatum, peildag, regels.leeftijden),
  };
  const dagen = { ongeoorloofd: dagenVan(werk, isOngeoorloofd), teLaat: dagenVan(werk, isTeLaat) };
  return regels.verzuim.regionaal
    .filter((grens) => geldtVoor(grens, wie))
    .flatMap((grens) => {
      const laatste = regiosignalen(grens, dagen, regels.kalender).at(-1);
      return laatste && isRecent(werk, laatste.einddatum, grens.lesweken)
        ? [signaal('regionaal', laatste.einddatum, grens.vanaf, grens.naam)]
        : [];
    });
}

/**
 * Waarover de school op een dag met een leerling in gesprek gaat: ziek melden (M@ZL), thuiszitten, de trap van preventie en de grenzen van
 * de regio. Bron: domain.md §1.3 en §1.4.
 */
export const schoolsignalen = (werk: Werk): Schoolsignaal[] => [
  ...ziek(werk),
  ...thuiszitter(werk),
  ...preventie(werk),
  ...regionaal(werk),
];
