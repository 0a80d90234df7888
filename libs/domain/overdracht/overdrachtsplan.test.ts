import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { OVERDRACHT_STATUSSEN } from '../overstap/overstap.ts';
import type { GeplandeTrede, OverdrachtBeeld } from './overdracht.ts';
import { overdrachtsplan } from './overdrachtsplan.ts';

const trede = (naam: string, dag: string): GeplandeTrede => ({
  naam,
  naWerkdagen: 3,
  soort: 'escalatie',
  rol: 'coordinator',
  op: op(dag),
});

const anBeeld = (anders: Partial<OverdrachtBeeld> = {}): OverdrachtBeeld => ({
  id: 'o1',
  status: 'AANGEBODEN',
  aangebodenOp: op('2027-07-05'),
  geaccepteerdOp: null,
  eersteActieOp: null,
  uiterlijk: op('2027-07-13'),
  eersteActieUiterlijk: null,
  hardeDeadline: op('2027-10-01'),
  acceptatieladder: [trede('herinnering', '2027-07-08'), trede('escalatie', '2027-07-13')],
  eersteActieladder: [trede('eerste-actie', '2027-07-20')],
  deadlineladder: [trede('stuurgroep', '2027-10-01')],
  gedaan: [],
  ...anders,
});
const namen = (beeld: OverdrachtBeeld, dag: string) =>
  overdrachtsplan(beeld, op(dag)).nu.map((stap) => stap.trede);

describe('overdrachtsplan', () => {
  it.each([
    ['2027-07-07', [], '2027-07-08'],
    ['2027-07-08', ['herinnering'], '2027-07-13'],
    ['2027-07-13', ['herinnering', 'escalatie'], '2027-10-01'],
    ['2027-10-01', ['herinnering', 'escalatie', 'stuurgroep'], null],
  ])('an offer on %s asks %j and looks again at %s', (dag, treden, volgende) => {
    expect(namen(anBeeld(), dag)).toEqual(treden);
    expect(overdrachtsplan(anBeeld(), op(dag)).volgende).toBe(volgende === null ? null : op(volgende));
  });

  it('waits for the first action after acceptance and leaves the other ladders', () => {
    const beeld = anBeeld({ status: 'GEACCEPTEERD', geaccepteerdOp: op('2027-07-09') });
    expect(overdrachtsplan(beeld, op('2027-07-10'))).toEqual({
      nu: [],
      volgende: op('2027-07-20'),
      klaar: false,
    });
    expect(namen(beeld, '2027-10-01')).toEqual(['eerste-actie']);
  });

  it('is ready after the first action', () => {
    const beeld = anBeeld({ status: 'GEACCEPTEERD', eersteActieOp: op('2027-07-12') });
    expect(overdrachtsplan(beeld, op('2027-10-01'))).toEqual({ nu: [], volgende: null, klaar: true });
  });

  it.each(OVERDRACHT_STATUSSEN)('is ready at once for %s unless it is open', (status) => {
    const isOpen = status === 'AANGEBODEN' || status === 'GEACCEPTEERD';
    expect(overdrachtsplan(anBeeld({ status }), op('2027-10-01')).klaar).toBe(!isOpen);
  });

  it('asks every step once, whatever is done', () => {
    const alles = ['herinnering', 'escalatie', 'stuurgroep'];
    fc.assert(
      fc.property(fc.subarray(alles), (gedaan) => {
        const rest = namen(anBeeld({ gedaan }), '2027-12-01');
        expect([...gedaan, ...rest].sort()).toEqual([...alles].sort());
      }),
    );
  });
});
