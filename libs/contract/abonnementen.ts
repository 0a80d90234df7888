import { z } from 'zod';
import { ABONNEMENT_STATUSSEN, SLEUTELRICHTINGEN } from '../domain/webhook/abonnement.ts';
import { WEBHOOKTYPENAMEN } from '../domain/webhook/gebeurtenis.ts';
import { Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Soorten = z.array(z.enum(WEBHOOKTYPENAMEN));

export const Abonnement = z
  .object({
    id: Id,
    organisatie: Organisatie,
    url: z.string(),
    soorten: Soorten,
    status: z.enum(ABONNEMENT_STATUSSEN),
    gevraagdDoor: Id.meta({ description: 'Gebruiker; een ander keurt goed' }),
    gevraagdOp: Ogenblik,
    goedgekeurdOp: Ogenblik.nullable(),
    beeindigdOp: Ogenblik.nullable(),
  })
  .meta({ id: 'Abonnement', description: 'Een systeem van een organisatie dat hoort wat haar aangaat' });
export type Abonnement = z.infer<typeof Abonnement>;

export const NieuwAbonnement = z
  .strictObject({
    url: z.string().min(1).max(500).meta({ description: 'Een https-adres op het open internet' }),
    soorten: Soorten.min(1),
  })
  .meta({ id: 'NieuwAbonnement', description: 'Waar berichten heen gaan, en welke' });

const Richting = z.enum(SLEUTELRICHTINGEN).meta({
  description: '`uit`: wij ondertekenen ermee; `in`: uw systeem ondertekent ermee',
});

/** Het geheim staat alleen in dit antwoord. */
const Sleutelgeheim = z
  .object({ id: Id, richting: Richting, sleutel: z.string() })
  .meta({ id: 'NieuweWebhooksleutel', description: 'Een sleutel zoals zij een keer te zien is' });

export const Webhooksleutel = z
  .object({ id: Id, richting: Richting, gemaaktOp: Ogenblik, ingetrokkenOp: Ogenblik.nullable() })
  .meta({ id: 'Webhooksleutel', description: 'Dat er een sleutel is; haar geheim is niet meer te zien' });
export type Webhooksleutel = z.infer<typeof Webhooksleutel>;

export const Webhookbericht = z
  .object({
    id: Id,
    abonnementId: Id,
    type: z.enum(WEBHOOKTYPENAMEN),
    onderwerpId: Id,
    op: Ogenblik,
    pogingen: z.number().int(),
    doodOp: Ogenblik,
  })
  .meta({ id: 'Webhookbericht', description: 'Een bericht dat na alle pogingen niet is bezorgd' });

const Leeg = z.strictObject({}).optional();
const groep = 'webhooks';
const lezen = { groep, handeling: 'abonnement.lezen', methode: 'get', status: 200 } as const;
const schrijven = {
  groep,
  zekerheid: 'substantieel',
  methode: 'post',
  status: 201,
  schrijft: true,
} as const;
const vragen = { ...schrijven, handeling: 'abonnement.vragen' } as const;
const beslissen = { ...schrijven, handeling: 'abonnement.beslissen' } as const;

export const lijstAbonnementen = operatie({
  ...lezen,
  id: 'lijstAbonnementen',
  pad: '/v1/abonnementen',
  samenvatting: 'De abonnementen van uw organisatie, of van uw regio; de nieuwste bovenaan',
  antwoord: z.object({ items: z.array(Abonnement) }),
});
export const vraagAbonnement = operatie({
  ...vragen,
  id: 'vraagAbonnement',
  pad: '/v1/abonnementen',
  samenvatting:
    'Vraag een abonnement; het geldt pas als een ander het goedkeurt. De sleutels ziet u alleen nu',
  body: NieuwAbonnement,
  antwoord: z.object({ id: Id, sleutels: z.array(Sleutelgeheim) }),
});
export const keurAbonnementGoed = operatie({
  ...beslissen,
  id: 'keurAbonnementGoed',
  pad: '/v1/abonnementen/{id}/goedkeuringen',
  samenvatting: 'Keur een abonnement goed dat een ander vroeg',
  params: IdPad,
  body: Leeg,
  antwoord: z.object({ id: Id }),
});
export const beeindigAbonnement = operatie({
  ...beslissen,
  id: 'beeindigAbonnement',
  pad: '/v1/abonnementen/{id}/eindes',
  samenvatting: 'Beëindig een abonnement; wat nog klaarstaat, gaat niet meer weg',
  params: IdPad,
  body: Leeg,
  antwoord: z.object({ id: Id }),
});
export const lijstWebhooksleutels = operatie({
  ...lezen,
  id: 'lijstWebhooksleutels',
  pad: '/v1/abonnementen/{id}/sleutels',
  samenvatting: 'Welke sleutels een abonnement heeft, zonder hun geheim',
  params: IdPad,
  antwoord: z.object({ items: z.array(Webhooksleutel) }),
});
export const maakWebhooksleutel = operatie({
  ...vragen,
  id: 'maakWebhooksleutel',
  pad: '/v1/abonnementen/{id}/sleutels',
  samenvatting: 'Begin een wissel: een nieuwe sleutel naast de oude. Het geheim ziet u alleen nu',
  params: IdPad,
  body: z.strictObject({ richting: Richting }),
  antwoord: Sleutelgeheim,
});
export const trekWebhooksleutelIn = operatie({
  ...vragen,
  id: 'trekWebhooksleutelIn',
  pad: '/v1/webhooksleutels/{id}/intrekkingen',
  samenvatting: 'Rond een wissel af: deze sleutel geldt meteen niet meer',
  params: IdPad,
  body: Leeg,
  antwoord: z.object({ id: Id }),
});
export const lijstWebhookberichten = operatie({
  ...lezen,
  id: 'lijstWebhookberichten',
  pad: '/v1/webhookberichten',
  samenvatting: 'Berichten aan uw systemen die na alle pogingen niet zijn bezorgd',
  antwoord: z.object({ items: z.array(Webhookbericht) }),
});
export const herhaalWebhookbericht = operatie({
  ...vragen,
  id: 'herhaalWebhookbericht',
  pad: '/v1/webhookberichten/{id}/herhalingen',
  samenvatting: 'Probeer een bericht dat niet is bezorgd opnieuw, met hetzelfde kenmerk',
  params: IdPad,
  body: Leeg,
  antwoord: z.object({ id: Id }),
});

/** Een bericht van een ander systeem; wie het stuurt, blijkt uit de handtekening. */
export const Partnerbericht = z
  .object({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.string(),
    type: z.string(),
    subject: Id,
    time: Ogenblik.optional(),
    data: z.unknown().optional(),
  })
  .meta({
    id: 'Partnerbericht',
    description:
      'CloudEvent 1.0, ondertekend volgens Standard Webhooks (koppen `webhook-id`, `-timestamp`, `-signature`)',
  });
export const stuurPartnerbericht = operatie({
  groep,
  handeling: 'openbaar',
  methode: 'post',
  status: 200,
  id: 'stuurPartnerbericht',
  pad: '/v1/abonnementen/{id}/berichten',
  samenvatting: 'Een ander systeem meldt ons iets, ondertekend met de sleutel van het abonnement',
  params: IdPad,
  body: Partnerbericht,
  weigert: [409, 422],
  antwoord: z.object({ verwerkt: z.boolean().meta({ description: 'Onwaar: dit bericht was er al' }) }),
});
