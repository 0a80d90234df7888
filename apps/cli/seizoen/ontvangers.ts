import type { Inhoud } from '#libs/client/typen.ts';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import type { DemoLeerling } from '#infra/seed/generator.ts';
import { lot, lukt } from './lot.ts';
import { perVier, type Wereld } from './wereld.ts';

export interface Gedaan {
  geaccepteerd: number;
  geweigerd: number;
  eersteActies: number;
  gesloten: number;
}

/** Wie op het vo blijft of elders leert, heeft geen mbo nodig: leerplicht sluit na het eerste contact. */
const ZONDER_MBO: readonly string[] = ['havo', 'zittenblijver', 'particulier'];

type Naam = Pick<DemoLeerling, 'roepnaam' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum'>;
const sleutelVan = (l: Pick<Naam, 'roepnaam' | 'achternaam'> & { geboortedatum: string }): string =>
  `${l.roepnaam}/${l.achternaam}/${l.geboortedatum}`;

/**
 * Laat leerplicht en Doorstroompunt hun werk doen: de meesten accepteren bij het eerste bezoek, enkelen weigeren
 * eenmaal, sommigen laten liggen tot er geëscaleerd is, en een enkeling reageert nooit. Wie overnam, legt meestal een
 * eerste actie vast en sluit wie geplaatst is of elders leert.
 */
export async function laatOntvangersWerken(wereld: Wereld): Promise<Gedaan> {
  const gedaan: Gedaan = { geaccepteerd: 0, geweigerd: 0, eersteActies: 0, gesloten: 0 };
  const bestemming = new Map(wereld.leerlingen.map((l) => [sleutelVan(l), l.bestemming]));
  await perVier(wereld.ontvangers, async (als) => {
    const bezoek = { wereld, als, gedaan, bestemming };
    const vraag = (status: Overdracht['status']) =>
      wereld.client.als(als).alles('lijstOverdrachten', { vraag: { status } });
    const lopend = await vraag('GEACCEPTEERD');
    if (lopend.length > 0) await behandel(bezoek, lopend);
    // Pas na wat al liep: wie vandaag overneemt, belt bij een volgend bezoek.
    for (const overdracht of await vraag('AANGEBODEN')) await beslis(bezoek, overdracht);
  });
  return gedaan;
}

interface Bezoek {
  readonly wereld: Wereld;
  readonly als: string;
  readonly gedaan: Gedaan;
  readonly bestemming: ReadonlyMap<string, string>;
}

/** Een overdracht van een leerling die de lezer mag zien; een bewijs van een oude zaak heeft geen leerling. */
const geval = ({ leerling, nummer }: Overdracht): string | null =>
  leerling ? `${sleutelVan(leerling)}/${nummer}` : null;

async function beslis({ wereld, als, gedaan }: Bezoek, overdracht: Overdracht): Promise<void> {
  const sleutel = geval(overdracht);
  if (sleutel === null) return;
  const { id, geescaleerdOp, nummer } = overdracht;
  const keuze = lot(`beslis/${sleutel}`);
  if (keuze >= 97 || (keuze >= 86 && geescaleerdOp === null)) return;
  const ontvanger = wereld.client.als(als);
  const pad = { id };
  if (keuze < 16 && nummer === 1) {
    const weigering = {
      reden: 'NIET_BEVOEGD_GEMEENTE',
      toelichting: 'Woont hier volgens ons register niet.',
    } as const;
    if (await lukt(() => ontvanger.roep('weigerOverdracht', { pad, inhoud: weigering })))
      gedaan.geweigerd += 1;
  } else if (await lukt(() => ontvanger.roep('accepteerOverdracht', { pad }))) gedaan.geaccepteerd += 1;
}

async function behandel(bezoek: Bezoek, lopend: readonly Overdracht[]): Promise<void> {
  const { wereld, als, gedaan } = bezoek;
  const ontvanger = wereld.client.als(als);
  const overstappen = await ontvanger.alles('lijstOverstappen');
  const plaatsing = new Map(overstappen.map((overstap) => [overstap.id, overstap.plaatsing]));
  for (const overdracht of lopend) {
    const sleutel = geval(overdracht);
    if (sleutel === null) continue;
    const pad = { id: overdracht.id };
    if (overdracht.eersteActieOp === null && lot(`actie/${sleutel}`) < 88) {
      if (await lukt(() => ontvanger.roep('legEersteActieVast', { pad }))) gedaan.eersteActies += 1;
      continue;
    }
    const reden = sluitreden(bezoek, overdracht, plaatsing.get(overdracht.overstapId ?? ''));
    if (reden && (await lukt(() => ontvanger.roep('sluitOverdracht', { pad, inhoud: { reden } }))))
      gedaan.gesloten += 1;
  }
}

function sluitreden(
  { bestemming }: Bezoek,
  { leerling, eersteActieOp }: Overdracht,
  plaatsing: string | undefined,
): Inhoud<'sluitOverdracht'>['reden'] | null {
  if (plaatsing === 'DEFINITIEF_MBO') return 'GEPLAATST';
  const waarheen = leerling && bestemming.get(sleutelVan(leerling));
  return eersteActieOp !== null && waarheen && ZONDER_MBO.includes(waarheen) ? 'ANDERS' : null;
}
