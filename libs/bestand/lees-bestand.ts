import type {
  Bestandsoort,
  GelezenBestand,
  GelezenRegel,
  Herkend,
  Leesfout,
  WeekcheckRegel,
} from '../domain/bestand/bestand.ts';
import type { Bestandsindeling } from '../domain/bestand/indeling.ts';
import { COHORTLEZER } from './cohort.ts';
import { leesCsv } from './csv.ts';
import { kiesBlad } from './kies-blad.ts';
import { deelKolommenIn, telKoppen } from './kolommen.ts';
import type { Veldenlijst } from './kolommen.ts';
import { KOPPELPUNTLEZER } from './koppelpunt.ts';
import { leesfout } from './leesfout.ts';
import { leesRegels } from './regels.ts';
import type { Samenvatting, Soortlezer } from './soort.ts';
import { isLegeRij, teVeelRegels } from './tabel.ts';
import type { Grenzen, Rij, Tabel } from './tabel.ts';
import { VERZUIMLEZER } from './verzuim.ts';
import { herkenVorm } from './vorm.ts';
import { vatWeekcheckSamen, WEEKCHECKLEZER } from './weekcheck.ts';
import { Woordenboek } from './woordenboek.ts';
import { leesXlsx } from './xlsx.ts';

export interface Leesopties extends Grenzen {
  readonly bestandsnaam: string;
  /** De indeling die de gebruiker zelf koos: kop naar veld; een leeg veld slaat de kolom over. */
  readonly kolommen?: Readonly<Record<string, string>>;
  /** Wat eigen woorden en codes van de inleveraar betekenen, per veld. */
  readonly waarden?: Bestandsindeling['waarden'];
}

const LEZERS: { readonly [S in Bestandsoort]: Soortlezer<S> } = {
  cohort: COHORTLEZER,
  weekcheck: WEEKCHECKLEZER,
  koppelpunt: KOPPELPUNTLEZER,
  verzuim: VERZUIMLEZER,
};

/** Wat mensen inleveren, en wat zij horen als zij het bij een andere soort deden. */
const INGELEVERD = ['cohort', 'weekcheck', 'verzuim'] as const;
const LIJKT = {
  cohort: leesfout(
    'bestand.lijkt-cohort',
    'Dit lijkt een lijst met leerlingen. Die levert de school in bij Inlezen. Kies hieronder het goede bestand.',
  ),
  weekcheck: leesfout(
    'bestand.lijkt-weekcheck',
    'Dit lijkt een weekcheck met aanmeldingen. Die levert het mbo in bij Weekcheck. Kies hieronder het goede bestand.',
  ),
  verzuim: leesfout(
    'bestand.lijkt-verzuim',
    'Dit lijkt een lijst met verzuim. Lever die in bij Verzuim. Kies hieronder het goede bestand.',
  ),
} as const;

/** De velden die bij een soort bestand horen, voor het zelf indelen van de kolommen. */
export function veldenVan(soort: Bestandsoort): { veld: string; kop: string; verplicht: boolean }[] {
  return LEZERS[soort].velden.velden.map(({ naam, koppen, verplicht }) => ({
    veld: naam,
    kop: koppen[0] ?? naam,
    verplicht: verplicht ?? false,
  }));
}

function geweigerd<S extends Bestandsoort>(
  soort: S,
  herkend: Herkend,
  fouten: readonly Leesfout[],
): GelezenBestand<S> {
  return { soort, herkend, kolommen: [], fouten, waarschuwingen: [], regels: [] };
}

async function leesTabel(inhoud: Uint8Array, opties: Leesopties): Promise<Tabel> {
  const { vorm, fout } = herkenVorm(inhoud, opties.bestandsnaam);
  const herkend: Herkend = { vorm, codering: null, scheiding: null, blad: null };
  if (fout) return { herkend, fouten: [fout], rijen: [] };
  if (inhoud.byteLength > opties.maximumBytes) {
    const melding = `Dit bestand is te groot; ten hoogste ${Math.floor(opties.maximumBytes / 1024)} kB is toegestaan. Splits het bestand.`;
    return { herkend, fouten: [leesfout('bestand.te-groot', melding)], rijen: [] };
  }
  return vorm === 'xlsx' ? leesXlsx(inhoud, opties) : leesCsv(inhoud, opties);
}

