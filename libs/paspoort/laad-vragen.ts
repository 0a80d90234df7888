import type { Paspoortvariant, Vragenlijst } from '../domain/paspoort/vragen.ts';
import type { Bestandsfout } from '../yaml/lees-yaml.ts';
import { leesMap } from '../yaml/lees-map.ts';
import { vindPlaats } from '../yaml/plaats.ts';
import { leesVragen } from './lees-vragen.ts';

export type GeladenVragen =
  | { readonly goed: true; readonly vragenlijsten: readonly Vragenlijst[] }
  | { readonly goed: false; readonly fouten: readonly Bestandsfout[] };

/**
 * Leest alle vragenlijsten onder een map. Oude versies blijven er staan: een Paspoort houdt de versie waarmee het begon.
 * De fouten van alle bestanden komen tegelijk.
 */
export async function laadVragen(map: string): Promise<GeladenVragen> {
  const gelezen = await leesMap(map, leesVragen);
  const goed = gelezen.flatMap(({ naam, tekst, uitkomst }) =>
    uitkomst.goed ? [{ naam, tekst, vragenlijst: uitkomst.vragenlijst }] : [],
  );
  const fouten = [
    ...gelezen.flatMap(({ uitkomst }) => (uitkomst.goed ? [] : uitkomst.fouten)),
    ...dubbeleVersies(goed),
  ];
  return fouten.length > 0
    ? { goed: false, fouten }
    : { goed: true, vragenlijsten: goed.map(({ vragenlijst }) => vragenlijst) };
}

interface Bestand {
  readonly naam: string;
  readonly tekst: string;
  readonly vragenlijst: Vragenlijst;
}

/** Een versie van een variant staat in een bestand; anders besliste de volgorde van lezen welke geldt. */
function dubbeleVersies(bestanden: readonly Bestand[]): Bestandsfout[] {
  const eerste = new Map<string, string>();
  return bestanden.flatMap(({ naam, tekst, vragenlijst: { variant, versie } }) => {
    const sleutel = `${variant}, versie ${versie}`;
    const ander = eerste.get(sleutel);
    if (ander === undefined) {
      eerste.set(sleutel, naam);
      return [];
    }
    const melding = `${sleutel} staat ook in ${ander}`;
    return [{ bestand: naam, ...vindPlaats(tekst, ['versie']), pad: 'versie', melding }];
  });
}

/** De vragenlijst waarmee een nieuw Paspoort van deze variant begint: de hoogste versie. */
export function nieuwsteVragen(
  vragenlijsten: readonly Vragenlijst[],
  variant: Paspoortvariant,
): Vragenlijst | null {
  const versies = vragenlijsten.filter((lijst) => lijst.variant === variant);
  return versies.toSorted((a, b) => a.versie - b.versie).at(-1) ?? null;
}
