import { STATUS_TEKST } from '#libs/contract/teksten.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { ApiClient } from '../client.ts';
import { leesKlok, zetKlok, wachtOpRust } from '../tijd.ts';
import { maakAgenda, type Punt } from './agenda.ts';
import { bevestigBestemmingen, legBestemmingenVast } from './bestemmingen.ts';
import { leverWeek } from './leveringen.ts';
import { zieNa } from './nazien.ts';
import { laatOntvangersWerken, type Gedaan } from './ontvangers.ts';
import { draagVroegOver, laatScholenWerken } from './scholen.ts';
import { leesStand, leesToezicht, toonGedaan, toonStand, toonWeek } from './stand.ts';
import { Verloop } from './verloop.ts';
import { openWereld, type Wereld } from './wereld.ts';

export interface Speelwijze {
  /** Zoveel weken zonder bestanden voordat het spel begint. */
  readonly overslaan: number;
  readonly koppelsleutel: string | undefined;
}

const TEKST: Readonly<Record<string, string>> = STATUS_TEKST;

const toon = (regels: readonly string[]): void => {
  for (const regel of regels) console.log(regel);
};

interface Spel {
  readonly wereld: Wereld;
  readonly verloop: Verloop;
}

async function laatWerken({ wereld, verloop }: Spel): Promise<Gedaan> {
  const gedaan = await laatOntvangersWerken(wereld);
  verloop.tel('geaccepteerd', gedaan.geaccepteerd);
  verloop.tel('geweigerd', gedaan.geweigerd);
  verloop.tel('door de ontvanger gesloten', gedaan.gesloten);
  return gedaan;
}

async function speelWeek(spel: Spel, week: Extract<Punt, { soort: 'week' }>): Promise<void> {
  const { wereld, verloop } = spel;
  const geleverd = await leverWeek(wereld, week);
  await wachtOpRust(wereld.client);
  const taken = (await laatScholenWerken(wereld)) + (await bevestigBestemmingen(wereld));
  const gedaan = await laatWerken(spel);
  await wachtOpRust(wereld.client);
  verloop.tel('bestanden', geleverd.bestanden);
  verloop.tel('wijzigingen', geleverd.gewijzigd);
  verloop.tel('op de risicolijst', geleverd.risicoErop);
  verloop.tel('van de risicolijst', geleverd.risicoEraf);
  toon(toonWeek(week.dag, { geleverd, gedaan, taken }, await leesStand(wereld)));
}

async function speelBezoek(spel: Spel, { op }: Punt): Promise<void> {
  const wat = toonGedaan(await laatWerken(spel));
  if (wat.length > 0) toon([`${toKalenderdag(op)}  leerplicht en Doorstroompunt: ${wat.join(', ')}`]);
}

async function speelMoment(
  { wereld, verloop }: Spel,
  moment: Extract<Punt, { soort: 'moment' }>,
): Promise<void> {
  const risico = toKalenderdag(moment.op) === wereld.afspraken.momenten.risico.dag;
  const vroeg = risico ? await draagVroegOver(wereld) : 0;
  const elders = risico ? await legBestemmingenVast(wereld) : 0;
  toon([
    '',
    `${toKalenderdag(moment.op)}  == ${moment.naam}`,
    `            sinds het vorige moment: ${verloop.toon()}`,
    `            ${toonStand(await leesStand(wereld))}`,
    `            ${await leesToezicht(wereld)}`,
    ...(elders > 0 ? [`            ${elders} leerlingen gaan niet naar een mbo: bestemming vastgelegd`] : []),
    ...(vroeg > 0 ? [`            ${vroeg} leerlingen door hun decaan vroeg overgedragen`] : []),
    '',
  ]);
}

async function speelPunt(spel: Spel, punt: Punt): Promise<void> {
  await zetKlok(spel.wereld.client, punt.op);
  switch (punt.soort) {
    case 'week':
      return speelWeek(spel, punt);
    case 'bezoek':
      return speelBezoek(spel, punt);
    case 'moment':
      return speelMoment(spel, punt);
  }
}

/**
 * Speelt het seizoen van de demoregio week voor week door de API, met echte bestanden, en toont wat er gebeurt. Begint
 * waar de demoklok staat. Geeft 1 als na afloop een leerling niet geplaatst is en geen ontvanger heeft.
 */
export async function speelSeizoen(client: ApiClient, wijze: Speelwijze): Promise<number> {
  const wereld = await openWereld(client, wijze.koppelsleutel);
  const { naam, schooljaar } = wereld.afspraken;
  const spel = { wereld, verloop: new Verloop() };
  const begonnen = Date.now();
  toon([`${naam} ${schooljaar}: ${wereld.leerlingen.length} leerlingen, ${wereld.mbos.length} mbo's`, '']);
  const { nu } = await leesKlok(client);
  for (const punt of maakAgenda(wereld.afspraken, wijze.overslaan))
    if (punt.op > nu) await speelPunt(spel, punt);
  return sluitAf(wereld, begonnen);
}

async function sluitAf(wereld: Wereld, begonnen: number): Promise<number> {
  const nu = await wachtOpRust(wereld.client);
  const stand = await leesStand(wereld);
  const totaal = [...stand.values()].reduce((a, b) => a + b, 0);
  const rij = (naam: string, aantal: number): string => `${naam.padEnd(40)} ${String(aantal).padStart(6)}`;
  for (const [status, aantal] of [...stand].sort((a, b) => b[1] - a[1]))
    toon([rij(TEKST[status] ?? status, aantal)]);
  toon([rij('Totaal', totaal), '']);
  const afwijkingen = await zieNa(wereld, nu);
  toon(
    afwijkingen.length === 0
      ? ['Nagezien: iedereen is geplaatst, gesloten of bij een ontvanger.']
      : afwijkingen,
  );
  toon([`Gespeeld in ${Math.round((Date.now() - begonnen) / 1000)} seconden.`]);
  return afwijkingen.length === 0 ? 0 : 1;
}
