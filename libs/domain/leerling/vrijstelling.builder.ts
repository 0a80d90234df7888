import { kalenderdag } from '../tijd/kalenderdag.ts';
import type { Verklaarder, Vrijstellingsberoep } from './vrijstelling.ts';

type Dagen = 'ingediendOp' | 'van' | 'tot' | 'opSchoolVanRichtingTot';

/** Een beroep dat klopt: een deskundige acht een leerplichtige de rest van het schooljaar ongeschikt. Voor tests. */
export function aBeroep(
  anders: Omit<Partial<Vrijstellingsberoep>, Dagen | 'verklaring'> &
    Partial<Record<Dagen, string>> & { verklaring?: readonly [Verklaarder, string] | null } = {},
): Vrijstellingsberoep {
  const {
    ingediendOp = '2026-11-20',
    van = '2026-11-23',
    tot = '2027-07-31',
    opSchoolVanRichtingTot = null,
    verklaring = ['aangewezen-deskundige', '2026-11-02'] as const,
    ...rest
  } = anders;
  return {
    grond: 'ongeschikt',
    nooitGeschikt: false,
    rijdendeSchoolKm: null,
    ...rest,
    ingediendOp: kalenderdag(ingediendOp),
    van: kalenderdag(van),
    tot: kalenderdag(tot),
    opSchoolVanRichtingTot: opSchoolVanRichtingTot === null ? null : kalenderdag(opSchoolVanRichtingTot),
    verklaring: verklaring && { door: verklaring[0], dag: kalenderdag(verklaring[1]) },
  };
}
