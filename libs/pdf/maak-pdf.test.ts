import { beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { maakPdf } from './maak-pdf.ts';

const LANG = Array.from({ length: 120 }, (_, i) => [`Rij ${i}`, `Een wat langere waarde van rij ${i}.`]);

let pdf: PDFDocumentProxy;
let ruw: Buffer;
beforeAll(async () => {
  ruw = await maakPdf({
    titel: 'Jouw gegevens',
    inleiding: ['Dit weten wij van je.', 'Şükrü Çelik, Zoë van den IJssel, Ωμέγα, Олена, محمد'],
    delen: [
      {
        kop: 'Wie je bent',
        alineas: ['Uit het bestand van je school.'],
        tabel: { koppen: ['Naam', 'Klas'], rijen: [['Zoë', '4B']] },
      },
      { kop: 'Wat er gebeurde', alineas: [], tabel: { koppen: ['Wat', 'Uitleg'], rijen: LANG } },
    ],
  });
  pdf = await getDocument({ data: new Uint8Array(ruw), verbosity: 0 }).promise;
});

interface Knoop {
  readonly role?: string;
  readonly children?: readonly Knoop[];
}
const rollen = (knoop: Knoop): string[] => [
  ...(knoop.role ? [knoop.role] : []),
  ...(knoop.children ?? []).flatMap(rollen),
];
const bladzijden = async <T>(werk: (nr: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, i) => werk(i + 1)));
const tekst = async (): Promise<string> =>
  (
    await bladzijden(async (nr) =>
      (await (await pdf.getPage(nr)).getTextContent()).items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' '),
    )
  ).join(' ');

describe('an accessible PDF', () => {
  it('is tagged, has a title and a language, and says that it is PDF/UA', async () => {
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    const { info, metadata } = (await pdf.getMetadata()) as {
      info: { Title?: string; Language?: string };
      metadata: { get(naam: string): string } | null;
    };
    expect(info.Title).toBe('Jouw gegevens');
    expect(info.Language).toBe('nl-NL');
    expect(metadata?.get('pdfuaid:part')).toBe('1');
  });

  it('reads in order: a heading, paragraphs, and tables with header cells', async () => {
    const eerste = rollen((await (await pdf.getPage(1)).getStructTree()) as Knoop).filter(
      (r) => r !== 'Root',
    );
    expect(eerste.slice(0, 12)).toEqual([
      'Document',
      'H1',
      'P',
      'P',
      'Sect',
      'H2',
      'P',
      'Table',
      'TR',
      'TH',
      'TD',
      'TR',
    ]);
    const alle = (
      await bladzijden(async (nr) => rollen((await (await pdf.getPage(nr)).getStructTree()) as Knoop))
    ).flat();
    expect(alle.filter((rol) => rol === 'TH').length).toBeGreaterThanOrEqual(2 + 2 * LANG.length);
  });

  it('40: keeps every row over the pages, and every letter of every name', async () => {
    expect(pdf.numPages).toBeGreaterThan(2);
    const gelezen = await tekst();
    for (const [wat] of LANG) expect(gelezen).toContain(wat);
    for (const naam of ['Şükrü Çelik', 'Zoë van den IJssel', 'Ωμέγα', 'Олена'])
      expect(gelezen).toContain(naam);
    expect(gelezen.replaceAll(/\s/g, '')).toMatch(/محمد|دمحم/);
  });

  it('embeds its fonts: what it shows does not hang on the machine of who reads it', () => {
    expect(ruw.toString('latin1')).toMatch(/\/FontFile2/);
    expect(ruw.toString('latin1')).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });

  it('leaves out what is empty', async () => {
    const leeg = await maakPdf({
      titel: 'T',
      inleiding: [],
      delen: [{ kop: 'K', alineas: [], tabel: { koppen: ['Weg', 'Blijft'], rijen: [['', 'ja']] } }],
    });
    const gelezen = await (
      await (await getDocument({ data: new Uint8Array(leeg), verbosity: 0 }).promise).getPage(1)
    ).getTextContent();
    const woorden = gelezen.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(woorden).toContain('Blijft');
    expect(woorden).not.toContain('Weg');
  });
});
