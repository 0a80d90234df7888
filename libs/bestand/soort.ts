import type { Bestandsoort, GelezenRegel, Leesfout, RegelPerSoort } from '../domain/bestand/bestand.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Veldenlijst } from './kolommen.ts';
import type { Regellezer } from './regellezer.ts';

/** Waaraan twee regels over dezelfde leerling of melding te herkennen zijn. */
export interface Kenmerken {
  /** De leerling: zelfde sleutel, zelfde mens. */
  readonly leerling: readonly string[];
  readonly geboortedatum: Kalenderdag | null;
  /** Wat hooguit een keer in het bestand hoort te staan. */
  readonly regel: string | null;
}

/** Hoe een soort bestand wordt gelezen. */
export interface Soortlezer<S extends Bestandsoort> {
  readonly soort: S;
  readonly velden: Veldenlijst;
  readonly leeg: string | null;
  /** Van welke velden een onbekend woord te tonen is, en hoe een code daarvan eruitziet. */
  readonly codes?: Readonly<Record<string, RegExp>>;
  readonly lees: (lezer: Regellezer) => RegelPerSoort[S];
  readonly kenmerken: (waarden: RegelPerSoort[S]) => Kenmerken;
  /** Een leerling hoort een keer in het bestand te staan. */
  readonly eenmaal?: true;
  /** Weegt de regels tegen elkaar; zonder opgave staat elke regel op zichzelf. */
  readonly weeg?: (regels: readonly GelezenRegel<RegelPerSoort[S]>[]) => GelezenRegel<RegelPerSoort[S]>[];
}

export interface Samenvatting {
  readonly fouten: readonly Leesfout[];
  readonly peildatum?: Kalenderdag;
  readonly bevatVavo?: boolean;
}

/** De sleutels van een leerling, van sterk naar zwak: BSN, onderwijsnummer, leerlingnummer bij de school. */
export function leerlingsleutels(nummers: {
  bsn: string | null;
  onderwijsnummer: string | null;
  brin: string | null;
  leerlingnummer: string | null;
}): string[] {
  const { bsn, onderwijsnummer, brin, leerlingnummer } = nummers;
  return [
    bsn ? `bsn:${bsn}` : '',
    onderwijsnummer ? `onderwijsnummer:${onderwijsnummer}` : '',
    brin && leerlingnummer ? `school:${brin}:${leerlingnummer}` : '',
  ].filter((sleutel) => sleutel !== '');
}
