import { inzagenVan } from '../audit/inzagen.ts';
import { rows, type Db } from '../database/transaction.ts';
import { toonAdres, type Adresvraag } from '../domain/toegang/adres.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Handeling } from '../domain/toegang/toegang.ts';
import { leesPersonen } from '../kluis/persoon.ts';
import { slotVan, uitBytes } from '../kluis/waarden.ts';
import { INZAGETABELLEN } from './kolommen.ts';
import type { Inzagetabel, Kolom } from './kolomvorm.ts';
import { leesbaar } from './leesbaar.ts';
import type { Tekstoordeel, Uitstelreden } from '../domain/inzage/inzagetekst.ts';
import { leesTeksten, type Inzagetekst } from './teksten.ts';
import { antwoordenVan, grondenVan, tekstenVan } from './trajectwoorden.ts';

/** Een deel van de uitvoer. Elke rij heeft voor elke kop een waarde; wat er niet is, is null. */
export interface Inzagedeel {
  readonly code: string;
  readonly titel: string;
  readonly uitleg: readonly string[];
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly (string | null)[])[];
}

/** Voor wie de uitvoer is: wat hij mag zien, beslist de ene functie die dat overal doet. */
export interface Inzagelezer {
  readonly leerlingId: string;
  readonly mag: (handeling: Handeling) => boolean;
  readonly adres: Adresvraag;
}

const isKolom = (kolom: Inzagetabel['kolommen'][string]): kolom is Kolom => 'kop' in kolom;

function selectVan(tabel: string, { kolommen, waar, volgorde }: Inzagetabel): string {
  const delen = Object.entries(kolommen).flatMap(([naam, kolom]) => {
    if (!isKolom(kolom)) return [];
    return kolom.organisatie
      ? [`(select g.naam from organisatie g where g.id = x.${naam}) as "${naam}"`]
      : [`to_jsonb(x.${naam}) #>> '{}' as "${naam}"`];
  });
  return `select ${delen.join(', ')} from ${tabel} x where ${waar} order by ${volgorde}`;
}

async function deelVan(db: Db, code: string, leerlingId: string): Promise<Inzagedeel> {
  const tabel = INZAGETABELLEN[code]!;
  const gevonden = await rows<Record<string, string | null>>(db, selectVan(code, tabel), [leerlingId]);
  const kolommen = Object.entries(tabel.kolommen).filter((deel): deel is [string, Kolom] => isKolom(deel[1]));
  return {
    code,
    titel: tabel.titel,
    uitleg: [],
    koppen: kolommen.map(([, { kop }]) => kop),
    rijen: gevonden.map((rij) => kolommen.map(([naam, kolom]) => leesbaar(rij[naam] ?? null, kolom))),
  };
}

/** Naam en nummers erbij: die staan alleen versleuteld in de tabel. */
async function metPersoon(db: Db, deel: Inzagedeel, leerlingId: string): Promise<Inzagedeel> {
  const persoon = (await leesPersonen(db, [leerlingId])).get(leerlingId);
  if (!persoon) return deel;
  const { roepnaam, tussenvoegsel, achternaam, bsn, onderwijsnummer } = persoon;
  return {
    ...deel,
    koppen: [
      'Roepnaam',
      'Tussenvoegsel',
      'Achternaam',
      'Burgerservicenummer',
      'Onderwijsnummer',
      ...deel.koppen,
    ],
    rijen: deel.rijen.map((rij) => [roepnaam, tussenvoegsel, achternaam, bsn, onderwijsnummer, ...rij]),
  };
}

/** Adressen langs de ene weg waarlangs een adres naar buiten gaat: een geheim adres staat in geen bestand, ook niet dat het er is. */
async function adresdeel(db: Db, deel: Inzagedeel, { leerlingId, adres }: Inzagelezer): Promise<Inzagedeel> {
  const gevonden = await rows<{ geheim: boolean; bytes: Buffer | null }>(
    db,
    'select x.geheim, x.versleuteld as bytes from leerling_adres x where x.leerling_id = $1 order by x.van',
    [leerlingId],
  );
  const slot = gevonden.some(({ bytes }) => bytes) ? await slotVan(db, 'overstap', leerlingId) : null;
  const geheimKolom = deel.koppen.indexOf('Geheim adres');
  const zonder = <T>(rij: readonly T[]): T[] => rij.filter((_, i) => i !== geheimKolom);
  const rijen = gevonden.flatMap(({ geheim, bytes }, i) => {
    const open = bytes && slot ? slot.open('leerling_adres.versleuteld', bytes) : null;
    const velden = open ? uitBytes<{ postcode: string | null; huisnummer: string | null }>(open) : {};
    const getoond = toonAdres(
      { ...adres, uitvoer: true },
      { postcode: null, huisnummer: null, ...velden, geheim },
    );
    return getoond ? [[getoond.postcode, getoond.huisnummer, ...zonder(deel.rijen[i] ?? [])]] : [];
  });
  return { ...deel, koppen: ['Postcode', 'Huisnummer', ...zonder(deel.koppen)], rijen };
}

