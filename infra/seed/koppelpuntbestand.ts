import { createHmac } from 'node:crypto';
import type { Aanmeldstatus } from '#libs/domain/aanmelding/aanmelding.ts';
import { toInstant } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag, Kloktijd } from '#libs/domain/tijd/tijd.ts';
import type { DemoLeerling } from './generator.ts';
import type { DemoAanmelding } from './levensloop.ts';
import { VAVO } from './opleidingen.ts';

export interface Periode {
  readonly van: Kalenderdag;
  /** Deze dag hoort erbij. */
  readonly tot: Kalenderdag;
  readonly eindjaar: number;
  /** De sleutel van de HMAC over het BSN of onderwijsnummer. */
  readonly sleutel: string;
}

const KOP =
  'id,version,createdat,lastmodifiedat,createdby,lastmodifiedby,ketenid,bsnhash,startmoment,status,begindatum,schooljaar,statussource,caketenid,group_num,postcodecijfers,onderwijsaanbiedercode,instellingserkenningscode,onderwijslocatiecode,opleidingcode,leertrajectmbo,leeftijdscategorie';

/** De woorden van het koppelpunt; wat het niet kent (intake, wachtlijst, niet verschenen), meldt het niet. */
const WOORD: Partial<Record<Aanmeldstatus, string>> = {
  AANGEMELD: 'RECEIVED',
  AANGEBODEN: 'OFFERED',
  DEFINITIEF: 'ENROLLED',
  AFGEMELD: 'WITHDRAWN',
  AFGEWEZEN: 'REJECTED',
};

interface Melding {
  readonly nummer: number;
  readonly leerling: number;
  readonly keten: string;
  readonly dag: Kalenderdag;
  readonly seconde: number;
  readonly woord: string;
  readonly bron: 'SIS' | 'CAMBO';
}

/**
 * De stroom van het koppelpunt over een periode. Zoals in het echt: niet op volgorde van tijd, dezelfde status soms een
 * seconde later nog eens, een inschrijving op een latere dag herhaald, en leerlingen die in deze regio niet bekend zijn.
 */
export function koppelpuntCsv(periode: Periode, leerlingen: readonly DemoLeerling[]): Uint8Array {
  const regels = leerlingen.flatMap((leerling, index) =>
    leerling.aanmeldingen.flatMap((aanmelding, plaats) =>
      meldingenVan(aanmelding, index, plaats)
        .filter(({ dag }) => dag >= periode.van && dag <= periode.tot)
        .map((melding) => ({ melding, tekst: regel(periode, { leerling, aanmelding, melding }) })),
    ),
  );
  const vreemd = regels
    .filter(({ melding }) => melding.leerling % 23 === 0)
    .map((r) => vreemde(r.tekst, periode));
  // Een vaste wanorde: op de laatste cijfers van het nummer in plaats van op tijd.
  const dooreen = regels
    .toSorted((a, b) => ((a.melding.nummer * 37) % 101) - ((b.melding.nummer * 37) % 101))
    .map(({ tekst }) => tekst);
  return Buffer.from(`${[KOP, ...dooreen, ...vreemd].join('\n')}\n`);
}

function meldingenVan({ mboBrin, stappen }: DemoAanmelding, leerling: number, plaats: number): Melding[] {
  const keten = `${mboBrin}:9${String(leerling).padStart(6, '0')}${plaats}`;
  const basis = 3_000_000_000 + (leerling * 10 + plaats) * 40;
  const viaCambo = leerling % 5 < 2;
  return stappen.flatMap(({ dag, status }, stap): Melding[] => {
    const woord = WOORD[status];
    if (!woord) return [];
    const eerste: Melding = {
      nummer: basis + stap * 4,
      leerling,
      keten,
      dag,
      seconde: 0,
      woord,
      bron: 'SIS',
    };
    const ook: Melding[] = [];
    if (status === 'AANGEMELD' && viaCambo)
      ook.push({ ...eerste, nummer: eerste.nummer + 1, seconde: -90, woord: 'SUBMITTED', bron: 'CAMBO' });
    if (leerling % 9 === 0) ook.push({ ...eerste, nummer: eerste.nummer + 2, seconde: 1 });
    if (status === 'DEFINITIEF' && leerling % 4 === 0 && stap === stappen.length - 1)
      ook.push({ ...eerste, nummer: eerste.nummer + 3, dag: plusDagen(dag, 11) });
    return [eerste, ...ook];
  });
}

interface Regel {
  readonly leerling: DemoLeerling;
  readonly aanmelding: DemoAanmelding;
  readonly melding: Melding;
}

function regel(periode: Periode, { leerling, aanmelding, melding }: Regel): string {
  const { mboBrin, opleiding } = aanmelding;
  const op = ogenblik(melding);
  const groep = String(melding.leerling * 100);
  return [
    melding.nummer,
    0,
    op,
    op,
    'NA',
    'NA',
    melding.keten,
    hash(periode.sleutel, leerling.bsn ?? leerling.onderwijsnummer ?? leerling.leerlingnummer),
    `${periode.eindjaar}-08-01`,
    melding.woord,
    op,
    periode.eindjaar,
    melding.bron,
    melding.bron === 'CAMBO' ? `00000000-0000-4000-8000-${melding.keten.slice(-8).padStart(12, '0')}` : 'NA',
    groep,
    leerling.adres.postcode.slice(0, 4),
    '100A001',
    mboBrin,
    '101X001',
    opleiding.code,
    opleiding === VAVO ? 'VAVO' : 'BOL',
    leeftijdscategorie(leerling, melding.dag),
  ].join(',');
}

const hash = (sleutel: string, nummer: string): string =>
  createHmac('sha256', sleutel).update(nummer).digest('base64');

/** Dezelfde melding van iemand die in deze regio niet is ingelezen. */
function vreemde(tekst: string, { sleutel }: Periode): string {
  const velden = tekst.split(',');
  velden[0] = `7${velden[0]}`;
  velden[7] = hash(sleutel, `elders ${velden[0]}`);
  return velden.join(',');
}

/** Meldingen vallen op werktijd, per leerling op een ander moment. */
function ogenblik({ dag, leerling, seconde }: Melding): string {
  const begin = Date.parse(toInstant(dag, '10:00' as Kloktijd)) + ((leerling * 613) % 14_400) * 1000;
  return new Date(begin + seconde * 1000).toISOString().replace('.000Z', 'Z');
}

function leeftijdscategorie({ geboortedatum }: DemoLeerling, op: Kalenderdag): string {
  const jarig = geboortedatum.slice(5) <= op.slice(5) ? 0 : 1;
  const leeftijd = Number(op.slice(0, 4)) - Number(geboortedatum.slice(0, 4)) - jarig;
  if (leeftijd < 16) return 'ONDER_16';
  if (leeftijd < 18) return 'TUSSEN_16_18';
  return leeftijd < 23 ? 'TUSSEN_18_23' : 'BOVEN_23';
}
