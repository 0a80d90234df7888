import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { plaatsMelding } from '../domain/mas/traject/nieuwe-melding.ts';
import { isOpenTraject } from '../domain/mas/traject/traject-machine.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { dossierVan } from '../verzuim/bevoegd.ts';
import { laatMeldingWerken, zetMeldingBij } from './begin.ts';
import { bewaarTraject } from './bewaar.ts';
import { geefInhoud } from './houder.ts';
import { SAMEN } from './samen.ts';
import { vandaag, type Trajectdossier, type Trajectkop } from './traject.ts';

/** Een melding bij een inschrijving die opging, van daarna. */
interface Nagekomen {
  readonly meldingId: string;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly lpId: string;
}

type Opgegaan = Pick<Trajectkop, 'id' | 'leerlingId' | 'overstapId' | 'schoolId' | 'lpId'>;

const NAGEKOMEN = `
  select m.id as "meldingId", m.leerling_id as "leerlingId", m.overstap_id as "overstapId", m.behandelaar_id as "lpId"
  from traject s join traject_melding b on b.traject_id = s.id join verzuimmelding m on m.id = b.melding_id
  where s.samengevoegd_in_id = $1 and m.besloten_op > s.beeindigd_op and m.toestand = 'BEVESTIGD' and m.duo_status <> 'I'
    and not exists (select 1 from traject_gebeurtenis g where g.traject_id in ${SAMEN} and g.soort = 'nieuwe-melding'
      and g.gegevens->>'meldingId' = m.id::text)
  order by m.besloten_op, m.id`;

const ANDERE_HOUDER = `
  select s.id, s.leerling_id as "leerlingId", s.overstap_id as "overstapId", s.school_id as "schoolId", s.lp_id as "lpId"
  from traject s join traject t on t.id = s.samengevoegd_in_id where t.id = $1 and s.lp_id <> t.lp_id order by s.id`;

/** Loopt iets wat in dit traject opging achter: een melding die er nog bij moet, of de gemeente die het heeft? */
export const looptSamenAchter = async (db: Db, trajectId: string): Promise<boolean> =>
  (await row(db, NAGEKOMEN, [trajectId])) !== null || (await row(db, ANDERE_HOUDER, [trajectId])) !== null;

/**
 * Laat wat in een traject opging dat traject volgen: een opdracht raakt een leerling, dus dit doet het proces. Nog eens doet niets.
 * Bron: domain.md §1.8.
 */
export async function volgSamen(tx: Tx, dossier: Trajectdossier, context: Context): Promise<void> {
  for (const opgegaan of await rows<Opgegaan>(tx, ANDERE_HOUDER, [dossier.kop.id]))
    await volgHouder(tx, { dossier, opgegaan }, context);
  for (const melding of await rows<Nagekomen>(tx, NAGEKOMEN, [dossier.kop.id]))
    await zetBij(tx, dossier, melding, context);
}

async function volgHouder(
  tx: Tx,
  { dossier, opgegaan }: { readonly dossier: Trajectdossier; readonly opgegaan: Opgegaan },
  context: Context,
): Promise<void> {
  const { kop } = dossier;
  const rol = await row<{ rol: string }>(
    tx,
    `select rol from deelname where organisatie_id = $1 and leerling_id = $2 and klasse = 'verzuim' and tot is null`,
    [kop.lpId, kop.leerlingId],
  );
  const overgang = { nieuw: kop.lpId, rol: rol?.rol ?? 'lpa', mee: [], blijft: [] };
  await geefInhoud(tx, opgegaan, overgang, context.nu);
  const gebeurtenissen = [{ soort: 'overgenomen', gegevens: { van: opgegaan.lpId, naar: kop.lpId } }];
  await bewaarTraject(tx, opgegaan, { kolommen: { lp_id: kop.lpId }, gebeurtenissen, door: null }, context);
}

/** Is het traject intussen dicht, dan begint er bij de inschrijving zelf een nieuw. */
async function zetBij(
  tx: Tx,
  { kop, afspraken }: Trajectdossier,
  melding: Nagekomen,
  context: Context,
): Promise<void> {
  if (isOpenTraject(kop.status)) return laatMeldingWerken(tx, kop, { ...melding, door: null }, context);
  const dicht = await row<{ op: Instant }>(tx, 'select beeindigd_op as op from traject where id = $1', [
    kop.id,
  ]);
  const eerder = [{ id: kop.id, geslotenOp: dicht && toKalenderdag(dicht.op) }];
  const verband = plaatsMelding(eerder, vandaag(context), afspraken.mas);
  const recidiveVanId = verband.soort === 'recidive' ? verband.trajectId : null;
  const verzuim = await dossierVan(tx, melding, context);
  await zetMeldingBij(tx, { ...verzuim, ...melding, recidiveVanId, door: null }, context);
}
