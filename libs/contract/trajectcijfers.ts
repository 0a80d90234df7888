import { z } from 'zod';
import { DOORLOOPSTAPPEN } from '../domain/mas/cijfers/trajectcijfers.ts';
import { MAS_ROUTES } from '../domain/mas/routezaak.ts';
import { TRAJECT_STATUSSEN } from '../domain/mas/traject/traject-machine.ts';
import { Ogenblik, Regio, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Getal = z.number().int().nullable().meta({ description: 'Null: over te weinig mensen om te tonen' });
const Aantal = { trajecten: Getal, personen: Getal };

export const Trajectcijfers = z
  .object({
    naam: z.string().meta({ description: 'De peildag, of "nu"' }),
    op: Ogenblik,
    regio: Regio.nullable(),
    seizoen: Seizoen.nullable(),
    definities: z.record(z.string(), z.string()),
    perStatus: z.array(z.object({ status: z.enum(TRAJECT_STATUSSEN), ...Aantal })),
    doorlooptijd: z.array(z.object({ stap: z.enum(DOORLOOPSTAPPEN), aantal: Getal, mediaanDagen: Getal })),
    perRoute: z.array(z.object({ route: z.enum(MAS_ROUTES), gekozen: Getal, lopend: Getal })),
    halt: z.object({ positief: Getal, afgerond: Getal }),
    overTermijn: z.object(Aantal),
  })
  .meta({
    id: 'Trajectcijfers',
    description: 'Hoeveel trajecten er zijn, hoe lang zij duren en wat eruit komt',
  });
export type Trajectcijfers = z.infer<typeof Trajectcijfers>;

/** Wat elk cijfer is, zodat niemand werkprocessen met personen vergelijkt. Bron: domain.md §6. */
export const TRAJECTCIJFER_DEFINITIES = {
  trajecten: 'Werkprocessen: elk traject telt een keer, ook als het van dezelfde jongere is',
  personen: 'Jongeren: wie meer trajecten heeft, telt een keer',
  doorlooptijd: 'Mediaan in hele dagen, over trajecten waarin de stap gedaan is',
  perRoute: 'Gekozen routes; een traject kan er meer hebben',
  halt: 'Van de Haltverwijzingen met een uitkomst: goed afgerond',
  overTermijn: 'Open, en wie aan zet is had al iets moeten doen',
} as const;

const vraag = { groep: 'kerncijfers', methode: 'get', status: 200 } as const;

export const lijstTrajectcijfers = operatie({
  ...vraag,
  handeling: 'kerncijfer.lezen',
  id: 'lijstTrajectcijfers',
  pad: '/v1/kerncijfers/trajecten',
  samenvatting: 'De cijfers over trajecten in uw regio per peildag; de nieuwste bovenaan',
  query: z.strictObject({ seizoen: Seizoen.optional(), regio: Regio.optional() }),
  antwoord: z.object({ items: z.array(Trajectcijfers) }),
});
export const leesEigenTrajectcijfers = operatie({
  ...vraag,
  handeling: 'traject.lezen',
  id: 'leesEigenTrajectcijfers',
  pad: '/v1/trajectcijfers',
  samenvatting: 'De cijfers over de trajecten van uw eigen leerplicht, op dit ogenblik',
  antwoord: Trajectcijfers,
});
