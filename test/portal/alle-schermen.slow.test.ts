import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  KETEN,
  OVERSTAP,
  gangersVan,
  padenVan,
  VAN_IEDEREEN,
  vreemdeVoor,
  type Klaargezet,
} from '#test/kit/haltes.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, toetsScherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { Verkeer } from '#test/kit/verkeer.ts';
import { loopLangs } from '#test/kit/rondgang.ts';
import { portaalroutes } from '#test/kit/schermroutes.ts';
import { vulSchool, vulThuis } from '#test/kit/volle-school.ts';

let product: Product;
let browser: Browser;
let klaar: Klaargezet;
beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
  await vulThuis(product);
  klaar = await vulSchool(product, browser);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('every screen of the portal', () => {
  it('says in order that the system cannot be reached, and goes on when it can', async () => {
    const scherm = await meldAanAls(browser, product, 'decaan-thorbecke', { serviceWorkers: 'block' });
    const { page, context } = scherm;
    const verkeer = new Verkeer(/\/v1\/mij$/);
    await verkeer.koppel(page);
    verkeer.zet('fout');
    await page.goto('/school');
    await page.getByRole('alert').waitFor();
    await toetsScherm(scherm);
    verkeer.zet('door');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    await context.close();
  });

  it('is visited: each route has a stop on a tour', async () => {
    const haltes = [...OVERSTAP, ...KETEN].map(({ route }) => route);
    expect(await portaalroutes()).toEqual([...new Set(haltes)].toSorted());
  });
});

describe('every screen of school, home, mbo, leerplicht, region and administration', () => {
  it.each(gangersVan(OVERSTAP))(
    'loads, fails, recovers, shows, goes offline, is empty and is refused without a fault: %s',
    async (als) => {
      const ronde = { browser, product, als: klaar[als] ?? als };
      const paden = padenVan(OVERSTAP, klaar, als);
      expect(await loopLangs({ ...ronde, doe: (ganger, pad) => ganger.keurAlles(pad) }, paden)).toEqual([]);
    },
    240_000,
  );

  it.each(['leerling-16', 'rvdk-ijv'])(
    'says in order to who may not see it that it is not there: %s',
    async (vreemde) => {
      const plan = OVERSTAP.filter(
        (halte) => vreemdeVoor(halte) === vreemde && !VAN_IEDEREEN.includes(halte.route),
      );
      const paden = gangersVan(plan).flatMap((als) => padenVan(plan, klaar, als));
      const ronde = { browser, product, als: vreemde };
      expect(
        await loopLangs({ ...ronde, doe: (ganger, pad) => ganger.keurGewoon(pad, 'mag niet') }, paden),
      ).toEqual([]);
    },
    240_000,
  );
});
