import { describe, expect, it } from '@jest/globals';
import { breek, fouten, regelVan, RMC_ZWOLLE, type Breuk } from './breuk.builder.ts';

const BREUKEN: readonly Breuk[] = [
  [
    'an assignment to an unknown organisation',
    "'0193', route: rmc, organisatie: rmc-ijv",
    "'0193', route: rmc, organisatie: rmc-ijf",
    "  - { gemeente: '0193', route: rmc",
    'organisatie "rmc-ijf" staat niet bij organisaties',
  ],
  [
    'an unknown safety net',
    'vangnet: rmc-ijv',
    'vangnet: niemand',
    'vangnet:',
    'organisatie "niemand" staat niet bij organisaties',
  ],
  [
    'no organisation for escalations',
    'soort: regio,',
    'soort: rmc,',
    'organisaties:',
    'er is geen organisatie van soort regio, die escalaties ontvangt',
  ],
  [
    'an unknown vacation region of a school',
    "'90AH': { regio: midden }",
    "'90AH': { regio: oost }",
    "    '90AH'",
    'vakantieregio "oost" bestaat niet',
  ],
  [
    'a key used twice',
    'sleutel: de-brug',
    'sleutel: thorbecke',
    '      sleutel: thorbecke,\n      naam: Praktijkschool',
    'sleutel "thorbecke" komt twee keer voor',
  ],
  [
    'a BRIN used twice',
    "brin: '90AB'",
    "brin: '90AA'",
    "      brin: '90AA',\n      gemeente: '0193',\n      mail: decanaat@de-brug",
    'brin "90AA" komt twee keer voor',
  ],
  [
    'an OIN used twice',
    "oin: '00000001990000000002'",
    "oin: '00000001990000000001'",
    "      oin: '00000001990000000001',\n      gemeente: '0193',\n      mail: doorstroompunt",
    'oin "00000001990000000001" komt twee keer voor',
  ],
  [
    'a municipality with two executors on a day',
    `- { ${RMC_ZWOLLE} }`,
    `- { ${RMC_ZWOLLE} }\n  - { gemeente: '0193', route: rmc, organisatie: regio-ijv, van: 2026-01-01 }`,
    "  - { gemeente: '0193', route: rmc, organisatie: regio-ijv",
    'gemeente 0193, route rmc: twee uitvoerders op 2026-01-01',
  ],
  [
    'a municipality that waits for an executor',
    RMC_ZWOLLE,
    RMC_ZWOLLE.replace('2020-01-01', '2025-11-01'),
    "  - { gemeente: '0193', route: rmc",
    'gemeente 0193, route rmc: geen uitvoerder van 2025-10-01 tot 2025-11-01',
  ],
  [
    'a municipality that loses its executor',
    RMC_ZWOLLE,
    `${RMC_ZWOLLE}, tot: 2026-07-31`,
    'taaktoewijzing:',
    'gemeente 0193, route rmc: geen uitvoerder na 2026-07-31',
  ],
  [
    'a vacation that ends before it begins',
    'soort: mei, van: 2026-04-25, tot: 2026-05-03',
    'soort: mei, van: 2026-04-25, tot: 2025-05-03',
    '      - { soort: mei, van: 2026-04-25, tot: 2025-05-03',
    'eindigt (2025-05-03) voor het begin (2026-04-25)',
  ],
  [
    'a school without BRIN',
    "      brin: '90AB',\n",
    '',
    '  - {\n      sleutel: de-brug',
    'Praktijkschool De Brug heeft geen brin',
  ],
  [
    'vacations of a BRIN that is no partner',
    "'01AA': { eigen",
    "'01AB': { eigen",
    "    '01AB'",
    'brin "01AB" staat niet bij organisaties',
  ],
  [
    'a partner in a municipality without assignment',
    "gemeente: '0166',\n      mail: decanaat",
    "gemeente: '0167',\n      mail: decanaat",
    "      gemeente: '0167'",
    'gemeente 0167 van IJsselmonde College heeft geen toewijzing',
  ],
  [
    'an assignment that ends before it begins',
    RMC_ZWOLLE,
    `${RMC_ZWOLLE} }\n  - { gemeente: '0193', route: rmc, organisatie: regio-ijv, van: 2019-06-01, tot: 2019-05-01`,
    "  - { gemeente: '0193', route: rmc, organisatie: regio-ijv",
    'eindigt (2019-05-01) voor het begin (2019-06-01)',
  ],
  [
    'two executors after the season, the first without an end',
    `- { ${RMC_ZWOLLE} }`,
    `- { ${RMC_ZWOLLE} }\n  - { gemeente: '0193', route: rmc, organisatie: regio-ijv, van: 2027-01-01 }`,
    "  - { gemeente: '0193', route: rmc, organisatie: regio-ijv",
    'gemeente 0193, route rmc: twee uitvoerders op 2027-01-01',
  ],
  [
    'vacations that coincide',
    "'01AA': { eigen: [",
    "'01AA': { eigen: [{ soort: mei, van: 2026-07-01, tot: 2026-07-11 }, ",
    "    '01AA'",
    'zomer (2026-07-11) valt samen met een andere vakantie',
  ],
  [
    'two summers in a year',
    "'01AA': { eigen: [",
    "'01AA': { eigen: [{ soort: zomer, van: 2026-06-01, tot: 2026-06-08 }, ",
    "    '01AA'",
    'zomer 2026 staat er twee keer',
  ],
  [
    'a return to school on the deadline',
    'terugmelding: { dagenNaVakantie: 1',
    'terugmelding: { dagenNaVakantie: 32',
    '  terugmelding:',
    'de terugmelding van Veluwezoom College valt op of na de harde deadline',
  ],
];

