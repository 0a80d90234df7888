import sharp from 'sharp';
import { Invalid } from '../domain/domain-error.ts';

// Een bestand van een ander wordt alleen geopend als het een van deze drie is; de rest van wat de bibliotheek kan, staat uit.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** Groter uitgepakt dan dit is het geen foto maar een aanval, of niet te bewaren. */
const BEELDPUNTEN = 40_000_000;
/** Zo groot blijft een foto: een certificaat is dan nog te lezen. */
const LANGSTE_ZIJDE = 2_000;
const KWALITEIT = 82;

/** Een foto zoals zij bewaard wordt: altijd JPEG, opnieuw gemaakt uit de beeldpunten. */
export interface Foto {
  readonly soort: 'image/jpeg';
  readonly breedte: number;
  readonly hoogte: number;
  readonly bytes: Buffer;
}

const fout = (code: string, uitleg: string): Invalid => new Invalid(code, uitleg, { pointer: '/bestand' });

const BEGIN: readonly (readonly [naam: string, bytes: readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
];
const isFoto = (bytes: Buffer): boolean =>
  BEGIN.some(([, begin]) => begin.every((waarde, i) => bytes[i] === waarde));

/**
 * Maakt van wat iemand inleverde een foto die veilig te bewaren en te tonen is. Wat het is, zeggen de bytes en niet de naam. De foto wordt
 * opnieuw gemaakt uit haar beeldpunten: plaats, toestel en alles wat er nog aan vastzat, is weg, en zij staat rechtop. Fouten: Invalid bij
 * een leeg, te groot, kapot of ander bestand; er blijft dan niets van.
 */
export async function maakFoto(bytes: Buffer, maximumBytes: number): Promise<Foto> {
  if (bytes.length === 0) throw fout('bijlage.leeg', 'Dit bestand is leeg.');
  if (bytes.length > maximumBytes)
    throw fout(
      'bijlage.te-groot',
      `Dit bestand is te groot. Het mag hoogstens ${megabytes(maximumBytes)} MB zijn.`,
    );
  if (!isFoto(bytes))
    throw fout(
      'bijlage.geen-foto',
      'Dit is geen foto die wij kunnen openen. Stuur een JPEG, PNG of WebP. Van een pdf of een papier kun je een foto maken.',
    );
  await eisOmvang(bytes);
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: BEELDPUNTEN, failOn: 'truncated' })
      .rotate()
      .resize({ width: LANGSTE_ZIJDE, height: LANGSTE_ZIJDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: KWALITEIT })
      .toBuffer({ resolveWithObject: true });
    return { soort: 'image/jpeg', breedte: info.width, hoogte: info.height, bytes: data };
  } catch {
    throw fout('bijlage.kapot', 'Deze foto is niet heel. Probeer haar opnieuw te maken of te sturen.');
  }
}

/** Kijkt naar de maten voordat er iets wordt uitgepakt. */
async function eisOmvang(bytes: Buffer): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  if (width * height > BEELDPUNTEN)
    throw fout('bijlage.te-veel-beeldpunten', 'Deze foto is te groot om te openen. Maak haar eerst kleiner.');
}

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_000_000));
