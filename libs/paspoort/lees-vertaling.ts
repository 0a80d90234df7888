import type { Vragenvertaling } from '../domain/paspoort/vertaling.ts';
import { leesYaml, type Bestandsfout, type Bestandsvorm } from '../yaml/lees-yaml.ts';
import { vertalingSchema } from './vertaalschema.ts';

export type GelezenVertaling =
  | { readonly goed: true; readonly vertaling: Vragenvertaling }
  | { readonly goed: false; readonly fouten: readonly Bestandsfout[] };

const VERTAALBESTAND: Bestandsvorm<Vragenvertaling> = {
  schema: vertalingSchema,
  // Of zij bij de vragen past, is pas te zien naast de vragenlijst: vertaalcontrole.ts.
  samenhang: () => [],
  zonderInhoud: 'dit is geen vertaling; zij begint met namen als variant',
};

/** Leest de vertaling van een vragenlijst: alle fouten tegelijk, elk met haar regel. Ook hier is een te lange zin een fout. */
export function leesVertaling(tekst: string, bestand: string): GelezenVertaling {
  const gelezen = leesYaml(tekst, bestand, VERTAALBESTAND);
  return gelezen.goed ? { goed: true, vertaling: gelezen.inhoud } : gelezen;
}
