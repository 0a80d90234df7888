import { describe, expect, it } from '@jest/globals';
import { MAS } from '../mas/mas.builder.ts';
import { kalenderdag as d } from '../tijd/kalenderdag.ts';
import type { Vrijstellingsgrond } from './vrijstelling.ts';
import { vervolgvraag } from './vrijstellingsvervolg.ts';

describe('vervolgvraag', () => {
  it.each<[string, Vrijstellingsgrond, string, string, string | null, string | null]>([
    [
      'yearly: from 1 April, before 1 July',
      'ongeschikt',
      '2027-07-31',
      '2026-11-20',
      '2027-04-01',
      '2027-06-30',
    ],
    [
      'yearly, recognised after 1 July: until its end',
      'bedenkingen',
      '2027-07-31',
      '2027-07-10',
      '2027-05-01',
      '2027-07-31',
    ],
    ['yearly, ending before 1 July', 'buitenland', '2027-03-31', '2026-11-20', '2027-01-01', '2027-03-31'],
    [
      'substitute: eight weeks before its end',
      'vervangend',
      '2027-07-31',
      '2026-11-20',
      '2027-03-06',
      '2027-06-05',
    ],
    ['for a period: at its end', 'ander-onderwijs', '2027-09-30', '2026-11-20', '2027-07-01', '2027-09-30'],
    ['already over: nothing', 'trekkend', '2026-10-31', '2026-11-20', null, null],
  ])('%s', (_naam, grond, tot, vandaag, begin, uiterlijk) => {
    const vraag = vervolgvraag({ grond, tot: d(tot), nooitGeschikt: false }, MAS, d(vandaag));
    expect([vraag?.begin ?? null, vraag?.uiterlijk ?? null]).toEqual([begin, uiterlijk]);
  });

  it('asks nothing of who will never be fit', () => {
    const beroep = { grond: 'ongeschikt', tot: d('2029-03-11'), nooitGeschikt: true } as const;
    expect(vervolgvraag(beroep, MAS, d('2026-11-20'))).toBeNull();
  });
});
