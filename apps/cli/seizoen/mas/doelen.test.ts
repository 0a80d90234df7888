import { describe, expect, it } from '@jest/globals';
import { MAS_ROUTES, statussenVan } from '#libs/domain/mas/routezaak.ts';
import { daadVoor, VERHALEN, wegNaar } from './doelen.ts';

describe('VERHALEN', () => {
  it('come past every status of every route', () => {
    const einden = new Set(
      VERHALEN.flatMap(({ doelen }) => doelen.map(({ route, status }) => `${route}/${status}`)),
    );
    const alle = MAS_ROUTES.flatMap((route) => statussenVan(route).map((status) => `${route}/${status}`));
    expect(alle.filter((status) => !einden.has(status))).toEqual([]);
  });

  it('say of every criminal case against whom', () => {
    const straf = VERHALEN.map(({ doelen }) => doelen.find(({ route }) => route === 'R4')).filter(Boolean);
    expect(straf.every((doel) => doel?.verdachte !== undefined)).toBe(true);
  });
});

describe('wegNaar', () => {
  it.each([
    [
      'R2',
      'OVERWOGEN',
      'LOPEND',
      ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN', 'GEACCEPTEERD', 'LOPEND'],
    ],
    ['R2', 'LOPEND', 'LOPEND', []],
    ['R2', 'POSITIEF', 'LOPEND', null],
    ['R4', 'RVDK_ADVIES', 'SEPOT', ['SEPOT']],
  ] as const)('%s from %s to %s is %j', (route, van, naar, weg) => {
    expect(wegNaar(route, van, naar)).toEqual(weg);
  });
});

describe('daadVoor', () => {
  it.each([
    ['halt-uitvoeren', 'GEACCEPTEERD', 'aanname'],
    ['halt-uitvoeren', 'GERETOURNEERD', 'teruggave'],
    ['halt-uitvoeren', 'POSITIEF', { code: 'positief' }],
    ['hulp-starten', 'TOESTEMMING', null],
  ] as const)('%s brings the route to %s by %j', (soort, naar, daad) => {
    expect(daadVoor(soort, naar)).toEqual(daad);
  });
});
