import type { Antwoord } from '../api/client.ts';

type Paspoort = Antwoord<'leesPaspoort'>;
export type Vragenlijst = Antwoord<'leesPaspoortvragen'>;
export type Vraag = Vragenlijst['themas'][number]['vragen'][number];
type Veld = Paspoort['inhoud'][number]['velden'][number];

/** Een kaart van het gesprek: een thema met wat de leerling daarop schreef. */
export interface Gesprekskaart {
  readonly thema: Vragenlijst['themas'][number];
  readonly antwoorden: readonly Veld[];
  /** Bij hoeveel vragen de leerling zijn antwoord niet met de mentor deelt. */
  readonly nietGedeeld: number;
  /** De vragen die de leerling nog niet beantwoordde. */
  readonly open: readonly Vraag[];
}

/** De kaarten van een Paspoort, met de antwoorden van de leerling uit de nieuwste versie die te lezen is. */
export function kaartenVan(paspoort: Paspoort, lijst: Vragenlijst): Gesprekskaart[] {
  const velden = paspoort.inhoud.at(-1)?.velden ?? [];
  const verborgen = new Set(paspoort.nietGedeeld);
  const beantwoord = new Set(velden.map(({ vraagId }) => vraagId));
  return lijst.themas.map((thema) => {
    const vragen = thema.vragen.filter(({ deel }) => deel === 'jongere');
    return {
      thema,
      antwoorden: velden.filter(({ themaId, deel }) => themaId === thema.id && deel === 'jongere'),
      nietGedeeld: vragen.filter(({ id }) => verborgen.has(id)).length,
      open: vragen.filter(({ id }) => !verborgen.has(id) && !beantwoord.has(id)),
    };
  });
}

/** De vragen die de mentor zelf beantwoordt. */
export const mentorvragen = (lijst: Vragenlijst): Vraag[] =>
  lijst.themas.flatMap(({ vragen }) => vragen.filter(({ deel }) => deel === 'mentor'));
