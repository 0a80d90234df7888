import type { Rol } from '../../afspraken/trede.ts';
import type { Daarna } from '../../overstap/overstap.ts';
import type { Instant } from '../../tijd/tijd.ts';
import type { Partnertaakstatus } from '../partner/partnertaak-machine.ts';
import type { Trajectstatus } from './traject-machine.ts';

/** Een taak die bij een partner ligt. */
export interface Baltaak {
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly status: Partnertaakstatus;
  readonly aangebodenOp: Instant;
  readonly aangenomenOp: Instant | null;
  readonly reageerUiterlijk: Instant;
  readonly uiterlijk: Instant;
}

/** Wie aan zet is in een traject, sinds en tot wanneer, en wat er dan gebeurt. */
export interface Trajectbal {
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly sinds: Instant;
  readonly uiterlijk: Instant | null;
  readonly daarna: Daarna;
}

/** Wat er van een traject nodig is om de bal te zien. */
export interface Balfeiten {
  readonly status: Trajectstatus;
  readonly statusSinds: Instant;
  readonly lpId: string;
  readonly aangebodenAan: string | null;
  readonly aangebodenOp: Instant | null;
  /** De open taken van partners; die van een strafzaak horen er niet bij, want die ziet niet iedereen. */
  readonly taken: readonly Baltaak[];
  /** De termijn waarin de leerplicht in deze status iets moet doen; null: geen. */
  readonly termijn: Instant | null;
}

const taakbal = ({ organisatieId, rol, status, ...t }: Baltaak): Trajectbal => ({
  organisatieId,
  rol,
  sinds: t.aangenomenOp ?? t.aangebodenOp,
  uiterlijk: status === 'AANGEBODEN' ? t.reageerUiterlijk : t.uiterlijk,
  daarna: 'ESCALATIE_COORDINATOR',
});

/**
 * Wie aan zet is. Loopt er iets bij een partner, dan degene die het eerst moet; anders de leerplicht. Bij een verhuizing de gemeente die
 * het kreeg aangeboden. Null: gesloten. Bron: domain.md §1.4.
 */
export function trajectbal(feiten: Balfeiten): Trajectbal | null {
  const { status, lpId, aangebodenAan, aangebodenOp, statusSinds, termijn } = feiten;
  if (status === 'AFGESLOTEN') return null;
  if (status === 'OVERDRACHT_GEMEENTE' && aangebodenAan !== null)
    return {
      organisatieId: aangebodenAan,
      rol: 'lpa',
      sinds: aangebodenOp ?? statusSinds,
      uiterlijk: termijn,
      daarna: 'ESCALATIE_COORDINATOR',
    };
  const [eerste] =
    status === 'LOPEND'
      ? feiten.taken.map(taakbal).toSorted((a, b) => (a.uiterlijk ?? '~').localeCompare(b.uiterlijk ?? '~'))
      : [];
  return (
    eerste ?? {
      organisatieId: lpId,
      rol: 'lpa',
      sinds: statusSinds,
      uiterlijk: termijn,
      daarna: termijn === null ? 'NIETS' : 'ESCALATIE_COORDINATOR',
    }
  );
}
