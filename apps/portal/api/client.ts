import i18next from 'i18next';
import type { z } from 'zod';
import { OPERATIES, type Contract } from './operaties.ts';
import { GeenVerbinding, Probleem } from './probleem.ts';

export type OperatieId = keyof Contract;
type Deel<K extends OperatieId, D extends string> = Contract[K] extends Record<D, infer S> ? S : never;
type Invoer<S> = [S] extends [never] ? undefined : S extends z.ZodType ? z.input<S> : undefined;

/** Wat de API op een operatie antwoordt. */
export type Antwoord<K extends OperatieId> = z.output<Contract[K]['antwoord']>;
export type Pad<K extends OperatieId> = Invoer<Deel<K, 'params'>>;
export type Vraag<K extends OperatieId> = Invoer<Deel<K, 'query'>>;
export type Inhoud<K extends OperatieId> = Invoer<Deel<K, 'body'>>;

/** Wat een verzoek meekrijgt; `sleutel` is de Idempotency-Key van een opdracht. */
export type Verzoek<K extends OperatieId> = {
  readonly pad?: Pad<K> | undefined;
  readonly vraag?: Partial<NonNullable<Vraag<K>>> | undefined;
  readonly inhoud?: Inhoud<K> | FormData | undefined;
  readonly sleutel?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly accept?: string | undefined;
};

let bewijs: string | null = null;
let bijAfgemeld: (meerZekerheid: boolean) => void = () => undefined;

/** Het bewijs dat deze pagina bij de sessie hoort (`/v1/mij`); gaat mee met elk verzoek dat iets verandert. */
export const zetBewijs = (csrf: string | null): void => {
  bewijs = csrf;
};
/** Wat er gebeurt als de API zegt dat er geen sessie meer is, of dat zij zekerder moet weten wie het is. */
export const zetBijAfgemeld = (doe: (meerZekerheid: boolean) => void): void => {
  bijAfgemeld = doe;
};

function adres(sjabloon: string, pad: unknown, vraag: unknown): string {
  const delen = (pad ?? {}) as Record<string, string>;
  const gevuld = sjabloon.replaceAll(/\{(\w+)\}/g, (_, naam: string) =>
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

function koppen<K extends OperatieId>(vorm: string, verzoek: Verzoek<K>): Headers {
  const headers = new Headers({
    Accept: verzoek.accept ?? 'application/json',
    'Accept-Language': i18next.language,
  });
  if (vorm !== 'vraag') headers.set('Idempotency-Key', verzoek.sleutel ?? crypto.randomUUID());
  if (bewijs) headers.set('X-CSRF', bewijs);
  if (verzoek.inhoud !== undefined && !(verzoek.inhoud instanceof FormData))
    headers.set('Content-Type', 'application/json');
  return headers;
}

const lichaam = (inhoud: unknown): BodyInit | undefined =>
  inhoud === undefined ? undefined : inhoud instanceof FormData ? inhoud : JSON.stringify(inhoud);

/** Het adres van een operatie, bijvoorbeeld voor een link naar een bestand. */
export const adresVan = <K extends OperatieId>(id: K, verzoek: Verzoek<K> = {}): string =>
  adres(OPERATIES[id][1], verzoek.pad, verzoek.vraag);

/** Doet een verzoek en geeft het antwoord zoals het kwam. Fouten: Probleem, GeenVerbinding. */
export async function haal<K extends OperatieId>(id: K, verzoek: Verzoek<K> = {}): Promise<Response> {
  const [methode, , vorm] = OPERATIES[id];
  const inhoud = methode === 'get' ? undefined : (verzoek.inhoud ?? {});
  const volledig = { ...verzoek, inhoud } as Verzoek<K>;
  const antwoord = await fetch(adresVan(id, verzoek), {
    method: methode.toUpperCase(),
    headers: koppen(vorm, volledig),
    credentials: 'same-origin',
    ...(inhoud === undefined ? {} : { body: lichaam(inhoud)! }),
    ...(verzoek.signal ? { signal: verzoek.signal } : {}),
  }).catch((fout: unknown) => {
    if (fout instanceof DOMException && fout.name === 'AbortError') throw fout;
    throw new GeenVerbinding();
  });
  if (antwoord.ok) return antwoord;
  const probleem = new Probleem(antwoord.status, await antwoord.json().catch(() => ({})));
  if (antwoord.status === 401) bijAfgemeld(probleem.code === 'toegang.meer-zekerheid');
  throw probleem;
}

/** Doet een verzoek volgens het contract. Fouten: Probleem, GeenVerbinding. */
export async function roep<K extends OperatieId>(id: K, verzoek: Verzoek<K> = {}): Promise<Antwoord<K>> {
  const antwoord = await haal(id, verzoek);
  return (await antwoord.json()) as Antwoord<K>;
}
