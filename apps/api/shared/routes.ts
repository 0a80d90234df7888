import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Operatie } from '#libs/contract/operatie.ts';
import { OPERATIE } from './voert.decorator.ts';

export interface Route {
  readonly controller: string;
  readonly methode: string;
  /** Ontbreekt als de route niet met een operatie is verbonden; zo'n route laat niemand binnen. */
  readonly operatie: Operatie | null;
}

/** Alle routes van de API, gevonden op de controllers zelf. */
export function routesVan(app: INestApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, unknown> }).prototype;
    return Object.getOwnPropertyNames(prototype)
      .filter(
        (naam) => naam !== 'constructor' && Reflect.hasMetadata(METHOD_METADATA, prototype[naam] as object),
      )
      .map((methode) => ({
        controller: (metatype as { name: string }).name,
        methode,
        operatie:
          (Reflect.getMetadata(OPERATIE, prototype[methode] as object) as Operatie | undefined) ?? null,
      }));
  });
}
