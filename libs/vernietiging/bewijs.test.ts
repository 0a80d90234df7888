import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../domain/tijd/tijd.ts';
import { toonBewijs } from './bewijs.ts';

const BEWIJS = {
  vernietiging: 'ac18c92e-63c2-440b-a276-5d7b62d99aed',
  klassen: ['overstap', 'wpg_straf'],
  grond: 'verzoek',
  gevraagdDoor: 'c459d2d4-b66a-45a3-b04d-5b9413da06e9',
  gevraagdOp: '2026-12-01T09:23:11.886Z',
  beslotenDoor: null,
  beslotenOp: '2026-12-01T23:30:00.000Z',
  gewistOp: '2026-12-01T23:31:00.000Z',
  nagekekenOp: '2026-12-01T23:31:05.000Z' as Instant,
  gewist: { overstap: 1 },
  toetsen: ['sleutels', 'traject', 'traject'].map((wat) => ({ wat, over: 0 })),
  grootboek: { nr: 1, hash: '6a0d' },
} as const;

describe('the proof of a destruction', () => {
  it('gives the day and the hour as the screen does, in Dutch time', () => {
    expect(toonBewijs(BEWIJS)).toContain('Gevraagd op 01-12-2026 om 10:23 door gebruiker c459d2d4');
    expect(toonBewijs(BEWIJS)).toContain('Besloten op 02-12-2026 om 00:30 door het systeem.');
  });

  it('says in words what is gone, and names each place that was looked at once', () => {
    const tekst = toonBewijs(BEWIJS);
    expect(tekst).toContain(
      'op verzoek van de jongere of zijn ouder: alles over de leerling, straf en Raad.',
    );
    expect(tekst).toContain('Op 2 plekken is nagekeken of er iets over is. Van alles is nul over.');
    expect(tekst).toContain('database: sleutels, traject.');
  });
});
