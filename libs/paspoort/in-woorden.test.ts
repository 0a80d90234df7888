import { describe, expect, it } from '@jest/globals';
import type { Vraag } from '../domain/paspoort/vragen.ts';
import { inWoorden } from './in-woorden.ts';

const basis = { id: 'x', vraag: '?', hulp: '', deel: 'jongere', gevoelig: false, verplicht: false } as const;
const SCHAAL: Vraag = {
  ...basis,
  soort: 'schaal',
  van: { waarde: 1, tekst: 'a' },
  tot: { waarde: 5, tekst: 'b' },
};
const BESTAND: Vraag = { ...basis, soort: 'bestand', maximumBytes: 1 };

describe('an answer in words', () => {
  it.each([
    ['nl', '3 (van 1 a tot 5 b)', 'Bijlage'],
    ['en', '3 (from 1 a to 5 b)', 'Attachment'],
    ['uk', '3 (від 1 a до 5 b)', 'Додаток'],
    ['ar', '3 (من 1 a إلى 5 b)', 'مرفق'],
  ] as const)('is in %s', (taal, schaal, bestand) => {
    expect(inWoorden(SCHAAL, 3, taal)).toBe(schaal);
    expect(inWoorden(BESTAND, 'id', taal)).toBe(bestand);
  });

  it('is Dutch when nobody asks for another language', () => {
    expect(inWoorden(SCHAAL, 3)).toBe('3 (van 1 a tot 5 b)');
  });
});
