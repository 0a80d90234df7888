import { describe, expect, it } from '@jest/globals';
import { lesurenVanDag, minutenAlsUren, telminuten, urenAlsMinuten } from './telminuten.ts';

describe('telminuten', () => {
  it('takes a lesson as an hour, however long it is', () => {
    expect(telminuten({ lesuren: 2.5, minuten: 100 }, { lesuurTelling: 'lesuur', lesuurMinuten: 40 })).toBe(
      150,
    );
  });

  it('takes the time missed as it is, or the length of the lessons', () => {
    const klokuur = { lesuurTelling: 'klokuur', lesuurMinuten: 45 } as const;
    expect(telminuten({ lesuren: 2, minuten: 100 }, klokuur)).toBe(100);
    expect(telminuten({ lesuren: 2, minuten: null }, klokuur)).toBe(90);
  });

  it('adds up parts of hours exactly', () => {
    expect([0.1, 0.2, 15.7].reduce((som, uren) => som + urenAlsMinuten(uren), 0)).toBe(960);
    expect(minutenAlsUren(950)).toBe(15.83);
  });

  it('takes a day as its part of the lessons of a week', () => {
    expect(lesurenVanDag({ lesurenPerWeek: 28 })).toBe(5.6);
    expect(lesurenVanDag({ lesurenPerWeek: 32 })).toBe(6.4);
  });
});
