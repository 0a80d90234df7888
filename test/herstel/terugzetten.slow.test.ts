import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wachtTot } from '#test/kit/werker.ts';
import { om, Seizoensdagen } from '#test/kit/seizoen.ts';
import { Stand } from './stand.ts';

const TIEN_MINUTEN_MS = 600_000;

let map: string;
let env: NodeJS.ProcessEnv;
let seizoen: Seizoensdagen;
let tot: string;
let vernietigd: string;
let postA: string[];
let na: Stand;
/** Wat de API bevestigde: voor het ogenblik gekregen, en erna pas gevraagd. */
const bevestigd = { voor: [] as string[], na: [] as string[] };

/** Vijf weken na wat er voor de ramp gebeurde. */
const nadien = () => om(seizoen.week(15, 'zaterdag'), '12:00');
const pad = (naam: string): string => path.join(map, naam);
const opdracht = (script: string, ...argumenten: string[]) =>
  spawnSync(process.execPath, [`infra/beheer/${script}.mjs`, ...argumenten], { env, encoding: 'utf8' });
const backup = (...argumenten: string[]) =>
  opdracht('backup', '--data', pad('a'), '--boeken-naar', pad('boeken'), ...argumenten);
const restore = (naar: string, ...argumenten: string[]) => {
  const vast = ['--uit', pad('kopie'), '--wal', pad('wal'), '--naar', pad(naar)];
  return opdracht('restore', ...vast, ...argumenten);
};

/** Legt verzuim vast, les na les, en houdt bij wat bevestigd is; de proef zelf is het boek dat niet in de database staat. */
async function legVast(stand: Stand, lijst: string[], dagen: readonly string[]): Promise<void> {
  const token = await stand.token('decaan-thorbecke');
  const [overstap] = await stand.vraag<{ id: string }>(
    `select o.id from overstap o join organisatie s on s.id = o.school_id
     join gebruiker g on g.persona = 'decaan-thorbecke' join mandaat m on m.gebruiker_id = g.id and m.organisatie_id = s.id limit 1`,
  );
  for (const dag of dagen)
    for (let lesuur = 1; lesuur <= 8; lesuur++) {
      const regel = { overstapId: overstap?.id, dag, reden: 'ongeoorloofd', lesuur };
      const { id } = await stand.doe<{ id: string }>(token, '/v1/verzuim', regel);
      lijst.push(id);
    }
}

/** Een leerling wordt na het ogenblik vernietigd: dat staat in het grootboek, en de teruggezette database weet er niets van. */
async function vernietig(stand: Stand): Promise<string> {
  const [wie] = await stand.vraag<{ id: string; leerling_id: string }>(
    'select id, leerling_id from overstap order by id desc limit 1',
  );
  const vraag = { overstapId: wie?.id, grond: 'verzoek' };
  const { id } = await stand.doe<{ id: string }>(await stand.token('beheerder'), '/v1/vernietigingen', vraag);
  const besluit = { akkoord: true };
  await stand.doe(await stand.token('projectleider'), `/v1/vernietigingen/${id}/besluiten`, besluit);
  await wachtTot(async () => {
    const [rij] = await stand.vraag<{ klaar: boolean }>(
      'select gewist_op is not null as klaar from vernietiging where id = $1',
      [id],
    );
    return rij?.klaar;
  });
  return wie!.leerling_id;
}

async function leefVoorDeRamp(): Promise<void> {
  const a = await Stand.start(pad('a'), env);
  try {
    const kopie = backup('--naar', pad('kopie'));
    expect(kopie.stdout + kopie.stderr).toContain('terug te zetten vanaf');
    seizoen = await Seizoensdagen.van(a.basis);
    await a.verzet(om(seizoen.week(10, 'zaterdag'), '12:00'));
    await legVast(a, bevestigd.voor, [seizoen.week(10, 'maandag'), seizoen.week(10, 'dinsdag')]);
    const [nu] = await a.vraag<{ nu: string }>('select clock_timestamp() as nu');
    tot = new Date(nu!.nu).toISOString();
    await legVast(a, bevestigd.na, [seizoen.week(10, 'woensdag'), seizoen.week(10, 'donderdag')]);
    vernietigd = await vernietig(a);
    await a.verzet(nadien());
    postA = a.kenmerken();
  } finally {
    await a.stop();
  }
}

beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'herstel-'));
  // Als root draait PostgreSQL als een ander: die moet erbij kunnen.
  await chmod(map, 0o755);
  const { DATABASE_URL: _db, SMTP_URL: _post, TEMPORAL_ADDRESS: _engine, ...rest } = process.env;
  env = { ...rest, NODE_OPTIONS: '', LIMIET_ADRES_PER_SECONDE: '100000', OVERSTAP_WAL_ARCHIEF: pad('wal') };
  await leefVoorDeRamp();
}, TIEN_MINUTEN_MS);
afterAll(async () => {
  await na?.stop();
  await rm(map, { recursive: true, force: true });
});

