import { z } from 'zod';
import { GESPREKSOORTEN } from '../domain/paspoort/gesprek.ts';
import { DELING_DOELEN, DELING_STATUSSEN, PASPOORT_STATUSSEN } from '../domain/paspoort/paspoort.ts';
import { VRAAGTALEN } from '../domain/paspoort/vertaling.ts';
import { PASPOORTDELEN, PASPOORTVARIANTEN, VRAAGSOORTEN } from '../domain/paspoort/vragen.ts';
import { PASPOORTZICHT, ZICHTREDENEN } from '../domain/paspoort/zicht.ts';
import { Actorrolnaam, Dag, Id, Ogenblik, Organisatie } from './gedeeld.ts';
import { veldregel } from './veldregels.ts';

export const Vraagid = z.string().regex(/^[a-z0-9-]{1,60}$/, veldregel('vraag-id'));
export const Waarde = z.union([z.string(), z.number(), z.array(z.string())]);
/** De taal waarin de vragen en de gekozen antwoorden in dit antwoord staan. */
export const Taal = z
  .enum(VRAAGTALEN)
  .meta({ id: 'Vraagtaal', description: 'De taal waarin de vragen staan' });
export const Variant = z.enum(PASPOORTVARIANTEN);

const Vraag = z.object({
  id: Vraagid,
  vraag: z.string(),
  hulp: z.string(),
  deel: z.enum(PASPOORTDELEN),
  soort: z.enum(VRAAGSOORTEN),
  gevoelig: z.boolean(),
  verplicht: z.boolean(),
  maximum: z.number().int().optional(),
  maximumBytes: z.number().int().optional(),
  opties: z.array(z.object({ id: z.string(), tekst: z.string() })).optional(),
  van: z.object({ waarde: z.number(), tekst: z.string() }).optional(),
  tot: z.object({ waarde: z.number(), tekst: z.string() }).optional(),
});

export const Vragenlijst = z
  .object({
    variant: Variant,
    versie: z.number().int(),
    taal: Taal,
    titel: z.string(),
    inleiding: z.string(),
    gesprek: z.enum(['verplicht', 'mag']),
    themas: z.array(
      z.object({ id: z.string(), titel: z.string(), uitleg: z.string(), vragen: z.array(Vraag) }),
    ),
  })
  .meta({ id: 'Vragenlijst', description: 'De vragen van een Paspoort, per thema' });

/** Wat iemand van een Paspoort ziet; zonder inhoud alleen dat het bestaat. */
export const Inhoud = z.object({
  versie: z.number().int(),
  velden: z.array(
    z.object({
      themaId: z.string(),
      vraagId: z.string(),
      vraag: z.string(),
      deel: z.enum(PASPOORTDELEN),
      waarde: Waarde,
      tekst: z.string().meta({ description: 'Het antwoord in woorden' }),
    }),
  ),
  mentor: z
    .object({
      ondertekendOp: Ogenblik,
      ondertekendRol: Actorrolnaam,
      bezwaar: z.object({ tekst: z.string(), op: Ogenblik }).nullable(),
    })
    .nullable(),
});

export const Antwoord = z.object({ waarde: Waarde.nullable(), versie: z.number().int() });
export const Leerlingnaam = z.object({
  roepnaam: z.string(),
  tussenvoegsel: z.string().nullable(),
  achternaam: z.string(),
});

export const Paspoort = z
  .object({
    id: Id,
    variant: Variant,
    vragenversie: z.number().int(),
    taal: Taal,
    zicht: z.enum(PASPOORTZICHT),
    reden: z.enum(ZICHTREDENEN),
    status: z.enum(PASPOORT_STATUSSEN).optional(),
    statusTekst: z.string().optional(),
    leerling: Leerlingnaam.nullable(),
    inhoud: z.array(Inhoud),
    nietGedeeld: z.array(Vraagid).optional().meta({
      description:
        'Alleen voor de mentor: de vragen waarvan de jongere het antwoord niet met hem deelt. Of er een antwoord is, staat er niet bij.',
    }),
    gesprekken: z
      .array(
        z.object({
          soort: z.enum(GESPREKSOORTEN),
          op: Dag,
          besproken: z.boolean(),
          organisatie: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Alleen voor de jongere zelf: in welke gesprekken het op tafel lag' }),
    /** Alleen voor wie een deel schrijft: de antwoorden met hun versie, om op verder te gaan. */
    invullen: z
      .array(
        z.object({
          deel: z.enum(PASPOORTDELEN),
          antwoorden: z.record(z.string(), Antwoord),
          ontbreekt: z.array(z.string()),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Paspoort', description: 'Een Paspoort voor Succes, zoals wie kijkt het mag zien' });
export type Paspoort = z.infer<typeof Paspoort>;

export const Deling = z
  .object({
    id: Id,
    paspoortId: Id,
    variant: Variant.nullable().meta({
      description: 'Bij welke vragen `vragen` hoort; leeg als het Paspoort er niet meer is',
    }),
    ontvanger: Organisatie,
    doel: z.enum(DELING_DOELEN),
    status: z.enum(DELING_STATUSSEN),
    statusTekst: z.string(),
    vragen: z.array(z.string()),
    eindigtOp: Ogenblik,
    ingezienOp: Ogenblik.nullable(),
    besprokenOp: Ogenblik.nullable(),
    verwerktOp: Ogenblik.nullable(),
    ingetrokkenOp: Ogenblik.nullable(),
    voorgelegd: z.boolean().meta({ description: 'De jongere moet bevestigen dat dit nog mag' }),
    blijftBij: z
      .string()
      .nullable()
      .meta({ description: 'Wat na afloop bij de ontvanger blijft, in gewone taal' }),
  })
  .meta({
    id: 'Deling',
    description: 'Een Paspoort, of een deel, voor een ontvanger en een doel, tot een dag',
  });
export type Deling = z.infer<typeof Deling>;

export const Deelwens = z
  .strictObject({
    ontvangerId: Id,
    doel: z.enum(DELING_DOELEN),
    vragen: z.array(Vraagid).min(1).max(200),
    tot: Dag,
  })
  .meta({ id: 'Deelwens', description: 'Met wie, waarvoor, wat en tot wanneer' });

/** Hoe een Paspoort of een deling er na een besluit voor staat. */
export const Stand = z.object({ id: Id, versie: z.number().int(), status: z.enum(PASPOORT_STATUSSEN) });
export const DelingStand = z.object({ id: Id, status: z.enum(DELING_STATUSSEN) });
export const Leeg = z.strictObject({}).optional();
