import { Conflict, Invalid } from '../domain-error.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Aanmeldstatus } from './aanmelding.ts';

/** De toestanden van een intakegesprek. Bron: domain.md §3.2 (nog niet gepland is: er is geen gesprek). */
export const INTAKESTANDEN = ['GEPLAND', 'GEWEEST', 'NIET_VERSCHENEN', 'AFGEZEGD'] as const;
export type Intakestand = (typeof INTAKESTANDEN)[number];

/** Wie een gesprek afzegde. Alleen wat de jongere afzegt, telt als signaal. */
export const AFZEGGERS = ['jongere', 'mbo'] as const;
export type Afzegger = (typeof AFZEGGERS)[number];

/** Hoe een gesprek afliep. */
export const INTAKE_UITKOMSTEN = ['GEWEEST', 'NIET_VERSCHENEN'] as const;
export type Intakeuitkomst = (typeof INTAKE_UITKOMSTEN)[number];

/** Welke toestand op welke kan volgen. */
export const INTAKE_OVERGANGEN: Readonly<Record<Intakestand, readonly Intakestand[]>> = {
  GEPLAND: ['GEWEEST', 'NIET_VERSCHENEN', 'AFGEZEGD'],
  GEWEEST: [],
  NIET_VERSCHENEN: [],
  AFGEZEGD: [],
};

/** Een gesprek zoals het staat. */
export interface Intake {
  readonly op: Instant;
  readonly stand: Intakestand;
}

const MET_INTAKE: readonly Aanmeldstatus[] = ['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN'];

/** Kan er nu een gesprek worden gepland? Fouten: Conflict (er staat er al een, of de aanmelding is klaar), Invalid (te vroeg). */
export function planIntake(
  aanmelding: { readonly status: Aanmeldstatus; readonly open: Intake | null },
  op: Instant,
  nu: Instant,
): void {
  if (!MET_INTAKE.includes(aanmelding.status))
    throw new Conflict('intake.aanmelding-klaar', 'Bij deze aanmelding hoort geen gesprek meer.', {
      status: aanmelding.status,
    });
  if (aanmelding.open)
    throw new Conflict('intake.staat-al', 'Er staat al een gesprek. Zeg dat eerst af.', {
      op: aanmelding.open.op,
    });
  if (op <= nu) throw new Invalid('intake.voorbij', 'Kies een tijd die nog moet komen.');
}

function vereis(intake: Intake, naar: Intakestand): void {
  if (INTAKE_OVERGANGEN[intake.stand].includes(naar)) return;
  throw new Conflict('intake.al-beslist', 'Over dit gesprek is al iets vastgelegd.', { stand: intake.stand });
}

/** Kan het gesprek nu worden afgezegd? Fout: Conflict. */
export const zegIntakeAf = (intake: Intake): void => vereis(intake, 'AFGEZEGD');

/** Kan nu worden vastgelegd hoe het gesprek afliep? Fouten: Conflict, Invalid als het nog moet komen. */
export function sluitIntake(intake: Intake, uitkomst: Intakeuitkomst, nu: Instant): void {
  vereis(intake, uitkomst);
  if (nu < intake.op) throw new Invalid('intake.moet-nog-komen', 'Dit gesprek moet nog komen.');
}
