import { ongewoneToegang } from '#libs/audit/ongewoon.ts';
import { toonOngewoon } from '#libs/audit/ongewoon-tekst.ts';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { volgDemoKlok } from './demo-klok.ts';

const WEEK_MS = 7 * 86_400_000;

const c = config();
const dataSource = await openDatabase({
  url: c.DATABASE_URL,
  pool: 2,
  naam: 'overstap-ongewoon',
  rol: 'overstap_worker',
});
const demo = c.DEMO ? await volgDemoKlok(dataSource, c.DATABASE_URL) : null;
const tot = (demo?.klok ?? new SysteemKlok()).nu();
const van = new Date(Date.parse(tot) - WEEK_MS).toISOString() as Instant;
const [nachtVan, nachtTot] = c.ONGEWOON_NACHT;
const verslag = await ongewoneToegang(
  dataSource,
  { van, tot },
  {
    leerlingenPerUur: c.ONGEWOON_LEERLINGEN_PER_UUR,
    zonderAanleiding: c.ONGEWOON_ZONDER_AANLEIDING,
    nacht: c.ONGEWOON_KEER_IN_DE_NACHT,
    nachtVan,
    nachtTot,
  },
);
process.stdout.write(`${toonOngewoon(verslag).join('\n')}\n`);
await demo?.sluit();
await dataSource.destroy();
