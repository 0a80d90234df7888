import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Een traject kijkt ook naar wat erin opging; een voorstel is er een per paar. */
export class Samengevoegd1700000000070 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index traject_samengevoegd on traject (samengevoegd_in_id) where samengevoegd_in_id is not null;
      create index traject_samenvoeging_traject on traject_samenvoeging (traject_id) where status = 'VOORGESTELD';
      create index traject_samenvoeging_ander on traject_samenvoeging (ander_id) where status = 'VOORGESTELD';
      create unique index traject_samenvoeging_een on traject_samenvoeging (least(traject_id, ander_id), greatest(traject_id, ander_id))
        where status = 'VOORGESTELD';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
