import { z } from 'zod';
import { Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const Kringrol = z.enum(['decaan', 'rmc', 'jeugdarts', 'hulpverlener', 'halt', 'rvdk', 'om', 'gi']);

export const Trajectkring = z
  .object({
    items: z.array(
      z.object({
        organisatie: Organisatie,
        rol: Kringrol,
        eigen: z.boolean().meta({
          description:
            'De partner die de regio voor deze woonplaats aanwijst; de school en het Doorstroompunt altijd',
        }),
      }),
    ),
  })
  .meta({
    id: 'Trajectkring',
    description: 'De organisaties om een jongere: zijn school en de partners van de regio',
  });
export type Trajectkring = z.infer<typeof Trajectkring>;

const Collega = z.object({ id: Id, naam: z.string() });
export const Autorisaties = z
  .object({
    items: z.array(
      z.object({
        gebruiker: Collega,
        van: Ogenblik,
        uzelf: z.boolean(),
        geldt: z.boolean().meta({
          description:
            'Hij is vandaag opsporingsambtenaar van uw organisatie; zo niet, dan ziet hij de strafzaak niet',
        }),
      }),
    ),
    collegas: z
      .array(Collega)
      .meta({ description: 'Opsporingsambtenaren van uw organisatie die nog niet op de lijst staan' }),
  })
  .meta({ id: 'Autorisaties', description: 'Wie de strafzaak van een traject mag zien' });
export type Autorisaties = z.infer<typeof Autorisaties>;

const lezen = { groep: 'trajecten', methode: 'get', status: 200, params: IdPad } as const;

export const leesTrajectkring = operatie({
  ...lezen,
  handeling: 'traject.lezen',
  id: 'leesTrajectkring',
  pad: '/v1/trajecten/{id}/kring',
  samenvatting: 'Wie bij een overleg over deze jongere kan horen: zijn school en de partners van de regio',
  antwoord: Trajectkring,
});
export const lijstAutorisaties = operatie({
  ...lezen,
  handeling: 'traject.straf',
  id: 'lijstAutorisaties',
  pad: '/v1/trajecten/{id}/autorisaties',
  samenvatting: 'Wie op de autorisatielijst van de strafzaak staat; wie er niet op staat, vindt niets',
  antwoord: Autorisaties,
});
