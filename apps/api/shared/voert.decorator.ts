import {
  applyDecorators,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import { z } from 'zod';
import type { Operatie } from '#libs/contract/operatie.ts';

export const OPERATIE = 'overstap:operatie';

const METHODE = { get: RequestMethod.GET, post: RequestMethod.POST, put: RequestMethod.PUT } as const;

// De serializer van Nest legt een lijst per element langs het schema.
const perStuk = (antwoord: z.ZodType) =>
  antwoord instanceof z.ZodArray ? (antwoord.element as z.ZodType) : antwoord;

/** Verbindt een methode van een controller met een operatie van het contract: pad, status, antwoord en toegang. */
export function Voert(operatie: Operatie): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: operatie.pad.replaceAll(/\{(\w+)\}/g, ':$1'), method: METHODE[operatie.methode] }),
    HttpCode(operatie.status),
    SerializeOptions({ schema: perStuk(operatie.antwoord) }),
    SetMetadata(OPERATIE, operatie),
  );
}
