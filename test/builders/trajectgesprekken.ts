import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { zet, zetTraject, type Bij, type Partnernaam, type Trajectbasis } from './trajectrij.ts';

interface Deel {
  readonly bij: Bij;
  readonly basis: Trajectbasis;
  readonly partners: Readonly<Record<Partnernaam, string>>;
}

/** Wie met een link komt, is een gebruiker die alleen de taak van de hulpverlener kent. */
export async function zetLink(db: DataSource, bij: Bij, { boaId, op }: Trajectbasis): Promise<void> {
  const gebruikerId = randomUUID();
  await zet(db, 'gebruiker', { id: gebruikerId, naam: 'Partner' });
  await db.query(
    `insert into partnerlink (id, taak_id, traject_id, leerling_id, organisatie_id, gebruiker_id, klasse, link_hash, naam, gemaakt_door,
       gemaakt_op, verloopt_op)
     select gen_random_uuid(), w.id, w.traject_id, w.leerling_id, w.organisatie_id, $2, w.klasse, sha256(w.id::text::bytea), 'x', $3,
       $4, $4::timestamptz + interval '28 days'
     from traject_taak w where w.traject_id = $1 and w.soort = 'hulp-starten'`,
    [bij.traject_id, gebruikerId, boaId, op],
  );
}

/** Wat er gezegd en afgesproken is: horen, overleg, vrijstelling, check-in, en een voorstel om samen te voegen. */
export async function zetGesprekken(db: DataSource, { bij, basis, partners }: Deel): Promise<void> {
  const { op, leerlingId, boaId } = basis;
  for (const wie of ['ouders', 'jongere'])
    await zet(db, 'traject_horing', { id: randomUUID(), ...bij, wie, op, uitgenodigd_op: op });
  const mdoId = randomUUID();
  await zet(db, 'traject_mdo', {
    id: mdoId,
    ...bij,
    op,
    minuten: 60,
    status: 'GEPLAND',
    gepland_op: op,
    lp_id: basis.lpId,
  });
  await zet(db, 'traject_mdo_deelnemer', {
    mdo_id: mdoId,
    leerling_id: leerlingId,
    nummer: 1,
    organisatie_id: partners.hulpverlener,
    rol: 'hulpverlener',
  });
  await zet(db, 'vrijstelling', {
    id: randomUUID(),
    ...bij,
    status: 'INGEDIEND',
    ingediend_op: op.slice(0, 10),
    van: op.slice(0, 10),
    tot: op.slice(0, 10),
    vastgelegd_op: op,
    vastgelegd_door: boaId,
  });
  await zet(db, 'traject_checkin', {
    id: randomUUID(),
    ...bij,
    dag: op.slice(0, 10),
    goed: true,
    op,
    door: boaId,
  });
  await db.query(
    `insert into traject_schoolbeeld (traject_id, leerling_id, school_id, stand, sinds) values ($1, $2, $3, 'loopt', $4)
     on conflict do nothing`,
    [bij.traject_id, leerlingId, basis.schoolId, op],
  );
  const eerder = randomUUID();
  await zetTraject(db, eerder, basis, {
    status: 'AFGESLOTEN',
    einde_reden: 'SAMENGEVOEGD',
    beeindigd_op: op,
  });
  await zet(db, 'traject_samenvoeging', {
    id: randomUUID(),
    leerling_id: leerlingId,
    andere_leerling_id: leerlingId,
    traject_id: bij.traject_id,
    ander_id: eerder,
    status: 'VOORGESTELD',
    lp_id: basis.lpId,
    voorgesteld_op: op,
  });
}
