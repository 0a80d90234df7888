import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { leesAfspraken, type AfspraakFout } from './lees-afspraken.ts';

const BESTAND = 'ijssel-vecht/2025-2026.yaml';
const TEKST = readFileSync(new URL(`../../infra/regios/${BESTAND}`, import.meta.url), 'utf8');

/** Vervangt precies een stuk tekst; een test die niets meer breekt, faalt hier. */
function breek(tekst: string, oud: string, nieuw: string): string {
  if (!tekst.includes(oud)) throw new Error(`staat niet in het bestand: ${oud}`);
  return tekst.replace(oud, () => nieuw);
}

function fouten(tekst: string): readonly AfspraakFout[] {
  const uitkomst = leesAfspraken(tekst, BESTAND);
  return uitkomst.goed ? [] : uitkomst.fouten;
}

/** De eerste regel waarop de tekst staat, vanaf 1. */
const regelVan = (tekst: string, stuk: string): number =>
  tekst.slice(0, tekst.indexOf(stuk)).split('\n').length;

type Breuk = readonly [wat: string, oud: string, nieuw: string, melding: string];

const SCHEMAFOUTEN: readonly Breuk[] = [
  [
    'a date that does not exist',
    'aanmelddatum: 2026-04-01',
    'aanmelddatum: 2026-02-30',
    'deze datum bestaat niet; verwacht een datum als 2027-04-01',
  ],
  [
    'a number for a date',
    'eersteWeekcheck: 2026-01-05',
    'eersteWeekcheck: 20260105',
    'verwacht een datum als 2027-04-01',
  ],
  [
    'a time without quotes',
    "ongedaanTot: '18:00'",
    'ongedaanTot: 18',
    'verwacht een tijd als "17:00", tussen aanhalingstekens',
  ],
  ['a time past midnight', "  tijd: '17:00'", "  tijd: '24:00'", 'verwacht een tijd als "17:00"'],
  ['words for a number', 'versie: 4', 'versie: een', 'verwacht een heel getal van 1 tot en met 1000'],
  ['a negative term', '  acceptatie: 5', '  acceptatie: -5', 'verwacht een heel getal van 0 tot en met 400'],
  ['half a day', '  taakMentor: 5', '  taakMentor: 2.5', 'verwacht een heel getal van 0 tot en met 400'],
  ['a weekday that does not exist', 'weekdag: 5', 'weekdag: 8', 'verwacht een heel getal van 1 tot en met 7'],
  [
    'an age out of reach',
    'kwalificatieplichtTot: 18',
    'kwalificatieplichtTot: 81',
    'verwacht een heel getal van 16 tot en met 23',
  ],
  [
    'a region number without quotes',
    "regio: '010'",
    'regio: 10',
    'verwacht drie cijfers, tussen aanhalingstekens',
  ],
  ['an empty name', 'naam: IJssel-Vecht', "naam: ''", 'mag niet leeg zijn'],
  [
    'a name of more than 200 characters',
    'naam: IJssel-Vecht',
    `naam: ${'x'.repeat(201)}`,
    'is te lang: ten hoogste 200 tekens',
  ],
  [
    'a school year of one year',
    'schooljaar: 2025-2026',
    'schooljaar: 2025',
    'verwacht een schooljaar als 2026-2027',
  ],
  [
    'an unknown role',
    'escalatieRol: projectleider',
    'escalatieRol: directeur',
    'verwacht een van: decaan, mentor, mbo_intaker, lpa, rmc, jeugdarts, hulpverlener, halt, rvdk, om, gi, coordinator, stuurgroep, projectleider, beheerder',
  ],
  [
    'a passport reminder for nobody we know',
    'soort: herinnering, rol: jongere, naam: herinnering-paspoort',
    'soort: herinnering, rol: ouder, naam: herinnering-paspoort',
    'verwacht een van: decaan, mentor, mbo_intaker, lpa, rmc, jeugdarts, hulpverlener, halt, rvdk, om, gi, coordinator, stuurgroep, projectleider, beheerder, jongere',
  ],
  [
    'a reminder of a task for the youngster, who has none',
    'rol: decaan, naam: herinnering-taak',
    'rol: jongere, naam: herinnering-taak',
    'verwacht een van: decaan, mentor, mbo_intaker, lpa, rmc, jeugdarts, hulpverlener, halt, rvdk, om, gi, coordinator, stuurgroep, projectleider, beheerder',
  ],
  [
    'an unknown holiday',
    '  - koningsdag',
    '  - koninginnedag',
    'verwacht een van: nieuwjaarsdag, goede-vrijdag, tweede-paasdag, koningsdag, bevrijdingsdag, hemelvaartsdag, tweede-pinksterdag, eerste-kerstdag, tweede-kerstdag',
  ],
  [
    'an unknown kind of vacation',
    "'01AA': { eigen: [{ soort: zomer",
    "'01AA': { eigen: [{ soort: kermis",
    'verwacht herfst, kerst, voorjaar, mei of zomer',
  ],
  ['a wrong BRIN', "brin: '90AA'", "brin: '90A'", 'verwacht een BRIN van vier tekens'],
  [
    'a municipality without leading zero',
    "gemeente: '0148', route: rmc",
    'gemeente: 148, route: rmc',
    'verwacht een CBS-code van vier cijfers, tussen aanhalingstekens',
  ],
  [
    'a wrong mail address',
    'mail: leerplicht@kampen.example',
    'mail: leerplicht.kampen.example',
    'verwacht een mailadres',
  ],
  ['a word for yes', 'aangesloten: false', 'aangesloten: nee', 'verwacht true of false'],
  [
    'a leap birthday of its own',
    "schrikkelverjaardag: '03-01'",
    "schrikkelverjaardag: '02-29'",
    'verwacht "03-01" of "02-28"',
  ],
  [
    'text for a list',
    'kwetsbareCohorten: [pro, vso, entree, vmbo-bb]',
    'kwetsbareCohorten: pro',
    'verwacht een lijst',
  ],
  [
    'text for a part',
    "berichten:\n  { van: '08:00', tot: '18:00', spoed: [noodtoegang-geopend, partnerlink, mdo-afgelast, mdo-afgezegd] }",
    'berichten: altijd',
    'verwacht onderdelen met een naam',
  ],
  [
    'text for a retention list',
    'bewaren: { overstap: 12, bestand: 12, bericht: 12 }',
    'bewaren: lang',
    'verwacht onderdelen met een naam',
  ],
  [
    'an unknown kind of file',
    'vanzelf: [koppelpunt]',
    'vanzelf: [alles]',
    'verwacht cohort, weekcheck, koppelpunt of verzuim',
  ],
  ['an unknown part', 'versie: 4', 'versie: 4\ngeheim: 3', '"geheim" hoort hier niet'],
  ['an unknown part deep down', 'vavo: true,', 'vavoo: true,', '"vavoo" hoort hier niet'],
];

