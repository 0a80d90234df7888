import { createHmac } from 'node:crypto';

/** Een leerling zoals een school haar inlevert; wat niet gegeven is, is gewoon. */
export interface CohortLeerling {
  readonly bsn?: string;
  readonly onderwijsnummer?: string;
  readonly leerlingnummer: string;
  readonly achternaam?: string;
  readonly roepnaam?: string;
  readonly geboortedatum?: string;
  readonly klas?: string;
  readonly cohort?: string;
  readonly gemeente?: string;
  readonly postcode?: string;
  readonly diploma?: string;
}

const KOP =
  'bsn;onderwijsnummer;leerlingnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;brin;klas;cohort;postcode;huisnummer;gemeente;diploma';

/** Een cohortbestand van een school, met puntkomma's. */
export function aCohort(brin: string, leerlingen: readonly CohortLeerling[]): string {
  const regels = leerlingen.map((l) =>
    [
      l.bsn ?? '',
      l.onderwijsnummer ?? '',
      l.leerlingnummer,
      l.achternaam ?? `Testachternaam${l.leerlingnummer}`,
      '',
      l.roepnaam ?? `Voornaam${l.leerlingnummer}`,
      l.geboortedatum ?? '12-03-2010',
      brin,
      l.klas ?? '4K1',
      l.cohort ?? 'vmbo-tl',
      l.postcode ?? '8011AB',
      '1',
      l.gemeente ?? '0193',
      l.diploma ?? '',
    ].join(';'),
  );
  return [KOP, ...regels].join('\r\n');
}

export interface CheckRegel {
  readonly leerlingnummer: string;
  readonly bsn?: string;
  readonly onderwijsnummer?: string;
  readonly roepnaam?: string;
  readonly achternaam?: string;
  readonly geboortedatum?: string;
  readonly crebo?: string;
  readonly niveau?: number;
  readonly status: string;
  readonly statusdatum: string;
  readonly vavo?: 'j' | 'n';
}

const CHECKKOP =
  'brin;peildatum;bsn;onderwijsnummer;leerlingnummer_vo;brin_vo;achternaam;tussenvoegsel;roepnaam;geboortedatum;crebo;opleiding;niveau;leerweg;locatie;status;statusdatum;startdatum;vavo;opmerking';

/** Een weekcheck van een mbo. */
export function aWeekcheck(
  mbo: { readonly brin: string; readonly peildatum: string; readonly brinVo?: string },
  regels: readonly CheckRegel[],
): string {
  const lijst = regels.map((r) =>
    [
      mbo.brin,
      mbo.peildatum,
      r.bsn ?? '',
      r.onderwijsnummer ?? '',
      r.leerlingnummer,
      mbo.brinVo ?? '90AA',
      r.achternaam ?? `Testachternaam${r.leerlingnummer}`,
      '',
      r.roepnaam ?? `Voornaam${r.leerlingnummer}`,
      r.geboortedatum ?? '12-03-2010',
      r.crebo ?? '25655',
      'Verzorgende',
      r.niveau ?? 3,
      'BOL',
      'Zwolle',
      r.status,
      r.statusdatum,
      '01-08-2027',
      r.vavo ?? 'n',
      '',
    ].join(';'),
  );
  return [CHECKKOP, ...lijst].join('\r\n');
}

export interface KoppelpuntBericht {
  readonly id: string;
  readonly bsn: string;
  readonly brin: string;
  readonly status: string;
  readonly begin: string;
  readonly crebo?: string;
  readonly start?: string;
}

const KOPPELKOP =
  'id,version,createdat,lastmodifiedat,createdby,lastmodifiedby,ketenid,bsnhash,startmoment,status,begindatum,schooljaar,statussource,caketenid,group_num,postcodecijfers,onderwijsaanbiedercode,instellingserkenningscode,onderwijslocatiecode,opleidingcode,leertrajectmbo,leeftijdscategorie';

/** Een export van het koppelpunt, gehasht met een sleutel. */
export function aKoppelpunt(sleutel: string, berichten: readonly KoppelpuntBericht[]): string {
  const regels = berichten.map((b) => {
    const hash = createHmac('sha256', sleutel).update(b.bsn).digest('base64');
    return `${b.id},0,${b.begin},${b.begin},NA,NA,${b.brin}:9${b.id},${hash},${b.start ?? '2027-08-01'},${b.status},${b.begin},2027,SIS,NA,1,8011,100A000,${b.brin},101X000,${b.crebo ?? '25655'},BOL,TUSSEN_16_18`;
  });
  return [KOPPELKOP, ...regels].join('\n');
}

export interface Verzuimd {
  readonly leerlingnummer: string;
  readonly bsn?: string;
  readonly datum: string;
  readonly lesuur?: string;
  readonly uren?: string;
  readonly heleDag?: 'j' | 'n';
  readonly reden?: string;
  readonly minuten?: string;
}

/** Verzuim uit het leerlingvolgsysteem van een school. */
export function aVerzuim(regels: readonly Verzuimd[]): string {
  const lijst = regels.map((r) =>
    [
      r.leerlingnummer,
      r.bsn ?? '',
      r.datum,
      r.lesuur ?? '',
      r.uren ?? '',
      r.heleDag ?? '',
      r.reden ?? 'ongeoorloofd',
      r.minuten ?? '',
    ].join(';'),
  );
  return ['Leerlingnummer;BSN;Datum;Lesuur;Uren;Hele dag;Reden;Minuten te laat', ...lijst].join('\r\n');
}
