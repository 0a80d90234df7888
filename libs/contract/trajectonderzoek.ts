import { z } from 'zod';
import { BENODIGD } from '../domain/mas/traject/bezwaar.ts';
import { ESCALATIEREDENEN } from '../domain/mas/keuze/escalatievoorstel.ts';
import {
  FACTORSOORTEN,
  INSTRUMENTANTWOORDEN,
  INSTRUMENTTHEMAS,
} from '../domain/mas/instrument/instrument.ts';
import { MAS_ROUTES, TOESTEMMENDEN, TOESTEMMINGSBESLUITEN } from '../domain/mas/routezaak.ts';
import { DUIDINGEN } from '../domain/mas/traject/traject.ts';
import { Dag, GezieneVersie, Id, IdPad, Ogenblik, OgenblikInvoer } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

const Tekst = z.string().trim().min(1).max(4000);
const Wie = z.enum(TOESTEMMENDEN);
const Route = z.enum(MAS_ROUTES);
const HOORUITKOMSTEN = ['gehoord', 'niet_verschenen', 'afgezegd'] as const;
const BEWIJZEN = ['ingelogd', 'formulier', 'gesprek'] as const;
export const HoringPad = z.strictObject({ id: Id, horing: Id });
export const ToestemmingPad = z.strictObject({ id: Id, route: Id });

export const Uitnodiging = z
  .strictObject({ wie: Wie, op: OgenblikInvoer })
  .meta({ id: 'Hooruitnodiging', description: 'Wie wordt uitgenodigd om gehoord te worden, en wanneer' });
export const Hooruitkomst = z
  .strictObject({ uitkomst: z.enum(HOORUITKOMSTEN), verslag: Tekst.optional() })
  .meta({
    id: 'Hooruitkomst',
    description: 'Wat er van een uitnodiging kwam; wie gehoord is, krijgt een verslag',
  });
export const Duiding = z
  .strictObject({
    soort: z.enum(DUIDINGEN),
    verwijtbaar: z.boolean(),
    luxeDagen: z.int().min(0).max(200),
    versie: GezieneVersie,
  })
  .meta({ id: 'Duiding', description: 'Hoe de leerplicht het verzuim duidt' });
export const Feiten = z
  .strictObject({
    aangekondigd: z.boolean().optional(),
    oudersVeroordeeld: z.boolean().optional(),
    eerdereHalt: z.boolean().optional(),
  })
  .meta({ id: 'Onderzoeksfeiten', description: 'Feiten die geen register weet' });
const Antwoorden = z.record(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), z.enum(INSTRUMENTANTWOORDEN));
const EenAntwoord = Antwoorden.refine(
  (gegeven) => Object.keys(gegeven).length > 0,
  veldregel('een-antwoord'),
).meta({
  minProperties: 1,
});
export const Invulling = z
  .strictObject({ versie: z.int().min(1), antwoorden: EenAntwoord })
  .meta({ id: 'Invulling', description: 'Antwoorden op het instrument; wat ontbreekt is onbekend' });
export const Toestemming = z
  .strictObject({
    wie: Wie,
    besluit: z.enum(TOESTEMMINGSBESLUITEN),
    naam: z.string().trim().min(1).max(200),
    bewijs: z.enum(['formulier', 'gesprek']),
    kenmerk: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'Routetoestemming', description: 'Wat jongere of ouders over een route besloten, met bewijs' });
export const EigenBesluit = z
  .strictObject({ besluit: z.enum(TOESTEMMINGSBESLUITEN) })
  .meta({ id: 'EigenToestemming', description: 'Wat u zelf besluit; intrekken kan altijd' });
export const Checkin = z
  .strictObject({ dag: Dag, goed: z.boolean(), acuut: z.boolean().default(false), tekst: Tekst.optional() })
  .meta({ id: 'Checkin', description: 'Hoe het gaat; acuut: er is gevaar' });

