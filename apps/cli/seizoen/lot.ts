import { createHash } from 'node:crypto';
import { Probleem } from '#libs/client/fout.ts';

/** Een vast getal van 0 tot 100 bij een sleutel: hetzelfde geval krijgt in elk seizoen dezelfde behandeling. */
export function lot(sleutel: string): number {
  return createHash('sha256').update(sleutel).digest().readUInt32BE(0) % 100;
}

/** Een besluit dat intussen niet meer kan (409) of niet meer zichtbaar is (404), is geen fout van het spel. */
export async function lukt(doe: () => Promise<unknown>): Promise<boolean> {
  try {
    await doe();
    return true;
  } catch (error) {
    if (error instanceof Probleem && (error.status === 409 || error.status === 404)) return false;
    throw error;
  }
}
