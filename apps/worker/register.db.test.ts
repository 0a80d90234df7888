import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { MAXIMUM_POGINGEN, Relay, verzendRonde, type Kanaal } from '#libs/outbox/relay.ts';
import { leesIn } from '#libs/verzuim/registermap.ts';
import { Verzuimproef } from '#test/kit/verzuim.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { Proefklok } from '#test/kit/klok.ts';
import { mailKanaal } from './post.ts';
import { registerKanaal } from './register.ts';
import { webhookKanaal } from './webhook.ts';

let p: Verzuimproef;
let worker: DataSource;
let map: string;
beforeAll(async () => {
  p = await Verzuimproef.open();
  worker = await openDatabase({
    url: p.regio.databaseUrl,
    pool: 4,
    naam: 'test-register',
    rol: 'overstap_worker',
  });
});
beforeEach(async () => {
  await p.begin();
  await p.regio.rijen('delete from outbox');
  map = await mkdtemp(path.join(tmpdir(), 'register-'));
});
afterEach(() => rm(map, { recursive: true }));
afterAll(async () => {
  await worker.destroy();
  await p.sluit();
});

/** Een ronde van de relay; wat rust na een fout, is meteen weer aan de beurt. */
async function ronde(): Promise<void> {
  await p.regio.rijen("update outbox set beschikbaar_op = now() - interval '1 second' where dood_op is null");
  await verzendRonde(worker, registerKanaal(worker, map), { fout: () => undefined });
}
/** Een relay zoals een worker hem heeft waar geen uitwisseling is ingesteld: hij doet van elk ander kanaal een ronde. */
async function zonderUitwisseling(): Promise<void> {
  const gedaan: string[] = [];
  const stil = { send: () => Promise.resolve(), close: () => undefined };
  const webhooks = {
    bezorg: () => Promise.resolve(),
    afzender: { bron: 'urn:proef', adres: 'https://proef.example' },
  };
  const engine: Kanaal = { naam: 'engine', partij: 50, tegelijk: 1, stuur: () => Promise.resolve() };
  const kanalen = [
    engine,
    mailKanaal(worker, {
      mailer: stil,
      klok: new Proefklok(p.regio.nu),
      regelboek: new Regelboek(),
      publicUrl: 'https://proef.example',
    }),
    webhookKanaal(worker, webhooks),
  ];
  const relay = new Relay(worker, kanalen, { fout: (soort) => gedaan.push(soort) });
  await relay.start(p.regio.databaseUrl);
  await relay.stop();
  expect(gedaan).toEqual([]);
  expect(await p.regio.rijen("select 1 from outbox where kanaal = 'engine'")).toEqual([]);
}
const wachtend = () =>
  p.regio.rijen<{ pogingen: number; dood: boolean }>(
    "select pogingen, dood_op is not null as dood from outbox where kanaal = 'register'",
  );
const lees = () => alsSysteem('verzuimregister', 'verzuimregister', () => leesIn(worker, map, p.regio.nu));
async function bevestigd(): Promise<string> {
  await p.boek(...p.zestien('2026-11-16'));
  const { id } = await p.laatste();
  await p.bevestig(id);
  return id;
}

const { antwoordRegister } = (await import(
  new URL('../../infra/dev/verzuimregister.mjs', import.meta.url).href
)) as { readonly antwoordRegister: (map: string) => number };

describe('the register of the demo', () => {
  it('gives each melding a number, the same however often it hears of it', async () => {
    const id = await bevestigd();
    expect(antwoordRegister(map)).toBe(0);
    await ronde();
    const [naam] = await readdir(path.join(map, 'uit'));
    expect(antwoordRegister(map)).toBe(1);
    expect(await lees()).toBe(1);
    expect(await p.laatste()).toMatchObject({
      id,
      duo_status: 'R',
      meldingsnummer: `DEMO-${id.slice(0, 8)}`,
    });
    await rename(path.join(map, 'opgehaald', naam!), path.join(map, 'uit', naam!));
    expect([antwoordRegister(map), await lees()]).toEqual([1, 1]);
    expect(await p.gebeurtenissen(id)).toEqual(['voorgesteld', 'bevestigd', 'geregistreerd']);
  });

  it('says of a message about a melding with a number only that it came', async () => {
    const bericht = { bericht: 'DC0010', kenmerk: randomUUID(), inhoud: { meldingsnummer: 'DUO-7' } };
    await mkdir(path.join(map, 'uit'));
    await writeFile(path.join(map, 'uit', 'a.json'), JSON.stringify(bericht));
    expect(antwoordRegister(map)).toBe(1);
    const antwoord = await readFile(path.join(map, 'in', 'a.jsonl'), 'utf8');
    expect(JSON.parse(antwoord)).toEqual({ bericht: 'DC0001', kenmerk: bericht.kenmerk });
  });
});

describe('the channel to the verzuimregister', () => {
  it('writes a file per message, without a BSN and without words of people', async () => {
    const id = await bevestigd();
    await ronde();
    expect(await wachtend()).toEqual([]);
    const [naam] = await readdir(path.join(map, 'uit'));
    expect(naam).toMatch(new RegExp(`^DC0011-${id}-\\d+\\.json$`));
    const tekst = await readFile(path.join(map, 'uit', naam!), 'utf8');
    expect(JSON.parse(tekst)).toMatchObject({ bericht: 'DC0011', kenmerk: id, ontvanger: '000193' });
    expect(tekst).not.toMatch(/kwartelgedicht|gebeld|9999\d{5}/);
  });

  it('takes in the number that the register gives, once', async () => {
    const id = await bevestigd();
    await ronde();
    await mkdir(path.join(map, 'in'), { recursive: true });
    const bericht = `${JSON.stringify({ bericht: 'DC0018', kenmerk: id, meldingsnummer: 'DUO-7' })}\n`;
    await writeFile(path.join(map, 'in', 'a.jsonl'), bericht);
    expect(await lees()).toBe(1);
    expect(await p.laatste()).toMatchObject({ duo_status: 'R', meldingsnummer: 'DUO-7' });
    await writeFile(path.join(map, 'in', 'b.jsonl'), bericht);
    await lees();
    const verslag = await readFile(path.join(map, 'verwerkt', 'b.jsonl.verslag.json'), 'utf8');
    expect(JSON.parse(verslag)).toMatchObject([{ plek: 1, uitslag: 'ongewijzigd' }]);
    expect(await p.gebeurtenissen(id)).toEqual(['voorgesteld', 'bevestigd', 'geregistreerd']);
  });

  it('loses nothing while there is no exchange: the melding waits, and goes as soon as there is', async () => {
    await bevestigd();
    await zonderUitwisseling();
    expect(await p.laatste()).toMatchObject({ duo_status: 'W' });
    expect(await wachtend()).toEqual([{ pogingen: 0, dood: false }]);
    await ronde();
    expect(await wachtend()).toEqual([]);
    expect(await readdir(path.join(map, 'uit'))).toHaveLength(1);
  });

  it('tries again when the folder cannot be written, and leaves a dead letter in the end', async () => {
    const id = await bevestigd();
    await writeFile(path.join(map, 'uit'), 'geen map');
    await ronde();
    expect(await wachtend()).toEqual([{ pogingen: 1, dood: false }]);
    for (let poging = 1; poging < MAXIMUM_POGINGEN; poging += 1) await ronde();
    expect(await wachtend()).toEqual([{ pogingen: MAXIMUM_POGINGEN, dood: true }]);
    expect(await p.laatste()).toMatchObject({ id, duo_status: 'W' });
  });
});
