import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Operatie } from '#libs/contract/operatie.ts';
import { API_VERSIE } from '#libs/contract/versie.ts';
import { stuurProblem } from './problem.ts';

type Middleware = (req: Request, res: Response, next: NextFunction) => void;

const CORRELATIE = /^[A-Za-z0-9-]{8,64}$/;

/** Koppen op elk antwoord van de API, ook op een fout: versie, correlatie en veiligheid. */
export function koppen(): readonly Middleware[] {
  const veilig = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  });
  const eigen: Middleware = (req, res, next) => {
    const gevraagd = req.get('X-Correlation-Id');
    res.setHeader('X-Correlation-Id', gevraagd && CORRELATIE.test(gevraagd) ? gevraagd : randomUUID());
    res.setHeader('API-Version', API_VERSIE);
    res.setHeader('Cache-Control', 'no-store');
    next();
  };
  return [eigen, veilig];
}

interface Ingang {
  readonly operatie: Operatie;
  readonly patroon: RegExp;
}

const ingang = (operatie: Operatie): Ingang => ({
  operatie,
  patroon: new RegExp(`^${operatie.pad.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
});

/** Zoekt de operaties op een pad; een letterlijk adres gaat voor een sjabloon. */
export function zoekOperaties(operaties: readonly Operatie[]): (pad: string) => Operatie[] {
  const ingangen = operaties.map(ingang);
  return (pad) => {
    const letterlijk = operaties.filter((operatie) => operatie.pad === pad);
    if (letterlijk.length > 0) return letterlijk;
    return ingangen.filter(({ patroon }) => patroon.test(pad)).map(({ operatie }) => operatie);
  };
}

/**
 * De poort voor de routes: alleen een adres dat letterlijk bestaat (hoofdletters en een slash aan het eind tellen), met
 * een methode, een inhoud en een antwoordvorm die het kent. Zo zijn 404, 405, 406 en 415 overal gelijk.
 */
export function poort(operaties: readonly Operatie[]): Middleware {
  const zoek = zoekOperaties(operaties);
  return (req, res, next) => {
    if (!/^\/(v1|health|dev|aanmelden|afmelden|token|\.well-known)(\/|$)/i.test(req.path)) return next();
    const weigering = weiger(req, zoek(req.path));
    if (weigering) return stuurProblem(res, weigering);
    next();
  };
}

type Weigering = Parameters<typeof stuurProblem>[1];

function weiger(req: Request, hier: readonly Operatie[]): Weigering | null {
  if (hier.length === 0) return { status: 404, code: 'pad.onbekend', detail: 'Dit adres bestaat niet.' };
  const methode = req.method === 'HEAD' ? 'get' : req.method.toLowerCase();
  const operatie = hier.find((o) => o.methode === methode);
  if (!operatie) {
    const headers = {
      Allow: hier.map((o) => (o.methode === 'get' ? 'GET, HEAD' : o.methode.toUpperCase())).join(', '),
    };
    return { status: 405, code: 'methode.onbekend', detail: 'Deze methode kan hier niet.', headers };
  }
  return weigerVorm(req, operatie);
}

function weigerVorm(req: Request, operatie: Operatie): Weigering | null {
  const levert = [...(operatie.levert ?? ['application/json'])];
  if (!req.accepts(levert))
    return { status: 406, code: 'antwoord.vorm', detail: `Wij leveren hier ${levert.join(' of ')}.` };
  const neemt = operatie.neemt ?? 'application/json';
  // Zonder inhoud oordeelt het schema of dat mag.
  const leeg = req.get('Content-Length') === '0';
  if (operatie.methode !== 'get' && !leeg && req.is(neemt) === false)
    return { status: 415, code: 'verzoek.vorm', detail: `Wij nemen hier ${neemt} aan.` };
  return null;
}
