import { leeftijdOp } from '../leerling/leeftijd.ts';
import { levensfase, type Levensfase } from '../toegang/dataklassen.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import { isLeesbaar } from './deling-besluiten.ts';
import { beslismomenten, delinggrond, type Deler, type Paspoortregels } from './delinggrond.ts';
import { huidigeVersie, type Deling, type Paspoort, type Uitnodiging } from './paspoort.ts';
import { isTeDelen } from './paspoort-machine.ts';
import type { Vragenlijst } from './vragen.ts';
import { zichtbareInhoud, type Paspoortinhoud, type Veldkeuze } from './zichtbare-inhoud.ts';

/** Wat een lezer van een Paspoort ziet: inhoud, alleen dat het bestaat, of niets (voor hem is het er niet). */
export const PASPOORTZICHT = ['inhoud', 'bestaat', 'niets'] as const;
export type Paspoortzicht = (typeof PASPOORTZICHT)[number];

/** Wie kijkt, met zijn band met de jongere op dit ogenblik. */
export type Kijker =
  | { readonly rol: 'jongere'; readonly zelf: boolean }
  | { readonly rol: 'ouder'; readonly gebruikerId: string }
  | {
      readonly rol: 'mentor';
      readonly gebruikerId: string;
      readonly organisatieId: string;
      readonly eigenLeerling: boolean;
    }
  | { readonly rol: 'mbo_intaker'; readonly organisatieId: string }
  | { readonly rol: 'lpa'; readonly betrokken: boolean }
  | { readonly rol: 'rmc'; readonly organisatieId: string; readonly betrokken: boolean };

/** Waarom iemand dit ziet of niet ziet; vaste codes. */
export const ZICHTREDENEN = [
  'eigen',
  'uitgenodigd',
  'gedeeld',
  'alleen-dat-het-bestaat',
  'ingetrokken',
  'verlopen',
  'wacht-op-toestemming',
  'geen-band',
  'te-jong',
  'meerderjarig',
  'jongere-bevestigt-nog',
  'vernietigd',
] as const;
export type Zichtreden = (typeof ZICHTREDENEN)[number];

/** Waaruit een lezer leest: een versie, en daarvan deze antwoorden. */
export interface Leesbron {
  readonly versie: number;
  readonly keuze: Veldkeuze;
  /** null: geen deling, maar eigenaar of uitnodiging. */
  readonly delingId: string | null;
}

export interface Zichtbesluit {
  readonly zicht: Paspoortzicht;
  readonly reden: Zichtreden;
  /** Leeg, behalve bij `inhoud`. */
  readonly bronnen: readonly Leesbron[];
}

/** Waarover de vraag gaat. */
export interface Zichtzaak {
  readonly paspoort: Paspoort;
  readonly deler: Deler;
  readonly regels: Paspoortregels;
}

interface Blik extends Zichtzaak {
  readonly nu: Instant;
  readonly fase: Levensfase;
}

const niets = (reden: Zichtreden): Zichtbesluit => ({ zicht: 'niets', reden, bronnen: [] });
const bestaat = (reden: Zichtreden): Zichtbesluit => ({ zicht: 'bestaat', reden, bronnen: [] });

const lees = (reden: Zichtreden, { paspoort }: Blik, soort: 'alles' | 'zonder-gevoelig'): Zichtbesluit => ({
  zicht: 'inhoud',
  reden,
  bronnen: [{ versie: huidigeVersie(paspoort).nummer, keuze: { soort }, delingId: null }],
});

const isVerlopen = ({ paspoort }: Blik): boolean => huidigeVersie(paspoort).status === 'VERLOPEN';

function uitnodigingVan(
  { paspoort, nu }: Blik,
  soort: Uitnodiging['soort'],
  gebruikerId: string,
): Uitnodiging | null {
  const open = paspoort.uitnodigingen.filter(
    (u) =>
      u.soort === soort && u.gebruikerId === gebruikerId && (u.beeindigdOp === null || nu < u.beeindigdOp),
  );
  return open.at(-1) ?? null;
}

const alsGenodigde = (blik: Blik, { gevoelig }: Uitnodiging): Zichtbesluit =>
  lees('uitgenodigd', blik, gevoelig ? 'alles' : 'zonder-gevoelig');

/** AGE-5. Onder de leeftijd waarop iemand voor zichzelf opkomt, gaat het via de ouders. */
function voorJongere({ zelf }: Extract<Kijker, { rol: 'jongere' }>, blik: Blik): Zichtbesluit {
  if (!zelf) return niets('geen-band');
  return blik.fase === 'kind' ? niets('te-jong') : lees('eigen', blik, 'alles');
}

