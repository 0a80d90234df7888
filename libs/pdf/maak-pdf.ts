import { createRequire } from 'node:module';
// De typen kennen alleen de standaarduitvoer.
// oxlint-disable-next-line import/no-named-as-default
import PDFDocument from 'pdfkit';
import type { Document, Documentdeel, Tabel } from './document.ts';

const require = createRequire(import.meta.url);
const FONTS = {
  gewoon: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  vet: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;
const TEKST = 10;
const KOP = { H1: 20, H2: 14 } as const;
const KANTLIJN = 56;
const LABEL_BREED = 170;
const RUIMTE = 6;

// De typen van de bibliotheek kennen deze soort nog niet; de bibliotheek zelf wel.
const PDF_UA = 'PDF/UA' as never;

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

/**
 * Maakt een toegankelijke PDF (getagd, PDF/UA): titel, taal, leesvolgorde, koppen, en van elke tabel de koppen als kop. Elke rij van een
 * tabel is een blok met de kop links en de waarde rechts: zo is ook een brede tabel op een smal scherm en met een voorleesprogramma te
 * volgen. Lettertekens die het lettertype niet heeft, staan er als een zichtbaar vakje.
 */
export async function maakPdf(document: Document): Promise<Buffer> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    subset: PDF_UA,
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    size: 'A4',
    margin: KANTLIJN,
    info: { Title: document.titel },
  });
  const delen: Buffer[] = [];
  const klaar = new Promise<Buffer>((goed, fout) => {
    pdf.on('data', (deel: Buffer) => delen.push(deel));
    pdf.on('end', () => goed(Buffer.concat(delen)));
    pdf.on('error', fout);
  });
  const wortel = pdf.struct('Document');
  pdf.addStructure(wortel);
  voegToe(wortel, schrijfKop(pdf, 'H1', document.titel));
  for (const alinea of document.inleiding) voegToe(wortel, schrijfAlinea(pdf, alinea));
  for (const deel of document.delen) schrijfDeel(pdf, wortel, deel);
  wortel.end();
  pdf.end();
  return klaar;
}

/** Wat erbij komt is af: dan staat het meteen in het bestand, en blijft een groot document klein in het geheugen. */
function voegToe(ouder: Element, element: Element): void {
  ouder.add(element);
  element.end();
}

function schrijfDeel(pdf: Pdf, wortel: Element, { kop, alineas, tabel }: Documentdeel): void {
  const deel = pdf.struct('Sect');
  wortel.add(deel);
  voegToe(deel, schrijfKop(pdf, 'H2', kop));
  for (const alinea of alineas) voegToe(deel, schrijfAlinea(pdf, alinea));
  for (const rij of tabel?.rijen ?? []) schrijfBlok(pdf, deel, { koppen: tabel!.koppen, rijen: [rij] });
  deel.end();
}

function schrijfKop(pdf: Pdf, soort: keyof typeof KOP, tekst: string): Element {
  return pdf.struct(soort, {}, () => {
    pdf.font(FONTS.vet).fontSize(KOP[soort]);
    eisRuimte(pdf, KOP[soort] * 4);
    pdf.text(tekst, KANTLIJN, pdf.y + RUIMTE * 2).moveDown(0.4);
  });
}

function schrijfAlinea(pdf: Pdf, tekst: string): Element {
  return pdf.struct('P', {}, () => {
    pdf.font(FONTS.gewoon).fontSize(TEKST).text(tekst, KANTLIJN, pdf.y, { lineGap: 2 }).moveDown(0.6);
  });
}

/** Een rij als tabel van twee kolommen; lege waarden staan er niet. */
function schrijfBlok(pdf: Pdf, ouder: Element, { koppen, rijen: [rij = []] }: Tabel): void {
  const tabel = pdf.struct('Table');
  ouder.add(tabel);
  koppen.forEach((kop, i) => {
    const waarde = rij[i] ?? '';
    if (waarde === '') return;
    const regel = pdf.struct('TR');
    tabel.add(regel);
    schrijfCellen(pdf, regel, { kop, waarde });
    regel.end();
  });
  tabel.end();
  pdf.y += RUIMTE * 2;
}

function schrijfCellen(
  pdf: Pdf,
  regel: Element,
  { kop, waarde }: { readonly kop: string; readonly waarde: string },
): void {
  const links = KANTLIJN + LABEL_BREED;
  const breed = pdf.page.width - links - KANTLIJN;
  const kophoogte = pdf
    .font(FONTS.vet)
    .fontSize(TEKST)
    .heightOfString(kop, { width: LABEL_BREED - RUIMTE });
  const hoogte = Math.max(kophoogte, pdf.font(FONTS.gewoon).heightOfString(waarde, { width: breed }));
  eisRuimte(pdf, Math.min(hoogte, pdf.page.height / 2));
  const [boven, bladzijde] = [pdf.y, pdf.bufferedPageRange().count];
  voegToe(
    regel,
    pdf.struct('TH', {}, () => {
      pdf.font(FONTS.vet).text(kop, KANTLIJN, boven, { width: LABEL_BREED - RUIMTE });
    }),
  );
  voegToe(
    regel,
    pdf.struct('TD', {}, () => {
      pdf.font(FONTS.gewoon).text(waarde, links, boven, { width: breed });
    }),
  );
  const zelfde = pdf.bufferedPageRange().count === bladzijde;
  pdf.y = (zelfde ? Math.max(pdf.y, boven + hoogte) : pdf.y) + RUIMTE / 2;
}

function eisRuimte(pdf: Pdf, hoogte: number): void {
  if (pdf.y + hoogte > pdf.page.height - KANTLIJN) pdf.addPage();
}
