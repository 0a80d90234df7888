import type { DataSource } from 'typeorm';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction, row } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { toInstant, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { registreerAfspraken } from '#libs/dossier/afspraken-laden.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { openSeizoen } from '#libs/dossier/seizoenen.ts';
import { leverIn } from '#libs/inlezen/bestanden.ts';
import { controleerBestand, verwerkBestand } from '#libs/inlezen/pijplijn.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';
import { cohortCsv } from './bestanden.ts';
import { DEMOREGIO, demoLeerlingenVan, demoScholen } from './demoregio.ts';
import { legPersonasVast } from './personas.ts';

/** Het seizoen dat nog helemaal te spelen is: het eerste waarvan 1 januari van het tweede jaar nog niet lang voorbij is. */
function kiesSeizoen(alle: readonly Afspraken[], nu: Instant): Afspraken {
  const vandaag = toKalenderdag(nu);
  const bruikbaar = alle
    .filter((a) => a.regio === DEMOREGIO && a.momenten.eersteWeekcheck >= vandaag)
    .sort((a, b) => a.schooljaar.localeCompare(b.schooljaar));
  const gekozen = bruikbaar[0];
  if (!gekozen)
    throw new Error(
      'Er zijn geen afspraken voor een seizoen dat nog te spelen is: voeg een jaar toe in infra/regios.',
    );
  return gekozen;
}

/** De demoklok staat nooit voor de echte klok en nooit voor de opening van het seizoen. */
async function zetKlok(dataSource: DataSource, afspraken: Afspraken): Promise<Instant> {
  const { dag, tijd } = afspraken.momenten.seizoenOpen;
  const verschil = Math.max(0, Date.parse(toInstant(dag, tijd)) - Date.now());
  await dataSource.query('insert into demo_klok (id, verschil_ms) values (1, $1) on conflict do nothing', [
    verschil,
  ]);
  const rij = await row<{ verschil_ms: number }>(
    dataSource,
    'select verschil_ms from demo_klok where id = 1',
  );
  return new Date(Date.now() + (rij?.verschil_ms ?? 0)).toISOString() as Instant;
}

async function laadSchool(
  dataSource: DataSource,
  school: { brin: string; inhoud: Uint8Array; seizoen: string },
  context: InleesContext,
): Promise<void> {
  const organisatie = await row<{ id: string; klaar: boolean }>(
    dataSource,
    `select o.id, exists (select 1 from bestand b where b.organisatie_id = o.id and b.soort = 'cohort' and b.status = 'VERWERKT') as klaar
     from organisatie o where o.brin = $1`,
    [school.brin],
  );
  if (!organisatie || organisatie.klaar) return;
  const { id } = await inTransaction(dataSource, async (tx) => {
    const ingeleverd = await leverIn(
      tx,
      {
        soort: 'cohort',
        organisatieId: organisatie.id,
        regio: DEMOREGIO,
        seizoen: school.seizoen,
        naam: `overstappers-${school.brin}.csv`,
        inhoud: school.inhoud,
        opties: { volledigeLevering: false, geenWijzigingen: false, kolommen: null, meteen: true },
        door: null,
      },
      context,
    );
    return ingeleverd;
  });
  await controleerBestand(dataSource, id, context);
  await verwerkBestand(dataSource, id, context);
}

async function main(): Promise<void> {
  const c = config();
  if (!c.DEMO) throw new Error('De demoregio wordt alleen in demostand geladen.');
  const geladen = await laadRegios(c.REGIOS_DIR);
  if (!geladen.goed)
    throw new Error(geladen.fouten.map((f) => `${f.bestand}:${f.regel} ${f.melding}`).join('\n'));
  const dataSource = await openDatabase({ url: c.DATABASE_URL, pool: 4, naam: 'overstap-demo' });
  const afspraken = await demoAfspraken(dataSource, geladen.afspraken);
  const nu = await zetKlok(dataSource, afspraken);
  const context: InleesContext = { nu, regelboek: new Regelboek(), koppelsleutels: c.KOPPELPUNT_SLEUTELS };
  await inTransaction(dataSource, async (tx) => {
    for (const regio of geladen.afspraken) await registreerAfspraken(tx, regio, nu);
    await legPersonasVast(tx, afspraken);
  });
  await inTransaction(dataSource, (tx) =>
    openSeizoen(tx, { regio: DEMOREGIO, schooljaar: afspraken.schooljaar }, context),
  );
  const leerlingen = demoLeerlingenVan(afspraken, c.OVERSTAP_DEMO_LEERLINGEN);
  for (const { brin } of demoScholen(afspraken)) {
    const eigen = leerlingen.filter((leerling) => leerling.schoolBrin === brin);
    if (eigen.length > 0)
      await laadSchool(
        dataSource,
        { brin, inhoud: cohortCsv(eigen), seizoen: afspraken.schooljaar },
        context,
      );
  }
  const telling = await row<{ n: number }>(
    dataSource,
    'select count(*) as n from overstap where regio = $1',
    [DEMOREGIO],
  );
  process.stdout.write(
    `${afspraken.naam} ${afspraken.schooljaar}, ${telling?.n ?? 0} leerlingen, ${demoScholen(afspraken).length} scholen, klok ${nu}\n`,
  );
  await dataSource.destroy();
}

/** Het seizoen dat al geopend is, of anders het eerste dat nog te spelen is. */
async function demoAfspraken(dataSource: DataSource, alle: readonly Afspraken[]): Promise<Afspraken> {
  const open = await row<{ onderwerp: string }>(
    dataSource,
    "select onderwerp from proces where soort = 'seizoen' and regio = $1 order by onderwerp limit 1",
    [DEMOREGIO],
  );
  const bekend = open && alle.find((a) => `${a.regio}/${a.schooljaar}` === open.onderwerp);
  return bekend ?? kiesSeizoen(alle, new Date().toISOString() as Instant);
}

await main();
