import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { vindConstanten, type Vondst } from './constanten.ts';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));

/** `bestand#naam`, met de reden waarom het daar geen afspraak van een regio is. */
const TOEGESTAAN: Readonly<Record<string, string>> = {
  'libs/domain/afspraken/vakanties.ts#WERKWEEK_DAGEN': 'een werkweek loopt van maandag tot en met vrijdag',
  'libs/domain/leerling/leerplicht.ts#beginLeerplicht':
    'de eerste dag van de volgende maand (Leerplichtwet art. 3 lid 1): na december komt januari',
  'libs/domain/mas/weken.ts#WEEK_DAGEN': 'een week heeft zeven dagen',
  'libs/domain/mas/verzuimperiode.ts#UUR_MINUTEN': 'een uur heeft zestig minuten',
  'libs/domain/mas/verzuimperiode.ts#HONDERD': 'uren tot op een honderdste',
  'libs/domain/overdracht/achteraf.ts#MIDDAG':
    'het midden van de dag: van wat achteraf wordt vastgelegd, is alleen de dag bekend',
  'libs/domain/overdracht/verwachting.ts#LAAT': 'het einde van een dag',
  'libs/domain/overdracht/verwachting.ts#VERDER_DAGEN':
    'een jaar en een dag: in die tijd is iedereen een keer jarig',
  'libs/domain/overstap/cijfers/tel-overstap.ts#HONDERD': 'een percentage is een deel van honderd',
  'libs/domain/paspoort/paspoort-kpi.ts#HONDERD': 'een percentage is een deel van honderd',
  'libs/domain/toegang/link.ts#LINK_POGINGEN': 'een grens tegen raden, geen afspraak tussen partners',
  'libs/domain/toegang/opsporing.ts#HOOGSTENS_JAREN':
    'ten minste elke vijf jaar wordt opnieuw getoetst (Besluit buitengewoon opsporingsambtenaar, hoofdstuk 6)',
  'libs/domain/tijd/amsterdam.ts#MIDDERNACHT': 'het begin van een dag',
  'libs/domain/tijd/amsterdam.ts#instant': 'een voorbeeld in de foutmelding',
  'libs/domain/tijd/kalenderdag.ts#plusJaren': 'de schrikkeldag en de laatste dag van februari',
  'libs/domain/tijd/kalenderdag.ts#isoWeek': 'weken worden geteld vanaf 1 januari (ISO 8601)',
  'libs/domain/tijd/werkdagen.ts#koningsdag': 'de dag ligt vast (Algemene termijnenwet art. 3)',
  'libs/domain/tijd/werkdagen.ts#REGELS':
    'de dagen liggen vast (Algemene termijnenwet art. 3); welke tellen, is een afspraak',
  'libs/domain/verzuim/telminuten.ts#UUR_MINUTEN': 'een uur heeft zestig minuten',
  'libs/domain/verzuim/cijfers/verzuimcijfers.ts#VIER': 'de landelijke indeling van hoe lang iemand thuiszit',
  'libs/domain/verzuim/cijfers/verzuimcijfers.ts#DRIE': 'de landelijke indeling van hoe lang iemand thuiszit',
  'libs/domain/verzuim/thuiszitter.ts#HONDERD': 'een percentage is een deel van honderd',
  'libs/domain/webhook/gebeurtenis.ts#CLOUDEVENTS':
    'de versie van CloudEvents waarin een bericht is geschreven',
  'workflows/activiteit-opties.ts#KORT': 'techniek: hoe lang de engine op een activiteit wacht',
  'workflows/activiteit-opties.ts#GEDULDIG': 'techniek: hoe lang de engine op een activiteit wacht',
  'workflows/activiteit-opties.ts#LANG': 'techniek: hoe lang de engine op een activiteit wacht',
  'workflows/lus.ts#LANGSTE_WACHT_MS': 'techniek: de grens van een timer in JavaScript',
  'workflows/lus.ts#ADEMPAUZE_MS': 'techniek: rust voor een herhaling',
};

/** Kalender en controlecijfers: rekenregels die vastliggen. Een datum of duur mag ook hier niet. */
const REKENMAPPEN = ['libs/domain/tijd/', 'libs/domain/identificatie/'];

const isCode = (pad: string): boolean =>
  pad.endsWith('.ts') &&
  !pad.endsWith('.test.ts') &&
  !pad.endsWith('.builder.ts') &&
  pad !== 'libs/domain/tijd/schooljaar.ts';

