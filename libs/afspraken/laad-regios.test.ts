import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { inhoudHash } from './inhoud-hash.ts';
import { laadRegios } from './laad-regios.ts';
import { toetsAfspraken } from './toets-bestand.ts';

const REGIOS = fileURLToPath(new URL('../../infra/regios', import.meta.url));
const EEN_BESTAND = path.join(REGIOS, 'ijssel-vecht', '2026-2027.yaml');

let map: string;
beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'afspraken-'));
});
afterAll(() => rm(map, { recursive: true }));

async function laad(): Promise<readonly Afspraken[]> {
  const geladen = await laadRegios(REGIOS);
  return geladen.goed ? geladen.afspraken : [];
}

async function vind(regio: string, schooljaar: string): Promise<Afspraken> {
  const gevonden = (await laad()).find((a) => a.regio === regio && a.schooljaar === schooljaar);
  if (!gevonden) throw new Error(`${regio} ${schooljaar} ontbreekt`);
  return gevonden;
}

describe('laadRegios', () => {
  it('loads both regions and all their years', async () => {
    expect((await laad()).map((a) => `${a.regio} ${a.naam} ${a.schooljaar}`)).toEqual([
      '010 IJssel-Vecht 2025-2026',
      '010 IJssel-Vecht 2026-2027',
      '010 IJssel-Vecht 2027-2028',
      '010 IJssel-Vecht 2028-2029',
      '090 Veenmeer 2026-2027',
      '090 Veenmeer 2027-2028',
    ]);
  });

  it('gives two regions that differ in days, terms, ladders, deliveries, municipalities and partners', async () => {
    const [een, twee] = await Promise.all([vind('010', '2026-2027'), vind('090', '2026-2027')]);
    const delen: readonly ((a: Afspraken) => unknown)[] = [
      (a) => a.momenten.aandacht,
      (a) => a.momenten.risico,
      (a) => a.momenten.hardeDeadline,
      (a) => a.momenten.overdrachtVoorZomer,
      (a) => a.momenten.terugmelding,
      (a) => a.momenten.kpiDagen,
      (a) => a.termijnen,
      (a) => a.ladders.acceptatie,
      (a) => a.weekcheck,
      (a) => a.versheid,
      (a) => a.kwetsbareCohorten,
      (a) => a.vakanties.standaard,
      (a) => a.vangnet,
      (a) => a.vangnetLeerplicht,
      (a) => a.mas.termijnen,
      (a) => a.mas.halt,
      (a) => a.mas.motiefBij,
      (a) => a.mas.partnertaken,
      (a) => a.mas.monitoringLesweken,
      (a) => a.verzuim.regionaal,
      (a) => a.verzuim.preventie,
      (a) => a.verzuim.ladder,
    ];
    for (const deel of delen) expect(deel(twee)).not.toEqual(deel(een));
    const gemeenten = (a: Afspraken): Set<string> => new Set(a.taaktoewijzing.map((t) => t.gemeente));
    expect([...gemeenten(een)].filter((gemeente) => gemeenten(twee).has(gemeente))).toEqual([]);
    const sleutels = (a: Afspraken): string[] => a.organisaties.map((o) => o.sleutel);
    expect(sleutels(een).filter((sleutel) => sleutels(twee).includes(sleutel))).toEqual([]);
  });

  it('shares the ages and limits of the law between regions', async () => {
    const [een, twee] = await Promise.all([vind('010', '2026-2027'), vind('090', '2026-2027')]);
    expect(twee.leeftijden).toEqual(een.leeftijden);
    expect(twee.verzuim.wettelijk).toEqual(een.verzuim.wettelijk);
  });

  it('reports the faults of all files together', async () => {
    await writeFile(path.join(map, 'a.yaml'), 'regio: [\n');
    await writeFile(
      path.join(map, 'b.yaml'),
      (await readFile(EEN_BESTAND, 'utf8')).replace('versie: 4', 'versie: 0'),
    );
    await writeFile(path.join(map, 'lees-mij.md'), 'geen afspraak');
    const geladen = await laadRegios(map);
    const bestanden = geladen.goed ? [] : geladen.fouten.map((fout) => fout.bestand);
    expect([...new Set(bestanden)]).toEqual(['a.yaml', 'b.yaml']);
  });
});

