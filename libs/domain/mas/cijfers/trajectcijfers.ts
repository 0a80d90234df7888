import { looptRoute, MAS_ROUTES, type MasRoute, type Routestatus } from '../routezaak.ts';
import { TRAJECT_STATUSSEN, type Trajectstatus } from '../traject/traject-machine.ts';
import { toKalenderdag } from '../../tijd/amsterdam.ts';
import { dagenTussen } from '../../tijd/kalenderdag.ts';
import type { Instant } from '../../tijd/tijd.ts';

/** Wat er van een traject geteld wordt: geen naam, geen dag van geboorte. */
export interface Geteld {
  readonly leerlingId: string;
  readonly status: Trajectstatus;
  readonly begonnenOp: Instant;
  readonly gemeldOp: Instant | null;
  readonly opgepaktOp: Instant | null;
  readonly gehoordOp: Instant | null;
  readonly gekozenOp: Instant | null;
  readonly beeindigdOp: Instant | null;
  /** Wanneer het eerste gedaan moest zijn, door wie aan zet is of wie een open taak heeft; null: geen termijn. */
  readonly uiterlijk: Instant | null;
  readonly routes: readonly { readonly route: MasRoute; readonly status: Routestatus }[];
}

/** De stappen waarvan de doorlooptijd telt, van moment tot moment. Bron: domain.md §1.4. */
export const DOORLOOPSTAPPEN = ['oppakken', 'horen', 'kiezen', 'geheel'] as const;
export type Doorloopstap = (typeof DOORLOOPSTAPPEN)[number];

/** Een aantal trajecten (werkprocessen) en van hoeveel jongeren zij zijn: dat zijn twee verschillende getallen. */
export interface Trajectaantal {
  readonly trajecten: number;
  readonly personen: number;
}

/** De cijfers over trajecten. Elk aantal is er, ook nul. Bron: domain.md §6. */
export interface Trajectcijfers {
  readonly perStatus: readonly (Trajectaantal & { readonly status: Trajectstatus })[];
  /** Over wie de stap al deed; de mediaan in kalenderdagen. */
  readonly doorlooptijd: readonly {
    readonly stap: Doorloopstap;
    readonly aantal: number;
    readonly mediaanDagen: number | null;
  }[];
  readonly perRoute: readonly {
    readonly route: MasRoute;
    readonly gekozen: number;
    readonly lopend: number;
  }[];
  readonly halt: { readonly positief: number; readonly afgerond: number };
  /** Open, en over de termijn van wie aan zet is of een open taak heeft. */
  readonly overTermijn: Trajectaantal;
}

const MOMENTEN: Readonly<Record<Doorloopstap, (t: Geteld) => readonly [Instant | null, Instant | null]>> = {
  oppakken: ({ gemeldOp, opgepaktOp }) => [gemeldOp, opgepaktOp],
  horen: ({ opgepaktOp, gehoordOp }) => [opgepaktOp, gehoordOp],
  kiezen: ({ gehoordOp, gekozenOp }) => [gehoordOp, gekozenOp],
  geheel: ({ begonnenOp, beeindigdOp }) => [begonnenOp, beeindigdOp],
};

function mediaan(getallen: readonly number[]): number | null {
  const op = getallen.toSorted((a, b) => a - b);
  return op[Math.floor((op.length - 1) / 2)] ?? null;
}

function doorloop(trajecten: readonly Geteld[], stap: Doorloopstap): Trajectcijfers['doorlooptijd'][number] {
  const dagen = trajecten.flatMap((traject) => {
    const [van, tot] = MOMENTEN[stap](traject);
    return van === null || tot === null ? [] : [dagenTussen(toKalenderdag(van), toKalenderdag(tot))];
  });
  return { stap, aantal: dagen.length, mediaanDagen: mediaan(dagen) };
}

const aantal = (trajecten: readonly Geteld[]): Trajectaantal => ({
  trajecten: trajecten.length,
  personen: new Set(trajecten.map(({ leerlingId }) => leerlingId)).size,
});

const KLAAR: readonly Routestatus[] = ['POSITIEF', 'NEGATIEF'];

/** Telt trajecten op een ogenblik. Werkprocessen en personen staan apart: wie terugvalt, telt bij het eerste twee keer. */
export function telTrajecten(trajecten: readonly Geteld[], nu: Instant): Trajectcijfers {
  const routes = trajecten.flatMap((traject) => traject.routes);
  const halt = routes.filter(({ route, status }) => route === 'R2' && KLAAR.includes(status));
  return {
    perStatus: TRAJECT_STATUSSEN.map((status) => ({
      status,
      ...aantal(trajecten.filter((traject) => traject.status === status)),
    })),
    doorlooptijd: DOORLOOPSTAPPEN.map((stap) => doorloop(trajecten, stap)),
    perRoute: MAS_ROUTES.map((route) => {
      const van = routes.filter((zaak) => zaak.route === route);
      return { route, gekozen: van.length, lopend: van.filter(looptRoute).length };
    }),
    halt: { positief: halt.filter(({ status }) => status === 'POSITIEF').length, afgerond: halt.length },
    overTermijn: aantal(
      trajecten.filter(
        ({ beeindigdOp, uiterlijk }) => beeindigdOp === null && uiterlijk !== null && uiterlijk < nu,
      ),
    ),
  };
}
