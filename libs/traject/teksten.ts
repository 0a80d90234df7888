import { randomUUID } from 'node:crypto';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Trajectklasse } from '../domain/mas/partner/partnertaak.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Trajectdoener, Trajectkop } from './traject.ts';

/** Iets wat iemand in een traject schrijft. */
export interface NieuweTrajecttekst {
  readonly soort: string;
  readonly klasse: Trajectklasse;
  /** Waar de tekst bij hoort: het traject, een route, taak, gesprek of overleg. */
  readonly bronId: string;
  readonly routeId?: string | null;
  readonly tekst: string;
}

/** Bewaart een tekst, versleuteld onder de klasse waar zij bij hoort; een gewiste leerling krijgt er geen meer bij. Geeft haar id. */
export async function schrijfTrajecttekst(
  tx: Tx,
  kop: Pick<Trajectkop, 'id' | 'leerlingId'>,
  tekst: NieuweTrajecttekst,
  bij: { readonly door: Trajectdoener; readonly nu: Instant },
): Promise<string> {
  const id = randomUUID();
  const plaats = { subject: kop.leerlingId, kolom: TEKSTPLAATS.traject(id), klasse: tekst.klasse };
  await rows(
    tx,
    `insert into traject_tekst (id, traject_id, leerling_id, route_id, klasse, soort, bron_id, bytes, organisatie_id, gebruiker_id, rol, op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      kop.id,
      kop.leerlingId,
      tekst.routeId ?? null,
      tekst.klasse,
      tekst.soort,
      tekst.bronId,
      await sluitTekst(tx, plaats, tekst.tekst),
      bij.door.organisatieId,
      bij.door.gebruikerId,
      bij.door.rol,
      bij.nu,
    ],
  );
  return id;
}

interface Tekstrij {
  readonly id: string;
  readonly leerlingId: string;
  readonly klasse: Trajectklasse;
  readonly soort: string;
  readonly bronId: string;
  readonly bytes: Buffer;
  readonly organisatieId: string;
  readonly op: Instant;
}

/** Een tekst met zijn inhoud; null: gewist. */
export interface Trajecttekst extends Omit<Tekstrij, 'bytes' | 'leerlingId'> {
  readonly tekst: string | null;
}

/**
 * De teksten bij bronnen die deze lezer mag lezen: wat zijn organisatie schreef of kreeg. Op volgorde van schrijven. Staat de zaak open, dan
 * ziet rijbeveiliging alles van de leerling: noem dan de organisatie die leest.
 */
export async function leesTrajectteksten(
  db: Db,
  bronIds: readonly string[],
  lezerId: string | null = null,
): Promise<Trajecttekst[]> {
  if (bronIds.length === 0) return [];
  const rijen = await rows<Tekstrij>(
    db,
    `select id, leerling_id as "leerlingId", klasse, soort, bron_id as "bronId", bytes, organisatie_id as "organisatieId", op
     from traject_tekst where bron_id = any($1::uuid[]) and ($2::uuid is null or organisatie_id = $2 or $2 = any(vrij_voor)) order by op, id`,
    [bronIds, lezerId],
  );
  const open = await openTeksten(
    db,
    rijen.map(({ id, leerlingId, klasse, bytes }) => ({
      subject: leerlingId,
      kolom: TEKSTPLAATS.traject(id),
      klasse,
      bytes,
    })),
  );
  return rijen.map(({ id, klasse, soort, bronId, organisatieId, op }, plek) => ({
    id,
    klasse,
    soort,
    bronId,
    organisatieId,
    op,
    tekst: open[plek] ?? null,
  }));
}

/** Een organisatie die een tekst leest. */
interface Lezer {
  readonly id: string;
  readonly naam: string;
}
/** Van wie een tekst is, en wie haar behalve de schrijver leest. */
export interface Vrijgave {
  readonly van: Lezer;
  readonly vrijVoor: readonly Lezer[];
  readonly vrijVoorGezin: boolean;
}

/** Van wie teksten zijn, en voor wie zij zijn vrijgegeven; de lezer heeft ze al. */
export async function leesVrijgaven(
  db: Db,
  tekstIds: readonly string[],
): Promise<ReadonlyMap<string, Vrijgave>> {
  const rijen = await rows<Vrijgave & { readonly id: string }>(
    db,
    `select t.id, jsonb_build_object('id', g.id, 'naam', g.naam) as van, t.vrij_voor_gezin as "vrijVoorGezin",
       (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'naam', v.naam) order by v.naam), '[]'::jsonb)
        from organisatie v where v.id = any(t.vrij_voor) and v.id <> t.organisatie_id) as "vrijVoor"
     from traject_tekst t join organisatie g on g.id = t.organisatie_id where t.id = any($1::uuid[])`,
    [tekstIds],
  );
  return new Map(rijen.map(({ id, ...vrijgave }) => [id, vrijgave]));
}

/**
 * Geeft een tekst vrij voor organisaties, en voor de jongere en zijn ouders. Dat wie dit doet het traject heeft, is al getoetst: na een
 * verhuizing beslist de nieuwe leerplicht ook over wat de vorige schreef.
 */
export async function geefTekstVrij(
  tx: Tx,
  tekstId: string,
  vrij: { readonly organisatieIds: readonly string[]; readonly gezin: boolean },
): Promise<void> {
  await rows(
    tx,
    `update traject_tekst set vrij_voor = array(select distinct unnest(vrij_voor || $2::uuid[])), vrij_voor_gezin = vrij_voor_gezin or $3
     where id = $1`,
    [tekstId, vrij.organisatieIds, vrij.gezin],
  );
}

/** De agenda van een overleg is niet meer van een organisatie, of met null niet meer van het gezin. */
export async function trekAgendaIn(tx: Tx, mdoId: string, organisatieId: string | null): Promise<void> {
  await rows(
    tx,
    `update traject_tekst set vrij_voor = array_remove(vrij_voor, $2::uuid), vrij_voor_gezin = vrij_voor_gezin and $2::uuid is not null
     where bron_id = $1 and soort = 'agenda'`,
    [mdoId, organisatieId],
  );
}
