import type { Antwoord } from '../api/client.ts';

type Paspoort = Antwoord<'leesPaspoort'>;
export type Vragenlijst = Antwoord<'leesPaspoortvragen'>;
export type Vraag = Vragenlijst['themas'][number]['vragen'][number];
type Veld = Paspoort['inhoud'][number]['velden'][number];

/** Een kaart van het gesprek: een thema met wat de leerling daarop schreef. */
export interface Gesprekskaart {
  readonly thema: Vragenlijst['themas'][number];
  readonly antwoorden: readonly Veld[];
}

/** De kaarten van een Paspoort, met de antwoorden van de leerling uit de nieuwste versie die te lezen is. */
export function kaartenVan(paspoort: Paspoort, lijst: Vragenlijst): Gesprekskaart[] {
  const velden = paspoort.inhoud.at(-1)?.velden ?? [];
  return lijst.themas.map((thema) => ({
    thema,
    antwoorden: velden.filter(({ themaId, deel }) => themaId === thema.id && deel === 'jongere'),
  }));
}

/** De vragen die de mentor zelf beantwoordt. */
export const mentorvragen = (lijst: Vragenlijst): Vraag[] =>
  lijst.themas.flatMap(({ vragen }) => vragen.filter(({ deel }) => deel === 'mentor'));
