import { describe, expect, it } from '@jest/globals';
import { ROLLEN, type Rol } from '../afspraken/afspraken.ts';
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
});

/** Een onderwerp waar de actor op elke manier bij betrokken is. */
const alles = (rol: Rol, bestandsoort = 'koppelpunt'): Onderwerp => ({
  schoolId: EIGEN,
  mboIds: [EIGEN],
  ontvangerIds: [EIGEN],
  naarId: EIGEN,
  vanId: EIGEN,
  organisatieId: EIGEN,
  regio: '010',
  bestandsoort,
  taakRol: rol,
  geescaleerd: true,
});
const vreemd = (rol: Rol): Onderwerp => ({
  ...alles(rol),
  schoolId: ANDER,
  mboIds: [ANDER],
  ontvangerIds: [ANDER],
  naarId: ANDER,
  vanId: ANDER,
  organisatieId: ANDER,
  regio: '022',
});

const paren = ROLLEN.flatMap((rol) => HANDELINGEN.map((handeling) => [rol, handeling] as [Rol, Handeling]));

describe('magHandeling', () => {
  it.each(paren)('%s may do %s only with a tie, and never more when a tie is missing', (rol, handeling) => {
    const soorten = ['cohort', 'weekcheck', 'koppelpunt'];
    const mag = soorten.some((soort) => magHandeling(actor(rol), handeling, alles(rol, soort)));
    expect(mag).toBe(kentHandeling(actor(rol), handeling));
    const altijd = handeling === 'gebeurtenis.volgen';
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
    expect(magHandeling(actor('mentor'), 'overstap.lezen', { schoolId: EIGEN })).toBe(true);
    expect(magHandeling(actor('mentor'), 'overstap.overdragen', { schoolId: EIGEN })).toBe(false);
  });

  it('shows the coordinator a handover of the region only when it is escalated', () => {
    const lees = (onderwerp: Onderwerp) => magHandeling(actor('coordinator'), 'overdracht.lezen', onderwerp);
    expect(lees({ regio: '010', geescaleerd: true })).toBe(true);
    expect(lees({ regio: '010' })).toBe(false);
    expect(lees({ regio: '022', geescaleerd: true })).toBe(false);
  });

  it('gives an unknown role nothing', () => {
    const onbekend = { ...actor('decaan'), rol: 'directeur' as Rol };
    expect(HANDELINGEN.filter((handeling) => magHandeling(onbekend, handeling, alles('decaan')))).toEqual([]);
  });
});
