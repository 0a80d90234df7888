import type {
  CohortRegel,
  KoppelpuntRegel,
  VerzuimRegel,
  WeekcheckRegel,
} from '../domain/bestand/bestand.ts';
import type { Bestandsoort } from '../domain/bestand/bestand.ts';
import { naamvinger } from '../kluis/persoon.ts';
import { vinger } from '../kluis/blind.ts';
import { registerHash } from './leerlingen-zoeken.ts';
import type { InleesContext } from './soort.ts';

/** Gelijk als postcode en huisnummer gelijk zijn; null als er geen van beide is. */
export const adresvinger = (adres: {
  readonly postcode: string | null;
  readonly huisnummer: string | null;
}): Buffer | null =>
  adres.postcode === null && adres.huisnummer === null
    ? null
    : vinger('adres', [adres.postcode, adres.huisnummer]);

const hex = (bytes: Buffer | null): string | null => bytes?.toString('hex') ?? null;

/**
 * Wat van een regel in klare tekst mag staan om haar in SQL met de feiten te vergelijken: codes en dagen, en van wie het is alleen
 * blinde waarden. De regel zelf ligt versleuteld.
 */
export function vergelijkVan(soort: Bestandsoort, waarden: unknown, context: InleesContext): object {
  switch (soort) {
    case 'cohort':
      return vanCohort(waarden as CohortRegel, context);
    case 'weekcheck':
      return vanWeekcheck(waarden as WeekcheckRegel, context);
    case 'koppelpunt':
      return { id: (waarden as KoppelpuntRegel).id };
    case 'verzuim':
      return vanVerzuim(waarden as VerzuimRegel, context);
  }
}

const vanCohort = (w: CohortRegel, context: InleesContext) => ({
  leerlingnummer: w.leerlingnummer,
  geboortedatum: w.geboortedatum,
  bsn: registerHash(context, w.bsn),
  onderwijsnummer: registerHash(context, w.onderwijsnummer),
  naam: hex(naamvinger(w)),
  klas: w.klas,
  cohort: w.cohort,
  diploma: w.diploma,
  gemeente: w.gemeente,
  adres: hex(adresvinger(w)),
  geheim: w.geheimAdres,
});

const vanWeekcheck = (w: WeekcheckRegel, context: InleesContext) => ({
  brinVo: w.brinVo,
  leerlingnummer: w.leerlingnummerVo,
  geboortedatum: w.geboortedatum,
  bsn: registerHash(context, w.bsn),
  onderwijsnummer: registerHash(context, w.onderwijsnummer),
  opleidingcode: w.opleidingcode,
  status: w.status,
  statusOp: w.statusOp,
  niveau: w.niveau,
  startdatum: w.startdatum,
  vavo: w.vavo,
});

/** `leerling` houdt de regels van een leerling bij elkaar. */
function vanVerzuim(w: VerzuimRegel, context: InleesContext) {
  const bsn = registerHash(context, w.bsn);
  const onderwijsnummer = registerHash(context, w.onderwijsnummer);
  const { leerlingnummer, dag, reden, lesuren, uren, minuten, heleDag } = w;
  const leerling = bsn ?? onderwijsnummer ?? leerlingnummer ?? '';
  return { leerling, leerlingnummer, bsn, onderwijsnummer, dag, reden, lesuren, uren, minuten, heleDag };
}
