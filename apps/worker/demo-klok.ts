import pg from 'pg';
import type { DataSource } from 'typeorm';
import { row } from '#libs/database/transaction.ts';
import { DemoKlok } from '#libs/time/klok.ts';

/** Een demoklok die het verschil uit de database volgt; `sluit` stopt het luisteren. */
export async function volgDemoKlok(
  dataSource: DataSource,
  databaseUrl: string,
): Promise<{ klok: DemoKlok; bijVerzet: (doe: () => void) => void; sluit: () => Promise<void> }> {
  const klok = new DemoKlok();
  let melden: () => void = () => undefined;
  const lees = async (): Promise<void> => {
    const rij = await row<{ verschil_ms: number }>(
      dataSource,
      'select verschil_ms from demo_klok where id = 1',
    );
    klok.zet(rij?.verschil_ms ?? 0);
    melden();
  };
  const luisteraar = new pg.Client({ connectionString: databaseUrl, application_name: 'overstap-klok' });
  luisteraar.on('error', () => undefined);
  await luisteraar.connect();
  await luisteraar.query('listen klok');
  luisteraar.on('notification', () => void lees().catch(() => undefined));
  await lees();
  return { klok, bijVerzet: (doe) => (melden = doe), sluit: () => luisteraar.end() };
}
