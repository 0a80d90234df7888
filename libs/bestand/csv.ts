import { CsvError, parse } from 'csv-parse/sync';
import type { Herkend, Leesfout } from '../domain/bestand/bestand.ts';
import { leesTekst } from './codering.ts';
import { leesfout } from './leesfout.ts';
import { MAXIMUM_CELTEKENS, MAXIMUM_KOLOMMEN, teVeelKolommen, teVeelRegels } from './tabel.ts';
import type { Grenzen, Rij, Tabel } from './tabel.ts';

type Scheiding = NonNullable<Herkend['scheiding']>;
/** De tekens die tussen cellen kunnen staan. */
export const SCHEIDINGEN: readonly Scheiding[] = [';', ',', '\t'];
/** Een regel langer dan dit is een vergeten aanhalingsteken; verder lezen kost alleen geheugen. */
const MAXIMUM_REGELTEKENS = 4 * MAXIMUM_CELTEKENS;

/** Zo breed is geen kopregel met lege cellen erachter; elke regel daaronder splitsen kost alleen geheugen. */
const ZEKER_TE_BREED = 5 * MAXIMUM_KOLOMMEN;

/** Kiest het teken dat in de kopregel, buiten aanhalingstekens, het vaakst staat. */
export function herkenScheiding(kopregel: string): Scheiding | null {
  const buiten = kopregel.slice(0, MAXIMUM_REGELTEKENS).replaceAll(/"[^"]*"/g, '');
  const geteld = SCHEIDINGEN.map((teken) => ({ teken, aantal: buiten.split(teken).length - 1 }));
  const beste = geteld.reduce((a, b) => (b.aantal > a.aantal ? b : a));
  return beste.aantal > 0 ? beste.teken : null;
}

function quotefout(error: unknown, regel: number): Leesfout {
  const code = error instanceof CsvError ? error.code : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return leesfout(
      'csv.aanhalingsteken-open',
      `Op regel ${regel} begint een cel met een aanhalingsteken dat niet wordt gesloten, of de regel is te lang. Haal het teken weg of zet het ook aan het eind.`,
      { regel },
    );
  }
  return leesfout(
    'csv.aanhalingsteken',
    `Op regel ${regel} staat een aanhalingsteken midden in een cel. Haal het weg of schrijf de hele cel tussen aanhalingstekens.`,
    { regel },
  );
}

/** Een regel van honderden kilobytes is geen regel met gegevens; hem toch splitsen kost seconden en geheugen. */
function zoekLangeRegel(tekst: string): Leesfout | null {
  let regel = 1;
  let begin = 0;
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst.charCodeAt(i);
    if (i - begin > MAXIMUM_REGELTEKENS) {
      const melding = `Regel ${regel} is te lang. Controleer of de regels zijn afgebroken en of elk aanhalingsteken wordt gesloten.`;
      return leesfout('csv.regel-te-lang', melding, { regel });
    }
    if (teken !== 10 && (teken !== 13 || tekst.charCodeAt(i + 1) === 10)) continue;
    regel += 1;
    begin = i + 1;
  }
  return null;
}

function aantalRegels(cellen: readonly string[]): number {
  let aantal = 1;
  for (const cel of cellen) {
    if (cel.includes('\n') || cel.includes('\r')) aantal += cel.split(/\r\n|\r|\n/).length - 1;
  }
  return aantal;
}

function leesRijen(
  tekst: string,
  eersteRegel: number,
  opties: { scheiding: Scheiding; tot: number },
): { rijen: Rij[]; fout: Leesfout | null } {
  const rijen: Rij[] = [];
  let regel = eersteRegel;
  let geteld = 0;
  try {
    parse(tekst, {
      delimiter: opties.scheiding,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MAXIMUM_REGELTEKENS,
      to: opties.tot,
      on_record: (cellen: string[]) => {
        if (cellen.length > 1 || cellen[0] !== '') rijen.push({ regel, cellen });
        regel += aantalRegels(cellen);
        geteld += 1;
        return null;
      },
    });
  } catch (error) {
    return { rijen: [], fout: quotefout(error, regel) };
  }
  return { rijen, fout: geteld >= opties.tot ? teVeelRegels(opties.tot) : null };
}

/** Slaat lege regels en de `sep=`-regel van Excel over; zo begint de tekst met de kopregel. */
function zoekKopregel(tekst: string): { vanaf: string; regel: number; kop: string } {
  let begin = 0;
  let regel = 1;
  while (begin < tekst.length) {
    const lengte = tekst.slice(begin).search(/[\r\n]/);
    const einde = lengte < 0 ? tekst.length : begin + lengte;
    const kop = tekst.slice(begin, einde);
    if (kop.trim() !== '' && !/^"?sep=.?"?$/i.test(kop)) return { vanaf: tekst.slice(begin), regel, kop };
    begin = einde + (tekst.startsWith('\r\n', einde) ? 2 : 1);
    regel += 1;
  }
  return { vanaf: '', regel, kop: '' };
}

/** Leest een CSV-bestand tot rijen tekst, met het regelnummer waarop elke rij begint. */
export function leesCsv(inhoud: Uint8Array, grenzen: Grenzen): Tabel {
  const { codering, tekst, fout } = leesTekst(inhoud);
  const herkend: Herkend = { vorm: 'csv', codering, scheiding: null, blad: null };
  const geweigerd = fout ?? zoekLangeRegel(tekst);
  if (geweigerd) return { herkend, fouten: [geweigerd], rijen: [] };
  const { vanaf, regel, kop } = zoekKopregel(tekst);
  if (vanaf === '') return { herkend, fouten: [], rijen: [] };
  const scheiding = herkenScheiding(kop);
  if (scheiding === null) {
    const melding =
      'De kopregel heeft maar een kolom. Scheid de kolommen met een puntkomma (;), een komma (,) of een tab.';
    return { herkend, fouten: [leesfout('bestand.scheiding', melding, { regel })], rijen: [] };
  }
  const breedte = kop.split(scheiding).length;
  if (breedte > ZEKER_TE_BREED)
    return { herkend: { ...herkend, scheiding }, fouten: [teVeelKolommen(breedte)], rijen: [] };
  const gelezen = leesRijen(vanaf, regel, { scheiding, tot: grenzen.maximumRegels + 1000 });
  return {
    herkend: { ...herkend, scheiding },
    fouten: gelezen.fout ? [gelezen.fout] : [],
    rijen: gelezen.rijen,
  };
}
