import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { anOverdracht, anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import {
  aBeheerder,
  alsBeheerder,
  anAbonnement,
  partnerkoppen,
  type Beheerder,
  type Proefabonnement,
} from '#test/kit/webhooks.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const SOORT = 'nl.overstap.overdracht.ontvangen.v1';
const ONGELDIG = { status: 401, code: 'partnerbericht.ongeldig' };
const MINUUT_MS = 60_000;

let api: TestApi;
let wereld: Wereld;
let anna: Beheerder;
let abonnement: Proefabonnement;
let overstapId: string;
let overdrachtId: string;
beforeAll(async () => {
  const zoek = () => Promise.resolve([{ address: '93.184.215.14', family: 4 }]);
  api = await startTestApi({ webhookwacht: { ...openbareWacht([443]), zoek } });
  wereld = await createWereld(api.dataSource);
  anna = await aBeheerder(api, wereld, 'gemeente');
  abonnement = await abonneer('gemeente', anna);
});
beforeEach(async () => {
  overstapId = await anOverstap(api.dataSource, wereld);
  overdrachtId = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
});
afterEach(() => api.dataSource.query('delete from partnerbericht'));
afterAll(() => api.stop());

async function abonneer(organisatie: 'gemeente' | 'andereGemeente', eerste: Beheerder) {
  return anAbonnement(api, {
    adres: 'https://systeem.partner.example/',
    soorten: ['nl.overstap.overdracht.afgesloten.v1'],
    eerste,
    tweede: await aBeheerder(api, wereld, organisatie),
  });
}
const bericht = (anders: object = {}): string =>
  JSON.stringify({
    specversion: '1.0',
    id: randomUUID(),
    source: 'urn:nld:oin:00000001003214345000:systeem:leerplicht',
    type: SOORT,
    subject: overdrachtId,
    ...anders,
  });
const stuur = (body: string, headers: Record<string, string>, id = abonnement.id) =>
  api.vraag(`/v1/abonnementen/${id}/berichten`, { body, headers });
const meld = (body = bericht(), opties: Parameters<typeof partnerkoppen>[2] = {}) =>
  stuur(body, partnerkoppen(abonnement.in, body, opties));
const opTijdlijn = () =>
  api.dataSource.query<Record<string, unknown>[]>(
    "select soort, organisatie_id, gebruiker_id, gegevens from tijdlijn where overstap_id = $1 and soort = 'overdracht-ontvangen'",
    [overstapId],
  );
const audit = () =>
  api.dataSource.query<Record<string, unknown>[]>(
    "select uitkomst, reden, organisatie_id, object_id from audit where handeling = 'stuurPartnerbericht' order by seq desc limit 1",
  );

describe('a confirmation of receipt', () => {
  it('is on the timeline of the pupil, for the school to see', async () => {
    expect(await meld()).toMatchObject({ status: 200, json: { verwerkt: true } });
    const token = await api.token(wereld.gebruiker.decaan);
    const { json } = await api.vraag(`/v1/overstappen/${overstapId}/tijdlijn`, { token });
    expect(json['items']).toMatchObject([{ soort: 'overdracht-ontvangen' }]);
    expect(await opTijdlijn()).toEqual([
      {
        soort: 'overdracht-ontvangen',
        organisatie_id: wereld.org.gemeente,
        gebruiker_id: null,
        gegevens: { overdrachtId },
      },
    ]);
    expect(await audit()).toEqual([
      { uitkomst: 'gelukt', reden: null, organisatie_id: wereld.org.gemeente, object_id: abonnement.id },
    ]);
  });

  it('decides nothing: the handover still waits for a human', async () => {
    await meld();
    const [rij] = await api.dataSource.query<{ status: string }[]>(
      'select status from overdracht where id = $1',
      [overdrachtId],
    );
    expect(rij?.status).toBe('AANGEBODEN');
  });

  it('is on the timeline once, whatever the number of messages', async () => {
    for (let keer = 0; keer < 3; keer += 1) expect((await meld()).json).toEqual({ verwerkt: true });
    expect(await opTijdlijn()).toHaveLength(1);
  });

  it('is refused about a handover to another, as if it is not there', async () => {
    const van = await anOverstap(api.dataSource, wereld);
    const elders = await anOverdracht(api.dataSource, wereld, { overstapId: van, naar: 'andereGemeente' });
    for (const subject of [elders, randomUUID()])
      await expectWeigering(api, { status: 404, code: 'overdracht.onbekend' }, () =>
        meld(bericht({ subject })),
      );
  });

  it.each<[string, object, string]>([
    ['another kind', { type: 'nl.overstap.overdracht.geaccepteerd.v1' }, 'partnerbericht.onbekend'],
    ['a name of a prototype', { type: 'constructor' }, 'partnerbericht.onbekend'],
    ['data that nobody asked for', { data: { naam: 'Kanarie' } }, 'partnerbericht.vorm'],
    ['a field that is not known', { leerling: 'x' }, 'partnerbericht.vorm'],
    ['no version', { specversion: '0.3' }, 'partnerbericht.vorm'],
  ])('is refused with %s', async (_, anders, code) => {
    await expectWeigering(api, { status: 422, code }, () => meld(bericht(anders)));
  });
});

/** Wie het stuurt is niet bekend, en iedereen kan het: geen regel in de audit. */
async function expectZonderSpoor(verzoek: () => ReturnType<typeof stuur>): Promise<void> {
  const tel = () => api.dataSource.query<{ n: number }[]>('select count(*)::int as n from audit');
  const voor = await tel();
  const { status, json } = await verzoek();
  expect({ status, code: json['code'] }).toEqual(ONGELDIG);
  expect(await tel()).toEqual(voor);
}

describe('84: a message of another system', () => {
  it('84: with a bad signature has no effect', async () => {
    const body = bericht();
    const koppen = partnerkoppen(abonnement.in, body);
    const gevallen: [string, Record<string, string>][] = [
      [body, {}],
      [body, { ...koppen, 'webhook-signature': '' }],
      [body, { ...koppen, 'webhook-signature': 'v1,AAAA' }],
      [body, { ...koppen, 'webhook-signature': koppen['webhook-signature']!.replace('v1,', 'v1a,') }],
      [body, { ...koppen, 'webhook-id': randomUUID() }],
      [body, { ...koppen, 'webhook-id': "x' or 1=1" }],
      [body, { ...koppen, 'webhook-timestamp': '1e9' }],
      [body, { ...koppen, 'webhook-timestamp': String(Number(koppen['webhook-timestamp']) + 1) }],
      [`${body} `, koppen],
      [bericht({ subject: randomUUID() }), koppen],
      // Met de sleutel waarmee wij ondertekenen: een bericht van ons is niet terug te kaatsen.
      [body, partnerkoppen(abonnement.uit, body)],
    ];
    for (const [inhoud, koppenVan] of gevallen)
      await expectWeigering(api, ONGELDIG, () => stuur(inhoud, koppenVan));
    expect(await opTijdlijn()).toEqual([]);
  });

  it.each([-6 * MINUUT_MS, -60 * MINUUT_MS, 6 * MINUUT_MS])(
    '84: that was signed %i ms from now has no effect',
    async (verschil) => {
      const op = new Date(Date.now() + verschil);
      await expectWeigering(api, ONGELDIG, () => meld(bericht(), { op }));
      expect(await opTijdlijn()).toEqual([]);
    },
  );

  it('84: that was overheard and is played again has no effect', async () => {
    const body = bericht();
    const koppen = partnerkoppen(abonnement.in, body);
    expect((await stuur(body, koppen)).status).toBe(200);
    const herhaald = { status: 401, code: 'partnerbericht.herhaald' };
    await expectWeigering(api, herhaald, () => stuur(body, koppen));
    expect(await opTijdlijn()).toHaveLength(1);
  });

  it('84: of another partner, or to a subscription that is not there or ended, has no effect', async () => {
    const ander = await abonneer('andereGemeente', await aBeheerder(api, wereld, 'andereGemeente'));
    const body = bericht();
    await expectWeigering(api, ONGELDIG, () => stuur(body, partnerkoppen(ander.in, body)));
    await expectWeigering(api, { status: 404, code: 'overdracht.onbekend' }, () =>
      stuur(body, partnerkoppen(ander.in, body), ander.id),
    );
    await api.dataSource.query(
      "update abonnement set status = 'BEEINDIGD', beeindigd_op = now(), beeindigd_door = gevraagd_door where id = $1",
      [ander.id],
    );
    await expectZonderSpoor(() => stuur(body, partnerkoppen(abonnement.in, body), randomUUID()));
    await expectZonderSpoor(() => stuur(body, partnerkoppen(ander.in, body), ander.id));
  });
});

describe('59: the same message again', () => {
  it('59: five times at once, signed anew, has one effect', async () => {
    const body = bericht();
    const id = randomUUID();
    const later = (seconden: number) => ({ id, op: new Date(Date.now() + seconden * 1000) });
    expect((await meld(body, later(0))).json).toEqual({ verwerkt: true });
    for (const seconden of [1, 2, 3, 4])
      expect((await meld(body, later(seconden))).json).toEqual({ verwerkt: false });
    expect(await opTijdlijn()).toHaveLength(1);
  });

  it('59: at the same instant from five connections has one effect', async () => {
    const body = bericht();
    const id = randomUUID();
    const antwoorden = await Promise.all(
      [0, 1, 2, 3, 4].map((s) => meld(body, { id, op: new Date(Date.now() + s * 1000) })),
    );
    expect(antwoorden.filter(({ json }) => json['verwerkt'] === true)).toHaveLength(1);
    expect(await opTijdlijn()).toHaveLength(1);
  });

  it('59: with another body is a conflict, and an alarm in the audit', async () => {
    const id = randomUUID();
    await meld(bericht(), { id });
    const antwoord = await meld(bericht(), { id, op: new Date(Date.now() + 1000) });
    expect([antwoord.status, antwoord.json['code']]).toEqual([409, 'partnerbericht.ander-bericht']);
    expect(await audit()).toMatchObject([
      { uitkomst: 'geweigerd', reden: 'alarm.partnerbericht.ander-bericht' },
    ]);
    expect(await opTijdlijn()).toHaveLength(1);
  });
});

describe('a change of the key of a partner', () => {
  it('takes the old and the new one, until the old one is withdrawn', async () => {
    const { json } = await alsBeheerder(api, anna, `/v1/abonnementen/${abonnement.id}/sleutels`, {
      richting: 'in',
    });
    const nieuw = String(json['sleutel']);
    const met = (geheim: string) => {
      const body = bericht();
      return stuur(body, partnerkoppen(geheim, body));
    };
    expect([(await met(abonnement.in)).status, (await met(nieuw)).status]).toEqual([200, 200]);
    const lijst = await alsBeheerder(api, anna, `/v1/abonnementen/${abonnement.id}/sleutels`);
    const oude = (lijst.json['items'] as { id: string; richting: string }[]).find(
      (s) => s.richting === 'in' && s.id !== json['id'],
    )!;
    await alsBeheerder(api, anna, `/v1/webhooksleutels/${oude.id}/intrekkingen`, {});
    expect([(await met(abonnement.in)).status, (await met(nieuw)).status]).toEqual([401, 200]);
    abonnement = { ...abonnement, in: nieuw };
  });
});
