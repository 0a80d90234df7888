import { randomUUID } from 'node:crypto';
import type { Aanmeldstatus } from '../domain/aanmelding/aanmelding.ts';
import { pasStatusToe } from '../domain/aanmelding/pas-status-toe.ts';
import { heeftToelatingsrecht } from '../domain/aanmelding/toelatingsrecht.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { returning, rows, type Tx } from '../database/transaction.ts';
import type { Context } from './context.ts';
import { teltAanmelding } from './geldende-aanmelding.ts';
import { schrijfTijdlijn, type Tijdlijnregel } from './tijdlijn.ts';

/** Een bericht van een mbo of het koppelpunt over een aanmelding. */
export interface Statusbericht {
  readonly bron: 'weekcheck' | 'koppelpunt' | 'hand';
  /** Waaraan te zien is dat dit hetzelfde bericht is. */
  readonly sleutel: string;
  readonly overstapId: string;
  readonly mboId: string;
  readonly opleidingcode: string;
  readonly opleiding: string | null;
  readonly niveau: number | null;
  readonly leerweg: string | null;
  readonly locatie: string | null;
  readonly ketenId: string | null;
  readonly startdatum: Kalenderdag | null;
  readonly vavo: boolean;
  readonly status: Aanmeldstatus;
  readonly geldigOp: Instant;
  readonly eindeAanmelddatum: Instant;
  readonly bestandId: string | null;
  readonly regel: number | null;
}

export type Berichtuitkomst =
  | {
      readonly soort: 'toegepast';
      readonly aanmeldingId: string;
      readonly van: Aanmeldstatus | null;
      readonly naar: Aanmeldstatus;
    }
  | { readonly soort: 'zonderEffect'; readonly aanmeldingId: string | null; readonly reden: string }
  | {
      readonly soort: 'geweigerd';
      readonly van: Aanmeldstatus | null;
      readonly toegestaan: readonly Aanmeldstatus[];
    };

interface Stand {
  readonly id: string;
  readonly overstap_id: string;
  readonly mbo_id: string;
  readonly opleidingcode: string;
  status: Aanmeldstatus | null;
  status_op: Instant | null;
  aangemeld_op: Instant;
  bericht: Statusbericht;
  nieuw: boolean;
  geraakt: boolean;
}

const plaats = (b: { overstapId: string; mboId: string; opleidingcode: string }): string =>
  `${b.overstapId}/${b.mboId}/${b.opleidingcode}`;

/**
 * Verwerkt berichten op volgorde van geldige tijd. Een bericht dat al eens kwam of ouder is dan de stand, wordt bewaard
 * zonder effect; een status die niet kan volgen, wordt geweigerd. De overstappen zijn vergrendeld; de aanroeper herleidt.
 * @returns de uitkomst per bericht, in de volgorde van de invoer
 */
export async function verwerkStatusberichten(
  tx: Tx,
  berichten: readonly Statusbericht[],
  context: Context,
): Promise<Berichtuitkomst[]> {
  const bekend = await bekendeSleutels(tx, berichten);
  const standen = await laadStanden(tx, berichten);
  const uitkomsten = new Map<Statusbericht, Berichtuitkomst>();
  const bewaren: { bericht: Statusbericht; uitkomst: Berichtuitkomst; vorige: Aanmeldstatus | null }[] = [];
  const opVolgorde = [...berichten].sort((a, b) => a.geldigOp.localeCompare(b.geldigOp));
  for (const bericht of opVolgorde) {
    const sleutel = `${bericht.bron}/${bericht.sleutel}`;
    const stand = standen.get(plaats(bericht)) ?? leeg(bericht);
    const vorige = stand.status;
    const uitkomst: Berichtuitkomst = bekend.has(sleutel)
      ? { soort: 'zonderEffect', aanmeldingId: stand.nieuw ? null : stand.id, reden: 'al-ontvangen' }
      : beslis(stand, bericht);
    uitkomsten.set(bericht, uitkomst);
    if (!bekend.has(sleutel) && uitkomst.soort !== 'geweigerd') {
      standen.set(plaats(bericht), stand);
      bewaren.push({ bericht, uitkomst, vorige });
      bekend.add(sleutel);
    }
  }
  await bewaarStanden(
    tx,
    [...standen.values()].filter((s) => s.geraakt),
    context.nu,
  );
  await bewaarBerichten(tx, bewaren, context.nu);
  await schrijfTijdlijn(
    tx,
    bewaren.flatMap((b) => tijdlijnregel(b, context.nu)),
  );
  return berichten.map((bericht) => uitkomsten.get(bericht)!);
}

