import { z } from 'zod';
import { operatie } from './operatie.ts';
import { Dag } from './gedeeld.ts';

/** Dat een organisatie op een dag naar iemands gegevens keek; zonder naam van een medewerker. */
export const Inzage = z
  .object({
    dag: Dag,
    organisatie: z.string(),
    rol: z.string(),
    gelezen: z.number().int().meta({ description: 'Hoe vaak er is gekeken' }),
    gewijzigd: z.number().int().meta({ description: 'Hoe vaak er iets is opgeschreven' }),
    noodknop: z.boolean(),
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
