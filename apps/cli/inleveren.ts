import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Bestand } from '#libs/contract/bestanden.ts';
import { wachtTot, type ApiClient } from './client.ts';
import { toonVerslag } from './verslag.ts';

export interface InleverOpties {
  readonly soort: string;
  readonly als: string;
  readonly geenWijzigingen: boolean;
  readonly volledigeLevering: boolean;
  readonly toepassen: boolean;
}

const RUSTIG = ['GECONTROLEERD', 'AFGEKEURD', 'VERWERKT', 'TERUGGEDRAAID', 'INGETROKKEN'];

/** Wacht tot een bestand niets meer doet en toont de voortgang. */
export async function volg(client: ApiClient, id: string, als: string, balk?: SingleBar): Promise<Bestand> {
  return wachtTot('Het bestand verwerken', async () => {
    const bestand = await client.get<Bestand>(`/v1/bestanden/${id}`, als);
    balk?.setTotal(Math.max(1, bestand.voortgang.totaal));
    balk?.update(bestand.voortgang.gedaan);
    return RUSTIG.includes(bestand.status) ? bestand : null;
  });
}

/** Levert een bestand in, toont de controle, past het zo nodig toe en toont het verslag per regel. */
export async function inleveren(client: ApiClient, pad: string, opties: InleverOpties): Promise<number> {
  const inhoud = await readFile(pad).catch(() => null);
  if (!inhoud) {
    console.error(`${pad} is niet te lezen. Klopt het pad?`);
    return 1;
  }
  const velden = {
    soort: opties.soort,
    geenWijzigingen: opties.geenWijzigingen ? 'ja' : 'nee',
    volledigeLevering: opties.volledigeLevering ? 'ja' : 'nee',
  };
  const ingeleverd = await client.lever<{ id: string; eerderBestandId: string | null }>(
    velden,
    { naam: path.basename(pad), inhoud },
    opties.als,
  );
  if (ingeleverd.eerderBestandId)
    console.log('Precies dit bestand is al eens verwerkt; alleen verschillen tellen.');
  const balk = new SingleBar({ format: '{bar} {value}/{total} regels  {stap}', hideCursor: true });
  balk.start(1, 0, { stap: 'controleren' });
  let bestand = await volg(client, ingeleverd.id, opties.als, balk);
  if (bestand.status === 'GECONTROLEERD' && opties.toepassen) {
    await client.post(`/v1/bestanden/${bestand.id}/verwerkingen`, opties.als);
    balk.update(0, { stap: 'verwerken' });
    bestand = await wachtTot('Verwerken', async () => {
      const nu = await volg(client, ingeleverd.id, opties.als, balk);
      return nu.status === 'GECONTROLEERD' ? null : nu;
    });
  }
  balk.stop();
  await toonVerslag(client, bestand, opties.als);
  if (bestand.status === 'GECONTROLEERD')
    console.log('\nEr is nog niets veranderd. Toepassen: dezelfde opdracht met --toepassen.');
  return bestand.status === 'AFGEKEURD' ? 1 : 0;
}
