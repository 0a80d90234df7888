import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DATAKLASSEN } from '#libs/domain/toegang/dataklassen.ts';
import { KLASSEUITLEG, TOELICHTING } from '#libs/domain/toegang/grondslagen.ts';
import { KETENROLLEN, merkVan } from '#libs/domain/toegang/matrix.ts';
import { toonMatrix } from '#libs/domain/toegang/toon-matrix.ts';
import { LEEFTIJDEN } from '#libs/domain/leerling/jongere.builder.ts';

const tekst = readFileSync(new URL('../../docs/autorisatie.md', import.meta.url), 'utf8');

describe('docs/autorisatie.md', () => {
  it('is what the matrix says; run npm run autorisatie when it is not', () => {
    expect(tekst).toBe(toonMatrix(LEEFTIJDEN));
  });

  it('gives every class a legal basis and says what is in it', () => {
    for (const klasse of DATAKLASSEN) {
      expect(KLASSEUITLEG[klasse].grondslag).not.toBe('');
      expect(tekst).toContain(KLASSEUITLEG[klasse].grondslag);
    }
  });

  it('explains no cell that is empty, and every status', () => {
    const cellen = DATAKLASSEN.flatMap((klasse) =>
      KETENROLLEN.map((rol) => ({ merk: merkVan(klasse, rol), tekst: TOELICHTING[klasse]?.[rol] })),
    );
    expect(cellen.filter(({ merk, tekst: uitleg }) => merk === '–' && uitleg !== undefined)).toEqual([]);
    expect(cellen.filter(({ merk, tekst: uitleg }) => merk === '○' && uitleg === undefined)).toEqual([]);
  });
});
