import type { ApiClient } from '../../client.ts';
import { leesKlok, wachtOpRust, zetKlok } from '../../tijd.ts';
import { Verloop } from '../verloop.ts';
import { openWereld } from '../wereld.ts';
import { masAgenda } from './agenda.ts';
import { laatLeerplichtWerken } from './leerplicht.ts';
import { zieTrajectenNa } from './nazien.ts';
import { laatPartnersWerken } from './partners.ts';
import { bevestigMeldingen, leverVerzuim, meldLaatkomers } from './scholen.ts';
import { laatVerhuizen } from './verhuizing.ts';
import { openMasspel, type Masspel } from './spel.ts';
import { leesMasstand, leesTrajecten, slottabel } from './stand.ts';

const toon = (regels: readonly string[]): void => {
  for (const regel of regels) console.log(regel);
};

async function speelPunt(spel: Masspel): Promise<void> {
  const { client } = spel.wereld;
  await zetKlok(client, spel.punt.op);
  if (spel.punt.soort === 'school') {
    await leverVerzuim(spel);
    await wachtOpRust(client);
    await meldLaatkomers(spel);
    await bevestigMeldingen(spel);
    await wachtOpRust(client);
  }
  await laatVerhuizen(spel);
  await laatLeerplichtWerken(spel);
  await laatPartnersWerken(spel);
  await wachtOpRust(client);
}

/**
 * Speelt een jaar verzuim van de demoregio week voor week door de API: scholen leveren in en melden, leerplicht en partners werken hun
 * trajecten af. Begint waar de demoklok staat. Geeft 1 als na afloop een traject kwijt is.
 */
export async function speelMas(client: ApiClient): Promise<number> {
  const wereld = await openWereld(client, undefined);
  const { naam, schooljaar } = wereld.afspraken;
  const agenda = masAgenda(wereld.afspraken);
  const spel = await openMasspel(wereld, agenda[0]!);
  const begonnen = Date.now();
  toon([
    `${naam} ${schooljaar}: ${wereld.leerlingen.length} leerlingen, ${spel.scholen.length} scholen, ${spel.gemeenten.length} gemeenten`,
    '',
  ]);
  const { nu } = await leesKlok(client);
  for (const [plek, punt] of agenda.entries()) {
    if (punt.op <= nu) continue;
    spel.punt = punt;
    spel.bezoek = plek;
    await speelPunt(spel);
    if (plek % 2 === 1) toon([`${punt.dag}  ${await leesMasstand(spel)}`, ...bij(spel.verloop)]);
  }
  return sluitAf(spel, begonnen);
}

const bij = (verloop: Verloop): string[] => {
  const wat = verloop.toon();
  return wat === 'niets' ? [] : [`            ${wat}`];
};

async function sluitAf(spel: Masspel, begonnen: number): Promise<number> {
  const trajecten = await leesTrajecten(spel);
  toon(['', ...slottabel(trajecten)]);
  const afwijkingen = await zieTrajectenNa(spel, trajecten);
  toon(
    afwijkingen.length === 0
      ? ['Nagezien: elk open traject heeft een houder die aan zet is, en niets staat stil.']
      : afwijkingen,
  );
  toon([`Gespeeld in ${Math.round((Date.now() - begonnen) / 1000)} seconden.`]);
  return afwijkingen.length === 0 ? 0 : 1;
}
