import { csvTekst, nl } from './csv.ts';
import type { DemoLeerling } from './generator.ts';

/** Hoe het systeem van een school exporteert. */
export type Bestandsvorm = 'utf-8' | 'windows-1252' | 'xlsx';

const KOP =
  'BSN;Onderwijsnummer;Leerlingnummer;Achternaam;Tussenvoegsel;Roepnaam;Geboortedatum;BRIN;Klas;Cohort;Postcode;Huisnummer;Gemeente;Geheim adres;Uitstroomprofiel';

/** Het cohortbestand van een school als csv, zoals een schoolsysteem het maakt. */
export function cohortCsv(
  leerlingen: readonly DemoLeerling[],
  vorm: Exclude<Bestandsvorm, 'xlsx'> = 'utf-8',
): Uint8Array {
  const tekst = csvTekst(
    KOP,
    leerlingen.map((l) => [
      l.bsn,
      l.onderwijsnummer,
      l.leerlingnummer,
      l.achternaam,
      l.tussenvoegsel,
      l.roepnaam,
      nl(l.geboortedatum),
      l.schoolBrin,
      l.klas,
      l.cohort,
      l.adres.postcode,
      l.adres.huisnummer,
      l.adres.gemeente,
      l.adres.geheim ? 'j' : 'n',
      l.vsoProfiel,
    ]),
  );
  // De namen hebben alleen tekens die in Windows-1252 en Latin-1 dezelfde plaats hebben.
  return vorm === 'utf-8' ? Buffer.from(`\uFEFF${tekst}`) : Buffer.from(tekst, 'latin1');
}

const KOLOMMEN = [
  'Stamnummer',
  'Roepnaam',
  'Tussenvoegsel',
  'Achternaam',
  'Geb.datum',
  'BRIN',
  'Stamgroep',
  'Afdeling',
  'BSN',
  'Onderwijsnummer',
  'Woonadres postcode',
  'Huisnr',
  'Gemeentecode',
  'Geheim',
];

/** Hetzelfde als werkmap, met koppen en cellen zoals een ander schoolsysteem die maakt: dagen zijn echte dagen. */
export async function cohortXlsx(leerlingen: readonly DemoLeerling[]): Promise<Uint8Array> {
  // Alleen voor de demo; een installatie zonder demo heeft dit pakket niet nodig.
  const { default: ExcelJS } = await import('exceljs');
  const werkmap = new ExcelJS.Workbook();
  const blad = werkmap.addWorksheet('Overstappers');
  blad.addRow(KOLOMMEN);
  for (const l of leerlingen) {
    blad.addRow([
      l.leerlingnummer,
      l.roepnaam,
      l.tussenvoegsel,
      l.achternaam,
      new Date(`${l.geboortedatum}T00:00:00Z`),
      l.schoolBrin,
      l.klas,
      l.cohort,
      l.bsn,
      l.onderwijsnummer,
      l.adres.postcode,
      l.adres.huisnummer,
      l.adres.gemeente,
      l.adres.geheim ? 'j' : 'n',
    ]);
  }
  blad.getColumn(5).numFmt = 'dd-mm-yyyy';
  return new Uint8Array(await werkmap.xlsx.writeBuffer());
}
