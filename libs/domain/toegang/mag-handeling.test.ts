import { describe, expect, it } from '@jest/globals';
import { ROLLEN, type Rol } from '../afspraken/afspraken.ts';
import type { Instant } from '../tijd/tijd.ts';
import { kentHandeling, magHandeling } from './mag-handeling.ts';
import { HANDELINGEN, type Actor, type Handeling, type Onderwerp } from './toegang.ts';

const EIGEN = 'org-eigen';
const ANDER = 'org-ander';
const SOORT: Readonly<Record<Rol, Actor['organisatieSoort']>> = {
  decaan: 'vo',
  mentor: 'vo',
  mbo_intaker: 'mbo',
  lpa: 'gemeente',
  rmc: 'rmc',
  jeugdarts: 'jgz',
  hulpverlener: 'hulp',
  halt: 'halt',
  rvdk: 'rvdk',
  om: 'om',
  gi: 'gi',
  coordinator: 'regio',
  stuurgroep: 'regio',
  projectleider: 'regio',
  beheerder: 'regio',
};
const actor = (rol: Rol): Actor => ({
  gebruikerId: 'g',
  organisatieId: EIGEN,
  organisatieSoort: SOORT[rol],
  rol,
  regios: ['010'],
  klassen: ['4b'],
  boa: true,
});

/** Een onderwerp waar de actor op elke manier bij betrokken is. */
const alles = (rol: Rol, bestandsoort = 'koppelpunt'): Onderwerp => ({
  schoolId: EIGEN,
  klas: '4b',
  mboIds: [EIGEN],
  ontvangerIds: [EIGEN],
  meerderjarig: true,
  naarId: EIGEN,
  vanId: EIGEN,
  organisatieId: EIGEN,
  regio: '010',
  bestandsoort,
  taakRol: rol,
  geescaleerd: true,
  deelnemers: [{ organisatieId: EIGEN, rol }],
  geautoriseerden: ['g'],
  geopendDoor: 'g',
  meelezer: { organisatieId: EIGEN, rol },
  beoordelaar: { organisatieId: EIGEN, rol },
  genodigd: true,
});
const vreemd = (rol: Rol): Onderwerp => ({
  ...alles(rol),
  schoolId: ANDER,
  mboIds: [ANDER],
  ontvangerIds: [ANDER],
  genodigd: false,
  naarId: ANDER,
  vanId: ANDER,
  organisatieId: ANDER,
  regio: '022',
  deelnemers: [{ organisatieId: ANDER, rol }],
  geopendDoor: 'ander',
  meelezer: { organisatieId: ANDER, rol },
  beoordelaar: { organisatieId: ANDER, rol },
});

const paren = ROLLEN.flatMap((rol) => HANDELINGEN.map((handeling) => [rol, handeling] as [Rol, Handeling]));