/** Een titel of samengevoegde cellen boven de kopregel: dan staan de echte koppen een of meer regels lager. */
function verschovenKopregel(tabel: Tabel, velden: Veldenlijst): Leesfout | null {
  const [kopregel, ...volgende] = tabel.rijen.slice(0, 6);
  if (!kopregel) return null;
  const gevonden = telKoppen(kopregel, velden);
  const beter = volgende.find((rij) => telKoppen(rij, velden) > Math.max(gevonden, 2));
  if (!beter) return null;
  const melding = `De koppen van de kolommen staan op regel ${beter.regel}. Verwijder wat erboven staat, zodat er een kopregel is.`;
  return leesfout('kop.niet-bovenaan', melding, { regel: beter.regel });
}

/** Een heel ander soort bestand dan gevraagd: de kolommen passen niet bij het gevraagde, en wel alle bij het andere. */
function andereSoort(soort: Bestandsoort, kopregel: Rij, fouten: readonly Leesfout[]): Leesfout | null {
  if (!fouten.some(({ code }) => code === 'kop.ontbreekt')) return null;
  const eigen = telKoppen(kopregel, LEZERS[soort].velden);
  const ander = INGELEVERD.find(
    (een) =>
      een !== soort &&
      telKoppen(kopregel, LEZERS[een].velden) >= eigen &&
      deelKolommenIn(kopregel, LEZERS[een].velden).fouten.length === 0,
  );
  return ander ? LIJKT[ander] : null;
}

function vatSamen(soort: Bestandsoort, regels: readonly GelezenRegel<unknown>[]): Samenvatting {
  return soort === 'weekcheck'
    ? vatWeekcheckSamen(regels as readonly GelezenRegel<WeekcheckRegel>[])
    : { fouten: [] };
}

function leesTabelinhoud<S extends Bestandsoort>(
  lezer: Soortlezer<S>,
  tabel: Tabel,
  opties: Leesopties,
): GelezenBestand<S> {
  const { soort } = lezer;
  const { herkend } = tabel;
  const [kopregel, ...rijen] = tabel.rijen;
  if (!kopregel) {
    const melding = 'Dit bestand is leeg. Lever een bestand in met een kopregel en gegevens.';
    return geweigerd(soort, herkend, [leesfout('bestand.leeg', melding)]);
  }
  const verschoven = verschovenKopregel(tabel, lezer.velden);
  if (verschoven) return geweigerd(soort, herkend, [verschoven]);
  const indeling = deelKolommenIn(kopregel, lezer.velden, opties.kolommen);
  const vergist = andereSoort(soort, kopregel, indeling.fouten);
  if (vergist) return geweigerd(soort, herkend, [vergist]);
  const { kolommen, waarschuwingen } = indeling;
  const gevuld = rijen.filter((rij) => !isLegeRij(rij));
  const fouten = [...indeling.fouten];
  if (gevuld.length > opties.maximumRegels) fouten.push(teVeelRegels(opties.maximumRegels));
  if (gevuld.length === 0 && fouten.length === 0) {
    fouten.push(
      leesfout('bestand.leeg', 'Onder de kopregel staan geen gegevens. Zet er regels met gegevens onder.'),
    );
  }
  if (fouten.length > 0) return { soort, herkend, kolommen, fouten, waarschuwingen, regels: [] };
  const woorden = new Woordenboek(opties.waarden, lezer.codes);
  const gelezen = leesRegels(gevuld, lezer, { indeling, datums: new Map(), leeg: lezer.leeg, woorden });
  const regels = lezer.weeg ? lezer.weeg(gelezen) : gelezen;
  const { fouten: verschillen, ...samenvatting } = vatSamen(soort, regels);
  const uitkomst = { soort, herkend, kolommen, waarschuwingen, onbekend: woorden.teVragen() };
  if (verschillen.length > 0) return { ...uitkomst, fouten: verschillen, regels: [] };
  return { ...uitkomst, fouten, regels, ...samenvatting };
}

/**
 * Leest een ingeleverd bestand. Gooit niet: wat niet te lezen is komt terug als fout op het bestand
 * (alles geweigerd) of op de regel (alleen die regel geweigerd).
 */
export async function leesBestand<S extends Bestandsoort>(
  soort: S,
  inhoud: Uint8Array,
  opties: Leesopties,
): Promise<GelezenBestand<S>> {
  const tabel = kiesBlad(await leesTabel(inhoud, opties), LEZERS[soort].velden, opties.kolommen);
  if (tabel.fouten.length > 0) return geweigerd(soort, tabel.herkend, tabel.fouten);
  const gelezen = leesTabelinhoud<S>(LEZERS[soort], tabel, opties);
  return { ...gelezen, waarschuwingen: [...(tabel.waarschuwingen ?? []), ...gelezen.waarschuwingen] };
}
