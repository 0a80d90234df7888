import { randomUUID } from 'node:crypto';
import { inhoudHash } from '../afspraken/inhoud-hash.ts';
import type { AfspraakOrganisatie, Afspraken } from '../domain/afspraken/afspraken.ts';
import { Conflict } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { returning, row, rows, type Tx } from '../database/transaction.ts';

/**
 * Legt afspraken vast als onveranderlijke versie, met de organisaties en taaktoewijzing die zij noemen. Dezelfde inhoud
 * nog eens geeft de bestaande versie. Fout: Conflict als hetzelfde versienummer andere inhoud heeft.
 * @returns id van de afspraakversie
 */
export async function registreerAfspraken(tx: Tx, afspraken: Afspraken, nu: Instant): Promise<string> {
  const { regio, schooljaar, versie } = afspraken;
  const hash = inhoudHash(afspraken);
  const bestaand = await row<{ id: string; hash: string }>(
    tx,
    'select id, hash from afspraak_versie where regio = $1 and schooljaar = $2 and versie = $3',
    [regio, schooljaar, versie],
  );
  if (bestaand && bestaand.hash !== hash) {
    throw new Conflict(
      'afspraken.versie-gewijzigd',
      'Een versie van afspraken verandert nooit: verhoog het versienummer.',
      {
        regio,
        schooljaar,
        versie,
      },
    );
  }
  const id = bestaand?.id ?? randomUUID();
  if (!bestaand) {
    await rows(
      tx,
      `insert into afspraak_versie (id, regio, schooljaar, versie, inhoud, hash, geladen_op)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7)`,
      [id, regio, schooljaar, versie, JSON.stringify(afspraken), hash, nu],
    );
  }
  const ids = new Map<string, string>();
  for (const organisatie of afspraken.organisaties)
    ids.set(organisatie.sleutel, await legOrganisatieVast(tx, regio, organisatie));
  await legToewijzingVast(tx, afspraken, ids);
  return id;
}

async function legOrganisatieVast(tx: Tx, regio: string, o: AfspraakOrganisatie): Promise<string> {
  const bekend = await row<{ id: string }>(
    tx,
    `select o.id from organisatie o left join regio_organisatie r on r.organisatie_id = o.id and r.regio = $1
     where r.sleutel = $2 or o.brin = $3 or o.oin = $4 order by (r.sleutel = $2) desc nulls last limit 1`,
    [regio, o.sleutel, o.brin, o.oin],
  );
  const id = bekend?.id ?? randomUUID();
  await rows(
    tx,
    // Een adres dat een beheerder herstelde, blijft tot de afspraken zelf een ander adres noemen.
    `insert into organisatie as o (id, soort, naam, brin, oin, gemeente, mail, mail_afspraak, aangesloten)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8)
     on conflict (id) do update set naam = excluded.naam, aangesloten = excluded.aangesloten, mail_afspraak = excluded.mail,
       mail = case when o.mail_afspraak = excluded.mail then o.mail else excluded.mail end,
       mail_gestuit_op = case when o.mail_afspraak = excluded.mail then o.mail_gestuit_op end`,
    [id, o.soort, o.naam, o.brin, o.oin, o.gemeente, o.mail, o.aangesloten],
  );
  await returning(
    tx,
    `insert into regio_organisatie (regio, sleutel, organisatie_id, weekcheck, vavo) values ($1, $2, $3, $4, $5)
     on conflict (regio, sleutel) do update set weekcheck = excluded.weekcheck, vavo = excluded.vavo returning sleutel`,
    [regio, o.sleutel, id, o.weekcheck, o.vavo],
  );
  return id;
}

async function legToewijzingVast(
  tx: Tx,
  afspraken: Afspraken,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const rijen = afspraken.taaktoewijzing.map((t) => ({ ...t, organisatie_id: ids.get(t.organisatie) }));
  await rows(
    tx,
    `insert into taaktoewijzing (regio, gemeente, route, organisatie_id, van, tot)
     select $1, gemeente, route, organisatie_id, van, tot
     from jsonb_to_recordset($2::jsonb) as t(gemeente text, route text, organisatie_id uuid, van date, tot date)
     on conflict (regio, gemeente, route, van) do update set organisatie_id = excluded.organisatie_id, tot = excluded.tot`,
    [afspraken.regio, JSON.stringify(rijen)],
  );
}
