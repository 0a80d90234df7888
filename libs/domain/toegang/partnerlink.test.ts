import { describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../afspraken/afspraken.ts';
import { HANDELINGEN_VAN_DOEL } from './link.ts';
import { LINKDOELEN } from './linkdoel.ts';
import { kentHandeling, magHandeling, voorwaardenVan } from './mag-handeling.ts';
import { HANDELINGEN, type Actor, type Onderwerp } from './toegang.ts';

const van = (rol: Actor['rol'], anders: Partial<Actor> = {}): Actor => ({
  gebruikerId: 'g',
  organisatieId: 'o',
  organisatieSoort: 'hulp',
  rol,
  regios: ['010'],
  ...anders,
});
const MET_LINK = { doel: 'partnertaak', taakId: 'w' } as const;
const RUIM = {
  leerlingId: 'l',
  schoolId: 'o',
  klas: 'k',
  mboIds: ['o'],
  ontvangerIds: ['o'],
  meerderjarig: true,
  vanId: 'o',
  organisatieId: 'o',
  regio: '010',
  geescaleerd: true,
  genodigd: true,
} satisfies Onderwerp;
const ONDERWERPEN: readonly Onderwerp[] = [
  {},
  { naarId: 'o' },
  { naarId: 'o', taakId: 'w' },
  { naarId: 'o', taakId: 'x' },
  { naarId: 'x', taakId: 'w' },
  { ...RUIM, naarId: 'o', taakId: 'w' },
  { ...RUIM, naarId: 'o', taakId: 'x' },
];

describe('a partner with a link', () => {
  it.each(ROLLEN)('30: as %s may never more than without the link, whatever it is about', (rol) => {
    const meer = HANDELINGEN.filter(
      (handeling) =>
        (kentHandeling(van(rol, MET_LINK), handeling) && !kentHandeling(van(rol), handeling)) ||
        ONDERWERPEN.some(
          (onderwerp) =>
            magHandeling(van(rol, MET_LINK), handeling, onderwerp) &&
            !magHandeling(van(rol), handeling, onderwerp),
        ),
    );
    expect(meer).toEqual([]);
  });

  it('reads and does the one task of the link, and no other of the same organisation', () => {
    const mag = (onderwerp: Onderwerp) =>
      HANDELINGEN.filter((handeling) => magHandeling(van('hulpverlener', MET_LINK), handeling, onderwerp));
    expect(ONDERWERPEN.map(mag)).toEqual([
      [],
      [],
      HANDELINGEN_VAN_DOEL.partnertaak,
      [],
      [],
      HANDELINGEN_VAN_DOEL.partnertaak,
      [],
    ]);
  });

  it.each([
    ['a task without a purpose', { taakId: 'w' }],
    ['a purpose without a task', { doel: 'partnertaak' }],
    ['a task with the purpose of a parent', { doel: 'overstap', taakId: 'w' }],
  ] as const)('30: may nothing at all with %s', (_, half) => {
    for (const rol of [...ROLLEN, 'ouder', 'jongere'] as const)
      expect(HANDELINGEN.filter((handeling) => voorwaardenVan(van(rol, half), handeling).length > 0)).toEqual(
        [],
      );
  });

  it('is for purposes that are all written down', () => {
    expect(Object.keys(HANDELINGEN_VAN_DOEL).sort()).toEqual([...LINKDOELEN].sort());
  });
});

describe('making a link for a partner', () => {
  it('is for leerplicht that has the traject, not for who was offered it', () => {
    const lpa = van('lpa', { organisatieSoort: 'gemeente' });
    expect(magHandeling(lpa, 'partnerlink.maken', { ontvangerIds: ['o'] })).toBe(true);
    expect(magHandeling(lpa, 'partnerlink.maken', { ontvangerIds: ['x'], naarId: 'o' })).toBe(false);
    expect(magHandeling(lpa, 'partnerlink.maken', { organisatieId: 'o' })).toBe(false);
    expect(ROLLEN.filter((rol) => kentHandeling(van(rol), 'partnerlink.maken'))).toEqual(['lpa']);
  });
});
