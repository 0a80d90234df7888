import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

interface Stand {
  nu: string;
  rustig: boolean;
  bij: string | null;
}

let api: TestApi;
beforeAll(async () => {
  const mailSinkFile = join(await mkdtemp(join(tmpdir(), 'postvak-')), 'mail.jsonl');
  await writeFile(mailSinkFile, '{"aan":"a@school.test","onderwerp":"Een"}\n{"aan":"b@school.test"}\n{"half');
  api = await startTestApi({ mailSinkFile });
});
afterAll(() => api.stop());

const verzet = (nu: string) => api.vraag<Stand>('/dev/klok', { methode: 'PUT', body: { nu } });
const over = (stand: Stand, ms: number): string => new Date(Date.parse(stand.nu) + ms).toISOString();

describe('GET /dev/klok', () => {
  it('is quiet on an empty database', async () => {
    const { status, json } = await api.vraag<Stand>('/dev/klok');
    expect([status, json.rustig, json.bij]).toEqual([200, true, null]);
  });

  it('is not quiet while a message waits for the relay', async () => {
    await api.dataSource.query(
      "insert into outbox (kanaal, onderwerp, op) values ('engine', 'overstap/x', now())",
    );
    expect((await api.vraag<Stand>('/dev/klok')).json.rustig).toBe(false);
    await api.dataSource.query('delete from outbox');
  });
});

describe('GET /dev/klok while processes catch up', () => {
  it('says up to where everything is done', async () => {
    const bij = '2020-03-01T08:00:00.000Z';
    await api.dataSource.query(
      `insert into proces (workflow_id, soort, onderwerp, regio, volgend_moment, gestart_op)
       values ('taak/a', 'taak', 'a', '010', $1, now()), ('taak/b', 'taak', 'b', '010', '2020-04-01T08:00:00Z', now())`,
      [bij],
    );
    const { json } = await api.vraag<Stand>('/dev/klok');
    expect([json.rustig, json.bij]).toEqual([false, bij]);
    await api.dataSource.query('delete from proces');
  });
});

describe('PUT /dev/klok', () => {
  it('moves the time forward', async () => {
    const begin = (await api.vraag<Stand>('/dev/klok')).json;
    const doel = over(begin, 86_400_000);
    const { status, json } = await verzet(doel);
    expect(status).toBe(200);
    expect(Math.abs(Date.parse(json.nu) - Date.parse(doel))).toBeLessThan(5000);
  });

  it('accepts an offset and answers in Z', async () => {
    const { json } = await verzet('2031-03-01T12:00:00+02:00');
    expect(json.nu).toMatch(/^2031-03-01T10:00:\d\d\.\d{3}Z$/);
  });

  it('counts a moment up to a minute ago as already there', async () => {
    const begin = (await api.vraag<Stand>('/dev/klok')).json;
    const { status, json } = await verzet(over(begin, -50_000));
    expect(status).toBe(200);
    expect(json.nu >= begin.nu).toBe(true);
  });

  it('refuses to go back', async () => {
    const begin = (await api.vraag<Stand>('/dev/klok')).json;
    const { status, json } = await api.vraag('/dev/klok', {
      methode: 'PUT',
      body: { nu: over(begin, -120_000) },
    });
    expect([status, json['code']]).toEqual([409, 'klok.terug']);
  });
});

describe('/dev/seizoen', () => {
  interface Verloop {
    bezig: boolean;
    regels: string[];
    begon: string | null;
    geslaagd: boolean | null;
  }
  const uitgespeeld = async (met: TestApi): Promise<Verloop> => {
    const { json } = await met.vraag<Verloop>('/dev/seizoen');
    return json.bezig ? uitgespeeld(met) : json;
  };

  it('plays a season once at a time, tells its lines, and how it ended', async () => {
    const script = join(await mkdtemp(join(tmpdir(), 'seizoen-')), 'speel.mjs');
    await writeFile(script, "console.log('week 1'); setTimeout(() => console.log('week 2'), 50);");
    const met = await startTestApi({ seizoenscript: script });
    const { status, json } = await met.vraag<Verloop>('/dev/seizoen', { methode: 'POST', body: {} });
    expect([status, json.bezig]).toEqual([202, true]);
    const tweede = await met.vraag('/dev/seizoen', { methode: 'POST', body: {} });
    expect([tweede.status, tweede.json['code']]).toEqual([409, 'seizoen.loopt']);
    expect(await uitgespeeld(met)).toEqual({
      bezig: false,
      regels: ['week 1', 'week 2'],
      begon: json.begon,
      geslaagd: true,
    });
    await met.stop();
  });

  it('says so when it cannot be played here', async () => {
    const { status, json } = await api.vraag('/dev/seizoen', { methode: 'POST', body: {} });
    expect([status, json['code']]).toEqual([409, 'seizoen.kan-niet']);
  });
});

describe('GET /dev/postvak', () => {
  it('gives the whole lines of the sent mail', async () => {
    const { json } = await api.vraag<{ aan: string }[]>('/dev/postvak');
    expect(json.map((mail) => mail.aan)).toEqual(['a@school.test', 'b@school.test']);
  });
});

describe('outside demo mode', () => {
  it.each(['/dev/personas', '/dev/klok', '/dev/postvak'])('%s does not exist', async (pad) => {
    const zonder = await startTestApi({ demo: false });
    const { status } = await zonder.vraag(pad);
    await zonder.stop();
    expect(status).toBe(404);
  });
});
