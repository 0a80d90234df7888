import { onderwijsnummers } from '#infra/seed/nummers.ts';

/** Verzonnen leerlingen voor metingen: alleen onderwijsnummers, geen BSN's. */
export interface MeetLeerling {
  readonly nummer: number;
  readonly onderwijsnummer: string;
  readonly leerlingnummer: string;
  readonly geboortedatum: string;
}

export function meetLeerlingen(aantal: number): MeetLeerling[] {
  const nummers = onderwijsnummers(aantal);
  return Array.from({ length: aantal }, (_, nummer) => {
    return {
      nummer,
      onderwijsnummer: nummers[nummer]!,
      leerlingnummer: String(100_000 + nummer),
      geboortedatum: `${String(1 + (nummer % 28)).padStart(2, '0')}-${String(1 + (nummer % 12)).padStart(2, '0')}-2010`,
    };
  });
}

/** Een cohortbestand van een school. */
export function cohortBestand(brin: string, leerlingen: readonly MeetLeerling[]): Uint8Array {
  const kop =
    'onderwijsnummer;leerlingnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;brin;klas;cohort;postcode;huisnummer;gemeente';
  const regels = leerlingen.map(
    (l) =>
      `${l.onderwijsnummer};${l.leerlingnummer};Meet${l.nummer};;Jip${l.nummer};${l.geboortedatum};${brin};4A;vmbo-tl;8011AB;${1 + (l.nummer % 90)};0193`,
  );
  return Buffer.from([kop, ...regels].join('\r\n'));
}

/** Een weekcheck: de volle stand van een mbo; `gewijzigd` leerlingen zijn een stap verder. */
export function weekcheckBestand(
  mbo: { readonly brinMbo: string; readonly brinVo: string; readonly peildatum: string },
  leerlingen: readonly MeetLeerling[],
  gewijzigd: number,
): Uint8Array {
  const kop =
    'brin;peildatum;onderwijsnummer;leerlingnummer_vo;brin_vo;achternaam;tussenvoegsel;roepnaam;geboortedatum;crebo;opleiding;niveau;leerweg;locatie;status;statusdatum;startdatum;vavo;opmerking';
  const regels = leerlingen.map((l, index) => {
    const verder = index < gewijzigd;
    const status = verder ? 'in behandeling;12-01-2027' : 'aangemeld;04-01-2027';
    return `${mbo.brinMbo};${mbo.peildatum};${l.onderwijsnummer};${l.leerlingnummer};${mbo.brinVo};Meet${l.nummer};;Jip${l.nummer};${l.geboortedatum};25655;Verzorgende;3;BOL;Zwolle;${status};01-08-2027;n;`;
  });
  return Buffer.from([kop, ...regels].join('\r\n'));
}

/** Een dag verzuim: van elke leerling zoveel lesuren ongeoorloofd. */
export function verzuimBestand(
  leerlingen: readonly MeetLeerling[],
  dag: string,
  lesuren: number,
): Uint8Array {
  const kop = 'Stamnummer;Onderwijsnummer;Datum;Van lesuur;T/m lesuur;Hele dag;Code;Minuten te laat';
  const regels = leerlingen.map((l) => `${l.leerlingnummer};${l.onderwijsnummer};${dag};1;${lesuren};;AO;`);
  return Buffer.from([kop, ...regels].join('\r\n'));
}
