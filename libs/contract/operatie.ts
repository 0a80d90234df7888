import type { z } from 'zod';
import type { Handeling } from '../domain/toegang/toegang.ts';

/** Wat een systeem mag zonder mandaat. */
export type Scope = 'stuitpost';

export type Methode = 'get' | 'post' | 'put';
export type Mediatype =
  | 'application/json'
  | 'application/pdf'
  | 'application/problem+json'
  | 'application/x-www-form-urlencoded'
  | 'image/jpeg'
  | 'message/rfc822'
  | 'multipart/form-data'
  | 'text/calendar'
  | 'text/css'
  | 'text/csv'
  | 'text/event-stream'
  | 'text/html'
  | 'text/javascript'
  | 'text/plain';

/** Een handeling op de API: pad, wie hem mag doen, wat erin gaat en wat eruit komt. */
export interface Operatie {
  /** Unieke naam, ook `operationId`. */
  readonly id: string;
  readonly methode: Methode;
  /** Pad met `{id}`. */
  readonly pad: string;
  readonly groep: string;
  readonly samenvatting: string;
  /** Welke handeling dit is voor de toegangsbeslissing; `openbaar` vraagt niets, `aangemeld` alleen een mandaat van vandaag, `systeem` de scope. */
  readonly handeling: Handeling | 'openbaar' | 'aangemeld' | 'systeem';
  /** Alleen voor een systeem met deze scope; nooit voor een mens. */
  readonly scope?: Scope;
  /** Vraagt meer zekerheid over wie het is dan de gegevens zelf al vragen. */
  readonly zekerheid?: 'substantieel' | 'hoog';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly antwoord: z.ZodType;
  readonly status: 200 | 201 | 202;
  /** Schrijft: vraagt een `Idempotency-Key`. */
  readonly schrijft?: true;
  /** Wat de operatie nog meer weigert dan wat uit haar vorm volgt. */
  readonly weigert?: readonly (409 | 422)[];
  /** Antwoordt in de taal die de lezer vraagt (`Accept-Language`), en zegt welke dat werd. */
  readonly talen?: true;
  /** Wat de operatie kan leveren; zonder opgave JSON. */
  readonly levert?: readonly Mediatype[];
  /** Wat de operatie aanneemt; zonder opgave JSON. */
  readonly neemt?: Mediatype;
  /** Geen deel van het openbare contract (gezondheid, demostand). */
  readonly intern?: true;
}

/** Legt een operatie vast met behoud van de precieze typen van haar schema's. */
export const operatie = <const T extends Operatie>(werk: T): T => werk;
