import { afterEach, describe, expect, it } from '@jest/globals';
import { ROLLEN, type Rol } from '../afspraken/afspraken.ts';
import type { Instant } from '../tijd/tijd.ts';
import { ACTIES, DATAKLASSEN } from './dataklassen.ts';
import { HANDELING_DATA, volgensMatrix } from './handeling-data.ts';
import { kentHandeling, magHandeling, mateBij, voorwaardenVan } from './mag-handeling.ts';
import { REGELS } from './regels.ts';
import { VOORWAARDEN, type Mogelijkheden } from './voorwaarden.ts';
import { HANDELINGEN, type Actor, type Handeling } from './toegang.ts';

describe('HANDELING_DATA', () => {
  it.each(HANDELINGEN)('gives %s a class and an action', (handeling) => {
    expect(DATAKLASSEN).toContain(HANDELING_DATA[handeling].klasse);
    expect(ACTIES).toContain(HANDELING_DATA[handeling].actie);
  });

  it('names no handling that does not exist', () => {
    expect(Object.keys(HANDELING_DATA).sort()).toEqual([...HANDELINGEN].sort());
  });
});

describe('volgensMatrix', () => {
  const rijen = ROLLEN.flatMap((rol) =>
    Object.entries(REGELS[rol]).map(([handeling, regels]) => [rol, handeling as Handeling, regels] as const),
  );
  it.each(rijen)(
    'leaves every row of %s for %s: no rule of the product is dead',
    (rol, handeling, regels) => {
      const noodtoegang = { leerlingIds: ['l'], op: '2027-01-15T12:00:00.000Z' as Instant };
      expect(volgensMatrix({ rol, noodtoegang }, handeling, regels)).toEqual(regels);
    },
  );

  const eigen = [['eigenOrganisatie'], ['eigenRegio'], ['eigenSchool'], ['heeftZaak'], ['isGever']] as const;
  it.each<[Rol, Handeling]>([
    ['beheerder', 'overstap.lezen'],
    ['beheerder', 'overstap.tellen'],
    ['beheerder', 'overdracht.lezen'],
    ['projectleider', 'overstap.lezen'],
    ['stuurgroep', 'overstap.tijdlijn'],
    ['coordinator', 'aanmelding.lezen'],
    ['mbo_intaker', 'overstap.tellen'],
    ['mbo_intaker', 'bestemming.vastleggen'],
    ['mbo_intaker', 'overstap.overdragen'],
  ])('denies a planted rule that gives %s the handling %s', (rol, handeling) => {
    expect(volgensMatrix({ rol }, handeling, eigen)).toEqual([]);
  });

  it('keeps only the rows that prove a tie', () => {
    const zonderBand = VOORWAARDEN.filter((v) => v === 'eigenRol' || v.endsWith('bestand')).map((v) => [v]);
    expect(zonderBand).toHaveLength(5);
    expect(volgensMatrix({ rol: 'decaan' }, 'taak.lezen', [...zonderBand, ['eigenOrganisatie']])).toEqual([
      ['eigenOrganisatie'],
    ]);
  });

  it('takes an empty row for no permission', () => {
    expect(volgensMatrix({ rol: 'decaan' }, 'taak.lezen', [[]])).toEqual([]);
  });

  it('opens another mbo’s applications to no mbo', () => {
    expect(volgensMatrix({ rol: 'mbo_intaker' }, 'aanmelding.lezen', [['eigenMbo']])).toEqual([]);
  });
});

describe('one decision', () => {
  const actor: Actor = {
    gebruikerId: 'g',
    organisatieId: 'org',
    organisatieSoort: 'regio',
    rol: 'beheerder',
    regios: ['010'],
  };
  const regels: Partial<Record<Handeling, Mogelijkheden>> = REGELS.beheerder;
  const planten = (rijen: Mogelijkheden): void => void (regels['overstap.lezen'] = rijen);
  const gewoon = regels['overstap.lezen']!;
  afterEach(() => planten(gewoon));

  it('denies a rule of the product that the matrix does not give, at every door', () => {
    planten([['altijd'], ['eigenRegio']]);
    expect(kentHandeling(actor, 'overstap.lezen')).toBe(false);
    expect(voorwaardenVan(actor, 'overstap.lezen')).toEqual([]);
    expect(magHandeling(actor, 'overstap.lezen', { regio: '010' })).toBe(false);
  });

  it('asks the rules of the product as well as the matrix', () => {
    expect(magHandeling(actor, 'taak.lezen', { organisatieId: 'org' })).toBe(false);
    expect(magHandeling(actor, 'taak.lezen', { organisatieId: 'org', taakRol: 'beheerder' })).toBe(true);
    expect(magHandeling(actor, 'kerncijfer.lezen', { regio: '010' })).toBe(false);
  });
});

describe('mateBij', () => {
  const burger = (
    rol: 'jongere' | 'ouder',
    leeftijd: 'tiener' | 'zelfbeslisser' | 'meerderjarig',
  ): Actor => ({
    gebruikerId: 'g',
    organisatieId: 'l',
    organisatieSoort: 'burger',
    rol,
    regios: [],
    dossier: { leerlingId: 'l', leeftijd, gezag: true, geheimAdres: false },
  });
  const medewerker = (rol: Rol, organisatieSoort: Actor['organisatieSoort']): Actor => ({
    gebruikerId: 'g',
    organisatieId: 'o',
    organisatieSoort,
    rol,
    regios: ['010'],
    klassen: ['4b'],
  });

  it.each<[string, Actor, string]>([
    ['the school', medewerker('decaan', 'vo'), 'vol'],
    ['a mentor', medewerker('mentor', 'vo'), 'vol'],
    ['leerplicht', medewerker('lpa', 'gemeente'), 'vol'],
    ['the Doorstroompunt', medewerker('rmc', 'rmc'), 'vol'],
    ['a mbo of its own students', medewerker('mbo_intaker', 'mbo'), 'deel'],
    ['the region', medewerker('coordinator', 'regio'), 'geen'],
    ['the pupil', burger('jongere', 'tiener'), 'vol'],
    ['a parent', burger('ouder', 'tiener'), 'vol'],
    ['21: a parent of who is sixteen', burger('ouder', 'zelfbeslisser'), 'deel'],
    ['22: a parent of an adult', burger('ouder', 'meerderjarig'), 'geen'],
  ])('gives %s of absence what the matrix says', (_, actor, mate) => {
    expect(mateBij(actor, 'verzuim.lezen')).toBe(mate);
    expect(mateBij(actor, 'verzuimmelding.lezen')).toBe(mate);
  });
});
