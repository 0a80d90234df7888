import { WEEKCHECK_TEKST } from '#libs/contract/teksten.ts';
import { telBerichten } from '../demo.ts';
import type { Gedaan } from './ontvangers.ts';
import type { Weekuitkomst } from './leveringen.ts';
import { tellingen, type Wereld } from './wereld.ts';

export type Stand = ReadonlyMap<string, number>;

export async function leesStand({ client, afspraken }: Wereld): Promise<Stand> {
  return new Map(
    (await tellingen(client, afspraken.schooljaar)).map(({ status, aantal }) => [status, aantal]),
  );
}

export const som = (stand: Stand, ...statussen: string[]): number =>
  statussen.reduce((totaal, status) => totaal + (stand.get(status) ?? 0), 0);

const GROEPEN: readonly (readonly [string, readonly string[]])[] = [
  ['definitief', ['DEFINITIEF_MBO', 'VERVOLG_ANDERS']],
  ['lopend', ['AANGEMELD', 'IN_BEHANDELING']],
  ['nog niet', ['NIET_AANGEMELD', 'AANDACHT']],
  ['risico', ['RISICO']],
  ['aangeboden', ['OVERGEDRAGEN']],
  ['LP/RMC', ['IN_BEHANDELING_LP', 'IN_BEHANDELING_RMC', 'IN_BEHANDELING_ZORG']],
  ['teruggemeld', ['TERUGGEMELD_SCHOOL']],
  ['gesloten', ['AFGESLOTEN']],
];

/** De stand in een regel; wat nul is, staat er niet. */
export const toonStand = (stand: Stand): string =>
  GROEPEN.map(([naam, statussen]) => [naam, som(stand, ...statussen)] as const)
    .filter(([, aantal]) => aantal > 0)
    .map(([naam, aantal]) => `${naam} ${aantal}`)
    .join('  ');

/** De regels van een week: wat er geleverd is, hoe het staat, en wie wat deed. */
export function toonWeek(
  dag: string,
  { geleverd, gedaan, taken }: { geleverd: Weekuitkomst; gedaan: Gedaan; taken: number },
  stand: Stand,
): string[] {
  const { bestanden, gewijzigd, risicoErop, risicoEraf, conflicten } = geleverd;
  const bij = [
    risicoErop + risicoEraf > 0 ? `risico +${risicoErop} -${risicoEraf}` : '',
    conflicten > 0 ? `${conflicten} conflicten` : '',
    taken > 0 ? `${taken} taken gedaan` : '',
    ...toonGedaan(gedaan),
    ...geleverd.bijzonder,
  ].filter((deel) => deel !== '');
  const kop = `${dag}  ${String(bestanden).padStart(2)} bestanden ${String(gewijzigd).padStart(5)} wijzigingen  ${toonStand(stand)}`;
  return bij.length > 0 ? [kop, `            ${bij.join(', ')}`] : [kop];
}

/** Wat ontvangers deden, in woorden. */
export const toonGedaan = (gedaan: Gedaan): string[] =>
  (
    [
      ['geaccepteerd', gedaan.geaccepteerd],
      ['geweigerd', gedaan.geweigerd],
      ['eerste acties', gedaan.eersteActies],
      ['gesloten', gedaan.gesloten],
    ] as const
  )
    .filter(([, aantal]) => aantal > 0)
    .map(([naam, aantal]) => `${aantal} ${naam}`);

const GEMIST = ['TE_LAAT', 'HERINNERD', 'GEESCALEERD', 'INGEHAALD'] as const;

/** Wat er nog meer te melden is op een afgesproken moment: escalaties, gemiste weekchecks en berichten. */
export async function leesToezicht({ client, afspraken }: Wereld): Promise<string> {
  const coordinator = client.als('coordinator');
  const escalaties = await coordinator.alles('lijstOverdrachten');
  const gemist = await Promise.all(
    GEMIST.map(async (status) => {
      const vraag = { seizoen: afspraken.schooljaar, status };
      return [status, (await coordinator.alles('lijstWeekchecks', { vraag })).length] as const;
    }),
  );
  const berichten = await telBerichten(client.openbaar);
  return [
    `${escalaties.length} overdrachten geëscaleerd`,
    ...gemist
      .filter(([, n]) => n > 0)
      .map(([status, n]) => `${n} weekchecks ${WEEKCHECK_TEKST[status].label.toLowerCase()}`),
    `${berichten} berichten`,
  ].join(', ');
}
