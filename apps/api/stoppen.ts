import type { NestExpressApplication } from '@nestjs/platform-express';

interface Stopwijze {
  /** Zo lang mag een verzoek dat loopt nog duren. */
  readonly seconden: number;
  /** Wat daarna sluit, in deze volgorde. */
  readonly daarna: readonly (() => Promise<void>)[];
}

/**
 * Stopt op een signaal: geen nieuwe verzoeken, wie op gebeurtenissen wacht wordt losgelaten, wat loopt wordt afgemaakt, en pas dan gaat de
 * database dicht. Wat na zijn tijd nog loopt, wordt afgebroken: dan is er niets vastgelegd.
 */
export function stopNetjes(app: NestExpressApplication, { seconden, daarna }: Stopwijze): void {
  let stopt = false;
  const stop = async (): Promise<void> => {
    if (stopt) return;
    stopt = true;
    const teLang = setTimeout(() => app.getHttpServer().closeAllConnections(), seconden * 1000);
    await app.close();
    clearTimeout(teLang);
    for (const onderdeel of daarna) await onderdeel();
    process.exit(0);
  };
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.on(signaal, () => void stop());
}
