import { randomUUID } from 'node:crypto';
import type { CohortRegel } from '../domain/bestand/bestand.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { openPersoon, schrijfPersonen, type PersoonTeSchrijven } from '../kluis/persoon.ts';
import { vergrendel } from '../dossier/feiten.ts';
import { herleid } from '../dossier/herleid.ts';
import type { Herleid } from '../dossier/context.ts';
import { wekProcessen } from '../dossier/processen.ts';
import { verversBron } from '../dossier/weekchecks.ts';
import { wekTrajectenVan } from '../traject/bewaar.ts';
import { voorleggen, type Voorlegblik } from './cohort-voorleggen.ts';
import { schrijfLeerlingen, schrijfOverstappen, type CohortZaak } from './cohort-schrijven.ts';
import { vernietigdeRegels } from '../vernietiging/grafstenen.ts';
import { zoekGelijkenden, zoekLeerlingen } from './leerlingen-zoeken.ts';
import {
  melding,
  type BestandKader,
  type InleesContext,
  type Regeluitkomst,
  type Soort,
  type TeDoen,
  regeluitkomst,
} from './soort.ts';

interface Bestaand {
  readonly leerling_id: string;
  readonly overstap_id: string | null;
  readonly school_id: string | null;
  readonly vorige: Readonly<Record<string, unknown>>;
}

const ADRES_ONBEKEND =
  'Er is geen woongemeente. Bij een overdracht gaat de leerling naar het vangnet van de regio.';
async function laadBestaand(
  tx: Tx,
  leerlingIds: readonly string[],
  seizoen: string,
): Promise<Map<string, Bestaand>> {
  const found = await rows<Bestaand>(
    tx,
    `select p.leerling_id, o.id as overstap_id, o.school_id,
            jsonb_build_object('persoon', encode(p.versleuteld, 'base64'), 'geboortedatum', p.geboortedatum,
              'leerlingnummer', o.leerlingnummer, 'klas', o.klas, 'cohort', o.cohort, 'kwetsbaar', o.kwetsbaar,
              'geslaagd', o.geslaagd) as vorige
     from leerling_persoon p left join overstap o on o.leerling_id = p.leerling_id and o.seizoen = $2
     where p.leerling_id = any($1::uuid[])`,
    [leerlingIds, seizoen],
  );
  return new Map(found.map((f) => [f.leerling_id, f]));
}

interface Toegepast {
  readonly zaak: CohortZaak;
  readonly vorige: Bestaand | null;
}

type Besluit = Toegepast | { readonly uitkomst: Regeluitkomst };

interface Blik extends Voorlegblik {
  readonly bestaand: Map<string, Bestaand>;
  /** Wie een mens als nieuwe leerling koos. */
  readonly nieuweId: string | null;
}

/** Wat er met een regel gebeurt: nieuw, bijwerken, of aan een mens voorleggen. */
function besluit(regel: TeDoen<CohortRegel>, blik: Blik): Besluit {
  const leerlingId = blik.gevonden.opNummer ?? blik.gevonden.opLeerlingnummer;
  const vorige = (leerlingId ? blik.bestaand.get(leerlingId) : undefined) ?? null;
  const uitkomst = voorleggen(regel.regel, blik, vorige?.school_id ?? null);
  return uitkomst
    ? { uitkomst }
    : { vorige, zaak: zaakVan(regel, { leerlingId, vorige, nieuweId: blik.nieuweId }) };
}

function zaakVan(
  regel: TeDoen<CohortRegel>,
  wie: {
    readonly leerlingId: string | null;
    readonly vorige: Bestaand | null;
    readonly nieuweId: string | null;
  },
): CohortZaak {
  const overstapId = wie.vorige?.overstap_id;
  return {
    ...regel,
    leerlingId: wie.leerlingId ?? wie.nieuweId ?? randomUUID(),
    overstapId: overstapId ?? randomUUID(),
    nieuweLeerling: !wie.leerlingId,
    nieuweOverstap: !overstapId,
  };
}

interface Inlees {
  readonly kader: BestandKader;
  readonly context: InleesContext;
}

