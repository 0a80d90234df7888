import { randomUUID } from 'node:crypto';
import type { KoppelpuntRegel } from '../domain/bestand/bestand.ts';
import { eindeVanDag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import { schooljaarVan } from '../domain/tijd/schooljaar.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { returning, rows, type Tx } from '../database/transaction.ts';
import { verversBron } from '../dossier/weekchecks.ts';
import {
  melding,
  type BestandKader,
  type InleesContext,
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

/** Een opleiding die uiterlijk eind oktober start, hoort nog bij het seizoen dat in de zomer eindigt. */
const DAGEN_TOT_EIND_OKTOBER = 92;

/** Het seizoen waarin een leerling overstapt naar een opleiding die op `startmoment` begint. */
export function seizoenVanStart(startmoment: Kalenderdag): string {
  return schooljaarVan(plusDagen(startmoment, -DAGEN_TOT_EIND_OKTOBER));
}

/** Het doel van de hash van een koppelpuntbron: elke regio heeft haar eigen sleutel. */
export const koppelpuntDoel = (regio: string): string => `koppelpunt:${regio}`;

async function zoekOpHash(
  tx: Tx,
  regels: readonly TeDoen<KoppelpuntRegel>[],
  doel: string,
): Promise<Map<string, string>> {
  const found = await rows<{ hash: string; leerling_id: string }>(
    tx,
    'select hash, leerling_id from leerling_sleutel where doel = $1 and hash = any($2::text[])',
    [doel, [...new Set(regels.map((r) => r.waarden.bsnHash))]],
  );
  return new Map(found.map((f) => [f.hash, f.leerling_id]));
}

/** Instellingen in het land die nog niet bekend zijn, worden vastgelegd op hun BRIN; zij zijn geen weekcheck schuldig. */
async function mboIds(tx: Tx, brins: readonly string[]): Promise<Map<string, string>> {
  await rows(
    tx,
    `insert into organisatie (id, soort, naam, brin, aangesloten)
     select id, 'mbo', 'mbo ' || brin, brin, false from jsonb_to_recordset($1::jsonb) as m(id uuid, brin text)
     on conflict do nothing`,
    [JSON.stringify(brins.map((brin) => ({ id: randomUUID(), brin })))],
  );
  const found = await rows<{ id: string; brin: string }>(
    tx,
    "select id, brin from organisatie where soort = 'mbo' and brin = any($1)",
    [brins],
  );
  return new Map(found.map((f) => [f.brin, f.id]));
}

const GEEN_SLEUTEL =
  'Voor deze bron is geen sleutel ingesteld. De regel is bewaard, maar kan aan geen leerling worden gekoppeld.';
const ONBEKEND = 'Deze aanmelding hoort bij geen leerling die in deze regio is ingelezen.';
const ANDER_SEIZOEN = 'De leerling is bekend, maar heeft geen overstap in het seizoen van dit startmoment.';

const los = (regel: number, code: string, tekst: string): Regeluitkomst =>
  regeluitkomst(regel, { oordeel: 'niet_gekoppeld', meldingen: [melding(code, tekst, regel)] });

interface Plek {
  readonly overstapId: string;
  readonly mboId: string;
  readonly kader: BestandKader;
}

const berichtVan = (
  regel: TeDoen<KoppelpuntRegel>,
  { overstapId, mboId, kader }: Plek,
): Statusregel['bericht'] => {
  const { waarden: w } = regel;
  return {
    bron: 'koppelpunt',
    sleutel: w.id,
    overstapId,
    mboId,
    opleidingcode: w.opleidingcode,
    opleiding: null,
    niveau: null,
    leerweg: w.leertraject,
    locatie: w.locatiecode,
    ketenId: w.ketenId,
    startdatum: w.startmoment,
    vavo: w.leertraject === 'VAVO',
    status: w.status,
    geldigOp: w.begindatum,
    eindeAanmelddatum: eindeVanDag(kader.afspraken.momenten.aanmelddatum),
    bestandId: kader.id,
    regel: regel.regel,
  };
};

/** De landelijke stroom statuswijzigingen van het MBO koppelpunt. */
export const KOPPELPUNT: Soort<KoppelpuntRegel> = {
  async pasToe(tx, regels, inlees) {
    const { kader, context } = inlees;
    const doel = koppelpuntDoel(kader.regio);
    const opHash = await zoekOpHash(tx, regels, doel);
    const paren = regels.flatMap(({ waarden: w }) => {
      const leerlingId = opHash.get(w.bsnHash);
      return leerlingId ? [{ leerlingId, seizoen: seizoenVanStart(w.startmoment) }] : [];
    });
    const overstappen = await overstappenVan(tx, paren);
    const gekoppeld = regels.filter(({ waarden: w }) => opHash.has(w.bsnHash));
    const instellingen = await mboIds(tx, [...new Set(gekoppeld.map((r) => r.waarden.brinMbo))]);
    const uitkomsten: Regeluitkomst[] = [];
    const statusregels: Statusregel[] = [];
    for (const regel of regels) {
      const leerlingId = opHash.get(regel.waarden.bsnHash);
      const overstap = overstappen.get(`${leerlingId}/${seizoenVanStart(regel.waarden.startmoment)}`);
      const mboId = instellingen.get(regel.waarden.brinMbo);
      if (!leerlingId) uitkomsten.push(onbekend(regel.regel, context, doel));
      else if (!overstap || !mboId)
        uitkomsten.push(los(regel.regel, 'koppelpunt.ander-seizoen', ANDER_SEIZOEN));
      else {
        const bericht = berichtVan(regel, { overstapId: overstap.overstapId, mboId, kader });
        statusregels.push({ regel: regel.regel, leerlingId, bericht, waarschuwingen: [] });
      }
    }
    return [...uitkomsten, ...(await pasStatusregelsToe(tx, statusregels, inlees))];
  },

  async merkOngewijzigd(tx, { kader }) {
    await returning(
      tx,
      `update bestandsregel r set oordeel = 'zonder_effect', overstap_id = s.overstap_id, aanmelding_id = s.aanmelding_id,
              toegepast_op = s.ontvangen_op,
              meldingen = jsonb_build_array(jsonb_build_object('code', 'bericht.al-ontvangen', 'melding',
                'Dit bericht is al eens ontvangen.', 'regel', r.regel, 'kolom', null))
       from statusbericht s
       where r.bestand_id = $1 and r.oordeel = 'nieuw' and s.bron = 'koppelpunt' and s.sleutel = r.vergelijk->>'id'
         and s.effect <> 'teruggedraaid' returning r.regel`,
      [kader.id],
    );
  },

  draaiTerug: draaiStatusregelsTerug,

  async rondAf(tx, { kader, context }) {
    await verversBron(
      tx,
      { organisatieId: kader.organisatieId, soort: 'koppelpunt', peildatum: null },
      context.nu,
    );
  },
};

function onbekend(regel: number, context: InleesContext, doel: string): Regeluitkomst {
  return context.koppelsleutels[doel]
    ? los(regel, 'koppelpunt.onbekende-leerling', ONBEKEND)
    : los(regel, 'koppelpunt.geen-sleutel', GEEN_SLEUTEL);
}
