import { z } from 'zod';
import { AANMELD_STATUSSEN } from '../domain/aanmelding/aanmelding.ts';
import {
  Bladzijde,
  bladzijdeVan,
  Dag,
  Id,
  Ogenblik,
  Organisatie,
  Regio,
  Seizoen,
  WaaromHier,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Instelling = Organisatie.extend({ brin: z.string().nullable() });

/** Een aanmelding bij de eigen instelling, met wat nodig is om haar in een weekcheck te noemen. */
export const EigenAanmelding = z
  .object({
    id: Id,
    overstapId: Id,
    seizoen: Seizoen,
    regio: Regio,
    leerling: z.object({
      roepnaam: z.string(),
      tussenvoegsel: z.string().nullable(),
      achternaam: z.string(),
      geboortedatum: Dag,
      leerlingnummer: z.string(),
    }),
    school: Instelling,
    mbo: Instelling,
    opleidingcode: z.string(),
    opleiding: z.string().nullable(),
    niveau: z.number().int().nullable(),
    leerweg: z.string().nullable(),
    locatie: z.string().nullable(),
    vavo: z.boolean(),
    status: z.enum(AANMELD_STATUSSEN),
    statusTekst: z.string(),
    statusOp: Ogenblik,
    aangemeldOp: Ogenblik,
    startdatum: Dag.nullable(),
    waaromHier: WaaromHier,
    versie: z.number().int(),
  })
  .meta({ id: 'EigenAanmelding', description: 'Een aanmelding bij uw instelling' });
export type EigenAanmelding = z.infer<typeof EigenAanmelding>;

export const EigenAanmeldingenVraag = z.strictObject({
  seizoen: Seizoen.optional(),
  regio: Regio.optional(),
  status: z.enum(AANMELD_STATUSSEN).optional(),
  ...Bladzijde,
});
export type EigenAanmeldingenVraag = z.infer<typeof EigenAanmeldingenVraag>;

export const lijstEigenAanmeldingen = operatie({
  groep: 'weekchecks',
  handeling: 'aanmelding.eigen',
  methode: 'get',
  status: 200,
  id: 'lijstEigenAanmeldingen',
  pad: '/v1/aanmeldingen',
  samenvatting: 'De aanmeldingen bij uw instelling zoals zij nu bekend zijn, voor de weekcheck',
  query: EigenAanmeldingenVraag,
  antwoord: bladzijdeVan(EigenAanmelding),
  levert: ['application/json', 'text/csv'],
});
