import type { Client } from '#libs/client/client.ts';
import type { Antwoord } from '#libs/client/typen.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';

/** De vaste deur van de demo: geen deel van het openbare contract, en buiten de demo niet open. */
export type Persona = Antwoord<'personas'>[number];

export interface Klokstand {
  readonly nu: Instant;
  readonly rustig: boolean;
  /** Tot hier zijn alle processen bij; null als er geen achter loopt. */
  readonly bij: Instant | null;
}

/** Wie men in de demo kan zijn. */
export const leesPersonas = (openbaar: Client): Promise<Persona[]> => openbaar.roep('personas');

/** Een token om als deze persona te spreken. */
export const personatoken = async (openbaar: Client, id: string): Promise<string> =>
  (await openbaar.roep('personatoken', { pad: { id } })).access_token;

/** De demotijd, en of alles tot rust is. */
export const leesKlokstand = async (openbaar: Client): Promise<Klokstand> => {
  const { nu, rustig, bij } = await openbaar.roep('leesKlok');
  return { nu: nu as Instant, rustig, bij: bij as Instant | null };
};

/** Zet de demotijd vooruit. */
export const verzetKlok = async (openbaar: Client, nu: Instant): Promise<void> => {
  await openbaar.roep('verzetKlok', { inhoud: { nu } });
};

/** Hoeveel berichten er verstuurd zijn. */
export const telBerichten = async (openbaar: Client): Promise<number> =>
  (await openbaar.roep('postvak')).length;
