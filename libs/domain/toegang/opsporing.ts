import { plusJaren } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** Dat een leerplichtambtenaar buitengewoon opsporingsambtenaar is: volgens welke akte, en van en tot en met welke dag. */
export interface Opsporingsakte {
  readonly akte: string;
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag;
}

/** De rol waarin iemand opsporingsambtenaar kan zijn. Bron: Leerplichtwet art. 22. */
export const OPSPORINGSROL = 'lpa';

/** Zo lang geldt een akte hoogstens, in jaren. Bron: Besluit buitengewoon opsporingsambtenaar, hoofdstuk 6 (toets ten minste elke vijf jaar). */
const HOOGSTENS_JAREN = 5;

/** Geldt zij op deze dag? Wat zonder akte is vastgelegd, heeft geen dagen en geldt zolang het mandaat geldt. */
export const geldtOpsporing = (
  { van, tot }: { readonly van: Kalenderdag | null; readonly tot: Kalenderdag | null },
  dag: Kalenderdag,
): boolean => (van === null || van <= dag) && (tot === null || dag <= tot);

export type Opsporingsfout =
  'opsporing.eigen' | 'opsporing.rol' | 'opsporing.dagen' | 'opsporing.voorbij' | 'opsporing.te-lang';

const UITLEG: Readonly<Record<Opsporingsfout, string>> = {
  'opsporing.eigen': 'Over uzelf beslist een andere beheerder.',
  'opsporing.rol': 'Alleen een leerplichtambtenaar kan opsporingsambtenaar zijn.',
  'opsporing.dagen': 'De laatste dag ligt voor de eerste.',
  'opsporing.voorbij': 'De laatste dag is al geweest.',
  'opsporing.te-lang': 'Een akte geldt hoogstens vijf jaar. Leg daarna de nieuwe akte vast.',
};

/** Wie een akte vastlegt, bij het mandaat van wie. */
export interface Opsporingsvraag extends Opsporingsakte {
  readonly doorId: string;
  readonly vanId: string;
  readonly rol: string;
}

/**
 * Waarom deze akte niet kan, of null. Niemand maakt zichzelf opsporingsambtenaar. Bron: security.md besluit 2 (vier ogen).
 */
export function toetsOpsporing(
  { doorId, vanId, rol, van, tot }: Opsporingsvraag,
  vandaag: Kalenderdag,
): { readonly code: Opsporingsfout; readonly uitleg: string } | null {
  const redenen: readonly (readonly [Opsporingsfout, boolean])[] = [
    ['opsporing.eigen', doorId === vanId],
    ['opsporing.rol', rol !== OPSPORINGSROL],
    ['opsporing.dagen', tot < van],
    ['opsporing.voorbij', tot < vandaag],
    ['opsporing.te-lang', tot > plusJaren(van, HOOGSTENS_JAREN)],
  ];
  const code = redenen.find(([, mis]) => mis)?.[0];
  return code ? { code, uitleg: UITLEG[code] } : null;
}
