import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { nieuwVerzoekId, schrijfAudit } from '../audit/audit.ts';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, row, rows, type Tx } from '../database/transaction.ts';
import type { Bewaarregel } from '../domain/bewaren/bewaarregel.ts';
import { akkoordenNodig, vervallenKlassen } from '../domain/bewaren/verval.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { VernietigbareKlasse } from '../domain/vernietiging/vernietiging.ts';
import type { Context } from '../dossier/context.ts';
import { maakBewaartaak, rondBewaartaakAf } from './taken.ts';
import { leesBladzijde } from './feiten.ts';
import { leesRegels } from './regels.ts';

const BLADZIJDE = 2_000;
const EERSTE = '00000000-0000-0000-0000-000000000000';
const BEWAAR_SLOT = 7_254_022;

export interface Vervallen {
  readonly leerlingId: string;
  readonly regio: string;
  readonly klassen: readonly VernietigbareKlasse[];
}

/** Iedereen van wie vandaag iets weg mag. Leest alleen: dit is de proef. */
export async function zoekVervallen(
  tx: Tx,
  regels: readonly Bewaarregel[],
  nu: Instant,
): Promise<readonly Vervallen[]> {
  const vandaag = toKalenderdag(nu);
  const gevonden: Vervallen[] = [];
  for (let na = EERSTE; ;) {
    const bladzijde = await leesBladzijde(tx, { na, aantal: BLADZIJDE, nu });
    for (const feiten of bladzijde) {
      const klassen = vervallenKlassen(feiten, regels, vandaag);
      if (klassen.length > 0) gevonden.push({ leerlingId: feiten.leerlingId, regio: feiten.regio, klassen });
    }
    const laatste = bladzijde.at(-1);
    if (!laatste || bladzijde.length < BLADZIJDE) return gevonden;
    na = laatste.leerlingId;
  }
}

/** Wanneer er wordt voorgesteld, en wat daarover is afgesproken; `beslissenBinnen` in werkdagen. */
export interface Voorstelvraag extends Context {
  readonly vierOgenBoven: number;
  readonly beslissenBinnen: number;
}

/**
 * Stelt eens per dag per regio voor wat weg mag, en verandert verder niets; is er iets, dan krijgt de regio een taak. In een transactie: breekt zij af, dan is er niets
 * voorgesteld en komt zij terug. Wie al in een open voorstel staat, komt er niet nog eens in. Geeft hoeveel voorstellen er zijn gemaakt.
 */
export function stelVoor(dataSource: DataSource, vraag: Voorstelvraag): Promise<number> {
  const { nu, vierOgenBoven } = vraag;
  const dag = toKalenderdag(nu);
  return alsSysteem('stelVernietigenVoor', 'bewaren', () =>
    inTransaction(dataSource, async (tx) => {
      await rows(tx, 'select pg_advisory_xact_lock($1)', [BEWAAR_SLOT]);
      const regios = await rows<{ regio: string }>(
        tx,
        `select distinct r.regio from regio_organisatie r
         where not exists (select 1 from bewaarvoorstel b where b.regio = r.regio and b.dag = $1)`,
        [dag],
      );
      if (regios.length === 0) return 0;
      const vervallen = await zonderVoorgestelde(tx, await zoekVervallen(tx, await leesRegels(tx), nu));
      for (const { regio } of regios) {
        const eigen = vervallen.filter((v) => v.regio === regio);
        const akkoordNodig = akkoordenNodig(eigen.length, vierOgenBoven);
        const id = await bewaar(tx, eigen, { regio, dag, nu, akkoordNodig });
        if (eigen.length > 0) await maakBewaartaak(tx, { id, regio }, vraag);
      }
      return regios.length;
    }),
  );
}

async function zonderVoorgestelde(tx: Tx, vervallen: readonly Vervallen[]): Promise<readonly Vervallen[]> {
  const bezet = await rows<{ leerling_id: string }>(
    tx,
    `select l.leerling_id from bewaarvoorstel_leerling l join bewaarvoorstel b on b.id = l.voorstel_id
     where b.status in ('VOORGESTELD', 'GOEDGEKEURD')`,
  );
  const ids = new Set(bezet.map(({ leerling_id }) => leerling_id));
  return vervallen.filter(({ leerlingId }) => !ids.has(leerlingId));
}

