import { createHmac } from 'node:crypto';
import { toInstant } from '#libs/domain/tijd/amsterdam.ts';
import type { Kalenderdag, Kloktijd } from '#libs/domain/tijd/tijd.ts';
import { statusOp } from './levensloop.ts';
import type { DemoLeerling } from './leerlingen.ts';

const nl = (dag: string): string => dag.split('-').reverse().join('-');

const KOP =
  'BSN;Onderwijsnummer;Leerlingnummer;Achternaam;Tussenvoegsel;Roepnaam;Geboortedatum;BRIN;Klas;Cohort;Postcode;Huisnummer;Gemeente;Geheim adres';

/** Het cohortbestand van een school, zoals een schoolsysteem het maakt: puntkomma's en dagen als dd-mm-jjjj. */
export function cohortCsv(leerlingen: readonly DemoLeerling[]): Uint8Array {
  const regels = leerlingen.map((l) =>
    [
      l.bsn ?? '',
      l.onderwijsnummer ?? '',
      l.leerlingnummer,
      l.achternaam,
      l.tussenvoegsel ?? '',
      l.roepnaam,
      nl(l.geboortedatum),
      l.schoolBrin,
      l.klas,
      l.cohort,
      l.postcode,
      l.huisnummer,
      l.gemeente ?? '',
      l.geheimAdres ? 'j' : 'n',
    ].join(';'),
  );
  return Buffer.from(`\uFEFF${[KOP, ...regels].join('\r\n')}\r\n`);
}

const CHECKKOP =
  'brin;peildatum;bsn;onderwijsnummer;leerlingnummer_vo;brin_vo;achternaam;tussenvoegsel;roepnaam;geboortedatum;crebo;opleiding;niveau;leerweg;locatie;status;statusdatum;startdatum;vavo;opmerking';

/** De weekcheck van een mbo: de volle stand van zijn aanmeldingen op de peildatum. */
export function weekcheckCsv(
  mbo: {
    readonly brin: string;
    readonly peildatum: Kalenderdag;
    readonly eindjaar: number;
    readonly vavo: boolean;
  },
  leerlingen: readonly DemoLeerling[],
): Uint8Array {
  const regels = leerlingen.flatMap((l) =>
    l.aanmeldingen
      .filter((a) => a.mboBrin === mbo.brin)
      .flatMap((a) => {
        const stand = statusOp(a, mbo.peildatum);
        if (!stand) return [];
        const wie = [
          l.bsn ?? '',
          l.onderwijsnummer ?? '',
          l.leerlingnummer,
          l.schoolBrin,
          l.achternaam,
          l.tussenvoegsel ?? '',
          l.roepnaam,
          nl(l.geboortedatum),
        ];
        const wat = [
          a.crebo,
          a.opleiding,
          a.niveau,
          'BOL',
          'Zwolle',
          stand.status.toLowerCase().replaceAll('_', ' '),
          nl(stand.dag),
          `01-08-${mbo.eindjaar}`,
        ];
        return [
          [mbo.brin, nl(mbo.peildatum), ...wie, ...wat, mbo.vavo && l.cohort === 'havo' ? 'j' : 'n', ''].join(
            ';',
          ),
        ];
      }),
  );
  return Buffer.from(`${[CHECKKOP, ...regels].join('\r\n')}\r\n`);
}

const KOPPELKOP =
  'id,version,createdat,lastmodifiedat,createdby,lastmodifiedby,ketenid,bsnhash,startmoment,status,begindatum,schooljaar,statussource,caketenid,group_num,postcodecijfers,onderwijsaanbiedercode,instellingserkenningscode,onderwijslocatiecode,opleidingcode,leertrajectmbo,leeftijdscategorie';

const WOORD: Partial<Record<string, string>> = {
  AANGEMELD: 'RECEIVED',
  AANGEBODEN: 'OFFERED',
  DEFINITIEF: 'ENROLLED',
  AFGEMELD: 'WITHDRAWN',
  AFGEWEZEN: 'REJECTED',
};

/**
 * De stroom van het koppelpunt over een periode (beide dagen horen erbij): alleen statussen die het koppelpunt kent,
 * niet op volgorde, en sommige twee keer, zoals in het echt.
 */
export function koppelpuntCsv(
  periode: {
    readonly van: Kalenderdag;
    readonly tot: Kalenderdag;
    readonly eindjaar: number;
    readonly sleutel: string;
  },
  leerlingen: readonly DemoLeerling[],
): Uint8Array {
  const regels = leerlingen.flatMap((l, leerling) =>
    l.bsn === null
      ? []
      : l.aanmeldingen.flatMap((a, aanmelding) =>
          a.stappen.flatMap((stap, index) => {
            const woord = WOORD[stap.status];
            if (!woord || stap.dag < periode.van || stap.dag > periode.tot) return [];
            const id = String(3_000_000_000 + leerling * 100 + aanmelding * 20 + index);
            const op = toInstant(stap.dag, '10:00' as Kloktijd).replace('.000', '');
            const hash = createHmac('sha256', periode.sleutel).update(l.bsn!).digest('base64');
            const keten = `${a.mboBrin}:9${String(leerling).padStart(6, '0')}${aanmelding}`;
            const regel = `${id},0,${op},${op},NA,NA,${keten},${hash},${periode.eindjaar}-08-01,${woord},${op},${periode.eindjaar},SIS,NA,${leerling},${l.postcode.slice(0, 4)},100A000,${a.mboBrin},101X000,${a.crebo},BOL,TUSSEN_16_18`;
            return leerling % 9 === 0 ? [regel, regel.replace(id, `${id}1`)] : [regel];
          }),
        ),
  );
  return Buffer.from(`${[KOPPELKOP, ...regels.reverse()].join('\n')}\n`);
}
