import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { leesAfspraken, type AfspraakFout } from './lees-afspraken.ts';

const TEKST = readFileSync(
  new URL('../../infra/regios/ijssel-vecht/2025-2026.yaml', import.meta.url),
  'utf8',
);

type Vervanging = readonly [oud: string, nieuw: string];

/** Vervangt stukken tekst; een stuk dat niet bestaat, laat de test falen. */
function breek(...vervangingen: readonly Vervanging[]): string {
  return vervangingen.reduce((tekst, [oud, nieuw]) => {
    if (!tekst.includes(oud)) throw new Error(`staat niet in het bestand: ${oud}`);
    return tekst.replace(oud, () => nieuw);
  }, TEKST);
}

function fouten(tekst: string): readonly AfspraakFout[] {
  const uitkomst = leesAfspraken(tekst, 'proef.yaml');
  return uitkomst.goed ? [] : uitkomst.fouten;
}

const regelVan = (tekst: string, stuk: string): number => {
  const plaats = tekst.indexOf(stuk);
  if (plaats < 0) throw new Error(`staat niet in het bestand: ${stuk}`);
  return tekst.slice(0, plaats).split('\n').length;
};

const RMC_ZWOLLE = "gemeente: '0193', route: rmc, organisatie: rmc-ijv, van: 2020-01-01";

/** Wat er mis is, de vervanging, het begin van de regel van de fout, en de melding. */
const BREUKEN: readonly (readonly [wat: string, ...Vervanging, regel: string, melding: string])[] = [
  [
    'attention before the application date',
    'aandacht: { dag: 2026-04-02',
    'aandacht: { dag: 2026-03-31',
    '  aandacht:',
    'aandacht (2026-03-31) ligt voor aanmelddatum (2026-04-01)',
  ],
  [
    'risk before attention',
    'risico: { dag: 2026-05-01',
    'risico: { dag: 2026-04-01',
    '  risico:',
    'risico (2026-04-01) ligt voor aandacht (2026-04-02)',
  ],
  [
    'a deadline after the end of the season',
    'hardeDeadline: { dag: 2026-10-01',
    'hardeDeadline: { dag: 2026-12-27',
    '  eindeSeizoen:',
    'eindeSeizoen (2026-12-26) ligt voor hardeDeadline (2026-12-27)',
  ],
  [
    'a season that opens in another year',
    'seizoenOpen: { dag: 2025-10-01',
    'seizoenOpen: { dag: 2024-10-01',
    '  seizoenOpen:',
    'het seizoen opent niet in 2025',
  ],
  [
    'a last week check before the first',
    'laatsteWeekcheck: 2026-10-31',
    'laatsteWeekcheck: 2026-01-04',
    '  laatsteWeekcheck:',
    'ligt voor de eerste weekcheck',
  ],
  [
    'a count day outside the season',
    'naam: eind-oktober, dag: 2026-10-31',
    'naam: eind-oktober, dag: 2027-10-31',
    '    - { naam: eind-oktober',
    'peildag eind-oktober (2027-10-31) ligt buiten het seizoen',
  ],
  [
    'steps that do not rise',
    'naWerkdagen: 6, soort: escalatie, rol: coordinator, naam: escalatie-coordinator',
    'naWerkdagen: 2, soort: escalatie, rol: coordinator, naam: escalatie-coordinator',
    '  acceptatie:\n',
    'de treden lopen niet op in werkdagen',
  ],
  [
    'a ladder that ends in a reminder',
    'soort: escalatie, rol: coordinator, naam: escalatie-taak',
    'soort: herinnering, rol: coordinator, naam: escalatie-taak',
    '  taak:\n',
    'de laatste trede is geen escalatie',
  ],
  [
    'two steps of one name',
    'naam: escalatie-eerste-actie',
    'naam: herinnering-eerste-actie',
    '  eersteActie:\n',
    'twee treden hebben dezelfde naam',
  ],
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
    'a return to school on the deadline',
    'terugmelding: { dagenNaVakantie: 1',
    'terugmelding: { dagenNaVakantie: 32',
    '  terugmelding:',
    'de terugmelding van Veluwezoom College valt op of na de harde deadline',
  ],
];

describe('kruiscontroles', () => {
  it.each(BREUKEN)('names the line of %s', (_wat, oud, nieuw, regel, melding) => {
    const tekst = breek([oud, nieuw]);
    expect(fouten(tekst)).toEqual([expect.objectContaining({ regel: regelVan(tekst, regel), melding })]);
  });

  it('names the school year whose years do not follow each other', () => {
    const tekst = breek(['schooljaar: 2025-2026', 'schooljaar: 2025-2027']);
    expect(fouten(tekst)).toContainEqual(
      expect.objectContaining({ regel: 6, melding: 'het tweede jaar volgt niet op het eerste' }),
    );
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

  it('does not take the name of a built-in property for a vacation region', () => {
    const tekst = breek(['standaard: noord', 'standaard: toString']);
    expect(fouten(tekst)).toContainEqual(
      expect.objectContaining({
        regel: regelVan(tekst, '  standaard:'),
        melding: 'vakantieregio "toString" bestaat niet',
      }),
    );
  });

  it('reports all faults at once, each at its own line', () => {
    const samen = BREUKEN.filter(([wat]) =>
      [
        'risk before attention',
        'a ladder that ends in a reminder',
        'an unknown safety net',
        'a BRIN used twice',
        'a municipality that loses its executor',
        'a vacation that ends before it begins',
        'a count day outside the season',
      ].includes(wat),
    );
    const tekst = breek(...samen.map(([, oud, nieuw]): Vervanging => [oud, nieuw]));
    const gevonden = fouten(tekst);
    expect(gevonden).toHaveLength(samen.length);
    for (const [, , , regel, melding] of samen)
      expect(gevonden).toContainEqual(expect.objectContaining({ regel: regelVan(tekst, regel), melding }));
  });
});
