import { Invalid } from '../domain/domain-error.ts';
import { instant } from '../domain/tijd/amsterdam.ts';
import { isKalenderdag } from '../domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';

export type Gelezen<T> =
  | { readonly soort: 'waarde'; readonly waarde: T }
  | { readonly soort: 'fout'; readonly code: string; readonly melding: string };

/** Geen leerling, opleiding of status in deze bestanden ligt daarbuiten. */
const EERSTE_JAAR = 1900;
const LAATSTE_JAAR = 2199;

function fout(code: string, melding: string): Gelezen<never> {
  return { soort: 'fout', code, melding };
}

/** Wat een rekenblad van een cel maakt: een volgnummer, een afgerond getal, of hekjes. */
export function isRekenbladgetal(tekst: string): boolean {
  return /^\d{1,6}(?:[.,]\d+)?$|^\d(?:[.,]\d+)?E[+-]?\d{1,3}$|^#+$/i.test(tekst);
}

function naarIso(tekst: string): string | null {
  const dag = tekst.replace(/[T ]0?0:00(?::00(?:\.000)?)?Z?$/, '');
  const nederlands = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(dag);
  if (nederlands) {
    const [, d = '', m = '', jaar = ''] = nederlands;
    return `${jaar}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(dag) ? dag : null;
}

/** Leest dd-mm-jjjj, d-m-jjjj of jjjj-mm-dd. Een getal van een rekenblad wordt genoemd, nooit omgerekend. */
export function leesDatum(tekst: string): Gelezen<Kalenderdag> {
  const iso = naarIso(tekst);
  if (iso === null) {
    if (isRekenbladgetal(tekst)) {
      return fout(
        'datum.rekenblad',
        'Hier staat een getal dat een rekenblad van de datum heeft gemaakt. Zet de kolom op datum (dd-mm-jjjj) en sla het bestand opnieuw op.',
      );
    }
    return fout('datum.vorm', 'Dit is geen datum. Schrijf dd-mm-jjjj, bijvoorbeeld 01-08-2026.');
  }
  const jaar = Number(iso.slice(0, 4));
  if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
    return fout('datum.jaar', 'Het jaar van deze datum kan niet. Schrijf het jaar met vier cijfers.');
  }
  if (isKalenderdag(iso)) return { soort: 'waarde', waarde: iso };
  return fout(
    'datum.bestaat-niet',
    'Deze dag bestaat niet in de kalender. Controleer dag en maand (dd-mm-jjjj).',
  );
}

/** Leest een ogenblik zoals het koppelpunt het schrijft: met tijd en tijdzone. */
export function leesOgenblik(tekst: string): Gelezen<Instant> {
  try {
    return { soort: 'waarde', waarde: instant(tekst) };
  } catch (error) {
    if (error instanceof Invalid) return fout(error.code, error.message);
    throw error;
  }
}
