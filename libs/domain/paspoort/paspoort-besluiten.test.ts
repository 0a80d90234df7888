import { describe, expect, it } from '@jest/globals';
import { Conflict } from '../domain-error.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { LEEG_MENTORDEEL, antwoorden, anVersie, anVragenlijst } from './paspoort.builder.ts';
import { naDeling, onderteken, rondInvullenAf, stelVast } from './paspoort-besluiten.ts';
import { PASPOORT_STATUSSEN, type Paspoortstatus, type Paspoortversie } from './paspoort.ts';
import { isTeDelen } from './paspoort-machine.ts';

const lijst = anVragenlijst();
const zonderGesprek = anVragenlijst({ gesprek: 'mag' });
const ondertekening = { gebruikerId: 'mentor-2', rol: 'mentor', op: op('2027-02-01') } as const;

/** De nieuwe status, of de code van het conflict. */
function uitkomst(doe: () => Paspoortversie | Paspoortstatus): string {
  try {
    const na = doe();
    return typeof na === 'string' ? na : na.status;
  } catch (error) {
    if (error instanceof Conflict) return error.code;
    throw error;
  }
}

const per = (doe: (versie: Paspoortversie) => Paspoortversie): string[] =>
  PASPOORT_STATUSSEN.map((status) => `${status} ${uitkomst(() => doe(anVersie({ status })))}`);

describe('what people do with a version', () => {
  it('finishing is for who fills in, and saying it again changes nothing', () => {
    expect(
      per((versie) => rondInvullenAf(versie, lijst)).filter((regel) => regel.endsWith('INGEVULD')),
    ).toEqual(['CONCEPT INGEVULD', 'INGEVULD INGEVULD']);
  });

  it('signing comes after finishing, and can be done again', () => {
    expect(
      per((versie) => onderteken(versie, lijst, ondertekening)).filter((regel) => / BESPROKEN_/.test(regel)),
    ).toEqual(['INGEVULD BESPROKEN_MENTOR', 'BESPROKEN_MENTOR BESPROKEN_MENTOR']);
    expect(onderteken(anVersie({ status: 'INGEVULD' }), lijst, ondertekening).mentordeel.ondertekend).toBe(
      ondertekening,
    );
  });

  it('establishing comes after the talk, or without it when the questions ask none', () => {
    const na = (vragen: typeof lijst) =>
      per((versie) => stelVast(versie, vragen)).filter((regel) => regel.endsWith(' VASTGESTELD'));
    expect(na(lijst)).toEqual(['BESPROKEN_MENTOR VASTGESTELD', 'VASTGESTELD VASTGESTELD']);
    expect(na(zonderGesprek)).toEqual([
      'INGEVULD VASTGESTELD',
      'BESPROKEN_MENTOR VASTGESTELD',
      'VASTGESTELD VASTGESTELD',
    ]);
    expect(uitkomst(() => stelVast(anVersie({ status: 'INGEVULD' }), lijst))).toBe(
      'paspoort.nog-niet-besproken',
    );
    expect(uitkomst(() => stelVast(anVersie({ status: 'CONCEPT' }), lijst))).toBe(
      'paspoort.nog-niet-ingevuld',
    );
  });

  it('nothing is finished or signed while a required answer is missing, and the questions are named', () => {
    const leeg = anVersie({ status: 'CONCEPT', antwoorden: antwoorden({ droom: 'kok' }) });
    expect(() => rondInvullenAf(leeg, lijst)).toThrow(
      expect.objectContaining({ code: 'paspoort.niet-compleet', details: { vragen: ['naam'] } }),
    );
    const zonderAdvies = anVersie({ status: 'INGEVULD', mentordeel: LEEG_MENTORDEEL });
    expect(() => onderteken(zonderAdvies, lijst, ondertekening)).toThrow(
      expect.objectContaining({ details: { vragen: ['advies'] } }),
    );
  });

  it.each(['VERLOPEN', 'VERNIETIGD'] as const)('a version that is %s does nothing', (status) => {
    const code = `paspoort.${status.toLowerCase()}`;
    const versie = anVersie({ status });
    expect([
      uitkomst(() => rondInvullenAf(versie, lijst)),
      uitkomst(() => onderteken(versie, lijst, ondertekening)),
      uitkomst(() => stelVast(versie, lijst)),
      uitkomst(() => naDeling(status, 'GEDEELD')),
    ]).toEqual([code, code, code, code]);
  });
});

describe('naDeling', () => {
  it.each<[Paspoortstatus, Parameters<typeof naDeling>[1], string]>([
    ['VASTGESTELD', 'GEDEELD', 'GEDEELD'],
    ['GEDEELD', 'GEDEELD', 'GEDEELD'],
    ['GEDEELD', 'INGEZIEN', 'INGEZIEN'],
    ['INGEZIEN', 'BESPROKEN_INTAKE', 'BESPROKEN_INTAKE'],
    ['BESPROKEN_INTAKE', 'VERWERKT_IN_PLAN', 'VERWERKT_IN_PLAN'],
    ['VERWERKT_IN_PLAN', 'GEDEELD', 'VERWERKT_IN_PLAN'],
    ['VERWERKT_IN_PLAN', 'INGEZIEN', 'VERWERKT_IN_PLAN'],
    ['GEDEELD', 'BESPROKEN_INTAKE', 'paspoort.kan-niet'],
    ['VASTGESTELD', 'INGEZIEN', 'paspoort.kan-niet'],
    ['INGEVULD', 'GEDEELD', 'paspoort.kan-niet'],
  ])('%s and then %s is %s', (status, naar, verwacht) => {
    expect(uitkomst(() => naDeling(status, naar))).toBe(verwacht);
  });

  it('works on exactly what can be shared', () => {
    expect(
      PASPOORT_STATUSSEN.filter((s) => uitkomst(() => naDeling(s, 'GEDEELD')).indexOf('paspoort') < 0),
    ).toEqual(PASPOORT_STATUSSEN.filter(isTeDelen));
  });
});
