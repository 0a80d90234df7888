import { Conflict, Invalid } from '../domain-error.ts';
import { beginVanDag, toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import type { Aanmeldstatus } from './aanmelding.ts';
import { pasStatusToe } from './pas-status-toe.ts';

/** Wat een intaker met de hand over een eigen aanmelding meldt. */
export interface Statusmelding {
  readonly status: Aanmeldstatus;
  /** De dag waarop het aan de leerling is verteld; vandaag of eerder. */
  readonly dag: Kalenderdag;
  /** De versie die de intaker voor zich had. */
  readonly versie: number;
}

/** Een aanmelding zoals zij staat als de melding binnenkomt. */
export interface Aanmeldstand {
  readonly status: Aanmeldstatus;
  readonly statusOp: Instant;
  readonly versie: number;
  readonly startdatum: Kalenderdag | null;
}

const NA_START: readonly Aanmeldstatus[] = ['NIET_VERSCHENEN', 'BEEINDIGD'];
const woord = (status: Aanmeldstatus): string => status.toLowerCase().replaceAll('_', ' ');

/** Wie op een oudere stand keek, hoort wat er intussen veranderde. Fout: Conflict, met status, ogenblik en versie van nu. */
function eisVersie(stand: Aanmeldstand, gezien: number): void {
  if (stand.versie === gezien) return;
  throw new Conflict(
    'aanmelding.gewijzigd',
    `Deze aanmelding is intussen veranderd: zij staat nu op ${woord(stand.status)}. Kijk haar na en beslis opnieuw.`,
    { status: stand.status, statusOp: stand.statusOp, versie: stand.versie },
  );
}

/**
 * Vanaf welk ogenblik een status telt die een mens meldt: nu, of het begin van de eerdere dag die hij noemt. Fouten: Conflict als de
 * aanmelding intussen veranderde of als deze status niet kan volgen, Invalid voor een dag die niet kan.
 */
export function meldStatus(stand: Aanmeldstand, melding: Statusmelding, nu: Instant): Instant {
  eisVersie(stand, melding.versie);
  const vandaag = toKalenderdag(nu);
  if (melding.dag > vandaag) throw new Invalid('aanmelding.dag-toekomst', 'Deze dag moet nog komen.');
  if (NA_START.includes(melding.status) && stand.startdatum !== null && melding.dag < stand.startdatum)
    throw new Invalid(
      'aanmelding.nog-niet-begonnen',
      `De opleiding begint op ${stand.startdatum}. Meld dit vanaf die dag.`,
    );
  const geldigOp = melding.dag === vandaag ? nu : beginVanDag(melding.dag);
  const uitkomst = pasStatusToe({ huidig: stand, bericht: { status: melding.status, geldigOp } });
  if (uitkomst.soort === 'toegepast') return geldigOp;
  if (uitkomst.soort === 'geweigerd')
    throw new Conflict(
      'aanmelding.status-kan-niet-volgen',
      `De status ${woord(melding.status)} kan niet volgen op ${woord(stand.status)}. Wel mogelijk: ${uitkomst.toegestaan.map(woord).join(', ') || 'niets'}.`,
      { toegestaan: uitkomst.toegestaan },
    );
  if (uitkomst.reden === 'ouder-bericht')
    throw new Invalid(
      'aanmelding.dag-te-vroeg',
      `Deze aanmelding staat sinds ${toKalenderdag(stand.statusOp)} op ${woord(stand.status)}. Kies een latere dag.`,
    );
  throw new Conflict('aanmelding.zelfde-status', `Deze aanmelding staat al op ${woord(stand.status)}.`, {
    status: stand.status,
  });
}
