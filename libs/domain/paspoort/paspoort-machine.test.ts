import { describe, expect, it } from '@jest/globals';
import { DELING_STATUSSEN, PASPOORT_STATUSSEN, type Delingstatus, type Paspoortstatus } from './paspoort.ts';
import {
  DELING_OVERGANGEN,
  isBewerkbaar,
  isOpen,
  isTeDelen,
  isVastgelegd,
  magDeling,
  magPaspoort,
  PASPOORT_OVERGANGEN,
} from './paspoort-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van de statussen. x: kan. Onafhankelijk van de tabel in de code. */
const PASPOORT: Readonly<Record<Paspoortstatus, string>> = {
  //                    CON ING BES VAS GED GEZ INT VER VLP VNG
  CONCEPT: /*         */ '. x . . . . . . x x',
  INGEVULD: /*        */ 'x . x x . . . . x x',
  BESPROKEN_MENTOR: /**/ 'x x . x . . . . x x',
  VASTGESTELD: /*     */ 'x x x . x . . . x x',
  GEDEELD: /*         */ '. . . . . x . . x x',
  INGEZIEN: /*        */ '. . . . . . x . x x',
  BESPROKEN_INTAKE: /**/ '. . . . . . . x x x',
  VERWERKT_IN_PLAN: /**/ '. . . . . . . . x x',
  VERLOPEN: /*        */ '. . . . . . . . . x',
  VERNIETIGD: /*      */ '. . . . . . . . . .',
};
const DELING: Readonly<Record<Delingstatus, string>> = {
  //                        AAN WAC ACT ING TRK VLP
  AANGEMAAKT: /*          */ '. x x . x x',
  WACHT_OP_TOESTEMMING: /**/ '. . x . x x',
  ACTIEF: /*              */ '. x . x x x',
  INGEZIEN: /*            */ '. x . . x x',
  INGETROKKEN: /*         */ '. . . . . .',
  VERLOPEN: /*            */ '. . . . . .',
};

const paren = <S extends string>(statussen: readonly S[], tabel: Readonly<Record<S, string>>) =>
  statussen.flatMap((van) =>
    statussen.map((naar, kolom) => [van, naar, tabel[van].split(' ')[kolom] === 'x'] as const),
  );

describe('PASPOORT_OVERGANGEN', () => {
  it.each(paren(PASPOORT_STATUSSEN, PASPOORT))('from %s to %s is %s', (van, naar, kan) => {
    expect([PASPOORT_OVERGANGEN[van].includes(naar), magPaspoort(van, naar)]).toEqual([kan, kan]);
  });

  it('never lets a version that was shared be written again', () => {
    for (const van of PASPOORT_STATUSSEN.filter(isVastgelegd))
      expect(PASPOORT_OVERGANGEN[van].filter(isBewerkbaar)).toEqual([]);
  });

  it('shares only what the youngster established', () => {
    expect(PASPOORT_STATUSSEN.filter((van) => magPaspoort(van, 'GEDEELD'))).toEqual(['VASTGESTELD']);
    expect(PASPOORT_STATUSSEN.filter(isTeDelen)).toEqual([
      'VASTGESTELD',
      'GEDEELD',
      'INGEZIEN',
      'BESPROKEN_INTAKE',
      'VERWERKT_IN_PLAN',
    ]);
  });
});

describe('DELING_OVERGANGEN', () => {
  it.each(paren(DELING_STATUSSEN, DELING))('from %s to %s is %s', (van, naar, kan) => {
    expect([DELING_OVERGANGEN[van].includes(naar), magDeling(van, naar)]).toEqual([kan, kan]);
  });

  it('can be withdrawn from every state that is not an end, and an end never opens again', () => {
    for (const van of DELING_STATUSSEN)
      expect(magDeling(van, 'INGETROKKEN')).toBe(DELING_OVERGANGEN[van].length > 0);
    expect(DELING_STATUSSEN.filter(isOpen)).toEqual(['ACTIEF', 'INGEZIEN']);
  });
});
