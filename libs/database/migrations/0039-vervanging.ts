import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wie een collega vervangt, in welke rol en op welke dagen. Over een jongere staat hier niets. */
export class Vervanging1700000000039 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table vervanging (
        id uuid primary key,
        organisatie_id uuid not null references organisatie,
        afwezige_id uuid not null references gebruiker,
        vervanger_id uuid not null references gebruiker check (vervanger_id <> afwezige_id),
        rol text not null,
        van date not null,
        tot date not null check (tot >= van),
        geregeld_door uuid not null references gebruiker check (geregeld_door not in (afwezige_id, vervanger_id)),
        geregeld_op timestamptz not null,
        ingetrokken_op timestamptz,
        ingetrokken_door uuid references gebruiker,
        check ((ingetrokken_op is null) = (ingetrokken_door is null))
      );
      create index vervanging_vervanger on vervanging (vervanger_id, organisatie_id) where ingetrokken_op is null;
      create index vervanging_organisatie on vervanging (organisatie_id, geregeld_op desc);
      comment on table vervanging is 'Wie een collega vervangt; de eerste en de laatste dag tellen mee, en het mandaat van de afwezige moet zelf gelden';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
