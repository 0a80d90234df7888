import { request, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { leesWebhookadres, zoekToegestaan, type Adreswacht } from './adreswacht.ts';

/** Wat er bezorgd moet worden: de bytes zoals zij zijn ondertekend. */
export interface Bezorging {
  readonly adres: string;
  readonly koppen: Readonly<Record<string, string>>;
  readonly inhoud: string;
}

/** Bezorgt een webhook; een fout betekent dat niet zeker is of hij aankwam, en dat het later nog eens moet. */
export type Bezorger = (bezorging: Bezorging) => Promise<void>;

/** De ontvanger antwoordde niet met een 2xx, of niet op tijd. Zonder zijn tekst. */
export class NietBezorgd extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'NietBezorgd';
  }
}

/** Zoveel leest hij hoogstens van een antwoord; de rest wordt afgekapt. */
export const ANTWOORD_BYTES = 1024 * 1024;
const GEDULD_MS = 10_000;
const [GELUKT_VANAF, GELUKT_TOT] = [200, 300];

export interface Bezorgopties {
  readonly wacht: Adreswacht;
  readonly geduldMs?: number;
  /** Certificaten die ook gelden, voor een proefserver. */
  readonly ca?: string;
}

/** Zoekt het adres op, toetst het, en geeft precies dat aan de verbinding: wat is getoetst, is waarmee wordt verbonden. */
const opzoeken =
  (wacht: Adreswacht): LookupFunction =>
  (naam, opties, klaar) => {
    zoekToegestaan(naam, wacht).then(
      (adressen) => {
        const [eerste] = adressen;
        if (opties.all) klaar(null, [...adressen]);
        else klaar(null, eerste!.address, eerste!.family);
      },
      (error: NodeJS.ErrnoException) => klaar(error, '', 0),
    );
  };

/**
 * Een bezorger over https: het adres wordt bij elke bezorging opnieuw getoetst, een omleiding wordt niet gevolgd, een antwoord wordt
 * afgekapt, en wie te lang doet, wordt losgelaten. Fouten: Adresweigering, NietBezorgd.
 */
export const maakBezorger =
  ({ wacht, geduldMs = GEDULD_MS, ca }: Bezorgopties): Bezorger =>
  ({ adres, koppen, inhoud }) => {
    const url = leesWebhookadres(adres, wacht.poorten);
    return stuur(
      url,
      {
        method: 'POST',
        headers: { ...koppen, 'Content-Length': Buffer.byteLength(inhoud) },
        lookup: opzoeken(wacht),
        // Geen verbinding van eerder: elke bezorging zoekt en toetst zelf.
        agent: false,
        signal: AbortSignal.timeout(geduldMs),
        ...(ca ? { ca } : {}),
      },
      inhoud,
    );
  };

function stuur(url: URL, opties: RequestOptions, inhoud: string): Promise<void> {
  return new Promise((gelukt, mislukt) => {
    const verzoek = request(url, opties, (antwoord) => {
      const status = antwoord.statusCode ?? 0;
      let gelezen = 0;
      const klaar = (): void => {
        if (status >= GELUKT_VANAF && status < GELUKT_TOT) gelukt();
        else mislukt(new NietBezorgd(`status.${status}`));
      };
      antwoord.on('data', (deel: Buffer) => {
        gelezen += deel.length;
        if (gelezen <= ANTWOORD_BYTES) return;
        klaar();
        verzoek.destroy();
      });
      antwoord.on('end', klaar);
      antwoord.on('error', mislukt);
    });
    verzoek.on('error', (error) => mislukt(error.name === 'AbortError' ? new NietBezorgd('te-laat') : error));
    verzoek.end(inhoud);
  });
}
