import { z } from 'zod';
import { ROUTESTAPPEN } from '../domain/mas/route/routestap.ts';
import { MAS_ROUTES } from '../domain/mas/routezaak.ts';
import { TAAK_STATUSSEN, TAAKSOORTEN } from '../domain/taak/taak.ts';
import {
  Bal,
  Bladzijde,
  bladzijdeVan,
  Id,
  IdPad,
  Ogenblik,
  Organisatie,
  Rolnaam,
  WaaromHier,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const Taak = z
  .object({
    id: Id,
    soort: z.enum(TAAKSOORTEN),
    titel: z.string(),
    tekst: z.string(),
    status: z.enum(TAAK_STATUSSEN),
    statusTekst: z.string(),
    organisatie: Organisatie,
    rol: Rolnaam,
    overstapId: Id.nullable(),
    overdrachtId: Id.nullable(),
    bestandId: Id.nullable(),
    trajectId: Id.nullable().meta({
      description: 'Het traject waar de taak bij hoort, voor wie dat mag zien',
    }),
    route: z
      .object({
        route: z.enum(MAS_ROUTES),
        stap: z.enum([...ROUTESTAPPEN, 'achttien']).nullable(),
      })
      .nullable()
      .meta({ description: 'Welke route het vraagt en waarom, voor wie die route mag zien' }),
    /** Alleen voor wie de overstap of het traject mag zien. */
    leerling: z
      .object({ roepnaam: z.string(), tussenvoegsel: z.string().nullable(), achternaam: z.string() })
      .optional(),
    aangemaaktOp: Ogenblik,
    uiterlijk: Ogenblik.nullable(),
    beeindigdOp: Ogenblik.nullable(),
    uitkomst: z.string().nullable(),
    bal: Bal.nullable(),
    waaromHier: WaaromHier,
    versie: z.number().int(),
  })
  .meta({ id: 'Taak', description: 'Iets wat een organisatie moet doen' });
export type Taak = z.infer<typeof Taak>;

export const TakenVraag = z.strictObject({
  status: z.enum(TAAK_STATUSSEN).default('OPEN'),
  soort: z.enum(TAAKSOORTEN).optional(),
  overstap: Id.optional().meta({ description: 'Alleen de taken bij deze overstap' }),
  ...Bladzijde,
});
export type TakenVraag = z.infer<typeof TakenVraag>;

export const Afronding = z
  .strictObject({ uitkomst: z.string().trim().min(1).max(500) })
  .meta({ id: 'Afronding', description: 'Wat er is gedaan' });
export const Teruggave = z
  .strictObject({ reden: z.string().trim().min(3).max(500) })
  .meta({ id: 'Teruggave', description: 'Waarom de taak niet bij u hoort' });

const groep = 'taken';
const lezen = { groep, handeling: 'taak.lezen', methode: 'get', status: 200 } as const;
const beeindigen = {
  groep,
  handeling: 'taak.beeindigen',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  antwoord: z.object({ id: Id, status: z.enum(TAAK_STATUSSEN) }),
} as const;

export const lijstTaken = operatie({
  ...lezen,
  id: 'lijstTaken',
  pad: '/v1/taken',
  samenvatting: 'De taken van uw organisatie, wie het eerst af moet bovenaan',
  query: TakenVraag,
  antwoord: bladzijdeVan(Taak),
  levert: ['application/json', 'text/csv'],
});
export const leesTaak = operatie({
  ...lezen,
  id: 'leesTaak',
  pad: '/v1/taken/{id}',
  samenvatting: 'Een taak',
  params: IdPad,
  antwoord: Taak,
});
export const rondAf = operatie({
  ...beeindigen,
  id: 'rondTaakAf',
  pad: '/v1/taken/{id}/afrondingen',
  samenvatting: 'Rond een taak af',
  body: Afronding,
});
export const geefTerug = operatie({
  ...beeindigen,
  id: 'geefTaakTerug',
  pad: '/v1/taken/{id}/teruggaven',
  samenvatting: 'Geef een taak terug',
  body: Teruggave,
});
