import { z } from 'zod';
import { OVERSTAP_STATUSSEN } from '../domain/overstap/overstap.ts';
import { Dag, Id, IdPad } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Een andere overstap van de eigen school die van dezelfde leerling kan zijn. */
export const Dubbele = z
  .object({
    id: Id,
    leerling: z.object({
      roepnaam: z.string(),
      tussenvoegsel: z.string().nullable(),
      achternaam: z.string(),
      geboortedatum: Dag,
      leerlingnummer: z.string(),
      klas: z.string().nullable(),
    }),
    status: z.enum(OVERSTAP_STATUSSEN),
    samengevoegd: z.boolean().meta({ description: 'Deze is in de andere opgegaan, en kan weer los' }),
  })
  .meta({ id: 'Dubbele', description: 'Een overstap die van dezelfde leerling kan zijn' });
export type Dubbele = z.infer<typeof Dubbele>;

export const Samenvoegopdracht = z
  .strictObject({ weg: Id.meta({ description: 'De overstap die in deze opgaat' }) })
  .meta({ id: 'Samenvoegopdracht', description: 'Voeg twee overstappen van een leerling samen' });

const groep = 'overstappen';
const beslissen = {
  groep,
  handeling: 'overstap.opgeven',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  antwoord: z.object({ id: Id, status: z.enum(OVERSTAP_STATUSSEN) }),
} as const;

export const lijstDubbelen = operatie({
  groep,
  handeling: 'overstap.opgeven',
  methode: 'get',
  status: 200,
  id: 'lijstDubbelen',
  pad: '/v1/overstappen/{id}/dubbelen',
  samenvatting:
    'Overstappen van uw school die van dezelfde leerling kunnen zijn, en wat al is samengevoegd; een mens beslist',
  params: IdPad,
  antwoord: z.object({ items: z.array(Dubbele) }),
});
export const voegOverstappenSamen = operatie({
  ...beslissen,
  id: 'voegOverstappenSamen',
  pad: '/v1/overstappen/{id}/samenvoegingen',
  samenvatting: 'Voeg een dubbele overstap samen met deze; beide geschiedenissen blijven',
  body: Samenvoegopdracht,
});
export const maakOverstapLos = operatie({
  ...beslissen,
  id: 'maakOverstapLos',
  pad: '/v1/overstappen/{id}/losmakingen',
  samenvatting: 'Maak een samengevoegde overstap weer los',
  body: z.strictObject({}).optional(),
});
