import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { teTonenVerzuimcijfers } from './te-tonen-verzuimcijfers.ts';
import { telVerzuim, type GeteldeMelding } from './verzuimcijfers.ts';

const PEILDAG = kalenderdag('2027-02-01');
const aMelding = (anders: Partial<GeteldeMelding> = {}): GeteldeMelding => ({
  leerlingId: 'l1',
  soort: 'V3',
  schoolId: 's1',
  gemeente: '0193',
  begindatum: kalenderdag('2026-11-02'),
  duoStatus: 'R',
  ...anders,
});

describe('telVerzuim', () => {
  it('counts work processes and persons apart, per kind, school and gemeente', () => {
    const meldingen = [
      aMelding(),
      aMelding(),
      aMelding({ leerlingId: 'l2', schoolId: 's2', gemeente: null }),
    ];
    const { perSoort, perSchool, perGemeente } = telVerzuim({ meldingen, afwezigen: [] }, PEILDAG);
    expect(perSoort.find(({ soort }) => soort === 'V3')).toEqual({ soort: 'V3', meldingen: 3, personen: 2 });
    expect(perSoort.find(({ soort }) => soort === 'L')).toMatchObject({ meldingen: 0, personen: 0 });
    expect(perSchool).toEqual([
      { schoolId: 's1', meldingen: 2, personen: 1 },
      { schoolId: 's2', meldingen: 1, personen: 1 },
    ]);
    expect(perGemeente).toMatchObject([{ gemeente: '0193' }, { gemeente: null, meldingen: 1 }]);
  });

  it('counts who sits at home once, from the first day that is known', () => {
    const lrv = (leerlingId: string, begindatum: string, duoStatus: GeteldeMelding['duoStatus'] = 'B') =>
      aMelding({ leerlingId, soort: 'LRV', begindatum: kalenderdag(begindatum), duoStatus });
    const { thuiszitters } = telVerzuim(
      {
        meldingen: [lrv('l1', '2026-11-01'), lrv('l2', '2026-12-15'), lrv('l3', '2026-09-01', 'G')],
        afwezigen: [
          { leerlingId: 'l4', sinds: kalenderdag('2027-01-18') },
          { leerlingId: 'l2', sinds: kalenderdag('2027-01-20') },
          { leerlingId: 'l5', sinds: kalenderdag('2027-01-04') },
        ],
      },
      PEILDAG,
    );
    expect(thuiszitters).toEqual([
      { duur: 'tot-4-weken', personen: 1 },
      { duur: '4-weken-tot-3-maanden', personen: 2 },
      { duur: 'langer-dan-3-maanden', personen: 1 },
    ]);
  });
});

describe('teTonenVerzuimcijfers', () => {
  const melding = fc.record({
    leerlingId: fc.constantFrom(...'abcdefghijklmno'),
    soort: fc.constantFrom('V3' as const, 'L' as const, 'LRV' as const),
    schoolId: fc.constantFrom('s1', 's2', 's3'),
    gemeente: fc.constantFrom('0193', '0166', null),
  });

  it('never shows a number of fewer people than agreed, nor the one that is left over', () => {
    fc.assert(
      fc.property(fc.array(melding, { maxLength: 40 }), (rijen) => {
        const cijfers = telVerzuim({ meldingen: rijen.map(aMelding), afwezigen: [] }, PEILDAG);
        const getoond = teTonenVerzuimcijfers(cijfers, { kleinsteAantal: 5 });
        const { perSoort, perSchool, perGemeente, thuiszitters } = getoond;
        const delen: (readonly { readonly personen: number | null }[])[] = [
          perSoort,
          perSchool,
          perGemeente,
          thuiszitters,
        ];
        for (const deel of delen) {
          const getallen = deel.map(({ personen }) => personen);
          expect(getallen.filter((getal) => getal !== null && getal > 0 && getal < 5)).toEqual([]);
          const verborgen = getallen.filter((getal) => getal === null).length;
          const rest = getallen.filter((getal) => getal !== null && getal > 0).length;
          expect(verborgen === 1 && rest > 0).toBe(false);
        }
      }),
    );
  });

  it('has no numbers at all where two schools of four each are told by the total of the kinds', () => {
    const leerlingen = [...'abcdefgh'];
    const meldingen = leerlingen.map((leerlingId, nr) =>
      aMelding({ leerlingId, soort: 'V3', schoolId: nr < 4 ? 's1' : 's2', gemeente: '0193' }),
    );
    const getoond = teTonenVerzuimcijfers(telVerzuim({ meldingen, afwezigen: [] }, PEILDAG), {
      kleinsteAantal: 5,
    });
    const getallen = [...getoond.perSoort, ...getoond.perSchool, ...getoond.perGemeente].flatMap(
      ({ personen, meldingen: aantal }) => [personen, aantal],
    );
    expect(getallen.filter((getal) => getal !== null && getal > 0)).toEqual([]);
  });

  it('shows everything where nothing has to be hidden', () => {
    const cijfers = telVerzuim({ meldingen: [aMelding()], afwezigen: [] }, PEILDAG);
    expect(teTonenVerzuimcijfers(cijfers, { kleinsteAantal: 0 })).toEqual(cijfers);
  });
});
