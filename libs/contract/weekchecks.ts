import { z } from 'zod';
import { WEEKCHECK_STATUSSEN } from '../domain/weekcheck/weekcheck.ts';
import {
  Bal,
  Bladzijde,
  bladzijdeVan,
  Id,
  Ogenblik,
  Organisatie,
  Regio,
  Rolnaam,
  Seizoen,
  WaaromHier,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const Weekcheck = z
  .object({
    mbo: Organisatie,
    regio: Regio,
    seizoen: Seizoen,
    week: z.string().meta({ description: 'ISO-jaar en -week', example: '2026-W53' }),
    status: z.enum(WEEKCHECK_STATUSSEN),
    statusTekst: z.string(),
    verwachtOp: Ogenblik,
    ontvangenOp: Ogenblik.nullable(),
    bestandId: Id.nullable(),
    vavoAanwezig: z.boolean().nullable(),
    aangesproken: z
      .array(z.object({ rol: Rolnaam, soort: z.enum(['herinnering', 'escalatie']), op: Ogenblik }))
      .meta({ description: 'Wie hierover een bericht kreeg, en wanneer' }),
    bal: Bal.nullable(),
    waaromHier: WaaromHier,
    versie: z.number().int(),
  })
  .meta({ id: 'Weekcheck', description: 'De wekelijkse controle van een mbo' });
export type Weekcheck = z.infer<typeof Weekcheck>;

export const WeekchecksVraag = z.strictObject({
  seizoen: Seizoen.optional(),
  regio: Regio.optional(),
  status: z.enum(WEEKCHECK_STATUSSEN).optional(),
  ...Bladzijde,
});
export type WeekchecksVraag = z.infer<typeof WeekchecksVraag>;

export const lijstWeekchecks = operatie({
  groep: 'weekchecks',
  handeling: 'weekcheck.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstWeekchecks',
  pad: '/v1/weekchecks',
  samenvatting: 'De weekchecks van de mbo’s, de nieuwste week bovenaan',
  query: WeekchecksVraag,
  antwoord: bladzijdeVan(Weekcheck),
  levert: ['application/json', 'text/csv'],
});