const bestanden = ['libs/domain', 'workflows'].flatMap((map) =>
  readdirSync(`${WORTEL}${map}`, { recursive: true })
    .map((naam) => `${map}/${String(naam).replaceAll('\\', '/')}`)
    .filter(isCode),
);

const gevonden = bestanden.flatMap((pad) =>
  vindConstanten(readFileSync(`${WORTEL}${pad}`, 'utf8'))
    .filter(({ soort }) => soort !== 'getal' || !REKENMAPPEN.some((map) => pad.startsWith(map)))
    .map((vondst) => ({ ...vondst, sleutel: `${pad}#${vondst.naam}` })),
);

describe('the domain and the processes', () => {
  it('are read in full', () => {
    expect(bestanden).toContain('libs/domain/overstap/seizoensplan.ts');
    expect(bestanden).toContain('workflows/overstap/overstap.workflow.ts');
    expect(bestanden.length).toBeGreaterThan(60);
  });

  it('hold no date, time, term or age: those are data of the region', () => {
    expect(
      gevonden
        .filter(({ sleutel }) => !(sleutel in TOEGESTAAN))
        .map(({ sleutel, soort, waarde }) => `${sleutel}: ${soort} ${waarde}`),
    ).toEqual([]);
  });

  it('use every exception that is allowed by name', () => {
    const gebruikt = new Set(gevonden.map(({ sleutel }) => sleutel));
    expect(Object.keys(TOEGESTAAN).filter((sleutel) => !gebruikt.has(sleutel))).toEqual([]);
  });
});

describe('vindConstanten', () => {
  it.each<readonly [string, Vondst['soort'], string]>([
    ["const deadline = '2026-10-01';", 'datum', 'deadline'],
    ["const begin = (jaar: string) => jaar + '10-01';", 'datum', 'begin'],
    ['const deadline = (jaar: number) => `${jaar}-10-01`;', 'datum', 'deadline'],
    ['const dag = (jaar: number, n: string) => `${jaar}-10-${n}`;', 'datum', 'dag'],
    ["function isSeizoen(dag: string) { return dag.startsWith('2026-'); }", 'datum', 'isSeizoen'],
    ["const uiterlijk = { tijd: '17:00' };", 'kloktijd', 'uiterlijk'],
    ["const rust = { startToCloseTimeout: '5 days' };", 'duur', 'rust'],
    ['const MEERDERJARIG = 18;', 'getal', 'MEERDERJARIG'],
    ['function mag(leeftijd: number) { return leeftijd >= 27; }', 'getal', 'mag'],
    ['const termijn = { werkdagen: 5 };', 'getal', 'termijn'],
    ['const plus = (dag: string) => plusWerkdagen(dag, 10);', 'getal', 'plus'],
    ['class Regel { readonly dagen = 14; }', 'getal', 'Regel'],
    ['class Termijn { dagen() { return 14; } }', 'getal', 'Termijn'],
    ['class Termijn { plus(dagen = 14) { return dagen; } }', 'getal', 'Termijn'],
    ['const termijn = { get dagen() { return 14; } };', 'getal', 'termijn'],
    ['const mag = (x: { plus(n: number): unknown } | null) => x?.plus(14);', 'getal', 'mag'],
    ['const MEERDERJARIG = 18n;', 'getal', 'MEERDERJARIG'],
    ["const MEERDERJARIG = Number('18');", 'getal', 'MEERDERJARIG'],
    ["const deadline = '01/10/2026';", 'datum', 'deadline'],
    ["const deadline = '1-10';", 'datum', 'deadline'],
    ["const deadline = '20261001';", 'datum', 'deadline'],
    ["const rust = 'PT48H';", 'duur', 'rust'],
    ['export const regels = [{ geldt: (n: number) => n > -3 }];', 'getal', 'regels'],
  ])('catches a planted violation: %s', (code, soort, naam) => {
    expect(vindConstanten(code)).toEqual([expect.objectContaining({ soort, naam })]);
  });

  it.each([
    "/** Op 2026-10-01 is iemand 18. */\nconst x = 0; // '10-01' en 27",
    'const jaar = (dag: string) => Number(dag.slice(0, 4)) + 1;',
    'const vorige = (n: number) => n - 1 + 2 * -1;',
    'type Weekdag = 1 | 2 | 3 | 4 | 5 | 6 | 7;',
    'const VORM = /^2026-10-01$/;',
    "const bron = 'vmbo-bb';",
    "import { x } from './2026-10-01.ts';",
  ])('leaves what is no agreement: %s', (code) => {
    expect(vindConstanten(code)).toEqual([]);
  });
});