function beslis(stand: Stand, bericht: Statusbericht): Berichtuitkomst {
  const huidig = stand.status && stand.status_op ? { status: stand.status, statusOp: stand.status_op } : null;
  const uitkomst = pasStatusToe({ huidig, bericht: { status: bericht.status, geldigOp: bericht.geldigOp } });
  switch (uitkomst.soort) {
    case 'toegepast': {
      const van = stand.status;
      if (van === null) stand.aangemeld_op = bericht.geldigOp;
      Object.assign(stand, { status: bericht.status, status_op: bericht.geldigOp, bericht, geraakt: true });
      return { soort: 'toegepast', aanmeldingId: stand.id, van, naar: bericht.status };
    }
    case 'zonderEffect':
      if (bericht.geldigOp < stand.aangemeld_op)
        Object.assign(stand, { aangemeld_op: bericht.geldigOp, geraakt: true });
      return { soort: 'zonderEffect', aanmeldingId: stand.id, reden: uitkomst.reden };
    case 'geweigerd':
      return { soort: 'geweigerd', van: stand.status, toegestaan: uitkomst.toegestaan };
  }
}

function leeg(bericht: Statusbericht): Stand {
  return {
    id: randomUUID(),
    overstap_id: bericht.overstapId,
    mbo_id: bericht.mboId,
    opleidingcode: bericht.opleidingcode,
    status: null,
    status_op: null,
    aangemeld_op: bericht.geldigOp,
    bericht,
    nieuw: true,
    geraakt: false,
  };
}

async function bekendeSleutels(tx: Tx, berichten: readonly Statusbericht[]): Promise<Set<string>> {
  const found = await rows<{ bron: string; sleutel: string }>(
    tx,
    `select s.bron, s.sleutel from statusbericht s
     join jsonb_to_recordset($1::jsonb) as b(bron text, sleutel text) on b.bron = s.bron and b.sleutel = s.sleutel
     where s.effect <> 'teruggedraaid'`,
    [JSON.stringify(berichten.map(({ bron, sleutel }) => ({ bron, sleutel })))],
  );
  return new Set(found.map((f) => `${f.bron}/${f.sleutel}`));
}

/** De stand van de aanmeldingen die er al zijn; een die niet meer telt, begint opnieuw. */
async function laadStanden(tx: Tx, berichten: readonly Statusbericht[]): Promise<Map<string, Stand>> {
  const found = await rows<Omit<Stand, 'nieuw' | 'geraakt' | 'bericht'>>(
    tx,
    `select id, overstap_id, mbo_id, opleidingcode, aangemeld_op, case when ${teltAanmelding('a')} then status end as status,
            case when ${teltAanmelding('a')} then status_op end as status_op from aanmelding a
     where overstap_id = any($1::uuid[]) order by id for update`,
    [[...new Set(berichten.map((b) => b.overstapId))]],
  );
  const laatste = new Map(berichten.map((b) => [plaats(b), b]));
  const standen = new Map<string, Stand>();
  for (const rij of found) {
    const sleutel = plaats({
      overstapId: rij.overstap_id,
      mboId: rij.mbo_id,
      opleidingcode: rij.opleidingcode,
    });
    const bericht = laatste.get(sleutel);
    if (bericht) standen.set(sleutel, { ...rij, bericht, nieuw: false, geraakt: false });
  }
  return standen;
}

async function bewaarStanden(tx: Tx, standen: readonly Stand[], nu: Instant): Promise<void> {
  if (standen.length === 0) return;
  const lijst = standen.map(({ bericht, ...s }) => ({
    ...s,
    opleiding: bericht.opleiding,
    niveau: bericht.niveau,
    leerweg: bericht.leerweg,
    locatie: bericht.locatie,
    keten_id: bericht.ketenId,
    startdatum: bericht.startdatum,
    vavo: bericht.vavo,
    toelatingsrecht: heeftToelatingsrecht({
      aangemeldOp: s.aangemeld_op,
      eindeAanmelddatum: bericht.eindeAanmelddatum,
      niveau: bericht.niveau,
    }),
  }));
  await returning(tx, BEWAAR_SQL, [JSON.stringify(lijst), nu]);
  await rows(tx, DEELNAME_SQL, [lijst.map((l) => l.overstap_id), nu]);
}

