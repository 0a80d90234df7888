import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { leesBewaarregels } from '#libs/bewaren/lees-regels.ts';
import { registreerBewaarregels } from '#libs/bewaren/regels.ts';
import { voerVoorstellenUit } from '#libs/bewaren/uitvoeren.ts';
import { stelVoor } from '#libs/bewaren/voorstellen.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Klok } from '#libs/time/klok.ts';
import { herhaal } from './herhaal.ts';

const VOORSTEL_MS = 10 * 60_000;
const UITVOER_MS = 30_000;

/**
 * Bewaren: eens per dag voorstellen wat weg mag, en uitvoeren wat is goedgekeurd. Welke dag het is, zegt de klok van het product. Fout:
 * Error als het bestand met regels niet klopt.
 */
export async function startBewaren(
  dataSource: DataSource,
  { klok, pad, log }: { readonly klok: Klok; readonly pad: string; readonly log: Logger },
): Promise<{ stop: () => Promise<void> }> {
  const { regels, vierOgenBoven } = await leesBewaarregels(pad);
  await alsSysteem('bewaarregels', 'bewaren', () =>
    inTransaction(dataSource, (tx) => registreerBewaarregels(tx, regels)),
  );
  const meld = (soort: string) => (error: unknown) =>
    log.error({ soort, fout: error instanceof Error ? error.name : 'onbekend' }, 'bewaren');
  const voorstel = herhaal(
    async () => {
      await stelVoor(dataSource, { nu: klok.nu(), vierOgenBoven });
      return 0;
    },
    VOORSTEL_MS,
    meld('bewaren.voorstel'),
  );
  const uitvoer = herhaal(
    () => voerVoorstellenUit(dataSource, klok.nu()),
    UITVOER_MS,
    meld('bewaren.uitvoer'),
  );
  return { stop: async () => void (await Promise.all([voorstel.stop(), uitvoer.stop()])) };
}
