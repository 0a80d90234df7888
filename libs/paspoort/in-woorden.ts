import type { Antwoordwaarde } from '../domain/paspoort/paspoort.ts';
import type { Vraag } from '../domain/paspoort/vragen.ts';

/** Een antwoord in woorden: de tekst van de gekozen opties, of het getal met zijn uitersten. */
export function inWoorden(vraag: Vraag, waarde: Antwoordwaarde): string {
  switch (vraag.soort) {
    case 'keuze':
    case 'meerkeuze': {
      const gekozen =
        typeof waarde === 'string' ? [waarde] : Array.isArray(waarde) ? (waarde as string[]) : [];
      return gekozen.map((id) => vraag.opties.find((optie) => optie.id === id)?.tekst ?? id).join(', ');
    }
    case 'schaal':
      return `${String(waarde)} (van ${vraag.van.waarde} ${vraag.van.tekst} tot ${vraag.tot.waarde} ${vraag.tot.tekst})`;
    case 'bestand':
      return 'Bijlage';
    case 'tekst':
      return String(waarde);
  }
}
