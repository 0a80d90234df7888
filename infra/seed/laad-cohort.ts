import type { DataSource } from 'typeorm';
import { inTransaction, row } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { leverIn } from '#libs/inlezen/bestanden.ts';
import { controleerBestand, verwerkBestand } from '#libs/inlezen/pijplijn.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';
import { cohortCsv, cohortXlsx, type Bestandsvorm } from './cohortbestand.ts';
import type { DemoLeerling } from './generator.ts';

/** Scholen die anders exporteren dan de meeste: een oud systeem en een rekenblad. */
const VORM: Readonly<Record<string, Bestandsvorm>> = { '90AF': 'windows-1252', '90AE': 'xlsx' };

export interface Schoolcohort {
  readonly brin: string;
  readonly afspraken: Afspraken;
  readonly leerlingen: readonly DemoLeerling[];
}

async function maakBestand({
  brin,
  leerlingen,
}: Schoolcohort): Promise<{ naam: string; inhoud: Uint8Array }> {
  const vorm = VORM[brin] ?? 'utf-8';
  return vorm === 'xlsx'
    ? { naam: `overstappers-${brin}.xlsx`, inhoud: await cohortXlsx(leerlingen) }
    : { naam: `overstappers-${brin}.csv`, inhoud: cohortCsv(leerlingen, vorm) };
}

interface Bekend {
  readonly id: string;
  readonly status: string;
}

/**
 * Levert het cohort van een school in en past het toe. Al gedaan: niets. Halverwege gebroken: het gaat verder met
 * hetzelfde bestand, dat elke regel eenmaal toepast.
 */
export async function laadCohort(
  dataSource: DataSource,
  cohort: Schoolcohort,
  context: InleesContext,
): Promise<void> {
  const { regio, schooljaar } = cohort.afspraken;
  const bekend = await row<Bekend>(
    dataSource,
    `select b.id, b.status from bestand b join organisatie o on o.id = b.organisatie_id
     where o.brin = $1 and b.soort = 'cohort' and b.regio = $2 and b.seizoen = $3 and b.ingeleverd_door is null
       and b.status in ('ONTVANGEN', 'VERWERKEN', 'VERWERKT') order by b.ingeleverd_op limit 1`,
    [cohort.brin, regio, schooljaar],
  );
  if (bekend?.status === 'VERWERKT') return;
  const id = bekend?.id ?? (await dienIn(dataSource, cohort, context));
  await controleerBestand(dataSource, id, context);
  await verwerkBestand(dataSource, id, context);
  const na = await row<Bekend>(dataSource, 'select id, status from bestand where id = $1', [id]);
  if (na?.status !== 'VERWERKT')
    throw new Error(`Het cohort van ${cohort.brin} is niet verwerkt: ${na?.status}.`);
}

async function dienIn(dataSource: DataSource, cohort: Schoolcohort, context: InleesContext): Promise<string> {
  const bestand = await maakBestand(cohort);
  const school = await row<{ id: string }>(dataSource, 'select id from organisatie where brin = $1', [
    cohort.brin,
  ]);
  if (!school) throw new Error(`De school ${cohort.brin} staat niet in de afspraken.`);
  const { id } = await inTransaction(dataSource, (tx) =>
    leverIn(
      tx,
      {
        soort: 'cohort',
        organisatieId: school.id,
        regio: cohort.afspraken.regio,
        seizoen: cohort.afspraken.schooljaar,
        ...bestand,
        opties: { volledigeLevering: false, geenWijzigingen: false, kolommen: null, meteen: true },
        door: null,
      },
      context,
    ),
  );
  return id;
}
