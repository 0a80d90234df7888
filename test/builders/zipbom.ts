import { crc32, deflateRawSync } from 'node:zlib';

const BEGIN = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const EINDE = '</sheetData></worksheet>';

/** De onderdelen van een werkboek met een blad. */
const WERKBOEK = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Leerlingen" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
} as const;

function velden(getallen: readonly (readonly [number, 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(getallen.reduce((som, [, maat]) => som + maat, 0));
  let plaats = 0;
  for (const [waarde, maat] of getallen) plaats = buffer.writeUIntLE(waarde, plaats, maat);
  return buffer;
}

/** Pakt onderdelen echt in: van veel hetzelfde blijft bijna niets over. */
function pakIn(onderdelen: Readonly<Record<string, string>>): Buffer {
  const stukken: Buffer[] = [];
  const opgave: Buffer[] = [];
  let plaats = 0;
  for (const [naam, tekst] of Object.entries(onderdelen)) {
    const [inhoud, naambytes] = [Buffer.from(tekst), Buffer.from(naam)];
    const ingepakt = deflateRawSync(inhoud);
    const gemeen = [
      ...([20, 0, 8] as const).map((getal) => [getal, 2] as const),
      ...([0, crc32(inhoud), ingepakt.length, inhoud.length] as const).map((getal) => [getal, 4] as const),
      ...([naambytes.length, 0] as const).map((getal) => [getal, 2] as const),
    ];
    const lokaal = Buffer.concat([velden([[0x04034b50, 4], ...gemeen]), naambytes, ingepakt]);
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [plaats, 4],
    ] as const;
    opgave.push(velden([[0x02014b50, 4], [20, 2], ...gemeen, ...rest]), naambytes);
    stukken.push(lokaal);
    plaats += lokaal.length;
  }
  const lijst = Buffer.concat(opgave);
  const aantal = Object.keys(onderdelen).length;
  const slot = velden([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [aantal, 2],
    [aantal, 2],
    [lijst.length, 4],
    [plaats, 4],
    [0, 2],
  ]);
  return Buffer.concat([...stukken, lijst, slot]);
}

/** Een klein werkboek waarvan het ene blad uit `keer` maal hetzelfde stuk bestaat. */
export const aZipbom = (stuk: string, keer: number): Buffer =>
  pakIn({ ...WERKBOEK, 'xl/worksheets/sheet1.xml': BEGIN + stuk.repeat(keer) + EINDE });
