import { Invalid } from '../domain-error.ts';
import { isKalenderdag, plusDagen } from './kalenderdag.ts';
import type { Instant, Kalenderdag, Kloktijd } from './tijd.ts';

const MINUUT_MS = 60_000;
const UUR_MS = 3_600_000;
const MIDDERNACHT = '00:00' as Kloktijd;

const FORMAT = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Verschil met UTC per uur sinds 1970. De klok verspringt alleen op een heel uur, dus een uur heeft een verschil. */
const offsets = new Map<number, number>();
const MAX_OFFSETS = 100_000;

function readOffset(ms: number): number {
  const d: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of FORMAT.formatToParts(ms)) d[part.type] = part.value;
  const day = Date.UTC(Number(d.year), Number(d.month) - 1, Number(d.day));
  return day + Number(d.hour) * UUR_MS + Number(d.minute) * MINUUT_MS + Number(d.second) * 1000 - ms;
}

function offsetMs(ms: number): number {
  const hour = Math.floor(ms / UUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= MAX_OFFSETS) offsets.clear();
  const offset = readOffset(hour * UUR_MS);
  offsets.set(hour, offset);
  return offset;
}

const format = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Leest een tijd op de klok, `00:00` tot en met `23:59`. */
export function kloktijd(tekst: string): Kloktijd {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(tekst)) return tekst as Kloktijd;
  throw new Invalid('kloktijd.ongeldig', 'Dit is geen tijd. Schrijf uren en minuten als 09:30.');
}

/**
 * Het ogenblik waarop het in Europe/Amsterdam deze dag en tijd is. Een tijd die bij het begin van de zomertijd
 * niet bestaat, schuift het uur mee vooruit (02:30 wordt 03:30); van een tijd die twee keer komt, telt de eerste.
 */
export function toInstant(dag: Kalenderdag, tijd: Kloktijd): Instant {
  const lokaal = Date.parse(`${dag}T${tijd}:00.000Z`);
  const voor = offsetMs(lokaal - 12 * UUR_MS);
  const eerste = lokaal - voor;
  if (offsetMs(eerste) === voor) return format(eerste);
  const na = offsetMs(lokaal + 12 * UUR_MS);
  return format(offsetMs(lokaal - na) === na ? lokaal - na : eerste);
}

/** De dag die het op dit ogenblik in Europe/Amsterdam is. */
export function toKalenderdag(instant: Instant): Kalenderdag {
  const ms = Date.parse(instant);
  return format(ms + offsetMs(ms)).slice(0, 10) as Kalenderdag;
}

/** Het eerste ogenblik van een dag. */
export function beginVanDag(dag: Kalenderdag): Instant {
  return toInstant(dag, MIDDERNACHT);
}

/** Het ogenblik waarop een dag voorbij is (exclusief): het begin van de volgende dag. */
export function eindeVanDag(dag: Kalenderdag): Instant {
  return beginVanDag(plusDagen(dag, 1));
}

const OGENBLIK =
  /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/;

/** Leest een ogenblik met een tijdzone en schrijft het in UTC; delen van een milliseconde vallen weg. */
export function instant(tekst: string): Instant {
  const [, dag = '', tijd, seconden = ':00', deel = '', teken, uren = 0, minuten = 0] =
    OGENBLIK.exec(tekst) ?? [];
  if (!isKalenderdag(dag)) {
    throw new Invalid(
      'ogenblik.ongeldig',
      'Dit is geen tijdstip met een tijdzone. Schrijf het als 2026-03-31T09:30:00Z.',
    );
  }
  const lokaal = Date.parse(`${dag}T${tijd}${seconden}.${deel.slice(0, 3).padEnd(3, '0')}Z`);
  const offset = Number(uren) * UUR_MS + Number(minuten) * MINUUT_MS;
  return format(teken === '-' ? lokaal + offset : lokaal - offset);
}
