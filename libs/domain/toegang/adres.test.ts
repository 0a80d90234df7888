import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toonAdres, type Adresvraag } from './adres.ts';
import { DOSSIERTOESTANDEN, RELATIES } from './dataklassen.ts';
import { KETENROLLEN, merkVan } from './matrix.ts';

const ADRES = { postcode: '8011AB', huisnummer: '7', gemeente: '0193' };
const OPEN = { ...ADRES, geheim: false };
const GEHEIM = { ...ADRES, geheim: true };
const OUDER: Adresvraag = {
  rol: 'ouder',
  relatie: 'betrokken',
  toestand: 'lopend',
  leeftijd: 'tiener',
  gezag: true,
  uitvoer: false,
};

/** Iedereen, met elke band en in elke toestand, met alles mee wat hem kan helpen. */
const IEDEREEN: readonly Adresvraag[] = KETENROLLEN.flatMap((rol) =>
  RELATIES.flatMap((relatie) =>
    DOSSIERTOESTANDEN.map((toestand) => ({
      rol,
      relatie,
      toestand,
      leeftijd: 'tiener' as const,
      gezag: true,
      toestemming: true,
      doelgroep: true,
      boa: true,
      noodtoegang: true,
    })),
  ),
);
const zien = (uitvoer: boolean, adres: typeof OPEN): readonly unknown[] => [
  ...new Set(
    IEDEREEN.filter((vraag) => toonAdres({ ...vraag, uitvoer }, adres) !== null).map(({ rol }) => rol),
  ),
];

describe('toonAdres', () => {
  it('23: gives a parent with custody an open address, and without custody nothing', () => {
    expect(toonAdres(OUDER, OPEN)).toEqual(ADRES);
    expect(toonAdres({ ...OUDER, gezag: false }, OPEN)).toBeNull();
    const { gezag: _, ...onbekend } = OUDER;
    expect(toonAdres(onbekend, OPEN)).toBeNull();
  });

  it('23: gives a parent no secret address, with or without custody', () => {
    expect(toonAdres(OUDER, GEHEIM)).toBeNull();
    expect(toonAdres({ ...OUDER, gezag: false }, GEHEIM)).toBeNull();
  });

  it('23: shows a secret address only to who has it in full: himself, his school and who must find him', () => {
    expect(zien(false, GEHEIM)).toEqual(['jongere', 'school', 'lpa', 'rmc']);
    expect(zien(false, OPEN)).toEqual(KETENROLLEN.filter((rol) => merkVan('adres', rol) !== '–'));
  });

  it('23: lets a secret address out in no export, for nobody', () => {
    expect(zien(true, GEHEIM)).toEqual([]);
    expect(zien(true, OPEN)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['is not there', ADRES],
    ['is empty', { ...ADRES, geheim: null }],
  ])('takes an address of which the flag %s for a secret one', (_, adres) => {
    expect(toonAdres(OUDER, adres)).toBeNull();
  });

  it('takes it for an export when nobody says that it is not', () => {
    const { uitvoer: _, ...onbekend } = OUDER;
    expect(toonAdres({ ...onbekend, rol: 'lpa' }, GEHEIM)).toBeNull();
    expect(toonAdres({ ...onbekend, rol: 'lpa', uitvoer: false }, GEHEIM)).toEqual(ADRES);
  });

  it('never gives the flag away', () => {
    expect(toonAdres(OUDER, OPEN)).not.toHaveProperty('geheim');
  });
});

describe('the contract', () => {
  it('23: has no field of an address; one that comes, comes through toonAdres', () => {
    const document = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
    const namen = [...document.matchAll(/"(\w+)":/g)].map(([, naam = '']) => naam);
    expect(
      [...new Set(namen)].filter((naam) => /postcode|huisnummer|straat|adres|woon|geheim/i.test(naam)),
    ).toEqual([]);
  });
});
