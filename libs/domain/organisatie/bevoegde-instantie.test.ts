import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Taakroute } from '../afspraken/afspraken.ts';
import { anJongere, LEEFTIJDEN } from '../leerling/jongere.builder.ts';
import { leeftijdsgrenzen } from '../leerling/leeftijdsgrenzen.ts';
import type { BevoegdeInstantie } from '../overdracht/overdracht.ts';
import type { Woonplaats } from '../overstap/overstap.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { bevoegdeInstantie, type Bevoegdheidsregels } from './bevoegde-instantie.ts';

const d = kalenderdag;
const ZONDER_UITVOERDER = '9999';

const regels: Bevoegdheidsregels = {
  leeftijden: LEEFTIJDEN,
  uitvoerder: (gemeente, route) => (gemeente === ZONDER_UITVOERDER ? null : `${route}-${gemeente}`),
  vangnet: () => 'vangnet',
};

const woont = (van: string, gemeente: string | null, buiten: Woonplaats['buiten'] = null): Woonplaats => ({
  van: d(van),
  gemeente,
  buiten,
});

const op = (dag: string, feiten: Parameters<typeof anJongere>[0]): BevoegdeInstantie =>
  bevoegdeInstantie(anJongere(feiten), d(dag), regels);

const bevoegd = (route: Taakroute, gemeente = '0193') => ({
  soort: 'bevoegd',
  route,
  organisatieId: `${route}-${gemeente}`,
  gemeente,
  alleenRegister: false,
});

describe('bevoegdeInstantie by age', () => {
  const geboortedatum = '2009-09-30';

  it.each([
    ['2026-07-31', 'leerplicht'],
    ['2026-08-01', 'kwalificatieplicht'],
    ['2027-09-29', 'kwalificatieplicht'],
    ['2027-09-30', 'rmc'],
    ['2036-09-29', 'rmc'],
  ] as const)('scenario 14: born 30 September 2009 falls on %s under %s', (dag, route) => {
    expect(op(dag, { geboortedatum })).toEqual(bevoegd(route));
  });

  it('ends at the upper age', () => {
    expect(op('2036-09-30', { geboortedatum })).toEqual({ soort: 'geen', reden: 'BOVEN_LEEFTIJDSGRENS' });
  });

  it('scenario 16: a 17-year-old with a pro-diploma goes to RMC and not to LP', () => {
    expect(op('2027-07-01', { geboortedatum, proDiplomaOp: d('2027-06-20') })).toEqual(bevoegd('rmc'));
  });

  it.each([
    ['2010-07-31', 'kwalificatieplicht'],
    ['2010-08-01', 'leerplicht'],
  ] as const)('scenario 17: born %s falls on 1 August 2026 under %s', (geboren, route) => {
    expect(op('2026-08-01', { geboortedatum: geboren })).toEqual(bevoegd(route));
  });

  it.each(['2025-12-31', '2026-01-01', '2026-02-14', '2030-02-13'])(
    'scenario 19: who turns 23 in February 2026 stays with RMC on %s',
    (dag) => {
      expect(op(dag, { geboortedatum: '2003-02-14' })).toEqual(bevoegd('rmc'));
    },
  );

  it('scenario 19: who turned 23 in 2025 comes back on 1 January 2026', () => {
    const feiten = { geboortedatum: '2002-07-01' };
    expect(op('2025-12-31', feiten)).toEqual({ soort: 'geen', reden: 'BOVEN_LEEFTIJDSGRENS' });
    expect(op('2026-01-01', feiten)).toEqual(bevoegd('rmc'));
  });

  it('scenario 20: a startkwalificatie ends it, at LP and at RMC', () => {
    const diploma = { startkwalificatieOp: d('2026-11-10') };
    expect(op('2026-11-10', { ...diploma, geboortedatum })).toEqual({
      soort: 'geen',
      reden: 'STARTKWALIFICATIE',
    });
    expect(op('2026-11-10', { ...diploma, geboortedatum: '2006-05-12' })).toEqual({
      soort: 'geen',
      reden: 'STARTKWALIFICATIE',
    });
    expect(op('2026-11-09', { ...diploma, geboortedatum })).toEqual(bevoegd('kwalificatieplicht'));
  });

  it('names nobody for a date of birth that makes the pupil too young', () => {
    expect(op('2026-11-10', { geboortedatum: '2025-01-01' })).toEqual({
      soort: 'geen',
      reden: 'GEEN_UITVOERDER',
    });
  });
});

