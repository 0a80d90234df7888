import { z } from 'zod';
import { OORDELEN } from './bestanden.ts';
import { Bladzijde, bladzijdeVan, Dag, Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const VOORSTEL_STATUSSEN = ['OPEN', 'AANVAARD', 'VERWORPEN'] as const;

/** Waarom een leerling op een regel lijkt. */
export const KOPPELGRONDEN = ['naam-en-geboortedatum'] as const;

/** Een leerling die op een regel lijkt. Zijn gegevens staan er alleen bij voor wie hem mag zien. */
const Koppelvoorstel = z
  .object({
    id: Id,
    leerlingId: Id,
    grondCode: z.enum(KOPPELGRONDEN),
    grond: z.string().meta({ description: 'Waarom de leerling op de regel lijkt' }),
    status: z.enum(VOORSTEL_STATUSSEN),
    beslotenOp: Ogenblik.nullable(),
    leerling: z
      .object({
        roepnaam: z.string(),
        tussenvoegsel: z.string().nullable(),
        achternaam: z.string(),
        geboortedatum: Dag,
        leerlingnummer: z.string(),
        klas: z.string().nullable(),
      })
      .optional()
      .meta({ description: 'Ontbreekt als u deze leerling niet mag zien' }),
  })
  .meta({ id: 'Koppelvoorstel', description: 'Een leerling die op een regel van een bestand lijkt' });

/** De voorstellen bij een regel. */
export const Koppelregel = z
  .object({
    regel: z.number().int().meta({ description: 'Regelnummer in het bestand; de kopregel is 1' }),
    oordeel: z.enum(OORDELEN),
    voorstellen: z.array(Koppelvoorstel),
  })
  .meta({
    id: 'Koppelregel',
    description: 'Op welke leerlingen een regel lijkt, en wat daarover is besloten',
  });
export type Koppelregel = z.infer<typeof Koppelregel>;

export const Koppelkeuze = z
  .strictObject({
    leerlingId: Id.nullable().meta({ description: 'De voorgestelde leerling, of null: een andere leerling' }),
  })
  .meta({ id: 'Koppelkeuze', description: 'Van welke leerling de regel is' });

const RegelPad = IdPad.extend({
  regel: z.coerce.number().int().min(1).max(1_000_000).meta({ description: 'Regelnummer in het bestand' }),
});
const Regelstand = z.object({
  bestandId: Id,
  regel: z.number().int(),
  oordeel: z.enum(OORDELEN),
  overstapId: Id.nullable(),
});
const groep = 'bestanden';
const besluiten = {
  groep,
  handeling: 'bestand.besluiten',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: RegelPad,
  antwoord: Regelstand,
} as const;

export const lijstKoppelvoorstellen = operatie({
  groep,
  handeling: 'bestand.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstKoppelvoorstellen',
  pad: '/v1/bestanden/{id}/koppelvoorstellen',
  samenvatting: 'De regels die op een leerling lijken, met wie het kan zijn en wat is besloten',
  params: IdPad,
  query: z.strictObject(Bladzijde),
  antwoord: bladzijdeVan(Koppelregel),
});
export const koppelRegel = operatie({
  ...besluiten,
  id: 'koppelBestandsregel',
  pad: '/v1/bestanden/{id}/regels/{regel}/koppelingen',
  samenvatting: 'Kies van welke leerling een regel is',
  body: Koppelkeuze,
});
export const ontkoppelRegel = operatie({
  ...besluiten,
  id: 'ontkoppelBestandsregel',
  pad: '/v1/bestanden/{id}/regels/{regel}/ontkoppelingen',
  samenvatting: 'Neem een keuze terug; de voorstellen liggen weer open',
  body: z.strictObject({}).optional(),
});
