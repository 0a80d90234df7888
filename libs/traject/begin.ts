import { randomUUID } from 'node:crypto';
import { returning, row, rows, type Tx } from '../database/transaction.ts';
import { Conflict } from '../domain/domain-error.ts';
import type { Context } from '../dossier/context.ts';
import { startProcessen } from '../dossier/processen.ts';
import { meldinggevolg } from '../domain/mas/traject/nieuwe-melding.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import { bewaarTraject, wekRoutesVan, wekTraject } from './bewaar.ts';
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

/** Begint een traject met zijn proces. Geeft zijn id. Fout: Conflict als er al een loopt. */
export async function beginTraject(tx: Tx, begin: Trajectbegin, context: Context): Promise<string> {
  const id = await probeer(tx, begin, context);
  if (id === null) throw looptAl();
  return id;
}

const looptAl = (): Conflict => new Conflict('traject.loopt-al', 'Voor deze leerling loopt al een traject.');

/** Een leerling heeft een open traject, ook als dat onder een andere inschrijving van hem verder ging. */
const BEGIN = `
  insert into traject (id, leerling_id, overstap_id, school_id, regio, afspraak_id, lp_id, status, status_sinds, begonnen_op,
    gemeld_op, recidive_van_id)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11
  where not exists (select 1 from traject s join traject t on t.id = s.samengevoegd_in_id
    where s.leerling_id = $2 and t.status <> 'AFGESLOTEN')
  on conflict (leerling_id) where status <> 'AFGESLOTEN' and samengevoegd_in_id is null do nothing returning id`;

/** Null als er al een traject loopt, ook als een ander het net begon. */
async function probeer(tx: Tx, begin: Trajectbegin, context: Context): Promise<string | null> {
  const id = randomUUID();
  const begonnen = await returning(tx, BEGIN, [
    id,
    begin.leerlingId,
    begin.overstapId,
    begin.schoolId,
    begin.regio,
    begin.afspraakId,
    begin.lpId,
    begin.status,
    context.nu,
    begin.status === 'GEMELD' ? context.nu : null,
    begin.recidiveVanId,
  ]);
  if (begonnen.length === 0) return null;
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

/** Een open traject, vergrendeld om er een melding bij te zetten. */
interface OpenTraject {
  readonly id: string;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly schoolId: string;
  readonly status: Trajectstatus;
}

const KOP = 'id, leerling_id as "leerlingId", overstap_id as "overstapId", school_id as "schoolId", status';

/** Het open traject van een leerling, vergrendeld; null als er geen is. */
const openTraject = (tx: Tx, leerlingId: string): Promise<OpenTraject | null> =>
  row<OpenTraject>(
    tx,
    `select ${KOP} from traject where leerling_id = $1 and status <> 'AFGESLOTEN' and samengevoegd_in_id is null for update`,
    [leerlingId],
  );

/** Een melding met wat nodig is om er een traject mee te beginnen. */
export type Meldingbegin = Omit<Trajectbegin, 'status'> & { readonly meldingId: string };

/** Het laatste traject van een leerling, als het in een ander opging. */
async function opgegaanTraject(
  tx: Tx,
  leerlingId: string,
): Promise<{ readonly id: string; readonly inId: string } | null> {
  const laatste = await row<{ id: string; inId: string | null }>(
    tx,
    `select id, samengevoegd_in_id as "inId" from traject where leerling_id = $1 order by begonnen_op desc, id desc limit 1`,
    [leerlingId],
  );
  return laatste === null || laatste.inId === null ? null : { id: laatste.id, inId: laatste.inId };
}

/**
 * Zet een bevestigde melding bij het open traject van de leerling, of begint er een. Van preventief gaat het traject vanzelf naar gemeld;
 * verder beslist de leerplicht wat een nieuwe melding betekent. Ging zijn traject op in dat van een andere inschrijving, dan raakt de melding
 * die leerling niet: zij blijft bij wat opging, en het proces van het traject dat bleef doet de rest. Geeft het id. Bron: domain.md §9b.
 */
export async function voegMeldingBij(tx: Tx, melding: Meldingbegin, context: Context): Promise<string> {
  const opgegaan = await opgegaanTraject(tx, melding.leerlingId);
  if (!opgegaan) return zetMeldingBij(tx, melding, context);
  await koppel(tx, melding, opgegaan.id);
  await wekTraject(tx, opgegaan.inId, context);
  return opgegaan.id;
}

/** Zet een melding bij het open traject van deze inschrijving, of begint er een; begon een ander er net een, dan daarbij. Fout: Conflict. */
export async function zetMeldingBij(tx: Tx, melding: Meldingbegin, context: Context): Promise<string> {
  const bekend = await openTraject(tx, melding.leerlingId);
  const nieuw = bekend ? null : await probeer(tx, { ...melding, status: 'GEMELD' }, context);
  const open = bekend ?? (nieuw === null ? await openTraject(tx, melding.leerlingId) : null);
  const id = nieuw ?? open?.id;
  if (id === undefined) throw looptAl();
  await koppel(tx, melding, id);
  if (open) await laatMeldingWerken(tx, open, melding, context);
  return id;
}

const koppel = (
  tx: Tx,
  { meldingId, leerlingId }: Pick<Meldingbegin, 'meldingId' | 'leerlingId'>,
  trajectId: string,
) =>
  rows(
    tx,
    `insert into traject_melding (melding_id, leerling_id, traject_id) values ($1, $2, $3)
     on conflict (melding_id) do update set traject_id = excluded.traject_id`,
    [meldingId, leerlingId, trajectId],
  );

/** Wat een melding met een open traject doet, en wat een mens daarna beslist. */
export async function laatMeldingWerken(
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
