import readXlsxFile from 'read-excel-file/node';
import type { Herkend, Leesfout } from '../domain/bestand/bestand.ts';
import { leesfout } from './leesfout.ts';
import { isLegeRij, MAXIMUM_KOLOMMEN, teVeelRegels } from './tabel.ts';
import type { Blad, Grenzen, Tabel } from './tabel.ts';
import { heeftVerborgenTekens } from './tekst.ts';
import { leesZip, schrijfZip, ZipError } from './zip.ts';

/** Een rekenblad pakt uit tot ten hoogste zoveel maal de toegestane omvang van het bestand. */
const MAXIMUM_GROEI = 8;
/** Zoveel cellen per toegestane regel: ruim twee keer de breedste soort bestand. Meer is geen tabel, en kost alleen geheugen. */
const CELLEN_PER_REGEL = 50;

const MELDINGEN = {
  beschadigd: [
    'xlsx.beschadigd',
    'Dit Excel-bestand is niet te openen: het is beschadigd of beveiligd. Sla het opnieuw op zonder wachtwoord, of als .csv.',
  ],
  'te-groot': [
    'xlsx.te-groot',
    'Dit Excel-bestand wordt bij het openen te groot. Bewaar alleen het blad met de gegevens, of sla het op als .csv.',
  ],
  'geen-blad': [
    'xlsx.geen-blad',
    'Dit is geen Excel-bestand met een werkblad. Sla het op als .xlsx of .csv.',
  ],
  breedte: [
    'bestand.te-veel-kolommen',
    `Een blad in dit bestand heeft meer dan ${MAXIMUM_KOLOMMEN} kolommen. Verwijder de kolommen rechts van de gegevens.`,
  ],
} as const;

function melding(soort: keyof typeof MELDINGEN): Leesfout {
  const [code, tekst] = MELDINGEN[soort];
  return leesfout(code, tekst);
}

function kolomnummer(letters: string): number {
  let nummer = 0;
  for (const letter of letters) nummer = nummer * 26 + letter.charCodeAt(0) - 64;
  return nummer;
}

/**
 * Zoekt cellen ver buiten de gegevens: een adres als XFD1048576 laat de lezer een blad van
 * zestien miljard cellen opbouwen. Een adres dat geen gewoon adres is, telt ook als te ver.
 */
function meetBlad(xml: string, maximumRegels: number): Leesfout | null {
  for (const [, adres = ''] of xml.matchAll(/\br\s*=\s*["']([^"'<]{0,40})["']/g)) {
    const delen = /^([A-Z]{0,3})(\d{0,7})$/.exec(adres);
    if (!delen || kolomnummer(delen[1] ?? '') > MAXIMUM_KOLOMMEN) return melding('breedte');
    if (Number(delen[2]) > maximumRegels + 1000) return teVeelRegels(maximumRegels);
  }
  return null;
}

/** Telt de rijen en cellen zelf: een cel zonder adres valt bij `meetBlad` niet op, en kost de lezer evenveel. */
function telBlad(xml: string, maximumRegels: number): Leesfout | null {
  let [rijen, cellen, inRij] = [0, 0, 0];
  for (const [, soort] of xml.matchAll(/<(?:\w{1,20}:)?(row|c)[\s/>]/g)) {
    if (soort === 'row') [rijen, inRij] = [rijen + 1, 0];
    else [cellen, inRij] = [cellen + 1, inRij + 1];
    if (inRij > MAXIMUM_KOLOMMEN) return melding('breedte');
    if (rijen > maximumRegels + 1000) return teVeelRegels(maximumRegels);
    if (cellen > CELLEN_PER_REGEL * (maximumRegels + 1000)) return melding('te-groot');
  }
  return null;
}

/** Wat aan een blad te groot is om te openen. */
const keurBlad = (xml: string, maximumRegels: number): Leesfout | null =>
  meetBlad(xml, maximumRegels) ?? telBlad(xml, maximumRegels);

function pakUit(inhoud: Uint8Array, grenzen: Grenzen): Map<string, Buffer> | Leesfout {
  try {
    const onderdelen = leesZip(inhoud, {
      maximumBytes: MAXIMUM_GROEI * grenzen.maximumBytes,
      kies: (naam) => naam.endsWith('.xml') || naam.endsWith('.xml.rels'),
    });
    if (!onderdelen.has('xl/workbook.xml')) return melding('geen-blad');
    for (const [naam, xml] of onderdelen) {
      const fout = naam.includes('worksheets/')
        ? keurBlad(xml.toString('utf8'), grenzen.maximumRegels)
        : null;
      if (fout) return fout;
    }
    return onderdelen;
  } catch (error) {
    return melding(error instanceof ZipError ? error.soort : 'beschadigd');
  }
}

/** De tekst van een cel: een datumcel wordt jjjj-mm-dd, een getal zijn cijfers. De typen van de lezer kennen geen Date. */
function celtekst(waarde: unknown): string {
  if (typeof waarde === 'string') return waarde;
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (!(waarde instanceof Date)) return '';
  return Number.isNaN(waarde.getTime()) ? '########' : waarde.toISOString().replace('T00:00:00.000Z', '');
}

/** De bladen met inhoud, elk vanaf zijn eerste gevulde rij. */
async function leesBladen(onderdelen: Map<string, Buffer>): Promise<Blad[]> {
  const bladen = await readXlsxFile(schrijfZip(onderdelen), { trim: false });
  return bladen.flatMap(({ sheet, data }) => {
    const rijen = data.map((cellen, i) => ({ regel: i + 1, cellen: cellen.map(celtekst) }));
    const eerste = rijen.findIndex((rij) => !isLegeRij(rij));
    if (eerste < 0) return [];
    return [{ blad: heeftVerborgenTekens(sheet) ? null : sheet, rijen: rijen.slice(eerste) }];
  });
}

/** Leest elk blad met inhoud; van formules de waarde die Excel het laatst heeft bewaard. */
export async function leesXlsx(inhoud: Uint8Array, grenzen: Grenzen): Promise<Tabel> {
  const herkend: Herkend = { vorm: 'xlsx', codering: null, scheiding: null, blad: null };
  const onderdelen = pakUit(inhoud, grenzen);
  if (!(onderdelen instanceof Map)) return { herkend, fouten: [onderdelen], rijen: [] };
  try {
    const bladen = await leesBladen(onderdelen);
    const [eerste] = bladen;
    const tabel = {
      herkend: { ...herkend, blad: eerste?.blad ?? null },
      fouten: [],
      rijen: eerste?.rijen ?? [],
    };
    return bladen.length > 1 ? { ...tabel, bladen } : tabel;
  } catch {
    return { herkend, fouten: [melding('beschadigd')], rijen: [] };
  }
}