/** Een kolom erbij die alleen versleuteld in de tabel staat; in de volgorde van de rijen. */
const metKolom = (deel: Inzagedeel, kop: string, waarden: readonly (string | null)[]): Inzagedeel => ({
  ...deel,
  koppen: [...deel.koppen, kop],
  rijen: deel.rijen.map((rij, i) => [...rij, waarden[i] ?? null]),
});

/** Wat er naast de kolommen van een tabel hoort. Antwoorden over zichzelf krijgt alleen de jongere, niet zijn ouders. Bron: domain.md §7.2. */
async function volledig(db: Db, deel: Inzagedeel, lezer: Inzagelezer): Promise<Inzagedeel> {
  const { leerlingId, adres } = lezer;
  if (deel.code === 'leerling_persoon') return metPersoon(db, deel, leerlingId);
  if (deel.code === 'leerling_adres') return adresdeel(db, deel, lezer);
  if (deel.code === 'traject_tekst') return metKolom(deel, 'Tekst', await tekstenVan(db, leerlingId));
  if (deel.code === 'traject_instrument' && adres.rol === 'jongere')
    return metKolom(deel, 'Antwoorden', await antwoordenVan(db, leerlingId));
  if (deel.code === 'vrijstelling' && adres.rol === 'jongere')
    return metKolom(deel, 'Waarom', await grondenVan(db, leerlingId));
  return deel;
}

async function wieKeek(db: Db, leerlingId: string): Promise<Inzagedeel> {
  const inzagen = await inzagenVan(db, leerlingId);
  return {
    code: 'inzagen',
    titel: 'Wie keek er mee',
    uitleg: [],
    koppen: ['Dag', 'Wat'],
    rijen: inzagen.map(({ dag, tekst }) => [leesbaar(dag), tekst]),
  };
}

const KLACHT =
  'Ben je het er niet mee eens? Zeg het tegen die organisatie. Je kunt ook klagen bij de Autoriteit Persoonsgegevens of naar de rechter gaan.';
const GEWEIGERD: Readonly<Record<Exclude<Tekstoordeel, 'vrij'>, string>> = {
  'noemt-ander':
    'Deze tekst gaat ook over een ander en staat hier daarom niet. Vraag de organisatie wat er over jou in staat.',
  bescherming: `Deze tekst krijg je niet, om jou of een ander te beschermen (Uitvoeringswet AVG, artikel 41, lid 1, onder i). ${KLACHT}`,
  opsporing: `Deze tekst krijg je niet, omdat dat een onderzoek kan schaden (Uitvoeringswet AVG, artikel 41, lid 1, onder d). ${KLACHT}`,
};
const UITSTEL: Readonly<Record<Uitstelreden, string>> = {
  ingewikkeld: 'nalezen is ingewikkeld',
  'veel-verzoeken': 'er zijn veel verzoeken',
};

/** Waarom een tekst er (nog) niet staat. */
function zonderTekst({ oordeel, uitstelTot, uitstelReden }: Inzagetekst, uiterlijk: Instant): string {
  if (oordeel !== null && oordeel !== 'vrij') return GEWEIGERD[oordeel];
  const nog = `Deze tekst wordt nog nagelezen, uiterlijk ${leesbaar(uitstelTot ?? uiterlijk) ?? ''}.`;
  return uitstelReden === null ? nog : `${nog} Dat duurt langer dan een maand: ${UITSTEL[uitstelReden]}.`;
}

async function tekstdeel(
  db: Db,
  verzoek: { readonly id: string; readonly uiterlijk: Instant },
): Promise<Inzagedeel> {
  const teksten = await leesTeksten(db, verzoek.id);
  return {
    code: 'teksten',
    titel: 'Wat organisaties over je schreven',
    uitleg: [
      'Een organisatie leest een tekst eerst na: er mag niets over een ander in staan. Komt er later een tekst bij, haal dit bestand dan nog eens op.',
      'Wat een partner zoals Halt, een hulpverlener of het Openbaar Ministerie schreef, vraag je bij die partner op.',
    ],
    koppen: ['Organisatie', 'Geschreven op', 'Tekst'],
    rijen: teksten.map((tekst) => [
      tekst.organisatie.naam,
      leesbaar(tekst.geschrevenOp),
      tekst.tekst ?? zonderTekst(tekst, verzoek.uiterlijk),
    ]),
  };
}

/**
 * Alles wat er over een jongere is, zonder gegevens van een ander. Wordt bij het ophalen gelezen, met de rechten van wie het ophaalt; er
 * blijft geen afschrift van.
 */
export async function maakInzage(
  db: Db,
  lezer: Inzagelezer,
  verzoek: { readonly id: string; readonly uiterlijk: Instant },
): Promise<readonly Inzagedeel[]> {
  const delen: Inzagedeel[] = [];
  for (const [code, { handeling }] of Object.entries(INZAGETABELLEN)) {
    if (!lezer.mag(handeling)) continue;
    delen.push(await volledig(db, await deelVan(db, code, lezer.leerlingId), lezer));
  }
  if (lezer.mag('inzage.lezen')) delen.push(await wieKeek(db, lezer.leerlingId));
  if (lezer.mag('overstap.tijdlijn')) delen.push(await tekstdeel(db, verzoek));
  return delen.filter(({ rijen }) => rijen.length > 0);
}
