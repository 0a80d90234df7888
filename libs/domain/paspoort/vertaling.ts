import type { Paspoortvariant, Vraag, Vraagoptie, Vragenlijst } from './vragen.ts';

/** De talen waarin de vragen te lezen zijn. Nederlands voorop: daarin zijn zij geschreven. */
export const VRAAGTALEN = ['nl', 'en', 'uk', 'ar'] as const;
export type Vraagtaal = (typeof VRAAGTALEN)[number];

/** De talen waarin de vragen vertaald zijn. */
export const VERTAALTALEN = ['en', 'uk', 'ar'] as const;
export type Vertaaltaal = (typeof VERTAALTALEN)[number];

/** De woorden van een thema. */
export interface Themawoorden {
  readonly titel: string;
  readonly uitleg: string;
}

/** De woorden van een vraag: zoveel als de vraag zelf heeft. */
export interface Vraagwoorden {
  readonly vraag: string;
  readonly hulp?: string | undefined;
  /** Per id van een antwoord. */
  readonly opties?: Readonly<Record<string, string>> | undefined;
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
}

/**
 * De woorden van een vragenlijst in een andere taal, per id. Geen eigen lijst: wat er gevraagd wordt, wat mag en wat moet staat
 * alleen in de vragenlijst zelf. Een betere vertaling is daarom geen nieuwe versie.
 */
export interface Vragenvertaling {
  readonly variant: Paspoortvariant;
  readonly versie: number;
  readonly taal: Vertaaltaal;
  readonly titel: string;
  readonly inleiding: string;
  readonly themas: Readonly<Record<string, Themawoorden>>;
  readonly vragen: Readonly<Record<string, Vraagwoorden>>;
}

/** Een vragenlijst in de taal van wie haar leest. */
export interface VertaaldeVragen {
  readonly taal: Vraagtaal;
  readonly lijst: Vragenlijst;
}

/** De vragenlijst in een andere taal: dezelfde vragen en ids, andere woorden. Een woord dat ontbreekt blijft Nederlands. */
export function vertaal(lijst: Vragenlijst, woorden: Vragenvertaling): Vragenlijst {
  return {
    ...lijst,
    titel: woorden.titel,
    inleiding: woorden.inleiding,
    themas: lijst.themas.map((thema) => ({
      ...thema,
      ...woorden.themas[thema.id],
      vragen: thema.vragen.map((vraag) => vertaalVraag(vraag, woorden.vragen[vraag.id])),
    })),
  };
}

function vertaalVraag(vraag: Vraag, woorden: Vraagwoorden | undefined): Vraag {
  if (!woorden) return vraag;
  const { hulp = vraag.hulp } = woorden;
  const kop = { vraag: woorden.vraag, hulp };
  switch (vraag.soort) {
    case 'keuze':
    case 'meerkeuze':
      return { ...vraag, ...kop, opties: vertaalOpties(vraag.opties, woorden.opties) };
    case 'schaal': {
      const [van, tot] = [woorden.van ?? vraag.van.tekst, woorden.tot ?? vraag.tot.tekst];
      return { ...vraag, ...kop, van: { ...vraag.van, tekst: van }, tot: { ...vraag.tot, tekst: tot } };
    }
    case 'tekst':
    case 'bestand':
      return { ...vraag, ...kop };
  }
}

const vertaalOpties = (opties: readonly Vraagoptie[], woorden: Vraagwoorden['opties']): Vraagoptie[] =>
  opties.map(({ id, tekst }) => ({ id, tekst: woorden?.[id] ?? tekst }));
