import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAS_ROUTES } from '../../domain/mas/routezaak.ts';

/** Het advies van een instrument, de volgorde van besluiten en check-ins, en gevaar bij een check-in. */
export class Gesprekken1700000000075 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const routes = MAS_ROUTES.map((route) => `'${route}'`).join(', ');
    await q.query(`
      alter table traject_instrument add column adviesroutes text[] check (adviesroutes <@ array[${routes}]),
        add column volgnummer bigint generated always as identity;
      alter table traject_toestemming add column volgnummer bigint generated always as identity;
      alter table traject_checkin add column acuut boolean not null default false,
        add column volgnummer bigint generated always as identity;
      drop index traject_toestemming_route;
      create index traject_toestemming_route on traject_toestemming (route_id, wie, volgnummer);
      comment on column traject_instrument.adviesroutes is 'De routes die het advies noemt; null: geen advies';
      comment on column traject_checkin.acuut is 'Er is gevaar voor de jongere of iemand anders';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
