import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITME = 'aes-256-gcm';
const VORM = 1;
const IV_BYTES = 12;
const MERK_BYTES = 16;
export const SLEUTEL_BYTES = 32;

/** Waar een versleutelde waarde thuishoort. Op een andere plaats is zij niet te openen. */
export interface Plaats {
  readonly klasse: string;
  /** De leerling of het bestand waarvan de sleutel is. */
  readonly subject: string;
  /** `tabel.kolom`. */
  readonly kolom: string;
}

const gebonden = ({ klasse, subject, kolom }: Plaats): Buffer =>
  Buffer.from(`${VORM}|${klasse}|${subject}|${kolom}`);

/** Versleutelt bytes met AES-256-GCM; de plaats is mee ondertekend. Vorm: versie, IV, merk, cijfertekst. */
export function versleutel(sleutel: Buffer, plaats: Plaats, waarde: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cijfer = createCipheriv(ALGORITME, sleutel, iv).setAAD(gebonden(plaats));
  const tekst = Buffer.concat([cijfer.update(waarde), cijfer.final()]);
  return Buffer.concat([Buffer.of(VORM), iv, cijfer.getAuthTag(), tekst]);
}

/** Hoort dat iets niet te openen was: een verkeerde sleutel, een verwisselde of een veranderde waarde. Nooit de waarde zelf. */
export type Alarm = (plaats: Pick<Plaats, 'klasse' | 'kolom'>) => void;

let alarm: Alarm = () => undefined;

/** Wie het hoort als er iets niet te openen is; eenmaal gezet bij het starten. */
export function zetAlarm(nieuw: Alarm): void {
  alarm = nieuw;
}

/** Een waarde die niet te openen is: verkeerde sleutel, verkeerde plaats of veranderd. De waarde zelf staat er niet in. */
export class NietTeOpenen extends Error {
  constructor(plaats: Plaats) {
    super(`Een versleutelde waarde is niet te openen (${plaats.kolom}).`);
    this.name = 'NietTeOpenen';
  }
}

function nietTeOpenen(plaats: Plaats): NietTeOpenen {
  alarm({ klasse: plaats.klasse, kolom: plaats.kolom });
  return new NietTeOpenen(plaats);
}

/** Opent wat `versleutel` maakte; lukt dat niet, dan is er geen stukje van, en gaat het alarm. Fout: NietTeOpenen. */
export function ontsleutel(sleutel: Buffer, plaats: Plaats, cijfertekst: Uint8Array): Buffer {
  const bytes = Buffer.from(cijfertekst);
  if (bytes[0] !== VORM || bytes.length < 1 + IV_BYTES + MERK_BYTES) throw nietTeOpenen(plaats);
  const iv = bytes.subarray(1, 1 + IV_BYTES);
  const merk = bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + MERK_BYTES);
  try {
    const cijfer = createDecipheriv(ALGORITME, sleutel, iv).setAAD(gebonden(plaats)).setAuthTag(merk);
    return Buffer.concat([cijfer.update(bytes.subarray(1 + IV_BYTES + MERK_BYTES)), cijfer.final()]);
  } catch {
    throw nietTeOpenen(plaats);
  }
}
