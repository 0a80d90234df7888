import type { z } from 'zod';
import type { Contract } from './operaties.ts';

export type { Problem } from '#libs/contract/gedeeld.ts';

/** Hoe een operatie in het contract heet (`operationId`). */
export type OperatieId = keyof Contract;

type Deel<K extends OperatieId, D extends string> = Contract[K] extends Record<D, infer S> ? S : never;
type Invoer<S> = [S] extends [never] ? undefined : S extends z.ZodType ? z.input<S> : undefined;
/** Wat een schema uit een tekst maakt (een getal in de vraag), heeft als invoer geen type: dan geldt wat eruit komt. */
type Bekend<I, O> = { [N in keyof I]: unknown extends I[N] ? (N extends keyof O ? O[N] : I[N]) : I[N] };
type Zoekvraag<S> = [S] extends [never]
  ? undefined
  : S extends z.ZodType
    ? Bekend<z.input<S>, z.output<S>>
    : undefined;

/** Wat de API op een operatie antwoordt. */
export type Antwoord<K extends OperatieId> = z.output<Contract[K]['antwoord']>;
/** Wat er in het pad van een operatie staat. */
export type Pad<K extends OperatieId> = Invoer<Deel<K, 'params'>>;
/** Wat er achter het vraagteken mag. */
export type Vraag<K extends OperatieId> = Zoekvraag<Deel<K, 'query'>>;
/** Wat een operatie als inhoud aanneemt; bij een formulier de velden. */
export type Inhoud<K extends OperatieId> = Invoer<Deel<K, 'body'>>;

type Formulier<K extends OperatieId> = Contract[K] extends { readonly neemt: 'multipart/form-data' }
  ? (Inhoud<K> & { readonly bestand?: File }) | FormData
  : never;

/** Wat bij elk verzoek mag. */
export interface Bijzaken {
  /** De Idempotency-Key van een opdracht; zonder opgave een nieuwe. */
  readonly sleutel?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Een andere vorm dan JSON, bijvoorbeeld `text/csv`; alleen met `haal`. */
  readonly accept?: string | undefined;
}

/** Een verzoek waarvan nog een deel kan ontbreken, zoals in een scherm dat nog laadt. */
export type LosVerzoek<K extends OperatieId> = Bijzaken & {
  readonly pad?: Pad<K> | undefined;
  readonly vraag?: Partial<NonNullable<Vraag<K>>> | undefined;
  readonly inhoud?: Inhoud<K> | FormData | undefined;
};

type Leeg = Readonly<Record<string, never>>;
type Metdeel<N extends string, T> = [T] extends [undefined]
  ? { readonly [P in N]?: undefined }
  : Leeg extends T
    ? { readonly [P in N]?: T | undefined }
    : { readonly [P in N]: T };

/** Een verzoek met alles wat het contract eist, en niets wat het niet kent. */
export type Verzoek<K extends OperatieId> = Bijzaken &
  Metdeel<'pad', Pad<K>> &
  Metdeel<'vraag', Vraag<K>> &
  Metdeel<'inhoud', [Formulier<K>] extends [never] ? Inhoud<K> : Formulier<K>>;

/** Eist het contract niets, dan mag het verzoek weg. */
export type Argument<K extends OperatieId> =
  Leeg extends Verzoek<K> ? [verzoek?: Verzoek<K>] : [verzoek: Verzoek<K>];

/** Een operatie die een lijst in bladzijden geeft; bij zoeken staat de cursor in de inhoud. */
export type LijstId = {
  [K in OperatieId]: 'cursor' extends keyof Vraag<K> | keyof Inhoud<K> ? K : never;
}[OperatieId];

/** Wat op een lijst staat. */
export type Item<K extends OperatieId> =
  Antwoord<K> extends { readonly items: readonly (infer I)[] } ? I : never;