/** Beslist per regel, op vaste sleutels en met wat al bekend is; vergrendelt de overstappen die geraakt worden. */
async function beslisRegels(
  tx: Tx,
  regels: readonly TeDoen<CohortRegel>[],
  { kader, context }: Inlees,
): Promise<Besluit[]> {
  const schoolId = kader.organisatieId;
  const vragen = regels.map(({ regel, waarden }) => ({ regel, ...waarden, schoolId }));
  const gevonden = await zoekLeerlingen(tx, vragen, { seizoen: kader.seizoen, context });
  const ids = [...gevonden.values()].flatMap((g) =>
    [g.opNummer, g.opLeerlingnummer].filter((id) => id !== null),
  );
  const bestaand = await laadBestaand(tx, ids, kader.seizoen);
  await vergrendel(
    tx,
    [...bestaand.values()].flatMap((b) => b.overstap_id ?? []),
  );
  const onbekend = vragen.filter(
    (v) => !gevonden.get(v.regel)?.opNummer && !gevonden.get(v.regel)?.opLeerlingnummer,
  );
  const vernietigd = await vernietigdeRegels(
    tx,
    onbekend.filter((v) => !context.besloten?.has(v.regel)),
  );
  const lijkt = await zoekGelijkenden(tx, onbekend, { schoolId, regio: kader.regio, seizoen: kader.seizoen });
  return regels.map((regel) => {
    const besloten = context.besloten?.get(regel.regel);
    return besluit(regel, {
      gevonden: gevonden.get(regel.regel) ?? { opNummer: null, opLeerlingnummer: null },
      bestaand,
      lijkt: besloten ? [] : (lijkt.get(regel.regel) ?? []),
      vernietigd: vernietigd.has(regel.regel),
      schoolId,
      nieuweId: besloten?.nieuw ? besloten.leerlingId : null,
    });
  });
}

/** Een levering zonder adres laat het adres staan dat er al was: alleen wie er geen heeft, krijgt een melding. */
const zonderAdres = ({ waarden, regel }: CohortZaak, na: Herleid | undefined) =>
  waarden.gemeente || na?.afgeleid.vlaggen.includes('adres-onbekend') === false
    ? []
    : [melding('adres.onbekend', ADRES_ONBEKEND, regel)];

function toegepast({ zaak, vorige }: Toegepast, nieuw: Herleid | undefined): Regeluitkomst {
  const { regel, leerlingId, overstapId, nieuweOverstap } = zaak;
  return regeluitkomst(regel, {
    oordeel: nieuweOverstap ? 'nieuw' : 'gewijzigd',
    meldingen: zonderAdres(zaak, nieuw),
    leerlingId,
    overstapId,
    effect: { status: nieuw?.afgeleid.status ?? null, reden: nieuw?.afgeleid.reden ?? null },
    ongedaan: vorige?.overstap_id ? vorige.vorige : { nieuw: true },
  });
}

/** De levering van een school: haar mogelijke overstappers. */
export const COHORT: Soort<CohortRegel> = {
  async pasToe(tx, regels, inlees) {
    const besluiten = await beslisRegels(tx, regels, inlees);
    const goed = besluiten.flatMap((b) => ('zaak' in b ? [b] : []));
    const zaken = goed.map((b) => b.zaak);
    await schrijfLeerlingen(tx, zaken, inlees);
    await schrijfOverstappen(tx, zaken, inlees);
    const afgeleid = await herleid(
      tx,
      zaken.map((z) => z.overstapId),
      inlees.context,
    );
    const perOverstap = new Map(afgeleid.map((h) => [h.dossier.feiten.id, h]));
    return [
      ...goed.map((besluit) => toegepast(besluit, perOverstap.get(besluit.zaak.overstapId))),
      ...besluiten.flatMap((b) => ('uitkomst' in b ? [b.uitkomst] : [])),
    ];
  },

  async merkOngewijzigd(tx, { kader }) {
    await rows(tx, ONGEWIJZIGD_SQL, [kader.id, kader.organisatieId, kader.seizoen]);
  },

  async draaiTerug(tx, regels, { kader, context }) {
    const overstapIds = regels.flatMap((r) => r.overstapId ?? []);
    await vergrendel(tx, overstapIds);
    const nieuwe = regels.filter((r) => r.ongedaan.nieuw === true).flatMap((r) => r.overstapId ?? []);
    await rows(
      tx,
      `update overstap set afgesloten_op = $2, afsluit_reden = 'BESTAND_TERUGGEDRAAID' where id = any($1::uuid[]) and afgesloten_op is null`,
      [nieuwe, context.nu],
    );
    const oude = regels
      .filter((r) => r.ongedaan.nieuw !== true)
      .map((r) => ({
        ...(r.ongedaan as unknown as Vorige),
        overstap: r.overstapId!,
        leerling: r.leerlingId!,
      }));
    await herstelPersonen(tx, oude, context.nu);
    await rows(tx, HERSTEL_SQL, [JSON.stringify(oude)]);
    await rows(
      tx,
      `update leerling_adres set vervallen_op = $2 where bestand_id = $1 and vervallen_op is null
         and leerling_id in (select leerling_id from overstap where id = any($3::uuid[]))
         and exists (select 1 from leerling_adres a where a.leerling_id = leerling_adres.leerling_id and a.id <> leerling_adres.id
                     and a.vervallen_op is null)`,
      [kader.id, context.nu, overstapIds],
    );
    await rows(
      tx,
      `update leerling_feit set vervallen_op = $2 where bestand_id = $1 and vervallen_op is null
         and leerling_id in (select leerling_id from overstap where id = any($3::uuid[]))`,
      [kader.id, context.nu, overstapIds],
    );
    await herleid(tx, overstapIds, context);
    await wekTrajectenVan(
      tx,
      regels.flatMap((r) => r.leerlingId ?? []),
      context,
    );
    await wekProcessen(
      tx,
      nieuwe.map((id) => `overstap/${kader.seizoen}/${id}`),
      context.nu,
    );
  },

  async rondAf(tx, { kader, context }) {
    await verversBron(
      tx,
      { organisatieId: kader.organisatieId, soort: 'cohort', peildatum: kader.peildatum },
      context.nu,
    );
  },
};

