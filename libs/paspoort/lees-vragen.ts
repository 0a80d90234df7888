import type { Vragenlijst } from '../domain/paspoort/vragen.ts';
import { leesYaml, type Bestandsfout, type Bestandsvorm } from '../yaml/lees-yaml.ts';
import { dubbeleIds, vraagfouten } from './controles.ts';
import { vragenlijstSchema } from './schema.ts';

export type GelezenVragen =
  | { readonly goed: true; readonly vragenlijst: Vragenlijst }
  | { readonly goed: false; readonly fouten: readonly Bestandsfout[] };

const VRAGENBESTAND: Bestandsvorm<Vragenlijst> = {
  schema: vragenlijstSchema,
  samenhang: (_delen, ruw) => [...dubbeleIds(ruw), ...vraagfouten(ruw)],
  zonderInhoud: 'dit is geen vragenlijst; zij begint met namen als variant',
};

/**
 * Leest de vragenlijst van een Paspoort: alle fouten tegelijk, elk met haar regel, van boven naar beneden. Een zin die te
 * lang is voor taalniveau B1, is een fout.
 */
export function leesVragen(tekst: string, bestand: string): GelezenVragen {
  const gelezen = leesYaml(tekst, bestand, VRAGENBESTAND);
  return gelezen.goed ? { goed: true, vragenlijst: gelezen.inhoud } : gelezen;
}
