import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import bodyParser from 'body-parser';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import type { Operatie } from '#libs/contract/operatie.ts';
import { STUITMELDING_BYTES } from '#libs/contract/stuitmeldingen.ts';
import { ApiFout } from './fout.ts';
import type { Verzoek } from './verzoek.ts';

type MetBytes = Verzoek & { rawBody?: Buffer };
type Lezer = (request: Verzoek, res: Response, klaar: (fout?: unknown) => void) => void;

const GRENS = '100kb';
/** Geen enkele inhoud van het contract gaat zo diep. */
const DIEPST = 20;

const LEZERS: readonly Lezer[] = [
  bodyParser.json({
    limit: GRENS,
    // De handtekening van een ander systeem gaat over de bytes.
    verify: (request, _res, bytes) => {
      (request as MetBytes).rawBody = bytes;
    },
  }),
  bodyParser.urlencoded({ limit: GRENS, extended: false }),
  bodyParser.raw({ limit: STUITMELDING_BYTES, type: 'message/rfc822' }),
];

const isLeeg = (inhoud: unknown): boolean =>
  inhoud === undefined ||
  (typeof inhoud === 'object' &&
    inhoud !== null &&
    !Array.isArray(inhoud) &&
    Object.keys(inhoud).length === 0);

/**
 * Wie ophangt terwijl nog wordt uitgezocht of hij mag, heeft niets gevraagd: de lezers slaan een gesloten verbinding over, en een halve
 * opdracht gold dan als een lege. Fout: 400.
 */
function eisHeel({ complete, destroyed, socket }: Verzoek): void {
  if (complete || (socket.readable && !destroyed)) return;
  throw new ApiFout(400, 'verzoek.onleesbaar', {
    detail: 'De verbinding brak af voordat het verzoek binnen was.',
  });
}

/** Een opdracht zonder eigen inhoud neemt een leeg object aan: wie iets meestuurt, denkt dat het telt. Fout: 400. */
function eisGeenInhoud(request: Verzoek, operatie: Operatie): void {
  if (operatie.body || operatie.methode === 'get' || isLeeg(request.body)) return;
  throw new ApiFout(400, 'verzoek.ongeldig', {
    detail: 'Bij deze handeling hoort geen inhoud.',
    errors: [{ in: 'body', pointer: '', detail: 'Stuur niets, of een leeg object.' }],
  });
}

/** Een adres van het contract zonder vragen neemt er geen aan: wie sorteert of zoekt, denkt dat het telt. Fout: 400. */
function eisGeenVraag({ query }: Verzoek, operatie: Operatie): void {
  if (operatie.query || !operatie.pad.startsWith('/v1/') || Object.keys(query).length === 0) return;
  throw new ApiFout(400, 'verzoek.ongeldig', {
    detail: 'Bij dit adres hoort geen vraag achter het vraagteken.',
    errors: [{ in: 'query', pointer: '', detail: 'Laat alles achter het vraagteken weg.' }],
  });
}

/** Laag voor laag en niet met zichzelf: diepe inhoud mag ook deze toets niet laten omvallen. Fout: 400. */
function eisDiepte(inhoud: unknown): void {
  // Een bestand of een mail heeft geen lagen.
  if (Buffer.isBuffer(inhoud)) return;
  let laag = [inhoud];
  for (let diepte = 0; laag.length > 0; diepte += 1) {
    if (diepte > DIEPST)
      throw new ApiFout(400, 'verzoek.ongeldig', {
        detail: 'De inhoud heeft te veel lagen.',
        errors: [{ in: 'body', pointer: '', detail: `Ten hoogste ${DIEPST} lagen.` }],
      });
    laag = laag.flatMap((deel) =>
      typeof deel === 'object' && deel !== null ? (Object.values(deel) as unknown[]) : [],
    );
  }
}

/**
 * Leest de inhoud pas als vaststaat wie het is en dat hij dit mag: van wie niet binnenkomt, wordt niets gelezen, en wat niet te lezen
 * is, staat op naam in de audit. Fouten: 400, 413 en 415.
 */
@Injectable()
export class InhoudInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Verzoek>();
    eisHeel(request);
    for (const lezer of LEZERS) await lees(lezer, request, http.getResponse<Response>());
    eisDiepte(request.body);
    if (request.operatie && request.actor) {
      eisGeenInhoud(request, request.operatie);
      eisGeenVraag(request, request.operatie);
    }
    return next.handle();
  }
}

const lees = (lezer: Lezer, request: Verzoek, res: Response): Promise<void> =>
  new Promise((gelezen, mislukt) => {
    lezer(request, res, (fout) => {
      if (fout === undefined) gelezen();
      else mislukt(fout);
    });
  });