describe('magHandeling', () => {
  it.each(paren)('%s may do %s only with a tie, and never more when a tie is missing', (rol, handeling) => {
    const soorten = ['cohort', 'weekcheck', 'koppelpunt', 'verzuim'];
    const mag = soorten.some((soort) => magHandeling(actor(rol), handeling, alles(rol, soort)));
    expect(mag).toBe(kentHandeling(actor(rol), handeling));
    const altijd = handeling === 'gebeurtenis.volgen' && kentHandeling(actor(rol), handeling);
    expect(magHandeling(actor(rol), handeling)).toBe(altijd);
    expect(magHandeling(actor(rol), handeling, vreemd(rol))).toBe(altijd);
  });

  it.each(paren)('%s with %s never gains from losing an attribute', (rol, handeling) => {
    const onderwerp = alles(rol);
    const zonder = (weg: keyof Onderwerp): Onderwerp =>
      Object.fromEntries(Object.entries(onderwerp).filter(([naam]) => naam !== weg));
    const minder = (Object.keys(onderwerp) as (keyof Onderwerp)[]).filter((weg) =>
      magHandeling(actor(rol), handeling, zonder(weg)),
    );
    expect(minder.length === 0 || magHandeling(actor(rol), handeling, onderwerp)).toBe(true);
  });

  it.each(['coordinator', 'projectleider', 'stuurgroep', 'beheerder'] as const)(
    '%s reads no person',
    (rol) => {
      for (const handeling of ['overstap.lezen', 'overstap.tijdlijn', 'aanmelding.lezen'] as const)
        expect(magHandeling(actor(rol), handeling, alles(rol))).toBe(false);
    },
  );

  it('lets a mentor read but not hand over', () => {
    expect(magHandeling(actor('mentor'), 'overstap.lezen', { schoolId: EIGEN, klas: '4b' })).toBe(true);
    expect(magHandeling(actor('mentor'), 'overstap.overdragen', { schoolId: EIGEN, klas: '4b' })).toBe(false);
  });

  it.each<[string, readonly string[] | undefined, Onderwerp, boolean]>([
    ['his own group', ['4b', '4c'], { klas: '4b' }, true],
    ['another group', ['4b'], { klas: '4c' }, false],
    ['every group, when that is what his mandate says', ['*'], { klas: '4c' }, true],
    ['a pupil without a group, then too', ['*'], {}, true],
    ['a pupil without a group', ['4b'], {}, false],
    ['a group that is called like the sign for all', ['4b'], { klas: '*' }, false],
    ['anything with a mandate for no group', [], { klas: '4b' }, false],
    ['anything with a mandate that does not say', undefined, { klas: '4b' }, false],
  ])('4: lets a mentor see %s or not', (_, klassen, onderwerp, mag) => {
    const { klassen: __, ...mentor } = actor('mentor');
    const wie: Actor = klassen ? { ...mentor, klassen } : mentor;
    for (const handeling of [
      'overstap.lezen',
      'overstap.tijdlijn',
      'aanmelding.lezen',
      'overdracht.lezen',
    ] as const)
      expect(magHandeling(wie, handeling, { schoolId: EIGEN, ...onderwerp })).toBe(mag);
    expect(magHandeling(actor('decaan'), 'overstap.lezen', { schoolId: EIGEN, ...onderwerp })).toBe(true);
  });

  it('shows the coordinator a handover of the region only when it is escalated', () => {
    const lees = (onderwerp: Onderwerp) => magHandeling(actor('coordinator'), 'overdracht.lezen', onderwerp);
    expect(lees({ regio: '010', geescaleerd: true })).toBe(true);
    expect(lees({ regio: '010' })).toBe(false);
    expect(lees({ regio: '022', geescaleerd: true })).toBe(false);
  });

  describe('with an open noodtoegang', () => {
    const LEERLING = 'l1';
    const LEEST = [
      'overstap.lezen',
      'overstap.tijdlijn',
      'aanmelding.lezen',
      'bestemming.lezen',
      'overdracht.lezen',
    ] as const;
    const nood = (leerlingIds: readonly string[]) => ({
      leerlingIds,
      op: '2027-01-15T12:00:00.000Z' as Instant,
    });
    const met = (rol: Rol, leerlingIds: readonly string[] = [LEERLING]): Actor => ({
      ...actor(rol),
      noodtoegang: nood(leerlingIds),
    });
    const kent = (wie: Actor) => HANDELINGEN.filter((handeling) => kentHandeling(wie, handeling));

    it('19: a beheerder reads that one pupil and changes nothing', () => {
      const erbij = kent(met('beheerder')).filter((h) => !kent(actor('beheerder')).includes(h));
      expect(erbij.sort()).toEqual([...LEEST].sort());
      for (const handeling of LEEST) {
        expect(magHandeling(met('beheerder'), handeling, { leerlingId: LEERLING })).toBe(true);
        expect(magHandeling(met('beheerder'), handeling, { ...alles('beheerder'), leerlingId: 'l2' })).toBe(
          false,
        );
        expect(magHandeling(met('beheerder'), handeling, alles('beheerder'))).toBe(false);
      }
    });

    it('is nothing when it opens nobody', () => {
      expect(kent(met('beheerder', []))).toEqual(kent(actor('beheerder')));
    });

    it.each(ROLLEN.filter((rol) => rol !== 'beheerder'))('gives %s nothing more', (rol) => {
      expect(kent(met(rol))).toEqual(kent(actor(rol)));
      for (const handeling of LEEST)
        expect(magHandeling(met(rol), handeling, { leerlingId: LEERLING })).toBe(false);
    });
  });

  it('lets a beheerder open only in his own region or his own school', () => {
    const open = (soort: Actor['organisatieSoort'], onderwerp: Onderwerp) =>
      magHandeling({ ...actor('beheerder'), organisatieSoort: soort }, 'noodtoegang.openen', onderwerp);
    expect(open('regio', { regio: '010' })).toBe(true);
    expect(open('regio', { regio: '022', schoolId: EIGEN })).toBe(false);
    expect(open('vo', { regio: '010', schoolId: EIGEN })).toBe(true);
    expect(open('vo', { regio: '010', schoolId: ANDER })).toBe(false);
    expect(open('mbo', { regio: '010', mboIds: [EIGEN] })).toBe(false);
    expect(open('gemeente', { regio: '010', ontvangerIds: [EIGEN] })).toBe(false);
  });

  it('gives an unknown role nothing', () => {
    const onbekend = { ...actor('decaan'), rol: 'directeur' as Rol };
    expect(HANDELINGEN.filter((handeling) => magHandeling(onbekend, handeling, alles('decaan')))).toEqual([]);
  });
});
