import type { Herkend, Leesfout } from '../domain/bestand/bestand.ts';
import { leesfout, regelopsomming } from './leesfout.ts';

export interface GelezenTekst {
  readonly codering: Herkend['codering'];
  readonly tekst: string;
  readonly fout: Leesfout | null;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Wat Windows-1252 op 80 tot en met 9f zet. De TextDecoder van Node 20 leest hier Latin-1 en verliest zo het euroteken. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Als losse tekens gelezen: UTF-8 van Nederlandse accenten, en vormen die UTF-8 verbiedt (te lang, halve paren). */
const UTF8_TUSSEN_ANDERS = /[\u00c0\u00c1\u00c3][\u0080-\u00bf]|\u00ed[\u00a0-\u00bf][\u0080-\u00bf]/;

function weiger(code: string, melding: string): GelezenTekst {
  return { codering: null, tekst: '', fout: leesfout(code, melding) };
}

function isUtf16(inhoud: Uint8Array): boolean {
  const [a, b] = inhoud;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const proef = inhoud.subarray(0, 200);
  return proef.filter((byte) => byte === 0).length > proef.length / 4;
}

/** Tekens die in een tekstbestand niet voorkomen: stuurtekens en de vijf lege plaatsen van Windows-1252. */
function isBinair(inhoud: Uint8Array, alsUtf8: boolean): boolean {
  return inhoud.some(
    (byte) =>
      (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) ||
      (!alsUtf8 && (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)),
  );
}

function decodeerUtf8(inhoud: Uint8Array): string | null {
  try {
    return UTF8.decode(inhoud);
  } catch {
    return null;
  }
}

/** De regels die als UTF-8 geschreven zijn, in een bestand dat verder iets anders is. */
function zoekGemengd(inhoud: Uint8Array): { utf8: number[]; anders: number[] } {
  const gevonden = { utf8: [] as number[], anders: [] as number[] };
  let regel = 1;
  let begin = 0;
  for (let i = 0; i <= inhoud.length; i++) {
    const isEinde = i === inhoud.length || inhoud[i] === 10 || (inhoud[i] === 13 && inhoud[i + 1] !== 10);
    if (!isEinde) continue;
    const stuk = inhoud.subarray(begin, i);
    if (stuk.some((byte) => byte >= 128)) {
      const gemengd = UTF8_TUSSEN_ANDERS.test(Buffer.from(stuk).toString('latin1'));
      (gemengd || decodeerUtf8(stuk) !== null ? gevonden.utf8 : gevonden.anders).push(regel);
    }
    begin = i + 1;
    regel += 1;
  }
  return gevonden;
}

function decodeerWindows1252(inhoud: Uint8Array): string {
  const latin1 = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength).toString('latin1');
  return latin1.replaceAll(/[\u0080-\u009f]/g, (teken) => WINDOWS_1252[teken.charCodeAt(0) - 0x80] ?? teken);
}

function leesWindows1252(inhoud: Uint8Array): GelezenTekst {
  if (isBinair(inhoud, false)) {
    return weiger(
      'bestand.codering',
      'De tekens in dit bestand zijn niet te lezen. Sla het op als CSV UTF-8.',
    );
  }
  const { utf8, anders } = zoekGemengd(inhoud);
  if (utf8.length > 0) {
    const plaats =
      anders.length > 0
        ? `${regelopsomming(utf8)} anders dan ${regelopsomming(anders)}`
        : regelopsomming(utf8);
    return weiger(
      'bestand.gemengde-codering',
      `De letters met een accent zijn in dit bestand op twee manieren opgeslagen (${plaats}). Maak de export opnieuw en sla die op als CSV UTF-8.`,
    );
  }
  return { codering: 'windows-1252', tekst: decodeerWindows1252(inhoud), fout: null };
}

/** Leest bytes als UTF-8 (met of zonder BOM) of anders Windows-1252. Raadt niet: wat op geen van beide past, wordt geweigerd. */
export function leesTekst(inhoud: Uint8Array): GelezenTekst {
  if (isUtf16(inhoud)) {
    return weiger(
      'bestand.utf-16',
      'Dit bestand is opgeslagen als Unicode-tekst (UTF-16). Sla het op als CSV UTF-8.',
    );
  }
  if (isBinair(inhoud, true)) {
    return weiger(
      'bestand.binair',
      'Dit bestand bevat tekens die niet in een tekstbestand horen. Maak de export opnieuw als .csv of .xlsx.',
    );
  }
  const metBom = inhoud[0] === 0xef && inhoud[1] === 0xbb && inhoud[2] === 0xbf;
  const tekst = decodeerUtf8(inhoud);
  if (tekst !== null) return { codering: metBom ? 'utf-8-bom' : 'utf-8', tekst, fout: null };
  if (!metBom) return leesWindows1252(inhoud);
  const { anders } = zoekGemengd(inhoud.subarray(3));
  return weiger(
    'bestand.gemengde-codering',
    `Dit bestand zegt UTF-8 te zijn, maar ${regelopsomming(anders)} is het niet. Maak de export opnieuw en sla die op als CSV UTF-8.`,
  );
}
