import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { ApiModule } from './api.module.ts';
import type { Instellingen } from './shared/instellingen.ts';
import { koppen, poort } from './shared/poort.ts';
import { toonPortal } from './shared/portal.ts';
import { routesVan } from './shared/routes.ts';
import { volgVerzoeken } from './shared/verzoekspoor.ts';

/** Maakt de API klaar om te luisteren: koppen en poort voor elke route, fouten in het Nederlands. */
export async function maakApi(
  instellingen: Instellingen,
  logger: LoggerService | false,
): Promise<NestExpressApplication> {
  z.config(z.locales.nl());
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.voor(instellingen), {
    logger,
    abortOnError: false,
    // De inhoud wordt pas na de deur gelezen: zie shared/inhoud.ts.
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.set('trust proxy', [...instellingen.proxyAdressen]);
  const operaties = routesVan(app).flatMap(({ operatie }) => operatie ?? []);
  app.use(volgVerzoeken(operaties, instellingen.meetVerzoek));
  for (const middleware of koppen()) app.use(middleware);
  toonPortal(app, instellingen, operaties);
  app.use(poort(operaties));
  return app;
}
