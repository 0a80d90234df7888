import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { VRAAGTALEN, type Vraagtaal } from '#libs/domain/paspoort/vertaling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';

/** De jongere en zijn ouders lezen de vragen in hun taal; wie met hen werkt, leest de Nederlandse. */
const LEEST_VERTAALD: readonly Actor['rol'][] = ['jongere', 'ouder'];

function gevraagd(request: Request & { readonly actor: Actor }): Vraagtaal {
  if (!LEEST_VERTAALD.includes(request.actor.rol)) return 'nl';
  const gekozen = request.acceptsLanguages([...VRAAGTALEN]);
  return VRAAGTALEN.find((taal) => taal === gekozen) ?? 'nl';
}

/** In welke taal iemand de vragen wil lezen, en hoe het antwoord zegt welke het werd. */
export interface Taalwens {
  readonly taal: Vraagtaal;
  /** Zet `Content-Language` bij het antwoord. */
  noem(taal: Vraagtaal): void;
}

/** De taal waarin deze lezer de vragen wil (`Accept-Language`), als wij haar hebben; anders Nederlands. */
export const Leestaal = createParamDecorator((_: unknown, context: ExecutionContext): Taalwens => {
  const http = context.switchToHttp();
  const antwoord = http.getResponse<Response>();
  antwoord.vary('Accept-Language');
  return {
    taal: gevraagd(http.getRequest<Request & { readonly actor: Actor }>()),
    noem: (taal) => void antwoord.setHeader('Content-Language', taal),
  };
});
