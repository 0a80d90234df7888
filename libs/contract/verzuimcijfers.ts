import { z } from 'zod';
import { THUISZITDUREN } from '../domain/verzuim/cijfers/verzuimcijfers.ts';
import { MELDINGSOORTEN } from '../domain/verzuim/meldplicht.ts';
import { Ogenblik, Organisatie, Regio, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Getal = z.number().int().nullable().meta({ description: 'Null: over te weinig mensen om te tonen' });
const Aantal = { meldingen: Getal, personen: Getal };

export const Verzuimcijfers = z
  .object({
    naam: z.string().meta({ description: 'De peildag, of "nu"' }),
    op: Ogenblik,
    regio: Regio.nullable(),
    seizoen: Seizoen,
    definities: z.record(z.string(), z.string()),
    perSoort: z.array(z.object({ soort: z.enum(MELDINGSOORTEN), soortTekst: z.string(), ...Aantal })),
    perSchool: z.array(z.object({ school: Organisatie, ...Aantal })),
    perGemeente: z.array(z.object({ gemeente: z.string().nullable(), ...Aantal })),
    thuiszitters: z.array(z.object({ duur: z.enum(THUISZITDUREN), personen: Getal })),
  })
  .meta({
    id: 'Verzuimcijfers',
    description: 'Hoeveel verzuim er is gemeld, en hoeveel jongeren thuiszitten',
  });
export type Verzuimcijfers = z.infer<typeof Verzuimcijfers>;

/** Wat elk cijfer is, zodat niemand werkprocessen met personen vergelijkt. Bron: domain.md §1.3 en §6. */
export const VERZUIMCIJFER_DEFINITIES = {
  meldingen:
    'Werkprocessen: elke gedane melding in het schooljaar telt een keer, ook als zij van dezelfde jongere is; ingetrokken niet',
  personen: 'Jongeren: wie meer meldingen heeft, telt een keer',
  perGemeente: 'De woongemeente op de dag van melden',
  thuiszitters:
    'Jongeren met een open melding van langdurig relatief verzuim, of die nu onafgebroken hele dagen ongeoorloofd weg zijn; elk een keer, vanaf de eerste dag. Wie nergens staat ingeschreven, is hier niet bekend',
} as const;

const vraag = { groep: 'kerncijfers', methode: 'get', status: 200 } as const;

export const lijstVerzuimcijfers = operatie({
  ...vraag,
  handeling: 'kerncijfer.lezen',
  id: 'lijstVerzuimcijfers',
  pad: '/v1/kerncijfers/verzuim',
  samenvatting: 'De cijfers over verzuim in uw regio per peildag; de nieuwste bovenaan',
  query: z.strictObject({ seizoen: Seizoen.optional(), regio: Regio.optional() }),
  antwoord: z.object({ items: z.array(Verzuimcijfers) }),
});
export const leesEigenVerzuimcijfers = operatie({
  ...vraag,
  handeling: 'verzuimmelding.tellen',
  id: 'leesEigenVerzuimcijfers',
  pad: '/v1/verzuimcijfers',
  samenvatting: 'De cijfers over wat u is gemeld, in dit schooljaar en op dit ogenblik',
  antwoord: Verzuimcijfers,
});
