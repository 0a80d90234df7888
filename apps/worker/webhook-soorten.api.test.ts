import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { rows } from '#libs/database/transaction.ts';
import { WEBHOOKTYPENAMEN } from '#libs/domain/webhook/gebeurtenis.ts';
import { verzendRonde } from '#libs/outbox/relay.ts';
import { maakBezorger } from '#libs/webhook/bezorger.ts';
import {
  anOverstap,
  createWereld,
  KANARIE_BSN,
  type Organisatienaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';
import { neemtAan, Webhookontvanger } from '#test/kit/webhookontvanger.ts';
import { aBeheerder, anAbonnement } from '#test/kit/webhooks.ts';
import { webhookKanaal } from './webhook.ts';

const BRON = 'urn:nld:oin:00000001003214345000:systeem:overstap';
const NU = '2027-03-10T12:00:00.000Z';

interface Klaargezet {
  readonly type: string;
  readonly onderwerp: string;
  readonly wie: string;
}

/** Wat er klaarstaat: welke soort, waarover, en voor welke organisatie. */
const klaar = (db: DataSource): Promise<Klaargezet[]> =>
  rows<Klaargezet>(
    db,
    `select inhoud ->> 'type' as type, inhoud ->> 'onderwerpId' as onderwerp, inhoud ->> 'organisatieId' as wie
     from outbox where kanaal = 'webhook' order by outbox.id`,
  );
const metSoort = (berichten: readonly Klaargezet[], soort: string) =>
  berichten.filter(({ type }) => type === `nl.overstap.${soort}.v1`);

describe('what happens to an application or a transition', () => {
  let ontvanger: Webhookontvanger;
  let api: TestApi;
  let worker: DataSource;
  let wereld: Wereld;
  beforeAll(async () => {
    ontvanger = await Webhookontvanger.start();
    api = await startTestApi({ webhookwacht: ontvanger.wacht() });
    api.zetKlok(NU);
    wereld = await createWereld(api.dataSource);
    const { url } = api.dataSource.options as { url: string };
    worker = await openDatabase({ url, pool: 4, naam: 'test-worker', rol: 'overstap_worker' });
    for (const organisatie of Object.keys(wereld.org) as Organisatienaam[])
      await anAbonnement(api, {
        adres: ontvanger.adres,
        soorten: WEBHOOKTYPENAMEN,
        eerste: await aBeheerder(api, wereld, organisatie),
        tweede: await aBeheerder(api, wereld, organisatie),
      });
  });
  afterEach(async () => {
    ontvanger.ontvangen.length = 0;
    ontvanger.antwoordt = neemtAan;
    await api.dataSource.query('delete from outbox');
  });
  afterAll(async () => {
    await worker.destroy();
    await api.stop();
    await ontvanger.stop();
  });

  async function meld(status: string): Promise<{ overstapId: string; aanmeldingId: string }> {
    const overstapId = await anOverstap(api.dataSource, wereld, { mbos: ['mbo', 'anderMbo'] });
    const [aanmelding] = await rows<{ id: string }>(
      api.dataSource,
      'select id from aanmelding where overstap_id = $1 and mbo_id = $2',
      [overstapId, wereld.org.mbo],
    );
    const aanmeldingId = aanmelding!.id;
    const token = await api.token(wereld.gebruiker.intaker);
    const body = { status, dag: NU.slice(0, 10), versie: 1 };
    const antwoord = await api.vraag(`/v1/aanmeldingen/${aanmeldingId}/statussen`, { token, body });
    expect(antwoord.status).toBe(201);
    return { overstapId, aanmeldingId };
  }

  it('is told to the school and to the mbo of that application, and to no other mbo', async () => {
    const { aanmeldingId } = await meld('IN_BEHANDELING');
    const berichten = metSoort(await klaar(api.dataSource), 'aanmelding.status-gewijzigd');
    expect(berichten.map(({ wie }) => wie).toSorted()).toEqual(
      [wereld.org.school, wereld.org.mbo].toSorted(),
    );
    expect(new Set(berichten.map(({ onderwerp }) => onderwerp))).toEqual(new Set([aanmeldingId]));
  });

  it('that a pupil has a place is told to the school, and to no mbo', async () => {
    const { overstapId } = await meld('DEFINITIEF');
    expect(metSoort(await klaar(api.dataSource), 'overstap.geplaatst')).toEqual([
      { type: 'nl.overstap.overstap.geplaatst.v1', onderwerp: overstapId, wie: wereld.org.school },
    ]);
  });

  it('an application that moves on but places nobody is no place', async () => {
    await meld('IN_BEHANDELING');
    expect(metSoort(await klaar(api.dataSource), 'overstap.geplaatst')).toEqual([]);
  });

  it('arrives thin, with an address where it can be fetched, and with nothing of the pupil', async () => {
    const { overstapId, aanmeldingId } = await meld('DEFINITIEF');
    const bezorg = maakBezorger({ wacht: ontvanger.wacht(), ca: ontvanger.ca });
    const afzender = { bron: BRON, adres: 'https://overstap.test' };
    await verzendRonde(worker, webhookKanaal(worker, { bezorg, afzender }), { fout: () => undefined });
    const events = ontvanger.ontvangen.map(({ inhoud }) => JSON.parse(inhoud) as Record<string, string>);
    expect(events.map(({ type, subject, dataref }) => [type, subject, dataref]).toSorted()).toEqual(
      [
        ...Array.from({ length: 2 }, () => [
          'nl.overstap.aanmelding.status-gewijzigd.v1',
          aanmeldingId,
          `https://overstap.test/v1/overstappen/${overstapId}/aanmeldingen`,
        ]),
        [
          'nl.overstap.overstap.geplaatst.v1',
          overstapId,
          `https://overstap.test/v1/overstappen/${overstapId}`,
        ],
      ].toSorted(),
    );
    const verkeer = JSON.stringify(ontvanger.ontvangen);
    for (const woord of ['Kanarie', 'Vogelaar', KANARIE_BSN, '2010-05-05', 'DEFINITIEF', '25655', 'L1"'])
      expect(verkeer).not.toContain(woord);
  });
});

describe('what happens in a case of truancy', () => {
  let d: Trajectdraad;
  beforeAll(async () => {
    d = await Trajectdraad.open();
    await d.begin();
    for (const wie of ['lpa', 'kampen', 'school', 'halt', 'rvdk', 'om', 'coordinator'] as const) {
      const { organisatieId, gebruikerId } = d.wie(wie);
      await d.t.p.regio.dataSource.query(
        `insert into abonnement (id, organisatie_id, adres, soorten, status, gevraagd_door, gevraagd_op, goedgekeurd_door, goedgekeurd_op)
         values ($1, $2, 'https://partner.example/hook', $3, 'ACTIEF', $4, $5, $6, $5)`,
        [randomUUID(), organisatieId, WEBHOOKTYPENAMEN, gebruikerId, NU, d.wie('rmc').gebruikerId],
      );
    }
  });
  afterAll(() => d.sluit());

  const wieHoort = (berichten: readonly Klaargezet[]): string[] =>
    [...new Set(berichten.map(({ wie }) => wie))].toSorted();

  it('is told to who handles it; a task is told to the partner that gets it, and to nobody else', async () => {
    await d.t.totKeuze();
    const route = await d.t.kies('R2');
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await d.t.zet(route, naar, ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht']);
    const taak = await d.taakVoor('halt');
    const berichten = await klaar(d.t.p.regio.dataSource);
    const halt = d.wie('halt').organisatieId;
    const leerplicht = d.wie('lpa').organisatieId;
    expect(metSoort(berichten, 'taak.toegewezen')).toEqual([
      { type: 'nl.overstap.taak.toegewezen.v1', onderwerp: taak, wie: halt },
    ]);
    for (const soort of ['traject.stap-gezet', 'traject.route-gekozen', 'traject.route-gewijzigd'])
      expect(wieHoort(metSoort(berichten, soort))).toEqual([leerplicht]);
    expect(wieHoort(berichten)).toEqual([halt, leerplicht].toSorted());
  });

  it('what a partner does is told to who handles the case', async () => {
    await d.t.p.regio.dataSource.query("delete from outbox where kanaal = 'webhook'");
    const taak = await d.taakVoor('halt');
    expect((await d.als('halt', `/v1/partnertaken/${taak}/aannames`, {})).status).toBe(201);
    expect(await klaar(d.t.p.regio.dataSource)).toEqual([
      {
        type: 'nl.overstap.traject.route-gewijzigd.v1',
        onderwerp: d.t.trajectId,
        wie: d.wie('lpa').organisatieId,
      },
    ]);
  });

  it('of a criminal case no system hears anything but that the case goes on', async () => {
    await d.begin();
    await d.t.totKeuze();
    await d.t.p.regio.dataSource.query("delete from outbox where kanaal = 'webhook'");
    await d.t.kies('R4');
    const berichten = await klaar(d.t.p.regio.dataSource);
    expect(berichten.map(({ type }) => type)).not.toContain('nl.overstap.traject.route-gekozen.v1');
    expect(wieHoort(berichten).filter((wie) => wie !== d.wie('lpa').organisatieId)).toEqual([]);
  });
});
