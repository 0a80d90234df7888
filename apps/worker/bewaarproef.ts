import { leesBewaarregels } from '#libs/bewaren/lees-regels.ts';
import { telRijen } from '#libs/bewaren/rijen.ts';
import { toonBewaarproef } from '#libs/bewaren/toon-proef.ts';
import { zoekVervallen } from '#libs/bewaren/voorstellen.ts';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { volgDemoKlok } from './demo-klok.ts';

const c = config();
const dataSource = await openDatabase({
  url: c.DATABASE_URL,
  pool: 2,
  naam: 'overstap-bewaarproef',
  rol: 'overstap_worker',
});
const demo = c.DEMO ? await volgDemoKlok(dataSource, c.DATABASE_URL) : null;
const echt = new SysteemKlok().nu();
const nu = demo?.klok.nu() ?? echt;
const { regels, rijen } = await leesBewaarregels(c.BEWAARREGELS);
const tekst = await alsSysteem('bewaarproef', 'bewaren', () =>
  inTransaction(dataSource, async (tx) =>
    toonBewaarproef(nu, await zoekVervallen(tx, regels, nu), await telRijen(tx, rijen, { nu, echt })),
  ),
);
process.stdout.write(`${tekst}\n`);
await demo?.sluit();
await dataSource.destroy();
