import { z } from 'zod';
import { Id, IdPad, Ogenblik, Regio, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

/** Een versie van de afspraken van een regio; onveranderlijk. */
export const Afspraakversie = z
  .object({
    id: Id,
    regio: Regio,
    naam: z.string(),
    schooljaar: Seizoen,
    versie: z.number().int(),
    geladenOp: Ogenblik,
    nieuwste: z.boolean().meta({ description: 'De hoogste versie van haar regio en schooljaar' }),
  })
  .meta({ id: 'Afspraakversie', description: 'Een versie van de afspraken van een regio' });
export type Afspraakversie = z.infer<typeof Afspraakversie>;

export const Afspraakinhoud = Afspraakversie.safeExtend({
  inhoud: z.record(z.string(), z.unknown()).meta({ description: 'De afspraken, in de vorm van het bestand' }),
  gemeenten: z.record(z.string(), z.string()).meta({ description: 'De naam bij elke CBS-code' }),
}).meta({ id: 'Afspraakinhoud', description: 'Een versie van de afspraken, met alles wat erin staat' });

/** Een fout in een afspraakbestand, met haar plaats. */
export const Afspraakfout = z
  .object({
    regel: z.number().int(),
    kolom: z.number().int(),
    pad: z.string().meta({ example: 'momenten.hardeDeadline.dag' }),
    melding: z.string(),
  })
  .meta({ id: 'Afspraakfout', description: 'Wat er in een afspraakbestand niet klopt, en waar' });

export const Afspraaktekst = z
  .strictObject({ tekst: z.string().min(1, veldregel('afspraken')).max(90_000) })
  .meta({ id: 'Afspraaktekst', description: 'De tekst van een afspraakbestand (YAML)' });

export const Afspraaktoets = z
  .object({
    goed: z.boolean(),
    fouten: z.array(Afspraakfout),
    kop: z
      .object({
        regio: Regio,
        naam: z.string(),
        schooljaar: Seizoen,
        versie: z.number().int(),
        organisaties: z.number().int(),
        toewijzingen: z.number().int(),
        bestaatAl: z
          .boolean()
          .meta({ description: 'Deze versie is al geladen; een nieuwe heeft een hoger nummer' }),
      })
      .nullable(),
    inhoud: z.record(z.string(), z.unknown()).nullable().meta({ description: 'Alleen als alles goed is' }),
  })
  .meta({ id: 'Afspraaktoets', description: 'Of een afspraakbestand goed is, met alle fouten tegelijk' });

const lezen = { groep: 'afspraken', handeling: 'afspraak.lezen', status: 200 } as const;

export const lijstAfspraken = operatie({
  ...lezen,
  id: 'lijstAfspraken',
  methode: 'get',
  pad: '/v1/afspraken',
  samenvatting: 'De versies van de afspraken van uw regio; de nieuwste bovenaan',
  antwoord: z.object({ items: z.array(Afspraakversie) }),
});
export const leesAfspraak = operatie({
  ...lezen,
  id: 'leesAfspraak',
  methode: 'get',
  pad: '/v1/afspraken/{id}',
  samenvatting: 'Een versie van de afspraken',
  params: IdPad,
  antwoord: Afspraakinhoud,
});
export const toetsAfspraken = operatie({
  ...lezen,
  id: 'toetsAfspraken',
  methode: 'post',
  pad: '/v1/afspraken/toetsen',
  samenvatting: 'Controleer een afspraakbestand; er wordt niets bewaard',
  body: Afspraaktekst,
  antwoord: Afspraaktoets,
});
