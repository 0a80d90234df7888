import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TEKSTOORDELEN, UITSTELREDENEN } from '../../domain/inzage/inzagetekst.ts';

const oneOf = (waarden: readonly string[]): string => waarden.map((waarde) => `'${waarde}'`).join(', ');

/** Een organisatie kan een tekst weigeren met een grond uit de wet, of meer tijd nemen om na te lezen. */
export class InzageUitstel1700000000089 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table inzagetekst drop constraint inzagetekst_oordeel_check,
        add constraint inzagetekst_oordeel_check check (oordeel in (${oneOf(TEKSTOORDELEN)})),
        add column uitstel_tot timestamptz,
        add column uitstel_reden text check (uitstel_reden in (${oneOf(UITSTELREDENEN)})),
        add constraint inzagetekst_uitstel check ((uitstel_tot is null) = (uitstel_reden is null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
