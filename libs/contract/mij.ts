import { z } from 'zod';
import { NOODOORDELEN } from '../domain/toegang/noodtoegang.ts';
import { LINKDOELEN } from '../domain/toegang/linkdoel.ts';
import { operatie } from './operatie.ts';
import { Actorrolnaam, Dag, Id, Ogenblik } from './gedeeld.ts';

/** Dat een organisatie op een dag naar iemands gegevens keek; zonder naam van een medewerker. */
export const Inzage = z
  .object({
    dag: Dag,
    organisatie: z.string(),
    rol: z.string(),
    gelezen: z.number().int().meta({ description: 'Hoe vaak iemand de gegevens van deze jongere opende' }),
    inLijst: z
      .number()
      .int()
      .meta({ description: 'Hoe vaak de jongere in een lijst of bij zoeken stond, tussen anderen' }),
    gewijzigd: z.number().int().meta({ description: 'Hoe vaak er iets is opgeschreven' }),
    noodknop: z.boolean(),
    oordeel: z.enum(NOODOORDELEN).nullable().meta({
      description: 'Wat een ander van het gebruik van de noodknop vond; leeg zolang dat er niet is',
    }),
    tekst: z.string().meta({ description: 'Hetzelfde in een zin' }),
  })
  .meta({ id: 'Inzage', description: 'Wie keek er mee, per organisatie en dag' });
export type Inzage = z.infer<typeof Inzage>;

export const lijstInzagen = operatie({
  groep: 'mij',
  id: 'lijstInzagen',
  handeling: 'inzage.lezen',
  methode: 'get',
  pad: '/v1/mij/inzagen',
  samenvatting: 'Wie keek er naar mijn gegevens, of die van mijn kind; het nieuwste bovenaan',
  status: 200,
  antwoord: z.object({ items: z.array(Inzage) }),
});

/** Waarnamens iemand kan werken: een organisatie, of van een jongere of ouder het dossier. */
const Werkplek = z
  .object({
    id: Id,
    naam: z.string(),
    soort: z.string(),
    rol: Actorrolnaam,
    brin: z.string().nullable().meta({ description: 'Van een school of mbo; van een ander leeg' }),
  })
  .meta({ id: 'Werkplek', description: 'Een organisatie waarnamens u kunt werken, met uw rol daar' });

const Sessie = z.object({
  inlogdienst: z.string(),
  zekerheid: z.enum(['laag', 'substantieel', 'hoog']),
  rustTot: Ogenblik.meta({ description: 'Zonder verzoek eindigt de sessie hier' }),
  eindigt: Ogenblik.meta({ description: 'De sessie eindigt hier hoe dan ook' }),
  csrf: z.string().meta({ description: 'Stuur dit mee als X-CSRF bij elk verzoek dat iets verandert' }),
});

export const Mij = z
  .object({
    gebruiker: z.object({ id: Id, naam: z.string() }),
    organisatie: Werkplek,
    organisaties: z.array(Werkplek),
    doel: z
      .enum(LINKDOELEN)
      .nullable()
      .meta({ description: 'Waarvoor u met een link binnen bent; leeg voor wie zich aanmeldde' }),
    sessie: Sessie.nullable().meta({ description: 'Leeg voor wie met een token komt' }),
  })
  .meta({ id: 'Mij', description: 'Wie u bent en namens wie u werkt' });
export type Mij = z.infer<typeof Mij>;

export const KiesOrganisatie = z.strictObject({ organisatieId: Id });

export const leesMij = operatie({
  groep: 'mij',
  id: 'leesMij',
  handeling: 'aangemeld',
  methode: 'get',
  pad: '/v1/mij',
  samenvatting: 'Wie ben ik, namens welke organisatie, en tot wanneer',
  status: 200,
  antwoord: Mij,
});
export const kiesOrganisatie = operatie({
  groep: 'mij',
  id: 'kiesOrganisatie',
  handeling: 'aangemeld',
  methode: 'post',
  pad: '/v1/mij/organisatie',
  samenvatting: 'Werk verder namens een andere organisatie; de sessie krijgt een nieuw kenmerk',
  status: 200,
  weigert: [409],
  body: KiesOrganisatie,
  antwoord: Mij,
});
