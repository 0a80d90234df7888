import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Hoe de server met de volgende mail omgaat. */
export type Gedrag =
  | 'goed'
  | 'tijdelijk-geen-ontvanger'
  | 'tijdelijk-na-data'
  | 'nooit-deze-ontvanger'
  | 'nooit-na-data'
  | 'zwijgt-na-data'
  | 'verbreekt-na-data'
  | 'nam-aan-en-verbreekt';

const antwoord = (responseCode: number): Error => Object.assign(new Error('proef'), { responseCode });

const BIJ_ONTVANGER: Partial<Record<Gedrag, number>> = {
  'tijdelijk-geen-ontvanger': 451,
  'nooit-deze-ontvanger': 550,
};
const NA_DATA: Partial<Record<Gedrag, number>> = { 'tijdelijk-na-data': 451, 'nooit-na-data': 554 };

/** Een mailserver op loopback die zich naar wens misdraagt, en onthoudt wat hij kreeg, byte voor byte. */
export class Proefserver {
  readonly ontvangen: { readonly aan: readonly string[]; readonly bytes: string }[] = [];
  gedrag: Gedrag = 'goed';

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<Proefserver> {
    const proef: Proefserver = new Proefserver(
      new SMTPServer({
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        logger: false,
        onRcptTo: (_adres, _sessie, klaar) => {
          const code = BIJ_ONTVANGER[proef.gedrag];
          klaar(code ? antwoord(code) : null);
        },
        onData: (stream, sessie, klaar) => {
          const delen: Buffer[] = [];
          stream.on('data', (deel: Buffer) => delen.push(deel));
          stream.on('end', () => {
            const aan = sessie.envelope.rcptTo.map(({ address }) => address);
            proef.naData({ aan, bytes: Buffer.concat(delen).toString('utf8') }, klaar);
          });
        },
      }),
    );
    proef.server.on('error', () => undefined);
    await new Promise<void>((klaar) => proef.server.listen(0, '127.0.0.1', klaar));
    return proef;
  }

  private naData(mail: Proefserver['ontvangen'][number], klaar: (fout?: Error | null) => void): void {
    const { gedrag } = this;
    const code = NA_DATA[gedrag];
    if (gedrag === 'goed' || gedrag === 'nam-aan-en-verbreekt' || gedrag === 'zwijgt-na-data')
      this.ontvangen.push(mail);
    if (gedrag === 'verbreekt-na-data' || gedrag === 'nam-aan-en-verbreekt') return this.verbreek();
    if (gedrag !== 'zwijgt-na-data') klaar(code ? antwoord(code) : null);
  }

  private verbreek(): void {
    for (const verbinding of this.server.connections)
      (verbinding as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.verbreek();
    return new Promise((klaar) => this.server.close(() => klaar()));
  }
}
