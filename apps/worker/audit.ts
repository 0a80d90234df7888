import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { anker } from '#libs/audit/anker.ts';
import { keten } from '#libs/audit/ketenaar.ts';
import { Ankersleutel } from '#libs/audit/sleutel.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { herhaal } from './herhaal.ts';

const KETEN_MS = 2_000;
const ANKER_MS = 10 * 60_000;

/**
 * Ketent de audit om de twee seconden en legt haar kop om de tien minuten buiten de database vast, en bij het stoppen. Ankers dragen
 * de tijd van de machine, ook in de demo.
 */
export async function startAudit(
  dataSource: DataSource,
  map: string,
  log: Logger,
): Promise<{ stop: () => Promise<void> }> {
  const klok = new SysteemKlok();
  const sleutel = await Ankersleutel.open(map);
  const leg = async (): Promise<number> => {
    await anker(dataSource, { map, sleutel }, klok.nu());
    return 0;
  };
  const meld = (soort: string) => (error: unknown) =>
    log.error({ soort, fout: error instanceof Error ? error.name : 'onbekend' }, 'audit');
  const ketenaar = herhaal(() => keten(dataSource), KETEN_MS, meld('audit.keten'));
  const ankeraar = herhaal(leg, ANKER_MS, meld('audit.anker'));
  return {
    stop: async () => {
      await Promise.all([ketenaar.stop(), ankeraar.stop()]);
      await rondAf(dataSource, leg).catch(meld('audit.anker'));
    },
  };
}

async function rondAf(dataSource: DataSource, leg: () => Promise<number>): Promise<void> {
  while ((await keten(dataSource)) > 0);
  await leg();
}
