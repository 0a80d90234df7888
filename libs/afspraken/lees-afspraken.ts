import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { leesYaml, type Bestandsfout, type Bestandsvorm } from '../yaml/lees-yaml.ts';
import { kruiscontroles } from './kruiscontroles.ts';
import { afsprakenSchema } from './schema.ts';

/** Een fout in een afspraakbestand, met haar plaats. */
export type AfspraakFout = Bestandsfout;

export type Gelezen =
  | { readonly goed: true; readonly afspraken: Afspraken }
  | { readonly goed: false; readonly fouten: readonly AfspraakFout[] };

const AFSPRAAKBESTAND: Bestandsvorm<Afspraken> = {
  schema: afsprakenSchema,
  samenhang: kruiscontroles,
  zonderInhoud: 'dit is geen afspraakbestand; het begint met namen als regio',
};

/**
 * Leest een afspraakbestand: alle fouten tegelijk, elk met haar regel, van boven naar beneden. Is de tekst geen YAML,
 * dan zijn dat alleen de fouten daarvan.
 */
export function leesAfspraken(tekst: string, bestand: string): Gelezen {
  const gelezen = leesYaml(tekst, bestand, AFSPRAAKBESTAND);
  return gelezen.goed ? { goed: true, afspraken: gelezen.inhoud } : gelezen;
}
