import { eindeVanDag, toKalenderdag } from '../tijd/amsterdam.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import {
  delinggrond,
  type Deler,
  type Delinggrond,
  type Grondreden,
  type Paspoortregels,
  type Paspoorttaak,
} from './delinggrond.ts';
import type { Schrijver } from './mag-invullen.ts';
import type { Deling, Delingdoel, Ontvanger, Paspoortversie } from './paspoort.ts';
import { DELING_OVERGANGEN, isTeDelen } from './paspoort-machine.ts';
import { vragenVan, type Vragenlijst } from './vragen.ts';
import { zichtbareInhoud, type Paspoortinhoud } from './zichtbare-inhoud.ts';

/** Wat de jongere wil delen. */
export interface Deelverzoek {
  readonly schrijver: Schrijver;
  readonly ontvanger: Ontvanger;
  readonly doel: Delingdoel;
  /** De vragen (ids) die hij aanvinkt; gevoelige vinkt hij zelf aan. */
  readonly vragen: readonly string[];
  /** De laatste dag waarop de ontvanger kan lezen. */
  readonly tot: Kalenderdag;
}

/** Waarover het verzoek gaat. */
export interface Deelzaak {
  readonly lijst: Vragenlijst;
  readonly versie: Paspoortversie;
  /** De delingen die er al zijn. */
  readonly delingen: readonly Deling[];
  readonly deler: Deler;
  readonly regels: Paspoortregels;
}

/** Waarom delen niet kan; vaste codes. */
export const DEELWEIGERINGEN = [
  'niet-de-jongere',
  'te-jong',
  'nog-niet-vastgesteld',
  'ontvanger-krijgt-geen-inhoud',
  'doel-past-niet',
  'vraag-onbekend',
  'niets-gekozen',
  'einddatum-voorbij',
  'einddatum-te-ver',
] as const;
export type Deelweigering = (typeof DEELWEIGERINGEN)[number];

/** Wat er gebeurt als de jongere nu op delen drukt. */
interface Gedeeld {
  /** Vanaf dit ogenblik is zij voorbij. */
  readonly eindigtOp: Instant;
  /** Het voorbeeld: precies wat de ontvanger ziet. */
  readonly inhoud: Paspoortinhoud;
  /** De vragen (ids) die bij de deling worden bewaard: die waar nu een antwoord bij te zien is. */
  readonly vragen: readonly string[];
  /** Delingen met dezelfde ontvanger en hetzelfde doel, die vervallen zodra deze open is. */
  readonly vervangt: readonly string[];
}

export type Deelbesluit =
  | (Gedeeld & {
      readonly soort: 'deel';
      readonly status: 'ACTIEF';
      readonly grond: Exclude<Delinggrond['soort'], 'geen'>;
    })
  | (Gedeeld & {
      readonly soort: 'wacht';
      readonly status: 'WACHT_OP_TOESTEMMING';
      readonly reden: Grondreden;
      readonly taak: Paspoorttaak | null;
    })
  | { readonly soort: 'magNiet'; readonly reden: Deelweigering };

/**
 * Waarvoor een soort organisatie een Paspoort krijgt. Leerplicht (gemeente) krijgt nooit inhoud: alleen dat het bestaat; het
 * Doorstroompunt alleen als de jongere deelt. Bron: domain.md §2 en §7.2.
 */
const DOELEN: Readonly<Partial<Record<Ontvanger['soort'], readonly Delingdoel[]>>> = {
  mbo: ['intake', 'ondersteuningsplan', 'begeleiding'],
  vo: ['begeleiding'],
  rmc: ['begeleiding', 'toekomstplan', 'werk'],
};

/** Waarvoor een organisatie van deze soort een Paspoort kan krijgen; leeg als zij nooit inhoud krijgt. */
export const doelenVoor = (soort: Ontvanger['soort']): readonly Delingdoel[] => DOELEN[soort] ?? [];