describe('laadRegios with one version in two files', () => {
  it('names the second file, at the line of its version', async () => {
    const eigen = await mkdtemp(path.join(map, 'dubbel-'));
    const tekst = await readFile(EEN_BESTAND, 'utf8');
    await writeFile(path.join(eigen, 'a.yaml'), tekst);
    await writeFile(path.join(eigen, 'b.yml'), tekst);
    expect(await laadRegios(eigen)).toEqual({
      goed: false,
      fouten: [
        {
          bestand: 'b.yml',
          regel: 7,
          kolom: 1,
          pad: 'versie',
          melding: 'regio 010, 2026-2027, versie 4 staat ook in a.yaml',
        },
      ],
    });
  });
});

describe('inhoudHash', () => {
  it('is the same for other names first, and differs for another order in a list', async () => {
    const afspraken = await vind('010', '2026-2027');
    const omgekeerd = Object.fromEntries(Object.entries(afspraken).toReversed()) as unknown as Afspraken;
    expect(inhoudHash(omgekeerd)).toBe(inhoudHash(afspraken));
    const lijst = { ...afspraken, kwetsbareCohorten: afspraken.kwetsbareCohorten.toReversed() };
    expect(inhoudHash(lijst)).not.toBe(inhoudHash(afspraken));
  });

  it('is the same for a file with other comments and other quotes', async () => {
    const tekst = await readFile(EEN_BESTAND, 'utf8');
    const anders = path.join(map, 'anders');
    await writeFile(`${anders}.yaml`, `# een opmerking\n${tekst.replaceAll("'", '"')}`);
    const { leesAfspraken } = await import('./lees-afspraken.ts');
    const [een, twee] = [tekst, await readFile(`${anders}.yaml`, 'utf8')].map((t) => leesAfspraken(t, 'x'));
    expect(een?.goed && twee?.goed && inhoudHash(een.afspraken) === inhoudHash(twee.afspraken)).toBe(true);
  });

  it('differs between all agreements', async () => {
    const hashes = (await laad()).map(inhoudHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('toetsAfspraken', () => {
  it('says in one line that a file is right', async () => {
    expect(await toetsAfspraken(EEN_BESTAND)).toEqual({
      goed: true,
      regels: ['IJssel-Vecht 2026-2027, versie 4: goed. 32 organisaties, 33 toewijzingen.'],
    });
  });

  it('shows every fault as file, line, column, part and message, with their number', async () => {
    const pad = path.join(map, 'fout.yaml');
    const tekst = (await readFile(EEN_BESTAND, 'utf8'))
      .replace('versie: 4', 'versie: 0')
      .replace('aanmelddatum: 2027-04-01', 'aanmelddatum: 2027-04-31');
    await writeFile(pad, tekst);
    expect(await toetsAfspraken(pad)).toEqual({
      goed: false,
      regels: [
        `${pad}:7:1 versie: verwacht een heel getal van 1 tot en met 1000`,
        `${pad}:11:3 momenten.aanmelddatum: deze datum bestaat niet; verwacht een datum als 2027-04-01`,
        '2 fouten',
      ],
    });
  });

  it('says "1 fout" for a single fault', async () => {
    const pad = path.join(map, 'een-fout.yaml');
    await writeFile(pad, (await readFile(EEN_BESTAND, 'utf8')).replace('versie: 4', 'versie: 0'));
    expect((await toetsAfspraken(pad)).regels.at(-1)).toBe('1 fout');
  });

  it('says that a file cannot be read', async () => {
    const pad = path.join(map, 'bestaat-niet.yaml');
    expect(await toetsAfspraken(pad)).toEqual({
      goed: false,
      regels: [`${pad} is niet te lezen. Klopt het pad?`],
    });
  });
});
