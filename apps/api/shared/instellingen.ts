import type { Inlogdienst } from '#libs/config/inlogdienst.ts';
import type { Verzoekmeting } from '#libs/meters/httpmeter.ts';
import type { Adreswacht } from '#libs/webhook/adreswacht.ts';
import type { Sleutelbos } from './sleutelbos.ts';

/** Hoe vaak iets mag, per account en per adres. */
export interface Limietwaarden {
  readonly accountPerSeconde: number;
  readonly adresPerSeconde: number;
  readonly misluktPerKwartier: number;
  readonly uitvoerPerUur: number;
}

/** Wat de API van haar omgeving moet weten; `main.ts` vult het uit de configuratie, een test zelf. */
export class Instellingen {
  readonly databaseUrl!: string;
  readonly engine!: {
    readonly address: string;
    readonly namespace: string;
    readonly tls: boolean;
    readonly apiKey: string | undefined;
  };
  /** Waar post heen gaat, bv. `smtp://127.0.0.1:1025`; null als er geen mailserver is. */
  readonly smtpUrl!: string | null;
  /** Waarmee de API ondertekent. */
  readonly sleutelbos!: Sleutelbos;
  /** Waar mensen zich aanmelden. */
  readonly inlogdiensten!: readonly Inlogdienst[];
  readonly limieten!: Limietwaarden;
  /** Zo vaak kijkt de API of wie op gebeurtenissen wacht dat nog mag, in milliseconden; hoogstens een minuut. */
  readonly hartslagMs!: number;
  /** Eigen proxy's: alleen hun X-Forwarded-For telt. */
  readonly proxyAdressen!: readonly string[];
  /** Sleutel per bron waarmee nummers worden gehasht; nodig om een regel aan een leerling te koppelen. */
  readonly koppelsleutels!: Readonly<Record<string, string>>;
  /** Demostand: een klok die te verzetten is, persona's en een postvak. */
  readonly demo!: boolean;
  /** Bestand met verstuurde berichten, een JSON-object per regel; alleen in demostand. */
  readonly mailSinkFile!: string | null;
  /** Het script dat het seizoen van de demoregio speelt; null als dat hier niet kan. Alleen in demostand. */
  readonly seizoenscript!: string | null;
  readonly publicUrl!: string;
  /** Map met de gebouwde portal; null als deze API haar niet toont. */
  readonly portalMap!: string | null;
  /** Map met de vragenlijsten van het Paspoort. */
  readonly paspoortMap!: string;
  /** Map met de versies van het signaleringsinstrument. */
  readonly masMap!: string;
  /** Meet hoe lang een verzoek duurde; null als niemand meet. */
  readonly meetVerzoek!: ((meting: Verzoekmeting) => void) | null;
  /** Waar webhooks heen mogen. */
  readonly webhookwacht!: Adreswacht;

  constructor(waarden: Instellingen) {
    Object.assign(this, waarden);
  }
}
