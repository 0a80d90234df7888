import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { WEBHOOKTYPENAMEN } from '#libs/domain/webhook/gebeurtenis.ts';
import { MAXIMUM_POGINGEN, verzendRonde } from '#libs/outbox/relay.ts';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { maakBezorger, type Bezorgopties } from '#libs/webhook/bezorger.ts';
import { anOverdracht, anOverstap, createWereld, KANARIE_BSN, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { neemtAan, Webhookontvanger } from '#test/kit/webhookontvanger.ts';
import { aBeheerder, alsBeheerder, anAbonnement, type Beheerder } from '#test/kit/webhooks.ts';
import { webhookKanaal } from './webhook.ts';

const BRON = 'urn:nld:oin:00000001003214345000:systeem:overstap';
const NU = '2027-01-15T12:00:00.000Z';

let ontvanger: Webhookontvanger;
let api: TestApi;
let worker: DataSource;
let wereld: Wereld;
let eerste: Beheerder;
let tweede: Beheerder;
let overstapId: string;
let overdrachtId: string;
beforeAll(async () => {
  ontvanger = await Webhookontvanger.start();
  api = await startTestApi({ webhookwacht: ontvanger.wacht() });
  api.zetKlok(NU);
  wereld = await createWereld(api.dataSource);
  const { url } = api.dataSource.options as { url: string };
  worker = await openDatabase({ url, pool: 4, naam: 'test-worker', rol: 'overstap_worker' });
  eerste = await aBeheerder(api, wereld, 'gemeente');
  tweede = await aBeheerder(api, wereld, 'gemeente');
});
beforeEach(async () => {
  overstapId = await anOverstap(api.dataSource, wereld);
  overdrachtId = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
});
afterEach(async () => {
  ontvanger.ontvangen.length = 0;
  ontvanger.antwoordt = neemtAan;
  for (const tabel of ['taak', 'outbox', 'webhooksleutel', 'partnerbericht', 'abonnement'])
    await api.dataSource.query(`delete from ${tabel}`);
});
afterAll(async () => {
  await worker.destroy();
  await api.stop();
  await ontvanger.stop();
});

const abonneer = (anders: Partial<Parameters<typeof anAbonnement>[1]> = {}) =>
  anAbonnement(api, { adres: ontvanger.adres, soorten: WEBHOOKTYPENAMEN, eerste, tweede, ...anders });
const accepteer = async (id = overdrachtId) => {
  const token = await api.token(wereld.gebruiker.leerplicht);
  const antwoord = await api.vraag(`/v1/overdrachten/${id}/acceptaties`, { token, body: {} });
  expect(antwoord.status).toBe(201);
};
/** Een ronde van de relay; wat rust na een fout, is meteen weer aan de beurt. */
async function ronde(opties: Partial<Bezorgopties> = {}): Promise<void> {
  await api.dataSource.query(
    "update outbox set beschikbaar_op = now() - interval '1 second' where dood_op is null",
  );
  const bezorg = maakBezorger({ wacht: ontvanger.wacht(), ca: ontvanger.ca, ...opties });
  const afzender = { bron: BRON, adres: 'https://overstap.test' };
  await verzendRonde(worker, webhookKanaal(worker, { bezorg, afzender }), { fout: () => undefined });
}
const klaar = () =>
  api.dataSource.query<Record<string, unknown>[]>(
    "select onderwerp, pogingen, laatste_fout, dood_op is not null as dood, inhoud from outbox where kanaal = 'webhook'",
  );
const gelezen = (geheim: string) =>
  ontvanger.ontvangen.map(({ inhoud, koppen }) =>
    new Webhook(geheim).verify(inhoud, koppen as Record<string, string>),
  );

describe('an event for another system', () => {
  it('goes with the fact, signed, and says only what, with what, and when', async () => {
    const { uit } = await abonneer();
    await accepteer();
    await ronde();
    const { koppen, inhoud } = ontvanger.ontvangen[0]!;
    expect(gelezen(uit)).toEqual([
      {
        specversion: '1.0',
        id: koppen['webhook-id'],
        source: BRON,
        type: 'nl.overstap.overdracht.geaccepteerd.v1',
        subject: overdrachtId,
        time: expect.stringMatching(/^2027-01-15T12:00/),
        dataref: `https://overstap.test/v1/overdrachten/${overdrachtId}`,
      },
    ]);
    expect(koppen['content-type']).toContain('application/cloudevents+json');
    for (const woord of ['Kanarie', 'Vogelaar', KANARIE_BSN, '2010-05-05', 'Halt', 'verzuim'])
      expect(JSON.stringify([koppen, inhoud])).not.toContain(woord);
    expect(await klaar()).toEqual([]);
  });

  it('is not made without a subscription, or for another kind', async () => {
    await accepteer();
    expect(await klaar()).toEqual([]);
    await abonneer({ soorten: ['nl.overstap.overdracht.afgesloten.v1'] });
    const nog = await anOverstap(api.dataSource, wereld);
    await accepteer(await anOverdracht(api.dataSource, wereld, { overstapId: nog, naar: 'gemeente' }));
    expect(await klaar()).toEqual([]);
  });

  it('is only for the organisations of the handover', async () => {
    for (const organisatie of ['andereGemeente', 'andereSchool', 'mbo', 'rmc', 'regio'] as const)
      await abonneer({
        eerste: await aBeheerder(api, wereld, organisatie),
        tweede: await aBeheerder(api, wereld, organisatie),
      });
    const school = await abonneer({
      eerste: await aBeheerder(api, wereld, 'school'),
      tweede: await aBeheerder(api, wereld, 'school'),
    });
    await accepteer();
    expect(await klaar()).toMatchObject([
      { inhoud: { abonnementId: school.id, organisatieId: wereld.org.school, onderwerpId: overdrachtId } },
    ]);
  });

  it('is gone with the fact when the transaction fails', async () => {
    await abonneer();
    const token = await api.token(wereld.gebruiker.andereLeerplicht);
    expect(
      (await api.vraag(`/v1/overdrachten/${overdrachtId}/acceptaties`, { token, body: {} })).status,
    ).toBe(404);
    expect(await klaar()).toEqual([]);
  });

  it('carries both signatures while a key changes, and only the new one after', async () => {
    const oud = await abonneer();
    const nieuw = await alsBeheerder(api, eerste, `/v1/abonnementen/${oud.id}/sleutels`, { richting: 'uit' });
    await accepteer();
    await ronde();
    expect([gelezen(oud.uit).length, gelezen(String(nieuw.json['sleutel'])).length]).toEqual([1, 1]);
    expect(() => gelezen(oud.in)).toThrow('No matching signature');
  });
});

describe('a delivery that fails', () => {
  it('65: comes again with the same id, and arrives', async () => {
    await abonneer();
    ontvanger.antwoordt = (antwoord) => antwoord.writeHead(503).end();
    await accepteer();
    await ronde();
    expect(await klaar()).toMatchObject([
      { pogingen: 1, laatste_fout: 'NietBezorgd status.503', dood: false },
    ]);
    ontvanger.antwoordt = neemtAan;
    await ronde();
    const ids = ontvanger.ontvangen.map(({ koppen }) => koppen['webhook-id']);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(await klaar()).toEqual([]);
  });

  it('is dead after the last attempt, seen by its own beheerder only, and can be repeated', async () => {
    await abonneer();
    ontvanger.antwoordt = (antwoord) => antwoord.writeHead(500).end();
    await accepteer();
    for (let poging = 0; poging < MAXIMUM_POGINGEN; poging += 1) await ronde();
    await ronde();
    expect(ontvanger.ontvangen).toHaveLength(MAXIMUM_POGINGEN);
    const { json } = await alsBeheerder(api, eerste, '/v1/webhookberichten');
    const [dood] = json['items'] as Record<string, unknown>[];
    expect(dood).toMatchObject({ type: 'nl.overstap.overdracht.geaccepteerd.v1', onderwerpId: overdrachtId });
    const taken = await alsBeheerder(api, tweede, '/v1/taken');
    expect(taken.json['items']).toMatchObject([{ soort: 'webhook-onbestelbaar', rol: 'beheerder' }]);
    const vreemd = await aBeheerder(api, wereld, 'andereGemeente');
    const pad = `/v1/webhookberichten/${String(dood!['id'])}/herhalingen`;
    expect((await alsBeheerder(api, vreemd, '/v1/webhookberichten')).json['items']).toEqual([]);
    expect((await alsBeheerder(api, vreemd, pad, {})).status).toBe(404);
    ontvanger.antwoordt = neemtAan;
    expect((await alsBeheerder(api, eerste, pad, {})).status).toBe(201);
    await ronde();
    expect(ontvanger.ontvangen.at(-1)?.koppen['webhook-id']).toBe(dood!['id']);
    expect(await klaar()).toEqual([]);
    expect((await alsBeheerder(api, tweede, '/v1/taken')).json['items']).toEqual([]);
  });

  it('stops when the subscription ended, and when its organisation may no longer know', async () => {
    const { id } = await abonneer();
    await accepteer();
    await api.dataSource.query('update overdracht set naar_id = $2 where id = $1', [
      overdrachtId,
      wereld.org.andereGemeente,
    ]);
    await ronde();
    const nog = await anOverstap(api.dataSource, wereld);
    await accepteer(await anOverdracht(api.dataSource, wereld, { overstapId: nog, naar: 'gemeente' }));
    await alsBeheerder(api, tweede, `/v1/abonnementen/${id}/eindes`, {});
    await ronde();
    expect([await klaar(), ontvanger.ontvangen]).toEqual([[], []]);
  });
});

describe('83: a receiver that moved inside after it was approved', () => {
  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fd00::1'])(
    '83: gets nothing when its name resolves to %s',
    async (address) => {
      await abonneer();
      await accepteer();
      const zoek = () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
      await ronde({ wacht: { ...openbareWacht([ontvanger.poort]), zoek } });
      expect(ontvanger.ontvangen).toEqual([]);
      expect(await klaar()).toMatchObject([
        { pogingen: 1, laatste_fout: 'Adresweigering adres.niet-openbaar', dood: false },
      ]);
    },
  );

  it('83: is not followed to where it redirects', async () => {
    await abonneer();
    await accepteer();
    ontvanger.antwoordt = (antwoord) =>
      antwoord.writeHead(302, { Location: `${ontvanger.adres}/elders` }).end();
    await ronde();
    expect(ontvanger.ontvangen.map(({ pad }) => pad)).toEqual(['/overstap']);
    expect(await klaar()).toMatchObject([{ pogingen: 1, dood: false }]);
  });
});
