import { z } from 'zod';
import { Id, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Zaken waarvan collega's van elkaar zien dat zij ze open hebben. */
export const AANWEZIGSOORTEN = [
  'overstap',
  'overdracht',
  'traject',
  'partnertaak',
  'verzuimmelding',
] as const;

export const Aanwezigheid = z
  .strictObject({ soort: z.enum(AANWEZIGSOORTEN), id: Id })
  .meta({ id: 'Aanwezigheid', description: 'Welke zaak u open hebt' });
export type Aanwezigheid = z.infer<typeof Aanwezigheid>;

export const meldAanwezig = operatie({
  groep: 'aanwezigheden',
  id: 'meldAanwezig',
  handeling: 'aangemeld',
  methode: 'post',
  pad: '/v1/aanwezigheden',
  samenvatting: 'Zeg dat u een zaak open hebt, en zie welke collega’s haar nu ook open hebben',
  status: 200,
  body: Aanwezigheid,
  antwoord: z.object({
    anderen: z.array(z.object({ naam: z.string(), sinds: Ogenblik })).meta({
      description: 'Alleen mensen van de eigen organisatie, van de laatste minuut',
    }),
  }),
});
