import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { isBesluitkenmerk, zetOver } from '#libs/dossier/overzetten.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { volgDemoKlok } from './demo-klok.ts';

const [regio = '', schooljaar = '', besluit = ''] = process.argv.slice(2);
if (!isBesluitkenmerk(besluit)) {
  process.stderr.write(
    'Noem het besluit: 3 tot 60 letters, cijfers en streepjes, geen naam van een leerling.\n',
  );
  process.exit(2);
}
const c = config();
const dataSource = await openDatabase({
  url: c.DATABASE_URL,
  pool: 2,
  naam: 'overstap-overzetten',
  rol: 'overstap_worker',
});
const demo = c.DEMO ? await volgDemoKlok(dataSource, c.DATABASE_URL) : null;
const context = { nu: (demo?.klok ?? new SysteemKlok()).nu(), regelboek: new Regelboek() };
try {
  const { versie, overgezet } = await alsSysteem('afspraken-overzetten', 'beheerder', () =>
    zetOver(dataSource, { regio, schooljaar, besluit }, context),
  );
  process.stdout.write(
    `${overgezet} lopende overstappen gaan verder onder versie ${versie} van de afspraken\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
await demo?.sluit();
await dataSource.destroy();
