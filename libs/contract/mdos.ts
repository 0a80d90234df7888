import { z } from 'zod';
import { VERZWIJGBARE_OVERLEGROLLEN } from '../domain/mas/overleg/overlegkring.ts';
import { Bladzijde, bladzijdeVan, Id, IdPad, Ogenblik, OgenblikInvoer, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Leerlingnaam } from './trajectvormen.ts';

const Tekst = z.string().trim().min(1).max(4000);
const Rol = z.enum([
  'decaan',
  'rmc',
  'jeugdarts',
  'hulpverlener',
  'halt',
  'rvdk',
  'om',
  'gi',
  'jongere',
  'ouder',
]);
const Minuten = z.int().min(5).max(480);
const Nummer = z.int().min(1).max(100);
const STATUSSEN = ['GEPLAND', 'GEHOUDEN', 'AFGELAST'] as const;

const Genodigde = z
  .strictObject({ organisatieId: Id.nullable(), rol: Rol })
  .meta({ id: 'Genodigde', description: 'Een organisatie met een rol, of de jongere of een ouder' });
export const Plan = z
  .strictObject({
    op: OgenblikInvoer,
    minuten: Minuten,
    genodigden: z.array(Genodigde).min(1).max(20),
    agenda: Tekst,
  })
  .meta({ id: 'Overlegplan', description: 'Een overleg met wie erbij hoort; de mail noemt niemand' });
export const Verzetting = z
  .strictObject({ op: OgenblikInvoer, minuten: Minuten, erbij: z.array(Genodigde).max(20).default([]) })
  .meta({ id: 'Overlegverzetting', description: 'Een ander ogenblik, of iemand erbij' });
export const Verslag = z
  .strictObject({
    aanwezig: z.array(Nummer).max(20),
    samenvatting: Tekst,
    afspraken: z
      .array(z.strictObject({ nummer: Nummer, tekst: Tekst }))
      .max(20)
      .default([]),
  })
  .meta({
    id: 'Overlegverslag',
    description: 'Wie er waren en wat is afgesproken; een afspraak wordt een taak',
  });
export const Vrijgave = z
  .strictObject({ nummers: z.array(Nummer).min(1).max(20) })
  .meta({ id: 'Overlegvrijgave', description: 'Aan welke deelnemers de samenvatting vrijgaat' });

export const Afmelding = z
  .strictObject({ nummer: Nummer })
  .meta({ id: 'Overlegafmelding', description: 'Wie er niet meer bij hoort' });

export const Overlegregel = z
  .object({
    id: Id,
    kenmerk: z
      .string()
      .meta({ description: 'Waaraan u dit overleg herkent als u niet leest over wie het gaat' }),
    op: Ogenblik,
    minuten: z.int(),
    status: z.enum(STATUSSEN),
    statusTekst: z.string(),
    bij: Organisatie,
    trajectId: Id.optional().meta({ description: 'Alleen voor de leerplicht' }),
    leerling: Leerlingnaam.optional().meta({
      description:
        'Voor de leerplicht, en voor een organisatie die erbij hoort: zolang het overleg nog komt, en daarna als de samenvatting aan haar is vrijgegeven. Een school of Doorstroompunt leest alleen over een eigen leerling',
    }),
  })
  .meta({
    id: 'Overlegregel',
    description: 'Een overleg in een lijst; wie erbij hoort, leest over wie het gaat',
  });
