import { describe, expect, it } from '@jest/globals';
import { op } from '../mas.builder.ts';
import { PARTNERTAAK_STATUSSEN } from './partnertaak-machine.ts';
import { partnertaakplan, type PartnertaakBeeld } from './partnertaakplan.ts';

const ladder = (eerst: string, daarna: string): PartnertaakBeeld['aanbodladder'] => [
  { naWerkdagen: 5, soort: 'herinnering', rol: 'lpa', naam: 'herinnering', op: op(eerst) },
  { naWerkdagen: 10, soort: 'escalatie', rol: 'coordinator', naam: 'escalatie', op: op(daarna) },
];
const beeld = (anders: Partial<PartnertaakBeeld> = {}): PartnertaakBeeld => ({
  id: 'w1',
  status: 'AANGEBODEN',
  overleden: false,
  aanbodladder: ladder('2026-10-05', '2026-10-12'),
  termijnladder: ladder('2026-12-07', '2026-12-14'),
  gedaan: [],
  ...anders,
});
const treden = (b: PartnertaakBeeld, dag: string): string[] =>
  partnertaakplan(b, op(dag)).nu.map(({ trede }) => trede);

describe('partnertaakplan', () => {
  it('counts from the offer until the partner accepts', () => {
    expect(treden(beeld(), '2026-10-04')).toEqual([]);
    expect(partnertaakplan(beeld(), op('2026-10-04')).volgende).toBe(op('2026-10-05'));
    expect(treden(beeld(), '2026-10-12')).toEqual(['aanbod-herinnering', 'aanbod-escalatie']);
  });

  it('counts from the end of the term once accepted, also when the first ladder was used up', () => {
    const gedaan = ['aanbod-herinnering', 'aanbod-escalatie'];
    const aangenomen = beeld({ status: 'AANGENOMEN', gedaan });
    expect(treden(aangenomen, '2026-11-30')).toEqual([]);
    expect(treden(aangenomen, '2026-12-14')).toEqual(['termijn-herinnering', 'termijn-escalatie']);
  });

  it('asks no rung twice', () => {
    const gedaan = treden(beeld(), '2026-10-12');
    expect(partnertaakplan(beeld({ gedaan }), op('2026-10-12'))).toEqual({
      nu: [],
      volgende: null,
      klaar: false,
    });
  });

  it('stops as soon as there is nothing left to do, and after a death', () => {
    const klaar = PARTNERTAAK_STATUSSEN.filter(
      (status) => partnertaakplan(beeld({ status }), op('2027-01-01')).klaar,
    );
    expect(klaar).toEqual(['TERUGGEGEVEN', 'GEDAAN', 'INGETROKKEN']);
    expect(partnertaakplan(beeld({ overleden: true }), op('2027-01-01'))).toEqual({
      nu: [],
      volgende: null,
      klaar: true,
    });
  });
});
