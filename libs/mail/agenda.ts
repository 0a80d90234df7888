import { leesMailadres } from './mailadres.ts';

/** PUBLISH om te bewaren, REQUEST om uit te nodigen, CANCEL om af te zeggen. Bron: RFC 5546. */
export type Agendamethode = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Een afspraak zonder iets over wie zij gaat: een vast kenmerk, een volgnummer dat bij elke wijziging oploopt, en een tijd. */
export interface Agendapunt {
  readonly methode: Agendamethode;
  readonly uid: string;
  readonly volgnummer: number;
  readonly titel: string;
  /** Ogenblikken in UTC, RFC 3339. */
  readonly begin: string;
  readonly einde: string;
  readonly gewijzigdOp: string;
  /** De postvakken van wie uitnodigt en wie uitgenodigd is. */
  readonly organisator: string | null;
  readonly genodigde: string | null;
}

const REGELLENGTE = 75;

/** Een regel is hoogstens 75 tekens; wat langer is, gaat op de volgende verder na een spatie. Bron: RFC 5545 §3.1. */
function vouw(regel: string): string {
  const [eerste, ...rest] = [regel.slice(0, REGELLENGTE), regel.slice(REGELLENGTE)];
  return rest[0] ? `${eerste}\r\n${vouw(` ${rest[0]}`)}` : (eerste ?? '');
}

/** `2026-12-01T09:00:00.000Z` wordt `20261201T090000Z`. */
const alsTijd = (ogenblik: string): string => ogenblik.replaceAll(/[-:]|\.\d+/g, '');
/** Wat in een tekst iets betekent, staat er met een streep voor. */
const alsTekst = (tekst: string): string => tekst.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

function mensen({ organisator, genodigde }: Agendapunt): string[] {
  const van = organisator === null ? null : leesMailadres(organisator);
  const aan = genodigde === null ? null : leesMailadres(genodigde);
  return [...(van ? [`ORGANIZER:mailto:${van}`] : []), ...(aan ? [`ATTENDEE:mailto:${aan}`] : [])];
}

/** Een afspraak als iCalendar. Hetzelfde kenmerk met een hoger volgnummer vervangt de vorige. Bron: RFC 5545. */
export function alsIcs(punt: Agendapunt): string {
  const regels = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//overstap//overleg//NL',
    `METHOD:${punt.methode}`,
    'BEGIN:VEVENT',
    `UID:${punt.uid}`,
    `SEQUENCE:${punt.volgnummer}`,
    `DTSTAMP:${alsTijd(punt.gewijzigdOp)}`,
    `DTSTART:${alsTijd(punt.begin)}`,
    `DTEND:${alsTijd(punt.einde)}`,
    `SUMMARY:${alsTekst(punt.titel)}`,
    `STATUS:${punt.methode === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...mensen(punt),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${regels.map(vouw).join('\r\n')}\r\n`;
}
