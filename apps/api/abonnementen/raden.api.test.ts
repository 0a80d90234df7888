import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { createWereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { aBeheerder, anAbonnement } from '#test/kit/webhooks.ts';

const RUIM = 1_000_000;

let api: TestApi;
beforeAll(async () => {
  const zoek = () => Promise.resolve([{ address: '93.184.215.14', family: 4 }]);
  api = await startTestApi({
    webhookwacht: { ...openbareWacht([443]), zoek },
    limieten: { accountPerSeconde: RUIM, adresPerSeconde: RUIM, misluktPerKwartier: 3, uitvoerPerUur: RUIM },
  });
});
afterAll(() => api.stop());

describe('84: who guesses at a signature', () => {
  const poging = async (id: string) =>
    (await api.vraag(`/v1/abonnementen/${id}/berichten`, { body: {} })).status;

  it('84: is stopped at that subscription, and nobody else with him', async () => {
    const wereld = await createWereld(api.dataSource);
    const eerste = await aBeheerder(api, wereld, 'gemeente');
    const tweede = await aBeheerder(api, wereld, 'gemeente');
    const [een, ander] = await Promise.all(
      [1, 2].map((nummer) =>
        anAbonnement(api, {
          adres: `https://systeem${nummer}.partner.example/`,
          soorten: ['nl.overstap.overdracht.afgesloten.v1'],
          eerste,
          tweede,
        }),
      ),
    );
    const bij = () => poging(een!.id);
    expect([await bij(), await bij(), await bij(), await bij()]).toEqual([401, 401, 401, 429]);
    expect(await poging(ander!.id)).toBe(401);
  });

  it('84: is stopped too when he makes up a subscription for every try', async () => {
    const verzonnen = () => poging(randomUUID());
    expect([await verzonnen(), await verzonnen(), await verzonnen(), await verzonnen()]).toEqual([
      401, 401, 401, 429,
    ]);
  });
});
