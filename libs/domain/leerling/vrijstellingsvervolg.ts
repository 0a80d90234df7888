import type { MasAfspraken } from '../mas/mas-afspraken.ts';
import { weken } from '../mas/weken.ts';
import { kalenderdag, plusDagen, plusMaanden } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { isJaarlijks, type Vrijstellingsberoep } from './vrijstelling.ts';

/** Wanneer de vraag begint wat er na een erkende vrijstelling is, en de laatste dag (inclusief) om het te weten. */
export interface Vervolgvraag {
  readonly begin: Kalenderdag;
  readonly uiterlijk: Kalenderdag;
}

type Beroep = Pick<Vrijstellingsberoep, 'grond' | 'nooitGeschikt' | 'tot'>;

/** De laatste dag om een vervolg te vragen: elk jaar voor de vaste dag, bij vervangende leerplicht weken voor het einde. */
function laatsteVervolgdag(beroep: Beroep, { vrijstelling }: MasAfspraken): Kalenderdag {
  const { tot, grond } = beroep;
  if (isJaarlijks(beroep)) {
    const vast = plusDagen(kalenderdag(`${tot.slice(0, 4)}-${vrijstelling.elkJaarVoor}`), -1);
    return vast < tot ? vast : tot;
  }
  return grond === 'vervangend' ? plusDagen(tot, -weken(vrijstelling.verlengenWeken)) : tot;
}

/**
 * De vraag wat er na een vrijstelling is. Wie nooit geschikt zal zijn, krijgt haar niet. Werd zij erkend toen de laatste dag al voorbij
 * was, dan geldt de laatste dag van de vrijstelling zelf; is ook die voorbij, dan is er niets te vragen. Bron: domain.md §5.
 */
export function vervolgvraag(beroep: Beroep, mas: MasAfspraken, vandaag: Kalenderdag): Vervolgvraag | null {
  if (beroep.nooitGeschikt || beroep.tot < vandaag) return null;
  const vast = laatsteVervolgdag(beroep, mas);
  const uiterlijk = vast < vandaag ? beroep.tot : vast;
  return { begin: plusMaanden(plusDagen(uiterlijk, 1), -mas.vrijstelling.vervolgMaanden), uiterlijk };
}
