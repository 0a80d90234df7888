import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ook wat in een traject is geschreven, wordt nagelezen als een jongere om inzage vraagt; het blijft onder zijn eigen sleutel. */
export class InzageTraject1700000000080 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table inzagetekst drop constraint inzagetekst_soort_check;
      alter table inzagetekst add constraint inzagetekst_soort_check
        check (soort in ('toelichting', 'bewijs', 'uitkomst', 'melding', 'traject'));
      alter table inzagetekst add column klasse text not null default 'overstap'
        check (klasse in ('overstap', 'verzuim', 'zorg', 'halt'));
      update inzagetekst set klasse = 'verzuim' where soort = 'melding';
      comment on column inzagetekst.klasse is 'De sleutel waaronder de tekst staat; politiegegevens staan hier nooit (Wet politiegegevens art. 25)';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
