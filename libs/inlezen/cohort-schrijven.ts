import { randomUUID } from 'node:crypto';
import type { CohortRegel } from '../domain/bestand/bestand.ts';
import { eersteDag } from '../domain/tijd/schooljaar.ts';
import type { Instant, Schooljaar } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { sleutels } from '../kluis/kluis.ts';
import { leesPersonen, schrijfPersonen } from '../kluis/persoon.ts';
import { versleutel } from '../kluis/versleuteling.ts';
import { alsBytes } from '../kluis/waarden.ts';
import { herstartProcessen, startProcessen, volgLeerlingen, workflowId } from '../dossier/processen.ts';
import { schrijfTijdlijn } from '../dossier/tijdlijn.ts';
import { wekTrajectenVan } from '../traject/bewaar.ts';
import { hashesVan } from './koppelsleutel.ts';
import type { BestandKader, InleesContext } from './soort.ts';
import { adresvinger } from './vergelijk.ts';

export interface CohortZaak {
  readonly regel: number;
  readonly waarden: CohortRegel;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly nieuweLeerling: boolean;
  readonly nieuweOverstap: boolean;
}

interface Inlees {
  readonly kader: BestandKader;
  readonly context: InleesContext;
}

/** Schrijft leerlingen met persoonsgegevens, sleutels, adres en feiten. */
export async function schrijfLeerlingen(
  tx: Tx,
  zaken: readonly CohortZaak[],
  { kader, context }: Inlees,
): Promise<void> {
  const nieuwe = zaken.filter((z) => z.nieuweLeerling).map((z) => z.leerlingId);
  await rows(tx, 'insert into leerling (id, aangemaakt_op) select unnest($1::uuid[]), $2', [
    nieuwe,
    context.nu,
  ]);
  await bewaarPersonen(tx, zaken, context.nu);
  const hashes = zaken.flatMap(({ leerlingId, waarden: w }) =>
    [w.bsn, w.onderwijsnummer].flatMap((nummer) =>
      nummer ? hashesVan(context.koppelsleutels, nummer).map((s) => ({ ...s, leerling_id: leerlingId })) : [],
    ),
  );
  await rows(
    tx,
    `insert into leerling_sleutel (doel, hash, leerling_id)
     select doel, hash, leerling_id from jsonb_to_recordset($1::jsonb) as s(doel text, hash text, leerling_id uuid)
     on conflict do nothing`,
    [JSON.stringify(hashes)],
  );
  await schrijfAdressen(tx, zaken, { kader, context });
  await schrijfFeiten(tx, zaken, { kader, context });
  await wekTrajectenVan(
    tx,
    zaken.filter((z) => !z.nieuweLeerling).map((z) => z.leerlingId),
    context,
  );
}

/** Een nummer dat de levering niet noemt, blijft staan. */
async function bewaarPersonen(tx: Tx, zaken: readonly CohortZaak[], nu: Instant): Promise<void> {
  const bekend = await leesPersonen(
    tx,
    zaken.filter((z) => !z.nieuweLeerling).map((z) => z.leerlingId),
  );
  const personen = zaken.map(({ leerlingId, waarden: w }) => {
    const eerder = bekend.get(leerlingId);
    const persoon = {
      bsn: w.bsn ?? eerder?.bsn ?? null,
      onderwijsnummer: w.onderwijsnummer ?? eerder?.onderwijsnummer ?? null,
      achternaam: w.achternaam,
      tussenvoegsel: w.tussenvoegsel,
      roepnaam: w.roepnaam,
    };
    return { leerlingId, persoon, geboortedatum: w.geboortedatum };
  });
  await schrijfPersonen(tx, personen, nu);
}

