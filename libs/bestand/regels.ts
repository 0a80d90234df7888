import type { Bestandsoort, GelezenRegel, Leesfout, RegelPerSoort } from '../domain/bestand/bestand.ts';
import { SCHEIDINGEN } from './csv.ts';
import { zoekDubbelen } from './dubbel.ts';
import type { Kandidaat } from './dubbel.ts';
import { isKopregel } from './kolommen.ts';
import { leesfout } from './leesfout.ts';
import { Regellezer } from './regellezer.ts';
import type { Leesomgeving } from './regellezer.ts';
import type { Soortlezer } from './soort.ts';
import type { Rij } from './tabel.ts';

const ANDER_TEKEN =
  'Tussen de cellen van deze regel staat een ander teken dan in de kopregel. Gebruik op elke regel hetzelfde teken.';

/** Een telling onder de gegevens: `Totaal`, `Aantal: 37`; hooguit drie cellen gevuld. */
function isTotaalregel(rij: Rij): boolean {
  const eerste = rij.cellen.find((cel) => cel.trim() !== '')?.trim() ?? '';
  if (!/^(?:(?:eind|sub)?totaal|aantal|som|gemiddelde)(?:$|[\s:=(])/i.test(eerste)) return false;
  return rij.cellen.filter((cel) => cel.trim() !== '').length <= 3;
}

/** Met een ander teken gesplitst zijn er wel genoeg cellen: deze regel komt uit een ander bestand dan haar kopregel. */
function heeftAnderTeken({ cellen }: Rij, verwacht: number): boolean {
  const tekst = cellen.join(' ');
  return SCHEIDINGEN.some((teken) => tekst.split(teken).length >= verwacht);
}

function keurCelaantal(rij: Rij, verwacht: number): Leesfout | null {
  const { cellen, regel } = rij;
  if (cellen.length < verwacht) {
    if (heeftAnderTeken(rij, verwacht)) return leesfout('regel.ander-teken', ANDER_TEKEN, { regel });
    const aantal = cellen.length === 1 ? '1 cel' : `${cellen.length} cellen`;
    const melding = `Deze regel heeft ${aantal} en de kopregel ${verwacht}. Vul de regel aan; een lege cel heeft ook een scheidingsteken.`;
    return leesfout('regel.te-weinig-cellen', melding, { regel });
  }
  if (!cellen.slice(verwacht).some((cel) => cel.trim() !== '')) return null;
  const melding = `Deze regel heeft ${cellen.length} cellen en de kopregel ${verwacht}. Staat het scheidingsteken in een cel, zet die cel dan tussen aanhalingstekens.`;
  return leesfout('regel.te-veel-cellen', melding, { regel });
}

function keurRij<S extends Bestandsoort>(rij: Rij, lezer: Soortlezer<S>, verwacht: number): Leesfout | null {
  const { regel } = rij;
  if (isTotaalregel(rij)) {
    return leesfout(
      'regel.totaal',
      'Dit is een totaalregel en geen leerling. Verwijder de regel uit het bestand.',
      { regel },
    );
  }
  if (isKopregel(rij, lezer.velden)) {
    return leesfout(
      'regel.kopregel',
      'Dit is nog een kopregel en geen leerling. Verwijder de regel uit het bestand.',
      { regel },
    );
  }
  return keurCelaantal(rij, verwacht);
}

function toonRuw(rij: Rij, omgeving: Leesomgeving): Record<string, string> {
  return Object.fromEntries(omgeving.indeling.kolommen.map(({ kop }, i) => [kop, rij.cellen[i] ?? '']));
}

function leesKandidaat<S extends Bestandsoort>(
  rij: Rij,
  soort: Soortlezer<S>,
  omgeving: Leesomgeving,
): Kandidaat<RegelPerSoort[S]> {
  const basis = { regel: rij.regel, ruw: toonRuw(rij, omgeving), inhoud: rij.cellen.join('\u0000') };
  const fout = keurRij(rij, soort, omgeving.indeling.kolommen.length);
  if (fout)
    return { ...basis, sleutel: null, waarden: null, fouten: [fout], waarschuwingen: [], kenmerken: null };
  const lezer = new Regellezer(omgeving, rij);
  const gelezen = soort.lees(lezer);
  const kenmerken = soort.kenmerken(gelezen);
  return {
    ...basis,
    sleutel: kenmerken.regel,
    waarden: lezer.fouten.length === 0 ? gelezen : null,
    fouten: lezer.fouten,
    waarschuwingen: lezer.waarschuwingen,
    kenmerken,
  };
}

/** Leest elke rij onder de kopregel; een rij met een fout houdt zijn plaats en zijn ruwe tekst. */
export function leesRegels<S extends Bestandsoort>(
  rijen: readonly Rij[],
  soort: Soortlezer<S>,
  omgeving: Leesomgeving,
): GelezenRegel<RegelPerSoort[S]>[] {
  const kandidaten = rijen.map((rij) => leesKandidaat(rij, soort, omgeving));
  zoekDubbelen(kandidaten, soort.eenmaal ?? false);
  return kandidaten.map(({ regel, sleutel, waarden, fouten, waarschuwingen, ruw }) => ({
    regel,
    sleutel,
    waarden,
    fouten,
    waarschuwingen,
    ruw,
  }));
}
