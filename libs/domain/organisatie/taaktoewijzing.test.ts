import { describe, expect, it } from '@jest/globals';
import type { Taakroute, Taaktoewijzing } from '../afspraken/afspraken.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { vindUitvoerder } from './taaktoewijzing.ts';

const rij = (organisatie: string, route: Taakroute, dagen: [string, string | null]): Taaktoewijzing => ({
  gemeente: '0148',
  route,
  organisatie,
  van: kalenderdag(dagen[0]),
  tot: dagen[1] === null ? null : kalenderdag(dagen[1]),
});

const rijen = [
  rij('dalfsen', 'leerplicht', ['2020-01-01', '2026-12-31']),
  rij('zwolle', 'leerplicht', ['2027-01-01', null]),
  rij('rmc', 'rmc', ['2020-01-01', null]),
  rij('rmc-nieuw', 'rmc', ['2026-06-01', '2026-06-30']),
];

const zoek = (route: Taakroute, dag: string, gemeente = '0148'): string | null =>
  vindUitvoerder(rijen, { gemeente, route, dag: kalenderdag(dag) });

describe('vindUitvoerder', () => {
  it.each([
    ['2019-12-31', null],
    ['2020-01-01', 'dalfsen'],
    ['2026-12-31', 'dalfsen'],
    ['2027-01-01', 'zwolle'],
  ])('includes both ends: on %s %s', (dag, verwacht) => {
    expect(zoek('leerplicht', dag)).toBe(verwacht);
  });

  it('keeps routes and gemeenten apart', () => {
    expect(zoek('rmc', '2025-01-01')).toBe('rmc');
    expect(zoek('kwalificatieplicht', '2025-01-01')).toBeNull();
    expect(zoek('rmc', '2025-01-01', '0193')).toBeNull();
  });

  it('takes the row that started last when two overlap, in any order', () => {
    expect(zoek('rmc', '2026-06-15')).toBe('rmc-nieuw');
    const vraag = { gemeente: '0148', route: 'rmc', dag: kalenderdag('2026-06-15') } as const;
    expect(vindUitvoerder(rijen.toReversed(), vraag)).toBe('rmc-nieuw');
    expect(zoek('rmc', '2026-07-01')).toBe('rmc');
  });
});