const BEWAAR_SQL = `
  insert into aanmelding (id, overstap_id, mbo_id, opleidingcode, opleiding, niveau, leerweg, locatie, keten_id, startdatum,
                          vavo, status, status_op, aangemeld_op, toelatingsrecht, bijgewerkt_op)
  select id, overstap_id, mbo_id, opleidingcode, opleiding, niveau, leerweg, locatie, keten_id, startdatum, vavo, status,
         status_op, aangemeld_op, toelatingsrecht, $2
  from jsonb_to_recordset($1::jsonb) as a(id uuid, overstap_id uuid, mbo_id uuid, opleidingcode text, opleiding text,
    niveau integer, leerweg text, locatie text, keten_id text, startdatum date, vavo boolean, status text,
    status_op timestamptz, aangemeld_op timestamptz, toelatingsrecht boolean)
  on conflict (overstap_id, mbo_id, opleidingcode) do update set
    opleiding = coalesce(excluded.opleiding, aanmelding.opleiding), niveau = coalesce(excluded.niveau, aanmelding.niveau),
    leerweg = coalesce(excluded.leerweg, aanmelding.leerweg), locatie = coalesce(excluded.locatie, aanmelding.locatie),
    keten_id = coalesce(excluded.keten_id, aanmelding.keten_id), startdatum = coalesce(excluded.startdatum, aanmelding.startdatum),
    vavo = excluded.vavo, status = excluded.status, status_op = excluded.status_op, aangemeld_op = excluded.aangemeld_op,
    toelatingsrecht = excluded.toelatingsrecht, bijgewerkt_op = excluded.bijgewerkt_op, versie = aanmelding.versie + 1
  returning id`;

const DEELNAME_SQL = `
  insert into deelname (organisatie_id, leerling_id, rol, grondslag, van)
  select distinct a.mbo_id, o.leerling_id, 'mbo_intaker', 'aanmelding', $2::timestamptz
  from overstap o join aanmelding a on a.overstap_id = o.id where o.id = any($1::uuid[]) on conflict do nothing`;

async function bewaarBerichten(
  tx: Tx,
  lijst: readonly { bericht: Statusbericht; uitkomst: Berichtuitkomst; vorige: Aanmeldstatus | null }[],
  nu: Instant,
): Promise<void> {
  if (lijst.length === 0) return;
  const rijen = lijst.map(({ bericht: b, uitkomst: u, vorige }) => ({
    id: randomUUID(),
    overstap_id: b.overstapId,
    aanmelding_id: u.soort === 'geweigerd' ? null : u.aanmeldingId,
    bron: b.bron,
    sleutel: b.sleutel,
    keten_id: b.ketenId,
    status: b.status,
    geldig_op: b.geldigOp,
    effect: u.soort === 'toegepast' ? 'toegepast' : 'zonder_effect',
    reden: u.soort === 'zonderEffect' ? u.reden : null,
    vorige_status: vorige,
    bestand_id: b.bestandId,
    regel: b.regel,
  }));
  await rows(
    tx,
    `insert into statusbericht (id, overstap_id, aanmelding_id, bron, sleutel, keten_id, status, geldig_op, ontvangen_op,
                                effect, reden, vorige_status, bestand_id, regel)
     select id, overstap_id, aanmelding_id, bron, sleutel, keten_id, status, geldig_op, $2, effect, reden, vorige_status,
            bestand_id, regel
     from jsonb_to_recordset($1::jsonb) as s(id uuid, overstap_id uuid, aanmelding_id uuid, bron text, sleutel text,
       keten_id text, status text, geldig_op timestamptz, effect text, reden text, vorige_status text, bestand_id uuid, regel integer)
     on conflict (bron, sleutel) do update set effect = excluded.effect, ontvangen_op = excluded.ontvangen_op,
       bestand_id = excluded.bestand_id, regel = excluded.regel, vorige_status = excluded.vorige_status`,
    [JSON.stringify(rijen), nu],
  );
}

function tijdlijnregel(
  { bericht, uitkomst }: { bericht: Statusbericht; uitkomst: Berichtuitkomst },
  nu: Instant,
): Tijdlijnregel[] {
  if (uitkomst.soort !== 'toegepast') return [];
  return [
    {
      overstapId: bericht.overstapId,
      soort: 'aanmelding',
      op: nu,
      organisatieId: bericht.mboId,
      rol: 'mbo_intaker',
      gebruikerId: null,
      gegevens: {
        aanmeldingId: uitkomst.aanmeldingId,
        van: uitkomst.van,
        naar: uitkomst.naar,
        geldigOp: bericht.geldigOp,
        bron: bericht.bron,
      },
    },
  ];
}
