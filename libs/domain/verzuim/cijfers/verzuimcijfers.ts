import { weken } from '../../mas/weken.ts';
import type { DuoStatus } from '../../melding/melding-machine.ts';
import { plusDagen, plusMaanden } from '../../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import { MELDINGSOORTEN, type Meldingsoort } from '../meldplicht.ts';
import { per } from '../per.ts';

/** Een gedane melding die niet is ingetrokken. */
export interface GeteldeMelding {
  readonly leerlingId: string;
  readonly soort: Meldingsoort;
  readonly schoolId: string;
  /** CBS-code van de woongemeente toen er werd gemeld; null als die niet bekend is. */
  readonly gemeente: string | null;
  readonly begindatum: Kalenderdag;
  readonly duoStatus: DuoStatus;
}

/** Wie nu onafgebroken weg is, en sinds wanneer. */
export interface Afwezige {
  readonly leerlingId: string;
  readonly sinds: Kalenderdag;
}

/** Hoe lang iemand thuiszit. De landelijke indeling, met de grens van vier weken van het langdurig verzuim. Bron: domain.md §1.3. */
export const THUISZITDUREN = ['tot-4-weken', '4-weken-tot-3-maanden', 'langer-dan-3-maanden'] as const;
export type Thuiszitduur = (typeof THUISZITDUREN)[number];

/** Een aantal meldingen (werkprocessen) en van hoeveel jongeren zij zijn: dat zijn twee verschillende getallen. */
export interface Meldingaantal {
  readonly meldingen: number;
  readonly personen: number;
}

/** De cijfers over verzuim. Van elke soort en duur is er een aantal, ook nul. */
export interface Verzuimcijfers {
  readonly perSoort: readonly (Meldingaantal & { readonly soort: Meldingsoort })[];
  readonly perSchool: readonly (Meldingaantal & { readonly schoolId: string })[];
  readonly perGemeente: readonly (Meldingaantal & { readonly gemeente: string | null })[];
  readonly thuiszitters: readonly { readonly duur: Thuiszitduur; readonly personen: number }[];
}

const aantal = (meldingen: readonly GeteldeMelding[]): Meldingaantal => ({
  meldingen: meldingen.length,
  personen: new Set(meldingen.map(({ leerlingId }) => leerlingId)).size,
});

const VIER = 4;
const DRIE = 3;

function duurVan(sinds: Kalenderdag, peildag: Kalenderdag): Thuiszitduur {
  if (peildag < plusDagen(sinds, weken(VIER))) return 'tot-4-weken';
  return peildag < plusMaanden(sinds, DRIE) ? '4-weken-tot-3-maanden' : 'langer-dan-3-maanden';
}

const OPEN: readonly DuoStatus[] = ['W', 'R', 'B'];

/** De eerste dag van elke thuiszitter: van een open melding van langdurig verzuim, of van een reeks die nog loopt. */
function thuiszitters(
  meldingen: readonly GeteldeMelding[],
  afwezigen: readonly Afwezige[],
): ReadonlyMap<string, Kalenderdag> {
  const langdurig = meldingen
    .filter(({ soort, duoStatus }) => soort === 'LRV' && OPEN.includes(duoStatus))
    .map(({ leerlingId, begindatum }) => ({ leerlingId, sinds: begindatum }));
  const eerste = new Map<string, Kalenderdag>();
  for (const { leerlingId, sinds } of [...langdurig, ...afwezigen]) {
    const bekend = eerste.get(leerlingId);
    if (bekend === undefined || sinds < bekend) eerste.set(leerlingId, sinds);
  }
  return eerste;
}

/** Telt verzuim op een dag. Werkprocessen en personen staan apart: wie twee keer gemeld is, telt bij het eerste twee keer. */
export function telVerzuim(
  {
    meldingen,
    afwezigen,
  }: { readonly meldingen: readonly GeteldeMelding[]; readonly afwezigen: readonly Afwezige[] },
  peildag: Kalenderdag,
): Verzuimcijfers {
  const duren = [...thuiszitters(meldingen, afwezigen).values()].map((sinds) => duurVan(sinds, peildag));
  return {
    perSoort: MELDINGSOORTEN.map((soort) => ({
      soort,
      ...aantal(meldingen.filter((melding) => melding.soort === soort)),
    })),
    perSchool: [...per(meldingen, ({ schoolId }) => schoolId)].map(([schoolId, rij]) => ({
      schoolId,
      ...aantal(rij),
    })),
    perGemeente: [...per(meldingen, ({ gemeente }) => gemeente)].map(([gemeente, rij]) => ({
      gemeente,
      ...aantal(rij),
    })),
    thuiszitters: THUISZITDUREN.map((duur) => ({
      duur,
      personen: duren.filter((een) => een === duur).length,
    })),
  };
}
