import type { Actorrol } from '../toegang/toegang.ts';
import type { Relatie } from '../toegang/dataklassen.ts';
import type { Paspoortstatus } from './paspoort.ts';
import { isBewerkbaar } from './paspoort-machine.ts';
import type { Paspoortdeel } from './vragen.ts';

/** Wie schrijft, en zijn band met de jongere: die is `zelf`, een mentor is `genodigd` als de jongere hem vroeg. */
export interface Schrijver {
  readonly rol: Actorrol;
  readonly relatie: Relatie;
}

/** Waarom iemand een deel niet schrijft; vaste codes. */
export const INVULWEIGERINGEN = [
  'deel-van-ander',
  'niet-gevraagd',
  'nog-niet-ondertekend',
  'al-vastgesteld',
  'verlopen',
  'vernietigd',
] as const;
export type Invulweigering = (typeof INVULWEIGERINGEN)[number];

export type Invulbesluit =
  | {
      readonly mag: true;
      /** `nieuwe-versie`: deze is gedeeld of verlopen en blijft zoals zij is. */
      readonly gevolg: 'zelfde-versie' | 'nieuwe-versie';
    }
  | { readonly mag: false; readonly reden: Invulweigering };

/** Wie het deel van de mentor schrijft. Een consulent van het Doorstroompunt doet als een mentor. Bron: domain.md §2. */
const BEGELEIDERS: readonly Actorrol[] = ['mentor', 'rmc'];

const weiger = (reden: Invulweigering): Invulbesluit => ({ mag: false, reden });

const isEigenaar = ({ rol, relatie }: Schrijver): boolean => rol === 'jongere' && relatie === 'zelf';

/** Wat de eigenaar doet, kan altijd: in deze versie, of in een nieuwe. */
const alsEigenaar = (status: Paspoortstatus): Invulbesluit => ({
  mag: true,
  gevolg: isBewerkbaar(status) ? 'zelfde-versie' : 'nieuwe-versie',
});

/** Wat vastgesteld is, opent alleen de jongere weer. */
function alsBegeleider({ rol, relatie }: Schrijver, status: Paspoortstatus): Invulbesluit {
  if (!BEGELEIDERS.includes(rol)) return weiger('deel-van-ander');
  if (relatie !== 'genodigd') return weiger('niet-gevraagd');
  if (status === 'VERLOPEN') return weiger('verlopen');
  return isBewerkbaar(status) && status !== 'VASTGESTELD'
    ? { mag: true, gevolg: 'zelfde-versie' }
    : weiger('al-vastgesteld');
}

/**
 * Wie welk deel schrijft: de jongere alleen zijn eigen antwoorden, een gevraagde mentor alleen het deel van de mentor.
 * Niemand schrijft het deel van een ander. Bron: domain.md §2.
 */
export function magInvullen(schrijver: Schrijver, deel: Paspoortdeel, status: Paspoortstatus): Invulbesluit {
  if (status === 'VERNIETIGD') return weiger('vernietigd');
  if (deel === 'mentor') return alsBegeleider(schrijver, status);
  return isEigenaar(schrijver) ? alsEigenaar(status) : weiger('deel-van-ander');
}

/** Bezwaar tegen het deel van de mentor maakt alleen de jongere, zodra hij het ondertekend kan lezen. */
export function magBezwaarMaken(
  schrijver: Schrijver,
  versie: { readonly status: Paspoortstatus; readonly ondertekend: boolean },
): Invulbesluit {
  if (versie.status === 'VERNIETIGD') return weiger('vernietigd');
  if (!isEigenaar(schrijver)) return weiger('deel-van-ander');
  return versie.ondertekend ? alsEigenaar(versie.status) : weiger('nog-niet-ondertekend');
}
