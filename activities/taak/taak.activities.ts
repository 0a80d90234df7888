import { row, type Db, type Tx } from '#libs/database/transaction.ts';
import type { Afspraken, Rol, Trede } from '#libs/domain/afspraken/afspraken.ts';
import { planLadder } from '#libs/domain/afspraken/ladder.ts';
import type { GeplandeTrede } from '#libs/domain/overdracht/overdracht.ts';
import type { TaakBeeld, Taaksoort, Taakstatus, TaakStap } from '#libs/domain/taak/taak.ts';
import { escaleerNaTermijn, taakplan } from '#libs/domain/taak/taakplan.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { maakBerichten } from '#libs/dossier/berichten.ts';
import type { Context } from '#libs/dossier/context.ts';
import { gedaneTreden, neemTrede, organisatieVoorRol } from '#libs/dossier/treden.ts';
import type { TaakPort } from '#workflows/taak/taak.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

interface TaakRij {
  readonly id: string;
  readonly soort: Taaksoort;
  readonly status: Taakstatus;
  readonly rol: Rol;
  readonly organisatie_id: string;
  readonly aangemaakt_op: Instant;
  /** De dag waarop de termijn begon, als dat niet die van het aanmaken is. */
  readonly begin: Kalenderdag | null;
  readonly uiterlijk: Instant | null;
  readonly afspraak_id: string | null;
  readonly regio: string;
}

const lees = (db: Db, id: string): Promise<TaakRij | null> =>
  row<TaakRij>(
    db,
    `select t.id, t.soort, t.status, t.rol, t.organisatie_id, t.aangemaakt_op, t.gegevens->>'begin' as begin, t.uiterlijk,
            t.afspraak_id, p.regio
     from taak t join proces p on p.workflow_id = 'taak/' || t.id where t.id = $1`,
    [id],
  );

/** De eigen ladder die de afspraken aan een soort taak geven; null: zij volgt de algemene. */
function eigenLadder({ verzuim, mas }: Afspraken, soort: Taaksoort): readonly Trede[] | null {
  if (soort === 'verzuim-melden') return verzuim.ladder;
  if (soort === 'traject-vrijstelling') return mas.ladders.vrijstelling;
  return soort === 'traject-oppakken' ? mas.ladders.oppakken : null;
}

function ladderVan(afspraken: Afspraken, rij: TaakRij): GeplandeTrede[] {
  const eigen = eigenLadder(afspraken, rij.soort);
  const begin = rij.begin ?? toKalenderdag(rij.aangemaakt_op);
  const { ladders, berichten, feestdagen } = afspraken;
  const ladder = planLadder(eigen ?? ladders.taak, begin, { tijd: berichten.van, feestdagen });
  return eigen === null ? escaleerNaTermijn(ladder, rij.uiterlijk) : ladder;
}

async function beeldVan(db: Db, rij: TaakRij, context: Context): Promise<TaakBeeld> {
  const afspraken = rij.afspraak_id ? await context.regelboek.afspraken(db, rij.afspraak_id) : null;
  const { id, soort, status, rol, uiterlijk } = rij;
  const ladder = afspraken ? ladderVan(afspraken, rij) : [];
  return { id, soort, status, rol, uiterlijk, ladder, gedaan: await gedaneTreden(db, `taak/${id}`) };
}

/** Vervult wat het proces van een taak vraagt. */
export function createTaakActivities(werkplaats: Werkplaats): TaakPort {
  return {
    bekijkTaak: (vraag) =>
      blik(werkplaats, { soort: 'taak', vraag }, async (tx, context) => {
        const rij = await lees(tx, vraag.onderwerp);
        return rij ? taakplan(await beeldVan(tx, rij, context), context.nu) : NIETS_TE_VOLGEN;
      }),
    doeTaaktrede: ({ onderwerp, nu, stap }) =>
      handel(werkplaats, nu, async (tx, context) => {
        await row(tx, 'select 1 from taak where id = $1 for update', [onderwerp]);
        const rij = await lees(tx, onderwerp);
        if (
          rij &&
          taakplan(await beeldVan(tx, rij, context), nu).nu.some((due) => due.trede === stap.trede)
        ) {
          await doeTrede(tx, { rij, stap }, nu);
        }
      }),
  };
}

async function doeTrede(tx: Tx, { rij, stap }: { rij: TaakRij; stap: TaakStap }, nu: Instant): Promise<void> {
  if (!(await neemTrede(tx, `taak/${rij.id}`, { naam: stap.trede, op: nu }))) return;
  const organisatieId = await organisatieVoorRol(tx, {
    rol: stap.rol,
    eigen: rij.organisatie_id,
    regio: rij.regio,
  });
  await maakBerichten(
    tx,
    [
      {
        soort: `taak-${stap.tredesoort}`,
        sleutel: `taak/${rij.id}/${stap.trede}`,
        organisatieId,
        rol: stap.rol,
        pad: `/mijn-taken/${rij.id}`,
      },
    ],
    nu,
  );
}
