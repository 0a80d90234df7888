import { z } from 'zod';
import { BESTAND_STATUSSEN } from '../domain/bestand/bestandsplan.ts';
import { COHORTEN } from '../domain/bestand/bestand.ts';
import { INTREKREDENEN } from '../domain/overstap/intrekken.ts';
import { OVERSTAP_STATUSSEN } from '../domain/overstap/overstap.ts';
import { Dag, Id, IdPad } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

export const Intrekking = z
  .strictObject({ reden: z.enum(INTREKREDENEN, veldregel('reden')) })
  .meta({ id: 'Opgaveintrekking', description: 'Waarom de opgave van een leerling een vergissing was' });

const tekst = (hoogstens: number) => z.string().trim().min(1).max(hoogstens).optional();

export const Correctie = z
  .strictObject({
    leerlingnummer: tekst(40),
    roepnaam: tekst(100),
    tussenvoegsel: z.string().trim().max(40).optional().meta({ description: 'Leeg: geen tussenvoegsel' }),
    achternaam: tekst(100),
    geboortedatum: Dag.optional(),
    klas: z.string().trim().max(20).optional(),
    cohort: z.enum(COHORTEN, veldregel('opleiding')).optional(),
  })
  .refine((lichaam) => Object.values(lichaam).some((waarde) => waarde !== undefined), {
    ...veldregel('iets-anders'),
  })
  .meta({
    id: 'Correctie',
    description:
      'Wat er van een leerling anders moet; wat u weglaat, blijft. Een verhuizing levert u met een bestand.',
  });
export type Correctie = z.infer<typeof Correctie>;

const opgave = {
  groep: 'overstappen',
  handeling: 'overstap.opgeven',
  methode: 'post',
  schrijft: true,
  params: IdPad,
} as const;
const Stand = z.object({ id: Id, status: z.enum(OVERSTAP_STATUSSEN) });

export const trekOpgaveIn = operatie({
  ...opgave,
  status: 201,
  id: 'trekOpgaveIn',
  pad: '/v1/overstappen/{id}/intrekkingen',
  samenvatting: 'Trek de opgave van een leerling in die een vergissing was',
  body: Intrekking,
  antwoord: Stand,
});
export const heropenOverstap = operatie({
  ...opgave,
  status: 201,
  id: 'heropenOverstap',
  pad: '/v1/overstappen/{id}/heropeningen',
  samenvatting: 'Open een gesloten overstap weer',
  body: z.strictObject({}).optional(),
  antwoord: Stand,
});
export const corrigeerOverstap = operatie({
  ...opgave,
  status: 202,
  id: 'corrigeerOverstap',
  pad: '/v1/overstappen/{id}/correcties',
  samenvatting:
    'Verbeter de gegevens van een leerling: een bestand met een regel, met eerst zien wat het doet en daarna ongedaan kunnen maken',
  body: Correctie,
  antwoord: z.object({
    bestandId: Id.meta({ description: 'Lees het en verwerk het bij /v1/bestanden' }),
    status: z.enum(BESTAND_STATUSSEN),
  }),
});
