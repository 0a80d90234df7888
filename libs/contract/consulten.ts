import { z } from 'zod';
import { Bladzijde, bladzijdeVan, Id, IdPad, Ogenblik, Organisatie, Regio } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Tekst = z.string().trim().min(1).max(4000);
const STATUSSEN = ['OPEN', 'BEANTWOORD', 'INGETROKKEN'] as const;

export const Vraag = z
  .strictObject({
    regio: Regio,
    overstapId: Id.optional().meta({ description: 'Over wie het gaat; weglaten kan: dan kent niemand hem' }),
    leerplichtId: Id.optional().meta({ description: 'Zonder naam: de leerplicht die u vraagt' }),
    vraag: Tekst,
  })
  .meta({ id: 'Consultvraag', description: 'Een vraag aan de leerplicht voor er een melding is' });
export const Antwoord = z
  .strictObject({ antwoord: Tekst, begin: z.boolean().default(false) })
  .meta({ id: 'Consultantwoord', description: 'Het antwoord; begin: er begint een preventief traject' });

export const Consult = z
  .object({
    id: Id,
    vrager: Organisatie,
    leerplicht: Organisatie,
    regio: Regio,
    status: z.enum(STATUSSEN),
    op: Ogenblik,
    uiterlijk: Ogenblik,
    beantwoordOp: Ogenblik.nullable(),
    metNaam: z.boolean(),
  })
  .meta({ id: 'Consult', description: 'Overleg voor een melding, in een lijst' });
export type Consult = z.infer<typeof Consult>;
export const ConsultVol = Consult.extend({
  leerling: z
    .object({ roepnaam: z.string(), tussenvoegsel: z.string().nullable(), achternaam: z.string() })
    .nullable(),
  vraag: z.string().nullable(),
  antwoord: z.string().nullable(),
  trajectId: Id.nullable().meta({ description: 'Alleen voor de leerplicht' }),
}).meta({ id: 'ConsultVol', description: 'Een consult met zijn woorden' });
export type ConsultVol = z.infer<typeof ConsultVol>;

/** Van wie een school in een regio raad kan vragen. */
export const Consultontvangers = z
  .object({ regio: Regio, leerplichten: z.array(Organisatie) })
  .meta({ id: 'Consultontvangers', description: 'De leerplichten van een regio' });
export type Consultontvangers = z.infer<typeof Consultontvangers>;

export const ConsultenVraag = z.strictObject({ status: z.enum(STATUSSEN).optional(), ...Bladzijde });
export type ConsultenVraag = z.infer<typeof ConsultenVraag>;

const groep = 'consulten';
const lezen = { groep, handeling: 'consult.lezen', methode: 'get', status: 200 } as const;
const doen = { groep, methode: 'post', status: 201, schrijft: true } as const;

export const lijstConsulten = operatie({
  ...lezen,
  id: 'lijstConsulten',
  pad: '/v1/consulten',
  samenvatting: 'De consulten die u vroeg of kreeg; het laatste eerst',
  query: ConsultenVraag,
  antwoord: bladzijdeVan(Consult),
});
export const lijstConsultontvangers = operatie({
  groep,
  handeling: 'consult.vragen',
  methode: 'get',
  status: 200,
  id: 'lijstConsultontvangers',
  pad: '/v1/consultontvangers',
  samenvatting: 'Wie u om raad kunt vragen, per regio van uw school',
  antwoord: z.object({ items: z.array(Consultontvangers) }),
});
export const leesConsult = operatie({
  ...lezen,
  id: 'leesConsult',
  pad: '/v1/consulten/{id}',
  samenvatting: 'Een consult met vraag en antwoord',
  params: IdPad,
  antwoord: ConsultVol,
});
export const vraagConsult = operatie({
  ...doen,
  handeling: 'consult.vragen',
  id: 'vraagConsult',
  pad: '/v1/consulten',
  samenvatting: 'Vraag de leerplicht om raad, met of zonder naam',
  body: Vraag,
  antwoord: z.object({ id: Id }),
});
export const beantwoordConsult = operatie({
  ...doen,
  handeling: 'consult.beantwoorden',
  id: 'beantwoordConsult',
  pad: '/v1/consulten/{id}/antwoorden',
  samenvatting: 'Beantwoord een consult, en begin zo nodig een preventief traject',
  params: IdPad,
  body: Antwoord,
  antwoord: z.object({ id: Id, trajectId: Id.nullable() }),
});
export const trekConsultIn = operatie({
  ...doen,
  handeling: 'consult.vragen',
  id: 'trekConsultIn',
  pad: '/v1/consulten/{id}/intrekkingen',
  samenvatting: 'Trek uw vraag in',
  params: IdPad,
  antwoord: z.object({ id: Id }),
});
