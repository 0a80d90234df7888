import { klasseSql } from '../domain/mas/routeklasse.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { Trajectklasse } from '../domain/mas/partner/partnertaak.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Trajectdossier } from './traject.ts';

/** Twee trajecten waarvan het ene in het andere opgaat. */
export interface Verplaatsing {
  readonly blijft: Trajectdossier;
  readonly gaatOp: Trajectdossier;
}

/** Rijen van het traject `$1` die meegaan met een route, taak of overleg, en wat daarin onder de sleutel van de leerling staat. */
interface Bron {
  readonly tabel: string;
  readonly kolommen: readonly string[];
  readonly plaats: (id: string, kolom: string) => string;
  /** Geeft van elke rij id, klasse en de kolommen. */
  readonly sql: string;
}

const GAAT_MEE = 'w.traject_id = $1 and (w.route_id is not null or w.beeindigd_op is null)';

const BRONNEN: readonly Bron[] = [
  {
    tabel: 'traject_tekst',
    kolommen: ['bytes'],
    plaats: (id) => TEKSTPLAATS.traject(id),
    sql: `select x.id, x.klasse, x.bytes from traject_tekst x where x.traject_id = $1
      and exists (select 1 from traject_route r where r.traject_id = $1 and r.id in (x.route_id, x.bron_id)
        union all select 1 from traject_taak w where ${GAAT_MEE} and w.id = x.bron_id
        union all select 1 from traject_mdo m where m.traject_id = $1 and m.status = 'GEPLAND' and m.id = x.bron_id)`,
  },
  {
    tabel: 'traject_toestemming',
    kolommen: ['naam', 'kenmerk'],
    plaats: (id, kolom) => TEKSTPLAATS.toestemming(id, kolom as 'naam' | 'kenmerk'),
    sql: `select c.id, ${klasseSql('r.route')} as klasse, c.naam, c.kenmerk
      from traject_toestemming c join traject_route r on r.id = c.route_id where c.traject_id = $1`,
  },
  {
    tabel: 'partnerlink',
    kolommen: ['naam'],
    plaats: (id) => TEKSTPLAATS.partnerlink(id),
    sql: `select l.id, l.klasse, l.naam from partnerlink l join traject_taak w on w.id = l.taak_id where ${GAAT_MEE}`,
  },
];

type Rij = Readonly<Record<string, Buffer | null>> & { readonly id: string; readonly klasse: Trajectklasse };

/**
 * Wat bij een route, taak of komend overleg geschreven is, wie toestemde en wie met een link antwoordde, gaat mee onder de sleutel van de leerling van het
 * traject dat blijft: wie het las, leest het nog.
 */
export async function verplaatsGesloten(tx: Tx, verplaatsing: Verplaatsing): Promise<void> {
  for (const bron of BRONNEN)
    for (const rij of await rows<Rij>(tx, bron.sql, [verplaatsing.gaatOp.kop.id]))
      await verplaatsRij(tx, { bron, rij }, verplaatsing);
}

/** Wat niet meer open kan, is gewist en blijft waar het is. */
async function verplaatsRij(
  tx: Tx,
  { bron, rij }: { readonly bron: Bron; readonly rij: Rij },
  { blijft, gaatOp }: Verplaatsing,
): Promise<void> {
  const { id, klasse } = rij;
  const plekken = (subject: string) =>
    bron.kolommen.map((kolom) => ({
      subject,
      kolom: bron.plaats(id, kolom),
      klasse,
      bytes: rij[kolom] ?? null,
    }));
  const open = await openTeksten(tx, plekken(gaatOp.kop.leerlingId));
  if (bron.kolommen.some((kolom, n) => rij[kolom] != null && open[n] === null)) return;
  const bytes: (Buffer | null)[] = [];
  for (const [n, plek] of plekken(blijft.kop.leerlingId).entries())
    bytes.push(await sluitTekst(tx, plek, open[n] ?? null));
  const zet = bron.kolommen.map((kolom, n) => `${kolom} = $${n + 4}`).join(', ');
  await rows(tx, `update ${bron.tabel} set traject_id = $2, leerling_id = $3, ${zet} where id = $1`, [
    id,
    blijft.kop.id,
    blijft.kop.leerlingId,
    ...bytes,
  ]);
}