describe('a copy', () => {
  it('is refused a moment before it, a map that is in use, and keys beside the database', () => {
    const vroeg = restore('leeg', '--boeken', pad('a'), '--tot', '2020-01-01T00:00:00Z');
    expect([vroeg.status, vroeg.stderr]).toEqual([1, expect.stringContaining('geen kopie van voor')]);
    const vol = restore('a', '--boeken', pad('a'));
    expect([vol.status, vol.stderr]).toEqual([1, expect.stringContaining('is niet leeg')]);
    const samen = opdracht('backup', '--boeken-naar', pad('x/boeken'), '--naar', pad('x'));
    expect([samen.status, samen.stderr]).toEqual([1, expect.stringContaining('Sleutels horen niet bij')]);
    const zonderZone = restore('leeg', '--boeken', pad('a'), '--tot', '2027-03-10 14:30');
    expect(zonderZone.stderr).toContain('tijdzone');
  });

  it('has the keys apart, and none with the database', () => {
    const bestanden = (naam: string) =>
      readdirSync(pad(naam), { recursive: true }).map((een) => path.basename(String(een)));
    expect(bestanden('boeken')).toEqual(
      expect.arrayContaining(['kluis.json', 'tokens.json', 'geheimen.json']),
    );
    for (const geheim of ['kluis.json', 'tokens.json', 'geheimen.json'])
      expect(bestanden('kopie')).not.toContain(geheim);
  });
});

describe('the product after going back to a moment in the middle of the work', () => {
  beforeAll(async () => {
    const { status, stdout, stderr } = restore('b', '--boeken', pad('a'), '--tot', tot);
    if (status !== 0) throw new Error(stdout + stderr);
    expect(stdout).toMatch(/1 vernietigingen uit het grootboek opnieuw uitgevoerd/);
    na = await Stand.start(pad('b'), env);
    await na.rust();
  }, TIEN_MINUTEN_MS);

  it('has every fact that was confirmed before, and none that was asked after', async () => {
    const rijen = await na.vraag<{ id: string }>('select id from verzuimregel');
    const er = new Set(rijen.map(({ id }) => id));
    expect(bevestigd.voor).toHaveLength(16);
    expect(bevestigd.na).toHaveLength(16);
    expect(bevestigd.voor.filter((id) => !er.has(id))).toEqual([]);
    expect(bevestigd.na.filter((id) => er.has(id))).toEqual([]);
  });

  it('has every process running again, in an engine that began empty', async () => {
    const uitkomst = await wachtTot(() => {
      const { stdout } = spawnSync(process.execPath, ['dist/apps/worker/herbouw.js'], {
        env: { ...env, ...na.omgeving },
        encoding: 'utf8',
      });
      return Promise.resolve(/^[1-9]\d* processen bekeken, 0 opnieuw gestart/.test(stdout) && stdout);
    });
    expect(uitkomst).toContain('0 opnieuw gestart');
  });

  it('has nothing of who was destroyed after that moment', async () => {
    const [sleutel] = await na.vraag<{ n: string }>(
      'select count(*) as n from leerling_sleutel where leerling_id = $1',
      [vernietigd],
    );
    const [gewist] = await na.vraag<{ n: string }>(
      'select count(*) as n from vernietiging where leerling_id = $1 and gewist_op is not null',
      [vernietigd],
    );
    expect([Number(sleutel?.n), Number(gewist?.n)]).toEqual([0, 1]);
  });

  it(
    'mails nobody twice, also when the same days pass again',
    async () => {
      const vergeten = await na.vraag<{ message_id: string }>('select message_id from bericht');
      await na.verzet(nadien());
      const postB = na.kenmerken();
      const opnieuw = await na.vraag<{ message_id: string }>(
        'select message_id from bericht where verstuurd_op is not null',
      );
      const alWeg = new Set(postA);
      const toen = new Set(vergeten.map(({ message_id }) => message_id));
      // De dagen brachten dezelfde berichten terug die de eerste keer al weg waren: anders zegt deze test niets.
      expect(opnieuw.filter(({ message_id }) => alWeg.has(message_id) && !toen.has(message_id))).not.toEqual(
        [],
      );
      expect(postB.filter((kenmerk) => alWeg.has(kenmerk))).toEqual([]);
    },
    TIEN_MINUTEN_MS,
  );
});

describe('a copy that is damaged', () => {
  it('is not put back, and the file is named', () => {
    const [basis] = readdirSync(pad('kopie'));
    appendFileSync(path.join(pad('kopie'), basis!, 'postgres', 'PG_VERSION'), 'x');
    const { status, stderr } = restore('c', '--boeken', pad('a'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('postgres/PG_VERSION is veranderd')]);
  });
});
