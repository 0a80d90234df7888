import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Bestand } from '#libs/contract/bestanden.ts';
import type { Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import { Mislukt, type ApiClient } from './client.ts';
import { wachtTot } from './tijd.ts';
import { toonVerslag } from './verslag.ts';

export interface InleverOpties {
  readonly soort: Bestandsoort;
  readonly als: string;
  readonly geenWijzigingen: boolean;
  readonly volledigeLevering: boolean;
  readonly toepassen: boolean;
}

/** Een bestand om in te leveren. */
export interface Inlevering {
  readonly soort: Bestandsoort;
  readonly als: string;
  readonly naam: string;
  readonly inhoud: Uint8Array;
  readonly geenWijzigingen?: boolean;
  readonly volledigeLevering?: boolean;
  readonly seizoen?: string;
}

const BEZIG = ['ONTVANGEN', 'VERWERKEN', 'TERUGDRAAIEN'];
const jaNee = (waarde: boolean | undefined) => (waarde ? 'ja' : 'nee');

/** Wacht tot een bestand niets meer doet en toont de voortgang. */
export async function volg(
  client: ApiClient,
  id: string,
  door: { als: string; balk?: SingleBar },
): Promise<Bestand> {
  return wachtTot('Het bestand', async () => {
    const bestand = await client.als(door.als).roep('leesBestand', { pad: { id } });
    door.balk?.setTotal(Math.max(1, bestand.voortgang.totaal));
    door.balk?.update(bestand.voortgang.gedaan);
    return BEZIG.includes(bestand.status) ? null : bestand;
  });
}

/** Levert een bestand in en wacht op de controle. */
export async function dienIn(
  client: ApiClient,
  inlevering: Inlevering,
  balk?: SingleBar,
): Promise<{ readonly bestand: Bestand; readonly eerderBestandId: string | null }> {
  const { soort, als, seizoen, geenWijzigingen, volledigeLevering, naam, inhoud } = inlevering;
  const { id, eerderBestandId } = await client.als(als).roep('leverBestandIn', {
    inhoud: {
      soort,
      geenWijzigingen: jaNee(geenWijzigingen),
      volledigeLevering: jaNee(volledigeLevering),
      ...(seizoen ? { seizoen } : {}),
      bestand: new File([new Uint8Array(inhoud)], naam),
    },
  });
  return { bestand: await volg(client, id, { als, ...(balk ? { balk } : {}) }), eerderBestandId };
}

/** Past een gecontroleerd bestand toe en wacht tot het verwerkt is; een ander bestand blijft zoals het is. */
export async function pasToe(
  client: ApiClient,
  bestand: Bestand,
  door: { als: string; balk?: SingleBar },
): Promise<Bestand> {
  if (bestand.status !== 'GECONTROLEERD') return bestand;
  await client.als(door.als).roep('verwerkBestand', { pad: { id: bestand.id } });
  return volg(client, bestand.id, door);
}

/** Levert een bestand in, toont de controle, past het zo nodig toe en toont het verslag per regel. */
export async function inleveren(client: ApiClient, pad: string, opties: InleverOpties): Promise<number> {
  const inhoud = await readFile(pad).catch(() => null);
  if (!inhoud) throw new Mislukt(`${pad} is niet te lezen. Klopt het pad?`);
  const balk = new SingleBar({ format: '{stap} {bar} {value}/{total} regels', hideCursor: true });
  balk.start(1, 0, { stap: 'controleren' });
  let bestand: Bestand;
  try {
    const ingeleverd = await dienIn(client, { ...opties, naam: path.basename(pad), inhoud }, balk);
    bestand = ingeleverd.bestand;
    if (opties.toepassen) {
      balk.update(0, { stap: 'toepassen  ' });
      bestand = await pasToe(client, bestand, { als: opties.als, balk });
    }
    balk.stop();
    if (ingeleverd.eerderBestandId)
      console.log('Precies dit bestand is al eens verwerkt; alleen verschillen tellen.');
  } finally {
    balk.stop();
  }
  await toonVerslag(client, bestand, { als: opties.als, alles: false });
  if (bestand.status === 'GECONTROLEERD')
    console.log('\nEr is nog niets veranderd. Toepassen: dezelfde opdracht met --toepassen.');
  return bestand.status === 'AFGEKEURD' ? 1 : 0;
}