/** Een adres telt vanaf vandaag; het eerste adres telt vanaf het begin van het schooljaar. Gelijk blijft staan. */
async function schrijfAdressen(
  tx: Tx,
  zaken: readonly CohortZaak[],
  { kader, context }: Inlees,
): Promise<void> {
  const begin = eersteDag(kader.seizoen as Schooljaar);
  const perLeerling = await sleutels().van(
    tx,
    'overstap',
    zaken.map((z) => z.leerlingId),
  );
  const lijst = zaken.map(({ leerlingId, waarden: w }) => ({
    id: randomUUID(),
    leerling_id: leerlingId,
    gemeente: w.gemeente,
    buiten: w.gemeente ? null : 'onbekend',
    ...versleuteldAdres(perLeerling.get(leerlingId), leerlingId, w),
    geheim: w.geheimAdres,
  }));
  await rows(
    tx,
    `insert into leerling_adres (id, leerling_id, van, gemeente, buiten, versleuteld, vinger, geheim, ontvangen_op, bestand_id)
     select n.id, n.leerling_id, case when oud.id is null then $3::date else ($2::timestamptz at time zone 'Europe/Amsterdam')::date end,
            n.gemeente, n.buiten, decode(n.versleuteld, 'base64'), decode(n.vinger, 'base64'), n.geheim, $2, $4
     from jsonb_to_recordset($1::jsonb) as n(id uuid, leerling_id uuid, gemeente text, buiten text, versleuteld text,
       vinger text, geheim boolean)
     left join lateral (select a.* from leerling_adres a where a.leerling_id = n.leerling_id and a.vervallen_op is null
                        order by a.van desc limit 1) oud on true
     where oud.id is null or (n.buiten is null and
       (oud.gemeente, oud.vinger, oud.geheim) is distinct from (n.gemeente, decode(n.vinger, 'base64'), n.geheim))
     on conflict (leerling_id, van) where vervallen_op is null do update set gemeente = excluded.gemeente, buiten = excluded.buiten,
       versleuteld = excluded.versleuteld, vinger = excluded.vinger, geheim = excluded.geheim, ontvangen_op = excluded.ontvangen_op`,
    [JSON.stringify(lijst), context.nu, begin, kader.id],
  );
}

function versleuteldAdres(
  sleutel: Buffer | undefined,
  subject: string,
  { postcode, huisnummer }: CohortRegel,
): { versleuteld: string | null; vinger: string | null } {
  const blind = adresvinger({ postcode, huisnummer });
  if (!sleutel || !blind) return { versleuteld: null, vinger: null };
  const plaats = { klasse: 'overstap', subject, kolom: 'leerling_adres.versleuteld' };
  return {
    versleuteld: versleutel(sleutel, plaats, alsBytes({ postcode, huisnummer })).toString('base64'),
    vinger: blind.toString('base64'),
  };
}

async function schrijfFeiten(
  tx: Tx,
  zaken: readonly CohortZaak[],
  { kader, context }: Inlees,
): Promise<void> {
  const arbeid = zaken.filter(
    ({ waarden: w }) => w.vsoProfiel === 'arbeidsmarkt' || w.vsoProfiel === 'dagbesteding',
  );
  if (arbeid.length === 0) return;
  const van = eersteDag(kader.seizoen as Schooljaar);
  await rows(
    tx,
    `insert into leerling_feit (id, leerling_id, soort, van, ontvangen_op, bestand_id)
     select f.id, f.leerling_id, 'vso_arbeid', $2, $3, $4
     from jsonb_to_recordset($1::jsonb) as f(id uuid, leerling_id uuid) on conflict do nothing`,
    [
      JSON.stringify(arbeid.map((z) => ({ id: randomUUID(), leerling_id: z.leerlingId }))),
      van,
      context.nu,
      kader.id,
    ],
  );
}

/** Schrijft overstappen en de betrokkenheid van de school, en start hun processen. */
export async function schrijfOverstappen(
  tx: Tx,
  zaken: readonly CohortZaak[],
  { kader, context }: Inlees,
): Promise<void> {
  const kwetsbaar = new Set(kader.afspraken.kwetsbareCohorten);
  const lijst = zaken.map(({ leerlingId, overstapId, waarden: w }) => ({
    id: overstapId,
    leerling_id: leerlingId,
    leerlingnummer: w.leerlingnummer,
    klas: w.klas,
    cohort: w.cohort,
    kwetsbaar: kwetsbaar.has(w.cohort),
    geslaagd: w.diploma ? w.diploma === 'geslaagd' : null,
  }));
  const heropend = await teHeropenen(tx, zaken);
  await rows(tx, OVERSTAP_SQL, [
    JSON.stringify(lijst),
    kader.seizoen,
    kader.regio,
    kader.organisatieId,
    kader.afspraakId,
    context.nu,
  ]);
  await betrekSchool(tx, zaken, { kader, context });
  await herstartProcessen(
    tx,
    heropend.map((id) => workflowId('overstap', `${kader.seizoen}/${id}`)),
    context.nu,
  );
  await volgNieuwe(
    tx,
    zaken.filter((z) => z.nieuweOverstap),
    { kader, context },
  );
}

