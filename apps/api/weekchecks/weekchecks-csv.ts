import type { EigenAanmelding } from '#libs/contract/eigen-aanmeldingen.ts';
import type { Weekcheck } from '#libs/contract/weekchecks.ts';
import { dag, type Kolom } from '../shared/lijst-csv.ts';

/** De weekchecks in een rekenblad. */
export const WEEKCHECKKOLOMMEN: readonly Kolom<Weekcheck>[] = [
  ['mbo', ({ mbo }) => mbo.naam],
  ['regio', ({ regio }) => regio],
  ['seizoen', ({ seizoen }) => seizoen],
  ['week', ({ week }) => week],
  ['stand', ({ statusTekst }) => statusTekst],
  ['verwacht op', ({ verwachtOp }) => dag(verwachtOp)],
  ['ontvangen op', ({ ontvangenOp }) => dag(ontvangenOp)],
  ['met vavo', ({ vavoAanwezig }) => vavoAanwezig],
  ['aangesproken', ({ aangesproken }) => aangesproken.length],
];

/** De aanmeldingen bij een instelling in een rekenblad. */
export const AANMELDINGKOLOMMEN: readonly Kolom<EigenAanmelding>[] = [
  ['achternaam', ({ leerling: l }) => [l.tussenvoegsel, l.achternaam].filter(Boolean).join(' ')],
  ['roepnaam', ({ leerling }) => leerling.roepnaam],
  ['geboortedatum', ({ leerling }) => dag(leerling.geboortedatum)],
  ['leerlingnummer', ({ leerling }) => leerling.leerlingnummer],
  ['school', ({ school }) => school.naam],
  ['opleidingcode', ({ opleidingcode }) => opleidingcode],
  ['opleiding', ({ opleiding }) => opleiding],
  ['niveau', ({ niveau }) => niveau],
  ['leerweg', ({ leerweg }) => leerweg],
  ['locatie', ({ locatie }) => locatie],
  ['vavo', ({ vavo }) => vavo],
  ['stand', ({ statusTekst }) => statusTekst],
  ['stand sinds', ({ statusOp }) => dag(statusOp)],
  ['aangemeld op', ({ aangemeldOp }) => dag(aangemeldOp)],
  ['begint op', ({ startdatum }) => dag(startdatum)],
];
