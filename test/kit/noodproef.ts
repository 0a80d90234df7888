import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type Antwoord, type Oproep, type TestApi } from './api.ts';

const BEGIN = '2027-01-15T12:00:00.000Z';

/** Na het uur van een noodtoegang die in een proef werd geopend. */
export const VOORBIJ = '2027-01-15T13:01:00.000Z';
export const REDEN = 'De jongere is vermist en de politie vraagt waar hij zit.';
export const GEEN_RECHT = { status: 403, code: 'toegang.geen-recht' } as const;

/** Een API met een wereld, en wat men met de noodknop doet. */
export class Noodproef {
  /** De overstap waar het om gaat, haar leerling, en een van een andere school. Na `begin` nieuw. */
  overstapId = '';
  leerlingId = '';
  andereId = '';

  private constructor(
    readonly api: TestApi,
    readonly wereld: Wereld,
  ) {}

  static async start(): Promise<Noodproef> {
    const api = await startTestApi();
    return new Noodproef(api, await createWereld(api.dataSource));
  }

  /** Een nieuwe leerling op een vast ogenblik; wat eerder werd geopend, is dicht. */
  async begin(): Promise<void> {
    const { dataSource } = this.api;
    this.overstapId = await anOverstap(dataSource, this.wereld, { mbos: ['mbo'] });
    this.andereId = await anOverstap(dataSource, this.wereld, { school: 'andereSchool' });
    await anOverdracht(dataSource, this.wereld, { overstapId: this.overstapId, naar: 'gemeente' });
    const sql = 'select leerling_id from overstap where id = $1';
    const [rij] = await dataSource.query<{ leerling_id: string }[]>(sql, [this.overstapId]);
    this.leerlingId = rij!.leerling_id;
    await dataSource.query(
      'update noodtoegang set beeindigd_op = op, beeindigd_door = gebruiker_id where beeindigd_op is null',
    );
    this.api.zetKlok(BEGIN);
  }

  async als<T = Record<string, unknown>>(
    wie: Gebruikersnaam,
    pad: string,
    oproep: Oproep = {},
  ): Promise<Antwoord<T>> {
    return this.api.vraag<T>(pad, { ...oproep, token: await this.api.token(this.wereld.gebruiker[wie]) });
  }

  vraagOm(wie: Gebruikersnaam, overstapId = this.overstapId): Promise<Antwoord> {
    return this.als(wie, '/v1/noodtoegangen', { body: { overstapId, reden: REDEN } });
  }

  /** Opent de noodtoegang van de beheerder en geeft haar id. */
  async open(): Promise<string> {
    const { status, json } = await this.vraagOm('beheerder');
    expect(status).toBe(201);
    return String(json['id']);
  }

  beeindig(wie: Gebruikersnaam, id: string): Promise<Antwoord> {
    return this.als(wie, `/v1/noodtoegangen/${id}/beeindigingen`, { body: {} });
  }

  beoordeel(wie: Gebruikersnaam, id: string, oordeel = 'terecht'): Promise<Antwoord> {
    const body = { oordeel, toelichting: 'Nagevraagd.' };
    return this.als(wie, `/v1/noodtoegangen/${id}/beoordelingen`, { body });
  }

  /** Het token van de jongere zelf. */
  async jongere(): Promise<string> {
    const gebruikerId = randomUUID();
    await this.api.dataSource.query("insert into gebruiker (id, naam) values ($1, 'jongere')", [gebruikerId]);
    await this.api.dataSource.query(
      "insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, van) values ($1, $2, 'zelf', '2015-01-01')",
      [gebruikerId, this.leerlingId],
    );
    return this.api.token({ gebruikerId, organisatieId: this.leerlingId });
  }
}
