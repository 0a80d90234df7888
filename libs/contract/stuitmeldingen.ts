import { z } from 'zod';
import { Id } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Groter is geen melding van een mailserver. */
export const STUITMELDING_BYTES = 262_144;

export const meldStuit = operatie({
  groep: 'stuitmeldingen',
  handeling: 'systeem',
  scope: 'stuitpost',
  methode: 'post',
  status: 202,
  id: 'meldStuit',
  pad: '/v1/stuitmeldingen',
  samenvatting: 'De mailserver meldt dat een mail niet aankwam; dezelfde melding nog eens doet niets',
  neemt: 'message/rfc822',
  body: z
    .string()
    .min(1)
    .meta({
      description: `De mail met de melding, zoals zij kwam (RFC 3464); hoogstens ${STUITMELDING_BYTES} bytes`,
    }),
  weigert: [422],
  antwoord: z
    .object({ id: Id, nieuw: z.boolean().meta({ description: 'Onwaar: deze melding was er al' }) })
    .meta({ id: 'Stuitontvangst', description: 'De melding is aangenomen; zij wordt daarna verwerkt' }),
});
