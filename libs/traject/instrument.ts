import { randomUUID } from 'node:crypto';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import { Conflict } from '../domain/domain-error.ts';
import type { Instrumentantwoorden } from '../domain/mas/instrument/instrument.ts';
import { weegInstrument, type Instrumentuitslag } from '../domain/mas/instrument/weeg.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import type { Instrumentenboek } from '../instrument/instrumentenboek.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { bewaarTraject } from './bewaar.ts';
import { opentOnderzoek } from './eigen.ts';
import { sluitGesprekstaak } from './horen.ts';
import { SAMEN } from './samen.ts';
import { vandaag, type Trajectdoener } from './traject.ts';

/** Een ingevuld signaleringsinstrument. */
export interface Invulling {
  /** De versie die de invuller zag. */
  readonly versie: number;
  readonly antwoorden: Instrumentantwoorden;
  readonly door: Trajectdoener;
}

/**
 * Vult het instrument van vandaag in: de antwoorden alleen versleuteld en altijd als nieuwe invulling. Het advies telt bij de keuze van
 * een route, en kiest niets. Fouten: NotFound, Conflict, Invalid.
 */
export async function vulInstrumentIn(
  tx: Tx,
  trajectId: string,
  invulling: Invulling & { readonly boek: Instrumentenboek },
  context: Context,
): Promise<{ readonly id: string; readonly uitslag: Instrumentuitslag }> {
  const { boek, versie, antwoorden, door } = invulling;
  const { kop } = await opentOnderzoek(tx, trajectId, door, context);
  const instrument = boek.opDag(vandaag(context));
  if (instrument.versie !== versie)
    throw new Conflict('instrument.veranderd', 'Er is een nieuwe versie van het instrument. Kijk opnieuw.');
  const uitslag = weegInstrument(instrument, antwoorden);
  const id = randomUUID();
  const plaats = { subject: kop.leerlingId, kolom: TEKSTPLAATS.instrument(id), klasse: 'zorg' } as const;
  await rows(
    tx,
    `insert into traject_instrument (id, traject_id, leerling_id, versie, antwoorden, advies, adviesroutes, ingevuld_op, door)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      kop.id,
      kop.leerlingId,
      versie,
      await sluitTekst(tx, plaats, JSON.stringify(antwoorden)),
      uitslag.advies?.id ?? null,
      uitslag.advies?.routes ?? null,
      context.nu,
      door.gebruikerId,
    ],
  );
  const gebeurtenissen = [
    { soort: 'instrument-ingevuld', klasse: 'zorg', gegevens: { invullingId: id, versie: String(versie) } },
  ] as const;
  await bewaarTraject(tx, kop, { gebeurtenissen, door }, context);
  await sluitGesprekstaak(tx, trajectId, context);
  return { id, uitslag };
}

/** Een invulling zoals zij te lezen is; zonder uitslag: gewist. */
export interface GelezenInvulling {
  readonly id: string;
  readonly versie: number;
  readonly ingevuldOp: Instant;
  readonly antwoorden: Instrumentantwoorden | null;
  readonly uitslag: Instrumentuitslag | null;
}

/** Alle invullingen van een traject, de nieuwste eerst, gewogen met de versie waarmee zij zijn ingevuld. */
export async function leesInvullingen(
  db: Db,
  trajectId: string,
  boek: Instrumentenboek,
): Promise<GelezenInvulling[]> {
  const rijen = await rows<{
    id: string;
    leerlingId: string;
    versie: number;
    ingevuldOp: Instant;
    bytes: Buffer;
  }>(
    db,
    `select id, leerling_id as "leerlingId", versie, ingevuld_op as "ingevuldOp", antwoorden as bytes
     from traject_instrument where traject_id in ${SAMEN} order by volgnummer desc`,
    [trajectId],
  );
  const open = await openTeksten(
    db,
    rijen.map(({ id, leerlingId, bytes }) => ({
      subject: leerlingId,
      kolom: TEKSTPLAATS.instrument(id),
      klasse: 'zorg' as const,
      bytes: bytes.length === 0 ? null : bytes,
    })),
  );
  return rijen.map(({ id, versie, ingevuldOp }, plek) => {
    const tekst = open[plek] ?? null;
    const antwoorden = tekst === null ? null : (JSON.parse(tekst) as Instrumentantwoorden);
    const uitslag = antwoorden && weegInstrument(boek.versie(versie), antwoorden);
    return { id, versie, ingevuldOp, antwoorden, uitslag };
  });
}
