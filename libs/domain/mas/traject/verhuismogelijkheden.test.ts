import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aTraject, REGELS } from '../mas.builder.ts';
import type { Beslispeil } from './handeling.ts';
import type { TrajectFeiten } from './traject.ts';
import { TRAJECT_STATUSSEN } from './traject-machine.ts';
import { verhuismogelijkheden } from './verhuismogelijkheden.ts';
import type { Verhuisstap } from './verhuizing.ts';

const PEIL: Beslispeil = {
  actor: { rol: 'lpa', isEigenaar: true },
  dag: kalenderdag('2026-10-01'),
  regels: REGELS,
};
const ELDERS: Verhuisstap = { soort: 'bied-aan', aan: 'nieuw' };
const kan = (traject: TrajectFeiten, stap: Verhuisstap) =>
  verhuismogelijkheden(traject, stap, PEIL)
    .filter(({ mag }) => mag)
    .map(({ handeling }) => handeling.soort);
const op = (status: TrajectFeiten['status']) => aTraject({ status, statusVoorOverdracht: 'LOPEND' });

describe('what can be done about a move', () => {
  it.each(TRAJECT_STATUSSEN.map((status) => [status] as const))('in %s', (status) => {
    const aan = status === 'PREVENTIEF' || status === 'AFGESLOTEN' ? [] : ['bied-aan'];
    const terug = status === 'OVERDRACHT_GEMEENTE' ? ['trek-aanbod-terug'] : [];
    expect(kan(op(status), ELDERS)).toEqual([...aan, ...terug]);
    for (const soort of ['niets', 'trek-terug'] as const) expect(kan(op(status), { soort })).toEqual(terug);
  });

  it('says why not', () => {
    const [bied, trek] = verhuismogelijkheden(op('LOPEND'), { soort: 'niets' }, PEIL);
    expect(bied?.redenen.map(({ regel }) => regel)).toEqual(['traject.geen-verhuizing']);
    expect(trek?.redenen.map(({ regel }) => regel)).toEqual(['traject.niet-aangeboden']);
  });

  it('scenario 54: moves nobody who died', () => {
    const jongere = anJongere({ overledenOp: kalenderdag('2026-09-30') });
    expect(kan(aTraject({ status: 'LOPEND', jongere }), ELDERS)).toEqual([]);
  });
});
