import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { anJongere } from '../leerling/jongere.builder.ts';
import { tellerstand } from './tellerstand.ts';
import { aRegel, TELREGELS, VERZUIM } from './verzuim.builder.ts';
import type { Verzuimfeiten } from './voorstel.ts';

const dag = kalenderdag;
const feiten = (anders: Partial<Verzuimfeiten> = {}): Verzuimfeiten => ({
  brin: '90AA',
  jongere: anJongere(),
  laatste: null,
  regels: [
    aRegel({ dag: '2026-10-05', lesuren: 6 }),
    aRegel({ dag: '2026-10-20', lesuren: 4.5 }),
    aRegel({ dag: '2026-10-21', reden: 'te-laat', lesuren: 0 }),
    aRegel({ dag: '2026-10-22', reden: 'ziek', lesuren: 8 }),
  ],
  ...anders,
});

describe('tellerstand', () => {
  it('counts the running window over the holiday, and what is left', () => {
    expect(tellerstand(feiten(), TELREGELS, dag('2026-10-23'))).toEqual({
      van: '2026-10-05',
      totEnMet: '2026-11-08',
      uren: 10.5,
      nog: 5.5,
      grens: 16,
      lesweken: 4,
      weken: [
        { maandag: '2026-10-05', uren: 6 },
        { maandag: '2026-10-19', uren: 4.5 },
      ],
      keerTeLaat: 1,
      teltVanaf: null,
      volgendeVanaf: null,
    });
  });

  it('begins anew the day after the last melding, and says when the next can be', () => {
    const laatste = { einddatum: dag('2026-10-05'), meldbaarOp: dag('2026-10-05') };
    expect(tellerstand(feiten({ laatste }), TELREGELS, dag('2026-10-23'))).toMatchObject({
      van: '2026-10-20',
      uren: 4.5,
      teltVanaf: '2026-10-06',
      volgendeVanaf: '2026-10-12',
    });
  });

  it('is nothing without a legal limit', () => {
    const zonder = { ...TELREGELS, verzuim: { ...VERZUIM, wettelijk: [] } };
    expect(tellerstand(feiten(), zonder, dag('2026-10-23'))).toBeNull();
  });
});
