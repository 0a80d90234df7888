import type { Paspoorttrede } from '../afspraken/afspraken.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Delingstatus, Paspoortstatus } from './paspoort.ts';

/** Een trede van de ladder van het Paspoort met haar ogenblik. */
export interface GeplandePaspoorttrede extends Paspoorttrede {
  readonly op: Instant;
}

/** De momenten van een Paspoort, uit afspraak, geboortedatum en gebruik omgerekend naar ogenblikken. */
export interface PaspoortMomenten {
  readonly uitnodiging: Instant;
  readonly kwetsbaarZonderPaspoort: Instant;
  readonly eindeSeizoen: Instant;
  /** De verjaardag waarop de jongere alleen gaat beslissen. */
  readonly zelfVanaf: Instant;
  /** Tot dan blijft open wat op zijn ouders rustte. */
  readonly bevestigVoor: Instant;
  readonly meerderjarig: Instant;
  /** Vanaf dan is het zo lang niet gebruikt dat het sluit; null: er is nog geen Paspoort. */
  readonly verlooptOp: Instant | null;
  /** Vanaf dan wordt het vernietigd; null: de jongere kreeg na het laatste gebruik nog geen bericht. */
  readonly vernietigOp: Instant | null;
}

/** Een deling die nog loopt. */
export interface DelingBeeld {
  readonly id: string;
  readonly status: Delingstatus;
  readonly besluitOp: Instant;
  readonly eindigtOp: Instant;
  readonly voorgelegdOp: Instant | null;
}

/** Wat het proces van een Paspoort moet weten; geen antwoord, geen naam. */
export interface PaspoortBeeld {
  readonly id: string;
  /** Status van de laatste versie; null: nog niet begonnen. */
  readonly status: Paspoortstatus | null;
  /** De jongere heeft ooit een versie vastgesteld. */
  readonly heeftPaspoort: boolean;
  /** De jongere is overleden: alles stopt. */
  readonly gestopt: boolean;
  readonly kwetsbaar: boolean;
  readonly uitgenodigdOp: Instant | null;
  /** De jongere wil geen Paspoort maken: niemand herinnert hem nog. */
  readonly afgezienOp: Instant | null;
  readonly momenten: PaspoortMomenten;
  /** Vanaf de uitnodiging; leeg als er geen was. */
  readonly ladder: readonly GeplandePaspoorttrede[];
  readonly delingen: readonly DelingBeeld[];
  /** De open uitnodigingen aan ouders. */
  readonly ouders: readonly { readonly besluitOp: Instant }[];
  /** Namen van treden, en van stappen die een keer gedaan worden. */
  readonly gedaan: readonly string[];
}

/** Een stap over het Paspoort zelf. `meldZonderPaspoort` en `vraagOuders` staan na hun effect in `gedaan`. */
export interface PaspoortZelfstap {
  readonly soort:
    'nodigUit' | 'meldZonderPaspoort' | 'vraagOuders' | 'sluitOuders' | 'laatVerlopen' | 'vernietig';
  readonly op: Instant;
}

/** Een herinnering of escalatie. */
export interface PaspoortTredestap {
  readonly soort: 'trede';
  readonly op: Instant;
  readonly trede: string;
  readonly rol: Paspoorttrede['rol'];
  readonly tredesoort: Paspoorttrede['soort'];
}

/** Een stap over een deling: voorbij, opnieuw voorleggen, of laten wachten omdat de jongere niet bevestigde. */
export interface Delingstap {
  readonly soort: 'laatDelingVerlopen' | 'legDelingVoor' | 'schortDelingOp';
  readonly op: Instant;
  readonly delingId: string;
}

export type PaspoortStap = PaspoortZelfstap | PaspoortTredestap | Delingstap;
