import { describe, expect, it } from '@jest/globals';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { meldingbal, type Meldingfeiten } from './meldingbal.ts';

const [TOEN, DAARNA, LATER] = ['2026-11-17', '2026-11-18', '2026-11-20'].map(
  (dag) => `${dag}T09:00:00.000Z` as Instant,
) as [Instant, Instant, Instant];
const melding = (anders: Partial<Meldingfeiten> = {}): Meldingfeiten => ({
  soort: 'V3',
  toestand: 'BEVESTIGD',
  duoStatus: 'R',
  schoolId: 'school',
  behandelaarId: 'gemeente',
  aangebodenAan: null,
  route: 'leerplicht',
  uiterlijk: '2026-11-24' as Kalenderdag,
  voorgesteldOp: TOEN,
  duoStatusOp: DAARNA,
  aangebodenOp: null,
  ...anders,
});
const voorstel = { toestand: 'VOORSTEL', duoStatus: null, behandelaarId: null } as const;

describe('meldingbal', () => {
  it.each<[string, Partial<Meldingfeiten>, object | null]>([
    [
      'a proposal lies with the school, up to its day',
      voorstel,
      { organisatieId: 'school', uiterlijk: '2026-11-24', daarna: 'ESCALATIE' },
    ],
    [
      'what the school made itself may lie',
      { ...voorstel, soort: 'O' },
      { organisatieId: 'school', daarna: 'NIETS' },
    ],
    [
      'what waits to be sent is still of the school',
      { duoStatus: 'W' },
      { organisatieId: 'school', sinds: DAARNA, daarna: 'VERZENDEN' },
    ],
    [
      'what is registered lies with the gemeente',
      {},
      { organisatieId: 'gemeente', rol: 'lpa', sinds: DAARNA, uiterlijk: null },
    ],
    [
      'of an adult with the Doorstroompunt',
      { duoStatus: 'B', route: 'rmc' },
      { organisatieId: 'gemeente', rol: 'rmc' },
    ],
    [
      'what is offered lies with who it is offered to',
      { aangebodenAan: 'ander', aangebodenOp: LATER },
      { organisatieId: 'ander', sinds: LATER },
    ],
    ['what is closed lies with nobody', { duoStatus: 'G' }, null],
    ['what is noted lies with nobody', { duoStatus: 'K' }, null],
    ['what is withdrawn lies with nobody', { duoStatus: 'I' }, null],
    ['what was not reported lies with nobody', { toestand: 'NIET_GEMELD', duoStatus: null }, null],
  ])('%s', (_, anders, verwacht) => {
    expect([meldingbal(melding(anders))]).toMatchObject([verwacht]);
  });
});
