import { rows, type Db, type Tx } from '../database/transaction.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Vrijstellingsberoep } from '../domain/leerling/vrijstelling.ts';
import type { GezetteStatus } from '../domain/leerling/vrijstelling-machine.ts';
import type { Vrijstellingsfeiten } from '../domain/leerling/vrijstellingsbezwaren.ts';
import type { JongereFeiten } from '../domain/overstap/overstap.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';

/** Wat van een beroep bijzonder is: alleen versleuteld, onder de sleutel van zorg. Codes en dagen; geen vrije tekst. */
type Inhoud = Omit<Vrijstellingsberoep, 'ingediendOp' | 'van' | 'tot'>;

interface Rij {
  readonly id: string;
  readonly trajectId: string;
  readonly leerlingId: string;
  readonly status: GezetteStatus;
  readonly ingediendOp: Kalenderdag;
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag;
  readonly beeindigdPer: Kalenderdag | null;
  readonly vastgelegdOp: Instant;
  readonly beslotenOp: Instant | null;
  readonly versie: number;
  readonly inhoud: Buffer | null;
}

/** Een vrijstelling met haar grond; `beroep` is null als die gewist is. */
export interface Vrijstelling extends Omit<Rij, 'inhoud'> {
  readonly beroep: Vrijstellingsberoep | null;
}

const plaats = (id: string, leerlingId: string) =>
  ({ subject: leerlingId, kolom: TEKSTPLAATS.vrijstelling(id), klasse: 'zorg' }) as const;

/** Versleutelt grond en verklaring; een gewiste leerling krijgt er geen meer bij. */
export function sluitBeroep(
  tx: Tx,
  rij: Pick<Rij, 'id' | 'leerlingId'>,
  { grond, verklaring, nooitGeschikt, opSchoolVanRichtingTot, rijdendeSchoolKm }: Inhoud,
): Promise<Buffer | null> {
  const inhoud: Inhoud = { grond, verklaring, nooitGeschikt, opSchoolVanRichtingTot, rijdendeSchoolKm };
  return sluitTekst(tx, plaats(rij.id, rij.leerlingId), JSON.stringify(inhoud));
}

const VAN_LEERLINGEN = `
  select id, traject_id as "trajectId", leerling_id as "leerlingId", status, ingediend_op as "ingediendOp", van, tot,
    beeindigd_per as "beeindigdPer", vastgelegd_op as "vastgelegdOp", besloten_op as "beslotenOp", versie, inhoud
  from vrijstelling where leerling_id = any($1::uuid[]) order by van, id`;

/** Alle vrijstellingen van een jongere die wie vraagt mag zien, onder elke inschrijving, op volgorde van hun eerste dag. */
export async function laadVrijstellingen(db: Db, leerlingIds: readonly string[]): Promise<Vrijstelling[]> {
  const rijen = await rows<Rij>(db, VAN_LEERLINGEN, [leerlingIds]);
  const open = await openTeksten(
    db,
    rijen.map(({ id, leerlingId, inhoud }) => ({ ...plaats(id, leerlingId), bytes: inhoud })),
  );
  return rijen.map((rij, plek) => metBeroep(rij, open[plek] ?? null));
}

function metBeroep({ inhoud, ...rij }: Rij, tekst: string | null): Vrijstelling {
  if (inhoud === null || tekst === null) return { ...rij, beroep: null };
  const { ingediendOp, van, tot } = rij;
  return { ...rij, beroep: { ...(JSON.parse(tekst) as Inhoud), ingediendOp, van, tot } };
}

/** Waartegen een vrijstelling wordt getoetst: de jongere, en wat er verder erkend is of was. Een beëindigde gold tot de dag ervoor. */
export const feitenBij = (
  id: string,
  alle: readonly Vrijstelling[],
  jongere: JongereFeiten,
): Vrijstellingsfeiten => ({
  jongere,
  erkend: alle
    .filter((een) => een.id !== id && (een.status === 'ERKEND' || een.status === 'BEEINDIGD'))
    .map(({ van, tot, beeindigdPer, beroep }) => ({
      van,
      tot: beeindigdPer === null ? tot : plusDagen(beeindigdPer, -1),
      grond: beroep?.grond ?? null,
    })),
});

/** Een vrijstelling die er niet is, of niet voor wie vraagt. */
export const onbekendeVrijstelling = (): NotFound =>
  new NotFound('vrijstelling.onbekend', 'Deze vrijstelling bestaat niet.');
