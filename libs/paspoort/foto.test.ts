import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { maakFoto } from './foto.ts';

const MAXIMUM = 10_000_000;
const beeld = (breedte = 40, hoogte = 20) =>
  sharp({ create: { width: breedte, height: hoogte, channels: 3, background: '#c33' } });
const code = (bytes: Buffer): Promise<string> =>
  maakFoto(bytes, MAXIMUM).then(
    () => 'goed',
    (error: { code: string }) => error.code,
  );

describe('a photo in the Paspoort', () => {
  it.each([
    ['jpeg', () => beeld().jpeg().toBuffer()],
    ['png', () => beeld().png().toBuffer()],
    ['webp', () => beeld().webp().toBuffer()],
  ])('may be a %s and becomes a JPEG', async (_, maak) => {
    const foto = await maakFoto(await maak(), MAXIMUM);
    expect({ ...foto, bytes: null }).toEqual({ soort: 'image/jpeg', breedte: 40, hoogte: 20, bytes: null });
    expect((await sharp(foto.bytes).metadata()).format).toBe('jpeg');
  });

  it('loses where and with what it was taken, and stands upright', async () => {
    const bytes = await beeld()
      .withExif({ IFD0: { Model: 'Kanarietoestel' }, IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(bytes.toString('latin1')).toContain('Kanarietoestel');
    const foto = await maakFoto(bytes, MAXIMUM);
    expect(foto.bytes.toString('latin1')).not.toContain('Kanarietoestel');
    const { exif, icc, xmp, orientation } = await sharp(foto.bytes).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect([foto.breedte, foto.hoogte]).toEqual([20, 40]);
  });

  it('is made smaller when it is large', async () => {
    const foto = await maakFoto(await beeld(4_000, 1_000).jpeg().toBuffer(), MAXIMUM);
    expect([foto.breedte, foto.hoogte]).toEqual([2_000, 500]);
  });

  it('takes nothing along that was stuck to it', async () => {
    const slim = Buffer.concat([
      await beeld().jpeg().toBuffer(),
      Buffer.from('<script>alert(1)</script>PKzip'),
    ]);
    const { bytes } = await maakFoto(slim, MAXIMUM);
    expect(bytes.toString('latin1')).not.toMatch(/script|PKzip/);
  });

  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each<[string, () => Promise<Buffer>, string]>([
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), 'bijlage.leeg'],
    ['an SVG', () => Promise.resolve(Buffer.from(SVG)), 'bijlage.geen-foto'],
    [
      'a page that calls itself a JPEG',
      () => Promise.resolve(Buffer.from('<html><body>foto.jpg')),
      'bijlage.geen-foto',
    ],
    ['a PDF', () => Promise.resolve(Buffer.from('%PDF-1.7\n1 0 obj')), 'bijlage.geen-foto'],
    ['a GIF', () => beeld().gif().toBuffer(), 'bijlage.geen-foto'],
    ['a TIFF', () => beeld().tiff().toBuffer(), 'bijlage.geen-foto'],
    [
      'a JPEG cut in half',
      async () => (await beeld(800, 800).jpeg().toBuffer()).subarray(0, 2_000),
      'bijlage.kapot',
    ],
    [
      'bytes that begin like a PNG',
      () => Promise.resolve(Buffer.from('\x89PNG\r\n\x1a\nrommel', 'latin1')),
      'bijlage.kapot',
    ],
    [
      'a sound file in the box of a WebP',
      () => Promise.resolve(Buffer.from('RIFF\x10\0\0\0WAVEfmt ', 'latin1')),
      'bijlage.kapot',
    ],
    [
      'a small file of 50 million points',
      () => beeld(10_000, 5_000).png().toBuffer(),
      'bijlage.te-veel-beeldpunten',
    ],
    ['more bytes than agreed', () => Promise.resolve(Buffer.alloc(MAXIMUM + 1, 0xff)), 'bijlage.te-groot'],
  ])('is not %s', async (_, maak, verwacht) => {
    expect(await code(await maak())).toBe(verwacht);
  });
});
