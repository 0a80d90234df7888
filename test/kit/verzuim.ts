import { randomUUID } from 'node:crypto';
import { inTransaction, type Tx } from '#libs/database/transaction.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { bevestigMelding } from '#libs/verzuim/besluiten.ts';
import type { Dader } from '#libs/verzuim/gebeurtenissen.ts';
import { schrijfRegels, type NieuweRegel, type Regeluitslag } from '#libs/verzuim/regels.ts';
import { telOpnieuw } from '#libs/verzuim/tellen.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { op, TestRegio } from './regio.ts';

export interface Leerling {
  readonly overstapId: string;
  readonly leerlingId: string;
}

export interface Meldingrij {
  readonly id: string;
  readonly soort: string;
  readonly begindatum: string;
  readonly einddatum: string;
  readonly uiterlijk: string;
  readonly toestand: string;
  readonly duo_status: string | null;
  readonly meldingsnummer: string | null;
  readonly intrekreden: string | null;
  readonly behandelaar_id: string | null;
  readonly traject_id: string | null;
  /** Het eerdere traject waar dat van deze melding op volgt. */
  readonly recidive_van_id: string | null;
}

/** De woorden bij een bevestigde melding. */
export const TEKST = {
  vermoedelijkeReden: 'kwartelgedicht',
  toelichting: null,
  ondernomenActie: 'gebeld',
  toelichtingActie: null,
  contact: null,
};

export const dag = (tekst: string): Kalenderdag => tekst as Kalenderdag;

/** Een school in een regio, met een leerling om wie het gaat. */
export class Verzuimproef {
  private nummer = 4000;
  leerling: Leerling = { overstapId: '', leerlingId: '' };

  private constructor(
    readonly regio: TestRegio,
    readonly school: string,
  ) {}

  static async open(): Promise<Verzuimproef> {
    const regio = await TestRegio.open();
    return new Verzuimproef(regio, await regio.organisatie('90AA'));
  }

  sluit(): Promise<void> {
    return this.regio.sluit();
  }

  /** Vrijdag 20 november 2026, met een nieuwe leerling. */
  async begin(): Promise<void> {
    this.regio.nu = op('2026-11-20T09:00:00.000Z');
    await this.nieuweLeerling();
  }

  async nieuweLeerling(geboortedatum = '12-03-2011', gemeente = '0193'): Promise<void> {
    const leerlingnummer = String((this.nummer += 1));
    await this.regio.verwerk({
      soort: 'cohort',
      brin: '90AA',
      inhoud: aCohort('90AA', [
        { leerlingnummer, geboortedatum, gemeente, achternaam: `Naam${leerlingnummer}` },
      ]),
    });
    const { id, leerling_id } = await this.regio.rij<{ id: string; leerling_id: string }>(
      'select id, leerling_id from overstap where leerlingnummer = $1',
      [leerlingnummer],
    );
    this.leerling = { overstapId: id, leerlingId: leerling_id };
  }

  doe<T>(werk: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.regio.dataSource, werk);
  }

  /** Een ongeoorloofde regel van deze leerling. */
  uren(welke: string, lesuren: number, anders: Partial<NieuweRegel> = {}): NieuweRegel {
    return {
      overstapId: this.leerling.overstapId,
      dag: dag(welke),
      reden: 'ongeoorloofd',
      lesuur: null,
      lesuren,
      minuten: null,
      heleDag: false,
      ...anders,
    };
  }

  /** Zestien uren op een dag: twee blokken van acht. */
  zestien(welke: string): NieuweRegel[] {
    return [1, 2].map((lesuur) => this.uren(welke, 8, { lesuur }));
  }

  boek(...regels: NieuweRegel[]): Promise<Regeluitslag[]> {
    return this.doe(async (tx) => {
      const uitslag = await schrijfRegels(tx, regels, { bestandId: null, nu: this.regio.nu });
      await telOpnieuw(tx, [this.leerling.overstapId], this.regio.context);
      return uitslag;
    });
  }

  tel(): Promise<void> {
    return this.doe((tx) => telOpnieuw(tx, [this.leerling.overstapId], this.regio.context));
  }

  meldingen(): Promise<Meldingrij[]> {
    return this.regio.rijen<Meldingrij>(
      `select m.*, b.traject_id, t.recidive_van_id from verzuimmelding m
       left join traject_melding b on b.melding_id = m.id left join traject t on t.id = b.traject_id
       where m.leerling_id = $1 order by m.begindatum, m.soort`,
      [this.leerling.leerlingId],
    );
  }

  async laatste(): Promise<Meldingrij> {
    return (await this.meldingen()).at(-1)!;
  }

  taken(): Promise<{ status: string; uiterlijk: string; rol: string }[]> {
    return this.regio.rijen(
      "select status, uiterlijk, rol from taak where overstap_id = $1 and soort = 'verzuim-melden'",
      [this.leerling.overstapId],
    );
  }

  async gebeurtenissen(meldingId: string): Promise<string[]> {
    const gevonden = await this.regio.rijen<{ soort: string }>(
      'select soort from verzuimgebeurtenis where melding_id = $1 order by id',
      [meldingId],
    );
    return gevonden.map(({ soort }) => soort.replace('verzuimmelding_', ''));
  }

  /** Hoe vaak gezegd is dat het register over een melding moet horen. */
  async registerhints(meldingId: string): Promise<number> {
    return (
      await this.regio.rijen("select 1 from outbox where kanaal = 'register' and onderwerp = $1", [meldingId])
    ).length;
  }

  /** Iemand van de school, of van een andere organisatie. */
  async wie(organisatie?: string): Promise<NonNullable<Dader>> {
    const gebruikerId = randomUUID();
    await this.regio.rijen("insert into gebruiker (id, naam) values ($1, 'wie handelt')", [gebruikerId]);
    return organisatie
      ? { gebruikerId, organisatieId: await this.regio.organisatie(organisatie), rol: 'lpa' }
      : { gebruikerId, organisatieId: this.school, rol: 'decaan' };
  }

  async bevestig(id: string, meldingsnummer: string | null = null): Promise<void> {
    const door = await this.wie();
    await this.doe((tx) =>
      bevestigMelding(tx, id, { meldingsnummer, actieGewenst: true, tekst: TEKST, door }, this.regio.context),
    );
  }

  /** Een melding die de gemeente kan behandelen; geeft haar id en wie behandelt. */
  async gemeld(meldingsnummer: string = randomUUID()): Promise<{ id: string; lpa: NonNullable<Dader> }> {
    await this.boek(this.uren('2026-11-16', 8), this.uren('2026-11-17', 8));
    const { id } = await this.laatste();
    await this.bevestig(id, meldingsnummer);
    return { id, lpa: await this.wie('lp-zwolle') };
  }
}
