import { rows, type Tx } from '../database/transaction.ts';
import { kiesBlijver, samenvoegbezwaren, voegSamen } from '../domain/mas/traject/samenvoegen.ts';
import { isOpenTraject } from '../domain/mas/traject/traject-machine.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject, wekRoute } from './bewaar.ts';
import { legEindeVast } from './handel.ts';
import { gewoneTermijn, maakTrajecttaak } from './taken.ts';
import { zoekTraject, type Trajectdossier } from './traject.ts';
import type { Verplaatsing } from './verplaats-gesloten.ts';
import { verplaatsNaar } from './verplaatsen.ts';

interface Voorstel {
  readonly id: string;
  readonly trajectId: string;
  readonly anderId: string;
  readonly beslotenOp: Instant | null;
  readonly lpId: string;
}

const OPEN = `
  select id, traject_id as "trajectId", ander_id as "anderId", besloten_op as "beslotenOp", lp_id as "lpId" from traject_samenvoeging
  where (traject_id = $1 or ander_id = $1) and status = 'VOORGESTELD' order by voorgesteld_op, id for update`;

/**
 * Voert uit wat mensen over samenvoegen besloten, als het op de feiten van nu nog kan; sloot een van beide intussen, of nam een andere
 * gemeente er een over, dan vervalt het voorstel. Het verste traject blijft. Nog eens doet niets. Bron: domain.md §1.8.
 */
export async function voerSamenvoegenUit(tx: Tx, trajectId: string, context: Context): Promise<void> {
  for (const voorstel of await rows<Voorstel>(tx, OPEN, [trajectId])) {
    const paar = [voorstel.trajectId, voorstel.anderId].toSorted();
    await rows(tx, 'select 1 from traject where id = any($1::uuid[]) order by id for update', [paar]);
    const een = await zoekTraject(tx, voorstel.trajectId, context);
    const ander = await zoekTraject(tx, voorstel.anderId, context);
    if (!een || !ander || !isOpenTraject(een.kop.status) || !isOpenTraject(ander.kop.status))
      await zetStatus(tx, voorstel, 'VERVALLEN');
    else if ([een, ander].some(({ kop }) => kop.lpId !== voorstel.lpId))
      await laatVervallen(tx, { voorstel, een, ander }, context);
    else if (voorstel.beslotenOp !== null) await voerUit(tx, { voorstel, een, ander }, context);
  }
}

const zetStatus = (tx: Tx, { id }: Voorstel, status: 'SAMENGEVOEGD' | 'VERVALLEN') =>
  rows(tx, 'update traject_samenvoeging set status = $2 where id = $1', [id, status]);

interface Paar {
  readonly voorstel: Voorstel;
  readonly een: Trajectdossier;
  readonly ander: Trajectdossier;
}

async function laatVervallen(tx: Tx, { voorstel, een, ander }: Paar, context: Context): Promise<void> {
  await zetStatus(tx, voorstel, 'VERVALLEN');
  const gebeurtenissen = [{ soort: 'samenvoegen-vervallen', gegevens: { anderId: ander.kop.id } }];
  await bewaarTraject(tx, een.kop, { gebeurtenissen, door: null }, context);
}

/** Kan het niet meer, dan hoort de leerplicht dat er eerst iets moet; zij stelt het daarna opnieuw voor. */
async function voerUit(tx: Tx, paar: Paar, context: Context): Promise<void> {
  const { voorstel, een, ander } = paar;
  const samenvoeging = kiesBlijver(een.feiten, ander.feiten);
  const [blijft, gaatOp] = samenvoeging.blijft === een.feiten ? [een, ander] : [ander, een];
  if (samenvoegbezwaren(samenvoeging).length === 0) {
    await zetStatus(tx, voorstel, 'SAMENGEVOEGD');
    return voeg(tx, { blijft, gaatOp }, context);
  }
  await laatVervallen(tx, paar, context);
  const taak = { soort: 'traject-route', kenmerk: `samenvoegen/${voorstel.id}`, rol: 'lpa' } as const;
  await maakTrajecttaak(tx, een.kop, { ...taak, uiterlijk: gewoneTermijn(een, context) }, context);
}

/** Alles wat loopt komt bij het traject dat blijft; het andere sluit, houdt zijn geschiedenis en meldingen, en verwijst hierheen. */
async function voeg(tx: Tx, { blijft, gaatOp }: Verplaatsing, context: Context): Promise<void> {
  const samen = voegSamen({ blijft: blijft.feiten, gaatOp: gaatOp.feiten });
  await verplaatsNaar(tx, { blijft, gaatOp });
  await legEindeVast(tx, gaatOp, { reden: 'SAMENGEVOEGD', wetsartikel: null, door: null }, context);
  const { duiding } = samen;
  const kolommen = {
    status: samen.status,
    ...(samen.status === blijft.kop.status ? {} : { status_sinds: context.nu }),
    gemeld_op: samen.gemeldOp,
    opgepakt_op: samen.opgepaktOp,
    gehoord_op: samen.gehoordOp,
    duiding_soort: duiding?.soort ?? null,
    duiding_verwijtbaar: duiding?.verwijtbaar ?? null,
    duiding_luxe_dagen: duiding?.luxeDagen ?? null,
    eerdere_halt: samen.eerdereHalt,
    ouders_veroordeeld: samen.oudersVeroordeeld,
    aangekondigd: samen.aangekondigd,
  };
  const gebeurtenissen = [{ soort: 'samengevoegd', gegevens: { anderId: gaatOp.kop.id } }];
  await bewaarTraject(tx, blijft.kop, { kolommen, gebeurtenissen, door: null }, context);
  for (const { id } of gaatOp.feiten.routes) await wekRoute(tx, id, context);
}