describe('the controls of partners, assignments and vacations', () => {
  it.each(BREUKEN)('names the line of %s', (_wat, oud, nieuw, regel, melding) => {
    const tekst = breek([oud, nieuw]);
    expect(fouten(tekst)).toEqual([expect.objectContaining({ regel: regelVan(tekst, regel), melding })]);
  });

  it('names every school that has no summer vacation, at the line where it begins', () => {
    const tekst = breek([
      '      - { soort: zomer, van: 2026-07-18, tot: 2026-08-30 }\n',
      '      - { soort: zomer, van: 2027-07-18, tot: 2027-08-30 }\n',
    ]);
    expect(fouten(tekst)).toEqual([
      expect.objectContaining({
        regel: regelVan(tekst, '  - {\n      sleutel: veluwezoom'),
        melding: 'Veluwezoom College heeft geen zomervakantie in 2026',
      }),
    ]);
  });

  it('accepts an executor that takes over on the day after another', () => {
    const rij = "{ gemeente: '0193', route: rmc, organisatie: regio-ijv, van: 2026-01-01 }";
    expect(fouten(breek([RMC_ZWOLLE, `${RMC_ZWOLLE}, tot: 2025-12-31 }\n  - ${rij.slice(0, -2)}`]))).toEqual(
      [],
    );
  });

  it('accepts a municipality without executor after the season', () => {
    const rij = "{ gemeente: '0193', route: rmc, organisatie: regio-ijv, van: 2027-06-01 }";
    expect(fouten(breek([RMC_ZWOLLE, `${RMC_ZWOLLE}, tot: 2026-12-31 }\n  - ${rij.slice(0, -2)}`]))).toEqual(
      [],
    );
  });

  it('does not take the name of a built-in property for a vacation region', () => {
    const tekst = breek(['standaard: noord', 'standaard: toString']);
    expect(fouten(tekst)).toContainEqual(
      expect.objectContaining({
        regel: regelVan(tekst, '  standaard:'),
        melding: 'vakantieregio "toString" bestaat niet',
      }),
    );
  });
});