async function bewaar(
  tx: Tx,
  vervallen: readonly Vervallen[],
  kop: { readonly regio: string; readonly dag: string; readonly nu: Instant; readonly akkoordNodig: number },
): Promise<string> {
  const id = randomUUID();
  const telling: Record<string, number> = {};
  for (const { klassen } of vervallen)
    for (const klasse of klassen) telling[klasse] = (telling[klasse] ?? 0) + 1;
  await rows(
    tx,
    `insert into bewaarvoorstel (id, regio, dag, op, aantal, telling, akkoord_nodig, status, uitgevoerd_op)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, case when $5 = 0 then 'UITGEVOERD' else 'VOORGESTELD' end,
       case when $5 = 0 then $4::timestamptz end)`,
    [id, kop.regio, kop.dag, kop.nu, vervallen.length, JSON.stringify(telling), kop.akkoordNodig],
  );
  await rows(
    tx,
    `insert into bewaarvoorstel_leerling (voorstel_id, leerling_id, klassen)
     select $1, "leerlingId", array(select jsonb_array_elements_text(klassen))
     from jsonb_to_recordset($2::jsonb) as v("leerlingId" uuid, klassen jsonb)`,
    [id, JSON.stringify(vervallen)],
  );
  await schrijfAudit(tx, [
    {
      op: kop.nu,
      namens: 'bewaren',
      rol: 'systeem',
      handeling: 'stelVernietigenVoor',
      objectSoort: 'bewaarvoorstel',
      objectId: id,
      uitkomst: 'gelukt',
      verzoekId: nieuwVerzoekId(),
    },
  ]);
  return id;
}

export interface Akkoord {
  readonly voorstelId: string;
  readonly gebruikerId: string;
  readonly rol: string;
}

async function vergrendelOpen(tx: Tx, id: string): Promise<{ akkoord_nodig: number }> {
  const voorstel = await row<{ status: string; akkoord_nodig: number }>(
    tx,
    'select status, akkoord_nodig from bewaarvoorstel where id = $1 for update',
    [id],
  );
  if (!voorstel) throw new NotFound('bewaarvoorstel.onbekend', 'Dit voorstel bestaat niet.');
  if (voorstel.status !== 'VOORGESTELD')
    throw new Conflict('bewaarvoorstel.al-besloten', 'Over dit voorstel is al besloten.', {
      status: voorstel.status,
    });
  return voorstel;
}

/**
 * Geeft akkoord op een voorstel; het geldt als er genoeg verschillende mensen akkoord zijn. Geeft hoeveel er nog nodig zijn. Fouten:
 * NotFound, Conflict als er al besloten is of als dezelfde mens nog eens akkoord geeft.
 */
export async function geefAkkoord(tx: Tx, akkoord: Akkoord, nu: Instant): Promise<number> {
  const { voorstelId, gebruikerId, rol } = akkoord;
  const { akkoord_nodig: nodig } = await vergrendelOpen(tx, voorstelId);
  const nieuw = await rows(
    tx,
    `insert into bewaarakkoord (voorstel_id, gebruiker_id, rol, op) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [voorstelId, gebruikerId, rol, nu],
  );
  if (nieuw.length === 0)
    throw new Conflict(
      'bewaarvoorstel.al-akkoord',
      'U gaf hier al akkoord. Bij zo veel leerlingen is een tweede nodig.',
    );
  const telling = await row<{ aantal: number }>(
    tx,
    'select count(*) as aantal from bewaarakkoord where voorstel_id = $1',
    [voorstelId],
  );
  const over = Math.max(0, nodig - (telling?.aantal ?? 0));
  if (over === 0) {
    await rows(
      tx,
      "update bewaarvoorstel set status = 'GOEDGEKEURD', besloten_op = $2, versie = versie + 1 where id = $1",
      [voorstelId, nu],
    );
    await rondBewaartaakAf(tx, { voorstelId, uitkomst: 'akkoord', gebruikerId }, nu);
  }
  return over;
}

/** Wijst een voorstel af: er gaat niets weg. Fouten: NotFound, Conflict als er al besloten is. */
export async function wijsVoorstelAf(
  tx: Tx,
  { voorstelId, gebruikerId }: Pick<Akkoord, 'voorstelId' | 'gebruikerId'>,
  nu: Instant,
): Promise<void> {
  await vergrendelOpen(tx, voorstelId);
  await rows(
    tx,
    "update bewaarvoorstel set status = 'AFGEWEZEN', besloten_op = $2, versie = versie + 1 where id = $1",
    [voorstelId, nu],
  );
  await rondBewaartaakAf(tx, { voorstelId, uitkomst: 'afgewezen', gebruikerId }, nu);
}
