import type { DataSource } from 'typeorm';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction, row } from '#libs/database/transaction.ts';
import type { Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { registreerAfspraken } from '#libs/dossier/afspraken-laden.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { openSeizoen } from '#libs/dossier/seizoenen.ts';
import { leverIn } from '#libs/inlezen/bestanden.ts';
import type { BestandOpties } from '#libs/inlezen/ingeleverd.ts';
import { controleerBestand, verwerkBestand } from '#libs/inlezen/pijplijn.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';
import { testDatabase } from './servers.ts';

export const SLEUTELS = {
  register: 'register-sleutel-voor-tests',
  'koppelpunt:010': 'koppelpunt-sleutel-voor-tests',
};
export const SEIZOEN = '2026-2027';

export const op = (tekst: string): Instant => tekst as Instant;

export interface Inlevering {
  readonly soort: Bestandsoort;
  readonly brin: string;
  readonly inhoud: string | Uint8Array;
  readonly opties?: Partial<BestandOpties>;
  readonly naam?: string;
  readonly seizoen?: string;
}

/** Een regio met haar afspraken op een eigen database; de test bepaalt het nu. */
export class TestRegio {
  nu: Instant = op('2027-01-11T09:00:00.000Z');
  readonly regelboek = new Regelboek();

  private constructor(
    readonly dataSource: DataSource,
    readonly databaseUrl: string,
    private readonly opruimen: () => Promise<void>,
  ) {}

  static async open(seizoenen: readonly string[] = [SEIZOEN]): Promise<TestRegio> {
    const database = await testDatabase();
    const dataSource = await openDatabase({ url: database.url, pool: 8, naam: 'test' });
    const regio = new TestRegio(dataSource, database.url, database.dispose);
    const geladen = await laadRegios('infra/regios');
    if (!geladen.goed) throw new Error(JSON.stringify(geladen.fouten));
    await inTransaction(dataSource, async (tx) => {
      for (const afspraken of geladen.afspraken) await registreerAfspraken(tx, afspraken, regio.nu);
    });
    for (const schooljaar of seizoenen) {
      await inTransaction(dataSource, (tx) => openSeizoen(tx, { regio: '010', schooljaar }, regio.context));
    }
    return regio;
  }

  get context(): InleesContext {
    return { nu: this.nu, regelboek: this.regelboek, koppelsleutels: SLEUTELS };
  }

  async sluit(): Promise<void> {
    await this.dataSource.destroy();
    await this.opruimen();
  }

  async organisatie(brinOfSleutel: string): Promise<string> {
    const rij = await row<{ id: string }>(
      this.dataSource,
      `select o.id from organisatie o left join regio_organisatie r on r.organisatie_id = o.id and r.regio = '010'
       where o.brin = $1 or r.sleutel = $1 limit 1`,
      [brinOfSleutel],
    );
    if (!rij) throw new Error(`organisatie ${brinOfSleutel} bestaat niet`);
    return rij.id;
  }

  /** Levert een bestand in en controleert het. */
  async leverIn(inlevering: Inlevering): Promise<string> {
    const organisatieId = await this.organisatie(inlevering.brin);
    const { id } = await inTransaction(this.dataSource, (tx) =>
      leverIn(
        tx,
        {
          soort: inlevering.soort,
          organisatieId,
          regio: '010',
          seizoen: inlevering.seizoen ?? SEIZOEN,
          naam: inlevering.naam ?? `${inlevering.soort}.csv`,
          inhoud: typeof inlevering.inhoud === 'string' ? Buffer.from(inlevering.inhoud) : inlevering.inhoud,
          opties: { volledigeLevering: false, geenWijzigingen: false, kolommen: null, ...inlevering.opties },
          door: null,
        },
        this.context,
      ),
    );
    await controleerBestand(this.dataSource, id, this.context);
    return id;
  }

  /** Levert in en verwerkt meteen. */
  async verwerk(inlevering: Inlevering): Promise<string> {
    const id = await this.leverIn({ ...inlevering, opties: { ...inlevering.opties, meteen: true } });
    await verwerkBestand(this.dataSource, id, this.context);
    return id;
  }

  async rijen<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.dataSource.query<T[]>(sql, parameters);
  }

  async rij<T>(sql: string, parameters: unknown[] = []): Promise<T> {
    const [eerste] = await this.rijen<T>(sql, parameters);
    if (eerste === undefined) throw new Error(`geen rij: ${sql}`);
    return eerste;
  }
}