describe('bevoegdeInstantie by address', () => {
  it('follows the address that is valid on the day', () => {
    const woongemeenten = [woont('2015-01-01', '0193'), woont('2026-11-10', '0148')];
    expect(op('2026-11-09', { woongemeenten })).toEqual(bevoegd('kwalificatieplicht', '0193'));
    expect(op('2026-11-10', { woongemeenten })).toEqual(bevoegd('kwalificatieplicht', '0148'));
  });

  it('scenario 22: who lives abroad has no competent organisation from the day of moving', () => {
    const woongemeenten = [woont('2015-01-01', '0193'), woont('2026-11-10', null, 'buitenland')];
    expect(op('2026-11-09', { woongemeenten })).toEqual(bevoegd('kwalificatieplicht'));
    expect(op('2026-11-10', { woongemeenten })).toEqual({ soort: 'geen', reden: 'BUITENLAND' });
  });

  it('comes back with a new address in the Netherlands', () => {
    const woongemeenten = [woont('2015-01-01', null, 'buitenland'), woont('2026-11-10', '0148')];
    expect(op('2026-11-10', { woongemeenten })).toEqual(bevoegd('kwalificatieplicht', '0148'));
  });

  it('leaves it with the last known gemeente when the address becomes unknown', () => {
    const woongemeenten = [woont('2015-01-01', '0193'), woont('2026-11-10', null, 'onbekend')];
    expect(op('2026-11-11', { woongemeenten })).toEqual(bevoegd('kwalificatieplicht', '0193'));
  });

  it.each([
    ['no address at all', []],
    ['only an unknown address', [woont('2015-01-01', null, 'onbekend')]],
    ['only an address that starts later', [woont('2027-01-01', '0193')]],
  ])('goes to the vangnet with %s', (_naam, woongemeenten) => {
    expect(op('2026-11-10', { woongemeenten })).toEqual({
      ...bevoegd('kwalificatieplicht'),
      organisatieId: 'vangnet',
      gemeente: null,
    });
  });

  it('names nobody when the gemeente has no executing organisation', () => {
    const woongemeenten = [woont('2015-01-01', ZONDER_UITVOERDER)];
    expect(op('2026-11-10', { woongemeenten })).toEqual({ soort: 'geen', reden: 'GEEN_UITVOERDER' });
  });
});

describe('bevoegdeInstantie and vrijstelling', () => {
  const geboortedatum = '2009-09-30';
  const vrijstellingen = [{ van: d('2026-07-01'), tot: d('2027-06-30') }];

  it.each([
    ['2026-06-30', false, 'leerplicht'],
    ['2026-07-01', true, 'leerplicht'],
    ['2026-08-01', true, 'kwalificatieplicht'],
    ['2027-06-30', true, 'kwalificatieplicht'],
    ['2027-07-01', false, 'kwalificatieplicht'],
  ] as const)('on %s register only is %s under %s', (dag, alleenRegister, route) => {
    expect(op(dag, { geboortedatum, vrijstellingen })).toEqual({ ...bevoegd(route), alleenRegister });
  });

  it('ends with the duty it exempts from', () => {
    const zonderEinde = [{ van: d('2026-07-01'), tot: null }];
    expect(op('2027-09-29', { geboortedatum, vrijstellingen: zonderEinde })).toMatchObject({
      route: 'kwalificatieplicht',
      alleenRegister: true,
    });
    expect(op('2027-09-30', { geboortedatum, vrijstellingen: zonderEinde })).toEqual(bevoegd('rmc'));
  });
});

describe('bevoegdeInstantie after death', () => {
  it.each([
    ['2026-11-09', bevoegd('kwalificatieplicht')],
    ['2026-11-10', { soort: 'geen', reden: 'OVERLEDEN' }],
  ])('on %s', (dag, verwacht) => {
    expect(op(dag, { overledenOp: d('2026-11-10') })).toEqual(verwacht);
  });

  it('comes before every other reason', () => {
    const woongemeenten = [woont('2015-01-01', null, 'buitenland')];
    const feiten = { overledenOp: d('2026-11-10'), woongemeenten, startkwalificatieOp: d('2026-01-01') };
    expect(op('2026-11-10', feiten)).toEqual({ soort: 'geen', reden: 'OVERLEDEN' });
  });
});

describe('bevoegdeInstantie through the years', () => {
  it('changes by age only on the days that leeftijdsgrenzen gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 11_000 }).map((n) => plusDagen(d('1996-01-01'), n)),
        fc.integer({ min: 0, max: 14_000 }).map((n) => plusDagen(d('2012-01-01'), n)),
        (geboortedatum, dag) => {
          const jongere = anJongere({ geboortedatum });
          const gisteren = bevoegdeInstantie(jongere, plusDagen(dag, -1), regels);
          const isGrens = leeftijdsgrenzen(jongere, { van: dag, tot: dag }, LEEFTIJDEN).length > 0;
          const isAnders =
            JSON.stringify(bevoegdeInstantie(jongere, dag, regels)) !== JSON.stringify(gisteren);
          expect(isAnders).toBe(isGrens);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has an owner on every day from leerplicht to the upper age', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), (n) => {
        const dag = plusDagen(d('2015-06-01'), n);
        const gezocht = bevoegdeInstantie(anJongere({ geboortedatum: '2010-05-12' }), dag, regels);
        expect(gezocht.soort).toBe(dag < '2037-05-12' ? 'bevoegd' : 'geen');
      }),
    );
  });
});
