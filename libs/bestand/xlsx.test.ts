import ExcelJS from 'exceljs';
import { describe, expect, it } from '@jest/globals';
import { leesBestand } from './lees-bestand.ts';
import { leesZip, schrijfZip } from './zip.ts';

const OPTIES = { bestandsnaam: 'cohort.xlsx', maximumRegels: 1000, maximumBytes: 1_000_000 };
const KOP = ['BSN', 'Leerlingnummer', 'Achternaam', 'Roepnaam', 'Geboortedatum', 'BRIN', 'Klas', 'Cohort'];
const RIJ: ExcelJS.CellValue[] = [
  999990019,
  1001,
  'Jansen',
  'Noor',
  new Date('2010-03-05T00:00:00Z'),
  '25AB',
  4,
  'vmbo-kb',
];

async function maak(vul: (werkboek: ExcelJS.Workbook) => void): Promise<Buffer> {
  const werkboek = new ExcelJS.Workbook();
  vul(werkboek);
  return Buffer.from(await werkboek.xlsx.writeBuffer());
}

async function blad(rijen: ExcelJS.CellValue[][]): Promise<Buffer> {
  return maak((werkboek) => werkboek.addWorksheet('Leerlingen').addRows(rijen));
}

async function herpak(xlsx: Buffer, wijzig: (naam: string, xml: string) => string): Promise<Buffer> {
  const onderdelen = leesZip(xlsx, { maximumBytes: 1e7, kies: () => true });
  return schrijfZip(
    new Map([...onderdelen].map(([naam, xml]) => [naam, Buffer.from(wijzig(naam, xml.toString()))])),
  );
}

