import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Bron {
  readonly soort: 'melding' | 'traject';
  readonly id: string;
  readonly organisaties: string;
  /** Welke rijen iemand buiten de strafzaak mag horen. */
  readonly waar?: string;
  readonly wijzigt: boolean;
}

// Wie niet op de lijst van een strafzaak staat, hoort ook niet dat er iets in gebeurt.
const BUITEN_STRAF = "n.klasse <> 'wpg_straf'";

/** Per tabel: welk bericht een wijziging geeft, gezien vanuit de gewijzigde rij `n`. */
const BRONNEN: Readonly<Record<string, Bron>> = {
  verzuimmelding: {
    soort: 'melding',
    id: 'n.id',
    organisaties: 'array[n.school_id, n.behandelaar_id, n.aangeboden_aan_id]',
    wijzigt: true,
  },
  traject: {
    soort: 'traject',
    id: 'n.id',
    organisaties: 'array[n.lp_id, n.aangeboden_aan_id]',
    wijzigt: true,
  },
  traject_taak: {
    soort: 'traject',
    id: 'n.traject_id',
    organisaties: 'array[n.lp_id]',
    waar: BUITEN_STRAF,
    wijzigt: true,
  },
  // Wat niet aan traject of taak te zien is: horen, instrument, overleg, check-ins.
  traject_gebeurtenis: {
    soort: 'traject',
    id: 'n.traject_id',
    organisaties: 'array(select t.lp_id from traject t where t.id = n.traject_id)',
    waar: BUITEN_STRAF,
    wijzigt: false,
  },
};

/** Bij meer rijen in een opdracht volgt een bericht "veel", zodat een bulk niets kost. */
const GRENS = 20;

const functie = (tabel: string, { soort, id, organisaties, waar = 'true' }: Bron): string => `
  create function meld_${tabel}() returns trigger language plpgsql as $$
  begin
    if (select count(*) from (select 1 from nieuw limit ${GRENS + 1}) geteld) > ${GRENS} then
      perform pg_notify('gebeurtenis', '{"soort":"veel","id":null,"organisaties":[]}');
    else
      perform pg_notify('gebeurtenis', jsonb_build_object('soort', '${soort}', 'id', ${id}, 'organisaties',
        (select coalesce(jsonb_agg(distinct o), '[]') from unnest(${organisaties}) as o where o is not null))::text)
      from nieuw n where ${waar};
    end if;
    return null;
  end $$;`;

const trekker = (tabel: string, naam: string, bij: string): string => `
  create trigger meld_${tabel}_${naam} after ${bij} on ${tabel}
    referencing new table as nieuw for each statement execute function meld_${tabel}();`;

/** Dunne berichten over meldingen van verzuim en trajecten, zoals die over overstappen: soort, id en betrokken organisaties. */
export class GebeurtenissenVerzuim1700000000139 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const [tabel, bron] of Object.entries(BRONNEN)) {
      await q.query(functie(tabel, bron));
      await q.query(trekker(tabel, 'nieuw', 'insert'));
      if (bron.wijzigt) await q.query(trekker(tabel, 'anders', 'update'));
    }
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
