import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Tekstoordeel, Tekstsoort } from '../domain/inzage/inzagetekst.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';

/** Een tekst van een organisatie, bij een inzageverzoek. */
export interface Inzagetekst {
  readonly id: string;
  readonly soort: Tekstsoort;
  readonly organisatie: { readonly id: string; readonly naam: string };
  readonly geschrevenOp: Instant;
  readonly oordeel: Tekstoordeel | null;
}

// Wie een overdracht weigerde, schreef de toelichting; anders schreef wie haar aanbood.
const VERZAMEL = `
  insert into inzagetekst (id, verzoek_id, leerling_id, soort, bron_id, organisatie_id, rol, geschreven_op)
  select gen_random_uuid(), $1, $2, b.soort, b.id, b.organisatie_id,
         case g.soort when 'vo' then 'decaan' when 'mbo' then 'mbo_intaker' when 'rmc' then 'rmc' when 'regio' then 'coordinator'
              else case when b.route = 'rmc' then 'rmc' else 'lpa' end end, b.op
  from (
    select 'toelichting' as soort, d.id, d.route, d.aangeboden_op as op,
           case when d.weiger_reden is null then d.van_id else d.naar_id end as organisatie_id
    from overdracht d join overstap o on o.id = d.overstap_id where o.leerling_id = $2 and d.toelichting is not null
    union all
    select 'bewijs', v.id, null, v.vastgelegd_op, v.vastgelegd_door
    from bestemming v join overstap o on o.id = v.overstap_id where o.leerling_id = $2 and v.bewijs is not null
    union all
    select 'uitkomst', t.id, d.route, coalesce(t.beeindigd_op, t.aangemaakt_op), t.organisatie_id
    from taak t join overstap o on o.id = t.overstap_id left join overdracht d on d.id = t.overdracht_id
    where o.leerling_id = $2 and t.uitkomst is not null
    union all
    select 'melding', m.id, null, m.besloten_op, m.school_id
    from verzuimmelding m where m.leerling_id = $2 and m.tekst is not null
  ) b join organisatie g on g.id = b.organisatie_id
  returning organisatie_id as "organisatieId", rol`;

/** Schrijft op welke teksten er zijn; de tekst zelf blijft waar zij staat. Geeft wie ze moet nalezen, elk een keer. */
export async function verzamelTeksten(
  tx: Tx,
  verzoekId: string,
  leerlingId: string,
): Promise<readonly { readonly organisatieId: string; readonly rol: Rol }[]> {
  const gevonden = await rows<{ organisatieId: string; rol: Rol }>(tx, VERZAMEL, [verzoekId, leerlingId]);
  return [...new Map(gevonden.map((wie) => [`${wie.organisatieId}/${wie.rol}`, wie])).values()];
}

const LIJST = `
  select t.id, t.soort, jsonb_build_object('id', g.id, 'naam', g.naam) as organisatie, t.geschreven_op as "geschrevenOp", t.oordeel,
         t.leerling_id as subject, t.tekst as bytes
  from inzagetekst t join organisatie g on g.id = t.organisatie_id`;

/** De teksten van een verzoek voor wie erom vroeg: alleen wat is vrijgegeven, heeft een tekst. */
export async function leesTeksten(
  db: Db,
  verzoekId: string,
): Promise<(Inzagetekst & { readonly tekst: string | null })[]> {
  const gevonden = await rows<Inzagetekst & { subject: string; bytes: Buffer | null }>(
    db,
    `${LIJST} where t.verzoek_id = $1 order by t.geschreven_op, t.id`,
    [verzoekId],
  );
  const open = await openTeksten(
    db,
    gevonden.map(({ id, soort, subject, bytes }) => ({
      subject,
      kolom: TEKSTPLAATS.inzagetekst(id),
      bytes,
      ...klasseVan(soort),
    })),
  );
  return gevonden.map(({ id, soort, organisatie, geschrevenOp, oordeel }, i) => ({
    id,
    soort,
    organisatie,
    geschrevenOp,
    oordeel,
    tekst: open[i] ?? null,
  }));
}

