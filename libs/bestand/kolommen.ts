import type { HerkendeKolom, Leesfout } from '../domain/bestand/bestand.ts';
import { kolomletter, leesfout, opsomming } from './leesfout.ts';
import { MAXIMUM_KOLOMMEN, teVeelKolommen } from './tabel.ts';
import type { Rij } from './tabel.ts';
import { heeftVerborgenTekens } from './tekst.ts';

/** Een veld en de koppen waaronder scholen en mbo's het aanleveren (Magister, Somtoday, Eduarte, Osiris). */
export interface Veld {
  readonly naam: string;
  readonly koppen: readonly string[];
  readonly verplicht?: boolean;
  /** Andere velden waaruit dit veld ook te lezen is; een ervan volstaat. */
  readonly ook?: readonly string[];
}

export interface Veldenlijst {
  readonly velden: readonly Veld[];
  /** Koppen die bij het bestand horen maar niet nodig zijn. */
  readonly overgeslagen?: readonly string[];
}

export interface Indeling {
  readonly kolommen: readonly HerkendeKolom[];
  /** Per veld de plaats in de rij en de kop zoals die in het bestand staat. */
  readonly plaatsen: ReadonlyMap<string, { readonly index: number; readonly kop: string }>;
  readonly fouten: Leesfout[];
  readonly waarschuwingen: Leesfout[];
}

