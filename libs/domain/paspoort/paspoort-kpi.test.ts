import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  paspoortKpi,
  type AanmeldingMetPaspoort,
  type Kengetal,
  type Paspoorttelling,
} from './paspoort-kpi.ts';

const anAanmelding = (anders: Partial<AanmeldingMetPaspoort> = {}): AanmeldingMetPaspoort => ({
  mboId: 'mbo-a',
  opleidingcode: '25180',
  bronVers: true,
  gedeeld: true,
  intake: true,
  besproken: true,
  ...anders,
});
const maal = <T>(aantal: number, rij: T): T[] => Array.from({ length: aantal }, () => rij);
const kpi = (telling: Partial<Paspoorttelling>, minimaleVolledigheid = 90) =>
  paspoortKpi(
    { paspoorten: [], aanmeldingen: [], delingen: [], ...telling },
    { geannuleerdeIntakes: 2, minimaleVolledigheid, kleinsteAantal: 5 },
  );
const gemeten = (
  teller: number,
  noemer: number,
  percentage: number | null,
  volledigheid = 100,
): Kengetal => ({
  soort: 'gemeten',
  teller,
  noemer,
  percentage,
  volledigheid,
});

describe('paspoortKpi', () => {
  it('counts what was made per school and variant', () => {
    const paspoorten = [
      { schoolId: 'school-b', variant: 'arbeid' },
      { schoolId: 'school-a', variant: 'mbo-tot-23' },
      { schoolId: 'school-a', variant: 'mbo-tot-23' },
      { schoolId: 'school-a', variant: 'arbeid' },
    ] as const;
    expect(kpi({ paspoorten }).gemaakt).toEqual([
      { schoolId: 'school-a', variant: 'arbeid', aantal: 1 },
      { schoolId: 'school-a', variant: 'mbo-tot-23', aantal: 2 },
      { schoolId: 'school-b', variant: 'arbeid', aantal: 1 },
    ]);
  });

  it('gives the share of applications with a passport per college', () => {
    const aanmeldingen = [
      ...maal(19, anAanmelding()),
      anAanmelding({ gedeeld: false }),
      anAanmelding({ mboId: 'mbo-b', gedeeld: false }),
    ];
    expect(kpi({ aanmeldingen }).metPaspoort).toEqual([
      { mboId: 'mbo-a', kengetal: gemeten(19, 20, 95) },
      { mboId: 'mbo-b', kengetal: gemeten(0, 1, 0) },
    ]);
  });

  it.each([
    [9, 1, gemeten(9, 9, 100, 90)],
    [8, 2, { soort: 'niet-meetbaar', volledigheid: 80 }],
    [179, 21, { soort: 'niet-meetbaar', volledigheid: 89 }],
    [0, 3, { soort: 'niet-meetbaar', volledigheid: 0 }],
  ])('with %i fresh and %i stale sources is %j', (vers, oud, kengetal) => {
    const aanmeldingen = [...maal(vers, anAanmelding()), ...maal(oud, anAanmelding({ bronVers: false }))];
    expect(kpi({ aanmeldingen }).metPaspoort).toEqual([{ mboId: 'mbo-a', kengetal }]);
  });

  it('gives what was discussed at an intake per programme, of those who shared and came', () => {
    const aanmeldingen = [
      ...maal(3, anAanmelding()),
      anAanmelding({ besproken: false }),
      anAanmelding({ gedeeld: false, besproken: null }),
      anAanmelding({ intake: false, besproken: null }),
      anAanmelding({ opleidingcode: '25190', besproken: null }),
    ];
    expect(kpi({ aanmeldingen }).besproken).toEqual([
      { mboId: 'mbo-a', opleidingcode: '25180', kengetal: gemeten(3, 4, 75) },
      { mboId: 'mbo-a', opleidingcode: '25190', kengetal: { soort: 'niet-meetbaar', volledigheid: 0 } },
    ]);
  });

  it('gives the withdrawn shares per receiver', () => {
    const delingen = [
      { ontvangerId: 'mbo-a', ingetrokken: true },
      { ontvangerId: 'mbo-a', ingetrokken: false },
      { ontvangerId: 'mbo-a', ingetrokken: false },
    ];
    expect(kpi({ delingen }).ingetrokken).toEqual([{ ontvangerId: 'mbo-a', kengetal: gemeten(1, 3, 33) }]);
  });

  it('follows the agreed completeness, and has nothing to say of nothing', () => {
    const aanmeldingen = [anAanmelding(), anAanmelding({ bronVers: false })];
    expect(kpi({ aanmeldingen }, 50).metPaspoort[0]?.kengetal).toEqual(gemeten(1, 1, 100, 50));
    expect(kpi({ aanmeldingen: [anAanmelding({ bronVers: false })] }, 0).metPaspoort[0]?.kengetal).toEqual(
      gemeten(0, 0, null, 0),
    );
    expect(kpi({})).toEqual({ gemaakt: [], metPaspoort: [], besproken: [], ingetrokken: [] });
  });

  it('shows a figure exactly from the agreed completeness on', () => {
    const rij = fc.record({ bronVers: fc.boolean(), gedeeld: fc.boolean() }).map(anAanmelding);
    fc.assert(
      fc.property(
        fc.array(rij, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 100 }),
        (rijen, minimum) => {
          const [groep] = kpi({ aanmeldingen: rijen }, minimum).metPaspoort;
          const vers = rijen.filter(({ bronVers }) => bronVers).length;
          expect(groep?.kengetal.soort === 'gemeten').toBe((vers / rijen.length) * 100 >= minimum);
        },
      ),
    );
  });
});
