import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { laadVragen, type GeladenVragen } from './laad-vragen.ts';

const lees = (naam: string) => readFile(new URL(`../../infra/paspoort/${naam}`, import.meta.url), 'utf8');
const LIJST = await lees('mbo-tot-23.yaml');
const TEKST = await lees('vertalingen/mbo-tot-23.en.yaml');

/** Laadt een map met deze bestanden. */
async function laad(bestanden: Readonly<Record<string, string>>): Promise<GeladenVragen> {
  const map = await mkdtemp(path.join(tmpdir(), 'vertaling-'));
  await mkdir(path.join(map, 'vertalingen'));
  for (const [naam, tekst] of Object.entries(bestanden)) await writeFile(path.join(map, naam), tekst);
  const geladen = await laadVragen(map);
  await rm(map, { recursive: true });
  return geladen;
}

/** Vervangt precies een stuk tekst; een test die niets meer breekt, faalt hier. */
function breek(tekst: string, oud: string, nieuw: string): string {
  if (!tekst.includes(oud)) throw new Error(`staat niet in het bestand: ${oud}`);
  return tekst.replace(oud, () => nieuw);
}

/** De regel van de eerste regel die zo begint. */
const regelVan = (tekst: string, begin: string): number =>
  tekst.split('\n').findIndex((regel) => regel.startsWith(begin)) + 1;

type Breuk = readonly [wat: string, oud: string, nieuw: string, bij: string, melding: string];
const BREUKEN: readonly Breuk[] = [
  [
    'a question without translation',
    '  trots:\n    vraag: What are you proud of?\n    hulp: It can be something small. It does not have to be about school.\n',
    '',
    'vragen:',
    '"trots" ontbreekt',
  ],
  ['a question the list does not have', '  trots:', '  trotst:', 'vragen:', '"trots" ontbreekt'],
  ['a card without translation', '  wat-past:', '  wat-pas:', 'themas:', '"wat-past" ontbreekt'],
  [
    'a question without its help',
    '    hulp: Choose three at most.\n',
    '',
    '  manier-van-leren:',
    '"hulp" ontbreekt',
  ],
  [
    'an answer without translation',
    '      open-dag: Went to an open day\n',
    '',
    '    opties:',
    '"open-dag" ontbreekt',
  ],
  [
    'an end of a scale without translation',
    '    van: I still have many doubts\n',
    '',
    '  zekerheid:',
    '"van" ontbreekt',
  ],
  ['an empty text', 'vraag: What are you proud of?', "vraag: ''", '', 'mag niet leeg zijn'],
  ['a language we do not have', 'taal: en', 'taal: fr', 'taal:', 'verwacht een van: en, uk, ar'],
  [
    'a sentence of 16 words',
    'vraag: What are you proud of?',
    `vraag: ${'What are you proud '.repeat(4)}?`,
    '',
    'een zin heeft 16 woorden; hoogstens 15',
  ],
  [
    'a version without questions',
    'versie: 1',
    'versie: 2',
    'versie:',
    'er is geen vragenlijst mbo-tot-23, versie 2',
  ],
  ['a part that no question has', '    tot: I am sure', '    tott: I am sure', '', '"tott" hoort hier niet'],
];

describe('a translation of the questions', () => {
  it('is read next to its questions', async () => {
    const geladen = await laad({ 'a.yaml': LIJST, 'vertalingen/a.yaml': TEKST });
    expect(geladen).toMatchObject({
      goed: true,
      vragenlijsten: [{ variant: 'mbo-tot-23', titel: 'Mijn Paspoort voor Succes' }],
      vertalingen: [{ variant: 'mbo-tot-23', taal: 'en', titel: 'My Passport for Success' }],
    });
  });

  it.each(BREUKEN)('names the line of %s', async (_wat, oud, nieuw, bij, melding) => {
    const tekst = breek(TEKST, oud, nieuw);
    const geladen = await laad({ 'a.yaml': LIJST, 'vertalingen/a.yaml': tekst });
    const regel = bij === '' ? tekst.slice(0, tekst.indexOf(nieuw)).split('\n').length : regelVan(tekst, bij);
    expect(geladen).toMatchObject({ goed: false });
    expect(geladen.goed ? [] : geladen.fouten).toContainEqual(
      expect.objectContaining({ bestand: path.join('vertalingen', 'a.yaml'), regel, melding }),
    );
  });

  it.each([
    ['help', '    vraag: What do you want to be called?', 'hulp: Your nickname is fine.', 'roepnaam', 'hulp'],
    ['an answer', '      open-dag: Went to an open day', '', 'gedaan-om-te-kiezen.opties', 'dag'],
    ['a scale', '    vraag: What are you proud of?', 'van: a bit', 'trots', 'van'],
    ['answers', '    vraag: What are you proud of?', 'opties: { ja: Yes }', 'trots', 'opties'],
  ])('names %s the question does not have', async (_wat, na, regel, plek, naam) => {
    const extra = regel === '' ? `      ${naam}: Yes` : `    ${regel}`;
    const lijst = breek(LIJST, '        hulp: Gebruik gerust je bijnaam, als je die fijn vindt.\n', '');
    const zonder = breek(TEKST, '    hulp: You can use your nickname, if you like it.\n', '');
    const tekst = breek(zonder, na, `${na}\n${extra}`);
    const geladen = await laad({ 'a.yaml': lijst, 'vertalingen/a.yaml': tekst });
    expect(geladen.goed ? [] : geladen.fouten).toEqual([
      expect.objectContaining({
        regel: tekst.split('\n').indexOf(extra) + 1,
        pad: `vragen.${plek}.${naam}`,
        melding: `"${naam}" staat niet in de vragenlijst`,
      }),
    ]);
  });

  it('stands in one file', async () => {
    const geladen = await laad({ 'a.yaml': LIJST, 'vertalingen/a.yaml': TEKST, 'vertalingen/b.yaml': TEKST });
    expect(geladen.goed ? [] : geladen.fouten).toEqual([
      expect.objectContaining({
        bestand: path.join('vertalingen', 'b.yaml'),
        regel: regelVan(TEKST, 'versie:'),
        melding: `mbo-tot-23, versie 1 in en staat ook in ${path.join('vertalingen', 'a.yaml')}`,
      }),
    ]);
  });

  it.each(['', 'tekst'])('is refused without content: %j', async (tekst) => {
    const geladen = await laad({ 'vertalingen/a.yaml': tekst });
    expect(geladen.goed ? [] : geladen.fouten).toEqual([
      expect.objectContaining({ melding: 'dit is geen vertaling; zij begint met namen als variant' }),
    ]);
  });
});
