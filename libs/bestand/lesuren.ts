import type { Regellezer } from './regellezer.ts';

/** Een dag heeft ten hoogste zoveel lesuren; zo schrijft het verzuimregister ze. Bron: DUO. */
const LAATSTE_LESUUR = 12;
const LANGSTE_DAG_MINUTEN = 720;

const LESUUR = /^(?:lesuur |les |uur |blok )?(\d{1,2})(?:e|ste|de)?(?: (?:uur|lesuur))?$/i;
const REEKS = /^(\d{1,2}) ?(?:-|–|t\/m|tm|tot en met) ?(\d{1,2})$/i;
const VORM = 'Schrijf een lesuur als een getal van 1 tot en met 12, of als 3 t/m 5.';

const isLesuur = (uur: number): boolean => uur >= 1 && uur <= LAATSTE_LESUUR;

function reeks(van: number, totEnMet: number): number[] | null {
  if (!isLesuur(van) || !isLesuur(totEnMet) || van > totEnMet) return null;
  return Array.from({ length: totEnMet - van + 1 }, (_, n) => van + n);
}

function uitTekst(tekst: string): number[] | null {
  const een = LESUUR.exec(tekst)?.[1];
  if (een !== undefined) return reeks(Number(een), Number(een));
  const [, van, totEnMet] = REEKS.exec(tekst) ?? [];
  return van === undefined ? null : reeks(Number(van), Number(totEnMet));
}

function leesVan(lezer: Regellezer, veld: string): number[] {
  const tekst = lezer.tekst(veld, 40);
  if (tekst === null) return [];
  const uren = uitTekst(tekst);
  if (uren === null) lezer.fout(veld, 'lesuur.vorm', VORM);
  return uren ?? [];
}

/** De lesuren van een regel: uit de kolom lesuur, of van en tot en met een lesuur; leeg als er geen staan. */
export function leesLesuren(lezer: Regellezer): number[] {
  const [los, begin, einde] = ['lesuur', 'vanLesuur', 'totLesuur'].map((veld) => leesVan(lezer, veld));
  const [van] = begin!;
  if (van === undefined && einde!.length === 0) return los!;
  if (van === undefined) {
    lezer.fout('vanLesuur', 'lesuur.van', 'Er staat wel tot welk lesuur, maar niet vanaf welk lesuur.');
    return [];
  }
  const uren = reeks(van, einde!.at(-1) ?? van);
  if (uren === null) lezer.fout('totLesuur', 'lesuur.volgorde', 'Het laatste lesuur ligt voor het eerste.');
  return uren ?? [];
}

/** `1,5`, `1.5` of `1:30`. */
function alsUren(tekst: string): number | null {
  const klok = /^(\d{1,2}):([0-5]\d)$/.exec(tekst);
  if (klok) return Number((Number(klok[1]) + Number(klok[2]) / 60).toFixed(2));
  return /^\d{1,2}(?:[.,]\d{1,2})?$/.test(tekst) ? Number(tekst.replace(',', '.')) : null;
}

const UREN_VORM = 'Schrijf de uren als een getal groter dan 0 en ten hoogste 12, bijvoorbeeld 1,5.';
const UREN_LESUREN =
  'Het aantal uren is anders dan het aantal lesuren. Geef elk lesuur een eigen regel, of laat de uren leeg.';

function opgegevenUren(lezer: Regellezer): number | null {
  const tekst = lezer.tekst('uren', 40);
  if (tekst === null) return null;
  const uren = alsUren(tekst) ?? 0;
  if (uren > 0 && uren <= LAATSTE_LESUUR) return uren;
  lezer.fout('uren', 'uren.vorm', UREN_VORM);
  return null;
}

/** De gemiste uren: bij lesuren per lesuur, en zonder opgave een uur per lesuur; null als zij er niet staan. */
export function leesUren(lezer: Regellezer, lesuren: number): number | null {
  const uren = opgegevenUren(lezer);
  if (lesuren < 2) return uren ?? (lesuren === 1 ? 1 : null);
  if (uren !== null && uren !== lesuren) lezer.fout('uren', 'uren.lesuren', UREN_LESUREN);
  return 1;
}

/** Hele minuten; over meer lesuren samen zijn zij niet te verdelen. */
export function leesMinuten(lezer: Regellezer, lesuren: number): number | null {
  const tekst = lezer.tekst('minuten', 40);
  if (tekst === null) return null;
  const getal = /^\d{1,3}$/.test(tekst) ? Number(tekst) : Number.NaN;
  if (!(getal <= LANGSTE_DAG_MINUTEN)) {
    lezer.fout('minuten', 'minuten.vorm', 'Schrijf de minuten als een heel getal van 0 tot en met 720.');
    return null;
  }
  return lesuren > 1 ? null : getal;
}
