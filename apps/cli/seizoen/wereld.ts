import { readFile } from 'node:fs/promises';
import { leesAfspraken } from '#libs/afspraken/lees-afspraken.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { DEMO_KOPPELSLEUTEL, DEMOREGIO, demoLeerlingenVan } from '#infra/seed/demoregio.ts';
import type { DemoLeerling } from '#infra/seed/generator.ts';
import type { Item } from '#libs/client/typen.ts';
import { Mislukt, type ApiClient } from '../client.ts';
import { leesPersonas } from '../demo.ts';

export interface Mbo {
  readonly brin: string;
  readonly persona: string;
  readonly naam: string;
}

/** Alles wat het spelen van een seizoen moet weten. */
export interface Wereld {
  readonly client: ApiClient;
  readonly afspraken: Afspraken;
  readonly leerlingen: readonly DemoLeerling[];
  readonly mbos: readonly Mbo[];
  /** Persona's van leerplicht en Doorstroompunt. */
  readonly ontvangers: readonly string[];
  readonly decanen: readonly string[];
  /** Persona's van scholen die taken afronden. */
  readonly schoolmensen: readonly string[];
  readonly koppelsleutel: string;
}

export type Telling = Item<'lijstTellingen'>;

/** Aantallen per status van het seizoen, zoals de coördinator ze ziet. */
export async function tellingen(client: ApiClient, seizoen?: string): Promise<Telling[]> {
  const vraag = seizoen ? { seizoen } : {};
  const { items } = await client.als('coordinator').roep('lijstTellingen', { vraag });
  return items.filter((telling) => telling.regio === DEMOREGIO);
}

async function leesSeizoen(seizoen: string): Promise<Afspraken> {
  const pad = new URL(`../../../../infra/regios/ijssel-vecht/${seizoen}.yaml`, import.meta.url);
  const gelezen = leesAfspraken(await readFile(pad, 'utf8'), seizoen);
  if (!gelezen.goed)
    throw new Mislukt(`De afspraken van ${seizoen} zijn niet goed: toets ze met "afspraken toets".`);
  return gelezen.afspraken;
}

/** Leest de demoregio zoals zij nu draait: haar seizoen, haar mensen, en dezelfde leerlingen als bij het laden. */
export async function openWereld(client: ApiClient, koppelsleutel: string | undefined): Promise<Wereld> {
  const personas = await leesPersonas(client.openbaar);
  const stand = await tellingen(client);
  const seizoen = stand.map((telling) => telling.seizoen).sort()[0];
  if (!seizoen) throw new Mislukt('Er zijn geen leerlingen geladen. Start met "npm start".');
  const afspraken = await leesSeizoen(seizoen);
  const aantal = stand.filter((t) => t.seizoen === seizoen).reduce((som, telling) => som + telling.aantal, 0);
  const eigen = new Set(afspraken.organisaties.map((o) => o.naam));
  const met = (...rollen: string[]) =>
    personas.filter((p) => rollen.includes(p.rol) && eigen.has(p.organisatie.naam)).map((p) => p.id);
  return {
    client,
    afspraken,
    leerlingen: demoLeerlingenVan(afspraken, aantal),
    mbos: afspraken.organisaties
      .filter((o) => o.soort === 'mbo' && o.weekcheck)
      .map((o) => ({ brin: o.brin!, persona: `intaker-${o.sleutel}`, naam: o.naam })),
    // Van een gemeente doet een persoon het werk; de opsporingsambtenaar doet straf.
    ontvangers: met('lpa', 'rmc').filter((id) => !id.startsWith('boa-')),
    decanen: met('decaan'),
    schoolmensen: met('decaan', 'mentor'),
    koppelsleutel: koppelsleutel ?? DEMO_KOPPELSLEUTEL,
  };
}

/** Doet werk voor elk item, met ten hoogste vier tegelijk; de uitkomsten in de volgorde van de items. */
export async function perVier<T, U>(items: readonly T[], werk: (item: T) => Promise<U>): Promise<U[]> {
  const uitkomsten: U[] = [];
  let volgende = 0;
  const loper = async (): Promise<void> => {
    while (volgende < items.length) {
      const plaats = volgende++;
      uitkomsten[plaats] = await werk(items[plaats]!);
    }
  };
  await Promise.all(Array.from({ length: 4 }, loper));
  return uitkomsten;
}
