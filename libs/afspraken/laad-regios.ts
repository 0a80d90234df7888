import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { leesAfspraken, type AfspraakFout } from './lees-afspraken.ts';
import { vindPlaats } from '../yaml/plaats.ts';

export type Geladen =
  | { readonly goed: true; readonly afspraken: readonly Afspraken[] }
  | { readonly goed: false; readonly fouten: readonly AfspraakFout[] };

interface Bestand {
  readonly naam: string;
  readonly tekst: string;
  readonly afspraken: Afspraken;
}

/** Leest alle afspraken onder een map (`<regio>/<schooljaar>.yaml`); de fouten van alle bestanden tegelijk. */
export async function laadRegios(map: string): Promise<Geladen> {
  const namen = (await readdir(map, { recursive: true })).filter((naam) => /\.ya?ml$/.test(naam)).sort();
  const teksten = await Promise.all(
    namen.map(async (naam) => ({ naam, tekst: await readFile(path.join(map, naam), 'utf8') })),
  );
  const gelezen = teksten.map((bestand) => ({
    bestand,
    uitkomst: leesAfspraken(bestand.tekst, bestand.naam),
  }));
  const goed = gelezen.flatMap(({ bestand, uitkomst }): Bestand[] =>
    uitkomst.goed ? [{ ...bestand, afspraken: uitkomst.afspraken }] : [],
  );
  const fouten = gelezen.flatMap(({ uitkomst }) => (uitkomst.goed ? [] : uitkomst.fouten));
  const alle = [...fouten, ...dubbeleVersies(goed)];
  return alle.length > 0
    ? { goed: false, fouten: alle }
    : { goed: true, afspraken: goed.map(({ afspraken }) => afspraken) };
}

/** Een versie van een regio en schooljaar staat in een bestand; anders besliste de volgorde van lezen welke geldt. */
function dubbeleVersies(bestanden: readonly Bestand[]): AfspraakFout[] {
  const eerste = new Map<string, string>();
  return bestanden.flatMap(({ naam, tekst, afspraken: { regio, schooljaar, versie } }) => {
    const sleutel = `regio ${regio}, ${schooljaar}, versie ${versie}`;
    const ander = eerste.get(sleutel);
    if (ander === undefined) {
      eerste.set(sleutel, naam);
      return [];
    }
    const melding = `${sleutel} staat ook in ${ander}`;
    return [{ bestand: naam, ...vindPlaats(tekst, ['versie']), pad: 'versie', melding }];
  });
}
