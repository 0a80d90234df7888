import type { Vragenvertaling } from '../domain/paspoort/vertaling.ts';
import type { Paspoortvariant, Vragenlijst } from '../domain/paspoort/vragen.ts';
import { leesMap } from '../yaml/lees-map.ts';
import type { Bestandsfout, Padfout } from '../yaml/lees-yaml.ts';
import { vindPlaats } from '../yaml/plaats.ts';
import { leesVertaling } from './lees-vertaling.ts';
import { leesVragen } from './lees-vragen.ts';
import { vertaalfouten } from './vertaalcontrole.ts';

export type GeladenVragen =
  | {
      readonly goed: true;
      readonly vragenlijsten: readonly Vragenlijst[];
      readonly vertalingen: readonly Vragenvertaling[];
    }
  | { readonly goed: false; readonly fouten: readonly Bestandsfout[] };

/** Hierin staan de vertalingen, naast de vragenlijsten zelf. */
const VERTALINGEN = /^vertalingen[\\/]/;

/**
 * Leest alle vragenlijsten onder een map, en hun vertalingen. Oude versies blijven er staan: een Paspoort houdt de versie
 * waarmee het begon. De fouten van alle bestanden komen tegelijk.
 */
export async function laadVragen(map: string): Promise<GeladenVragen> {
  const gelezen = await leesMap(map, (tekst, naam) =>
    VERTALINGEN.test(naam) ? leesVertaling(tekst, naam) : leesVragen(tekst, naam),
  );
  const lijsten: Bestand<Vragenlijst>[] = [];
  const vertalingen: Bestand<Vragenvertaling>[] = [];
  for (const { uitkomst, ...bestand } of gelezen) {
    if (!uitkomst.goed) continue;
    if ('vertaling' in uitkomst) vertalingen.push({ ...bestand, inhoud: uitkomst.vertaling });
    else lijsten.push({ ...bestand, inhoud: uitkomst.vragenlijst });
  }
  const fouten = [
    ...gelezen.flatMap(({ uitkomst }) => (uitkomst.goed ? [] : uitkomst.fouten)),
    ...dubbele(lijsten, ({ variant, versie }) => `${variant}, versie ${versie}`),
    ...dubbele(vertalingen, ({ variant, versie, taal }) => `${variant}, versie ${versie} in ${taal}`),
    ...vertalingen.flatMap((vertaling) => bijVragen(vertaling, lijsten)),
  ];
  return fouten.length > 0
    ? { goed: false, fouten }
    : { goed: true, vragenlijsten: inhoudVan(lijsten), vertalingen: inhoudVan(vertalingen) };
}

interface Bestand<T> {
  readonly naam: string;
  readonly tekst: string;
  readonly inhoud: T;
}

const inhoudVan = <T>(bestanden: readonly Bestand<T>[]): T[] => bestanden.map(({ inhoud }) => inhoud);

const foutIn = ({ naam, tekst }: Bestand<unknown>, { pad, melding }: Padfout): Bestandsfout => ({
  bestand: naam,
  ...vindPlaats(tekst, pad),
  pad: pad.map(String).join('.'),
  melding,
});

/** Een versie van een variant staat in een bestand; anders besliste de volgorde van lezen welke geldt. */
function dubbele<T>(bestanden: readonly Bestand<T>[], noem: (inhoud: T) => string): Bestandsfout[] {
  const eerste = new Map<string, string>();
  return bestanden.flatMap((bestand) => {
    const sleutel = noem(bestand.inhoud);
    const ander = eerste.get(sleutel);
    if (ander === undefined) {
      eerste.set(sleutel, bestand.naam);
      return [];
    }
    return [foutIn(bestand, { pad: ['versie'], melding: `${sleutel} staat ook in ${ander}` })];
  });
}

/** Een vertaling hoort bij een vragenlijst, en heeft daarvan elk woord. */
function bijVragen(
  bestand: Bestand<Vragenvertaling>,
  lijsten: readonly Bestand<Vragenlijst>[],
): Bestandsfout[] {
  const { variant, versie } = bestand.inhoud;
  const lijst = inhoudVan(lijsten).find((een) => een.variant === variant && een.versie === versie);
  const fouten = lijst
    ? vertaalfouten(bestand.inhoud, lijst)
    : [{ pad: ['versie'], melding: `er is geen vragenlijst ${variant}, versie ${versie}` }];
  return fouten.map((fout) => foutIn(bestand, fout));
}

/** De vragenlijst waarmee een nieuw Paspoort van deze variant begint: de hoogste versie. */
export function nieuwsteVragen(
  vragenlijsten: readonly Vragenlijst[],
  variant: Paspoortvariant,
): Vragenlijst | null {
  const versies = vragenlijsten.filter((lijst) => lijst.variant === variant);
  return versies.toSorted((a, b) => a.versie - b.versie).at(-1) ?? null;
}