export type Overlegregel = z.infer<typeof Overlegregel>;
export const Overleg = Overlegregel.extend({
  agenda: z.string().nullable(),
  samenvatting: z.string().nullable().meta({ description: 'Null zolang zij niet aan u is vrijgegeven' }),
  deelnemers: z
    .array(
      z.object({
        nummer: z.int().meta({
          description:
            'Voor de leerplicht het nummer van de deelnemer, voor een ander zijn plaats in deze lijst',
        }),
        organisatie: Organisatie.nullable(),
        rol: z.string(),
        uzelf: z.boolean(),
        aanwezig: z.boolean().nullable(),
        vrijgegevenOp: Ogenblik.nullable(),
      }),
    )
    .meta({
      description:
        'De leerplicht ziet iedereen. Een deelnemer ziet wie er nog meer bij hoort, behalve de rollen in `verzwegen`, en van een ander niet of hij er was of de samenvatting leest; als het overleg niet doorgaat of de samenvatting niet aan hem is vrijgegeven, ziet hij alleen zichzelf',
    }),
  verzwegen: z.array(z.enum(VERZWIJGBARE_OVERLEGROLLEN)).meta({
    description: 'De rollen waarvan u niet ziet of zij erbij horen; dat er zo iemand is, zegt het niet',
  }),
}).meta({ id: 'Overleg', description: 'Een overleg met agenda en wat ervan vrij is' });
export type Overleg = z.infer<typeof Overleg>;

export const MdosVraag = z.strictObject({ status: z.enum(STATUSSEN).optional(), ...Bladzijde });
export type MdosVraag = z.infer<typeof MdosVraag>;

const groep = 'overleggen';
const lezen = { groep, handeling: 'mdo.lezen', methode: 'get', status: 200 } as const;
const doen = {
  groep,
  handeling: 'traject.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  antwoord: z.object({ id: Id }),
} as const;

export const lijstMdos = operatie({
  ...lezen,
  id: 'lijstOverleggen',
  pad: '/v1/overleggen',
  samenvatting: 'De overleggen waar u bij hoort; het laatste eerst',
  query: MdosVraag,
  antwoord: bladzijdeVan(Overlegregel),
});
export const leesMdo = operatie({
  ...lezen,
  id: 'leesOverleg',
  pad: '/v1/overleggen/{id}',
  samenvatting: 'Een overleg met agenda, en de samenvatting als zij aan u is vrijgegeven',
  params: IdPad,
  antwoord: Overleg,
});
export const leesAgendabestand = operatie({
  ...lezen,
  id: 'leesOverlegVoorAgenda',
  pad: '/v1/overleggen/{id}/agendabestand',
  samenvatting: 'De afspraak om in uw eigen agenda te zetten; zij noemt niemand',
  params: IdPad,
  antwoord: z.string(),
  levert: ['text/calendar'],
});
export const planMdo = operatie({
  ...doen,
  id: 'planOverleg',
  pad: '/v1/trajecten/{id}/overleggen',
  samenvatting: 'Plan een overleg en nodig uit',
  body: Plan,
});
export const verzetMdo = operatie({
  ...doen,
  id: 'verzetOverleg',
  pad: '/v1/overleggen/{id}/verzettingen',
  samenvatting: 'Verzet het overleg, of nodig iemand bij uit',
  body: Verzetting,
});
export const lastMdoAf = operatie({
  ...doen,
  id: 'lastOverlegAf',
  pad: '/v1/overleggen/{id}/afzeggingen',
  samenvatting: 'Last het overleg af',
});
export const meldDeelnemerAf = operatie({
  ...doen,
  id: 'meldDeelnemerAf',
  pad: '/v1/overleggen/{id}/afmeldingen',
  samenvatting: 'Haal een deelnemer van het overleg; hij krijgt een afzegging en ziet er niets meer van',
  body: Afmelding,
});
export const legMdoVast = operatie({
  ...doen,
  id: 'legOverlegVast',
  pad: '/v1/overleggen/{id}/verslagen',
  samenvatting: 'Leg vast wie er waren, wat is besproken en wat is afgesproken',
  body: Verslag,
});
export const geefVrij = operatie({
  ...doen,
  id: 'geefSamenvattingVrij',
  pad: '/v1/overleggen/{id}/vrijgaven',
  samenvatting: 'Geef de samenvatting vrij aan deelnemers',
  body: Vrijgave,
});