describe('an Excel file', () => {
  it('reads numbers, texts and real dates', async () => {
    const bestand = await leesBestand('cohort', await blad([KOP, RIJ]), OPTIES);
    expect(bestand.fouten).toEqual([]);
    expect(bestand.herkend).toEqual({ vorm: 'xlsx', codering: null, scheiding: null, blad: 'Leerlingen' });
    expect(bestand.regels[0]).toMatchObject({
      regel: 2,
      fouten: [],
      waarden: { bsn: '999990019', geboortedatum: '2010-03-05', klas: '4' },
    });
  });

  it('names a number in a date column as damage', async () => {
    const bestand = await leesBestand('cohort', await blad([KOP, RIJ.with(4, 40242)]), OPTIES);
    expect(bestand.regels[0]?.fouten).toMatchObject([
      { code: 'datum.rekenblad', regel: 2, kolom: 'Geboortedatum' },
    ]);
  });

  it('uses the stored value of a formula', async () => {
    const formule = { formula: 'LOWER("VMBO-KB")', result: 'vmbo-kb' };
    const bestand = await leesBestand('cohort', await blad([KOP, RIJ.with(7, formule)]), OPTIES);
    expect(bestand.regels[0]?.waarden?.cohort).toBe('vmbo-kb');
  });

  it('takes the first sheet with content and keeps its row numbers', async () => {
    const inhoud = await maak((werkboek) => {
      werkboek.addWorksheet('Leeg');
      werkboek.addWorksheet('Export').addRows([[], KOP, [], RIJ]);
    });
    const bestand = await leesBestand('cohort', inhoud, OPTIES);
    expect(bestand.herkend.blad).toBe('Export');
    expect(bestand.regels.map((regel) => regel.regel)).toEqual([4]);
  });

  it('takes the sheet whose columns fit, wherever it stands, and names what it does not read', async () => {
    const inhoud = await maak((werkboek) => {
      werkboek.addWorksheet('Toelichting').addRows([['Gemaakt door de administratie'], ['Vragen? Bel ons.']]);
      werkboek.addWorksheet('Export').addRows([KOP, RIJ]);
    });
    const bestand = await leesBestand('cohort', inhoud, OPTIES);
    expect(bestand).toMatchObject({ herkend: { blad: 'Export' }, fouten: [], regels: [{ regel: 2 }] });
    expect(bestand.waarschuwingen).toEqual([
      {
        code: 'xlsx.ander-blad',
        melding: 'Wij lezen alleen het blad "Export". Wat op "Toelichting" staat, lezen wij niet.',
        regel: null,
        kolom: null,
        gegevens: { blad: '"Export"', andere: '"Toelichting"' },
      },
    ]);
  });

  it('finds a header below a title on a later sheet too', async () => {
    const inhoud = await maak((werkboek) => {
      werkboek.addWorksheet('Toelichting').addRows([['Gemaakt door de administratie']]);
      werkboek.addWorksheet('Export').addRows([['Cohort 2026'], KOP, RIJ]);
    });
    expect((await leesBestand('cohort', inhoud, OPTIES)).fouten).toMatchObject([
      { code: 'kop.niet-bovenaan', regel: 2 },
    ]);
  });

  it('loses no sheet in silence: with two that fit, a human chooses', async () => {
    const inhoud = await maak((werkboek) => {
      werkboek.addWorksheet('4K1').addRows([KOP, RIJ]);
      werkboek.addWorksheet('4K2').addRows([KOP, RIJ.with(1, 1002)]);
    });
    const bestand = await leesBestand('cohort', inhoud, OPTIES);
    expect(bestand.fouten).toMatchObject([
      { code: 'xlsx.meer-bladen', gegevens: { bladen: '"4K1" en "4K2"' } },
    ]);
    expect(bestand.regels).toEqual([]);
  });

  it('reads the sheet its own division of columns belongs to', async () => {
    const eigen = ['Code', 'Stam', 'Naam A', 'Naam R', 'Dag', 'Vestiging', 'Klas', 'Niveau'];
    const inhoud = await maak((werkboek) => {
      werkboek.addWorksheet('Lijst').addRows([eigen, RIJ]);
      werkboek.addWorksheet('Klassen').addRows([
        ['Klas', 'Mentor'],
        ['4K1', 'Bos'],
      ]);
    });
    const velden = [
      'bsn',
      'leerlingnummer',
      'achternaam',
      'roepnaam',
      'geboortedatum',
      'brin',
      'klas',
      'cohort',
    ];
    const kolommen = Object.fromEntries(eigen.map((kop, i) => [kop, velden[i]!]));
    const bestand = await leesBestand('cohort', inhoud, { ...OPTIES, kolommen });
    expect(bestand).toMatchObject({ herkend: { blad: 'Lijst' }, fouten: [], regels: [{ fouten: [] }] });
  });

  it('finds the header below a merged title', async () => {
    const inhoud = await maak((werkboek) => {
      const blad = werkboek.addWorksheet('Export');
      blad.addRows([['Cohort 2026'], KOP, RIJ]);
      blad.mergeCells('A1:H1');
    });
    expect((await leesBestand('cohort', inhoud, OPTIES)).fouten).toMatchObject([
      { code: 'kop.niet-bovenaan', regel: 2 },
    ]);
  });

  it('warns about a class that became a date', async () => {
    const bestand = await leesBestand(
      'cohort',
      await blad([KOP, RIJ.with(6, new Date('2026-04-03'))]),
      OPTIES,
    );
    expect(bestand.regels[0]?.waarschuwingen).toMatchObject([{ code: 'cel.rekenbladdatum', kolom: 'Klas' }]);
  });

  it('says an empty workbook is empty', async () => {
    expect((await leesBestand('cohort', await blad([]), OPTIES)).fouten[0]?.code).toBe('bestand.leeg');
  });

  it('refuses a workbook that unpacks to too much, before opening it', async () => {
    const inhoud = await blad([
      KOP,
      RIJ.with(2, 'x'.repeat(30_000)),
      ...Array.from({ length: 900 }, () => RIJ),
    ]);
    const fouten = (await leesBestand('cohort', inhoud, { ...OPTIES, maximumBytes: inhoud.length })).fouten;
    expect(fouten[0]?.code).toBe('xlsx.te-groot');
  });

  it('refuses a workbook whose table of contents understates its size', async () => {
    const inhoud = await blad([KOP, RIJ]);
    for (
      let i = inhoud.indexOf('PK\u0001\u0002', 0, 'latin1');
      i >= 0;
      i = inhoud.indexOf('PK\u0001\u0002', i + 4, 'latin1')
    ) {
      inhoud.writeUInt32LE(10, i + 24);
    }
    expect((await leesBestand('cohort', inhoud, OPTIES)).fouten[0]?.code).toBe('xlsx.beschadigd');
  });

  it.each([
    ['XFD1', 'bestand.te-veel-kolommen'],
    ['A1048576', 'bestand.te-veel-regels'],
  ])('refuses a cell far away at %s', async (adres, code) => {
    const inhoud = await herpak(await blad([KOP, RIJ]), (naam, xml) =>
      naam.includes('worksheets/sheet') ? xml.replace('r="A2"', `r="${adres}"`) : xml,
    );
    expect((await leesBestand('cohort', inhoud, OPTIES)).fouten[0]?.code).toBe(code);
  });

  it.each([
    ['a zip without a workbook', schrijfZip(new Map([['a.xml', Buffer.from('<a/>')]])), 'xlsx.geen-blad'],
    ['a broken zip', Buffer.from('PK\u0003\u0004 en dan niets'), 'xlsx.beschadigd'],
    ['a broken workbook', schrijfZip(new Map([['xl/workbook.xml', Buffer.from('<a')]])), 'xlsx.beschadigd'],
  ])('refuses %s', async (_, inhoud, code) => {
    expect((await leesBestand('cohort', inhoud, OPTIES)).fouten.map((fout) => fout.code)).toEqual([code]);
  });
});
