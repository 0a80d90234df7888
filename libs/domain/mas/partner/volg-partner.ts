import { Conflict } from '../../domain-error.ts';
import { volgendeVan, type Routestatus, type Routezaak } from '../routezaak.ts';
import { PARTNERTAKEN, type Partnertaaksoort } from './partnertaak.ts';
import { isOpenPartnertaak, magPartnertaak, type Partnertaakstatus } from './partnertaak-machine.ts';

/** Wat een partner doet: aannemen, teruggeven, of iets melden uit de lijst van zijn taak. */
export type Partnerdaad =
  | { readonly soort: 'aannemen' }
  | { readonly soort: 'teruggeven' }
  | { readonly soort: 'melden'; readonly code: string };

/** Wat er door een daad van een partner gebeurt. */
export interface Partnergevolg {
  readonly status: Partnertaakstatus;
  /** Waar de route heen gaat; null: zij blijft waar zij is. */
  readonly routeNaar: Routestatus | null;
}

const nietOpen = (): Conflict => new Conflict('partnertaak.niet-open', 'Deze taak is al klaar.');

/** Wie op een oudere stand van zijn taak keek, hoort hoe zij nu staat. Fout: Conflict, met status en versie van nu. */
export function eisTaakversie(
  taak: { readonly status: Partnertaakstatus; readonly versie: number },
  gezien: number | undefined,
): void {
  if (gezien === undefined || gezien === taak.versie) return;
  throw new Conflict(
    'partnertaak.veranderd',
    `Deze taak is intussen veranderd: zij is nu ${taak.status.toLowerCase()}. Kijk haar na en beslis opnieuw.`,
    { taakstatus: taak.status, versie: taak.versie },
  );
}

/** Een route volgt alleen als dat kan; een pauze wacht op een mens. */
const routeNaar = (zaak: Routezaak | null, naar: Routestatus | null): Routestatus | null =>
  zaak !== null && naar !== null && zaak.status !== 'GEPAUZEERD' && volgendeVan(zaak).includes(naar)
    ? naar
    : null;

/**
 * Wat een daad van een partner doet met zijn taak en met de route. De leerplicht heeft al besloten wat gevraagd is; de uitkomst is aan
 * de partner. Fouten: Conflict als de taak klaar is, nog niet is aangenomen of deze melding niet kent.
 */
export function volgPartner(
  taak: { readonly soort: Partnertaaksoort; readonly status: Partnertaakstatus },
  daad: Partnerdaad,
  zaak: Routezaak | null,
): Partnergevolg {
  if (!isOpenPartnertaak(taak.status)) throw nietOpen();
  const kern = PARTNERTAKEN[taak.soort];
  if (daad.soort === 'teruggeven')
    return { status: 'TERUGGEGEVEN', routeNaar: routeNaar(zaak, kern.naTeruggeven) };
  if (daad.soort === 'aannemen') {
    if (!magPartnertaak(taak.status, 'AANGENOMEN'))
      throw new Conflict('partnertaak.al-aangenomen', 'Deze taak is al aangenomen.');
    return { status: 'AANGENOMEN', routeNaar: routeNaar(zaak, kern.naAannemen) };
  }
  const melding = kern.meldingen[daad.code];
  if (!melding)
    throw new Conflict(
      'partnertaak.melding-onbekend',
      `Bij deze taak kan: ${Object.keys(kern.meldingen).join(', ')}.`,
    );
  if (taak.status !== 'AANGENOMEN')
    throw new Conflict('partnertaak.eerst-aannemen', 'Neem de taak eerst aan.');
  return { status: melding.klaar ? 'GEDAAN' : 'AANGENOMEN', routeNaar: routeNaar(zaak, melding.naar) };
}

/** Wat een partner het laatst met zijn taak deed. */
export interface Partnerstand {
  readonly soort: Partnertaaksoort;
  readonly status: Partnertaakstatus;
  readonly laatstGemeld: string | null;
}

/** Wat hij meldde, en de stappen waarlangs de route daar komt: wie klaar is, is ook begonnen, en nam de taak aan. */
function doelen({ soort, status, laatstGemeld }: Partnerstand): readonly (Routestatus | null)[] {
  const { meldingen, naAannemen, naTeruggeven } = PARTNERTAKEN[soort];
  if (status === 'TERUGGEGEVEN') return [naTeruggeven];
  if (!['AANGENOMEN', 'GEDAAN'].includes(status)) return [];
  const gemeld = meldingen[laatstGemeld ?? ''];
  const onderweg = gemeld?.klaar ? meldingen['begonnen'] : undefined;
  return [gemeld, onderweg].map((melding) => melding?.naar ?? null).concat(naAannemen);
}

/**
 * Waar de route nu alsnog heen gaat door wat een partner al meldde: tijdens een pauze wacht dat op een mens. Null: alles wat hij meldde,
 * staat er al in, of het is ingehaald of ingetrokken.
 */
export const uitstaand = (stand: Partnerstand, zaak: Routezaak): Routestatus | null =>
  doelen(stand)
    .map((naar) => routeNaar(zaak, naar))
    .find((naar) => naar !== null) ?? null;
