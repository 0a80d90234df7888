import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Per tabel: wat als id naar buiten gaat en welke organisaties erbij horen, gezien vanuit de gewijzigde rij `n`. */
const BRONNEN: Readonly<Record<string, { readonly id: string; readonly organisaties: string }>> = {
  overstap: {
    id: 'n.id',
    organisaties: `array[n.school_id, n.eigenaar_id, n.bal_organisatie_id] || array(select d.naar_id from overdracht d
      where d.overstap_id = n.id and d.status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD', 'AFGESLOTEN'))`,
  },
  overdracht: { id: 'n.id', organisaties: 'array[n.van_id, n.naar_id]' },
  taak: { id: 'n.id', organisaties: 'array[n.organisatie_id]' },
  bestand: { id: 'n.id', organisaties: 'array[n.organisatie_id]' },
  weekcheck: {
    id: 'null::uuid',
    organisaties: `array[n.mbo_id] || array(select r.organisatie_id from regio_organisatie r
      join organisatie o on o.id = r.organisatie_id where r.regio = n.regio and o.soort = 'regio')`,
  },
};

/** Bij meer rijen in een opdracht volgt een bericht "veel", zodat een bulk niets kost. */
const GRENS = 20;

/** Dunne berichten bij een wijziging: soort, id en betrokken organisaties. Nooit persoonsgegevens. */
export class Gebeurtenissen1700000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const [tabel, { id, organisaties }] of Object.entries(BRONNEN)) {
      await q.query(`
        create function meld_${tabel}() returns trigger language plpgsql as $$
        begin
          if (select count(*) from (select 1 from nieuw limit ${GRENS + 1}) geteld) > ${GRENS} then
            perform pg_notify('gebeurtenis', '{"soort":"veel","id":null,"organisaties":[]}');
          else
            perform pg_notify('gebeurtenis', jsonb_build_object('soort', '${tabel}', 'id', ${id}, 'organisaties',
              (select coalesce(jsonb_agg(distinct o), '[]') from unnest(${organisaties}) as o where o is not null))::text)
            from nieuw n;
          end if;
          return null;
        end $$;
        create trigger meld_${tabel}_nieuw after insert on ${tabel}
          referencing new table as nieuw for each statement execute function meld_${tabel}();
        create trigger meld_${tabel}_anders after update on ${tabel}
          referencing new table as nieuw for each statement execute function meld_${tabel}();
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
