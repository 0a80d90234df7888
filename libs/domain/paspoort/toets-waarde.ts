import type { Antwoordwaarde } from './paspoort.ts';
import type { Vraag } from './vragen.ts';

/** Waarom een antwoord niet bij zijn vraag past; vaste codes. */
export const ANTWOORDFOUTEN = [
  'verkeerde-soort',
  'te-lang',
  'teken-kan-niet',
  'optie-onbekend',
  'optie-dubbel',
  'te-veel-keuzes',
  'buiten-schaal',
] as const;
export type Antwoordfout = (typeof ANTWOORDFOUTEN)[number];

/** Stuurtekens (behalve een nieuwe regel en een tab) en halve tekens: die kan niemand lezen of bewaren. */
const ONLEESBAAR = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

function tekst(waarde: unknown, maximum: number): Antwoordfout | null {
  if (typeof waarde !== 'string') return 'verkeerde-soort';
  if (ONLEESBAAR.test(waarde)) return 'teken-kan-niet';
  return Array.from(waarde).length > maximum ? 'te-lang' : null;
}

function keuzes(waarde: unknown, vraag: Extract<Vraag, { soort: 'meerkeuze' }>): Antwoordfout | null {
  if (!Array.isArray(waarde) || waarde.some((id) => typeof id !== 'string')) return 'verkeerde-soort';
  if (waarde.some((id) => !isOptie(id, vraag.opties))) return 'optie-onbekend';
  if (new Set(waarde).size < waarde.length) return 'optie-dubbel';
  return waarde.length > vraag.maximum ? 'te-veel-keuzes' : null;
}

const isOptie = (waarde: unknown, opties: readonly { readonly id: string }[]): boolean =>
  opties.some(({ id }) => id === waarde);

function keuze(waarde: unknown, vraag: Extract<Vraag, { soort: 'keuze' }>): Antwoordfout | null {
  if (typeof waarde !== 'string') return 'verkeerde-soort';
  return isOptie(waarde, vraag.opties) ? null : 'optie-onbekend';
}

function schaal(waarde: unknown, { van, tot }: Extract<Vraag, { soort: 'schaal' }>): Antwoordfout | null {
  if (typeof waarde !== 'number' || !Number.isInteger(waarde)) return 'verkeerde-soort';
  return waarde < van.waarde || waarde > tot.waarde ? 'buiten-schaal' : null;
}

/** De id van een bestand dat al is opgeslagen; grootte en soort zijn daar getoetst. */
const VORM_ID = /^[A-Za-z0-9-]+$/;

/** Waarom deze waarde niet bij de vraag past, of null. Leeg past altijd: dat haalt het antwoord weg. */
export function toetsWaarde(vraag: Vraag, waarde: unknown): Antwoordfout | null {
  if (waarde === null) return null;
  switch (vraag.soort) {
    case 'tekst':
      return tekst(waarde, vraag.maximum);
    case 'keuze':
      return keuze(waarde, vraag);
    case 'meerkeuze':
      return keuzes(waarde, vraag);
    case 'schaal':
      return schaal(waarde, vraag);
    case 'bestand':
      return typeof waarde === 'string' && VORM_ID.test(waarde) ? null : 'verkeerde-soort';
  }
}

/** Lege tekst en een lege keuze zijn geen antwoord. */
export function zonderLeeg(waarde: Antwoordwaarde | null): Antwoordwaarde | null {
  if (typeof waarde === 'number' || waarde === null) return waarde;
  return (typeof waarde === 'string' ? waarde.trim() : waarde).length === 0 ? null : waarde;
}