/** Eerst regels en stand elk apart, dan een koppeling op leerlingnummer en geboortedatum: het werk groeit met het bestand. */
const ONGEWIJZIGD_SQL = `
  with r as materialized (
    select regel, vergelijk, vergelijk->>'leerlingnummer' as leerlingnummer,
           (vergelijk->>'geboortedatum')::date as geboortedatum, vergelijk->>'bsn' as bsn,
           vergelijk->>'onderwijsnummer' as onderwijsnummer
    from bestandsregel where bestand_id = $1 and oordeel = 'nieuw'
  ), adres as materialized (
    select distinct on (a.leerling_id) a.leerling_id, a.gemeente, encode(a.vinger, 'hex') as vinger, a.geheim
    from leerling_adres a join overstap o on o.leerling_id = a.leerling_id
    where o.school_id = $2 and o.seizoen = $3 and a.vervallen_op is null order by a.leerling_id, a.van desc
  ), stand as materialized (
    select o.id, o.leerling_id, o.leerlingnummer, o.klas, o.cohort, o.geslaagd, p.geboortedatum,
           encode(p.naam_vinger, 'hex') as naam, a.gemeente, a.vinger, a.geheim
    from overstap o join leerling_persoon p on p.leerling_id = o.leerling_id left join adres a on a.leerling_id = o.leerling_id
    where o.school_id = $2 and o.seizoen = $3 and o.afgesloten_op is null
  ), gelijk as materialized (
    select r.regel, s.id, s.leerling_id from r join stand s using (leerlingnummer, geboortedatum)
    left join leerling_sleutel b on b.doel = 'register' and b.hash = r.bsn
    left join leerling_sleutel n on n.doel = 'register' and n.hash = r.onderwijsnummer
    where (r.bsn is null or b.leerling_id = s.leerling_id) and (r.onderwijsnummer is null or n.leerling_id = s.leerling_id)
      and s.naam = r.vergelijk->>'naam'
      and s.klas is not distinct from r.vergelijk->>'klas' and s.cohort = r.vergelijk->>'cohort'
      and (r.vergelijk->>'diploma' is null or s.geslaagd = (r.vergelijk->>'diploma' = 'geslaagd'))
      and (r.vergelijk->>'gemeente' is null or (s.gemeente, s.vinger, s.geheim) is not distinct from
           (r.vergelijk->>'gemeente', r.vergelijk->>'adres', (r.vergelijk->>'geheim')::boolean))
  )
  update bestandsregel b set oordeel = 'ongewijzigd', overstap_id = g.id, leerling_id = g.leerling_id
  from gelijk g where b.bestand_id = $1 and b.regel = g.regel`;

const HERSTEL_SQL = `
  with oud as (
    select * from jsonb_to_recordset($1::jsonb) as o(overstap uuid, leerlingnummer text, klas text, cohort text,
      kwetsbaar boolean, geslaagd boolean)
  )
  update overstap o set leerlingnummer = oud.leerlingnummer, klas = oud.klas, cohort = oud.cohort,
         kwetsbaar = oud.kwetsbaar, geslaagd = oud.geslaagd from oud where o.id = oud.overstap`;

/** Wat er voor een regel stond; de persoon versleuteld met de sleutel van de leerling zelf. */
interface Vorige {
  readonly persoon: string;
  readonly geboortedatum: Kalenderdag;
}

/** Zet terug wie een leerling was; wie intussen gewist is, blijft gewist. */
async function herstelPersonen(
  tx: Tx,
  oude: readonly (Vorige & { readonly leerling: string })[],
  nu: Instant,
): Promise<void> {
  const terug: PersoonTeSchrijven[] = [];
  for (const { leerling, persoon, geboortedatum } of oude) {
    const vorige = await openPersoon(tx, leerling, Buffer.from(persoon, 'base64'));
    if (vorige) terug.push({ leerlingId: leerling, persoon: vorige, geboortedatum });
  }
  await schrijfPersonen(tx, terug, nu);
}
