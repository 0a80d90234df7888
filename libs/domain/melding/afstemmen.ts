import type { Voorstel } from '../verzuim/voorstel.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Meldingtoestand } from './voorstel-machine.ts';

/** Een melding of voorstel dat er al is. */
export interface BekendeMelding {
  readonly id: string;
  readonly soort: Voorstel['soort'];
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
  readonly toestand: Meldingtoestand;
}

/** Wat er met de voorstellen moet gebeuren. */
export interface Afstemming {
  readonly nieuw: readonly Voorstel[];
  /** Hetzelfde voorstel met een andere einddatum of andere uren. */
  readonly bijgewerkt: readonly { readonly id: string; readonly voorstel: Voorstel }[];
  /** Voorstellen die door een verbetering van de uren niet meer volgen. */
  readonly vervallen: readonly string[];
}

const zelfde = (bekend: BekendeMelding, voorstel: Voorstel): boolean =>
  bekend.soort === voorstel.soort && bekend.begindatum === voorstel.begindatum;

/** Een reeks die doorgaat, is dezelfde melding; bij uren begint na elke melding een nieuwe telling. */
const alBeslist = (bekend: BekendeMelding, voorstel: Voorstel): boolean =>
  bekend.toestand !== 'VOORSTEL' &&
  bekend.toestand !== 'VERVALLEN' &&
  zelfde(bekend, voorstel) &&
  (bekend.einddatum === voorstel.einddatum || (voorstel.soort !== 'V3' && voorstel.soort !== 'V4'));

/**
 * Vergelijkt wat nu uit de regels volgt met wat er al is. Wat de school al besliste, komt niet terug zolang het over dezelfde
 * dagen gaat. Een voorstel dat nog niet te doen is, staat er al, en groeit tot die dag door.
 */
export function stemAf(voorstellen: readonly Voorstel[], bekend: readonly BekendeMelding[]): Afstemming {
  const volgt = voorstellen.filter((voorstel) => !bekend.some((een) => alBeslist(een, voorstel)));
  const open = bekend.filter(({ toestand }) => toestand === 'VOORSTEL');
  return {
    nieuw: volgt.filter((voorstel) => !open.some((een) => zelfde(een, voorstel))),
    bijgewerkt: open.flatMap((een) => {
      const voorstel = volgt.find((nieuw) => zelfde(een, nieuw));
      return voorstel ? [{ id: een.id, voorstel }] : [];
    }),
    vervallen: open
      .filter((een) => een.soort !== 'O' && !volgt.some((voorstel) => zelfde(een, voorstel)))
      .map(({ id }) => id),
  };
}
