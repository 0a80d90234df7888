import { crc32, inflateRawSync } from 'node:zlib';

const EINDE = 0x06054b50;
const LOKAAL = 0x04034b50;
const MAXIMUM_ONDERDELEN = 1000;

/** Het zip-bestand is beschadigd, versleuteld, of pakt uit tot meer dan de grens. */
export class ZipError extends Error {
  constructor(readonly soort: 'beschadigd' | 'te-groot') {
    super(`zip: ${soort}`);
  }
}

interface Vermelding {
  readonly naam: string;
  readonly methode: number;
  readonly ingepakt: number;
  readonly uitgepakt: number;
  readonly plaats: number;
}

function zoekEinde(zip: Buffer): number {
  for (let i = zip.length - 22; i >= Math.max(0, zip.length - 65_557); i--) {
    if (zip.readUInt32LE(i) === EINDE) return i;
  }
  throw new ZipError('beschadigd');
}

/** De inhoudsopgave achterin het zip-bestand. */
function leesVermeldingen(zip: Buffer): Vermelding[] {
  const einde = zoekEinde(zip);
  const aantal = zip.readUInt16LE(einde + 10);
  if (aantal > MAXIMUM_ONDERDELEN) throw new ZipError('te-groot');
  let plaats = zip.readUInt32LE(einde + 16);
  return Array.from({ length: aantal }, () => {
    const naamlengte = zip.readUInt16LE(plaats + 28);
    const versleuteld = (zip.readUInt16LE(plaats + 8) & 1) === 1;
    if (versleuteld) throw new ZipError('beschadigd');
    const vermelding = {
      naam: zip.toString('utf8', plaats + 46, plaats + 46 + naamlengte),
      methode: zip.readUInt16LE(plaats + 10),
      ingepakt: zip.readUInt32LE(plaats + 20),
      uitgepakt: zip.readUInt32LE(plaats + 24),
      plaats: zip.readUInt32LE(plaats + 42),
    };
    plaats += 46 + naamlengte + zip.readUInt16LE(plaats + 30) + zip.readUInt16LE(plaats + 32);
    return vermelding;
  });
}

function pakUit(zip: Buffer, vermelding: Vermelding): Buffer {
  if (zip.readUInt32LE(vermelding.plaats) !== LOKAAL) throw new ZipError('beschadigd');
  const begin =
    vermelding.plaats +
    30 +
    zip.readUInt16LE(vermelding.plaats + 26) +
    zip.readUInt16LE(vermelding.plaats + 28);
  const ingepakt = zip.subarray(begin, begin + vermelding.ingepakt);
  if (vermelding.methode === 0) return ingepakt;
  if (vermelding.methode !== 8) throw new ZipError('beschadigd');
  // De inhoudsopgave kan liegen; meer dan zij belooft komt er niet uit.
  return inflateRawSync(ingepakt, { maxOutputLength: Math.max(1, vermelding.uitgepakt) });
}

/**
 * Pakt de gekozen onderdelen uit. De beloofde maten worden eerst opgeteld en daarna afgedwongen,
 * zodat een klein bestand nooit tot meer dan `maximumBytes` groeit.
 */
export function leesZip(
  inhoud: Uint8Array,
  opties: { maximumBytes: number; kies: (naam: string) => boolean },
): Map<string, Buffer> {
  const zip = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength);
  try {
    const gekozen = leesVermeldingen(zip).filter((v) => opties.kies(v.naam));
    const totaal = gekozen.reduce((som, v) => som + v.uitgepakt, 0);
    if (totaal > opties.maximumBytes) throw new ZipError('te-groot');
    return new Map(gekozen.map((v) => [v.naam, pakUit(zip, v)]));
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('beschadigd');
  }
}

function kop(handtekening: number, velden: readonly (readonly [number, 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(4 + velden.reduce((som, [, maat]) => som + maat, 0));
  let plaats = buffer.writeUInt32LE(handtekening, 0);
  for (const [waarde, maat] of velden) plaats = buffer.writeUIntLE(waarde, plaats, maat);
  return buffer;
}

/** Schrijft onderdelen zonder inpakken; wat daarna wordt gelezen is precies wat hier is gemeten. */
export function schrijfZip(onderdelen: ReadonlyMap<string, Buffer>): Buffer {
  const stukken: Buffer[] = [];
  const opgave: Buffer[] = [];
  let plaats = 0;
  for (const [naam, inhoud] of onderdelen) {
    const naambytes = Buffer.from(naam);
    const gemeen = [
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 4],
      [crc32(inhoud), 4],
      [inhoud.length, 4],
      [inhoud.length, 4],
      [naambytes.length, 2],
      [0, 2],
    ] as const;
    const lokaal = Buffer.concat([kop(LOKAAL, gemeen), naambytes]);
    opgave.push(
      kop(0x02014b50, [[20, 2], ...gemeen, [0, 2], [0, 2], [0, 2], [0, 4], [plaats, 4]]),
      naambytes,
    );
    stukken.push(lokaal, inhoud);
    plaats += lokaal.length + inhoud.length;
  }
  const inhoudsopgave = Buffer.concat(opgave);
  const aantal = onderdelen.size;
  const einde = kop(EINDE, [
    [0, 2],
    [0, 2],
    [aantal, 2],
    [aantal, 2],
    [inhoudsopgave.length, 4],
    [plaats, 4],
    [0, 2],
  ]);
  return Buffer.concat([...stukken, inhoudsopgave, einde]);
}
