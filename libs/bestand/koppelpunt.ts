import type { KoppelpuntRegel } from '../domain/bestand/bestand.ts';
import { leesOgenblik } from './datum.ts';
import type { Veldenlijst } from './kolommen.ts';
import { opsomming } from './leesfout.ts';
import { leesOpleidingcode, leesVerplichtBrin } from './nummers.ts';
import type { Regellezer } from './regellezer.ts';
import type { Soortlezer } from './soort.ts';
import { leesStatus } from './status.ts';
import type { Instant } from '../domain/tijd/tijd.ts';

const VELDEN: Veldenlijst = {
  velden: [
    { naam: 'id', koppen: ['id'], verplicht: true },
    { naam: 'gewijzigdOp', koppen: ['lastmodifiedat'], verplicht: true },
    { naam: 'ketenId', koppen: ['ketenid'], verplicht: true },
    { naam: 'bsnHash', koppen: ['bsnhash'], verplicht: true },
    { naam: 'startmoment', koppen: ['startmoment'], verplicht: true },
    { naam: 'status', koppen: ['status'], verplicht: true },
    { naam: 'begindatum', koppen: ['begindatum'], verplicht: true },
    { naam: 'schooljaar', koppen: ['schooljaar'] },
    { naam: 'statusBron', koppen: ['statussource'], verplicht: true },
    { naam: 'postcodecijfers', koppen: ['postcodecijfers'] },
    { naam: 'brinMbo', koppen: ['instellingserkenningscode'], verplicht: true },
    { naam: 'locatiecode', koppen: ['onderwijslocatiecode'] },
    { naam: 'opleidingcode', koppen: ['opleidingcode'], verplicht: true },
    { naam: 'leertraject', koppen: ['leertrajectmbo'], verplicht: true },
    { naam: 'leeftijdscategorie', koppen: ['leeftijdscategorie'] },
  ],
  overgeslagen: [
    'version',
    'createdat',
    'createdby',
    'lastmodifiedby',
    'caketenid',
    'group_num',
    'onderwijsaanbiedercode',
    'einddatum',
  ],
};

const LEERTRAJECTEN = ['BBL', 'BOL', 'EX', 'NFO', 'ODT', 'OVO', 'VAVO'];
const STATUSBRONNEN = ['CAMBO', 'SIS'] as const;

function leesVorm(lezer: Regellezer, veld: string, eis: { vorm: RegExp; uitleg: string }): string {
  const tekst = lezer.verplicht(veld);
  if (tekst !== '' && !eis.vorm.test(tekst)) lezer.fout(veld, 'koppelpunt.vorm', eis.uitleg);
  return tekst;
}

function leesMoment(lezer: Regellezer, veld: string): Instant {
  const tekst = lezer.verplicht(veld);
  return (tekst === '' ? null : lezer.neem(veld, leesOgenblik(tekst))) ?? ('' as Instant);
}

/** `2024` is het schooljaar 2024-2025; oude regels hebben een 0. */
function leesSchooljaar(lezer: Regellezer): string | null {
  const tekst = lezer.tekst('schooljaar');
  if (tekst === null || tekst === '0') return null;
  if (/^20\d{2}$/.test(tekst)) return `${tekst}-${Number(tekst) + 1}`;
  lezer.waarschuw(
    'schooljaar',
    'schooljaar.vorm',
    'Dit is geen schooljaar van vier cijfers; het telt als onbekend.',
  );
  return null;
}

function leesStatusBron(lezer: Regellezer): KoppelpuntRegel['statusBron'] {
  const tekst = lezer.verplicht('statusBron');
  const bron = STATUSBRONNEN.find((b) => b === tekst);
  if (bron === undefined && tekst !== '')
    lezer.fout('statusBron', 'statusbron.onbekend', `Gebruik ${opsomming(STATUSBRONNEN)}.`);
  return bron ?? 'SIS';
}

function leesLeertraject(lezer: Regellezer): string {
  const tekst = lezer.verplicht('leertraject').toUpperCase();
  if (tekst !== '' && !LEERTRAJECTEN.includes(tekst)) {
    lezer.waarschuw(
      'leertraject',
      'leertraject.onbekend',
      `Dit leertraject is nieuw. Bekend zijn ${opsomming(LEERTRAJECTEN)}.`,
    );
  }
  return tekst;
}

function lees(lezer: Regellezer): KoppelpuntRegel {
  const postcodecijfers = lezer.tekst('postcodecijfers');
  return {
    id: leesVorm(lezer, 'id', {
      vorm: /^\d{1,19}$/,
      uitleg: 'Een id bestaat uit cijfers. Zet de kolom op tekst als een rekenblad het getal heeft afgerond.',
    }),
    ketenId: leesVorm(lezer, 'ketenId', {
      vorm: /^\d{2}[A-Z0-9]{2}:\d{1,19}$/,
      uitleg: 'Een ketenid is een BRIN, een dubbele punt en een nummer.',
    }),
    bsnHash: leesVorm(lezer, 'bsnHash', {
      vorm: /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/,
      uitleg: 'Een bsnhash bestaat uit 44 tekens (base64 van 32 bytes). Lever de export ongewijzigd in.',
    }),
    startmoment: lezer.verplichteDatum('startmoment'),
    status: leesStatus(lezer, 'koppelpunt'),
    bronStatus: lezer.tekst('status') ?? '',
    begindatum: leesMoment(lezer, 'begindatum'),
    schooljaar: leesSchooljaar(lezer),
    statusBron: leesStatusBron(lezer),
    // Soms staat hier tekst; vier cijfers of niets.
    postcodecijfers:
      postcodecijfers !== null && /^[1-9]\d{3}$/.test(postcodecijfers) ? postcodecijfers : null,
    brinMbo: leesVerplichtBrin(lezer, 'brinMbo'),
    locatiecode: lezer.tekst('locatiecode', 40),
    opleidingcode: leesOpleidingcode(lezer, 'opleidingcode'),
    leertraject: leesLeertraject(lezer),
    leeftijdscategorie: lezer.tekst('leeftijdscategorie', 40),
    gewijzigdOp: leesMoment(lezer, 'gewijzigdOp'),
  };
}

/** De export van het koppelpunt Centraal Aanmelden MBO: een regel per statuswijziging, `NA` is leeg. */
export const KOPPELPUNTLEZER: Soortlezer<'koppelpunt'> = {
  soort: 'koppelpunt',
  velden: VELDEN,
  leeg: 'NA',
  lees,
  kenmerken: (waarden) => ({ leerling: [], geboortedatum: null, regel: waarden.id }),
};
