import type { DataSource } from 'typeorm';
import { alsSysteem } from '#libs/database/rechten.ts';
import type { Logger } from 'pino';
import type { Kanaal } from '#libs/outbox/relay.ts';
import type { Klok } from '#libs/time/klok.ts';
import { leesIn, schrijfUit } from '#libs/verzuim/registermap.ts';
import { herhaal } from './herhaal.ts';

interface Register {
  readonly map: string;
  readonly rustMs: number;
  readonly klok: Klok;
  readonly log: Logger;
}

/** Meldingen naar het verzuimregister: een bestand per bericht in een map. */
export const registerKanaal = (dataSource: DataSource, map: string): Kanaal => ({
  naam: 'register',
  partij: 50,
  tegelijk: 2,
  stuur: ({ onderwerp }) =>
    alsSysteem('verzuimregister', `verzuimmelding/${onderwerp}`, async () => {
      await schrijfUit(dataSource, map, onderwerp);
    }),
});

/** De uitwisseling met het verzuimregister: wat weg moet gaat langs de outbox, wat terugkomt wordt met rust ertussen gelezen. */
export function startRegister(
  dataSource: DataSource,
  { map, rustMs, klok, log }: Register,
): { readonly kanaal: Kanaal; readonly stop: () => Promise<void> } {
  const lezer = herhaal(
    () => alsSysteem('verzuimregister', 'verzuimregister', () => leesIn(dataSource, map, klok.nu())),
    rustMs,
    () => log.warn({ soort: 'register' }, 'verzuimregister'),
  );
  return { kanaal: registerKanaal(dataSource, map), stop: () => lezer.stop() };
}
