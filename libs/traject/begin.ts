import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { startProcessen } from '../dossier/processen.ts';
import { meldinggevolg } from '../domain/mas/traject/nieuwe-melding.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import { bewaarTraject, wekRoutesVan } from './bewaar.ts';
import type { Trajectdoener } from './traject.ts';

/** Waaruit een traject begint: een melding bij de leerplicht, of overleg over een leerling voor er een melding is. */
export interface Trajectbegin {
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly schoolId: string;
  readonly regio: string;
  readonly afspraakId: string;
  readonly lpId: string;
  readonly status: Extract<Trajectstatus, 'PREVENTIEF' | 'GEMELD'>;
  readonly recidiveVanId: string | null;
  readonly door: Trajectdoener | null;
}

/** Begint een traject met zijn proces. Geeft zijn id. */
export async function beginTraject(tx: Tx, begin: Trajectbegin, context: Context): Promise<string> {
  const id = randomUUID();
  const gemeldOp = begin.status === 'GEMELD' ? context.nu : null;
  await rows(
    tx,
    `insert into traject (id, leerling_id, overstap_id, school_id, regio, afspraak_id, lp_id, status, status_sinds, begonnen_op,
       gemeld_op, recidive_van_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)`,
    [
      id,
      begin.leerlingId,
      begin.overstapId,
      begin.schoolId,
      begin.regio,
      begin.afspraakId,
      begin.lpId,
      begin.status,
      context.nu,
      gemeldOp,
      begin.recidiveVanId,
    ],
  );
  await startProcessen(
    tx,
    [{ soort: 'masTraject', onderwerp: id, regio: begin.regio, volgendMoment: context.nu }],
    context.nu,
  );
  const soort = begin.status === 'GEMELD' ? 'gemeld' : 'preventief';
  const gegevens = { recidiveVanId: begin.recidiveVanId };
  await bewaarTraject(
    tx,
    { ...begin, id },
    { gebeurtenissen: [{ soort, gegevens }], door: begin.door },
    context,
  );
  return id;
}

interface OpenTraject {
  readonly id: string;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly schoolId: string;
  readonly status: Trajectstatus;
}

/** Het open traject van een leerling, vergrendeld; null als er geen is. */
const openTraject = (tx: Tx, leerlingId: string): Promise<OpenTraject | null> =>
  row<OpenTraject>(
    tx,
    `select id, leerling_id as "leerlingId", overstap_id as "overstapId", school_id as "schoolId", status
     from traject where leerling_id = $1 and status <> 'AFGESLOTEN' and samengevoegd_in_id is null for update`,
    [leerlingId],
  );

/**
 * Zet een bevestigde melding bij het open traject van de leerling, of begint er een. Van preventief gaat het traject vanzelf naar gemeld;
 * verder beslist de leerplicht wat een nieuwe melding betekent. Geeft het id. Bron: domain.md §9b.
 */
export async function voegMeldingBij(
  tx: Tx,
  melding: Omit<Trajectbegin, 'status'> & { readonly meldingId: string },
  context: Context,
): Promise<string> {
  const open = await openTraject(tx, melding.leerlingId);
  const id = open?.id ?? (await beginTraject(tx, { ...melding, status: 'GEMELD' }, context));
  await rows(
    tx,
    `insert into traject_melding (melding_id, leerling_id, traject_id) values ($1, $2, $3)
     on conflict (melding_id) do update set traject_id = excluded.traject_id`,
    [melding.meldingId, melding.leerlingId, id],
  );
  if (open) await laatMeldingWerken(tx, open, melding, context);
  return id;
}

async function laatMeldingWerken(
  tx: Tx,
  open: OpenTraject,
  melding: { readonly meldingId: string; readonly door: Trajectdoener | null },
  context: Context,
): Promise<void> {
  const gevolg = meldinggevolg(open.status);
  const naar = gevolg?.naar ?? null;
  const gegevens = { meldingId: melding.meldingId, vraagt: gevolg?.vraagt ?? null, naar };
  await bewaarTraject(
    tx,
    open,
    {
      ...(naar === null
        ? {}
        : { kolommen: { status: naar, status_sinds: context.nu, gemeld_op: context.nu } }),
      gebeurtenissen: [{ soort: 'nieuwe-melding', gegevens }],
      door: melding.door,
    },
    context,
  );
  await wekRoutesVan(tx, open.id, context);
}
