import { z } from 'zod';
import { SAMENVOEG_STATUSSEN } from '../domain/mas/traject/samenvoegen-machine.ts';
import { Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Leerlingnaam, Trajectstatusnaam } from './trajectvormen.ts';

const Kant = z
  .object({
    id: Id,
    leerling: Leerlingnaam,
    school: Organisatie,
    status: Trajectstatusnaam,
    statusTekst: z.string(),
    gemeldOp: Ogenblik.nullable(),
  })
  .meta({ id: 'Samenvoegkant', description: 'Een van de twee trajecten' });

export const Samenvoeging = z
  .object({
    id: Id,
    status: z.enum(SAMENVOEG_STATUSSEN),
    voorgesteldOp: Ogenblik,
    beslotenOp: Ogenblik.nullable(),
    motief: z.string().nullable(),
    trajecten: z.array(Kant).length(2),
    blijft: Id.nullable().meta({ description: 'Het traject dat blijft, als nu wordt samengevoegd' }),
    bezwaren: z
      .array(z.object({ regel: z.string(), uitleg: z.string() }))
      .meta({ description: 'Wat eerst moet voordat samenvoegen kan' }),
  })
  .meta({
    id: 'Samenvoeging',
    description: 'Een voorstel om twee trajecten van een jongere samen te voegen',
  });
export type Samenvoeging = z.infer<typeof Samenvoeging>;
export type Samenvoegkant = z.infer<typeof Kant>;

export const Samenvoegvoorstel = z
  .strictObject({ traject: Id.meta({ description: 'Het andere traject' }) })
  .meta({ id: 'Samenvoegvoorstel', description: 'Met welk traject' });
export const Samenvoegbesluit = z
  .strictObject({
    besluit: z.enum(['samenvoegen', 'afwijzen']),
    motief: z.string().trim().min(1).max(4000),
  })
  .meta({ id: 'Samenvoegbesluit', description: 'Een mens voegt samen of wijst af, en zegt waarom' });
export const SamenvoegingPad = z.strictObject({ id: Id, samenvoeging: Id });

const groep = 'trajecten';
const beslissen = {
  groep,
  handeling: 'traject.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
} as const;
const Stand = z.object({ id: Id, status: z.enum(SAMENVOEG_STATUSSEN) });

export const lijstSamenvoegingen = operatie({
  groep,
  handeling: 'traject.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstSamenvoegingen',
  pad: '/v1/trajecten/{id}/samenvoegingen',
  samenvatting:
    'Voorstellen om dit traject samen te voegen, en andere trajecten van u die van dezelfde jongere kunnen zijn',
  params: IdPad,
  antwoord: z.object({
    items: z.array(Samenvoeging),
    kandidaten: z
      .array(Kant)
      .meta({ description: 'Open trajecten van uw organisatie van wie op dezelfde dag geboren is' }),
  }),
});
export const stelSamenvoegingVoor = operatie({
  ...beslissen,
  id: 'stelSamenvoegingVoor',
  pad: '/v1/trajecten/{id}/samenvoegingen',
  samenvatting: 'Stel voor dit traject met een ander samen te voegen; hetzelfde voorstel nog eens is dat ene',
  params: IdPad,
  body: Samenvoegvoorstel,
  antwoord: Stand,
});
export const beslisSamenvoeging = operatie({
  ...beslissen,
  id: 'beslisSamenvoeging',
  pad: '/v1/trajecten/{id}/samenvoegingen/{samenvoeging}/besluiten',
  samenvatting: 'Besluit over een voorstel; samenvoegen gebeurt daarna, als het dan nog kan',
  params: SamenvoegingPad,
  body: Samenvoegbesluit,
  antwoord: Stand,
});
