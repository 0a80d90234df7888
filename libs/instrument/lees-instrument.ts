import type { Signaleringsinstrument } from '../domain/mas/instrument/instrument.ts';
import { dubbeleIds } from '../paspoort/controles.ts';
import { leesMap } from '../yaml/lees-map.ts';
import { leesYaml, type Bestandsfout, type Bestandsvorm, type GelezenYaml } from '../yaml/lees-yaml.ts';
import { vindPlaats } from '../yaml/plaats.ts';
import { instrumentfouten } from './controles.ts';
import { instrumentSchema } from './schema.ts';

const INSTRUMENTBESTAND: Bestandsvorm<Signaleringsinstrument> = {
  schema: instrumentSchema,
  samenhang: (delen, ruw) => [...dubbeleIds(ruw), ...instrumentfouten(delen)],
  zonderInhoud: 'dit is geen signaleringsinstrument; het begint met namen als versie',
};

/** Leest een versie van het signaleringsinstrument: alle fouten tegelijk, elk met haar regel, van boven naar beneden. */
export const leesInstrument = (tekst: string, bestand: string): GelezenYaml<Signaleringsinstrument> =>
  leesYaml(tekst, bestand, INSTRUMENTBESTAND);

export type GeladenInstrumenten =
  | { readonly goed: true; readonly instrumenten: readonly Signaleringsinstrument[] }
  | { readonly goed: false; readonly fouten: readonly Bestandsfout[] };

/** Leest alle versies onder een map; de fouten van alle bestanden komen tegelijk. Een versie staat in een bestand. */
export async function laadInstrumenten(map: string): Promise<GeladenInstrumenten> {
  const gelezen = await leesMap(map, leesInstrument);
  const goed = gelezen.flatMap(({ naam, tekst, uitkomst }) =>
    uitkomst.goed ? [{ naam, tekst, instrument: uitkomst.inhoud }] : [],
  );
  const eerste = new Map<number, string>();
  const dubbel = goed.flatMap(({ naam, tekst, instrument: { versie } }): Bestandsfout[] => {
    const ander = eerste.get(versie);
    if (ander === undefined) eerste.set(versie, naam);
    const melding = `versie ${versie} staat ook in ${ander}`;
    return ander === undefined
      ? []
      : [{ bestand: naam, ...vindPlaats(tekst, ['versie']), pad: 'versie', melding }];
  });
  const fouten = [...gelezen.flatMap(({ uitkomst }) => (uitkomst.goed ? [] : uitkomst.fouten)), ...dubbel];
  return fouten.length > 0
    ? { goed: false, fouten }
    : { goed: true, instrumenten: goed.map(({ instrument }) => instrument) };
}
