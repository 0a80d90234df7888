import { z } from 'zod';
import { Dag, Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Overdracht } from './overdrachten.ts';

export const Dagpakket = z
  .object({
    id: Id,
    dag: Dag,
    gemaaktOp: Ogenblik,
    aantal: z.number().int().meta({ description: 'Zoveel zaken stonden er die ochtend op de lijst' }),
  })
  .meta({ id: 'Dagpakket', description: 'De lijst van uw organisatie zoals zij die ochtend was' });
export type Dagpakket = z.infer<typeof Dagpakket>;

export const Dagpakketregel = Overdracht.pick({
  id: true,
  status: true,
  statusTekst: true,
  aangebodenOp: true,
  uiterlijk: true,
  geaccepteerdOp: true,
  eersteActieOp: true,
  eersteActieUiterlijk: true,
  leerling: true,
  van: true,
  waaromHier: true,
  laatsteAanmelding: true,
})
  .extend({ aanZet: z.string().nullable() })
  .meta({ id: 'Dagpakketregel', description: 'Een zaak zoals zij die ochtend was' });
export type Dagpakketregel = z.infer<typeof Dagpakketregel>;

export const Dagpakketinhoud = Dagpakket.safeExtend({
  nietMeerVanU: z.number().int().meta({
    description: 'Zoveel zaken van die ochtend heeft uw organisatie nu niet meer; zij staan er niet bij',
  }),
  regels: z.array(Dagpakketregel),
}).meta({ id: 'Dagpakketinhoud', description: 'Een lijst van een ochtend, met wat erop staat' });
export type Dagpakketinhoud = z.infer<typeof Dagpakketinhoud>;

const lezen = { groep: 'dagpakketten', handeling: 'dagpakket.lezen', methode: 'get', status: 200 } as const;

export const lijstDagpakketten = operatie({
  ...lezen,
  id: 'lijstDagpakketten',
  pad: '/v1/dagpakketten',
  samenvatting: 'De lijsten van de ochtenden die er nog zijn, de nieuwste bovenaan',
  antwoord: z.object({ items: z.array(Dagpakket) }),
});

export const leesDagpakket = operatie({
  ...lezen,
  id: 'leesDagpakket',
  pad: '/v1/dagpakketten/{id}',
  samenvatting: 'De lijst van uw organisatie zoals zij die ochtend was; ook als CSV of PDF',
  params: IdPad,
  antwoord: Dagpakketinhoud,
  levert: ['application/json', 'text/csv', 'application/pdf'],
});
