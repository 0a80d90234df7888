import { eisSchema, Schemafout } from './schemaversie.ts';

/**
 * Een proces opent alleen op het schema dat bij zijn programma hoort. Past het niet, dan staat waarom op stderr en in het log, en stopt
 * het: wie hem opnieuw start, probeert het vanzelf nog eens.
 */
export async function stopAlsSchemaNietPast(
  { DATABASE_URL }: { readonly DATABASE_URL: string },
  log: { error(velden: object, bericht: string): void },
): Promise<void> {
  try {
    await eisSchema(DATABASE_URL);
  } catch (error) {
    if (!(error instanceof Schemafout)) throw error;
    log.error({ soort: 'schema' }, 'het schema van de database past niet');
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
