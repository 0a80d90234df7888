import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PRIVE = 'anker-sleutel.pem';
const PUBLIEK = 'anker-publiek.pem';

const isEr = (error: unknown): boolean => (error as { code?: string }).code === 'EEXIST';

/** Waarmee ankers zijn ondertekend: Ed25519. De sleutel ligt buiten de database. */
export class Ankersleutel {
  private constructor(private readonly prive: KeyObject) {}

  /** Opent de sleutel in een map; de eerste keer ontstaat zij (0600), met haar publieke helft ernaast. */
  static async open(map: string): Promise<Ankersleutel> {
    await mkdir(map, { recursive: true });
    const pad = path.join(map, PRIVE);
    const nieuw = generateKeyPairSync('ed25519');
    try {
      await writeFile(pad, nieuw.privateKey.export({ type: 'pkcs8', format: 'pem' }), {
        mode: 0o600,
        flag: 'wx',
      });
    } catch (error) {
      if (!isEr(error)) throw error;
    }
    const sleutel = new Ankersleutel(createPrivateKey(await readFile(pad, 'utf8')));
    await writeFile(path.join(map, PUBLIEK), sleutel.publiek());
    return sleutel;
  }

  onderteken(tekst: string): Buffer {
    return sign(null, Buffer.from(tekst), this.prive);
  }

  private publiek(): string {
    return createPublicKey(this.prive).export({ type: 'spki', format: 'pem' }) as string;
  }
}

/** De publieke helft; zij is genoeg om te toetsen. Null als er nog nooit een sleutel was. */
export async function publiekeSleutel(map: string): Promise<KeyObject | null> {
  const tekst = await readFile(path.join(map, PUBLIEK), 'utf8').catch(() => null);
  return tekst === null ? null : createPublicKey(tekst);
}

export const isEcht = (sleutel: KeyObject, tekst: string, handtekening: Uint8Array): boolean =>
  verify(null, Buffer.from(tekst), sleutel, handtekening);
