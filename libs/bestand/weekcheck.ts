import type { GelezenRegel, Leesfout, WeekcheckRegel } from '../domain/bestand/bestand.ts';
import { isVavoCode } from '../domain/identificatie/crebo.ts';
import { beginVanDag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Veldenlijst } from './kolommen.ts';
import { leesfout, regelopsomming } from './leesfout.ts';
import { leesBrin, leesOpleidingcode, leesPersoonsnummers, leesVerplichtBrin } from './nummers.ts';
import type { Regellezer } from './regellezer.ts';
import type { Samenvatting, Soortlezer } from './soort.ts';
import { leerlingsleutels } from './soort.ts';
import { leesStatus } from './status.ts';
import { leesJaNee } from './woorden.ts';

const VELDEN: Veldenlijst = {
  velden: [
    {
      naam: 'brinMbo',
      koppen: [
        'BRIN mbo',
        'brin',
        'BRIN-nummer',
        'BRIN instelling',
        'Instelling',
        'Instellingserkenningscode',
      ],
      verplicht: true,
    },
    {
      naam: 'peildatum',
      koppen: ['Peildatum', 'Datum peiling', 'Peildatum check', 'Datum check'],
      verplicht: true,
    },
    {
      naam: 'bsn',
      koppen: [
        'BSN',
        'bsn|onderwijsnummer',
        'Burgerservicenummer',
        'PGN',
        'Persoonsgebonden nummer',
        'BSN/ONR',
        'BSN-nummer',
      ],
    },
    { naam: 'onderwijsnummer', koppen: ['Onderwijsnummer', 'OWN', 'ONR', 'Onderwijsnr'] },
    {
      naam: 'leerlingnummerVo',
      koppen: ['Leerlingnummer', 'leerlingnummer_vo', 'Leerlingnr vo', 'Leerlingnr', 'Stamnummer', 'Stamnr'],
    },
    {
      naam: 'brinVo',
      koppen: [
        'BRIN school',
        'brin_vo',
        'BRIN vooropleiding',
        'BRIN herkomst',
        'BRIN vo-school',
        'BRIN toeleverende school',
      ],
    },
    {
      naam: 'achternaam',
      koppen: ['Achternaam', 'Geboortenaam', 'Familienaam', 'Officiële achternaam'],
      verplicht: true,
    },
    {
      naam: 'tussenvoegsel',
      koppen: ['Tussenvoegsel', 'Tussenvoegsels', 'Tussenv', 'Tv', 'Voorvoegsel', 'Voorvoegsels', 'Voorv'],
    },
    { naam: 'roepnaam', koppen: ['Roepnaam', 'Voornaam'], verplicht: true },
    {
      naam: 'geboortedatum',
      koppen: ['Geboortedatum', 'Geb.datum', 'Geboortedat', 'Geb dat', 'Gebdat'],
      verplicht: true,
    },
    {
      naam: 'opleidingcode',
      koppen: [
        'Opleidingcode',
        'crebo',
        'Opleidingscode',
        'Crebonummer',
        'Crebocode',
        'Crebonr',
        'Externe code opleiding',
      ],
      verplicht: true,
    },
    {
      naam: 'opleiding',
      koppen: ['Opleiding', 'Opleidingsnaam', 'Naam opleiding', 'Omschrijving opleiding'],
    },
    { naam: 'niveau', koppen: ['Niveau', 'Niveau opleiding', 'Opleidingsniveau'] },
    { naam: 'leerweg', koppen: ['Leerweg', 'Leertraject', 'BOL/BBL'] },
    { naam: 'locatie', koppen: ['Locatie', 'Vestiging', 'Leslocatie', 'Onderwijslocatie'] },
    {
      naam: 'status',
      koppen: ['Status', 'Aanmeldstatus', 'Verbintenisstatus', 'Status aanmelding', 'Status verbintenis'],
      verplicht: true,
    },
    {
      naam: 'statusdatum',
      koppen: ['Statusdatum', 'Datum status', 'Status per', 'Ingangsdatum status', 'Datum statuswijziging'],
      verplicht: true,
    },
    {
      naam: 'startdatum',
      koppen: ['Startdatum', 'Begindatum', 'Geplande begindatum', 'Ingangsdatum', 'Start opleiding'],
    },
    { naam: 'vavo', koppen: ['Vavo', 'vavo(j/n)', 'Is vavo'] },
    { naam: 'opmerking', koppen: ['Opmerking', 'Opmerkingen', 'Toelichting', 'Bijzonderheden'] },
  ],
  overgeslagen: ['Geslacht', 'Voorletters', 'Deelnemernummer', 'Studentnummer'],
};

