import type { WeekcheckRegel } from '../domain/bestand/bestand.ts';
import { eindeVanDag, toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { row, rows } from '../database/transaction.ts';
import { boekLevering } from '../dossier/weekchecks.ts';
import { zoekGelijkenden, zoekLeerlingen } from './leerlingen-zoeken.ts';
import { melding, type BestandKader, type Regeluitkomst, type Soort, type TeDoen } from './soort.ts';
import {
  draaiStatusregelsTerug,
  overstappenVan,
  pasStatusregelsToe,
  type Statusregel,
} from './statusregels.ts';

const nietToegepast = (
  regel: number,
  rest: Pick<Regeluitkomst, 'oordeel' | 'meldingen'> & Partial<Regeluitkomst>,
): Regeluitkomst => ({
  regel,
  leerlingId: null,
  overstapId: null,
  aanmeldingId: null,
  effect: {},
  ongedaan: null,
  ...rest,
});

function nietGevonden(regel: number, lijkt: readonly string[]): Regeluitkomst {
  const uitleg =
    lijkt.length > 0
      ? 'Er is een leerling die erop lijkt; een mens beslist of het dezelfde is.'
      : 'Kijk het nummer na.';
  return nietToegepast(regel, {
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
    const lijkt = await zoekGelijkenden(tx, los, {
      schoolId: null,
      regio: kader.regio,
      seizoen: kader.seizoen,
    });
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
    await rows(
      tx,
      `update bestandsregel r set oordeel = 'ongewijzigd', overstap_id = o.id, leerling_id = o.leerling_id, aanmelding_id = a.id
       from organisatie s, overstap o, leerling_persoon p, aanmelding a
       where r.bestand_id = $1 and r.oordeel = 'nieuw' and s.brin = r.waarden->>'brinVo'
         and o.school_id = s.id and o.seizoen = $3 and o.leerlingnummer = r.waarden->>'leerlingnummerVo'
         and p.leerling_id = o.leerling_id and p.geboortedatum = (r.waarden->>'geboortedatum')::date
         and (r.waarden->>'bsn' is null or p.bsn = r.waarden->>'bsn')
         and (r.waarden->>'onderwijsnummer' is null or p.onderwijsnummer = r.waarden->>'onderwijsnummer')
         and a.overstap_id = o.id and a.mbo_id = $2 and a.opleidingcode = r.waarden->>'opleidingcode'
         and a.status = r.waarden->>'status' and a.status_op >= (r.waarden->>'statusOp')::timestamptz
         and a.niveau is not distinct from coalesce((r.waarden->>'niveau')::int, a.niveau)
         and a.startdatum is not distinct from coalesce((r.waarden->>'startdatum')::date, a.startdatum)`,
      [kader.id, kader.organisatieId, kader.seizoen],
    );
  },

  draaiTerug: draaiStatusregelsTerug,

  async rondAf(tx, { kader, context }) {
    const inhoud = await row<{ regels: number; vavo: boolean | null }>(
      tx,
      "select count(*) as regels, bool_or((waarden->>'vavo')::boolean) as vavo from bestandsregel where bestand_id = $1",
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
