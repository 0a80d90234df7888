import { plusJaren } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** Dat iemand een collega vervangt, van en met de eerste tot en met de laatste dag, tenzij zij eerder is ingetrokken. */
export interface Vervanging {
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag;
  readonly ingetrokken: boolean;
}

/** Geldt de vervanging op deze dag? */
export const geldtVervanging = ({ van, tot, ingetrokken }: Vervanging, dag: Kalenderdag): boolean =>
  !ingetrokken && van <= dag && dag <= tot;

/** Wie een vervanging regelt, en voor wie. */
export interface Vervangvraag {
  readonly doorId: string;
  readonly afwezigeId: string;
  readonly vervangerId: string;
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag;
}

export type Vervangfout =
  | 'vervanging.zichzelf'
  | 'vervanging.eigen'
  | 'vervanging.dagen'
  | 'vervanging.voorbij'
  | 'vervanging.te-lang';

const UITLEG: Readonly<Record<Vervangfout, string>> = {
  'vervanging.zichzelf': 'Iemand kan zichzelf niet vervangen.',
  'vervanging.eigen': 'Over uw eigen vervanging beslist een andere beheerder.',
  'vervanging.dagen': 'De laatste dag ligt voor de eerste.',
  'vervanging.voorbij': 'De laatste dag is al geweest.',
  'vervanging.te-lang': 'Een vervanging duurt hoogstens een jaar. Geef daarna een eigen mandaat.',
};

/**
 * Waarom deze vervanging niet kan, of null. Wie haar regelt, is zelf niet de afwezige en niet de vervanger: anders gaf iemand zichzelf
 * rechten. Bron: security.md besluit 2 (vier ogen).
 */
export function toetsVervanging(
  vraag: Vervangvraag,
  vandaag: Kalenderdag,
): { readonly code: Vervangfout; readonly uitleg: string } | null {
  const { doorId, afwezigeId, vervangerId, van, tot } = vraag;
  const redenen: readonly (readonly [Vervangfout, boolean])[] = [
    ['vervanging.zichzelf', afwezigeId === vervangerId],
    ['vervanging.eigen', [afwezigeId, vervangerId].includes(doorId)],
    ['vervanging.dagen', tot < van],
    ['vervanging.voorbij', tot < vandaag],
    ['vervanging.te-lang', tot > plusJaren(van, 1)],
  ];
  const code = redenen.find(([, mis]) => mis)?.[0];
  return code ? { code, uitleg: UITLEG[code] } : null;
}
