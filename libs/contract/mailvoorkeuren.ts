import { z } from 'zod';
import { BERICHTGRONDEN, BERICHTSOORTEN, BEZORGWIJZEN } from '../domain/bericht/berichtsoort.ts';
import { operatie } from './operatie.ts';
import { Ogenblik } from './gedeeld.ts';
import { veldregel } from './veldregels.ts';

const Kloktijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, veldregel('tijd'));

const Soortkeuze = z
  .object({
    soort: z.enum(BERICHTSOORTEN),
    naam: z.string().meta({ description: 'Het onderwerp van de mail' }),
    wijze: z.enum(BEZORGWIJZEN).meta({ description: 'Hoe uw postvak dit bericht nu krijgt' }),
    wijzen: z.array(z.enum(BEZORGWIJZEN)).meta({ description: 'Waaruit u kunt kiezen' }),
    grond: z.enum(BERICHTGRONDEN).nullable(),
    waarom: z.string().nullable().meta({ description: 'Waarom dit bericht niet uit kan' }),
  })
  .meta({ id: 'Soortkeuze', description: 'Een soort bericht en hoe uw postvak haar wil' });

export const Mailvoorkeuren = z
  .object({
    postvak: z.string().nullable().meta({ description: 'Het adres van uw organisatie; geen persoon' }),
    uren: z
      .object({ van: Kloktijd, tot: Kloktijd })
      .nullable()
      .meta({ description: 'Wanneer uw regio mail verstuurt; wat daarbuiten valt, wacht' }),
    verzamelOm: Kloktijd,
    verzamelen: z.boolean().meta({ description: 'Of uw postvak een verzamelmail wil' }),
    soorten: z.array(Soortkeuze),
    magWijzigen: z.boolean(),
    gewijzigdOp: Ogenblik.nullable(),
  })
  .meta({
    id: 'Mailvoorkeuren',
    description: 'Welke mail het postvak van uw organisatie krijgt, en wanneer',
  });
export type Mailvoorkeuren = z.infer<typeof Mailvoorkeuren>;

export const NieuweMailvoorkeuren = z
  .strictObject({
    verzamelOm: Kloktijd,
    verzamelen: z.boolean(),
    soorten: z.partialRecord(z.enum(BERICHTSOORTEN), z.enum(BEZORGWIJZEN)),
  })
  .meta({ id: 'NieuweMailvoorkeuren', description: 'Wat u kiest; wat u niet noemt, komt direct' });
export type NieuweMailvoorkeuren = z.infer<typeof NieuweMailvoorkeuren>;

const gedeeld = {
  groep: 'mij',
  pad: '/v1/mij/mailvoorkeuren',
  status: 200,
  antwoord: Mailvoorkeuren,
} as const;

export const leesMailvoorkeuren = operatie({
  ...gedeeld,
  id: 'leesMailvoorkeuren',
  handeling: 'aangemeld',
  methode: 'get',
  samenvatting: 'Welke mail het postvak van mijn organisatie krijgt, en wat niet uit kan en waarom',
});
export const bewaarMailvoorkeuren = operatie({
  ...gedeeld,
  id: 'bewaarMailvoorkeuren',
  handeling: 'aangemeld',
  methode: 'put',
  schrijft: true,
  weigert: [422],
  samenvatting: 'Kies per soort mail: meteen, een keer per dag bij elkaar, of niet',
  body: NieuweMailvoorkeuren,
});
