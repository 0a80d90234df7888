import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSporen } from '#libs/sporen/ontvanger.ts';
import { KANARIE_BSN, anOverdracht, anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { startOtlpOntvanger, type Spoordeel } from '#test/kit/otlp.ts';
import { startTestWerker, wachtTot, type TestWerker } from '#test/kit/werker.ts';

const KANARIES = { achternaam: 'Kanariegeel', toelichting: 'Kanariegeheim over thuis' };
const VAN_BUITEN = '0af7651916cd43dd8448eb211c80319c';

let api: TestApi;
let werker: TestWerker;
let wereld: Wereld;
let ontvanger: Awaited<ReturnType<typeof startOtlpOntvanger>>;
let stopSporen: () => Promise<void>;
let map: string;
let overstapId: string;
let overdrachtId: string;
beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'spoor-'));
  ontvanger = await startOtlpOntvanger();
  api = await startTestApi();
  werker = await startTestWerker(new URL(databaseVan(api)).href, path.join(map, 'grootboek.jsonl'), 'sporen');
  wereld = await createWereld(api.dataSource);
  overstapId = await anOverstap(api.dataSource, wereld, {
    status: 'OVERGEDRAGEN',
    reden: 'WACHT_OP_ONTVANGER',
    achternaam: KANARIES.achternaam,
  });
  overdrachtId = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
  await api.dataSource.query(
    `insert into proces (workflow_id, soort, onderwerp, regio, gestart_op)
     values ('overdracht/' || $1, 'overdracht', $1, '010', now())`,
    [overdrachtId],
  );
  stopSporen = startSporen('overstap-proef', ontvanger.adres);
});
afterAll(async () => {
  await stopSporen();
  await werker.stop();
  await api.stop();
  ontvanger.stop();
  await rm(map, { recursive: true, force: true });
});

const databaseVan = ({ dataSource }: TestApi): string => (dataSource.options as { url: string }).url;
const accepteer = async () =>
  api.vraag(`/v1/overdrachten/${overdrachtId}/acceptaties`, {
    body: {},
    token: await api.token(wereld.gebruiker.leerplicht),
    headers: { traceparent: `00-${VAN_BUITEN}-b7ad6b7169203331-01` },
  });
const eigen = (): Spoordeel[] => ontvanger.delen().filter(({ traceId }) => traceId === VAN_BUITEN);
const deel = (naam: string): Spoordeel | undefined => eigen().find(({ name }) => name === naam);
const ouderVan = (kind: Spoordeel | undefined): string | undefined =>
  eigen().find(({ spanId }) => spanId === kind?.parentSpanId)?.name;

describe('one trace', () => {
  it('goes from the request of another system, through the transaction and the outbox, to what the process does', async () => {
    expect((await accepteer()).status).toBe(201);
    await wachtTot(async () => deel('handeling bekijkOverdracht'));
    await wachtTot(async () => deel('POST /v1/overdrachten/{id}/acceptaties'));
    expect(deel('POST /v1/overdrachten/{id}/acceptaties')?.parentSpanId).toBe('b7ad6b7169203331');
    expect(ouderVan(deel('outbox engine'))).toBe('transactie');
    expect(ouderVan(deel('handeling bekijkOverdracht'))).toBe('outbox engine');
    const transactie = eigen().find(({ spanId }) => spanId === deel('outbox engine')?.parentSpanId);
    expect(ouderVan(transactie)).toBe('POST /v1/overdrachten/{id}/acceptaties');
  });

  it('is begun anew for a header that is no trace', async () => {
    const token = await api.token(wereld.gebruiker.leerplicht);
    await api.vraag('/v1/overdrachten', { token, headers: { traceparent: '00-zo-niet-01' } });
    const lijst = await wachtTot(async () =>
      ontvanger.delen().find(({ name }) => name === 'GET /v1/overdrachten'),
    );
    expect(lijst.parentSpanId ?? '').toBe('');
  });

  it('has nothing of anyone: no name, no number, no id', async () => {
    await api.vraag(`/v1/overstappen?zoek=${KANARIES.achternaam}`, {
      token: await api.token(wereld.gebruiker.decaan),
    });
    await api.vraag(`/v1/overstappen/${overstapId}`, { token: await api.token(wereld.gebruiker.decaan) });
    await wachtTot(async () => ontvanger.delen().find(({ name }) => name === 'GET /v1/overstappen/{id}'));
    const tekst = ontvanger.alles();
    const verboden = [
      KANARIES.achternaam,
      KANARIE_BSN,
      overstapId,
      overdrachtId,
      wereld.gebruiker.decaan.gebruikerId,
    ];
    for (const woord of verboden) expect(tekst).not.toContain(woord);
    expect(tekst).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
  });
});

describe('without a receiver', () => {
  it('there is no trace in the outbox, and the work goes on', async () => {
    await stopSporen();
    await api.dataSource.query("insert into outbox (kanaal, onderwerp, op) values ('register', 'x', now())");
    expect(await api.dataSource.query("select spoor from outbox where onderwerp = 'x'")).toEqual([
      { spoor: null },
    ]);
    expect((await accepteer()).status).toBe(409);
  });
});