const LEERWEGEN: ReadonlyMap<string, string> = new Map([
  ['bol', 'BOL'],
  ['bbl', 'BBL'],
  ['ovo', 'OVO'],
  ['vavo', 'VAVO'],
  ['beroepsopleidende leerweg', 'BOL'],
  ['beroepsbegeleidende leerweg', 'BBL'],
]);

function leesNiveau(lezer: Regellezer): number | null {
  const tekst = lezer.tekst('niveau');
  if (tekst === null) return null;
  const cijfer = /^(?:(?:mbo|niveau|mbo niveau)[ -]?)?([1-4])$/i.exec(tekst)?.[1];
  if (cijfer !== undefined) return Number(cijfer);
  if (tekst !== '0' && tekst !== '-') {
    lezer.waarschuw(
      'niveau',
      'niveau.onbekend',
      'Dit is geen niveau van 1 tot en met 4; het niveau telt als onbekend.',
    );
  }
  return null;
}

function leesLeerweg(lezer: Regellezer): string | null {
  const tekst = lezer.tekst('leerweg', 60);
  return tekst === null ? null : (LEERWEGEN.get(tekst.toLowerCase()) ?? tekst);
}

function lees(lezer: Regellezer): WeekcheckRegel {
  const statusdatum = lezer.verplichteDatum('statusdatum');
  const opleidingcode = leesOpleidingcode(lezer, 'opleidingcode');
  return {
    brinMbo: leesVerplichtBrin(lezer, 'brinMbo'),
    peildatum: lezer.verplichteDatum('peildatum'),
    ...leesPersoonsnummers(lezer),
    leerlingnummerVo: lezer.tekst('leerlingnummerVo', 40),
    brinVo: leesBrin(lezer, 'brinVo'),
    achternaam: lezer.verplicht('achternaam', 100),
    tussenvoegsel: lezer.tekst('tussenvoegsel', 40),
    roepnaam: lezer.verplicht('roepnaam', 100),
    geboortedatum: lezer.verplichteDatum('geboortedatum'),
    opleidingcode,
    opleiding: lezer.tekst('opleiding'),
    niveau: leesNiveau(lezer),
    leerweg: leesLeerweg(lezer),
    locatie: lezer.tekst('locatie'),
    status: leesStatus(lezer, 'weekcheck'),
    statusOp: statusdatum === '' ? ('' as Instant) : beginVanDag(statusdatum),
    startdatum: lezer.datum('startdatum'),
    vavo: leesJaNee(lezer, 'vavo') || isVavoCode(opleidingcode),
    opmerking: lezer.tekst('opmerking', 1000),
  };
}

/** De lijst die een mbo elke week inlevert; een leerling staat er per opleiding in. */
export const WEEKCHECKLEZER: Soortlezer<'weekcheck'> = {
  soort: 'weekcheck',
  velden: VELDEN,
  leeg: null,
  codes: { status: /^\p{L}[\p{L}\d .,()/-]{0,39}$/u },
  lees,
  kenmerken: (waarden) => {
    const leerling = leerlingsleutels({
      ...waarden,
      brin: waarden.brinVo,
      leerlingnummer: waarden.leerlingnummerVo,
    });
    const wie = leerling[0];
    return {
      leerling,
      geboortedatum: waarden.geboortedatum,
      regel: wie === undefined || waarden.opleidingcode === '' ? null : `${wie}|${waarden.opleidingcode}`,
    };
  },
};

/** Een weekcheck gaat over een dag: verschillende peildatums weigeren het bestand. */
export function vatWeekcheckSamen(regels: readonly GelezenRegel<WeekcheckRegel>[]): Samenvatting {
  const gelezen = regels.filter(
    (r): r is GelezenRegel<WeekcheckRegel> & { waarden: WeekcheckRegel } => r.waarden !== null,
  );
  const peildatum = gelezen[0]?.waarden.peildatum;
  if (peildatum === undefined) return { fouten: [], bevatVavo: false };
  const anders = gelezen.filter((r) => r.waarden.peildatum !== peildatum).map((r) => r.regel);
  const fouten: Leesfout[] =
    anders.length === 0
      ? []
      : [
          leesfout(
            'weekcheck.peildatum-verschilt',
            `De peildatum is niet overal gelijk: ${regelopsomming(anders)} wijkt af van regel ${gelezen[0]?.regel}. Lever per peildatum een bestand in.`,
            { regel: anders[0] ?? null },
          ),
        ];
  return { fouten, peildatum, bevatVavo: gelezen.some((r) => r.waarden.vavo) };
}