interface Bronrij {
  readonly id: string;
  readonly soort: Tekstsoort;
  readonly bronId: string;
  readonly leerlingId: string;
  readonly oordeel: Tekstoordeel | null;
  readonly bytes: Buffer | null;
}

const BRON = `
  select t.id, t.soort, t.bron_id as "bronId", t.leerling_id as "leerlingId", t.oordeel,
    case t.soort when 'toelichting' then (select d.toelichting from overdracht d where d.id = t.bron_id)
                 when 'melding' then (select m.tekst from verzuimmelding m where m.id = t.bron_id)
                 when 'bewijs' then (select v.bewijs from bestemming v where v.id = t.bron_id)
                 else (select k.uitkomst from taak k where k.id = t.bron_id) end as bytes
  from inzagetekst t where t.verzoek_id = $1 and t.organisatie_id = $2`;

/** Wat bij verzuim hoort, blijft onder die sleutel, ook als het is vrijgegeven. */
const klasseVan = (soort: Tekstsoort): { readonly klasse?: 'verzuim' } =>
  soort === 'melding' ? { klasse: 'verzuim' } : {};

const plaatsVan = ({ soort, bronId, leerlingId, bytes }: Bronrij) => ({
  subject: soort === 'uitkomst' ? bronId : leerlingId,
  kolom: TEKSTPLAATS[soort](bronId),
  bytes,
  ...klasseVan(soort),
});

/** De teksten van een organisatie, om na te lezen: zoals zij er staan. */
export async function leesEigenTeksten(
  db: Db,
  verzoekId: string,
  organisatieId: string,
): Promise<{ id: string; soort: Tekstsoort; tekst: string | null; oordeel: Tekstoordeel | null }[]> {
  const bronnen = await rows<Bronrij>(db, `${BRON} order by t.geschreven_op, t.id`, [
    verzoekId,
    organisatieId,
  ]);
  const open = await openTeksten(db, bronnen.map(plaatsVan));
  return bronnen.map(({ id, soort, oordeel }, i) => ({ id, soort, oordeel, tekst: open[i] ?? null }));
}

/** Wat iemand van een organisatie van een eigen tekst vindt. */
export interface Tekstbesluit {
  readonly verzoekId: string;
  readonly tekstId: string;
  readonly organisatieId: string;
  readonly gebruikerId: string;
  readonly oordeel: Tekstoordeel;
}

/**
 * Legt het oordeel vast; een vrije tekst komt onder de sleutel van de jongere bij het verzoek te staan. Geeft hoeveel teksten van de
 * organisatie nog wachten. Fouten: NotFound, Conflict als er al een oordeel is.
 */
export async function oordeelOverTekst(tx: Tx, besluit: Tekstbesluit, nu: Instant): Promise<number> {
  const { verzoekId, tekstId, organisatieId, gebruikerId, oordeel } = besluit;
  const [bron] = await rows<Bronrij>(tx, `${BRON} and t.id = $3 for update of t`, [
    verzoekId,
    organisatieId,
    tekstId,
  ]);
  if (!bron) throw new NotFound('inzagetekst.onbekend', 'Deze tekst bestaat niet.');
  if (bron.oordeel !== null)
    throw new Conflict('inzagetekst.al-beoordeeld', 'Over deze tekst is al besloten.', {
      oordeel: bron.oordeel,
    });
  const [tekst = null] = await openTeksten(tx, [plaatsVan(bron)]);
  const plaats = {
    subject: bron.leerlingId,
    kolom: TEKSTPLAATS.inzagetekst(tekstId),
    ...klasseVan(bron.soort),
  };
  await rows(
    tx,
    'update inzagetekst set oordeel = $2, tekst = $3, besloten_op = $4, besloten_door = $5 where id = $1',
    [
      tekstId,
      oordeel,
      oordeel === 'vrij' ? await sluitTekst(tx, plaats, tekst ?? '') : null,
      nu,
      gebruikerId,
    ],
  );
  const [telling] = await rows<{ aantal: number }>(
    tx,
    'select count(*)::int as aantal from inzagetekst where verzoek_id = $1 and organisatie_id = $2 and oordeel is null',
    [verzoekId, organisatieId],
  );
  return telling?.aantal ?? 0;
}
