import { z } from 'zod';
import { GEZAGSGRONDEN } from '../domain/toegang/ouderlink.ts';
import { OUDERLINKDOELEN } from '../domain/toegang/linkdoel.ts';
import { Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Doel = z.enum(OUDERLINKDOELEN);

/** Een link voor een ouder, zonder de link en de code zelf. */
export const Ouderlink = z
  .object({
    id: Id,
    overstapId: Id,
    doel: Doel,
    gezagsgrond: z.enum(GEZAGSGRONDEN),
    gemaaktOp: Ogenblik,
    verlooptOp: Ogenblik,
    gebruiktOp: Ogenblik.nullable(),
    ingetrokkenOp: Ogenblik.nullable(),
  })
  .meta({
    id: 'Ouderlink',
    description: 'Dat een ouder zonder inlogdienst een keer binnen mag, voor een doel',
  });
export type Ouderlink = z.infer<typeof Ouderlink>;

export const NieuweOuderlink = z
  .strictObject({ overstapId: Id, doel: Doel, gezagsgrond: z.enum(GEZAGSGRONDEN) })
  .meta({
    id: 'NieuweOuderlink',
    description: 'Van welke leerling, waarvoor, en hoe u weet wie gezag heeft',
  });

const groep = 'ouderlinks';
const handeling = 'ouderlink.maken';
const schrijven = { groep, handeling, methode: 'post', status: 201, schrijft: true } as const;

export const lijstOuderlinks = operatie({
  groep,
  handeling,
  methode: 'get',
  status: 200,
  id: 'lijstOuderlinks',
  pad: '/v1/ouderlinks',
  samenvatting: 'Links die uw school aan ouders gaf; de nieuwste bovenaan',
  antwoord: z.object({ items: z.array(Ouderlink) }),
});
export const maakOuderlink = operatie({
  ...schrijven,
  id: 'maakOuderlink',
  pad: '/v1/ouderlinks',
  samenvatting: 'Maak een link met een code; stuur de link en zeg de code, nooit samen',
  body: NieuweOuderlink,
  antwoord: z.object({
    id: Id,
    link: z.url().meta({ description: 'Een keer te zien, en een keer te gebruiken' }),
    code: z.string().meta({ description: 'Zeg deze code aan de ouder zelf' }),
    verlooptOp: Ogenblik,
  }),
});
export const trekOuderlinkIn = operatie({
  ...schrijven,
  id: 'trekOuderlinkIn',
  pad: '/v1/ouderlinks/{id}/intrekkingen',
  samenvatting: 'Trek een link in; de ouder is er meteen uit',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
});
