import { z } from 'zod';
import { MAS_ROUTES } from '../domain/mas/routezaak.ts';
import { TRAJECT_STATUSSEN } from '../domain/mas/traject/traject-machine.ts';
import { Bladzijde, bladzijdeVan, Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Leerlingnaam } from './verzuim.ts';

/** Wat een school van een traject ziet: of het loopt. De jongere en zijn ouders lezen in gewone taal wat er loopt. */
export const Trajectbeeld = z
  .object({
    id: Id,
    overstapId: Id,
    leerling: Leerlingnaam.optional().meta({ description: 'Alleen voor de school' }),
    stand: z.enum(['loopt', 'afgerond']),
    standTekst: z.string(),
    sinds: Ogenblik,
    afspraken: z.array(z.object({ id: Id, op: Ogenblik, tekst: z.string().nullable() })).optional(),
    status: z
      .enum(TRAJECT_STATUSSEN)
      .optional()
      .meta({ description: 'Waar de uitleg bij hoort; alleen voor de jongere en zijn ouders' }),
    uitleg: z.string().optional(),
    bij: Organisatie.optional(),
    loopt: z
      .array(
        z.object({
          route: z.enum(MAS_ROUTES),
          naam: z.string(),
          uitleg: z.string(),
          status: z.string().meta({ description: 'De status van de route, als code' }),
          stand: z.string(),
          sinds: Ogenblik,
        }),
      )
      .optional(),
  })
  .meta({ id: 'Trajectbeeld', description: 'Een traject voor de school, de jongere of zijn ouders' });
export type Trajectbeeld = z.infer<typeof Trajectbeeld>;

export const TrajectbeeldenVraag = z.strictObject({
  stand: z.enum(['loopt', 'afgerond']).optional(),
  ...Bladzijde,
});
export type TrajectbeeldenVraag = z.infer<typeof TrajectbeeldenVraag>;

const lezen = {
  groep: 'trajectbeelden',
  handeling: 'trajectbeeld.lezen',
  methode: 'get',
  status: 200,
} as const;

export const lijstTrajectbeelden = operatie({
  ...lezen,
  id: 'lijstTrajectbeelden',
  pad: '/v1/trajectbeelden',
  samenvatting: 'Welke trajecten van uw leerlingen lopen, of die van uzelf of uw kind',
  query: TrajectbeeldenVraag,
  antwoord: bladzijdeVan(Trajectbeeld),
});
export const leesTrajectbeeld = operatie({
  ...lezen,
  id: 'leesTrajectbeeld',
  pad: '/v1/trajectbeelden/{id}',
  samenvatting: 'Een traject zoals een school, jongere of ouder het ziet',
  params: IdPad,
  antwoord: Trajectbeeld,
});
