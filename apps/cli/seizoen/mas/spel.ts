import type { Traject } from '#libs/contract/trajectvormen.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { DemoLeerling } from '#infra/seed/generator.ts';
import { verzuimloopVan, verzuimVan, verzuimweken, type Verzuimloop } from '#infra/seed/verzuimloop.ts';
import type { Leerlingverzuim } from '#infra/seed/verzuimbestand.ts';
import { leesPersonas, type Persona } from '../../demo.ts';
import { lot } from '../lot.ts';
import { Verloop } from '../verloop.ts';
import type { Wereld } from '../wereld.ts';
import { laatsteSchooldag, type Maspunt } from './agenda.ts';
import { casusleerling, casusverhaal, casusverzuim } from './casus.ts';
import { VERHALEN, type Doel, type Verhaal } from './doelen.ts';

type Naam = { readonly roepnaam: string; readonly achternaam: string; readonly geboortedatum: string };
export const sleutelVan = (l: Naam): string => `${l.roepnaam}/${l.achternaam}/${l.geboortedatum}`;

interface School {
  readonly brin: string;
  readonly decaan: string;
  readonly verzuim: readonly (Leerlingverzuim & { readonly leerling: DemoLeerling })[];
}

/** Wat het spel van een traject onthoudt tussen twee bezoeken. */
export interface Geval {
  /** Welk doel van het verhaal nu aan de beurt is. */
  doel: number;
  /** Zoveel meldingen waren er toen de monitoring begon; daarna telt een nieuwe als terugval. */
  meldingen: number | null;
  /** Er was een terugval: nu gelden de doelen die daarbij horen. */
  terugval: boolean;
  /** Zo vaak op rij lukte het niet; daarna het volgende doel. */
  vergeefs: number;
  ingetrokken: boolean;
  /** De volgende check-in. */
  checkinOp: Kalenderdag | null;
  /** Het traject zoals de leerplicht het het laatst zag, voor wat partners doen. */
  gezien: Traject | null;
  /** Bij deze versie was er niets te doen, tot deze dag. */
  rust: { readonly versie: number; readonly tot: Kalenderdag } | null;
}

export interface Masspel {
  readonly wereld: Wereld;
  readonly scholen: readonly School[];
  /** Wat na `lp-` en `boa-` komt. */
  readonly gemeenten: readonly string[];
  readonly partners: readonly Persona[];
  readonly verhalen: ReadonlyMap<string, Verhaal>;
  readonly gevallen: Map<string, Geval>;
  /** Leerlingnummers van wie de school het te laat komen zelf meldde. */
  readonly gemeld: Set<string>;
  readonly verloop: Verloop;
  punt: Maspunt;
  bezoek: number;
}

/** Een traject bij een bezoek van de leerplicht. */
export interface Zaak {
  readonly spel: Masspel;
  readonly als: string;
  readonly traject: Traject;
  readonly verhaal: Verhaal;
  readonly geval: Geval;
}

const PARTNERROLLEN = ['hulpverlener', 'jeugdarts', 'halt', 'rvdk', 'gi', 'om', 'rmc', 'decaan'];
const LUXE: Verhaal = { doelen: [], blijft: null, einde: 'WAARSCHUWING_LUXE' };
const MET_TRAJECT: readonly Verzuimloop[] = ['grens', 'terugval', 'flink', 'luxe', 'laatkomer', 'lang'];

/** Wie een melding krijgt, met zijn verhaal: naar zijn plek in de rij, zodat alles een keer voorkomt. */
function verhalenVan(
  leerlingen: readonly { readonly leerling: DemoLeerling; readonly loop: Verzuimloop }[],
): ReadonlyMap<string, Verhaal> {
  const gewoon = leerlingen.filter(({ loop }) => loop !== 'luxe');
  const luxe = leerlingen.filter(({ loop }) => loop === 'luxe');
  return new Map([
    ...gewoon.map(({ leerling }, plek) => [sleutelVan(leerling), VERHALEN[plek % VERHALEN.length]!] as const),
    ...luxe.map(({ leerling }) => [sleutelVan(leerling), LUXE] as const),
  ]);
}

/** De scholen met het verzuim van hun leerlingen; dat van de casus is geschreven. */
function scholenVan({ afspraken, leerlingen }: Wereld, casus: string | null) {
  const zomer = laatsteSchooldag(afspraken);
  return afspraken.organisaties.flatMap(({ soort, brin, sleutel }) => {
    if (soort !== 'vo' || brin === null) return [];
    const kader = { weken: verzuimweken(afspraken, brin, zomer) };
    const verzuim = leerlingen
      .filter((leerling) => leerling.schoolBrin === brin)
      .map((leerling) =>
        leerling.leerlingnummer === casus
          ? { leerling, regels: casusverzuim(kader.weken, afspraken, brin), loop: 'zelden' as const }
          : { leerling, regels: verzuimVan(leerling, kader), loop: verzuimloopVan(leerling, kader) },
      );
    return [{ brin, decaan: `decaan-${sleutel}`, verzuim }];
  });
}

/** Alles wat het spelen van een jaar verzuim en zijn trajecten moet weten. */
export async function openMasspel(wereld: Wereld, punt: Maspunt): Promise<Masspel> {
  const { client, afspraken, leerlingen } = wereld;
  const personas = await leesPersonas(client.openbaar);
  const eigen = new Set(afspraken.organisaties.map((o) => o.naam));
  const hier = personas.filter((p) => eigen.has(p.organisatie.naam));
  const casus = await casusleerling(client);
  const scholen = scholenVan(wereld, casus);
  const geteld = scholen
    .flatMap(({ verzuim }) => verzuim)
    .filter(({ loop }) => MET_TRAJECT.includes(loop))
    .toSorted((a, b) => a.leerling.leerlingnummer.localeCompare(b.leerling.leerlingnummer));
  const inCasus = leerlingen.filter(({ leerlingnummer }) => leerlingnummer === casus);
  return {
    wereld,
    scholen,
    gemeenten: hier.filter(({ id }) => id.startsWith('boa-')).map(({ id }) => id.slice('boa-'.length)),
    partners: hier.filter(({ rol }) => PARTNERROLLEN.includes(rol)),
    verhalen: new Map([
      ...verhalenVan(geteld),
      ...inCasus.map((leerling) => [sleutelVan(leerling), casusverhaal(afspraken)] as const),
    ]),
    gevallen: new Map(),
    gemeld: new Set(),
    verloop: new Verloop(),
    punt,
    bezoek: 0,
  };
}

/** Wie niet in de rij staat (een melding uit een andere hoek), krijgt een verhaal naar zijn lot. */
export const verhaalVan = ({ verhalen }: Masspel, leerling: Naam): Verhaal =>
  verhalen.get(sleutelVan(leerling)) ?? VERHALEN[lot(sleutelVan(leerling)) % VERHALEN.length]!;

export function gevalVan({ gevallen }: Masspel, trajectId: string): Geval {
  const bekend = gevallen.get(trajectId);
  if (bekend) return bekend;
  const nieuw: Geval = {
    doel: 0,
    meldingen: null,
    terugval: false,
    vergeefs: 0,

    ingetrokken: false,
    checkinOp: null,
    gezien: null,
    rust: null,
  };
  gevallen.set(trajectId, nieuw);
  return nieuw;
}

export const vandaagIn = ({ punt }: Masspel): Kalenderdag => toKalenderdag(punt.op);

/** Dit doel is pas later aan de orde. */
export const isTeVroeg = (spel: Masspel, { vanaf }: Doel): boolean =>
  vanaf !== undefined && vandaagIn(spel) < vanaf;
