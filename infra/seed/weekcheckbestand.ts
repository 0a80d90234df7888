import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { csvTekst, nl } from './csv.ts';
import type { DemoLeerling } from './generator.ts';
import { statusOp, type DemoAanmelding } from './levensloop.ts';
import { VAVO } from './opleidingen.ts';

export interface Check {
  readonly brin: string;
  readonly peildatum: Kalenderdag;
  /** Het jaar waarin de opleidingen beginnen. */
  readonly eindjaar: number;
}

/** De kolommen van de regionale weekcheck. Bron: domain.md §8. */
export const WEEKCHECKKOP =
  'brin;peildatum;bsn;onderwijsnummer;leerlingnummer_vo;brin_vo;achternaam;tussenvoegsel;roepnaam;geboortedatum;crebo;opleiding;niveau;leerweg;locatie;status;statusdatum;startdatum;vavo(j/n);opmerking';

/** De weekcheck van een mbo: de volle stand van zijn aanmeldingen op de peildatum. Zonder aanmeldingen alleen de kop. */
export function weekcheckCsv(check: Check, leerlingen: readonly DemoLeerling[]): Uint8Array {
  const regels = leerlingen.flatMap((leerling) =>
    leerling.aanmeldingen
      .filter((aanmelding) => aanmelding.mboBrin === check.brin)
      .flatMap((aanmelding) => regel(check, leerling, aanmelding)),
  );
  return Buffer.from(csvTekst(WEEKCHECKKOP, regels));
}

function regel(
  check: Check,
  l: DemoLeerling,
  { opleiding, ...van }: DemoAanmelding,
): (string | number | null)[][] {
  const stand = statusOp({ opleiding, ...van }, check.peildatum);
  if (!stand) return [];
  const vavo = opleiding === VAVO;
  return [
    [
      check.brin,
      nl(check.peildatum),
      l.bsn,
      l.onderwijsnummer,
      l.leerlingnummer,
      l.schoolBrin,
      l.achternaam,
      l.tussenvoegsel,
      l.roepnaam,
      nl(l.geboortedatum),
      opleiding.code,
      opleiding.naam,
      opleiding.niveau,
      vavo ? 'VAVO' : 'BOL',
      'Hoofdlocatie',
      stand.status.toLowerCase().replaceAll('_', ' '),
      nl(stand.dag),
      `01-08-${check.eindjaar}`,
      vavo ? 'j' : 'n',
      null,
    ],
  ];
}
