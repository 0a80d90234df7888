import { createHash, randomUUID } from 'node:crypto';
import type { Bestandsoort } from '../domain/bestand/bestand.ts';
import type { Bestandstatus } from '../domain/bestand/bestandsplan.ts';
import { Conflict, Invalid, NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { startProcessen, wekProcessen } from '../dossier/processen.ts';
import { slotVoor } from '../kluis/waarden.ts';
import type { BestandOpties } from './ingeleverd.ts';

export interface Inlevering {
  readonly soort: Bestandsoort;
  readonly organisatieId: string;
  readonly regio: string;
  readonly seizoen: string;
  readonly naam: string;
  readonly inhoud: Uint8Array;
  readonly opties: BestandOpties;
  /** Id van de gebruiker. */
  readonly door: string | null;
}

export interface Ingeleverd {
  readonly id: string;
  readonly status: Bestandstatus;
  /** Een eerder verwerkt bestand met precies dezelfde inhoud. */
  readonly eerderBestandId: string | null;
}

/** Neemt een bestand aan en start zijn proces. Fouten: Invalid (te groot), NotFound (geen afspraken voor het seizoen). */
export async function leverIn(tx: Tx, inlevering: Inlevering, context: Context): Promise<Ingeleverd> {
  const { soort, organisatieId, regio, seizoen, inhoud } = inlevering;
  const versie = await context.regelboek.nieuwste(tx, regio, seizoen);
  if (!versie) throw new NotFound('afspraken.geen', `Er zijn geen afspraken voor dit seizoen (${seizoen}).`);
  const { maximumBytes } = versie.afspraken.bestanden;
  if (inhoud.byteLength > maximumBytes) {
    throw new Invalid(
      'bestand.te-groot',
      `Het bestand is groter dan ${Math.floor(maximumBytes / 1_000_000)} MB.`,
    );
  }
  const hash = createHash('sha256').update(inhoud).digest('hex');
  const eerder = await row<{ id: string }>(
    tx,
    `select id from bestand where organisatie_id = $1 and soort = $2 and hash = $3 and status = 'VERWERKT'
     order by ingeleverd_op desc limit 1`,
    [organisatieId, soort, hash],
  );
  const id = randomUUID();
  await rows(
    tx,
    `insert into bestand (id, soort, organisatie_id, regio, seizoen, naam, hash, omvang, status, opties, ingeleverd_door,
                          ingeleverd_op, afspraak_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'ONTVANGEN', $9::jsonb, $10, $11, $12)`,
    [
      id,
      soort,
      organisatieId,
      regio,
      seizoen,
      inlevering.naam.slice(0, 200),
      hash,
      inhoud.byteLength,
      JSON.stringify(inlevering.opties),
      inlevering.door,
      context.nu,
      versie.id,
    ],
  );
  await rows(tx, 'insert into bestand_inhoud (bestand_id, inhoud) values ($1, $2)', [
    id,
    (await slotVoor(tx, 'bestand', id)).sluit('bestand_inhoud.inhoud', inhoud),
  ]);
  await startProcessen(
    tx,
    [{ soort: 'bestand', onderwerp: id, regio, volgendMoment: context.nu }],
    context.nu,
  );
  return { id, status: 'ONTVANGEN', eerderBestandId: eerder?.id ?? null };
}

interface BestandRij {
  readonly status: Bestandstatus;
  readonly organisatie_id: string;
  readonly soort: Bestandsoort;
  readonly ongedaan_tot: Instant | null;
}

async function vergrendelBestand(tx: Tx, bestandId: string): Promise<BestandRij> {
  const bestand = await row<BestandRij>(
    tx,
    'select status, organisatie_id, soort, ongedaan_tot from bestand where id = $1 for update',
    [bestandId],
  );
  if (!bestand) throw new NotFound('bestand.onbekend', 'Dit bestand bestaat niet.');
  // Twee bestanden van een organisatie wachten op elkaar.
  await rows(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 0))', [
    `bestand/${bestand.organisatie_id}`,
  ]);
  const bezig = await row<{ id: string }>(
    tx,
    `select id from bestand where organisatie_id = $1 and soort = $2 and id <> $3 and status in ('VERWERKEN', 'TERUGDRAAIEN') limit 1`,
    [bestand.organisatie_id, bestand.soort, bestandId],
  );
  if (bezig) {
    throw new Conflict(
      'bestand.ander-bezig',
      'Er wordt al een bestand van uw organisatie verwerkt. Probeer het daarna opnieuw.',
      {
        bestandId: bezig.id,
      },
    );
  }
  return bestand;
}

/** Vraagt een gecontroleerd bestand toe te passen. Fouten: NotFound, Conflict (andere toestand, ander bestand bezig). */
export async function vraagVerwerking(
  tx: Tx,
  bestandId: string,
  door: string | null,
  context: Context,
): Promise<void> {
  const bestand = await vergrendelBestand(tx, bestandId);
  if (bestand.status !== 'GECONTROLEERD') {
    throw new Conflict('bestand.niet-te-verwerken', 'Dit bestand is niet (meer) te verwerken.', {
      status: bestand.status,
    });
  }
  await rows(
    tx,
    `update bestand set status = 'VERWERKEN', verwerking_gevraagd_op = $2, verwerking_gevraagd_door = $3, versie = versie + 1 where id = $1`,
    [bestandId, context.nu, door],
  );
  await wekProcessen(tx, [`bestand/${bestandId}`], context.nu);
}

/** Vraagt een verwerkt bestand terug te draaien. Fouten: NotFound, Conflict (andere toestand, of de avond is voorbij). */
export async function vraagTerugdraaiing(
  tx: Tx,
  bestandId: string,
  _door: string | null,
  context: Context,
): Promise<void> {
  const bestand = await vergrendelBestand(tx, bestandId);
  if (bestand.status !== 'VERWERKT') {
    throw new Conflict('bestand.niet-terug-te-draaien', 'Dit bestand is niet terug te draaien.', {
      status: bestand.status,
    });
  }
  if (bestand.ongedaan_tot === null || bestand.ongedaan_tot <= context.nu) {
    throw new Conflict(
      'bestand.te-laat-om-terug-te-draaien',
      'De tijd om dit bestand terug te draaien is voorbij.',
    );
  }
  await rows(
    tx,
    "update bestand set status = 'TERUGDRAAIEN', terugdraaiing_gevraagd_op = $2, versie = versie + 1 where id = $1",
    [bestandId, context.nu],
  );
  await wekProcessen(tx, [`bestand/${bestandId}`], context.nu);
}
