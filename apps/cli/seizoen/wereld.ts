import { readFile } from 'node:fs/promises';
import { leesAfspraken } from '#libs/afspraken/lees-afspraken.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { demoLeerlingenVan } from '#infra/seed/demoregio.ts';
import type { DemoLeerling } from '#infra/seed/leerlingen.ts';
import type { ApiClient, Persona } from '../client.ts';

export interface Mbo {
  readonly brin: string;
  readonly persona: string;
  readonly naam: string;
  readonly vavo: boolean;
}

/** Alles wat het spelen van een seizoen moet weten. */
export interface Wereld {
  readonly client: ApiClient;
  readonly afspraken: Afspraken;
  readonly leerlingen: readonly DemoLeerling[];
  readonly mbos: readonly Mbo[];
  /** Persona's van leerplicht en Doorstroompunt. */
  readonly ontvangers: readonly string[];
}

export interface Telling {
  readonly seizoen: string;
  readonly status: string;
  readonly aantal: number;
}

export const tellingen = async (client: ApiClient): Promise<Telling[]> =>
  (await client.get<{ items: Telling[] }>('/v1/tellingen', 'coordinator')).items;

/** Leest de demoregio zoals zij nu draait: haar seizoen, haar mensen, en dezelfde leerlingen als bij het laden. */
export async function openWereld(client: ApiClient): Promise<Wereld> {
  const personas = await client.get<Persona[]>('/dev/personas');
  const stand = await tellingen(client);
  const seizoen = stand[0]?.seizoen;
  if (!seizoen) throw new Error('Er zijn geen leerlingen: start met "npm start".');
  const bestand = new URL(`../../../../infra/regios/ijssel-vecht/${seizoen}.yaml`, import.meta.url);
  const gelezen = leesAfspraken(await readFile(bestand, 'utf8'), seizoen);
  if (!gelezen.goed) throw new Error('De afspraken van dit seizoen zijn niet goed.');
  const { afspraken } = gelezen;
  const aantal = stand.reduce((som, telling) => som + telling.aantal, 0);
  return {
    client,
    afspraken,
    leerlingen: demoLeerlingenVan(afspraken, aantal),
    mbos: afspraken.organisaties
      .filter((o) => o.soort === 'mbo' && o.weekcheck)
      .map((o) => ({ brin: o.brin!, persona: `intaker-${o.sleutel}`, naam: o.naam, vavo: o.vavo })),
    ontvangers: personas.filter((p) => p.rol === 'lpa' || p.rol === 'rmc').map((p) => p.id),
  };
}
