import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Adreswacht } from '#libs/webhook/adreswacht.ts';
import { proefcertificaat } from './certificaat.ts';

/** De naam waarop de proefontvanger luistert; zij bestaat alleen in de wacht van de test. */
export const PROEFNAAM = 'webhooks.partner.test';

export interface Ontvangen {
  readonly pad: string;
  readonly koppen: IncomingHttpHeaders;
  readonly inhoud: string;
}

/** Hoe de ontvanger antwoordt; hij krijgt het antwoord zelf in handen. */
export type Antwoordt = (antwoord: ServerResponse, verzoek: IncomingMessage) => void;
export const neemtAan: Antwoordt = (antwoord) => antwoord.writeHead(204).end();

/** Een echt systeem van een partner: https op de eigen machine, met een certificaat op zijn naam. */
export class Webhookontvanger {
  readonly ontvangen: Ontvangen[] = [];
  antwoordt: Antwoordt = neemtAan;

  private constructor(
    private readonly server: Server,
    readonly poort: number,
    readonly ca: string,
  ) {}

  static async start(): Promise<Webhookontvanger> {
    const certificaat = proefcertificaat([PROEFNAAM]);
    let zelf: Webhookontvanger | undefined;
    const server = createServer(certificaat, (verzoek, antwoord) => void zelf?.neem(verzoek, antwoord));
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    zelf = new Webhookontvanger(server, (server.address() as AddressInfo).port, certificaat.cert);
    return zelf;
  }

  get adres(): string {
    return `https://${PROEFNAAM}:${this.poort}/overstap`;
  }

  /** Een wacht die deze ene machine toelaat; de regels voor het adres zelf blijven die van het product. */
  wacht(): Adreswacht {
    return {
      poorten: [this.poort],
      zoek: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
      magAdres: (adres) => adres === '127.0.0.1',
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((klaar) => this.server.close(() => klaar()));
  }

  private async neem(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    const delen: Buffer[] = [];
    for await (const deel of verzoek) delen.push(deel as Buffer);
    const inhoud = Buffer.concat(delen).toString('utf8');
    this.ontvangen.push({ pad: verzoek.url ?? '', koppen: verzoek.headers, inhoud });
    this.antwoordt(antwoord, verzoek);
  }
}