/** Wie met een teruggedraaid bestand dicht ging en nu weer geleverd wordt. */
async function teHeropenen(tx: Tx, zaken: readonly CohortZaak[]): Promise<string[]> {
  const bekend = zaken.filter((z) => !z.nieuweOverstap).map((z) => z.overstapId);
  const dicht = await rows<{ id: string }>(
    tx,
    "select id from overstap where id = any($1::uuid[]) and afsluit_reden = 'BESTAND_TERUGGEDRAAID'",
    [bekend],
  );
  return dicht.map(({ id }) => id);
}

async function betrekSchool(tx: Tx, zaken: readonly CohortZaak[], { kader, context }: Inlees): Promise<void> {
  await rows(
    tx,
    `insert into deelname (organisatie_id, leerling_id, rol, grondslag, van)
     select $2, unnest($1::uuid[]), 'decaan', 'inschrijving', $3 on conflict do nothing`,
    [zaken.map((z) => z.leerlingId), kader.organisatieId, context.nu],
  );
}

/** Een nieuwe overstap staat op de tijdlijn en krijgt zijn proces, en de leerling dat van zijn Paspoort. */
async function volgNieuwe(tx: Tx, nieuwe: readonly CohortZaak[], { kader, context }: Inlees): Promise<void> {
  await schrijfTijdlijn(
    tx,
    nieuwe.map((z) => ({
      overstapId: z.overstapId,
      soort: 'geladen',
      op: context.nu,
      organisatieId: kader.organisatieId,
      rol: 'decaan',
      gebruikerId: null,
      gegevens: { bestandId: kader.id, regel: z.regel },
    })),
  );
  await startProcessen(
    tx,
    nieuwe.map((z) => ({
      soort: 'overstap',
      onderwerp: `${kader.seizoen}/${z.overstapId}`,
      regio: kader.regio,
      volgendMoment: context.nu,
    })),
    context.nu,
  );
  await volgLeerlingen(
    tx,
    nieuwe.map(({ leerlingId }) => ({ leerlingId, regio: kader.regio })),
    context.nu,
  );
}

const OVERSTAP_SQL = `
  insert into overstap (id, leerling_id, seizoen, regio, school_id, leerlingnummer, klas, cohort, kwetsbaar, geslaagd,
                        afspraak_id, eigenaar_id, geladen_op, status, plaatsing, reden, status_sinds, waarom_sinds,
                        waarom_bron_soort, bijgewerkt_op)
  select id, leerling_id, $2, $3, $4, leerlingnummer, klas, cohort, kwetsbaar, geslaagd, $5, $4, $6, 'NIET_AANGEMELD',
         'NIET_AANGEMELD', 'NOG_NIET_AANGEMELD', $6, $6, 'kalender', $6
  from jsonb_to_recordset($1::jsonb) as o(id uuid, leerling_id uuid, leerlingnummer text, klas text, cohort text,
    kwetsbaar boolean, geslaagd boolean)
  on conflict (leerling_id, seizoen) do update set leerlingnummer = excluded.leerlingnummer, klas = excluded.klas,
    cohort = excluded.cohort, kwetsbaar = excluded.kwetsbaar, geslaagd = coalesce(excluded.geslaagd, overstap.geslaagd),
    afgesloten_op = case when overstap.afsluit_reden = 'BESTAND_TERUGGEDRAAID' then null else overstap.afgesloten_op end,
    afsluit_reden = case when overstap.afsluit_reden = 'BESTAND_TERUGGEDRAAID' then null else overstap.afsluit_reden end`;
