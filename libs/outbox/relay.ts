import type { DataSource } from 'typeorm';
import { Kanaalluisteraar } from '../database/luisteraar.ts';
import { inTransaction, rows, type Tx } from '../database/transaction.ts';
import { inSpoor } from '../sporen/spoor.ts';
import { oorzaakVan } from './oorzaak.ts';

/** Een rij die verzonden moet worden; meer rijen van een onderwerp zijn samengevoegd tot de laatste `op`. */
export interface Zending {
  readonly onderwerp: string;
  readonly op: string;
  readonly ids: readonly number[];
  readonly pogingen: number;
  /** Het spoor van wie de laatste rij klaarzette, als W3C `traceparent`. */
  readonly spoor?: string | null;
}

export interface Kanaal {
  readonly naam: 'engine' | 'mail' | 'register' | 'webhook';
  /** Zoveel onderwerpen per ronde. */
  readonly partij: number;
  /** Zoveel tegelijk. */
  readonly tegelijk: number;
  readonly stuur: (zending: Zending) => Promise<void>;
}

export interface RelayMelder {
  readonly fout: (soort: string, gegevens: Readonly<Record<string, string | number>>) => void;
}

/** Na zoveel mislukte pogingen komt er geen volgende. */
export const MAXIMUM_POGINGEN = 12;
const LANGSTE_RUST_MS = 5 * 60_000;
const POLL_MS = 5_000;

/**
 * Brengt de outbox naar de engine en de post: minstens eenmaal, per onderwerp in volgorde, met oplopende rust na een fout.
 * Na twaalf pogingen is een rij een dode brief, die een beheerder ziet. Meer relays naast elkaar mogen: rijen worden
 * vergrendeld met `skip locked`.
 */
export class Relay {
  private gestopt = false;
  private wekker: (() => void) | null = null;
  private luisteraar: Kanaalluisteraar<'outbox'> | null = null;
  private lussen: Promise<void>[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly kanalen: readonly Kanaal[],
    private readonly melder: RelayMelder,
  ) {}

  /** Hoort wanneer er iets klaarstaat. Is die verbinding weg, dan kijkt elke lus om de vijf seconden. */
  async start(databaseUrl: string): Promise<void> {
    this.luisteraar = new Kanaalluisteraar({
      databaseUrl,
      naam: 'overstap-relay',
      kanalen: ['outbox'],
      hoor: () => this.wekker?.(),
    });
    await this.luisteraar.start();
    this.lussen = this.kanalen.map((kanaal) => this.lus(kanaal));
  }

  async stop(): Promise<void> {
    this.gestopt = true;
    this.wekker?.();
    await Promise.allSettled(this.lussen);
    await this.luisteraar?.stop();
  }

  private async lus(kanaal: Kanaal): Promise<void> {
    while (!this.gestopt) {
      const aantal = await verzendRonde(this.dataSource, kanaal, this.melder).catch((error: unknown) => {
        this.melder.fout('outbox.ronde', { kanaal: kanaal.naam, fout: oorzaakVan(error) });
        return 0;
      });
      if (aantal === 0 && !this.gestopt) await this.rust();
    }
  }

  private rust(): Promise<void> {
    return new Promise((klaar) => {
      const verder = (): void => {
        clearTimeout(timer);
        klaar();
      };
      const timer = setTimeout(verder, POLL_MS);
      const vorige = this.wekker;
      this.wekker = () => {
        vorige?.();
        verder();
        this.wekker = null;
      };
    });
  }
}

/** Verzendt een partij in een transactie; geeft het aantal onderwerpen dat aan de beurt was. */
export async function verzendRonde(
  dataSource: DataSource,
  kanaal: Kanaal,
  melder: RelayMelder,
): Promise<number> {
  return inTransaction(dataSource, async (tx) => {
    const zendingen = await claim(tx, kanaal);
    const gelukt: number[] = [];
    const mislukt: { ids: readonly number[]; pogingen: number; fout: string }[] = [];
    await verdeel(zendingen, kanaal.tegelijk, async (zending) => {
      try {
        await stuurInSpoor(kanaal, zending);
        gelukt.push(...zending.ids);
      } catch (error) {
        melder.fout('outbox.zending', {
          kanaal: kanaal.naam,
          onderwerp: zending.onderwerp,
          fout: oorzaakVan(error),
        });
        mislukt.push({ ids: zending.ids, pogingen: zending.pogingen + 1, fout: oorzaakVan(error) });
      }
    });
    if (gelukt.length > 0) await rows(tx, 'delete from outbox where id = any($1::bigint[])', [gelukt]);
    for (const zending of mislukt) await stelUit(tx, zending);
    return zendingen.length;
  });
}

/** Wie zonder spoor klaarzette, krijgt er ook geen: de relay zelf is geen begin van iets. */
const stuurInSpoor = (kanaal: Kanaal, zending: Zending): Promise<void> =>
  zending.spoor
    ? inSpoor({ naam: `outbox ${kanaal.naam}`, soort: 'uitgaand', ouder: zending.spoor }, () =>
        kanaal.stuur(zending),
      )
    : kanaal.stuur(zending);

/**
 * Claimt wat aan de beurt is. Een onderwerp waarvan een eerdere rij nog rust na een fout, wacht mee: zo blijft de
 * volgorde per onderwerp.
 */
async function claim(tx: Tx, kanaal: Kanaal): Promise<Zending[]> {
  return rows<Zending>(
    tx,
    `with rij as (
       select id, onderwerp, op, pogingen, spoor from outbox o
       where kanaal = $1 and dood_op is null and beschikbaar_op <= now()
         and not exists (select 1 from outbox e where e.kanaal = o.kanaal and e.onderwerp = o.onderwerp and e.id < o.id
                         and e.dood_op is null and e.beschikbaar_op > now())
       order by id limit $2 for update skip locked
     )
     select onderwerp, to_char(max(op) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as op,
            array_agg(id::int) as ids, max(pogingen) as pogingen,
            (array_agg(spoor order by id desc) filter (where spoor is not null))[1] as spoor
     from rij group by onderwerp`,
    [kanaal.naam, kanaal.partij],
  );
}

async function stelUit(
  tx: Tx,
  zending: { ids: readonly number[]; pogingen: number; fout: string },
): Promise<void> {
  const rust = Math.min(LANGSTE_RUST_MS, 500 * 2 ** zending.pogingen);
  await rows(
    tx,
    `update outbox set pogingen = $2::int, laatste_fout = $3, sinds = coalesce(sinds, beschikbaar_op),
            beschikbaar_op = now() + $4::int * interval '1 millisecond',
            dood_op = case when $2::int >= $5::int then now() end
     where id = any($1::bigint[])`,
    [zending.ids, zending.pogingen, zending.fout, rust, MAXIMUM_POGINGEN],
  );
}

async function verdeel<T>(
  lijst: readonly T[],
  tegelijk: number,
  doe: (item: T) => Promise<void>,
): Promise<void> {
  const rest = [...lijst];
  const werker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await doe(item);
  };
  await Promise.all(Array.from({ length: Math.min(tegelijk, lijst.length) }, werker));
}
