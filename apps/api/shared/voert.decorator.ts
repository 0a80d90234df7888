import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SerializeOptions, SetMetadata } from '@nestjs/common';
import type { Operatie } from '#libs/contract/operatie.ts';

export const OPERATIE = 'overstap:operatie';

const METHODE = { get: RequestMethod.GET, post: RequestMethod.POST, put: RequestMethod.PUT } as const;

/** Verbindt een methode van een controller met een operatie van het contract: pad, status, antwoord en toegang. */
export function Voert(operatie: Operatie): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: operatie.pad.replaceAll(/\{(\w+)\}/g, ':$1'), method: METHODE[operatie.methode] }),
    HttpCode(operatie.status),
    SerializeOptions({ schema: operatie.antwoord }),
    SetMetadata(OPERATIE, operatie),
  );
}
