import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { ApiModule } from './api.module.ts';
import type { Instellingen } from './shared/instellingen.ts';
import { koppen, poort } from './shared/poort.ts';
import { routesVan } from './shared/routes.ts';

/** Maakt de API klaar om te luisteren: koppen en poort voor elke route, fouten in het Nederlands. */
export async function maakApi(
  instellingen: Instellingen,
  logger: LoggerService | false,
): Promise<NestExpressApplication> {
  z.config(z.locales.nl());
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.voor(instellingen), {
    logger,
    abortOnError: false,
    // De handtekening van een ander systeem gaat over de bytes.
    rawBody: true,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.set('trust proxy', [...instellingen.proxyAdressen]);
  for (const middleware of koppen()) app.use(middleware);
  const operaties = routesVan(app).flatMap(({ operatie }) => operatie ?? []);
  app.use(poort(operaties));
  return app;
}
