import type { NextFunction, Request, Response } from 'express';
import type { Operatie } from '#libs/contract/operatie.ts';
import type { Verzoekmeting } from '#libs/meters/httpmeter.ts';
import { beginSpoor } from '#libs/sporen/spoor.ts';
import { zoekOperaties } from './poort.ts';

/** Wat geen operatie is: de bladzijden en bestanden van de portal, en adressen die niet bestaan. */
const GEEN_OPERATIE = 'anders';

const METHODEN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const STROOM = /^text\/event-stream/;

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * Meet hoe lang elk verzoek duurt en begint er een spoor voor, allebei met het sjabloon van de route: nooit met het adres zelf, want daar
 * staan ids in. Een verzoek dat wordt afgebroken, telt met de status die het had.
 */
export function volgVerzoeken(
  operaties: readonly Operatie[],
  meet: ((meting: Verzoekmeting) => void) | null,
): (req: Request, res: Response, next: NextFunction) => void {
  const zoek = zoekOperaties(operaties);
  return (req, res, next) => {
    const route = zoek(req.path)[0]?.pad ?? GEEN_OPERATIE;
    const methode = METHODEN.has(req.method) ? req.method : GEEN_OPERATIE;
    const spoor = beginSpoor({
      naam: `${methode} ${route}`,
      soort: 'binnenkomend',
      ouder: TRACEPARENT.exec(req.get('traceparent') ?? '')?.[0] ?? null,
      kenmerken: { 'http.request.method': methode, 'http.route': route },
    });
    const begin = performance.now();
    res.once('close', () => {
      const status = res.statusCode;
      // Wie op gebeurtenissen wacht, wacht met opzet lang.
      if (!STROOM.test(String(res.getHeader('Content-Type'))))
        meet?.({ methode, route, status, seconden: (performance.now() - begin) / 1000 });
      spoor?.span.setAttribute('http.response.status_code', status).end();
    });
    if (spoor) spoor.binnen(next);
    else next();
  };
}
