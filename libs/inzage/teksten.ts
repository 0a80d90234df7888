import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Tekstoordeel, Tekstsoort, Uitstelreden } from '../domain/inzage/inzagetekst.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Sleutelklasse } from '../kluis/sleutelkluis.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';

/** Een tekst van een organisatie, bij een inzageverzoek. */
export interface Inzagetekst {
  readonly id: string;
  readonly soort: Tekstsoort;
  readonly organisatie: { readonly id: string; readonly naam: string };
  readonly geschrevenOp: Instant;
  readonly oordeel: Tekstoordeel | null;
  /** De organisatie nam meer tijd om na te lezen: tot wanneer, en waarom. */
  readonly uitstelTot: Instant | null;
  readonly uitstelReden: Uitstelreden | null;
}

// Een partner bewaart zijn eigen dossier, en een strafzaak zijn politiegegevens: die vraagt iemand daar op (Wet politiegegevens art. 25).
// Wie een overdracht weigerde, schreef de toelichting; anders schreef wie haar aanbood.
const VERZAMEL = `
  insert into inzagetekst (id, verzoek_id, leerling_id, soort, bron_id, klasse, organisatie_id, rol, geschreven_op)
  select gen_random_uuid(), $1, $2, b.soort, b.id, b.klasse, b.organisatie_id,
         case g.soort when 'vo' then 'decaan' when 'mbo' then 'mbo_intaker' when 'rmc' then 'rmc' when 'regio' then 'coordinator'
              else case when b.route = 'rmc' then 'rmc' else 'lpa' end end, b.op
  from (
    select 'toelichting' as soort, d.id, 'overstap' as klasse, d.route, d.aangeboden_op as op,
           case when d.weiger_reden is null then d.van_id else d.naar_id end as organisatie_id
    from overdracht d join overstap o on o.id = d.overstap_id where o.leerling_id = $2 and d.toelichting is not null
    union all
    select 'bewijs', v.id, 'overstap', null, v.vastgelegd_op, v.vastgelegd_door
    from bestemming v join overstap o on o.id = v.overstap_id where o.leerling_id = $2 and v.bewijs is not null
    union all
    select 'uitkomst', t.id, 'overstap', d.route, coalesce(t.beeindigd_op, t.aangemaakt_op), t.organisatie_id
    from taak t join overstap o on o.id = t.overstap_id left join overdracht d on d.id = t.overdracht_id
    where o.leerling_id = $2 and t.uitkomst is not null
    union all
    select 'melding', m.id, 'verzuim', null, m.besloten_op, m.school_id
    from verzuimmelding m where m.leerling_id = $2 and m.tekst is not null
    union all
    select 'consultvraag', c.id, 'verzuim', null, c.op, c.vrager_id from consult c where c.leerling_id = $2
    union all
    select 'consultantwoord', c.id, 'verzuim', null, c.beantwoord_op, c.lp_id
    from consult c where c.leerling_id = $2 and c.antwoord is not null
    union all
    select 'traject', x.id, x.klasse, null, x.op, x.organisatie_id
    from traject_tekst x join organisatie s on s.id = x.organisatie_id
    where x.leerling_id = $2 and x.klasse <> 'wpg_straf' and not x.vrij_voor_gezin and s.soort in ('vo', 'mbo', 'gemeente', 'rmc')
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
         t.uitstel_tot as "uitstelTot", t.uitstel_reden as "uitstelReden", t.leerling_id as subject, t.klasse, t.tekst as bytes
  from inzagetekst t join organisatie g on g.id = t.organisatie_id`;

/** De teksten van een verzoek voor wie erom vroeg: alleen wat is vrijgegeven, heeft een tekst. */
export async function leesTeksten(
  db: Db,
  verzoekId: string,
): Promise<(Inzagetekst & { readonly tekst: string | null })[]> {
  const gevonden = await rows<Inzagetekst & { subject: string; klasse: Sleutelklasse; bytes: Buffer | null }>(
    db,
    `${LIJST} where t.verzoek_id = $1 order by t.geschreven_op, t.id`,
    [verzoekId],
  );
  const open = await openTeksten(
    db,
    gevonden.map(({ id, subject, klasse, bytes }) => ({
      subject,
      kolom: TEKSTPLAATS.inzagetekst(id),
      bytes,
      klasse,
    })),
  );
  return gevonden.map(({ subject: _subject, klasse: _klasse, bytes: _bytes, ...rest }, i) => ({
    ...rest,
    tekst: open[i] ?? null,
  }));
}

interface Bronrij {
  readonly id: string;
  readonly soort: Tekstsoort;
  readonly bronId: string;
  /** Wat onder een eigen sleutel hoort, blijft daar, ook als het is vrijgegeven. */
  readonly klasse: Sleutelklasse;
  readonly leerlingId: string;
  readonly oordeel: Tekstoordeel | null;
  readonly bytes: Buffer | null;
}

const BRON = `
  select t.id, t.soort, t.bron_id as "bronId", t.klasse, t.leerling_id as "leerlingId", t.oordeel,
    case t.soort when 'toelichting' then (select d.toelichting from overdracht d where d.id = t.bron_id)
                 when 'melding' then (select m.tekst from verzuimmelding m where m.id = t.bron_id)
                 when 'traject' then (select x.bytes from traject_tekst x where x.id = t.bron_id)
                 when 'consultvraag' then (select c.vraag from consult c where c.id = t.bron_id)
                 when 'consultantwoord' then (select c.antwoord from consult c where c.id = t.bron_id)
                 when 'bewijs' then (select v.bewijs from bestemming v where v.id = t.bron_id)
                 else (select k.uitkomst from taak k where k.id = t.bron_id) end as bytes
  from inzagetekst t where t.verzoek_id = $1 and t.organisatie_id = $2`;

/** Wat onder een eigen sleutel staat, en niet onder die van de leerling. */
const EIGEN_SLEUTEL: readonly Tekstsoort[] = ['uitkomst', 'consultvraag', 'consultantwoord'];

const plaatsVan = ({ soort, bronId, klasse, leerlingId, bytes }: Bronrij) => ({
  subject: EIGEN_SLEUTEL.includes(soort) ? bronId : leerlingId,
  kolom: TEKSTPLAATS[soort](bronId),
  bytes,
  klasse,
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
    klasse: bron.klasse,
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
