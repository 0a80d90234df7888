import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { row, rows } from '../database/transaction.ts';
import { kanaalstanden } from '../outbox/vastgelopen.ts';
import { processtanden } from '../outbox/processtand.ts';
import type { Klok } from '../time/klok.ts';

/** Hoe lang een aanbod al op antwoord wacht; een indeling voor de beheerder, geen afspraak van een regio. */
const LEEFTIJDEN = ['tot 1 dag', '1 tot 3 dagen', '3 tot 7 dagen', '7 tot 14 dagen', 'vanaf 14 dagen'];

const overdrachten = (db: DataSource, nu: string) =>
  rows<{ plek: number; aantal: number }>(
    db,
    `select width_bucket(extract(epoch from $1::timestamptz - aangeboden_op) / 86400, array[1, 3, 7, 14]::numeric[]) as plek,
            count(*) as aantal
     from overdracht where status = 'AANGEBODEN' group by plek`,
    [nu],
  );

const weekchecks = (db: DataSource) =>
  row<{ aantal: number }>(
    db,
    "select count(*) as aantal from weekcheck where status in ('TE_LAAT', 'HERINNERD', 'GEESCALEERD')",
  );

const onbestelbaar = (db: DataSource) =>
  row<{ aantal: number }>(
    db,
    'select count(*) as aantal from bericht where fout is not null and verstuurd_op is null',
  );

const seconden = (nu: number, op: string | null): number =>
  op === null ? 0 : Math.max(0, (nu - Date.parse(op)) / 1000);

type Label = 'kanaal' | 'leeftijd' | 'soort';

/** Wat er ligt, als meters: alleen aantallen en ouderdom, zonder namen of ids. `vernieuw` leest ze uit de database. */
export class Standmeters {
  private readonly meters: Readonly<Record<string, Gauge<Label>>>;
  private readonly gelukt: Gauge;

  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    register: Registry,
  ) {
    const meter = (name: string, help: string, labelNames: Label[] = []) =>
      new Gauge<Label>({ name: `overstap_${name}`, help, labelNames, registers: [register] });
    this.meters = {
      overdrachten: meter('overdrachten_open', 'Overdrachten die op antwoord wachten', ['leeftijd']),
      weekchecks: meter('weekchecks_gemist', 'Weekchecks die te laat zijn en nog niet ingehaald'),
      wacht: meter('outbox_wachtend', 'Berichten die nog weg moeten', ['kanaal']),
      oudste: meter('outbox_oudste_seconds', 'Hoe lang het oudste bericht al weg had gekund', ['kanaal']),
      dood: meter('outbox_dood', 'Berichten die na alle pogingen niet weg konden', ['kanaal']),
      post: meter('mail_onbestelbaar', 'Berichten die de post niet kon bezorgen'),
      teLaat: meter('processen_te_laat', 'Processen waarvan het moment voorbij is', ['soort']),
      opgegeven: meter('processen_opgegeven', 'Processen die vergeefs zijn gewekt', ['soort']),
      oudsteProces: meter('processen_oudste_seconds', 'Hoe lang het oudste moment al voorbij is'),
    };
    this.gelukt = new Gauge({
      name: 'overstap_meting_gelukt',
      help: '1 als de stand uit de database gelezen kon worden',
      registers: [register],
    });
  }

  /** Leest de stand opnieuw. Lukt dat niet, dan is er geen stand en zegt `overstap_meting_gelukt` 0. */
  async vernieuw(): Promise<void> {
    try {
      await alsSysteem('meting', 'metingen', () => this.lees());
      this.gelukt.set(1);
    } catch {
      for (const meter of Object.values(this.meters)) meter.reset();
      this.gelukt.set(0);
    }
  }

  private async lees(): Promise<void> {
    const nu = this.klok.nu();
    const open = new Map((await overdrachten(this.dataSource, nu)).map((r) => [r.plek, r.aantal]));
    LEEFTIJDEN.forEach((leeftijd, plek) => this.zet('overdrachten', open.get(plek) ?? 0, { leeftijd }));
    this.zet('weekchecks', (await weekchecks(this.dataSource))?.aantal ?? 0);
    this.zet('post', (await onbestelbaar(this.dataSource))?.aantal ?? 0);
    for (const { kanaal, wacht, oudste, vastgelopen } of await kanaalstanden(this.dataSource)) {
      this.zet('wacht', wacht, { kanaal });
      this.zet('oudste', seconden(Date.now(), oudste), { kanaal });
      this.zet('dood', vastgelopen, { kanaal });
    }
    const processen = await processtanden(this.dataSource, nu);
    for (const { soort, teLaat, opgegeven } of processen) {
      this.zet('teLaat', teLaat, { soort });
      this.zet('opgegeven', opgegeven, { soort });
    }
    this.zet('oudsteProces', Math.max(...processen.map(({ oudste }) => seconden(Date.parse(nu), oudste))));
  }

  private zet(naam: string, waarde: number, labels: Partial<Record<Label, string>> = {}): void {
    this.meters[naam]!.set(labels, waarde);
  }
}
