import type { Antwoordwaarde } from '../domain/paspoort/paspoort.ts';
import type { Vraagtaal } from '../domain/paspoort/vertaling.ts';
import type { Vraag } from '../domain/paspoort/vragen.ts';

/** Van het ene uiteinde tot het andere. */
const TUSSEN: Readonly<Record<Vraagtaal, (van: string, tot: string) => string>> = {
  nl: (van, tot) => `van ${van} tot ${tot}`,
  en: (van, tot) => `from ${van} to ${tot}`,
  uk: (van, tot) => `від ${van} до ${tot}`,
  ar: (van, tot) => `من ${van} إلى ${tot}`,
};
const BIJLAGE: Readonly<Record<Vraagtaal, string>> = {
  nl: 'Bijlage',
  en: 'Attachment',
  uk: 'Додаток',
  ar: 'مرفق',
};

/** Een antwoord in woorden: de tekst van de gekozen opties, of het getal met zijn uitersten, in de taal van de vraag. */
export function inWoorden(vraag: Vraag, waarde: Antwoordwaarde, taal: Vraagtaal = 'nl'): string {
  switch (vraag.soort) {
    case 'keuze':
    case 'meerkeuze': {
      const gekozen =
        typeof waarde === 'string' ? [waarde] : Array.isArray(waarde) ? (waarde as string[]) : [];
      return gekozen.map((id) => vraag.opties.find((optie) => optie.id === id)?.tekst ?? id).join(', ');
    }
    case 'schaal':
      return `${String(waarde)} (${TUSSEN[taal](punt(vraag.van), punt(vraag.tot))})`;
    case 'bestand':
      return BIJLAGE[taal];
    case 'tekst':
      return String(waarde);
  }
}

const punt = ({ waarde, tekst }: { readonly waarde: number; readonly tekst: string }): string =>
  `${waarde} ${tekst}`;
