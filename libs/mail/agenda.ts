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
  /** Null: hoe lang het duurt, is niet afgesproken. */
  readonly einde: string | null;
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

const ZONE = 'Europe/Amsterdam';

/** De regels van de zone, zodat een agenda die haar niet kent de tijd toch goed zet. Bron: Richtlijn 2000/84/EG. */
const TIJDZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19810329T020000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
];

const KLOK = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** `2026-12-01T09:00:00.000Z` wordt `20261201T100000`: zoals de klok in Nederland staat. */
const alsKloktijd = (ogenblik: string): string =>
  KLOK.format(new Date(ogenblik)).replaceAll(/[-:]/g, '').replace(' ', 'T');
const moment = (naam: string, ogenblik: string): string => `${naam};TZID=${ZONE}:${alsKloktijd(ogenblik)}`;

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
    ...TIJDZONE,
    'BEGIN:VEVENT',
    `UID:${punt.uid}`,
    `SEQUENCE:${punt.volgnummer}`,
    `DTSTAMP:${alsTijd(punt.gewijzigdOp)}`,
    moment('DTSTART', punt.begin),
    ...(punt.einde === null ? [] : [moment('DTEND', punt.einde)]),
    `SUMMARY:${alsTekst(punt.titel)}`,
    `STATUS:${punt.methode === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...mensen(punt),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${regels.map(vouw).join('\r\n')}\r\n`;
}
