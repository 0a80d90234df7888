import type { Trede } from '../../afspraken/trede.ts';
import type { GeplandeTrede } from '../../overdracht/overdracht.ts';
import type { Plan } from '../../overstap/overstap.ts';
import { vroegste, type Instant } from '../../tijd/tijd.ts';
import { isOpenPartnertaak, type Partnertaakstatus } from './partnertaak-machine.ts';

/** Wat het proces van een taak van een partner moet weten; codes en ogenblikken. */
export interface PartnertaakBeeld {
  readonly id: string;
  readonly status: Partnertaakstatus;
  /** Na een overlijden gaat er geen bericht meer uit. */
  readonly overleden: boolean;
  /** Vanaf het aanbod, tot de partner aanneemt. */
  readonly aanbodladder: readonly GeplandeTrede[];
  /** Vanaf het einde van de termijn, tot hij klaar is. */
  readonly termijnladder: readonly GeplandeTrede[];
  /** Namen van treden die al gedaan zijn. */
  readonly gedaan: readonly string[];
}

/** Een stap van het proces van een taak van een partner. */
export interface PartnertaakStap {
  readonly soort: 'trede';
  readonly op: Instant;
  readonly trede: string;
  readonly rol: Trede['rol'];
  readonly tredesoort: Trede['soort'];
}

/** De treden van nu: die van het aanbod of die van de termijn, elk met een eigen naam. */
function treden({ status, aanbodladder, termijnladder }: PartnertaakBeeld): PartnertaakStap[] {
  const [fase, ladder] = status === 'AANGEBODEN' ? ['aanbod', aanbodladder] : ['termijn', termijnladder];
  return ladder.map(({ op, naam, rol, soort }) => ({
    soort: 'trede',
    op,
    trede: `${fase}-${naam}`,
    rol,
    tredesoort: soort,
  }));
}

/**
 * Welke herinneringen en escalaties van een taak bij een partner nu moeten. Een taak die klaar, teruggegeven of ingetrokken is, vraagt
 * niets meer. Bron: domain.md §1.4 stap 6.
 */
export function partnertaakplan(beeld: PartnertaakBeeld, nu: Instant): Plan<PartnertaakStap> {
  if (beeld.overleden || !isOpenPartnertaak(beeld.status)) return { nu: [], volgende: null, klaar: true };
  const open = treden(beeld).filter(({ trede }) => !beeld.gedaan.includes(trede));
  return {
    nu: open.filter(({ op }) => op <= nu),
    volgende: vroegste(open.filter(({ op }) => op > nu).map(({ op }) => op)),
    klaar: false,
  };
}
