import type { Feestdag } from '../afspraken/afspraken.ts';
import { isoWeekdag, kalenderdag, plusDagen } from './kalenderdag.ts';
import type { Kalenderdag } from './tijd.ts';

type Feestdagnamen = readonly Feestdag[];

/** Eerste paasdag. Bron: rekenregel voor de gregoriaanse kalender (Meeus, Jones, Butcher). */
function eerstePaasdag(jaar: number): Kalenderdag {
  const a = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const g = Math.floor((8 * eeuw + 13) / 25);
  const h = (19 * a + eeuw - Math.floor(eeuw / 4) - g + 15) % 30;
  const l = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const maand = String(Math.floor(n / 31)).padStart(2, '0');
  const dag = String((n % 31) + 1).padStart(2, '0');
  return kalenderdag(`${jaar}-${maand}-${dag}`);
}

/** 27 april, of de dag ervoor als dat een zondag is. */
function koningsdag(jaar: number): Kalenderdag {
  const dag = kalenderdag(`${jaar}-04-27`);
  return isoWeekdag(dag) === 7 ? plusDagen(dag, -1) : dag;
}

const REGELS: Readonly<Record<Feestdag, (jaar: number) => Kalenderdag>> = {
  nieuwjaarsdag: (jaar) => kalenderdag(`${jaar}-01-01`),
  'goede-vrijdag': (jaar) => plusDagen(eerstePaasdag(jaar), -2),
  'tweede-paasdag': (jaar) => plusDagen(eerstePaasdag(jaar), 1),
  koningsdag,
  bevrijdingsdag: (jaar) => kalenderdag(`${jaar}-05-05`),
  hemelvaartsdag: (jaar) => plusDagen(eerstePaasdag(jaar), 39),
  'tweede-pinksterdag': (jaar) => plusDagen(eerstePaasdag(jaar), 50),
  'eerste-kerstdag': (jaar) => kalenderdag(`${jaar}-12-25`),
  'tweede-kerstdag': (jaar) => kalenderdag(`${jaar}-12-26`),
};

const bekend = new WeakMap<Feestdagnamen, Map<number, ReadonlySet<Kalenderdag>>>();

/** De dagen van de genoemde feestdagen in een jaar. Bron: Algemene termijnenwet art. 3; welke tellen is een afspraak. */
export function feestdagenVan(jaar: number, namen: Feestdagnamen): ReadonlySet<Kalenderdag> {
  const jaren = bekend.get(namen) ?? new Map<number, ReadonlySet<Kalenderdag>>();
  bekend.set(namen, jaren);
  const dagen = jaren.get(jaar) ?? new Set(namen.map((naam) => REGELS[naam](jaar)));
  jaren.set(jaar, dagen);
  return dagen;
}

/** Geen zaterdag, zondag of afgesproken feestdag. */
export function isWerkdag(dag: Kalenderdag, namen: Feestdagnamen): boolean {
  return isoWeekdag(dag) <= 5 && !feestdagenVan(Number(dag.slice(0, 4)), namen).has(dag);
}

/** De dag zelf als het een werkdag is, anders de eerste werkdag erna. */
export function eerstvolgendeWerkdag(dag: Kalenderdag, namen: Feestdagnamen): Kalenderdag {
  let gezocht = dag;
  while (!isWerkdag(gezocht, namen)) gezocht = plusDagen(gezocht, 1);
  return gezocht;
}

/** De `n`-de werkdag na een dag (n >= 0); de dag zelf telt niet mee. Bij 0 de eerstvolgende werkdag. */
export function plusWerkdagen(dag: Kalenderdag, n: number, namen: Feestdagnamen): Kalenderdag {
  if (n <= 0) return eerstvolgendeWerkdag(dag, namen);
  let gezocht = dag;
  for (let geteld = 0; geteld < n; geteld += 1) gezocht = eerstvolgendeWerkdag(plusDagen(gezocht, 1), namen);
  return gezocht;
}

/** Het aantal werkdagen na `van` tot en met `tot`; 0 als `tot` niet na `van` ligt. */
export function werkdagenTussen(van: Kalenderdag, tot: Kalenderdag, namen: Feestdagnamen): number {
  let aantal = 0;
  for (let dag = plusDagen(van, 1); dag <= tot; dag = plusDagen(dag, 1))
    if (isWerkdag(dag, namen)) aantal += 1;
  return aantal;
}
