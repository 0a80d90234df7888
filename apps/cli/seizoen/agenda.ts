import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { overstapMomenten } from '#libs/domain/afspraken/overstap-momenten.ts';
import { verwachteWeken } from '#libs/domain/afspraken/verwachte-weken.ts';
import { eindeVanDag, toKalenderdag, toInstant } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag, Kloktijd } from '#libs/domain/tijd/tijd.ts';

export type Punt =
  | {
      /** Bestanden inleveren, vlak voor het moment waarop de weekcheck binnen moet zijn. */
      readonly soort: 'week';
      readonly op: Instant;
      readonly dag: Kalenderdag;
      readonly nummer: number;
      /** De eerste dag waarvan de stroom van het koppelpunt nog niet geleverd is. */
      readonly vanaf: Kalenderdag;
    }
  /** Midden in de week: ontvangers doen hun werk. */
  | { readonly soort: 'bezoek'; readonly op: Instant }
  /** Een afgesproken moment, even nadat het voorbij is. */
  | { readonly soort: 'moment'; readonly op: Instant; readonly naam: string };

const UUR_MS = 3_600_000;
const later = (op: Instant, ms: number): Instant => new Date(Date.parse(op) + ms).toISOString() as Instant;
const om = (dag: Kalenderdag, tijd: string): Instant => toInstant(dag, tijd as Kloktijd);

function weken(afspraken: Afspraken, overslaan: number): Punt[] {
  const { seizoenOpen } = afspraken.momenten;
  const mbo = afspraken.organisaties.find((o) => o.soort === 'mbo' && o.weekcheck);
  let vanaf = seizoenOpen.dag;
  return verwachteWeken(afspraken, mbo?.brin ?? '')
    .map(({ verwachtOp }, index) => ({ op: later(verwachtOp, -5 * UUR_MS), nummer: index + 1 }))
    .slice(overslaan)
    .map(({ op, nummer }): Punt => {
      const dag = toKalenderdag(op);
      const punt = { soort: 'week', op, dag, nummer, vanaf } as const;
      vanaf = plusDagen(dag, 1);
      return punt;
    });
}

const geenJongere = {
  geboortedatum: '2010-01-01' as Kalenderdag,
  woongemeenten: [],
  startkwalificatieOp: null,
  proDiplomaOp: null,
  vsoArbeidOfDagbesteding: false,
  vrijstellingen: [],
  volleSchooljaren: null,
  overledenOp: null,
} as const;

/** De momenten waarop iets vanzelf gebeurt; scholen met dezelfde vakantie delen een moment. */
function momenten(afspraken: Afspraken): Punt[] {
  const { momenten: m, organisaties } = afspraken;
  const perOp = new Map<Instant, string[]>();
  const erbij = (op: Instant, naam: string): void => void perOp.set(op, [...(perOp.get(op) ?? []), naam]);
  erbij(om(m.aandacht.dag, m.aandacht.tijd), 'na de aanmelddatum');
  erbij(om(m.risico.dag, m.risico.tijd), 'zonder aanmelding op de risicolijst');
  for (const { soort, brin, naam } of organisaties) {
    if (soort !== 'vo' || brin === null) continue;
    const school = overstapMomenten(afspraken, { schoolBrin: brin, jongere: geenJongere });
    erbij(school.overdrachtVoorZomer, `overdracht voor de zomer: ${naam}`);
    erbij(school.terugmelding, `terugmelding: ${naam}`);
  }
  erbij(om(m.hardeDeadline.dag, m.hardeDeadline.tijd), 'uiterste datum: niemand zonder ontvanger');
  for (const { naam, dag } of m.kpiDagen) erbij(eindeVanDag(dag), `peildag ${naam}`);
  return [...perOp].map(([op, namen]) => ({ soort: 'moment', op: later(op, 300_000), naam: bundel(namen) }));
}

/** Veel scholen op een moment: de namen achter elkaar. */
function bundel(namen: readonly string[]): string {
  const [eerste = '', ...rest] = namen;
  const kop = eerste.split(': ')[0]!;
  const zelfde = rest.length > 0 && namen.every((naam) => naam.startsWith(`${kop}: `));
  return zelfde
    ? `${kop}: ${namen.map((naam) => naam.slice(kop.length + 2)).join(', ')}`
    : namen.join(' en ');
}

/** Vanaf de maand voor de zomer bezoeken ontvangers hun lijst ook midden in de week, tot het seizoen sluit. */
function bezoeken({ momenten: m }: Afspraken): Punt[] {
  const punten: Punt[] = [];
  const eerste = plusDagen(m.eersteWeekcheck, 1);
  for (let dag = eerste; dag < m.eindeSeizoen.dag; dag = plusDagen(dag, 7))
    if (dag > plusDagen(m.risico.dag, 30)) punten.push({ soort: 'bezoek', op: om(dag, '10:00') });
  for (let dag = plusDagen(m.laatsteWeekcheck, 5); dag < m.eindeSeizoen.dag; dag = plusDagen(dag, 7))
    punten.push({ soort: 'bezoek', op: om(dag, '12:00') });
  return punten;
}

/** Wat er in een seizoen te spelen is, op volgorde van tijd. De eerste weken overslaan kan: hun bestanden vallen weg. */
export function maakAgenda(afspraken: Afspraken, overslaan: number): Punt[] {
  const { eindeSeizoen } = afspraken.momenten;
  const einde: Punt = {
    soort: 'moment',
    op: om(plusDagen(eindeSeizoen.dag, 1), '12:00'),
    naam: 'einde seizoen',
  };
  return [...weken(afspraken, overslaan), ...momenten(afspraken), ...bezoeken(afspraken), einde].toSorted(
    (a, b) => a.op.localeCompare(b.op),
  );
}
