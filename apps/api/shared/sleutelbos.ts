import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const Prive = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
});
const Inhoud = z.strictObject({ tokens: z.array(Prive).min(1), aanmelden: z.array(Prive).min(1) });

/** Een sleutel voor ES256, met zijn geheime helft. */
export type Tekensleutel = Readonly<z.infer<typeof Prive>>;

/**
 * De sleutels waarmee de API ondertekent: haar tokens, en wie zij is bij een inlogdienst. De eerste van elke lijst tekent, de
 * andere gelden nog: zo wisselt men van sleutel.
 */
export interface Sleutelbos {
  readonly tokens: readonly Tekensleutel[];
  readonly aanmelden: readonly Tekensleutel[];
}

async function nieuweSleutel(): Promise<Tekensleutel> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return Prive.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
}

/** Een sleutelbos die alleen in het geheugen bestaat. */
export const maakSleutelbos = async (): Promise<Sleutelbos> => ({
  tokens: [await nieuweSleutel()],
  aanmelden: [await nieuweSleutel()],
});

/** Opent de sleutelbos (0600); de eerste keer ontstaat zij. Meer API's delen hetzelfde bestand. */
export async function openSleutelbos(pad: string): Promise<Sleutelbos> {
  await mkdir(path.dirname(pad), { recursive: true, mode: 0o700 });
  try {
    await writeFile(pad, JSON.stringify(await maakSleutelbos()), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return Inhoud.parse(JSON.parse(await readFile(pad, 'utf8')));
}

/** De helft die iedereen mag zien. */
export const publiek = ({ crv, x, y, kid }: Tekensleutel) => ({
  kty: 'EC' as const,
  crv,
  x,
  y,
  kid,
  alg: 'ES256',
  use: 'sig',
});
