import { GeenVerbinding, Probleem } from './fout.ts';
import { OPERATIES } from './operaties.ts';
import type { Antwoord, LosVerzoek, OperatieId } from './typen.ts';

/** Doet het verzoek zelf, zoals `fetch`. */
export type Stuur = (adres: string, init: RequestInit) => Promise<Response>;

export interface Kernopties {
  /** Waar de API staat, zonder streep aan het eind; leeg: op het eigen adres van de bladzijde. */
  readonly adres?: string;
  /** Wat elk verzoek meekrijgt, bijvoorbeeld wie het doet. */
  readonly koppen?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  readonly stuur?: Stuur;
  /** Ziet elk probleem voordat de aanroeper het krijgt. */
  readonly bijFout?: (probleem: Probleem) => void;
}

/** Wat een client ten minste kan. Het kleine deel, voor een bladzijde waar elke byte telt; zie client.ts voor de rest. */
export interface Kern {
  /** Het adres van een operatie, bijvoorbeeld voor een link naar een bestand. */
  readonly adresVan: <K extends OperatieId>(id: K, verzoek?: LosVerzoek<K>) => string;
  /** Doet een verzoek en geeft het antwoord zoals het kwam. Fouten: Probleem, GeenVerbinding. */
  readonly haal: <K extends OperatieId>(id: K, verzoek?: LosVerzoek<K>) => Promise<Response>;
  /** Doet een verzoek volgens het contract. Fouten: Probleem, GeenVerbinding. */
  readonly roep: <K extends OperatieId>(id: K, verzoek?: LosVerzoek<K>) => Promise<Antwoord<K>>;
}

type Los = LosVerzoek<OperatieId>;

/** Methode, pad en vorm van een operatie; zonder vorm vraagt een GET en is de rest een opdracht. */
const regelVan = (id: OperatieId): readonly string[] => OPERATIES[id].split(' ');

function padVan(id: OperatieId, { pad, vraag }: Los): string {
  const delen = (pad ?? {}) as Readonly<Record<string, string>>;
  const gevuld = regelVan(id)[1]!.replaceAll(/\{(\w+)\}/g, (_, naam: string) =>
    encodeURIComponent(delen[naam] ?? ''),
  );
  const zoek = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(vraag ?? {})) {
    if (waarde === undefined || waarde === null || waarde === '') continue;
    for (const een of Array.isArray(waarde) ? waarde : [waarde]) zoek.append(naam, String(een));
  }
  const tekst = zoek.toString();
  return tekst ? `${gevuld}?${tekst}` : gevuld;
}

/** De inhoud over de draad, met haar soort; een formulier noemt zijn soort zelf, met de grens tussen de delen. */
function lichaam(vorm: string | undefined, inhoud: unknown): [body: FormData | string, soort?: string] {
  if (inhoud instanceof FormData) return [inhoud];
  return vorm === 'mail'
    ? [inhoud as string, 'message/rfc822']
    : [JSON.stringify(inhoud), 'application/json'];
}

function bericht(
  id: OperatieId,
  { inhoud, sleutel, accept, signal }: Los,
  koppen: Readonly<Record<string, string>>,
): RequestInit {
  const [methode = '', , vorm] = regelVan(id);
  const headers = new Headers({ Accept: accept ?? 'application/json', ...koppen });
  const init = { method: methode.toUpperCase(), headers, ...(signal ? { signal } : {}) };
  if (methode === 'get') return init;
  if (!vorm || vorm === 'formulier') headers.set('Idempotency-Key', sleutel ?? crypto.randomUUID());
  const [body, soort] = lichaam(vorm, inhoud ?? {});
  if (soort) headers.set('Content-Type', soort);
  return { ...init, body };
}

/** Maakt het kleine deel van de client: het adres, het verzoek, en wat er misgaat. */
export function maakKern({
  adres = '',
  koppen,
  stuur = (naar, init) => fetch(naar, init),
  bijFout,
}: Kernopties = {}): Kern {
  const adresVan: Kern['adresVan'] = (id, verzoek = {}) => adres + padVan(id, verzoek as Los);
  const haal: Kern['haal'] = async (id, verzoek = {}) => {
    const init = bericht(id, verzoek as Los, (await koppen?.()) ?? {});
    const antwoord = await stuur(adresVan(id, verzoek), init).catch((fout: unknown) => {
      throw verzoek.signal?.aborted ? fout : new GeenVerbinding(fout);
    });
    if (antwoord.ok) return antwoord;
    const probleem = new Probleem(antwoord.status, (await antwoord.json().catch(() => null)) as null);
    bijFout?.(probleem);
    throw probleem;
  };
  return {
    adresVan,
    haal,
    roep: async <K extends OperatieId>(id: K, verzoek: LosVerzoek<K> = {}) => {
      const antwoord = await haal(id, verzoek);
      return (await antwoord.json().catch((fout: unknown) => {
        if ((fout as Error).name === 'SyntaxError') throw new Probleem(antwoord.status, null);
        throw verzoek.signal?.aborted ? fout : new GeenVerbinding(fout);
      })) as Antwoord<K>;
    },
  };
}
