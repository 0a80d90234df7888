import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { anker } from '#libs/audit/anker.ts';
import { keten } from '#libs/audit/ketenaar.ts';
import { verzendLogboek } from '#libs/audit/ldv.ts';
import { Ankersleutel } from '#libs/audit/sleutel.ts';
import type { Config } from '#libs/config/config.ts';
import { sleutels } from '#libs/kluis/kluis.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { herhaal } from './herhaal.ts';

const KETEN_MS = 2_000;
const ANKER_MS = 10 * 60_000;
const LOGBOEK_MS = 5_000;

type Instellingen = Pick<Config, 'AUDIT_ANKER_DIR' | 'LDV_OTLP_URL' | 'LDV_REGISTER'>;

/**
 * Ketent de audit om de twee seconden en legt haar kop om de tien minuten buiten de database vast, en bij het stoppen. Is er een
 * Logboek Dataverwerkingen, dan gaat zij daar ook heen. Ankers dragen de tijd van de machine, ook in de demo.
 */
export async function startAudit(
  dataSource: DataSource,
  c: Instellingen,
  log: Logger,
): Promise<{ stop: () => Promise<void> }> {
  const klok = new SysteemKlok();
  const map = c.AUDIT_ANKER_DIR;
  const sleutel = await Ankersleutel.open(map);
  const leg = async (): Promise<number> => {
    await anker(dataSource, { map, sleutel }, klok.nu());
    return 0;
  };
  const meld = (soort: string) => (error: unknown) =>
    log.error({ soort, fout: error instanceof Error ? error.name : 'onbekend' }, 'audit');
  const ketenaar = herhaal(() => keten(dataSource), KETEN_MS, meld('audit.keten'));
  const ankeraar = herhaal(leg, ANKER_MS, meld('audit.anker'));
  const logboek = startLogboek(dataSource, c, meld('audit.logboek'));
  return {
    stop: async () => {
      await Promise.all([ketenaar.stop(), ankeraar.stop(), logboek?.stop()]);
      await rondAf(dataSource, leg).catch(meld('audit.anker'));
    },
  };
}

function startLogboek(
  dataSource: DataSource,
  { LDV_OTLP_URL: url, LDV_REGISTER: register }: Instellingen,
  bijFout: (error: unknown) => void,
) {
  if (url === undefined) return null;
  const bestemming = { url, register, geheim: sleutels().kluis.zoekgeheim('verwerkingslog') };
  return herhaal(() => verzendLogboek(dataSource, bestemming, bijFout), LOGBOEK_MS, bijFout);
}

async function rondAf(dataSource: DataSource, leg: () => Promise<number>): Promise<void> {
  while ((await keten(dataSource)) > 0);
  await leg();
}
