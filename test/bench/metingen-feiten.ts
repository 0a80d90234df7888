import { randomUUID } from 'node:crypto';
import { inTransaction, rows } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { verwerkStatusberichten } from '#libs/dossier/aanmeldingen.ts';
import { draaiDeadline } from '#libs/dossier/deadlinerun.ts';
import { vergrendel } from '#libs/dossier/feiten.ts';
import { herleid } from '#libs/dossier/herleid.ts';
import { accepteerOverdracht } from '#libs/dossier/overdracht-besluiten.ts';
import { duur, metAanroepers, rond, type Verdeling } from './meting.ts';
import { REGIO, SEIZOEN, type Meetomgeving } from './omgeving.ts';

/** Enkele feiten (een status van een aanmelding) door de dienstlaag. */
export async function meetFeiten(
  omgeving: Meetomgeving,
  opties: { ids: readonly string[]; aanroepers: number; mboId: string },
): Promise<Verdeling> {
  const { dataSource, context } = omgeving;
  return metAanroepers(opties.aanroepers, opties.ids.length, async (nummer) => {
    const overstapId = opties.ids[nummer]!;
    await inTransaction(dataSource, async (tx) => {
      await vergrendel(tx, [overstapId]);
      await verwerkStatusberichten(tx, [bericht(overstapId, opties.mboId, context.nu)], context);
      await herleid(tx, [overstapId], context);
    });
  });
}

const bericht = (overstapId: string, mboId: string, geldigOp: Instant) => ({
  bron: 'hand' as const,
  sleutel: randomUUID(),
  overstapId,
  mboId,
  opleidingcode: '25604',
  opleiding: null,
  niveau: 3,
  leerweg: 'BOL',
  locatie: null,
  ketenId: null,
  startdatum: null,
  vavo: false,
  status: 'AANGEMELD' as const,
  geldigOp,
  eindeAanmelddatum: '2027-04-01T22:00:00.000Z' as Instant,
  bestandId: null,
  regel: null,
});

/**
 * Kale SQL van dezelfde vorm in dezelfde run: vergrendel een rij, lees wat erbij hoort, schrijf vijf rijen, commit. Met de
 * hand geschreven opdrachten, zonder regels, rechten of afleiding.
 */
export async function meetKaleSql(
  omgeving: Meetomgeving,
  opties: { ids: readonly string[]; aanroepers: number; mboId: string },
): Promise<Verdeling> {
  const { dataSource, context } = omgeving;
  return metAanroepers(opties.aanroepers, opties.ids.length, async (nummer) => {
    const id = opties.ids[nummer]!;
    const aanmelding = randomUUID();
    await inTransaction(dataSource, async (tx) => {
      await tx.query('select id from overstap where id = $1 for update', [id]);
      await tx.query('select * from aanmelding where overstap_id = $1', [id]);
      await tx.query('select * from overdracht where overstap_id = $1', [id]);
      await tx.query(
        `insert into aanmelding (id, overstap_id, mbo_id, opleidingcode, status, status_op, aangemeld_op, toelatingsrecht, bijgewerkt_op)
         values ($1, $2, $3, '25605', 'AANGEMELD', $4, $4, true, $4)`,
        [aanmelding, id, opties.mboId, context.nu],
      );
      await tx.query(
        `insert into statusbericht (id, overstap_id, aanmelding_id, bron, sleutel, status, geldig_op, ontvangen_op, effect)
         values ($1, $2, $3, 'hand', $5, 'AANGEMELD', $4, $4, 'toegepast')`,
        [randomUUID(), id, aanmelding, context.nu, aanmelding],
      );
      await tx.query(
        "insert into tijdlijn (id, overstap_id, soort, op, geregistreerd_op) values ($1, $2, 'aanmelding', $3, $3)",
        [randomUUID(), id, context.nu],
      );
      await tx.query('update overstap set versie = versie + 1, bijgewerkt_op = $2 where id = $1', [
        id,
        context.nu,
      ]);
      await tx.query(
        "insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, $2::timestamptz from proces where workflow_id = $1",
        [`overstap/${SEIZOEN}/${id}`, context.nu],
      );
    });
  });
}

/** Accepteren van aangeboden overdrachten. */
export async function meetAcceptaties(
  omgeving: Meetomgeving,
  opties: { aantal: number; aanroepers: number; nu: Instant },
): Promise<Verdeling> {
  const { dataSource, context } = omgeving;
  const open = await rows<{ id: string; naar_id: string; route: string }>(
    dataSource,
    "select id, naar_id, route from overdracht where status = 'AANGEBODEN' order by id limit $1",
    [opties.aantal],
  );
  return metAanroepers(opties.aanroepers, open.length, async (nummer) => {
    const { id, naar_id, route } = open[nummer]!;
    const door = {
      organisatieId: naar_id,
      rol: route === 'rmc' ? ('rmc' as const) : ('lpa' as const),
      gebruikerId: null,
    };
    await inTransaction(dataSource, (tx) => accepteerOverdracht(tx, id, door, { ...context, nu: opties.nu }));
  });
}

export interface Deadlinemeting {
  readonly overgedragen: number;
  readonly seconden: number;
  readonly ervoor: Verdeling;
  readonly tijdens: Verdeling;
}

/** De deadlinerun met een aanroeper ernaast die enkele feiten vastlegt: hoe lang duurt een feit, ervoor en tijdens? */
export async function meetDeadlinerun(
  omgeving: Meetomgeving,
  opties: { readonly nu: Instant; readonly ernaast: readonly string[]; readonly mboId: string },
): Promise<Deadlinemeting> {
  const { dataSource, context } = omgeving;
  const helft = Math.floor(opties.ernaast.length / 2);
  const ervoor = await meetFeiten(omgeving, {
    ids: opties.ernaast.slice(0, helft),
    aanroepers: 1,
    mboId: opties.mboId,
  });
  let klaar = false;
  const tijden: number[] = [];
  const begin = performance.now();
  const ernaast = (async () => {
    for (const id of opties.ernaast.slice(helft)) {
      if (klaar) return;
      const { p50 } = await meetFeiten(omgeving, { ids: [id], aanroepers: 1, mboId: opties.mboId });
      tijden.push(p50);
    }
  })();
  const run = await duur(() =>
    draaiDeadline(
      dataSource,
      { regio: REGIO, seizoen: SEIZOEN, nu: opties.nu },
      { ...context, nu: opties.nu },
    ),
  );
  klaar = true;
  await ernaast;
  const gesorteerd = tijden.sort((a, b) => a - b);
  const tijdens = {
    aantal: tijden.length,
    p50: gesorteerd[Math.floor(tijden.length * 0.5)] ?? 0,
    p95: gesorteerd[Math.floor(tijden.length * 0.95)] ?? 0,
    p99: gesorteerd[Math.min(tijden.length - 1, Math.floor(tijden.length * 0.99))] ?? 0,
    perSeconde: rond((tijden.length / (performance.now() - begin)) * 1000),
  };
  return { overgedragen: run.uitkomst, seconden: run.seconden, ervoor, tijdens };
}
