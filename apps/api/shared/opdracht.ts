import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { ApiFout } from './fout.ts';
import { auditbasis, type Auditbasis, type Verzoek } from './verzoek.ts';

/** Een verzoek dat schrijft: wie het doet en de sleutel waaraan een herhaling te herkennen is. */
export interface Opdracht {
  readonly actor: Actor;
  readonly sleutel: string;
  readonly verzoekHash: string;
  readonly audit: Auditbasis;
}

type MetBestand = Verzoek & { file?: { originalname: string; buffer: Uint8Array } };

const nietAangemeld = (): ApiFout =>
  new ApiFout(401, 'toegang.niet-aangemeld', { detail: 'Meld u aan en stuur het token mee.' });

function actorVan(request: Verzoek): Actor {
  if (!request.actor) throw nietAangemeld();
  return request.actor;
}

/** Dezelfde inhoud geeft dezelfde tekst, in welke volgorde de velden ook staan. */
function vasteTekst(waarde: unknown): string {
  return JSON.stringify(waarde, (_, deel: unknown) =>
    typeof deel === 'object' && deel !== null && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel,
  );
}

function opdrachtVan(request: MetBestand): Opdracht {
  const actor = actorVan(request);
  const audit = auditbasis(request);
  if (!audit) throw nietAangemeld();
  const sleutel = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,200})"?$/.exec(request.get('Idempotency-Key') ?? '')?.[1];
  if (!sleutel) {
    const detail =
      'Stuur een Idempotency-Key mee: een eigen sleutel van 1 tot 200 tekens, per opdracht een nieuwe.';
    throw new ApiFout(400, 'idempotentie.sleutel-ontbreekt', {
      detail,
      errors: [{ in: 'header', pointer: '/Idempotency-Key', detail }],
    });
  }
  const { body, file } = request as { body: unknown; file?: MetBestand['file'] };
  const hash = createHash('sha256').update(`${request.method} ${request.path}\n${vasteTekst(body ?? {})}\n`);
  if (file) hash.update(`${file.originalname}\n`).update(file.buffer);
  return { actor, sleutel, verzoekHash: hash.digest('hex'), audit };
}

/** De actor van het verzoek. */
export const WieVraagt = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorVan(context.switchToHttp().getRequest<Verzoek>()),
);

/** De opdracht van een verzoek dat schrijft; zonder `Idempotency-Key` is het antwoord 400. */
export const VanOpdracht = createParamDecorator((_: unknown, context: ExecutionContext) =>
  opdrachtVan(context.switchToHttp().getRequest<MetBestand>()),
);
