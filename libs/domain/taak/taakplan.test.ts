import { describe, expect, it } from '@jest/globals';
import type { GeplandeTrede } from '../overdracht/overdracht.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { TAAK_STATUSSEN, type TaakBeeld } from './taak.ts';
import { TAAK_OVERGANGEN } from './taak-machine.ts';
import { escaleerNaTermijn, taakplan } from './taakplan.ts';

const trede = (naam: string, dag: string): GeplandeTrede => ({
  naam,
  naWerkdagen: 5,
  soort: 'herinnering',
  rol: 'mentor',
  op: op(dag),
});

const anTaak = (anders: Partial<TaakBeeld> = {}): TaakBeeld => ({
  id: 't1',
  soort: 'leerling-benaderen',
  status: 'OPEN',
  rol: 'mentor',
  uiterlijk: op('2027-05-10'),
  ladder: [trede('herinnering', '2027-05-10'), trede('escalatie', '2027-05-12')],
  gedaan: [],
  ...anders,
});

const namen = (taak: TaakBeeld, dag: string) => taakplan(taak, op(dag)).nu.map((stap) => stap.trede);

describe('taakplan', () => {
  it.each([
    ['2027-05-09', [], '2027-05-10'],
    ['2027-05-10', ['herinnering'], '2027-05-12'],
    ['2027-05-12', ['herinnering', 'escalatie'], null],
  ])('on %s asks %j and looks again at %s', (dag, treden, volgende) => {
    expect(namen(anTaak(), dag)).toEqual(treden);
    expect(taakplan(anTaak(), op(dag)).volgende).toBe(volgende === null ? null : op(volgende));
  });

  it('does not ask again what is done', () => {
    expect(namen(anTaak({ gedaan: ['herinnering'] }), '2027-05-12')).toEqual(['escalatie']);
  });

  it('tells role and kind of the step', () => {
    expect(taakplan(anTaak(), op('2027-05-10')).nu).toEqual([
      {
        soort: 'trede',
        op: op('2027-05-10'),
        trede: 'herinnering',
        rol: 'mentor',
        tredesoort: 'herinnering',
      },
    ]);
  });

  it.each(TAAK_STATUSSEN)('is ready for %s exactly when nothing can follow', (status) => {
    const plan = taakplan(anTaak({ status, ladder: [] }), op('2027-06-01'));
    expect(plan).toEqual({ nu: [], volgende: null, klaar: TAAK_OVERGANGEN[status].length === 0 });
  });

  it.each(TAAK_STATUSSEN.filter((status) => status !== 'OPEN'))('asks nothing more for %s', (status) => {
    expect(namen(anTaak({ status }), '2027-06-01')).toEqual([]);
  });
});

describe('the common ladder of a task with its own term', () => {
  const ladder: GeplandeTrede[] = [
    trede('herinnering', '2027-05-06'),
    { ...trede('escalatie', '2027-05-11'), soort: 'escalatie' },
  ];
  const dagen = (uiterlijk: string | null) =>
    escaleerNaTermijn(ladder, uiterlijk === null ? null : op(uiterlijk)).map((t) => t.op);

  it.each([
    ['waits with escalating until a longer term is over', '2027-06-10', '2027-06-10'],
    ['does not hurry for a shorter term', '2027-05-07', '2027-05-11'],
    ['stays as it is without a term', null, '2027-05-11'],
  ])('%s', (_naam, uiterlijk, escalatie) => {
    expect(dagen(uiterlijk)).toEqual([op('2027-05-06'), op(escalatie)]);
  });
});