/** De laatste dag tot wanneer vandaag gedeeld kan worden. */
export const laatsteDeeldag = (nu: Instant, { termijnen }: Pick<Paspoortregels, 'termijnen'>): Kalenderdag =>
  plusDagen(toKalenderdag(nu), termijnen.delingDagen);

const vraagtOnbekends = ({ vragen }: Deelverzoek, lijst: Vragenlijst): boolean => {
  const bekend = new Set(vragenVan(lijst).map(({ id }) => id));
  return vragen.some((id) => !bekend.has(id));
};

/** Waarom de ontvanger dit niet krijgt, wie er ook toestemming geeft. */
function foutInOntvanger({ ontvanger, doel }: Deelverzoek): Deelweigering | null {
  const doelen = doelenVoor(ontvanger.soort);
  if (doelen.length === 0) return 'ontvanger-krijgt-geen-inhoud';
  return doelen.includes(doel) ? null : 'doel-past-niet';
}

function foutInEinde({ tot }: Deelverzoek, { regels }: Deelzaak, nu: Instant): Deelweigering | null {
  if (tot < toKalenderdag(nu)) return 'einddatum-voorbij';
  return tot > laatsteDeeldag(nu, regels) ? 'einddatum-te-ver' : null;
}

function weigering(verzoek: Deelverzoek, zaak: Deelzaak, nu: Instant): Deelweigering | null {
  const { rol, relatie } = verzoek.schrijver;
  if (rol !== 'jongere' || relatie !== 'zelf') return 'niet-de-jongere';
  if (!isTeDelen(zaak.versie.status)) return 'nog-niet-vastgesteld';
  return (
    foutInOntvanger(verzoek) ??
    (vraagtOnbekends(verzoek, zaak.lijst) ? 'vraag-onbekend' : foutInEinde(verzoek, zaak, nu))
  );
}

const loopt = ({ status }: Deling): boolean =>
  status !== 'AANGEMAAKT' && DELING_OVERGANGEN[status].length > 0;

/**
 * Wat er gebeurt als de jongere nu deelt: het deelt, het wacht op toestemming, of het mag niet. Delen doet alleen de jongere
 * zelf, per ontvanger en doel, met een einddatum. Onder de leeftijd van toestemming wacht het op zijn ouders (AGE-10); zijn
 * zij het niet eens, dan krijgt de mentor een taak. De inhoud is het voorbeeld: precies wat de ontvanger zal zien.
 */
export function magDelen(verzoek: Deelverzoek, zaak: Deelzaak, nu: Instant): Deelbesluit {
  const reden = weigering(verzoek, zaak, nu);
  if (reden) return { soort: 'magNiet', reden };
  const inhoud = zichtbareInhoud(zaak.lijst, zaak.versie, { soort: 'vragen', ids: verzoek.vragen });
  if (inhoud.velden.length === 0) return { soort: 'magNiet', reden: 'niets-gekozen' };
  const { ontvanger, doel } = verzoek;
  const grond = delinggrond({ ontvanger, doel, besluitOp: nu }, zaak.deler, zaak.regels, nu);
  const gedeeld: Gedeeld = {
    eindigtOp: eindeVanDag(verzoek.tot),
    inhoud,
    vragen: inhoud.velden.map(({ vraagId }) => vraagId),
    vervangt: zaak.delingen
      .filter((d) => loopt(d) && d.ontvanger.organisatieId === ontvanger.organisatieId && d.doel === doel)
      .map(({ id }) => id),
  };
  if (grond.soort !== 'geen') return { ...gedeeld, soort: 'deel', status: 'ACTIEF', grond: grond.soort };
  if (grond.reden === 'te-jong') return { soort: 'magNiet', reden: 'te-jong' };
  return {
    ...gedeeld,
    soort: 'wacht',
    status: 'WACHT_OP_TOESTEMMING',
    reden: grond.reden,
    taak: grond.taak,
  };
}
