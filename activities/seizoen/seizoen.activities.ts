import { heartbeat } from '@temporalio/activity';
import { inTransaction, type Db, type Tx } from '#libs/database/transaction.ts';
import { kpiMomenten } from '#libs/domain/afspraken/kpi-momenten.ts';
import { pakketmerk } from '#libs/domain/seizoen/dagpakket.ts';
import type { SeizoenBeeld, SeizoenStap } from '#libs/domain/seizoen/seizoen.ts';
import { seizoenplan } from '#libs/domain/seizoen/seizoenplan.ts';
import { toInstant } from '#libs/domain/tijd/amsterdam.ts';
import { maakDagpakketten } from '#libs/dossier/dagpakket.ts';
import { draaiDeadline, sluitSeizoen } from '#libs/dossier/deadlinerun.ts';
import type { Context } from '#libs/dossier/context.ts';
import { neemKpiOp } from '#libs/dossier/kpi.ts';
import { telVerwachting, vergeetVerwachting } from '#libs/dossier/verwachting.ts';
import { gedaneTreden, neemTrede } from '#libs/dossier/treden.ts';
import { telPaspoorten } from '#libs/paspoort/telling.ts';
import { telRegio } from '#libs/traject/cijfers.ts';
import { telVerzuimVan } from '#libs/verzuim/cijfers.ts';
import type { SeizoenLangPort, SeizoenPort } from '#workflows/seizoen/seizoen.ports.ts';
import { blik, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

function ontleed(onderwerp: string): { regio: string; seizoen: string } {
  const [regio = '', seizoen = ''] = onderwerp.split('/');
  return { regio, seizoen };
}

async function beeldVan(db: Db, onderwerp: string, context: Context): Promise<SeizoenBeeld | null> {
  const { regio, seizoen } = ontleed(onderwerp);
  const versie = await context.regelboek.nieuwste(db, regio, seizoen);
  if (!versie) return null;
  const { hardeDeadline, eindeSeizoen } = versie.afspraken.momenten;
  return {
    regio,
    seizoen,
    hardeDeadline: toInstant(hardeDeadline.dag, hardeDeadline.tijd),
    eindeSeizoen: toInstant(eindeSeizoen.dag, eindeSeizoen.tijd),
    kpiMomenten: kpiMomenten(versie.afspraken),
    dagpakketOm: versie.afspraken.dagpakket?.tijd ?? null,
    gedaan: await gedaneTreden(db, `seizoen/${onderwerp}`),
  };
}

/** Vervult wat het proces van een seizoen vraagt. */
export function createSeizoenActivities(werkplaats: Werkplaats): SeizoenPort {
  return {
    bekijkSeizoen: (vraag) =>
      blik(werkplaats, { soort: 'seizoen', vraag }, async (tx, context) => {
        const beeld = await beeldVan(tx, vraag.onderwerp, context);
        return beeld ? seizoenplan(beeld, context.nu) : NIETS_TE_VOLGEN;
      }),
  };
}

/** Vervult het lange werk van een seizoen; hervatbaar, en pas na afloop als gedaan gemerkt. */
export function createSeizoenLangActivities({ dataSource, regelboek }: Werkplaats): SeizoenLangPort {
  return {
    async doeSeizoenstap({ onderwerp, nu, stap }) {
      const context = { nu, regelboek };
      const run = { ...ontleed(onderwerp), nu, voortgang: (aantal: number) => heartbeat(aantal) };
      if (stap.soort === 'deadlinerun') await draaiDeadline(dataSource, run, context);
      if (stap.soort === 'dagpakket') {
        await maakDagpakketten(dataSource, { ...run, dag: stap.naam });
        await telVerwachting(dataSource, run, context);
      }
      if (stap.soort === 'sluit') await sluitSeizoen(dataSource, run, context);
      await inTransaction(dataSource, async (tx) => {
        if (stap.soort === 'sluit') await vergeetVerwachting(tx, run);
        if (stap.soort === 'kpi') await meetSeizoen(tx, { ...run, naam: stap.naam }, context);
        await neemTrede(tx, `seizoen/${onderwerp}`, { naam: merk(stap), op: nu });
      });
    },
  };
}

/** De kerncijfers van de overstap, het Paspoort, de trajecten en het verzuim, in een opname. */
async function meetSeizoen(
  tx: Tx,
  opname: { readonly regio: string; readonly seizoen: string; readonly naam: string },
  context: Context,
): Promise<void> {
  const { nu, regelboek } = context;
  const { regio, seizoen } = opname;
  const versie = await regelboek.nieuwste(tx, regio, seizoen);
  const paspoort = versie && (await telPaspoorten(tx, versie.afspraken, nu));
  const trajecten = versie && (await telRegio(tx, regio, nu));
  const verzuim =
    versie && (await telVerzuimVan(tx, { regio }, { schooljaar: versie.afspraken.schooljaar, context }));
  await neemKpiOp(tx, opname, { nu, paspoort, trajecten, verzuim });
}

/** De naam waaronder een stap als gedaan bekend staat. */
const merk = (stap: SeizoenStap): string => {
  switch (stap.soort) {
    case 'deadlinerun':
      return 'deadline';
    case 'kpi':
      return `kpi:${stap.naam}`;
    case 'dagpakket':
      return pakketmerk(stap.naam);
    case 'sluit':
      return 'gesloten';
  }
};
