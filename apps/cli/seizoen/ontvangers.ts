import { createHash } from 'node:crypto';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import { ApiFout } from '../client.ts';
import type { Wereld } from './wereld.ts';

export interface Gedaan {
  geaccepteerd: number;
  geweigerd: number;
  eersteActies: number;
  gesloten: number;
}

/** Een vast getal van 0 tot 100 bij een overdracht: dezelfde overdracht krijgt elke keer dezelfde behandeling. */
function lot(id: string, waarvoor: string): number {
  return createHash('sha256').update(`${waarvoor}/${id}`).digest().readUInt16BE(0) % 100;
}

/** Een besluit dat intussen niet meer kan (409) of niet meer zichtbaar is (404), is geen fout van het spel. */
async function probeer(doe: () => Promise<unknown>): Promise<boolean> {
  try {
    await doe();
    return true;
  } catch (error) {
    if (error instanceof ApiFout && (error.status === 409 || error.status === 404)) return false;
    throw error;
  }
}

/**
 * Laat leerplicht en Doorstroompunt hun werk doen: de meesten accepteren, enkelen weigeren eenmaal, sommigen laten liggen
 * tot er geescaleerd is; wie overnam, legt meestal een eerste actie vast, en sluit wie geplaatst is.
 */
export async function laatOntvangersWerken({ client, ontvangers }: Wereld): Promise<Gedaan> {
  const gedaan: Gedaan = { geaccepteerd: 0, geweigerd: 0, eersteActies: 0, gesloten: 0 };
  for (const als of ontvangers) {
    for (const overdracht of await client.alles<Overdracht>('/v1/overdrachten?status=AANGEBODEN', als)) {
      if (!overdracht.naar) continue;
      await beslis({ client, als, overdracht, gedaan });
    }
    for (const overdracht of await client.alles<Overdracht>('/v1/overdrachten?status=GEACCEPTEERD', als)) {
      await behandel({ client, als, overdracht, gedaan });
    }
  }
  return gedaan;
}

interface Zaak {
  readonly client: Wereld['client'];
  readonly als: string;
  readonly overdracht: Overdracht;
  readonly gedaan: Gedaan;
}

async function beslis({ client, als, overdracht, gedaan }: Zaak): Promise<void> {
  const { id, nummer, geescaleerdOp } = overdracht;
  const keuze = lot(id, 'beslis');
  const laatLiggen = keuze >= 88 && geescaleerdOp === null;
  const liggenBlijven = keuze >= 97;
  if (laatLiggen || liggenBlijven) return;
  const pad = `/v1/overdrachten/${id}`;
  if (keuze < 4 && nummer === 1) {
    if (await probeer(() => client.post(`${pad}/weigeringen`, als, { reden: 'NIET_BEVOEGD_GEMEENTE' })))
      gedaan.geweigerd += 1;
  } else if (await probeer(() => client.post(`${pad}/acceptaties`, als))) gedaan.geaccepteerd += 1;
}

async function behandel({ client, als, overdracht, gedaan }: Zaak): Promise<void> {
  const { id, eersteActieOp, overstapId } = overdracht;
  const pad = `/v1/overdrachten/${id}`;
  if (eersteActieOp === null && lot(id, 'actie') < 85) {
    if (await probeer(() => client.post(`${pad}/eerste-acties`, als))) gedaan.eersteActies += 1;
  }
  if (!overstapId) return;
  const overstap = await client
    .get<{ plaatsing?: string }>(`/v1/overstappen/${overstapId}`, als)
    .catch(() => null);
  if (
    overstap?.plaatsing === 'DEFINITIEF_MBO' &&
    (await probeer(() => client.post(`${pad}/afsluitingen`, als, { reden: 'GEPLAATST' })))
  ) {
    gedaan.gesloten += 1;
  }
}
