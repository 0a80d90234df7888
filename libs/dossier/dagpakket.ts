import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction, returning, rows, type Tx } from '../database/transaction.ts';
import type { Aanmeldstatus } from '../domain/aanmelding/aanmelding.ts';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import type { Aanleiding, Overdrachtstatus } from '../domain/overstap/overstap.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { sleutels } from '../kluis/kluis.ts';
import { leesPersonen, naamVan, type Naamdelen } from '../kluis/persoon.ts';
import { TEKSTPLAATS } from '../kluis/tekst.ts';
import { alsBytes } from '../kluis/waarden.ts';
import { versleutel } from '../kluis/versleuteling.ts';
import { maakBerichten } from './berichten.ts';

/** Een zaak zoals zij op de ochtend van het pakket was; met codes, de woorden erbij kiest wie haar toont. */
export interface Pakketregel {
  readonly naam: Naamdelen;
  readonly geboortedatum: string;
  readonly van: { readonly id: string; readonly naam: string };
  readonly aanleiding: Aanleiding;
  readonly laatsteAanmelding: {
    readonly mbo: { readonly id: string; readonly naam: string };
    readonly status: Aanmeldstatus;
    readonly op: Instant;
  } | null;
  readonly status: Overdrachtstatus;
  readonly aangebodenOp: Instant;
  readonly uiterlijk: Instant;
  readonly geaccepteerdOp: Instant | null;
  readonly eersteActieOp: Instant | null;
  readonly eersteActieUiterlijk: Instant | null;
  readonly aanZet: string | null;
}

interface Rij extends Omit<Pakketregel, 'naam'> {
  readonly overdrachtId: string;
  readonly leerlingId: string;
}

/** Het werk van een ochtend: voor elke ontvanger van een regio. */
export interface Ochtendwerk {
  readonly regio: string;
  readonly dag: string;
  readonly nu: Instant;
  readonly voortgang: (aantal: number) => void;
}

interface Ontvanger {
  readonly id: string;
  readonly rol: Rol;
}

const ONTVANGERS = `select distinct o.id, case o.soort when 'rmc' then 'rmc' else 'lpa' end as rol
  from regio_organisatie r join organisatie o on o.id = r.organisatie_id
  where r.regio = $1 and o.soort in ('gemeente', 'rmc') order by o.id`;

const OGENBLIK = (kolom: string): string =>
  `to_char(${kolom} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// Wie eerst moet beslissen staat bovenaan, zoals op het scherm.
const ZAKEN = `
  select d.id as "overdrachtId", o.leerling_id as "leerlingId", p.geboortedatum::text as geboortedatum,
    jsonb_build_object('id', v.id, 'naam', v.naam) as van, d.aanleiding, d.status, d.aangeboden_op as "aangebodenOp", d.uiterlijk,
    d.geaccepteerd_op as "geaccepteerdOp", d.eerste_actie_op as "eersteActieOp",
    d.eerste_actie_uiterlijk as "eersteActieUiterlijk", b.naam as "aanZet",
    (select jsonb_build_object('mbo', jsonb_build_object('id', m.id, 'naam', m.naam), 'status', a.status, 'op', ${OGENBLIK('a.status_op')})
     from aanmelding a join organisatie m on m.id = a.mbo_id where a.overstap_id = o.id
     order by a.status_op desc, a.id limit 1) as "laatsteAanmelding"
  from overdracht d join overstap o on o.id = d.overstap_id join leerling_persoon p on p.leerling_id = o.leerling_id
  join organisatie v on v.id = d.van_id left join organisatie b on b.id = o.bal_organisatie_id
  where d.naar_id = $1 and d.status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD')
  order by case d.status when 'AANGEBODEN' then 0 when 'GEACCEPTEERD' then 1 else 2 end, d.uiterlijk, d.id`;

/**
 * Legt voor elke ontvanger van een regio de lijst van deze ochtend vast en zet er een bericht over klaar. Per ontvanger een transactie:
 * valt het werk om, dan gaat het daarna verder, en wie haar al had, krijgt haar niet nog eens.
 */
export async function maakDagpakketten(dataSource: DataSource, werk: Ochtendwerk): Promise<void> {
  const ontvangers = await inTransaction(dataSource, (tx) => rows<Ontvanger>(tx, ONTVANGERS, [werk.regio]));
  for (const [aantal, ontvanger] of ontvangers.entries()) {
    await inTransaction(dataSource, (tx) => maakDagpakket(tx, ontvanger, werk));
    werk.voortgang(aantal + 1);
  }
}

async function maakDagpakket(tx: Tx, ontvanger: Ontvanger, { regio, dag, nu }: Ochtendwerk): Promise<void> {
  const [pakket] = await returning<{ id: string }>(
    tx,
    `insert into dagpakket (id, organisatie_id, regio, dag, gemaakt_op, aantal) values ($1, $2, $3, $4, $5, 0)
     on conflict (organisatie_id, dag) do nothing returning id`,
    [randomUUID(), ontvanger.id, regio, dag, nu],
  );
  if (!pakket) return;
  const zaken = await rows<Rij>(tx, ZAKEN, [ontvanger.id]);
  const aantal = await schrijfRegels(tx, { pakketId: pakket.id, organisatieId: ontvanger.id, dag }, zaken);
  await rows(tx, 'update dagpakket set aantal = $2 where id = $1', [pakket.id, aantal]);
  const bericht = {
    soort: 'dagpakket' as const,
    sleutel: `dagpakket/${ontvanger.id}/${dag}`,
    organisatieId: ontvanger.id,
    rol: ontvanger.rol,
    pad: '/leerplicht/storing',
  };
  await maakBerichten(tx, [bericht], nu);
}

/** Schrijft elke zaak onder de sleutel van haar leerling. Wie gewist is, staat er niet in. Geeft hoeveel het er zijn. */
async function schrijfRegels(
  tx: Tx,
  pakket: { readonly pakketId: string; readonly organisatieId: string; readonly dag: string },
  zaken: readonly Rij[],
): Promise<number> {
  const leerlingen = zaken.map(({ leerlingId }) => leerlingId);
  const personen = await leesPersonen(tx, leerlingen);
  const perLeerling = await sleutels().van(tx, 'overstap', leerlingen);
  const regels = zaken.flatMap(({ overdrachtId, leerlingId, ...zaak }, volgorde) => {
    const [sleutel, persoon] = [perLeerling.get(leerlingId), personen.get(leerlingId)];
    if (!sleutel || !persoon) return [];
    const id = randomUUID();
    const plaats = { klasse: 'overstap', subject: leerlingId, kolom: TEKSTPLAATS.dagpakket(id) };
    const regel: Pakketregel = { naam: naamVan(persoon), ...zaak };
    const bytes = versleutel(sleutel, plaats, alsBytes(regel)).toString('base64');
    return [{ id, overdracht_id: overdrachtId, leerling_id: leerlingId, volgorde, bytes }];
  });
  await rows(
    tx,
    `insert into dagpakketregel (id, dagpakket_id, organisatie_id, dag, overdracht_id, leerling_id, volgorde, bytes)
     select id, $2, $3, $4, overdracht_id, leerling_id, volgorde, decode(bytes, 'base64')
     from jsonb_to_recordset($1::jsonb) as r(id uuid, overdracht_id uuid, leerling_id uuid, volgorde integer, bytes text)`,
    [JSON.stringify(regels), pakket.pakketId, pakket.organisatieId, pakket.dag],
  );
  return regels.length;
}
