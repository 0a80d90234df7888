import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, oneof, string, uint8Array } from 'fast-check';
import { BESTANDSOORTEN } from '../domain/bestand/bestand.ts';
import type { Bestandsoort } from '../domain/bestand/bestand.ts';
import { leesBestand } from './lees-bestand.ts';

const OPTIES = { bestandsnaam: 'levering.csv', maximumRegels: 50_000, maximumBytes: 20_000_000 };
const KOP = 'BSN;Stamnr;Achternaam;Voorv.;Roepnaam;Geb.datum;BRIN;Klas;Afdeling';
const REGEL = '999990019;1001;Jansen;van;Noor;05-03-2010;25AB;4B;vmbo-kb';

function bytes(...regels: string[]): Uint8Array {
  return Buffer.from(regels.join('\r\n'));
}

async function lees(soort: Bestandsoort, inhoud: Uint8Array, anders: Partial<typeof OPTIES> = {}) {
  return leesBestand(soort, inhoud, { ...OPTIES, ...anders });
}

describe('leesBestand', () => {
  it('reads the rows of a cohort and says how it recognised the file', async () => {
    const bestand = await leesBestand('cohort', bytes(KOP, REGEL), OPTIES);
    expect(bestand.herkend).toEqual({ vorm: 'csv', codering: 'utf-8', scheiding: ';', blad: null });
    expect(bestand.fouten).toEqual([]);
    expect(bestand.kolommen[1]).toEqual({ kop: 'Stamnr', veld: 'leerlingnummer' });
    expect(bestand.regels[0]).toMatchObject({
      regel: 2,
      fouten: [],
      waarden: {
        bsn: '999990019',
        leerlingnummer: '1001',
        tussenvoegsel: 'van',
        geboortedatum: '2010-03-05',
        brin: '25AB',
        cohort: 'vmbo-kb',
      },
    });
    expect(bestand.regels[0]?.ruw['Geb.datum']).toBe('05-03-2010');
  });

  it.each([
    ['weekcheck', bytes(KOP, REGEL), 'bestand.lijkt-cohort'],
    ['verzuim', bytes(KOP, REGEL), 'bestand.lijkt-cohort'],
    ['cohort', readFileSync('infra/seed/voorbeelden/weekcheck-deltion.csv'), 'bestand.lijkt-weekcheck'],
    ['cohort', readFileSync('infra/seed/voorbeelden/verzuim-thorbecke.csv'), 'bestand.lijkt-verzuim'],
    ['cohort', bytes('A;B', '1;2'), 'kop.ontbreekt'],
  ] as const)(
    'asked for a %s, says of another kind of file what it looks like',
    async (soort, inhoud, code) => {
      const bestand = await lees(soort, inhoud);
      expect(bestand.fouten.map((fout) => fout.code)).toEqual([code]);
    },
  );

  it('reads every row of a koppelpunt export as it comes', async () => {
    const inhoud = readFileSync('../shared/reference/koppelpunt-sample.csv');
    const bestand = await leesBestand('koppelpunt', inhoud, OPTIES);
    expect(bestand.fouten).toEqual([]);
    expect(bestand.waarschuwingen).toEqual([]);
    expect(bestand.regels.length).toBe(36);
    expect(bestand.regels.flatMap((regel) => regel.fouten)).toEqual([]);
    expect(bestand.regels[0]?.waarden).toEqual({
      id: '2127297555',
      ketenId: '24ZZ:90355557',
      bsnHash: 'v2qnoP0xJkXOXlp23MgsNzwH6jL5NTDU8Akq49Pcjrc=',
      startmoment: '2023-08-01',
      status: 'AFGEMELD',
      bronStatus: 'WITHDRAWN',
      begindatum: '2023-08-17T12:04:46.000Z',
      schooljaar: '2023-2024',
      statusBron: 'SIS',
      postcodecijfers: '1723',
      brinMbo: '25EF',
      locatiecode: '101X329',
      opleidingcode: '25870',
      leertraject: 'BBL',
      leeftijdscategorie: 'TUSSEN_18_23',
      gewijzigdOp: '2023-08-17T12:04:47.000Z',
    });
    expect(bestand.regels[8]?.waarden?.opleidingcode).toBe('1002O2412');
  });

  it.each([
    ['0 bytes', new Uint8Array(), 'bestand.leeg'],
    ['only a header', bytes(KOP), 'bestand.leeg'],
    ['only empty rows', bytes(KOP, ';;;;;;;;', ''), 'bestand.leeg'],
    ['UTF-16', Buffer.from(`\ufeff${KOP}`, 'utf16le'), 'bestand.utf-16'],
    ['a NUL', bytes(KOP, `${REGEL}\u0000`), 'bestand.binair'],
    [
      'overlong UTF-8',
      Buffer.concat([bytes(KOP, ''), Buffer.from([0xc0, 0xaf])]),
      'bestand.gemengde-codering',
    ],
    ['one column', bytes(KOP.replaceAll(';', '|'), REGEL), 'bestand.scheiding'],
    ['a header twice', bytes(`${KOP};klas`, `${REGEL};x`), 'kop.dubbel'],
    ['two headers for one field', bytes(`${KOP};Leerlingnummer`, `${REGEL};x`), 'kop.zelfde-veld'],
    ['an empty header', bytes(KOP.replace('Klas', ''), REGEL), 'kop.leeg'],
    ['a title above the header', bytes('Leerlingen;;;;;;;;', KOP, REGEL), 'kop.niet-bovenaan'],
    ['no header at all', bytes(REGEL, REGEL), 'kop.geen'],
    ['an unclosed quote', bytes(KOP, REGEL, REGEL.replace('Jansen', '"Jansen')), 'csv.aanhalingsteken-open'],
    ['a quote inside a cell', bytes(KOP, REGEL.replace('Jansen', 'Jan"sen')), 'csv.aanhalingsteken'],
    [
      '201 columns',
      bytes(Array.from({ length: 201 }, (_, i) => `k${i}`).join(';'), 'x'),
      'bestand.te-veel-kolommen',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'bestand.geen-tabel'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'bestand.oud-excel'],
  ])('43: refuses a file with %s', async (_, inhoud, code) => {
    const bestand = await lees('cohort', inhoud);
    expect(bestand.fouten.map((fout) => fout.code)).toEqual([code]);
    expect(bestand.regels).toEqual([]);
  });

  it.each([
    ['../../x.csv', 'bestand.naam'],
    [`${'x'.repeat(300)}.csv`, 'bestand.naam'],
    ['x.csv.exe', 'bestand.extensie'],
    ['x.xlsx', 'bestand.vorm'],
  ])('46: refuses the name %s', async (bestandsnaam, code) => {
    const bestand = await lees('cohort', bytes(KOP, REGEL), { bestandsnaam });
    expect(bestand.fouten.map((fout) => fout.code)).toEqual([code]);
  });

  it('refuses more bytes or rows than allowed', async () => {
    const inhoud = bytes(KOP, REGEL, REGEL, REGEL);
    expect((await lees('cohort', inhoud, { maximumBytes: 50 })).fouten[0]?.code).toBe('bestand.te-groot');
    expect((await lees('cohort', inhoud, { maximumRegels: 2 })).fouten[0]?.code).toBe(
      'bestand.te-veel-regels',
    );
    expect((await lees('cohort', inhoud, { maximumRegels: 3 })).fouten).toEqual([]);
  });

  it('names all missing headers at once', async () => {
    const { fouten } = await lees('cohort', bytes('Achternaam;Klas', 'Jansen;4B'));
    expect(fouten[0]?.code).toBe('kop.ontbreekt');
    expect(fouten[0]?.melding).toContain('"Leerlingnummer", "Roepnaam", "Geboortedatum", "BRIN" en "Cohort"');
    expect(fouten[0]?.gegevens).toEqual({ koppen: 'Leerlingnummer, Roepnaam, Geboortedatum, BRIN, Cohort' });
  });

  it('warns about a header it does not know and reads the rest', async () => {
    const bestand = await lees('cohort', bytes(`${KOP};Lievelingskleur`, `${REGEL};rood`));
    expect(bestand.waarschuwingen).toMatchObject([{ code: 'kop.onbekend', kolom: 'Lievelingskleur' }]);
    expect(bestand.regels[0]?.fouten).toEqual([]);
  });

  it('follows the mapping the user chose', async () => {
    const inhoud = bytes(`${KOP.replace('Afdeling', 'Kolom9')};Leerlingnummer`, `${REGEL};77`);
    const kolommen = { Kolom9: 'cohort', Leerlingnummer: 'leerlingnummer' };
    const bestand = await leesBestand('cohort', inhoud, { ...OPTIES, kolommen });
    expect(bestand.fouten).toEqual([]);
    expect(bestand.regels[0]?.waarden).toMatchObject({ cohort: 'vmbo-kb', leerlingnummer: '77' });
    const vreemd = await leesBestand('cohort', inhoud, { ...OPTIES, kolommen: { Kolom9: '__proto__' } });
    expect(vreemd.fouten[0]?.code).toBe('kolommen.onbekend-veld');
  });

  it.each([
    ['\n', ';'],
    ['\r', ','],
    ['\r\n', '\t'],
  ])('reads rows ended by %j with cells between %j', async (einde, scheiding) => {
    const inhoud = Buffer.from(
      [KOP, REGEL, REGEL.replace('1001', '1002')].join(einde).replaceAll(';', scheiding),
    );
    const bestand = await lees('cohort', inhoud);
    expect(bestand.herkend.scheiding).toBe(scheiding);
    expect(bestand.regels.map((regel) => regel.regel)).toEqual([2, 3]);
  });

  it('counts lines as an editor does: sep=, empty lines and line breaks inside a cell', async () => {
    const inhoud = bytes('sep=;', KOP, '', REGEL.replace('4B', '"4\r\nB"'), REGEL);
    const bestand = await lees('cohort', inhoud);
    expect(bestand.regels.map((regel) => regel.regel)).toEqual([4, 6]);
  });

  it('always ends in faults or rows, whatever the bytes', async () => {
    const stukken = oneof(
      uint8Array({ maxLength: 300 }),
      string().map((tekst) => Buffer.from(tekst)),
      array(string({ unit: 'binary' })).map((cellen) => bytes(KOP, cellen.join(';'), REGEL)),
      uint8Array({ maxLength: 200 }).map((rest) => Buffer.concat([Buffer.from('PK\u0003\u0004'), rest])),
    );
    await assert(
      asyncProperty(
        stukken,
        constantFrom(...BESTANDSOORTEN),
        constantFrom('x.csv', 'x.xlsx'),
        async (inhoud, soort, naam) => {
          const bestand = await lees(soort, inhoud, { bestandsnaam: naam });
          expect(bestand.fouten.length > 0).toBe(bestand.regels.length === 0);
          for (const regel of bestand.regels) expect(regel.waarden === null).toBe(regel.fouten.length > 0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('compares 20,000 rows of one pupil', async () => {
    const rijen = Array.from({ length: 20_000 }, (_, i) => REGEL.replace('2010', String(1990 + (i % 20))));
    const bestand = await lees('cohort', bytes(KOP, ...rijen));
    expect(bestand.regels.every((regel) => regel.fouten[0]?.code === 'dubbel.geboortedatum')).toBe(true);
  });

  it('reads 20,000 rows', async () => {
    const rijen = Array.from({ length: 20_000 }, (_, i) =>
      REGEL.replace('999990019', '').replace('1001', String(i)),
    );
    const bestand = await lees('cohort', bytes(KOP, ...rijen));
    expect(bestand.regels.filter((regel) => regel.waarden !== null).length).toBe(20_000);
  });
});
