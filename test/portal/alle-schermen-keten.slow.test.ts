import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { KETEN, gangersVan, padenVan, VAN_IEDEREEN, vreemdeVoor, type Klaargezet } from '#test/kit/haltes.ts';
import type { Product } from '#test/kit/product.ts';
import { loopLangs } from '#test/kit/rondgang.ts';

import { startToneel } from '#test/kit/toneel.ts';
import { vulKeten } from '#test/kit/volle-keten.ts';

let product: Product;
let browser: Browser;
let klaar: Klaargezet;
beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
  klaar = await vulKeten(product);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('every screen of absence, trajecten and partners', () => {
  it.each(gangersVan(KETEN))(
    'loads, fails, recovers, shows, goes offline, is empty and is refused without a fault: %s',
    async (als) => {
      const ronde = { browser, product, als: klaar[als] ?? als };
      const paden = padenVan(KETEN, klaar, als);
      expect(await loopLangs({ ...ronde, doe: (ganger, pad) => ganger.keurAlles(pad) }, paden)).toEqual([]);
    },
    240_000,
  );

  it.each(['leerling-16', 'rvdk-ijv'])(
    'says in order to who may not see it that it is not there: %s',
    async (vreemde) => {
      const plan = KETEN.filter(
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
