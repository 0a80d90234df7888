import { isBrin, isVestiging } from '../domain/identificatie/brin.ts';
import { leesBsn } from '../domain/identificatie/bsn.ts';
import type { GelezenBsn } from '../domain/identificatie/bsn.ts';
import { isCrebo, isVavoCode } from '../domain/identificatie/crebo.ts';
import { isGemeentecode } from '../domain/identificatie/gemeentecode.ts';
import { leesPostcode } from '../domain/identificatie/postcode.ts';
import { isRekenbladgetal } from './datum.ts';
import type { Regellezer } from './regellezer.ts';

export interface Persoonsnummers {
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
}

const AFGEROND =
  'Een rekenblad heeft dit nummer afgerond. Zet de kolom op tekst, vul het nummer opnieuw in en sla het bestand op.';

/** `1,23457E+08`: van het nummer zijn alleen de eerste cijfers over. */
function isAfgerond(tekst: string): boolean {
  return /E[+-]?\d/i.test(tekst) && isRekenbladgetal(tekst);
}

/** Er wordt niets aangevuld: een nummer zonder nul vooraan kan ook een ander nummer zonder laatste cijfer zijn. */
function leesNummer(lezer: Regellezer, veld: string): GelezenBsn | null {
  const tekst = lezer.tekst(veld);
  if (tekst === null) return null;
  const gelezen = leesBsn(tekst);
  if (gelezen.soort !== 'fout') return gelezen;
  const { reden, uitleg } = gelezen;
  if (reden === 'wetenschappelijk') lezer.fout(veld, 'bsn.rekenblad', uitleg);
  else lezer.fout(veld, /^[0-9]{8}$/.test(tekst) ? 'bsn.voorloopnul' : `bsn.${reden}`, uitleg);
  return null;
}

/** BSN en onderwijsnummer van een leerling; een onderwijsnummer in de kolom BSN komt op zijn eigen plaats. */
export function leesPersoonsnummers(lezer: Regellezer): Persoonsnummers {
  const eerste = leesNummer(lezer, 'bsn');
  const tweede = leesNummer(lezer, 'onderwijsnummer');
  if (tweede?.soort === 'bsn') {
    lezer.fout(
      'onderwijsnummer',
      'onderwijsnummer.soort',
      'Dit is een BSN en geen onderwijsnummer. Zet het in de kolom BSN.',
    );
  }
  const bsn = eerste?.soort === 'bsn' ? eerste.waarde : null;
  const onderwijsnummer = [tweede, eerste].find((nummer) => nummer?.soort === 'onderwijsnummer');
  return {
    bsn,
    onderwijsnummer: onderwijsnummer?.soort === 'onderwijsnummer' ? onderwijsnummer.waarde : null,
  };
}

/** Een BRIN van vier tekens. Van een vestigingsnummer van zes tekens blijft de school over. */
export function leesBrin(lezer: Regellezer, veld: string): string | null {
  const tekst = lezer.tekst(veld)?.toUpperCase() ?? null;
  if (tekst === null || isBrin(tekst)) return tekst;
  if (isVestiging(tekst)) return tekst.slice(0, 4);
  if (isAfgerond(tekst)) lezer.fout(veld, 'brin.rekenblad', AFGEROND);
  else if (/^[0-9][0-9A-Z]{2}$/.test(tekst)) {
    lezer.fout(
      veld,
      'brin.voorloopnul',
      'Van dit BRIN is een teken weg; waarschijnlijk de nul vooraan. Vul alle vier de tekens in.',
    );
  } else {
    lezer.fout(
      veld,
      'brin.vorm',
      'Dit is geen BRIN. Een BRIN heeft twee cijfers en dan twee letters of cijfers.',
    );
  }
  return null;
}

export function leesVerplichtBrin(lezer: Regellezer, veld: string): string {
  return lezer.verplicht(veld) === '' ? '' : (leesBrin(lezer, veld) ?? '');
}

/** `1` bij school 25AB wordt `25AB01`; alleen het BRIN is geen vestiging. */
function leesVestiging(lezer: Regellezer, brin: string): string | null {
  const deel = lezer.tekst('vestiging')?.toUpperCase() ?? brin;
  if (deel === brin || brin === '') return null;
  const vestiging = /^\d{1,2}$/.test(deel) ? brin + deel.padStart(2, '0') : deel;
  if (isVestiging(vestiging) && vestiging.startsWith(brin)) return vestiging;
  lezer.fout(
    'vestiging',
    'vestiging.vorm',
    'Deze vestiging hoort niet bij het BRIN. Gebruik het BRIN met twee cijfers erachter.',
  );
  return null;
}

/** School en vestiging van een leerling; de vestiging is BRIN met twee cijfers (`25AB01`). */
export function leesSchool(lezer: Regellezer): { brin: string; vestiging: string | null } {
  const bron = lezer.heeft('brin') ? 'brin' : 'vestiging';
  const brin = leesVerplichtBrin(lezer, bron);
  const vestiging = leesVestiging(lezer, brin);
  const inBrin = lezer.tekst(bron)?.toUpperCase() ?? '';
  return { brin, vestiging: vestiging ?? (isVestiging(inBrin) ? inBrin : null) };
}

/** Een crebo van vijf cijfers, of een vavo-code (`1002O2412`). */
export function leesOpleidingcode(lezer: Regellezer, veld: string): string {
  const code = lezer.verplicht(veld).toUpperCase();
  if (code === '' || isCrebo(code) || isVavoCode(code)) return code;
  if (isAfgerond(code)) lezer.fout(veld, 'opleiding.rekenblad', AFGEROND);
  else
    lezer.fout(
      veld,
      'opleiding.vorm',
      'Dit is geen opleidingscode. Gebruik het crebo van vijf cijfers of de vavo-code.',
    );
  return code;
}

/** CBS-code van vier cijfers. Wat geen code is, houdt de leerling niet tegen: de gemeente is dan onbekend. */
export function leesGemeente(lezer: Regellezer): string | null {
  const tekst = lezer.tekst('gemeente');
  if (tekst === null) return null;
  const code = /^\d{1,4}$/.test(tekst) ? tekst.padStart(4, '0') : tekst;
  if (isGemeentecode(code)) return code;
  lezer.waarschuw(
    'gemeente',
    'gemeente.vorm',
    'Dit is geen gemeentecode van vier cijfers; de gemeente telt als onbekend. Zwolle is bijvoorbeeld 0193.',
  );
  return null;
}

/** `8011 ab` wordt `8011AB`. Een buitenlandse of onleesbare postcode houdt de leerling niet tegen. */
export function leesPostcodeVeld(lezer: Regellezer): string | null {
  const tekst = lezer.tekst('postcode');
  if (tekst === null) return null;
  const postcode = leesPostcode(tekst);
  if (postcode === null) {
    lezer.waarschuw(
      'postcode',
      'postcode.vorm',
      'Dit is geen Nederlandse postcode; de postcode telt als onbekend. Schrijf 8011 AB.',
    );
  }
  return postcode;
}

/** Een kort kenmerk waarvan een rekenblad graag een datum maakt: `3-4` wordt 3 april. */
export function leesKenmerk(lezer: Regellezer, veld: string): string | null {
  const tekst = lezer.tekst(veld);
  if (
    tekst === null ||
    !/^\d{4}-\d{2}-\d{2}|^\d{1,2}-(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)/i.test(
      tekst,
    )
  )
    return tekst;
  lezer.waarschuw(
    veld,
    'cel.rekenbladdatum',
    'Een rekenblad heeft hier een datum van gemaakt; deze cel is niet gelezen. Zet de kolom op tekst.',
  );
  return null;
}
