import type { DataSource } from 'typeorm';
import { Kanaalluisteraar } from '#libs/database/luisteraar.ts';
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
  const luisteraar = new Kanaalluisteraar({
    databaseUrl,
    naam: 'overstap-klok',
    kanalen: ['klok'],
    hoor: () => void lees().catch(() => undefined),
  });
  await luisteraar.start();
  await lees();
  return { klok, bijVerzet: (doe) => (melden = doe), sluit: () => luisteraar.stop() };
}
