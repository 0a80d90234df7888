import i18next from 'i18next';

const ZONE = 'Europe/Amsterdam';
const DAG_MS = 86_400_000;

let verschilMs = 0;
/** In de demo loopt de klok van de API anders dan die van de browser. */
export const zetVerschil = (ms: number): void => {
  verschilMs = ms;
};
/** Nu, volgens de klok van de API. */
export const nu = (): Date => new Date(Date.now() + verschilMs);

const vorm = (opties: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(i18next.language === 'en' ? 'en-GB' : i18next.language, {
    timeZone: ZONE,
    ...opties,
  });

/** Een kalenderdag (`2027-10-01`) of ogenblik als dag in Amsterdam: "vr 1 oktober 2027". */
export const dag = (waarde: string): string =>
  vorm({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(alsDatum(waarde));

/** Kort: "1 okt". */
export const korteDag = (waarde: string): string =>
  vorm({ day: 'numeric', month: 'short' }).format(alsDatum(waarde));

/** De laatste dag die nog meetelt, bij het ogenblik waarop iets voorbij is. */
export const laatsteDag = (eindigtOp: string): string =>
  dag(new Date(Date.parse(eindigtOp) - 1).toISOString());

/** Een ogenblik: "vr 1 okt 2027 09:30". */
export const ogenblik = (waarde: string): string =>
  vorm({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(waarde));

const alsDatum = (waarde: string): Date => new Date(waarde.length === 10 ? `${waarde}T12:00:00Z` : waarde);

/** De kalenderdag in Amsterdam van een ogenblik, als `2027-10-01`. */
export const kalenderdag = (waarde: Date | string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(
    typeof waarde === 'string' ? alsDatum(waarde) : waarde,
  );

/** De laatste hele dag van een termijn: een ogenblik om middernacht is het einde van de dag ervoor. */
export const slotdag = (waarde: string): string =>
  waarde.length === 10 ? waarde : kalenderdag(new Date(Date.parse(waarde) - 1));

/** Hoeveel kalenderdagen vanaf vandaag; negatief is voorbij. */
export const dagenTot = (waarde: string): number =>
  Math.round((Date.parse(kalenderdag(waarde)) - Date.parse(kalenderdag(nu()))) / DAG_MS);

/** "vandaag", "gisteren", "4 dagen geleden", "over 3 dagen". */
export const geleden = (waarde: string): string =>
  new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto' }).format(dagenTot(waarde), 'day');

/** Een dag met tijd zoals iemand in Nederland die invult (`2027-10-01T09:30`), als ogenblik. */
export function ogenblikVan(lokaal: string): string {
  const alsUtc = Date.parse(`${lokaal}:00Z`);
  const delen = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    timeZoneName: 'longOffset',
  }).formatToParts(alsUtc);
  const [, teken = '+', uren = '0', minuten = '0'] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(delen.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  const verschuiving = (Number(uren) * 60 + Number(minuten)) * (teken === '-' ? -1 : 1);
  return new Date(alsUtc - verschuiving * 60_000).toISOString();
}

/** Een ogenblik zoals iemand in Nederland het invult: `2027-10-01T09:30`. */
export const lokaalVan = (waarde: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(waarde))
    .replace(' ', 'T');
