import type { Leesfout } from '../domain/bestand/bestand.ts';
import { deelKolommenIn, telKoppen } from './kolommen.ts';
import type { Veldenlijst } from './kolommen.ts';
import { leesfout, opsomming } from './leesfout.ts';
import type { Blad, Tabel } from './tabel.ts';

type Eigen = Readonly<Record<string, string>> | undefined;

/** Hoe goed een blad bij deze soort past: het aantal bekende koppen, ook als zij wat lager staan; en of er niets aan ontbreekt. */
function weeg({ rijen }: Blad, velden: Veldenlijst, eigen: Eigen): { aantal: number; heel: boolean } {
  const [kopregel] = rijen;
  if (!kopregel) return { aantal: 0, heel: false };
  const { plaatsen, fouten } = deelKolommenIn(kopregel, velden, eigen);
  const lager = rijen.slice(0, 6).map((rij) => telKoppen(rij, velden));
  return { aantal: Math.max(plaatsen.size, ...lager), heel: fouten.length === 0 && rijen.length > 1 };
}

const opgesomd = (bladen: readonly Blad[]): string =>
  opsomming(bladen.map(({ blad }) => `"${(blad ?? '?').slice(0, 60)}"`));

function meerBladen(bladen: readonly Blad[]): Leesfout {
  const namen = opgesomd(bladen);
  const melding = `Op meer dan een blad staan gegevens: ${namen}. Bewaar elk blad dat u wilt inlezen als een eigen bestand.`;
  return leesfout('xlsx.meer-bladen', melding, { gegevens: { bladen: namen } });
}

function anderBlad(gelezen: Blad, rest: readonly Blad[]): Leesfout {
  const [blad, andere] = [opgesomd([gelezen]), opgesomd(rest)];
  const melding = `Wij lezen alleen het blad ${blad}. Wat op ${andere} staat, lezen wij niet.`;
  return leesfout('xlsx.ander-blad', melding, { gegevens: { blad, andere } });
}

/**
 * Van een rekenblad met meer bladen het blad waarvan de koppen het best bij deze soort passen; bij evenveel het eerste. Past er meer dan
 * een helemaal, dan kiest een mens: wat op het andere staat, viel anders ongemerkt weg.
 */
export function kiesBlad(tabel: Tabel, velden: Veldenlijst, eigen: Eigen): Tabel {
  const { herkend, bladen } = tabel;
  if (!bladen) return tabel;
  const gewogen = bladen.map((blad) => ({ blad, ...weeg(blad, velden, eigen) }));
  const hele = gewogen.filter(({ heel }) => heel).map(({ blad }) => blad);
  if (hele.length > 1) return { herkend, fouten: [meerBladen(hele)], rijen: [] };
  const beste = gewogen.reduce((een, ander) => (ander.aantal > een.aantal ? ander : een)).blad;
  const gekozen = hele[0] ?? beste;
  const rest = bladen.filter((blad) => blad !== gekozen);
  return {
    herkend: { ...herkend, blad: gekozen.blad },
    fouten: [],
    rijen: gekozen.rijen,
    waarschuwingen: [anderBlad(gekozen, rest)],
  };
}