describe('leesAfspraken', () => {
  it('reads the agreement as it stands', () => {
    expect(fouten(TEKST)).toEqual([]);
  });

  it.each(SCHEMAFOUTEN)('names the line of %s', (_wat, oud, nieuw, melding) => {
    const tekst = breek(TEKST, oud, nieuw);
    const [gewijzigd = ''] = nieuw.split('\n').slice(-1);
    expect(fouten(tekst)).toEqual([
      expect.objectContaining({ bestand: BESTAND, regel: regelVan(tekst, gewijzigd), melding }),
    ]);
  });

  it.each([
    [
      'a moment',
      "  risico: { dag: 2026-05-01, tijd: '08:00' }\n",
      'momenten',
      'momenten.risico',
      '"risico" ontbreekt',
    ],
    [
      'a list',
      'kwetsbareCohorten: [pro, vso, entree, vmbo-bb]\n',
      'regio:',
      'kwetsbareCohorten',
      '"kwetsbareCohorten" ontbreekt',
    ],
    [
      'a role',
      '  escalatieRol: projectleider\n',
      'weekcheck:',
      'weekcheck.escalatieRol',
      '"escalatieRol" ontbreekt',
    ],
    [
      'an age',
      '  meerderjarigVanaf: 18\n',
      'leeftijden:',
      'leeftijden.meerderjarigVanaf',
      '"meerderjarigVanaf" ontbreekt',
    ],
  ])('names the part in which %s is missing', (_wat, weg, onderdeel, pad, melding) => {
    const tekst = breek(TEKST, weg, '');
    expect(fouten(tekst)).toEqual([
      expect.objectContaining({ regel: regelVan(tekst, onderdeel), pad, melding }),
    ]);
  });

  it('names line, column and path inside a list', () => {
    const rij = "- { gemeente: '0175', route: rmc, organisatie: rmc-ijv, van: 2020-01-01 }";
    const tekst = breek(TEKST, rij, rij.replace('route: rmc', 'route: bus'));
    const [eerste] = fouten(tekst);
    expect(eerste).toMatchObject({
      regel: regelVan(tekst, 'route: bus'),
      pad: 'taaktoewijzing.11.route',
      melding: 'verwacht een van: leerplicht, kwalificatieplicht, rmc',
    });
    expect(tekst.split('\n')[eerste!.regel - 1]!.slice(eerste!.kolom - 1)).toMatch(/^route: bus/);
  });

  it('reports all faults of the form at once, each at its own line', () => {
    const zelfde = SCHEMAFOUTEN.filter(([, oud]) => !oud.startsWith('versie') && !oud.startsWith('naam'));
    const tekst = zelfde.reduce((t, [, oud, nieuw]) => breek(t, oud, nieuw), TEKST);
    const gevonden = fouten(tekst);
    expect(gevonden).toHaveLength(zelfde.length);
    for (const [, , nieuw, melding] of zelfde)
      expect(gevonden).toContainEqual(expect.objectContaining({ regel: regelVan(tekst, nieuw), melding }));
  });

  it.each(['', '# alleen uitleg\n', 'tekst', '- een\n- lijst\n'])(
    'refuses a file without agreements: %j',
    (tekst) => {
      expect(fouten(tekst)).toEqual([
        expect.objectContaining({
          regel: expect.any(Number),
          pad: '',
          melding: 'dit is geen afspraakbestand; het begint met namen als regio',
        }),
      ]);
    },
  );
});

