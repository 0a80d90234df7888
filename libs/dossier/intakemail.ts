import { row, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { stuurAfspraak } from './afspraakmail.ts';

interface Rij {
  readonly op: Instant;
  readonly overstapId: string;
  readonly mboId: string;
  readonly schoolId: string;
  readonly aanmeldingId: string;
  /** Zoveel gesprekken waren er eerder gepland. */
  readonly eerder: number;
}

const SQL = `
  select i.op, i.overstap_id as "overstapId", a.mbo_id as "mboId", o.school_id as "schoolId", a.id as "aanmeldingId",
    (select count(*)::int from intake e where e.aanmelding_id = a.id and (e.gepland_op, e.id) < (i.gepland_op, i.id)) as eerder
  from intake i join aanmelding a on a.id = i.aanmelding_id join overstap o on o.id = i.overstap_id where i.id = $1`;

/**
 * Stuurt het mbo en de school een intakegesprek voor hun agenda, of de afzegging. Een nieuw gesprek bij dezelfde aanmelding verzet de afspraak
 * die er al stond: zelfde kenmerk, hoger volgnummer.
 */
export async function mailIntake(
  tx: Tx,
  intakeId: string,
  wat: 'gepland' | 'afgezegd',
  nu: Instant,
): Promise<void> {
  const intake = await row<Rij>(tx, SQL, [intakeId]);
  if (!intake) return;
  const gepland = wat === 'gepland';
  await stuurAfspraak(
    tx,
    {
      soort: gepland ? 'intake-gepland' : 'intake-afgezegd',
      methode: gepland ? 'REQUEST' : 'CANCEL',
      kenmerk: `intake/${intake.aanmeldingId}`,
      volgnummer: intake.eerder * 2 + (gepland ? 0 : 1),
      titel: 'Intakegesprek',
      op: intake.op,
      einde: null,
      van: intake.mboId,
      aan: [
        { organisatieId: intake.mboId, rol: 'mbo_intaker' },
        { organisatieId: intake.schoolId, rol: 'decaan' },
      ],
      pad: `/overstappen/${intake.overstapId}`,
    },
    nu,
  );
}
