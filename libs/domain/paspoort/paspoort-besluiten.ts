import { Conflict } from '../domain-error.ts';
import { ontbrekendeVragen } from './ontbrekende-vragen.ts';
import type { Ondertekening, Paspoortstatus, Paspoortversie } from './paspoort.ts';
import { magPaspoort } from './paspoort-machine.ts';
import type { Paspoortdeel, Vragenlijst } from './vragen.ts';

const EERST: Partial<Record<Paspoortstatus, readonly [code: string, uitleg: string]>> = {
  CONCEPT: ['paspoort.nog-niet-ingevuld', 'Maak het invullen eerst af.'],
  VERLOPEN: ['paspoort.verlopen', 'Dit Paspoort is verlopen.'],
  VERNIETIGD: ['paspoort.vernietigd', 'Dit Paspoort is vernietigd.'],
};

function kanNiet(status: Paspoortstatus): never {
  const [code, uitleg] = EERST[status] ?? ['paspoort.kan-niet', 'Dat kan nu niet met dit Paspoort.'];
  throw new Conflict(code, uitleg, { status });
}

function vereis({ status }: Paspoortversie, naar: Paspoortstatus): void {
  if (!magPaspoort(status, naar)) kanNiet(status);
}

/** Fout: Conflict met de vragen die nog een antwoord moeten hebben. */
function vereisCompleet(versie: Paspoortversie, lijst: Vragenlijst, deel: Paspoortdeel): void {
  const { antwoorden } = deel === 'jongere' ? versie : versie.mentordeel;
  const vragen = ontbrekendeVragen(lijst, deel, antwoorden);
  if (vragen.length > 0)
    throw new Conflict('paspoort.niet-compleet', 'Er zijn nog vragen zonder antwoord.', { vragen });
}

/** De jongere zegt dat hij klaar is met invullen. Nog eens zeggen verandert niets. Fout: Conflict. */
export function rondInvullenAf(versie: Paspoortversie, lijst: Vragenlijst): Paspoortversie {
  if (versie.status === 'INGEVULD') return versie;
  if (versie.status !== 'CONCEPT') kanNiet(versie.status);
  vereisCompleet(versie, lijst, 'jongere');
  return { ...versie, status: 'INGEVULD' };
}

/**
 * De mentor ondertekent zijn deel, na het gesprek over wat er nu staat. Een latere ondertekening vervangt een eerdere.
 * Fout: Conflict.
 */
export function onderteken(
  versie: Paspoortversie,
  lijst: Vragenlijst,
  ondertekend: Ondertekening,
): Paspoortversie {
  if (versie.status !== 'BESPROKEN_MENTOR' && versie.status !== 'INGEVULD') kanNiet(versie.status);
  vereisCompleet(versie, lijst, 'mentor');
  return { ...versie, status: 'BESPROKEN_MENTOR', mentordeel: { ...versie.mentordeel, ondertekend } };
}

/** De jongere staat achter deze versie. Vraagt de lijst een gesprek, dan is dat er eerst. Fout: Conflict. */
export function stelVast(versie: Paspoortversie, lijst: Vragenlijst): Paspoortversie {
  if (versie.status === 'VASTGESTELD') return versie;
  vereis(versie, 'VASTGESTELD');
  if (versie.status === 'INGEVULD' && lijst.gesprek === 'verplicht')
    throw new Conflict('paspoort.nog-niet-besproken', 'Praat er eerst over met je mentor.');
  vereisCompleet(versie, lijst, 'jongere');
  return { ...versie, status: 'VASTGESTELD' };
}

const KETEN: readonly Paspoortstatus[] = [
  'VASTGESTELD',
  'GEDEELD',
  'INGEZIEN',
  'BESPROKEN_INTAKE',
  'VERWERKT_IN_PLAN',
];

/** De status van een versie na wat er met een deling gebeurde. Bij meer ontvangers telt de verste. Fout: Conflict. */
export function naDeling(
  status: Paspoortstatus,
  naar: 'GEDEELD' | 'INGEZIEN' | 'BESPROKEN_INTAKE' | 'VERWERKT_IN_PLAN',
): Paspoortstatus {
  const nu = KETEN.indexOf(status);
  if (nu < 0) kanNiet(status);
  if (nu >= KETEN.indexOf(naar)) return status;
  if (!magPaspoort(status, naar)) kanNiet(status);
  return naar;
}
