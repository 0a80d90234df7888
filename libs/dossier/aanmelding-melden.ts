import { randomUUID } from 'node:crypto';
import { eindeVanDag } from '../domain/tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { meldStatus, type Aanmeldstand, type Statusmelding } from '../domain/aanmelding/meld-status.ts';
import { NotFound } from '../domain/domain-error.ts';
import { openZaak } from '../database/rechten.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { verwerkStatusberichten, type Statusbericht } from './aanmeldingen.ts';
import type { Context, Herleid } from './context.ts';
import { vergrendel } from './feiten.ts';
import { teltAanmelding } from './geldende-aanmelding.ts';
import { herleid } from './herleid.ts';
import { meldTegenspraken } from './tegenspraak.ts';

/** Een aanmelding die openstaat om over te beslissen; haar overstap is vergrendeld. */
export interface OpenAanmelding extends Aanmeldstand {
  readonly id: string;
  readonly overstapId: string;
  readonly mboId: string;
  readonly opleidingcode: string;
  readonly opleiding: string | null;
  readonly niveau: number | null;
  readonly leerweg: string | null;
  readonly locatie: string | null;
  readonly startdatum: Kalenderdag | null;
  readonly vavo: boolean;
}

const SQL = `select a.id, a.overstap_id as "overstapId", a.mbo_id as "mboId", a.opleidingcode, a.opleiding, a.niveau, a.leerweg,
  a.locatie, a.startdatum, a.vavo, a.status, a.status_op as "statusOp", a.versie from aanmelding a`;

/** Opent een aanmelding van het eigen mbo, met haar overstap op slot. Fout: NotFound. */
export async function openAanmelding(tx: Tx, id: string, mboId: string): Promise<OpenAanmelding> {
  const gevonden = await row<OpenAanmelding>(tx, `${SQL} where a.id = $1 and a.mbo_id = $2`, [id, mboId]);
  if (!gevonden) throw new NotFound('aanmelding.onbekend', 'Deze aanmelding bestaat niet.');
  await vergrendel(tx, [gevonden.overstapId]);
  const nu = await row<OpenAanmelding>(tx, `${SQL} where a.id = $1 and ${teltAanmelding('a')} for update`, [
    id,
  ]);
  if (!nu) throw new NotFound('aanmelding.onbekend', 'Deze aanmelding bestaat niet.');
  return nu;
}

/** Wat een mbo met de hand meldt, gaat dezelfde weg als een bericht uit zijn weekcheck. */
function alsBericht(
  { id: _id, versie: _versie, statusOp: _op, ...aanmelding }: OpenAanmelding,
  wat: {
    readonly status: Statusbericht['status'];
    readonly geldigOp: Instant;
    readonly eindeAanmelddatum: Instant;
  },
): Statusbericht {
  return {
    ...aanmelding,
    ...wat,
    bron: 'hand',
    sleutel: randomUUID(),
    ketenId: null,
    bestandId: null,
    regel: null,
  };
}

/** Past een status toe op een geopende aanmelding en leidt haar overstap opnieuw af; tegenspraak geeft een taak. */
export async function pasMeldingToe(
  tx: Tx,
  aanmelding: OpenAanmelding,
  wat: { readonly status: Statusbericht['status']; readonly geldigOp: Instant },
  context: Context,
): Promise<void> {
  const dag = await row<{ dag: Kalenderdag }>(
    tx,
    `select v.inhoud->'momenten'->>'aanmelddatum' as dag from overstap o join afspraak_versie v on v.id = o.afspraak_id
     where o.id = $1`,
    [aanmelding.overstapId],
  );
  const eindeAanmelddatum = eindeVanDag(dag!.dag);
  const bericht = alsBericht(aanmelding, { ...wat, eindeAanmelddatum });
  await verwerkStatusberichten(tx, [bericht], context);
  const herleidOp = await leidAf(tx, aanmelding.overstapId, context);
  await meldTegenspraken(tx, [bericht], { herleidOp, context });
}

/** Leidt de overstap opnieuw af, en die waarin zij is opgegaan: daar telt het bericht dan mee, en daar komt een tegenspraak. */
async function leidAf(tx: Tx, overstapId: string, context: Context): Promise<ReadonlyMap<string, Herleid>> {
  const geraakt = await rows<{ id: string; leerlingId: string }>(
    tx,
    `select z.id, z.leerling_id as "leerlingId" from overstap w join overstap z on z.id in (w.id, w.samengevoegd_in)
     where w.id = $1 order by z.id <> w.id`,
    [overstapId],
  );
  const stand = new Map<string, Herleid>();
  for (const { id, leerlingId } of geraakt) {
    await openZaak(tx, leerlingId);
    await vergrendel(tx, [id]);
    for (const afgeleid of await herleid(tx, [id], context)) stand.set(overstapId, afgeleid);
  }
  return stand;
}

/** Een intaker meldt de status van een eigen aanmelding. Fouten: NotFound, Conflict (ook met wat intussen veranderde), Invalid. */
export async function meldAanmeldstatus(
  tx: Tx,
  melding: Statusmelding & { readonly aanmeldingId: string; readonly mboId: string },
  context: Context,
): Promise<void> {
  const aanmelding = await openAanmelding(tx, melding.aanmeldingId, melding.mboId);
  const geldigOp = meldStatus(aanmelding, melding, context.nu);
  await pasMeldingToe(tx, aanmelding, { status: melding.status, geldigOp }, context);
}
