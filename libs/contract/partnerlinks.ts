import { z } from 'zod';
import { ROLLEN } from '../domain/afspraken/afspraken.ts';
import { Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Een link voor een taak van een partner, zonder de link en de code zelf. */
export const Partnerlink = z
  .object({
    id: Id,
    trajectId: Id,
    taakId: Id,
    organisatie: Organisatie,
    rol: z.enum(ROLLEN),
    naam: z.string().nullable().meta({ description: 'Wie er zegt te zijn; null zolang hij dat niet zei' }),
    gemaaktOp: Ogenblik,
    verlooptOp: Ogenblik.meta({ description: 'Of eerder: zodra de taak klaar of ingetrokken is' }),
    gebruiktOp: Ogenblik.nullable().meta({ description: 'De laatste keer dat iemand binnenkwam' }),
    ingetrokkenOp: Ogenblik.nullable(),
  })
  .meta({ id: 'Partnerlink', description: 'Dat een partner zonder inlogdienst zijn ene taak kan doen' });
export type Partnerlink = z.infer<typeof Partnerlink>;

export const PartnerlinksVraag = z.strictObject({
  traject: Id.optional().meta({ description: 'Alleen van dit traject' }),
});
export type PartnerlinksVraag = z.infer<typeof PartnerlinksVraag>;

export const NieuwePartnerlink = z
  .strictObject({ taakId: Id })
  .meta({ id: 'NieuwePartnerlink', description: 'De open taak van een partner die zich niet zelf aanmeldt' });

const groep = 'partnerlinks';
const handeling = 'partnerlink.maken';
const schrijven = { groep, handeling, methode: 'post', status: 201, schrijft: true } as const;

export const lijstPartnerlinks = operatie({
  groep,
  handeling,
  methode: 'get',
  status: 200,
  id: 'lijstPartnerlinks',
  pad: '/v1/partnerlinks',
  samenvatting: 'Links die u aan partners gaf, en wie ermee antwoordde; de nieuwste bovenaan',
  query: PartnerlinksVraag,
  antwoord: z.object({ items: z.array(Partnerlink) }),
});
export const maakPartnerlink = operatie({
  ...schrijven,
  id: 'maakPartnerlink',
  pad: '/v1/partnerlinks',
  samenvatting:
    'Mail een partner een link voor zijn taak, en zeg hem zelf de code; een eerdere link geldt dan niet meer',
  body: NieuwePartnerlink,
  antwoord: z.object({
    id: Id,
    code: z.string().meta({ description: 'Een keer te zien; zeg deze code zelf, nooit per mail' }),
    verlooptOp: Ogenblik,
  }),
});
export const trekPartnerlinkIn = operatie({
  ...schrijven,
  id: 'trekPartnerlinkIn',
  pad: '/v1/partnerlinks/{id}/intrekkingen',
  samenvatting: 'Trek een link in; de partner is er meteen uit',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
});
