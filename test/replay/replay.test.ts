import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import {
  DefaultLogger,
  Runtime,
  Worker,
  makeTelemetryFilterString,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { bundelWorkflows } from '#libs/temporal/bundle.ts';
import { PROCESNAMEN } from '#workflows/hint.messages.ts';
import { GEVALLEN } from './gevallen.ts';
import { inhoud, payloads } from './pseudoniem.ts';

const MAP = new URL('histories/', import.meta.url);
const BESTANDEN = readdirSync(MAP).filter((naam) => naam.endsWith('.json'));
const lees = (bestand: string): string => readFileSync(new URL(bestand, MAP), 'utf8');

let bundel: WorkflowBundleWithSourceMap;
let fouten: ReadonlyMap<string, string>;

interface Met {
  readonly bundel?: WorkflowBundleWithSourceMap;
  readonly anders?: (json: string) => string;
}

/** Speelt geschiedenissen na op een bundel; geeft de fout per bestand. */
async function speelNa(bestanden: readonly string[], met: Met = {}): Promise<Map<string, string>> {
  const geschiedenissen = bestanden.map((bestand) => ({
    workflowId: bestand,
    history: historyFromJSON(JSON.parse((met.anders ?? String)(lees(bestand)))),
  }));
  const gevonden = new Map<string, string>();
  const opties = { workflowBundle: met.bundel ?? bundel };
  for await (const { workflowId, error } of Worker.runReplayHistories(opties, geschiedenissen))
    if (error) gevonden.set(workflowId, error.message);
  return gevonden;
}

/** De engine ziet het verschil, of de code leest een antwoord dat voor een andere vraag was. Een typefout telt niet. */
const AFWIJKING = /Nondeterminism|Cannot read properties of undefined/;

/** De bestanden waarop de code iets anders doet dan de geschiedenis zegt. */
async function afgeweken(bestanden: readonly string[], met: Met): Promise<string[]> {
  const gevonden = [...(await speelNa(bestanden, met))];
  return gevonden
    .filter(([, fout]) => AFWIJKING.test(fout))
    .map(([bestand]) => bestand)
    .toSorted();
}

/** Dezelfde bundel met een andere lus of een ander proces. */
function gewijzigd(van: RegExp, naar: string): WorkflowBundleWithSourceMap {
  const code = bundel.code.replace(van, naar);
  if (code === bundel.code) throw new Error(`${String(van)} staat niet in de bundel`);
  return { ...bundel, code };
}

const vanSoort = (soort: string): string[] => BESTANDEN.filter((naam) => naam.startsWith(`${soort}-`));

beforeAll(async () => {
  // De engine waarschuwt bij elke afwijking; hier zijn die de bedoeling.
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter } },
  });
  bundel = await bundelWorkflows({ leesbareFouten: true });
  fouten = await speelNa(BESTANDEN);
}, 120_000);

describe('the processes of an earlier season', () => {
  it('are there for each case, and each kind of process is one of them', () => {
    expect(BESTANDEN).toEqual(GEVALLEN.map(({ naam }) => `${naam}.json`).toSorted());
    for (const naam of PROCESNAMEN) expect(vanSoort(naam)).not.toEqual([]);
  });

  it.each(BESTANDEN)('67: go on unharmed on the code of now: %s', (bestand) => {
    expect(fouten.get(bestand)).toBeUndefined();
  });
});

/** Al wat een payload mag noemen; een nieuwe sleutel hier is een besluit over persoonsgegevens. */
const SLEUTELS = new Set(
  (
    'onderwerp op nu volgende klaar soort stap trede tredesoort rol naam week aanleiding uiterlijk ' +
    'seq attempt activity_id activity_type complete_time original_schedule_time backoff seconds nanos'
  ).split(' '),
);
/** Ogenblikken, codes en ids; een gewoon woord met een hoofdletter of een spatie is er geen. */
const TEKST = /^(?:[a-z][a-zA-Z-]*|[A-Z_]+|\d{4}-\d{2}-\d{2}T[\d:.]+Z|[\w:/-]*\d[\w:/-]*)$/;
const PERSOONSNUMMER = /(?<![\d-])\d{9}(?!\d)/;

describe('the recorded histories', () => {
  it.each(BESTANDEN)('say nothing about a person: %s', (bestand) => {
    const { sleutels, teksten } = inhoud(payloads(JSON.parse(lees(bestand))));
    expect(sleutels.filter((sleutel) => !SLEUTELS.has(sleutel))).toEqual([]);
    expect(teksten.filter((tekst) => !TEKST.test(tekst) || PERSOONSNUMMER.test(tekst))).toEqual([]);
    expect(lees(bestand)).not.toMatch(/\d+@[\w.-]+|stackTrace":"[^"]/);
  });
});

describe('the replay gate', () => {
  it('stops a loop that no longer does its steps', async () => {
    const anders = gewijzigd(/for \(const stap of plan\.nu\)\s*await werk\.doe\(stap, nu\(\)\);/, '');
    const gestopt = vanSoort('overstap').filter((bestand) => bestand.includes('overgedragen'));
    expect(await afgeweken(BESTANDEN, { bundel: anders })).toEqual(expect.arrayContaining(gestopt));
  });

  it('stops a loop that looks twice', async () => {
    const anders = gewijzigd(
      /const plan = await werk\.bekijk\(nu\(\)\);/,
      'await werk.bekijk(nu()); const plan = await werk.bekijk(nu());',
    );
    expect(await afgeweken(BESTANDEN, { bundel: anders })).toEqual(BESTANDEN);
  });

  it('stops an activity with another name', async () => {
    const anders = gewijzigd(/taken\.bekijkTaak/, 'taken.zieTaak');
    expect(await afgeweken(BESTANDEN, { bundel: anders })).toEqual(vanSoort('taak'));
  });

  it('stops a history that the code cannot have written', async () => {
    const herschrijf = (json: string): string => json.replaceAll('"controleerBestand"', '"leesBestand"');
    expect(await afgeweken(BESTANDEN, { anders: herschrijf })).toEqual(vanSoort('bestand'));
  });

  it('lets a change behind patched() through', async () => {
    const [, sdk] = /(\w+__)\.allHandlersFinished/.exec(bundel.code)!;
    const anders = gewijzigd(
      /const plan = await werk\.bekijk\(nu\(\)\);/,
      `if ((0,${sdk}.patched)('kijk-twee-keer')) await werk.bekijk(nu());
       const plan = await werk.bekijk(nu());`,
    );
    expect(await speelNa(BESTANDEN, { bundel: anders })).toEqual(new Map());
  });
});