/** AGE-6 en AGE-10. Alleen op uitnodiging; wie zelf beslist bevestigt haar, en een meerderjarige heeft geen ouder meer nodig. */
function voorOuder({ gebruikerId }: Extract<Kijker, { rol: 'ouder' }>, blik: Blik): Zichtbesluit {
  if (blik.fase === 'meerderjarig') return niets('meerderjarig');
  const uitnodiging = uitnodigingVan(blik, 'ouder', gebruikerId);
  if (!uitnodiging || isVerlopen(blik)) return niets('geen-band');
  const { zelfVanaf } = beslismomenten(blik.deler.geboortedatum, blik.regels);
  if (blik.fase === 'zelfbeslisser' && uitnodiging.besluitOp < zelfVanaf)
    return niets('jongere-bevestigt-nog');
  return alsGenodigde(blik, uitnodiging);
}

const DICHT: Partial<Record<Deling['status'], Zichtreden>> = {
  INGETROKKEN: 'ingetrokken',
  VERLOPEN: 'verlopen',
};

/** Een deling die ooit open was en nu dicht is: de ontvanger ziet dat, en waarom. */
function geslotenDeling(deling: Deling, nu: Instant): Zichtbesluit {
  return bestaat(DICHT[deling.status] ?? (nu < deling.eindigtOp ? 'wacht-op-toestemming' : 'verlopen'));
}

/** Wat een organisatie door delingen ziet; null als er nooit een voor haar open was. */
function doorDeling(organisatieId: string, blik: Blik): Zichtbesluit | null {
  const { paspoort, deler, regels, nu } = blik;
  const eigen = paspoort.delingen.filter(
    (d) => d.ontvanger.organisatieId === organisatieId && d.geopendOp !== null && d.geopendOp <= nu,
  );
  const open = eigen.filter((d) => !isVerlopen(blik) && isLeesbaar(d, delinggrond(d, deler, regels, nu), nu));
  if (open.length === 0) {
    const laatste = eigen.at(-1);
    return laatste ? geslotenDeling(laatste, nu) : null;
  }
  const bronnen = open.map(({ id, versie, vragen }): Leesbron => ({
    versie,
    keuze: { soort: 'vragen', ids: vragen },
    delingId: id,
  }));
  return { zicht: 'inhoud', reden: 'gedeeld', bronnen };
}

/** De mentor van de eigen school weet dat het er is, en leest op uitnodiging. */
function voorMentor(kijker: Extract<Kijker, { rol: 'mentor' }>, blik: Blik): Zichtbesluit {
  const uitnodiging = kijker.eigenLeerling ? uitnodigingVan(blik, 'mentor', kijker.gebruikerId) : null;
  if (uitnodiging && !isVerlopen(blik)) return alsGenodigde(blik, uitnodiging);
  const gedeeld = doorDeling(kijker.organisatieId, blik);
  if (gedeeld) return gedeeld;
  return kijker.eigenLeerling ? bestaat('alleen-dat-het-bestaat') : niets('geen-band');
}

/** Leerplicht en Doorstroompunt weten dat er een Paspoort is, zodra de jongere er een heeft vastgesteld. */
const voorKeten = (betrokken: boolean, { paspoort }: Blik): Zichtbesluit =>
  betrokken && paspoort.versies.some(({ status }) => isTeDelen(status))
    ? bestaat('alleen-dat-het-bestaat')
    : niets('geen-band');

function zichtVanKijker(kijker: Kijker, blik: Blik): Zichtbesluit {
  switch (kijker.rol) {
    case 'jongere':
      return voorJongere(kijker, blik);
    case 'ouder':
      return voorOuder(kijker, blik);
    case 'mentor':
      return voorMentor(kijker, blik);
    case 'mbo_intaker':
      return doorDeling(kijker.organisatieId, blik) ?? niets('geen-band');
    case 'lpa':
      return voorKeten(kijker.betrokken, blik);
    case 'rmc':
      return doorDeling(kijker.organisatieId, blik) ?? voorKeten(kijker.betrokken, blik);
  }
}

/**
 * Wat een lezer op dit ogenblik van een Paspoort ziet. De jongere alles; een ouder en een mentor op uitnodiging; een mbo en
 * het Doorstroompunt wat de jongere met hen deelt; leerplicht nooit meer dan dat het bestaat. Leeftijd, einddatum,
 * intrekking en toestemming tellen op het ogenblik zelf. Bron: domain.md §2 en §7.2.
 */
export function paspoortzicht(kijker: Kijker, zaak: Zichtzaak, nu: Instant): Zichtbesluit {
  if (huidigeVersie(zaak.paspoort).status === 'VERNIETIGD') return niets('vernietigd');
  const { leeftijden } = zaak.regels;
  const leeftijd = leeftijdOp(zaak.deler.geboortedatum, toKalenderdag(nu), leeftijden);
  return zichtVanKijker(kijker, { ...zaak, nu, fase: levensfase(leeftijd, leeftijden) });
}

/** Precies de antwoorden bij een besluit: een inhoud per bron. Leeg zonder `inhoud`. */
export function inhoudBij(
  { bronnen }: Zichtbesluit,
  { versies }: Pick<Paspoort, 'versies'>,
  lijst: Vragenlijst,
): Paspoortinhoud[] {
  return bronnen.flatMap(({ versie, keuze }) =>
    versies.filter(({ nummer }) => nummer === versie).map((bron) => zichtbareInhoud(lijst, bron, keuze)),
  );
}