/** Vergelijkt koppen zonder hoofdletters, accenten, spaties en leestekens: `Geb.datum` is `gebdatum`. */
export function normaliseerKop(kop: string): string {
  return kop
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

const koptabellen = new WeakMap<Veldenlijst, Map<string, string>>();

function koptabel(lijst: Veldenlijst): Map<string, string> {
  let tabel = koptabellen.get(lijst);
  if (!tabel) {
    const paren = lijst.velden.flatMap((veld) =>
      [veld.naam, ...veld.koppen].map((kop) => [normaliseerKop(kop), veld.naam] as const),
    );
    koptabellen.set(lijst, (tabel = new Map(paren)));
  }
  return tabel;
}

/** Het aantal cellen dat een bekende kop is; zo valt een tweede of verschoven kopregel op. */
export function telKoppen(rij: Rij, lijst: Veldenlijst): number {
  const tabel = koptabel(lijst);
  return rij.cellen.filter((cel) => cel.length < 100 && tabel.has(normaliseerKop(cel))).length;
}

/** Vlugge proef voor elke regel: de eerste twee gevulde cellen zijn allebei een bekende kop. */
export function isKopregel(rij: Rij, lijst: Veldenlijst): boolean {
  const [een, twee] = rij.cellen.filter((cel) => cel !== '').slice(0, 2);
  if (een === undefined || twee === undefined || !/^[a-z]/i.test(twee)) return false;
  return telKoppen({ ...rij, cellen: [een, twee] }, lijst) === 2 && telKoppen(rij, lijst) >= 3;
}

function zoekDubbel(koppen: readonly string[]): Leesfout[] {
  const gezien = new Set<string>();
  const dubbel = new Set<string>();
  for (const kop of koppen) {
    const vorm = normaliseerKop(kop);
    if (vorm !== '' && gezien.has(vorm)) dubbel.add(kop);
    gezien.add(vorm);
  }
  return [...dubbel].map((kop) =>
    leesfout('kop.dubbel', `De kop "${kop}" staat er twee keer. Verwijder een van beide kolommen.`, {
      kolom: kop,
    }),
  );
}

function zoekLeeg(koppen: readonly string[]): Leesfout[] {
  const leeg = koppen.flatMap((kop, i) => (kop === '' ? [kolomletter(i)] : []));
  if (leeg.length === 0) return [];
  const welke = `${leeg.length === 1 ? 'kolom' : 'kolommen'} ${opsomming(leeg)}`;
  const melding = `De kopregel is leeg boven ${welke}. Splits samengevoegde cellen en geef elke kolom een kop op de eerste regel.`;
  return [leesfout('kop.leeg', melding, { gegevens: { kolommen: leeg.join(', ') } })];
}

function wijsToe(
  koppen: readonly string[],
  tabel: Map<string, string>,
  eigen: ReadonlyMap<string, string>,
): (string | null)[] {
  const zelfGekozen = (kop: string): string | undefined => eigen.get(kop) ?? eigen.get(normaliseerKop(kop));
  // Wat eerder is onthouden voor een kop die hier niet staat, telt niet.
  const gekozen = new Set(koppen.map(zelfGekozen));
  return koppen.map((kop) => {
    const zelf = zelfGekozen(kop);
    if (zelf !== undefined) return zelf === '' ? null : zelf;
    const veld = tabel.get(normaliseerKop(kop)) ?? null;
    return veld !== null && gekozen.has(veld) ? null : veld;
  });
}

function zoekBotsing(kolommen: readonly HerkendeKolom[]): Leesfout[] {
  const perVeld = new Map<string, string[]>();
  for (const { kop, veld } of kolommen)
    if (veld !== null) perVeld.set(veld, [...(perVeld.get(veld) ?? []), kop]);
  return [...perVeld.values()].flatMap((groep) => {
    if (new Set(groep.map(normaliseerKop)).size < 2) return [];
    const koppen = groep.map((kop) => `"${kop}"`);
    const melding = `De kolommen ${opsomming(koppen)} bevatten hetzelfde gegeven. Kies er een bij het indelen van de kolommen, of verwijder de andere.`;
    return [
      leesfout('kop.zelfde-veld', melding, {
        kolom: groep[1] ?? null,
        gegevens: { koppen: koppen.join(', ') },
      }),
    ];
  });
}

function zoekOntbrekend(lijst: Veldenlijst, aanwezig: { has(veld: string): boolean }): Leesfout[] {
  const ontbreekt = lijst.velden
    .filter(
      (veld) =>
        veld.verplicht && !aanwezig.has(veld.naam) && !(veld.ook ?? []).some((ander) => aanwezig.has(ander)),
    )
    .map((veld) => veld.koppen[0] ?? veld.naam);
  if (ontbreekt.length === 0) return [];
  const welke = opsomming(ontbreekt.map((kop) => `"${kop}"`));
  const [mist, voegToe] =
    ontbreekt.length === 1
      ? ['Deze kolom ontbreekt', 'Voeg deze kolom toe']
      : ['Deze kolommen ontbreken', 'Voeg deze kolommen toe'];
  return [
    leesfout(
      'kop.ontbreekt',
      `${mist}: ${welke}. ${voegToe}, of wijs bij het indelen van de kolommen aan waar dit staat.`,
      { gegevens: { koppen: ontbreekt.join(', ') } },
    ),
  ];
}

function zoekOnbekend(kolommen: readonly HerkendeKolom[], overgeslagen: readonly string[]): Leesfout[] {
  const bekend = new Set(overgeslagen.map(normaliseerKop));
  return kolommen
    .filter((k) => k.veld === null && !bekend.has(normaliseerKop(k.kop)))
    .map(({ kop }) =>
      leesfout('kop.onbekend', `De kolom "${kop.slice(0, 60)}" is niet herkend en wordt niet gelezen.`, {
        kolom: kop,
      }),
    );
}

/** Een cel met een datum of een nummer van acht of meer cijfers is geen kop; zo komt er ook geen in een melding. */
function isGegevens(kop: string): boolean {
  return /^\d{1,4}-\d{1,2}-\d{1,4}$|\d{8}/.test(kop) || kop.length > 200;
}

function keurKopregel(koppen: readonly string[]): Leesfout | null {
  if (koppen.length > MAXIMUM_KOLOMMEN) return teVeelKolommen(koppen.length);
  if (koppen.some(heeftVerborgenTekens)) {
    const melding = 'In de kopregel staan onzichtbare tekens. Typ de namen van de kolommen opnieuw.';
    return leesfout('kop.tekens', melding);
  }
  if (!koppen.some(isGegevens)) return null;
  const melding =
    'De eerste regel lijkt geen kopregel maar een regel met gegevens. Zet boven de gegevens een regel met de namen van de kolommen.';
  return leesfout('kop.geen', melding);
}

/** Deelt de kolommen in op hun kop; wat de gebruiker zelf aanwijst gaat voor. */
export function deelKolommenIn(
  kopregel: Rij,
  lijst: Veldenlijst,
  eigen: Readonly<Record<string, string>> = {},
): Indeling {
  const koppen = kopregel.cellen.map((cel) => cel.replaceAll(/\s+/g, ' ').trim());
  while (koppen.at(-1) === '') koppen.pop();
  const geweigerd = keurKopregel(koppen);
  if (geweigerd) return { kolommen: [], plaatsen: new Map(), fouten: [geweigerd], waarschuwingen: [] };
  const keuze = new Map(
    Object.entries(eigen).flatMap(
      ([kop, veld]) =>
        [
          [kop, veld],
          [normaliseerKop(kop), veld],
        ] as const,
    ),
  );
  const velden = wijsToe(koppen, koptabel(lijst), keuze);
  const kolommen = koppen.map((kop, i) => ({ kop, veld: velden[i] ?? null }));
  const plaatsen = new Map(
    kolommen.flatMap(({ kop, veld }, index) => (veld === null ? [] : [[veld, { index, kop }] as const])),
  );
  const bestaand = new Set(lijst.velden.map((veld) => veld.naam));
  const vreemd = [...new Set(keuze.values())].filter((veld) => veld !== '' && !bestaand.has(veld));
  return {
    kolommen,
    plaatsen,
    fouten: [
      ...vreemd.map((veld) =>
        leesfout(
          'kolommen.onbekend-veld',
          `Het veld "${veld.slice(0, 60)}" bestaat niet. Kies een veld uit de lijst.`,
        ),
      ),
      ...zoekDubbel(koppen),
      ...zoekLeeg(koppen),
      ...zoekBotsing(kolommen),
      ...zoekOntbrekend(lijst, plaatsen),
    ],
    waarschuwingen: zoekOnbekend(
      kolommen.filter((k) => k.kop !== ''),
      lijst.overgeslagen ?? [],
    ),
  };
}
