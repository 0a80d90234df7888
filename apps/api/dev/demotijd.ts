import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Klokstand } from '#libs/contract/dev.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import { Conflict } from '#libs/domain/domain-error.ts';
import { Klok } from '#libs/time/klok.ts';
import { DemoKlokGelijkzetter } from '../shared/demo-klok.ts';

const AL_DAAR_MS = 60_000;
const DEMO_KLOK_SLOT = 7_254_002;

// Bericht dat bewust is uitgesteld (buiten de uren voor mail) telt niet mee; een mislukte poging wel.
const RUSTIG_SQL = `
  select not exists (select 1 from outbox where dood_op is null and (beschikbaar_op <= now() or pogingen > 0)
                       and (kanaal <> 'register' or pogingen > 0))
     and not exists (select 1 from proces where status = 'LOOPT' and volgend_moment <= $1)
     and not exists (select 1 from bestand where status in ('ONTVANGEN', 'VERWERKEN', 'TERUGDRAAIEN')
                     or (status = 'GECONTROLEERD' and verwerking_gevraagd_op is not null)) as rustig,
    (select min(volgend_moment) from proces where status = 'LOOPT' and volgend_moment <= $1) as bij`;

/** De tijd van de demo: alleen vooruit, en pas verder als alles tot rust is. */
@Injectable()
export class Demotijd {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    private readonly gelijkzetter: DemoKlokGelijkzetter,
  ) {}

  async stand(): Promise<Klokstand> {
    await this.gelijkzetter.zetGelijk();
    const nu = this.klok.nu();
    const gevonden = await alsSysteem('toezicht', 'demoklok', () =>
      row<Omit<Klokstand, 'nu'>>(this.dataSource, RUSTIG_SQL, [nu]),
    );
    return { nu, rustig: gevonden?.rustig ?? false, bij: gevonden?.bij ?? null };
  }

  /** Zet de tijd vooruit. Tot een minuut terug telt als "daar zijn wij al". Fouten: Conflict als het verder terug is. */
  async verzet(doel: string): Promise<Klokstand> {
    await inTransaction(this.dataSource, async (tx) => {
      await rows(tx, 'select pg_advisory_xact_lock($1)', [DEMO_KLOK_SLOT]);
      const bewaard = await row<{ verschil_ms: number }>(
        tx,
        'select verschil_ms from demo_klok where id = 1',
      );
      const verschil = Date.parse(doel) - Date.now();
      const terugMs = (bewaard?.verschil_ms ?? 0) - verschil;
      if (terugMs > AL_DAAR_MS) throw new Conflict('klok.terug', 'De demotijd gaat alleen vooruit.');
      if (terugMs >= 0) return;
      await rows(
        tx,
        `insert into demo_klok (id, verschil_ms) values (1, $1)
         on conflict (id) do update set verschil_ms = excluded.verschil_ms`,
        [verschil],
      );
      await rows(tx, "select pg_notify('klok', '')");
    });
    return this.stand();
  }
}
