import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { anToestemming } from './paspoort.builder.ts';
import { oordeelOuders, type Ouder, type Ouderoordeel, type Toestemming } from './toestemming.ts';

const ouder = (id: string, gezag = true): Ouder => ({ id, gezag });
const TWEE = [ouder('ouder-1'), ouder('ouder-2')];
const zegt = (
  ouderId: string,
  besluit: 'ja' | 'nee',
  dag = '2027-02-01',
  anders: Partial<Toestemming> = {},
) => anToestemming({ ouderId, besluit, op: op(dag), ...anders });

describe('oordeelOuders', () => {
  it.each<[string, readonly Ouder[], readonly Toestemming[], Ouderoordeel]>([
    ['nobody said anything', TWEE, [], 'ontbreekt'],
    ['one parent says yes', TWEE, [zegt('ouder-1', 'ja')], 'geldig'],
    ['both say yes', TWEE, [zegt('ouder-1', 'ja'), zegt('ouder-2', 'ja')], 'geldig'],
    ['both say no', TWEE, [zegt('ouder-1', 'nee'), zegt('ouder-2', 'nee')], 'geweigerd'],
    ['one says no', TWEE, [zegt('ouder-2', 'nee')], 'geweigerd'],
    ['they disagree', TWEE, [zegt('ouder-1', 'ja'), zegt('ouder-2', 'nee')], 'oneens'],
    [
      'one takes back his yes',
      TWEE,
      [zegt('ouder-1', 'ja'), zegt('ouder-1', 'nee', '2027-02-02')],
      'geweigerd',
    ],
    ['one takes back his no', TWEE, [zegt('ouder-1', 'nee'), zegt('ouder-1', 'ja', '2027-02-02')], 'geldig'],
    ['a yes and a no at one instant', TWEE, [zegt('ouder-1', 'ja'), zegt('ouder-1', 'nee')], 'geweigerd'],
    ['a yes without a name', TWEE, [zegt('ouder-1', 'ja', '2027-02-01', { naam: ' ' })], 'ontbreekt'],
    ['a yes without evidence', TWEE, [zegt('ouder-1', 'ja', '2027-02-01', { bewijs: null })], 'ontbreekt'],
    [
      'a yes with empty evidence',
      TWEE,
      [zegt('ouder-1', 'ja', '2027-02-01', { bewijs: { soort: 'formulier', kenmerk: '' } })],
      'ontbreekt',
    ],
    [
      'a no without a name',
      TWEE,
      [zegt('ouder-1', 'nee', '2027-02-01', { naam: '', bewijs: null })],
      'geweigerd',
    ],
    [
      'a parent without authority',
      [ouder('ouder-1', false), ouder('ouder-2')],
      [zegt('ouder-1', 'ja')],
      'ontbreekt',
    ],
    [
      'a no of a parent without authority',
      [ouder('ouder-1'), ouder('ouder-2', false)],
      [zegt('ouder-1', 'ja'), zegt('ouder-2', 'nee')],
      'geldig',
    ],
    ['a stranger', TWEE, [zegt('buurman', 'ja')], 'ontbreekt'],
    ['nobody with authority is known', [ouder('ouder-1', false)], [zegt('ouder-1', 'ja')], 'gezag-onbekend'],
  ])('when %s', (_wat, ouders, besluiten, oordeel) => {
    expect(oordeelOuders(ouders, besluiten)).toBe(oordeel);
  });

  it('never becomes valid by taking a yes away, nor by adding a no', () => {
    const besluit = fc.record({
      ouderId: fc.constantFrom('ouder-1', 'ouder-2', 'ouder-3'),
      besluit: fc.constantFrom('ja' as const, 'nee' as const),
      op: fc.integer({ min: 10, max: 19 }).map((dag) => op(`2027-02-${dag}`)),
    });
    fc.assert(
      fc.property(fc.array(besluit, { maxLength: 6 }), fc.nat(5), besluit, (rij, weg, erbij) => {
        const ouders = [...TWEE, ouder('ouder-3', false)];
        const besluiten = rij.map(anToestemming);
        const geldt = (lijst: readonly Toestemming[]) => oordeelOuders(ouders, lijst) === 'geldig';
        const zonderJa = besluiten.filter((b, i) => i !== weg || b.besluit === 'nee');
        const metNee = [...besluiten, anToestemming({ ...erbij, besluit: 'nee', op: op('2027-02-20') })];
        expect(geldt(besluiten) || !geldt(metNee)).toBe(true);
        expect(geldt(besluiten) || !geldt(zonderJa)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
