import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { leesBewaarregels } from '#libs/bewaren/lees-regels.ts';
import { registreerBewaarregels } from '#libs/bewaren/regels.ts';
import { ruimRijenOp } from '#libs/bewaren/rijen.ts';
import { voerVoorstellenUit } from '#libs/bewaren/uitvoeren.ts';
import { stelVoor } from '#libs/bewaren/voorstellen.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Regelboek } from '#libs/dossier/regelboek.ts';
import { SysteemKlok, type Klok } from '#libs/time/klok.ts';
import { herhaal } from './herhaal.ts';

/** Is er die dag al voorgesteld, dan kost kijken een kleine vraag; zo staat een voorstel er ook meteen na een sprong van de klok. */
const VOORSTEL_MS = 10_000;
const UITVOER_MS = 30_000;
const RIJEN_MS = 10 * 60_000;

export interface Bewaring {
  readonly klok: Klok;
  readonly pad: string;
  readonly regelboek: Regelboek;
  readonly log: Logger;
}

/**
 * Bewaren: eens per dag voorstellen wat weg mag, en uitvoeren wat is goedgekeurd, en rijen opruimen die bij
 * geen leerling horen. Welke dag het is, zegt de klok van het product. Fout:
 * Error als het bestand met regels niet klopt.
 */
export async function startBewaren(
  dataSource: DataSource,
  { klok, pad, regelboek, log }: Bewaring,
): Promise<{ stop: () => Promise<void> }> {
  const { regels, rijen, vierOgenBoven, beslissenBinnen } = await leesBewaarregels(pad);
  await alsSysteem('bewaarregels', 'bewaren', () =>
    inTransaction(dataSource, (tx) => registreerBewaarregels(tx, regels)),
  );
  const meld = (soort: string) => (error: unknown) =>
    log.error({ soort, fout: error instanceof Error ? error.name : 'onbekend' }, 'bewaren');
  const voorstel = herhaal(
    async () => {
      await stelVoor(dataSource, { nu: klok.nu(), regelboek, vierOgenBoven, beslissenBinnen });
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
  const echteKlok = new SysteemKlok();
  const opruimen = herhaal(
    () => ruimRijenOp(dataSource, rijen, { nu: klok.nu(), echt: echteKlok.nu() }),
    RIJEN_MS,
    meld('bewaren.rijen'),
  );
  return {
    stop: async () => void (await Promise.all([voorstel.stop(), uitvoer.stop(), opruimen.stop()])),
  };
}
