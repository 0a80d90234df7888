import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Operatie } from '#libs/contract/operatie.ts';
import type { Instellingen } from './instellingen.ts';

const JAAR_SECONDEN = 31_536_000;
/** Paden van de API zelf: daar komt nooit een bladzijde van de portal. */
const VAN_DE_API = /^\/(v1|health|dev|aanmelden|afmelden|token|metrics|\.well-known)(\/|$)/i;

/** Alleen eigen bestanden. De nonce is voor de stijl die een onderdeel zelf neerzet; script komt nooit uit de bladzijde. */
const csp = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** De dienst die de schil bewaart, haalt alleen eigen bestanden. */
const CSP_VAN_DIENST = "default-src 'none'; connect-src 'self'";

/** Een mens die een bladzijde vraagt, op een pad dat niet van de API is. */
const wilBladzijde = (request: Request, paden: ReadonlySet<string>): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !VAN_DE_API.test(request.path) &&
  !paden.has(request.path) &&
  (request.get('Accept') ?? '').includes('text/html');

/** Wat de bouw samengedrukt naast een bestand legde, en hoe dat in een antwoord heet. */
const INGEPAKT = { br: '.br', gzip: '.gz' } as const;
const SOORTEN: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Kiest van een stuk van de portal de samengedrukte vorm die de browser aankan. */
function kiesIngepakt(portalMap: string) {
  const namen = existsSync(join(portalMap, 'delen')) ? readdirSync(join(portalMap, 'delen')) : [];
  const ingepakt = new Set(namen.map((naam) => `/delen/${naam}`));
  return (request: Request, res: Response, next: NextFunction): void => {
    const { path } = request;
    if (!ingepakt.has(`${path}${INGEPAKT.br}`)) return next();
    res.vary('Accept-Encoding');
    const keuze = request.acceptsEncodings('br', 'gzip') as keyof typeof INGEPAKT | false;
    if (!keuze) return next();
    res.setHeader('Content-Encoding', keuze);
    res.setHeader('Content-Type', SOORTEN[extname(path)]!);
    request.url = `${path}${INGEPAKT[keuze]}`;
    return next();
  };
}

/**
 * Toont de portal naast de API: haar bestanden, en voor elk ander pad haar ene bladzijde. Zonder gebouwde portal gebeurt er niets.
 */
export function toonPortal(
  app: NestExpressApplication,
  { portalMap, demo }: Instellingen,
  operaties: readonly Operatie[],
): void {
  if (portalMap === null || !existsSync(join(portalMap, 'index.html'))) return;
  const bron = readFileSync(join(portalMap, 'index.html'), 'utf8');
  const bladzijde = bron.replace('__DEMO__', demo ? 'ja' : 'nee');
  const paden = new Set(operaties.map(({ pad }) => pad));
  app.use(kiesIngepakt(portalMap));
  app.useStaticAssets(portalMap, {
    index: false,
    redirect: false,
    setHeaders: (res, bestand) => {
      // In de map staat in elke naam een vingerafdruk van de inhoud.
      const vast = bestand.startsWith(join(portalMap, 'delen'));
      if (bestand === join(portalMap, 'sw.js')) res.setHeader('Content-Security-Policy', CSP_VAN_DIENST);
      res.setHeader('Cache-Control', vast ? `public, max-age=${JAAR_SECONDEN}, immutable` : 'no-cache');
    },
  });
  app.use((request: Request, res: Response, next: NextFunction) => {
    if (!wilBladzijde(request, paden)) return next();
    const nonce = randomBytes(16).toString('base64');
    res.setHeader('Content-Security-Policy', csp(nonce));
    res.status(200).type('html').send(bladzijde.replaceAll('__NONCE__', nonce));
  });
}
