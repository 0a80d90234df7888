import type { WeekcheckRegel } from '../domain/bestand/bestand.ts';
import { eindeVanDag, toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { row, rows } from '../database/transaction.ts';
import { teltAanmelding } from '../dossier/geldende-aanmelding.ts';
import { boekLevering } from '../dossier/weekchecks.ts';
import { zoekGelijkenden, zoekLeerlingen } from './leerlingen-zoeken.ts';
import {
  melding,
  type BestandKader,
  type Regeluitkomst,
  type Soort,
  type TeDoen,
  regeluitkomst,
} from './soort.ts';
import {
  draaiStatusregelsTerug,
  overstappenVan,
  pasStatusregelsToe,
  type Statusregel,
} from './statusregels.ts';

function nietGevonden(regel: number, lijkt: readonly string[]): Regeluitkomst {
  const uitleg =
    lijkt.length > 0
      ? 'Er is een leerling die erop lijkt; een mens beslist of het dezelfde is.'
      : 'Kijk het nummer na.';
  return regeluitkomst(regel, {
    oordeel: 'niet_gekoppeld',
    effect: { voorstellen: lijkt },
    meldingen: [
      melding(
        'leerling.niet-gekoppeld',
        `Deze regel hoort bij geen leerling van dit seizoen. ${uitleg}`,
        regel,
      ),
    ],
  });
}

const berichtVan = (
  regel: TeDoen<WeekcheckRegel>,
  kader: BestandKader,
  overstapId: string,
): Statusregel['bericht'] => {
  const { waarden: w } = regel;
  return {
    bron: 'weekcheck',
    sleutel: [kader.organisatieId, overstapId, w.opleidingcode, w.status, w.statusOp].join('/'),
    overstapId,
    mboId: kader.organisatieId,
    opleidingcode: w.opleidingcode,
    opleiding: w.opleiding,
    niveau: w.niveau,
    leerweg: w.leerweg,
    locatie: w.locatie,
    ketenId: null,
    startdatum: w.startdatum,
    vavo: w.vavo,
    status: w.status,
    geldigOp: w.statusOp,
    eindeAanmelddatum: eindeVanDag(kader.afspraken.momenten.aanmelddatum),
    bestandId: kader.id,
    regel: regel.regel,
  };
};

/**
 * Eerst de regels en de stand elk apart, dan een enkele koppeling op alle sleutels: zo groeit het werk met het bestand,
 * ook als de database haar tellingen nog niet heeft bijgewerkt.
 */
const ONGEWIJZIGD_SQL = `
  with r as materialized (
    select regel, vergelijk->>'brinVo' as brin, vergelijk->>'leerlingnummer' as leerlingnummer,
           (vergelijk->>'geboortedatum')::date as geboortedatum, vergelijk->>'opleidingcode' as opleidingcode,
           vergelijk->>'status' as status, (vergelijk->>'statusOp')::timestamptz as status_op, vergelijk->>'bsn' as bsn,
           vergelijk->>'onderwijsnummer' as onderwijsnummer, (vergelijk->>'niveau')::int as niveau,
           (vergelijk->>'startdatum')::date as startdatum
    from bestandsregel where bestand_id = $1 and oordeel = 'nieuw'
  ), stand as materialized (
    select s.brin, o.leerlingnummer, p.geboortedatum, a.opleidingcode, a.status, a.status_op, a.niveau, a.startdatum, a.id,
           a.overstap_id, o.leerling_id
    from aanmelding a join overstap o on o.id = a.overstap_id join organisatie s on s.id = o.school_id
    join leerling_persoon p on p.leerling_id = o.leerling_id
    where a.mbo_id = $2 and o.seizoen = $3 and ${teltAanmelding('a')}
  ), gelijk as materialized (
    select r.regel, stand.id, stand.overstap_id, stand.leerling_id
    from r join stand using (brin, leerlingnummer, geboortedatum, opleidingcode, status)
    left join leerling_sleutel b on b.doel = 'register' and b.hash = r.bsn
    left join leerling_sleutel n on n.doel = 'register' and n.hash = r.onderwijsnummer
    where stand.status_op >= r.status_op and (r.bsn is null or b.leerling_id = stand.leerling_id)
      and (r.onderwijsnummer is null or n.leerling_id = stand.leerling_id)
      and (r.niveau is null or r.niveau = stand.niveau) and (r.startdatum is null or r.startdatum = stand.startdatum)
  )
  update bestandsregel b set oordeel = 'ongewijzigd', overstap_id = g.overstap_id, leerling_id = g.leerling_id, aanmelding_id = g.id
  from gelijk g where b.bestand_id = $1 and b.regel = g.regel`;

/** De wekelijkse check van een mbo: de volle stand van zijn aanmeldingen. */
export const WEEKCHECK: Soort<WeekcheckRegel> = {
  async pasToe(tx, regels, { kader, context }) {
    const scholen = await rows<{ id: string; brin: string }>(
      tx,
      "select id, brin from organisatie where soort = 'vo' and brin = any($1)",
      [[...new Set(regels.flatMap((r) => r.waarden.brinVo ?? []))]],
    );
    const schoolId = new Map(scholen.map((s) => [s.brin, s.id]));
    const vragen = regels.map(({ regel, waarden: w }) => ({
      ...w,
      regel,
      schoolId: (w.brinVo && schoolId.get(w.brinVo)) ?? null,
      leerlingnummer: w.leerlingnummerVo,
    }));
    const gevonden = await zoekLeerlingen(tx, vragen, { seizoen: kader.seizoen, context });
    const leerlingVan = (regel: number): string | null =>
      gevonden.get(regel)?.opNummer ?? gevonden.get(regel)?.opLeerlingnummer ?? null;
    const overstappen = await overstappenVan(
      tx,
      regels.flatMap((r) => {
        const leerlingId = leerlingVan(r.regel);
        return leerlingId ? [{ leerlingId, seizoen: kader.seizoen }] : [];
      }),
    );
    const overstapVan = (regel: number): string | undefined =>
      overstappen.get(`${leerlingVan(regel)}/${kader.seizoen}`)?.overstapId;
    const los = vragen.filter((v) => !overstapVan(v.regel));
    const onbeslist = los.filter((v) => !context.besloten?.has(v.regel));
    const kring = { schoolId: null, regio: kader.regio, seizoen: kader.seizoen };
    const lijkt = await zoekGelijkenden(tx, onbeslist, kring);
    const gekoppeld = regels.flatMap((regel): Statusregel[] => {
      const leerlingId = leerlingVan(regel.regel);
      const overstapId = overstapVan(regel.regel);
      return leerlingId && overstapId
        ? [
            {
              regel: regel.regel,
              leerlingId,
              bericht: berichtVan(regel, kader, overstapId),
              waarschuwingen: [],
            },
          ]
        : [];
    });
    const toegepast = await pasStatusregelsToe(tx, gekoppeld, { kader, context });
    return [...toegepast, ...los.map((v) => nietGevonden(v.regel, lijkt.get(v.regel) ?? []))];
  },

  async merkOngewijzigd(tx, { kader }) {
    await rows(tx, ONGEWIJZIGD_SQL, [kader.id, kader.organisatieId, kader.seizoen]);
  },

  draaiTerug: draaiStatusregelsTerug,

  async rondAf(tx, { kader, context }) {
    const inhoud = await row<{ regels: number; vavo: boolean | null }>(
      tx,
      "select count(*) as regels, bool_or((vergelijk->>'vavo')::boolean) as vavo from bestandsregel where bestand_id = $1",
      [kader.id],
    );
    await boekLevering(
      tx,
      {
        mboId: kader.organisatieId,
        regio: kader.regio,
        seizoen: kader.seizoen,
        peildatum: kader.peildatum ?? toKalenderdag(context.nu),
        soort: inhoud && inhoud.regels > 0 ? 'ONTVANGEN' : 'GEEN_WIJZIGING',
        bestandId: kader.id,
        vavoAanwezig: inhoud?.vavo ?? null,
        ingeleverdOp: kader.ingeleverdOp,
      },
      context.nu,
    );
  },
};
