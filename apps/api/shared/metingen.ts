import { createConnection } from 'node:net';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { row } from '#libs/database/transaction.ts';
import { onderdeelmelding, type Gereed } from '#libs/contract/health.ts';
import { Instellingen } from './instellingen.ts';
import { werktIemand } from './werkerstand.ts';

const WACHT_MS = 2000;
/** Zo lang mag het oudste bericht wachten; ook de grens van het alarm in docs/beheer.md. */
const ACHTERSTAND_SECONDEN = 900;
const POORT: Readonly<Record<string, number>> = { 'smtp:': 25, 'smtps:': 465 };

/** De engine zet dit zelf bij een proces waarvan stap na stap mislukt, en haalt het weg zodra het weer loopt. */
const MISLUKT = `TemporalReportedProblems = "category=WorkflowTaskFailed"`;

type Meting = Gereed['database'];

/** Geeft op na een vaste tijd, zodat een hangend onderdeel de meting niet ophoudt. */
async function binnenTijd(werk: Promise<unknown>): Promise<Meting> {
  let timer: NodeJS.Timeout | undefined;
  const telaat = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('te laat')), WACHT_MS);
  });
  try {
    await Promise.race([werk, telaat]);
    return { in_orde: true };
  } catch {
    return { in_orde: false, ...onderdeelmelding('geen-antwoord') };
  } finally {
    clearTimeout(timer);
  }
}

/** Meet de onderdelen waar de API op leunt. */
@Injectable()
export class Metingen implements OnApplicationShutdown {
  private engineVerbinding: Connection | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly instellingen: Instellingen,
  ) {}

  database(): Promise<Meting> {
    return binnenTijd(this.dataSource.query('select 1'));
  }

  engine(): Promise<Meting> {
    const verbinding = (this.engineVerbinding ??= this.lazyVerbinding());
    return binnenTijd(
      verbinding.withDeadline(Date.now() + WACHT_MS, () => verbinding.workflowService.getSystemInfo({})),
    );
  }

  /** Haalt een worker het werk op? Zonder gebeurt er niets vanzelf, ook al antwoordt verder alles. */
  async werker(): Promise<Meting> {
    const verbinding = (this.engineVerbinding ??= this.lazyVerbinding());
    let werkt = true;
    const vraag = () => werktIemand(verbinding, this.instellingen.engine.namespace);
    const meting = await binnenTijd(
      verbinding.withDeadline(Date.now() + WACHT_MS, vraag).then((uitkomst) => {
        werkt = uitkomst;
      }),
    );
    return werkt ? meting : { in_orde: false, ...onderdeelmelding('werker-stil') };
  }

  /** Hoeveel processen de engine telkens niet verder krijgt; null als hij niet antwoordt. */
  async mislukteTaken(): Promise<number | null> {
    const verbinding = (this.engineVerbinding ??= this.lazyVerbinding());
    let aantal: number | null = null;
    const vraag = { namespace: this.instellingen.engine.namespace, query: MISLUKT };
    await binnenTijd(
      verbinding
        .withDeadline(Date.now() + WACHT_MS, () => verbinding.workflowService.countWorkflowExecutions(vraag))
        .then(({ count }) => {
          aantal = Number(count);
        }),
    );
    return aantal;
  }

  private lazyVerbinding(): Connection {
    const { address, tls, apiKey } = this.instellingen.engine;
    // Een meting probeert niet nog eens: dan zou zij na het antwoord doorgaan.
    return Connection.lazy({ address, tls, interceptors: [], ...(apiKey ? { apiKey } : {}) });
  }

  /** De leeftijd van het oudste bericht dat al weg had gekund; dode, en wat op de uitwisseling met het register wacht, niet. */
  async relay(): Promise<Gereed['relay']> {
    let achterstandSeconden: number | null = null;
    const meting = await binnenTijd(
      row<{ seconden: number }>(
        this.dataSource,
        `select coalesce(extract(epoch from now() - min(coalesce(sinds, beschikbaar_op))), 0)::float8 as seconden
         from outbox where dood_op is null and coalesce(sinds, beschikbaar_op) <= now() and (kanaal <> 'register' or pogingen > 0)`,
      ).then((gevonden) => {
        achterstandSeconden = Math.round(gevonden?.seconden ?? 0);
      }),
    );
    const teOud = (achterstandSeconden ?? 0) > ACHTERSTAND_SECONDEN;
    const stand = teOud ? { in_orde: false, ...onderdeelmelding('achterstand') } : meting;
    return { ...stand, achterstandSeconden };
  }

  mail(): Promise<Meting> {
    const { smtpUrl } = this.instellingen;
    if (smtpUrl === null) return Promise.resolve({ in_orde: true, ...onderdeelmelding('niet-ingesteld') });
    return binnenTijd(probeerPoort(smtpUrl));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.engineVerbinding?.close().catch(() => undefined);
  }
}

function probeerPoort(adres: string): Promise<void> {
  const { hostname, port, protocol } = new URL(adres);
  return new Promise((resolve, reject) => {
    const socket = createConnection({
      host: hostname,
      port: Number(port) || (POORT[protocol] ?? 25),
      timeout: WACHT_MS,
    });
    const klaar = (werk: () => void) => () => {
      socket.destroy();
      werk();
    };
    socket.once('connect', klaar(resolve));
    socket.once(
      'timeout',
      klaar(() => reject(new Error('te laat'))),
    );
    socket.once(
      'error',
      klaar(() => reject(new Error('geen verbinding'))),
    );
  });
}
