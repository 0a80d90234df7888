import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Uitwisseling } from '#test/kit/draadlog.ts';

const { toetsDraad } = (await import(new URL('../../infra/dev/draadcontrole.mjs', import.meta.url).href)) as {
  toetsDraad: (
    wissels: readonly Uitwisseling[],
    contract: string,
  ) => Promise<{ readonly overtredingen: ReadonlyMap<string, number> }>;
};

interface Document {
  openapi: string;
  paths: Record<string, unknown>;
}
const map = mkdtempSync(join(tmpdir(), 'draad-'));
afterAll(() => rmSync(map, { recursive: true }));

/** Een contract met alleen de lijst van overstappen: het hele duurt lang om te lezen. */
function aContract(naam: string, verander: (tekst: string) => string = (tekst) => tekst): string {
  const vol = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
  const document = JSON.parse(vol) as Document;
  const klein = { ...document, paths: { '/overstappen': document.paths['/overstappen'] } };
  const bestand = join(map, naam);
  writeFileSync(bestand, verander(JSON.stringify(klein)));
  return bestand;
}
const CONTRACT = aContract('contract.json');

const KOPPEN = { 'api-version': '1.0.0', 'content-type': 'application/json; charset=utf-8' };
const LIJST = { items: [], volgende: null };
const anUitwisseling = (anders: Partial<Uitwisseling> = {}): Uitwisseling => ({
  methode: 'GET',
  adres: '/v1/overstappen',
  vraagkoppen: {},
  vraag: null,
  status: 200,
  koppen: KOPPEN,
  antwoord: JSON.stringify(LIJST),
  ...anders,
});
const overtredingen = async (anders: Partial<Uitwisseling> = {}): Promise<string[]> => [
  ...(await toetsDraad([anUitwisseling(anders)], CONTRACT)).overtredingen.keys(),
];

describe('the check of the wire against the contract', () => {
  it('has nothing to say about an answer as it is written', async () => {
    expect(await overtredingen()).toEqual([]);
  });

  it.each<[string, Partial<Uitwisseling>, RegExp]>([
    ['a status nobody wrote down', { status: 418 }, /antwoord 418/],
    ['a body of another shape', { antwoord: '{"items":{}}' }, /items.* must be array/],
    ['another media type', { koppen: { ...KOPPEN, 'content-type': 'text/html' } }, /media type "text\/html"/],
    [
      'a key of the address that is taken and not described',
      { adres: '/v1/overstappen?paginaGrootte=veel' },
      /paginagrootte.* must be integer/,
    ],
    [
      'a number of a person in the address',
      { adres: '/v1/overstappen?status=999990019' },
      /adres met een nummer/,
    ],
  ])('finds %s', async (_, anders, wat) => {
    expect((await overtredingen(anders)).join('\n')).toMatch(wat);
  });

  it('cannot be blinded by a schema that the checker does not understand', async () => {
    const contract = aContract('kapot.json', (tekst) =>
      tekst.replaceAll('"type":"array"', '"type":"array","enum":[1,1]'),
    );
    const { overtredingen: gevonden } = await toetsDraad([anUitwisseling()], contract);
    expect([...gevonden.keys()].join('\n')).toMatch(/is niet te toetsen/);
  });

  it('finds the name of a pupil in an address, whoever asked it', async () => {
    const bestand = JSON.parse(
      readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
    ) as object;
    const leerling = { leerling: { achternaam: 'Vogelaar' }, bestand };
    const wissels = [
      anUitwisseling({ adres: '/v1/iets-anders', antwoord: JSON.stringify(leerling) }),
      anUitwisseling({ adres: '/v1/overstappen?cursor=vogelaar' }),
    ];
    const { overtredingen: gevonden } = await toetsDraad(wissels, CONTRACT);
    expect([...gevonden.keys()].join('\n')).toMatch(/naam of geboortedatum: .*vogelaar/);
  });
});
