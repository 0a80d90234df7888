import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Draait een deel van de metingen met zo weinig leerlingen dat het alleen zegt of het loopt. Geeft wat er gemeten is. */
async function meet(...keuzes: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const map = mkdtempSync(join(tmpdir(), 'meting-'));
  const json = join(map, 'bench.json');
  try {
    const kind = spawn(process.execPath, ['infra/dev/bench.mjs', ...keuzes, '--json', json]);
    let tekst = '';
    for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk) => (tekst += String(stuk)));
    const [code] = (await once(kind, 'close')) as [number];
    if (code !== 0) throw new Error(`de meting eindigde met ${code}:\n${tekst.slice(-3000)}`);
    return (JSON.parse(readFileSync(json, 'utf8')) as { uitkomsten: Record<string, unknown> }).uitkomsten;
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

describe('the measurements, small', () => {
  // Evenveel als het cohort: kopieën erbij zijn niet te openen, en staan met zo weinig al op de eerste bladzijde.
  it('read a cohort and a weekcheck, and ask pages of a list', async () => {
    const uit = await meet('200', '200', 'lijst');
    expect(uit['cohort']).toMatchObject({ telling: { nieuw: 200 } });
    expect(uit['weekcheck-eerste']).toMatchObject({ regels: 200 });
    expect(Object.keys(uit)).toEqual(expect.arrayContaining(['bladzijde-van-50', 'lijst-over-http']));
  });

  it('start a process for each pupil, and each of them looks', async () => {
    const uit = await meet('60', '0', 'engine');
    expect(uit['engine-starts']).toMatchObject({ aantal: 120 });
    expect(uit['alle-processen-gekeken-na-s']).toEqual(expect.any(Number));
  });
});
