import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** Een melding die geregistreerd is; wie hem behandelt, is die van de overdracht. */
export async function aMelding(
  db: DataSource,
  { overstapId, behandelaarId }: { readonly overstapId: string; readonly behandelaarId: string },
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into verzuimmelding (id, overstap_id, leerling_id, school_id, regio, soort, begindatum, einddatum, meldbaar_op, uiterlijk,
       verplicht, meerderjarig, minuten, regels, toestand, voorgesteld_op, besloten_op, duo_status, duo_status_op, behandelaar_id, route)
     select $1, o.id, o.leerling_id, o.school_id, '010', 'V3', '2026-11-02', '2026-11-03', '2026-11-03', '2026-11-10', true,
            b.soort = 'rmc', 960, '{}', 'BEVESTIGD', now(), now(), 'R', now(), b.id, 'leerplicht'
     from overstap o, organisatie b where o.id = $2 and b.id = $3`,
    [id, overstapId, behandelaarId],
  );
  return id;
}