const Deel = z.object({ risico: z.number().nullable(), beschermend: z.number().nullable() });
const Advies = z.object({ id: z.string(), conclusie: z.string(), routes: z.array(Route) }).nullable();
const Uitslag = z
  .object({
    versie: z.int(),
    themas: z.record(z.enum(INSTRUMENTTHEMAS), Deel),
    alles: Deel,
    bekend: z.number(),
    beantwoord: z.int().meta({ description: 'Op hoeveel vragen een bekend antwoord kwam' }),
    vragen: z.int().meta({ description: 'Hoeveel vragen deze versie heeft' }),
    advies: Advies,
  })
  .meta({ id: 'Instrumentuitslag', description: 'Scores en advies; alleen voor de leerplicht' });
const Vraag = z.object({
  id: z.string(),
  vraag: z.string(),
  hulp: z.string(),
  soort: z.enum(FACTORSOORTEN),
});
export const Instrument = z
  .object({
    versie: z.int(),
    titel: z.string(),
    bron: z.string(),
    themas: z.array(z.object({ id: z.enum(INSTRUMENTTHEMAS), titel: z.string(), vragen: z.array(Vraag) })),
    invullingen: z.array(
      z.object({
        id: Id,
        versie: z.int(),
        ingevuldOp: Ogenblik,
        antwoorden: Antwoorden.nullable(),
        uitslag: Uitslag.nullable(),
      }),
    ),
  })
  .meta({ id: 'Instrument', description: 'Het instrument van vandaag, met wat eerder is ingevuld' });
export type Instrument = z.infer<typeof Instrument>;

