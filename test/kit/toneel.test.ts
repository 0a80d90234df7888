import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Product } from './product.ts';
import { startToneel } from './toneel.ts';

/** Een browser en een product die opschrijven wat er met hen gebeurt; wie stuk is, start niet. */
function proef(stuk: 'browser' | 'product' | null) {
  const gebeurd: string[] = [];
  const begin =
    <T>(wat: 'browser' | 'product', ding: T) =>
    (leerlingen?: number): Promise<T> => {
      gebeurd.push(['start', wat, leerlingen].filter(Boolean).join(' '));
      return stuk === wat ? Promise.reject(new Error(`geen ${wat}`)) : Promise.resolve(ding);
    };
  const dicht = (): Promise<void> => Promise.resolve(void gebeurd.push('browser dicht'));
  return {
    gebeurd,
    start: {
      browser: begin('browser', { close: dicht } as Browser),
      product: begin('product', {} as Product),
    },
  };
}

describe('the stage of a story', () => {
  it('starts the browser first and then the product', async () => {
    const { gebeurd, start } = proef(null);
    await startToneel(40, start);
    expect(gebeurd).toEqual(['start browser', 'start product 40']);
  });

  it('leaves no product running when the browser does not start', async () => {
    const { gebeurd, start } = proef('browser');
    await expect(startToneel(40, start)).rejects.toThrow('geen browser');
    expect(gebeurd).toEqual(['start browser']);
  });

  it('leaves no browser open when the product does not start', async () => {
    const { gebeurd, start } = proef('product');
    await expect(startToneel(40, start)).rejects.toThrow('geen product');
    expect(gebeurd).toEqual(['start browser', 'start product 40', 'browser dicht']);
  });
});
