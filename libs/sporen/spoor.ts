import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
} from '@opentelemetry/api';

const NAAM = 'overstap';

let staatAan = false;

/** Zet het volgen van sporen aan of uit; zonder ontvanger kost een spoor niets. */
export function zetSporen(aan: boolean): void {
  staatAan = aan;
}

/** Een stuk van een spoor. Kenmerken zijn namen, codes en aantallen; nooit een id van een persoon, en nooit tekst van een fout. */
export interface Spoorstuk {
  readonly naam: string;
  readonly soort?: 'binnenkomend' | 'uitgaand' | 'klaarzetten' | 'ophalen';
  /** Het spoor waar dit bij hoort, als W3C `traceparent`. Ontbreekt het, dan hoort het bij wat nu loopt. */
  readonly ouder?: string | null;
  readonly kenmerken?: Attributes;
}

const SOORT = {
  binnenkomend: SpanKind.SERVER,
  uitgaand: SpanKind.CLIENT,
  klaarzetten: SpanKind.PRODUCER,
  ophalen: SpanKind.CONSUMER,
} as const;

/** Begint een stuk van een spoor; null als er niemand naar kijkt. Wie het begint, eindigt het. */
export function beginSpoor({ naam, soort, ouder, kenmerken = {} }: Spoorstuk) {
  if (!staatAan) return null;
  const basis = ouder === undefined ? context.active() : vanBuiten(ouder);
  const opties = { kind: soort ? SOORT[soort] : SpanKind.INTERNAL, attributes: kenmerken };
  const span = trace.getTracer(NAAM).startSpan(naam, opties, basis);
  return { span, binnen: <T>(werk: () => T): T => context.with(trace.setSpan(basis, span), werk) };
}

const vanBuiten = (ouder: string | null): Context =>
  ouder === null ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent: ouder });

/** Doet werk als een stuk van een spoor. Van een fout gaat alleen de naam mee. */
export async function inSpoor<T>(stuk: Spoorstuk, werk: () => Promise<T>): Promise<T> {
  const begonnen = beginSpoor(stuk);
  if (!begonnen) return werk();
  const { span, binnen } = begonnen;
  try {
    return await binnen(werk);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : 'onbekend');
    throw error;
  } finally {
    span.end();
  }
}

/** Het spoor waarin nu gewerkt wordt, als W3C `traceparent`; null als er geen is. */
export function huidigSpoor(): string | null {
  if (!staatAan) return null;
  const drager: { traceparent?: string } = {};
  propagation.inject(context.active(), drager);
  return drager.traceparent ?? null;
}
