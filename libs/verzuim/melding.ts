import { row, type Tx } from '../database/transaction.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { DuoStatus } from '../domain/melding/melding-machine.ts';
import type { Meldingtoestand } from '../domain/melding/voorstel-machine.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Meldingsoort } from '../domain/verzuim/meldplicht.ts';

/** Een melding, vergrendeld om over te besluiten. */
export interface Melding {
  readonly id: string;
  readonly overstapId: string;
  readonly leerlingId: string;
  readonly schoolId: string;
  readonly soort: Meldingsoort;
  readonly toestand: Meldingtoestand;
  readonly verplicht: boolean;
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
  readonly meldbaarOp: Kalenderdag;
  readonly duoStatus: DuoStatus | null;
  readonly meldingsnummer: string | null;
  readonly behandelaarId: string | null;
  readonly aangebodenAan: string | null;
}

/** Leest en vergrendelt een melding; de zaak van haar leerling is al open. Fout: NotFound. */
export async function vergrendelMelding(tx: Tx, id: string): Promise<Melding> {
  const melding = await row<Melding>(
    tx,
    `select id, overstap_id as "overstapId", leerling_id as "leerlingId", school_id as "schoolId", soort, toestand, verplicht,
            begindatum, einddatum, meldbaar_op as "meldbaarOp", duo_status as "duoStatus", meldingsnummer,
            behandelaar_id as "behandelaarId", aangeboden_aan_id as "aangebodenAan"
     from verzuimmelding where id = $1 for update`,
    [id],
  );
  if (!melding) throw new NotFound('verzuimmelding.onbekend', 'Deze verzuimmelding bestaat niet.');
  return melding;
}
