import { toets } from '#libs/audit/toets.ts';
import { toonUitslag } from '#libs/audit/toets-tekst.ts';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';

const c = config();
const dataSource = await openDatabase({
  url: c.DATABASE_URL,
  pool: 2,
  naam: 'overstap-toets',
  rol: 'overstap_worker',
});
const uitslag = await toets(dataSource, c.AUDIT_ANKER_DIR);
process.stdout.write(`${toonUitslag(uitslag)}\n`);
await dataSource.destroy();
process.exitCode = uitslag.heel ? 0 : 1;
