import type { Leesfout } from '../domain/bestand/bestand.ts';
import { leesfout } from './leesfout.ts';

type Vorm = 'csv' | 'xlsx';

const BEGINT_MET = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  samengesteld: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  gzip: [0x1f, 0x8b],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
} as const;

const GEEN_TABEL = ['pdf', 'gzip', 'png', 'jpeg', 'gif'] as const;

function begintMet(inhoud: Uint8Array, soort: keyof typeof BEGINT_MET): boolean {
  return BEGINT_MET[soort].every((byte, i) => inhoud[i] === byte);
}

function controleerNaam(naam: string): Leesfout | null {
  if (naam.length === 0 || naam.length > 200 || /[/\\\p{Cc}]/u.test(naam)) {
    return leesfout(
      'bestand.naam',
      'De naam van dit bestand kan niet. Gebruik een naam van ten hoogste 200 tekens zonder mappen.',
    );
  }
  if (/\.(csv|txt|xlsx)$/i.test(naam)) return null;
  return leesfout('bestand.extensie', 'Lever een bestand in dat eindigt op .csv, .txt of .xlsx.');
}

function controleerInhoud(inhoud: Uint8Array): Leesfout | null {
  if (begintMet(inhoud, 'samengesteld')) {
    return leesfout(
      'bestand.oud-excel',
      'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Sla het zonder wachtwoord op als .xlsx of .csv.',
    );
  }
  if (GEEN_TABEL.some((soort) => begintMet(inhoud, soort))) {
    return leesfout(
      'bestand.geen-tabel',
      'Dit is geen tabel maar een ander soort bestand. Lever een .csv- of .xlsx-bestand in.',
    );
  }
  return null;
}

/** Kiest de vorm op de inhoud en weigert als die niet past bij de naam van het bestand. */
export function herkenVorm(inhoud: Uint8Array, bestandsnaam: string): { vorm: Vorm; fout: Leesfout | null } {
  const vorm: Vorm = begintMet(inhoud, 'zip') ? 'xlsx' : 'csv';
  const fout = controleerNaam(bestandsnaam) ?? controleerInhoud(inhoud);
  if (fout) return { vorm, fout };
  const heetXlsx = /\.xlsx$/i.test(bestandsnaam);
  if (heetXlsx === (vorm === 'xlsx') || inhoud.length === 0) return { vorm, fout: null };
  const melding = heetXlsx
    ? 'Dit bestand heet .xlsx maar is geen Excel-bestand. Sla het opnieuw op in Excel, of noem het .csv als het tekst is.'
    : 'Dit bestand heet geen .xlsx maar is wel een Excel- of zip-bestand. Geef het de naam .xlsx of sla het op als .csv.';
  return { vorm, fout: leesfout('bestand.vorm', melding) };
}
