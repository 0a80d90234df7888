import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Een mailadres waar post van terugkomt, en wat een beheerder daaraan herstelde. */
export class Mailstuit1700000000116 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table organisatie
        add column mail_afspraak text,
        add column mail_gestuit_op timestamptz,
        add column mail_stuit text;
      update organisatie set mail_afspraak = mail;
      comment on column organisatie.mail_afspraak is 'Het adres zoals de afspraken het noemen; mail is wat geldt';
      comment on column organisatie.mail_gestuit_op is 'Sinds wanneer post van dit adres terugkomt; leeg als het werkt';
      comment on column organisatie.mail_stuit is 'De code waarmee de post terugkwam';
      -- De beheerder van een regio herstelt een adres; verder leest de API organisaties alleen.
      grant update (mail, mail_gestuit_op, mail_stuit) on organisatie to overstap_api;
      create index bericht_fout on bericht (organisatie_id) where fout is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
