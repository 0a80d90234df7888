import { kalenderdag, nu } from '../taal/tijd.ts';
import type { Aanmeldstatus, EigenAanmelding } from './gegevens.ts';

/** Wat een intaker bij een aanmelding verandert: een status, en sinds welke dag; en hoe zij stond toen hij koos. */
export interface Wijziging {
  readonly status: Aanmeldstatus;
  readonly dag: string;
  readonly van: Pick<EigenAanmelding, 'status' | 'statusOp'>;
  readonly gekozenOp: number;
}
export type Wijzigingen = Readonly<Record<string, Wijziging>>;

const KOP = [
  'brin',
  'peildatum',
  'leerlingnummer_vo',
  'brin_vo',
  'achternaam',
  'tussenvoegsel',
  'roepnaam',
  'geboortedatum',
  'crebo',
  'opleiding',
  'niveau',
  'leerweg',
  'locatie',
  'status',
  'statusdatum',
  'startdatum',
  'vavo',
] as const;

/** Een cel: met aanhalingstekens als dat moet, en een tekst die op een formule lijkt blijft tekst. */
function cel(waarde: string): string {
  const veilig = /^[=+@\t-]/.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
const woord = (status: Aanmeldstatus): string => status.toLowerCase().replaceAll('_', ' ');

function regelVan(rij: EigenAanmelding, wijziging: Wijziging | undefined, peildatum: string): string {
  const { leerling, school, mbo } = rij;
  const waarden = [
    mbo.brin,
    peildatum,
    leerling.leerlingnummer,
    school.brin,
    leerling.achternaam,
    leerling.tussenvoegsel,
    leerling.roepnaam,
    leerling.geboortedatum,
    rij.opleidingcode,
    rij.opleiding,
    rij.niveau,
    rij.leerweg,
    rij.locatie,
    woord(wijziging?.status ?? rij.status),
    wijziging?.dag ?? kalenderdag(rij.statusOp),
    rij.startdatum,
    rij.vavo ? 'j' : 'n',
  ];
  return waarden.map((waarde) => cel(String(waarde ?? ''))).join(';');
}

/** De hele weekcheck als bestand: elke aanmelding, met wat veranderde. Gaat dezelfde weg als een bestand uit een systeem. */
export function weekbestandVan(rijen: readonly EigenAanmelding[], wijzigingen: Wijzigingen): File {
  const peildatum = kalenderdag(nu());
  const regels = rijen.map((rij) => regelVan(rij, wijzigingen[rij.id], peildatum));
  const inhoud = `\uFEFF${[KOP.join(';'), ...regels].join('\r\n')}\r\n`;
  return new File([inhoud], `weekcheck-${peildatum}.csv`, { type: 'text/csv' });
}