const Besluit = z.object({
  id: Id,
  routeId: Id,
  wie: Wie,
  besluit: z.enum(TOESTEMMINGSBESLUITEN),
  bewijs: z.enum(BEWIJZEN),
  op: Ogenblik,
  naam: z.string().nullable(),
  kenmerk: z.string().nullable(),
});
export const Onderzoek = z
  .object({
    horingen: z.array(
      z.object({
        id: Id,
        wie: Wie,
        op: Ogenblik,
        uitgenodigdOp: Ogenblik,
        uitkomst: z.enum(HOORUITKOMSTEN).nullable(),
        verslag: z.string().nullable(),
      }),
    ),
    feiten: z.object({ aangekondigd: z.boolean(), oudersVeroordeeld: z.boolean(), eerdereHalt: z.boolean() }),
    toestemmingen: z.array(Besluit),
    checkins: z.array(
      z.object({ id: Id, dag: Dag, goed: z.boolean(), acuut: z.boolean(), tekst: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Onderzoek', description: 'Wat er in een traject is vastgelegd, het nieuwste eerst' });
export type Onderzoek = z.infer<typeof Onderzoek>;

const Voorstel = z
  .object({
    reden: z.enum(ESCALATIEREDENEN),
    naar: z.enum(['ROUTE', 'VEILIG_THUIS']),
    route: Route.nullable(),
    verdachte: z.enum(['jongere', 'ouders']).nullable(),
    meldingen: z.array(Id),
    vanRoute: Id.nullable(),
    nodig: z.array(z.object({ regel: z.string(), uitleg: z.string(), een: z.array(z.enum(BENODIGD)) })),
  })
  .meta({ id: 'Escalatievoorstel', description: 'Wat het systeem voorstelt; beslissen doet een mens' });
export type Voorstel = z.infer<typeof Voorstel>;

const EigenRoute = z
  .object({
    routeId: Id,
    route: Route,
    naam: z.string(),
    uitleg: z.string(),
    nodig: z.boolean().meta({ description: 'Uw besluit telt op dit moment mee' }),
    besluit: z.enum(TOESTEMMINGSBESLUITEN).nullable(),
    op: Ogenblik.nullable(),
  })
  .meta({ id: 'EigenToestemmingsvraag', description: 'Een route waarover u zelf besluit' });
export type EigenRoute = z.infer<typeof EigenRoute>;

const groep = 'trajectonderzoek';
const lezen = { groep, handeling: 'traject.lezen', methode: 'get', status: 200, params: IdPad } as const;
const vastleggen = {
  groep,
  handeling: 'traject.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
} as const;
const MetId = z.object({ id: Id });

export const leesOnderzoek = operatie({
  ...lezen,
  id: 'leesOnderzoek',
  pad: '/v1/trajecten/{id}/onderzoek',
  samenvatting: 'Horen, toestemmingen en check-ins van een traject',
  antwoord: Onderzoek,
});
export const leesVoorstellen = operatie({
  ...lezen,
  id: 'leesEscalatievoorstellen',
  pad: '/v1/trajecten/{id}/voorstellen',
  samenvatting: 'Wat het systeem voorstelt als het niet goed gaat; het doet niets vanzelf',
  antwoord: z.object({ items: z.array(Voorstel) }),
});
export const leesInstrument = operatie({
  ...lezen,
  handeling: 'instrument.lezen',
  id: 'leesInstrument',
  pad: '/v1/trajecten/{id}/instrument',
  samenvatting: 'Het signaleringsinstrument van vandaag, met wat eerder is ingevuld',
  antwoord: Instrument,
});
export const vulIn = operatie({
  ...vastleggen,
  handeling: 'instrument.invullen',
  id: 'vulInstrumentIn',
  pad: '/v1/trajecten/{id}/instrumenten',
  samenvatting: 'Vul het signaleringsinstrument in; een eerdere invulling blijft',
  body: Invulling,
  antwoord: z.object({ id: Id, advies: Advies }),
});
export const nodigUit = operatie({
  ...vastleggen,
  id: 'nodigUitOmTeHoren',
  pad: '/v1/trajecten/{id}/horingen',
  samenvatting: 'Nodig ouders of jongere uit om gehoord te worden',
  body: Uitnodiging,
  antwoord: MetId,
});
export const legHoringVast = operatie({
  ...vastleggen,
  id: 'legHoringVast',
  pad: '/v1/trajecten/{id}/horingen/{horing}/uitkomsten',
  samenvatting: 'Leg vast wat er van een uitnodiging kwam',
  params: HoringPad,
  body: Hooruitkomst,
  antwoord: MetId,
});
export const duid = operatie({
  ...vastleggen,
  id: 'duidVerzuim',
  pad: '/v1/trajecten/{id}/duidingen',
  samenvatting: 'Duid het verzuim',
  body: Duiding,
  antwoord: MetId,
});
export const legFeitenVast = operatie({
  ...vastleggen,
  id: 'legOnderzoeksfeitenVast',
  pad: '/v1/trajecten/{id}/feiten',
  samenvatting: 'Leg feiten vast die geen register weet',
  body: Feiten,
  antwoord: MetId,
});
export const legToestemmingVast = operatie({
  ...vastleggen,
  id: 'legToestemmingVast',
  pad: '/v1/trajecten/{id}/routes/{route}/toestemmingen',
  samenvatting: 'Leg vast wat jongere of ouders over een route besloten',
  params: ToestemmingPad,
  body: Toestemming,
  antwoord: MetId,
});
export const legCheckinVast = operatie({
  ...vastleggen,
  id: 'legCheckinVast',
  pad: '/v1/trajecten/{id}/checkins',
  samenvatting: 'Leg vast hoe het gaat',
  body: Checkin,
  antwoord: MetId,
});
export const leesEigenToestemmingen = operatie({
  ...lezen,
  handeling: 'toestemming.geven',
  id: 'leesEigenToestemmingen',
  pad: '/v1/trajectbeelden/{id}/toestemmingen',
  samenvatting: 'De routes waarover u als jongere of ouder zelf besluit',
  antwoord: z.object({ items: z.array(EigenRoute) }),
});
export const geefToestemming = operatie({
  ...vastleggen,
  handeling: 'toestemming.geven',
  id: 'geefToestemming',
  pad: '/v1/trajectbeelden/{id}/routes/{route}/toestemmingen',
  samenvatting:
    'Geef, weiger of trek zelf toestemming in; na intrekken doet niemand meer iets voor deze route',
  params: ToestemmingPad,
  body: EigenBesluit,
  antwoord: MetId,
});
