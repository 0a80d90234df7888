import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import type { Voorstel } from '../verzuim/voorstel.ts';
import { stemAf, type BekendeMelding } from './afstemmen.ts';

const d = kalenderdag;
const VOORSTEL: Voorstel = {
  soort: 'V3',
  begindatum: d('2026-11-02'),
  einddatum: d('2026-11-04'),
  meldbaarOp: d('2026-11-04'),
  uiterlijk: d('2026-11-11'),
  verplicht: true,
  minuten: 960,
  regels: ['a'],
};
const bekend = (anders: Partial<BekendeMelding> = {}): BekendeMelding => ({
  id: 'm1',
  soort: 'V3',
  begindatum: d('2026-11-02'),
  einddatum: d('2026-11-04'),
  toestand: 'VOORSTEL',
  ...anders,
});

describe('stemAf', () => {
  it('proposes what is new', () => {
    expect(stemAf([VOORSTEL], [])).toEqual({ nieuw: [VOORSTEL], bijgewerkt: [], vervallen: [] });
  });

  it('updates a proposal that is open, and never makes a second of it', () => {
    const langer = { ...VOORSTEL, einddatum: d('2026-11-05') };
    expect(stemAf([langer], [bekend()])).toEqual({
      nieuw: [],
      bijgewerkt: [{ id: 'm1', voorstel: langer }],
      vervallen: [],
    });
  });

  it('withdraws its own proposal when the hours were corrected, but not what a person made', () => {
    expect(stemAf([], [bekend()]).vervallen).toEqual(['m1']);
    expect(stemAf([], [bekend({ soort: 'O' })]).vervallen).toEqual([]);
    expect(stemAf([], [bekend({ toestand: 'BEVESTIGD' })]).vervallen).toEqual([]);
  });

  it.each(['BEVESTIGD', 'NIET_GEMELD'] as const)('does not come back with what is %s', (toestand) => {
    expect(stemAf([VOORSTEL], [bekend({ toestand })]).nieuw).toEqual([]);
    expect(stemAf([VOORSTEL], [bekend({ toestand, einddatum: d('2026-11-03') })]).nieuw).toHaveLength(1);
  });

  it('takes a long absence that goes on as the same melding', () => {
    const lrv = { ...VOORSTEL, soort: 'LRV' as const, einddatum: d('2026-11-30') };
    const gemeld = bekend({ soort: 'LRV', toestand: 'BEVESTIGD' });
    expect(stemAf([lrv], [gemeld]).nieuw).toEqual([]);
  });

  it('proposes again what lapsed, when the hours come back', () => {
    expect(stemAf([VOORSTEL], [bekend({ toestand: 'VERVALLEN' })]).nieuw).toEqual([VOORSTEL]);
  });
});