describe('leesAfspraken on text that is no YAML', () => {
  it.each([
    ['a name twice', 'versie: 4', 'versie: 1\nversie: 4', 'versie: 4', 'deze naam staat er twee keer'],
    [
      'a part that stands too far left',
      '  eindeSeizoen:',
      ' eindeSeizoen:',
      ' eindeSeizoen:',
      'de inspringing of het begin van deze regel klopt niet',
    ],
    [
      'a tab',
      '  aanmelddatum:',
      '\taanmelddatum:',
      '\taanmelddatum:',
      'spring in met spaties, niet met tabs',
    ],
  ])('names the line of %s', (_wat, oud, nieuw, stuk, melding) => {
    const tekst = breek(TEKST, oud, nieuw);
    expect(fouten(tekst)[0]).toMatchObject({ regel: regelVan(tekst, stuk), melding });
  });

  it('names the other faults of a file in which a name stands twice', () => {
    const tekst = breek(TEKST, 'versie: 4', 'versie: 0\nversie: 0');
    expect(fouten(tekst).map(({ regel, pad }) => [regel, pad])).toEqual([
      [7, 'versie'],
      [8, ''],
    ]);
  });

  it.each([
    ['a reference to nothing', 'vangnet: rmc-ijv', 'vangnet: *niets', '*niets'],
    ['a reference to another part', '  - nieuwjaarsdag', '  - &dag nieuwjaarsdag\n  - *dag', '*dag'],
    ['a reference to itself', 'kwetsbareCohorten: [pro,', 'kwetsbareCohorten: &kring [*kring,', '*kring'],
  ])('asks to write out %s', (_wat, oud, nieuw, stuk) => {
    const tekst = breek(TEKST, oud, nieuw);
    expect(fouten(tekst)).toEqual([
      expect.objectContaining({
        regel: regelVan(tekst, stuk),
        melding: `schrijf voluit waar "${stuk}" naar verwijst`,
      }),
    ]);
  });

  it('names the line where the text ends that misses a quote', () => {
    expect(fouten("regio: '010\nnaam: proef")).toEqual([
      expect.objectContaining({
        regel: 2,
        melding: 'hier ontbreekt een teken, bijvoorbeeld een aanhalingsteken',
      }),
    ]);
  });

  it('answers any cut of the file with faults at an existing line, never with a crash', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEKST.length - 2 }), (lengte) => {
        const stuk = TEKST.slice(0, lengte);
        const regels = stuk.split('\n').length;
        for (const fout of fouten(stuk)) {
          expect(fout.regel).toBeGreaterThanOrEqual(1);
          expect(fout.regel).toBeLessThanOrEqual(regels);
          expect(fout.melding).not.toMatch(/invalid|expected|received/i);
        }
      }),
      { numRuns: 60 },
    );
  });
});
