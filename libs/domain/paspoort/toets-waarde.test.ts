import { describe, expect, it } from '@jest/globals';
import { anVragenlijst } from './paspoort.builder.ts';
import { toetsWaarde, zonderLeeg, type Antwoordfout } from './toets-waarde.ts';
import { vragenVan } from './vragen.ts';

const VRAGEN = vragenVan(anVragenlijst());
const vraag = (id: string) => VRAGEN.find((v) => v.id === id)!;

describe('toetsWaarde', () => {
  it.each<[string, unknown, Antwoordfout | null]>([
    ['naam', 'Selin', null],
    ['naam', 'x'.repeat(20), null],
    ['naam', 'x'.repeat(21), 'te-lang'],
    ['naam', '😀'.repeat(20), null],
    ['naam', 'een\nregel\ten nog een\r', 'te-lang'],
    ['naam', 'een\nregel\tmeer\r', null],
    ['naam', 'nul\0', 'teken-kan-niet'],
    ['naam', 'half \uD800', 'teken-kan-niet'],
    ['naam', 7, 'verkeerde-soort'],
    ['naam', ['Selin'], 'verkeerde-soort'],
    ['naam', { $ne: null }, 'verkeerde-soort'],
    ['richting', 'zorg', null],
    ['richting', 'ruimtevaart', 'optie-onbekend'],
    ['richting', 1, 'verkeerde-soort'],
    ['sterk', ['netjes', 'rustig'], null],
    ['sterk', ['netjes', 'netjes'], 'optie-dubbel'],
    ['sterk', ['netjes', 'lui'], 'optie-onbekend'],
    ['sterk', ['netjes', 'rustig', 'handig'], 'te-veel-keuzes'],
    ['sterk', 'netjes', 'verkeerde-soort'],
    ['sterk', [1], 'verkeerde-soort'],
    ['zeker', 1, null],
    ['zeker', 5, null],
    ['zeker', 0, 'buiten-schaal'],
    ['zeker', 6, 'buiten-schaal'],
    ['zeker', 2.5, 'verkeerde-soort'],
    ['zeker', Number.NaN, 'verkeerde-soort'],
    ['zeker', '3', 'verkeerde-soort'],
    ['bewijs', '0b2c4d6e-0000-4000-8000-000000000000', null],
    ['bewijs', '../../etc/passwd', 'verkeerde-soort'],
    ['bewijs', '', 'verkeerde-soort'],
  ])('of %s with %j is %s', (id, waarde, fout) => {
    expect(toetsWaarde(vraag(id), waarde)).toBe(fout);
  });

  it('takes an answer away from any question', () => {
    expect(VRAGEN.map((v) => toetsWaarde(v, null))).toEqual(VRAGEN.map(() => null));
  });

  it.each([
    ['', null],
    ['  \n', null],
    [[], null],
    [' ja ', ' ja '],
    [0, 0],
    [null, null],
  ])('of %j keeps %j', (waarde, blijft) => {
    expect(zonderLeeg(waarde)).toEqual(blijft);
  });
});
