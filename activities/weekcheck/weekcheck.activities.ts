import { row, rows, type Db, type Tx } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import type { NoShowStap, WeekcheckStap, Weekstap } from '#libs/domain/weekcheck/weekcheck.ts';
import { weekcheckplan } from '#libs/domain/weekcheck/weekcheckplan.ts';
import { maakBerichten } from '#libs/dossier/berichten.ts';
import type { Context } from '#libs/dossier/context.ts';
import { verouderdeMbos } from '#libs/dossier/feiten.ts';
import { neemTrede, organisatieVoorRol } from '#libs/dossier/treden.ts';
import { vraagNoShow } from '#libs/dossier/no-show.ts';
import { weekcheckBeeld, wekBijVersheid, type MboSeizoen } from '#libs/dossier/weekchecks.ts';
import type { WeekcheckPort } from '#workflows/weekcheck/weekcheck.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

interface Zaak {
  readonly mbo: MboSeizoen;
  readonly afspraken: Afspraken;
}

async function zaakVan(db: Db, onderwerp: string, context: Context): Promise<Zaak | null> {
  const [brin = '', seizoen = '', regio = ''] = onderwerp.split('/');
  const mbo = await row<{ id: string }>(db, "select id from organisatie where brin = $1 and soort = 'mbo'", [
    brin,
  ]);
  const versie = await context.regelboek.nieuwste(db, regio, seizoen);
  return mbo && versie ? { mbo: { mboId: mbo.id, brin, seizoen, regio }, afspraken: versie.afspraken } : null;
}

/** Vervult wat het weekcheckproces van een mbo vraagt. */
export function createWeekcheckActivities(werkplaats: Werkplaats): WeekcheckPort {
  return {
    bekijkWeekcheck: (vraag) =>
      blik(werkplaats, { soort: 'weekcheck', vraag }, async (tx, context) => {
        const zaak = await zaakVan(tx, vraag.onderwerp, context);
        return zaak
          ? weekcheckplan(await weekcheckBeeld(tx, zaak.mbo, zaak.afspraken), context.nu)
          : NIETS_TE_VOLGEN;
      }),
    doeWeekcheckstap: ({ onderwerp, nu, stap }) =>
      handel(werkplaats, nu, async (tx, context) => {
        const zaak = await zaakVan(tx, onderwerp, context);
        if (!zaak) return;
        await rows(
          tx,
          'select 1 from weekcheck where mbo_id = $1 and regio = $2 and seizoen = $3 order by week for update',
          [zaak.mbo.mboId, zaak.mbo.regio, zaak.mbo.seizoen],
        );
        const plan = weekcheckplan(await weekcheckBeeld(tx, zaak.mbo, zaak.afspraken), nu);
        if (plan.nu.some((due) => isZelfde(due, stap)))
          await doe(tx, { zaak, stap, workflowId: `weekcheck/${onderwerp}` }, context);
      }),
  };
}

function isZelfde(a: WeekcheckStap, b: WeekcheckStap): boolean {
  if (a.soort === 'vraagNoShow' || b.soort === 'vraagNoShow')
    return a.soort === b.soort && (a as NoShowStap).startdatum === (b as NoShowStap).startdatum;
  return a.soort === b.soort && a.week === b.week && a.trede === b.trede;
}

const STATUS = { teLaat: 'TE_LAAT', herinner: 'HERINNERD', escaleer: 'GEESCALEERD' } as const;

interface Werk<S = WeekcheckStap> {
  readonly zaak: Zaak;
  readonly stap: S;
  readonly workflowId: string;
}

async function doe(tx: Tx, werk: Werk, context: Context): Promise<void> {
  const { zaak, stap, workflowId } = werk;
  if (stap.soort === 'vraagNoShow')
    await vraagNoShow(tx, { ...zaak, startdatum: stap.startdatum, workflowId }, context);
  else await doeWeekstap(tx, { zaak, stap, workflowId }, context);
}

async function doeWeekstap(tx: Tx, werk: Werk<Weekstap>, context: Context): Promise<void> {
  const { zaak, stap, workflowId } = werk;
  const { mboId, regio, seizoen } = zaak.mbo;
  await rows(
    tx,
    `update weekcheck set status = $5, versie = versie + 1
     where mbo_id = $1 and regio = $2 and seizoen = $3 and week = $4 and ontvangen_op is null`,
    [mboId, regio, seizoen, stap.week, STATUS[stap.soort]],
  );
  if ((await verouderdeMbos(tx, zaak.afspraken, context.nu)).has(mboId))
    await wekBijVersheid(tx, { mboId, verouderd: true }, context.nu);
  if (stap.soort === 'teLaat') return;
  const naam = stap.trede ?? stap.soort;
  if (!(await neemTrede(tx, workflowId, { naam: `${stap.week}/${naam}`, op: context.nu }))) return;
  const rol: Rol = stap.soort === 'escaleer' ? zaak.afspraken.weekcheck.escalatieRol : 'mbo_intaker';
  const organisatieId = await organisatieVoorRol(tx, { rol, eigen: mboId, regio });
  await maakBerichten(
    tx,
    [
      {
        soort: stap.soort === 'escaleer' ? 'weekcheck-escalatie' : 'weekcheck-herinnering',
        sleutel: `${workflowId}/${stap.week}/${naam}`,
        organisatieId,
        rol,
        pad: '/weekchecks',
      },
    ],
    context.nu,
  );
}
