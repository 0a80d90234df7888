import { returning, rows, type Db, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Kanaal } from './relay.ts';

/** Hoeveel berichten van een kanaal wachten, en hoeveel na alle pogingen niet weg konden. */
export interface Kanaalstand {
  readonly kanaal: Kanaal['naam'];
  readonly wacht: number;
  readonly oudste: Instant | null;
  readonly vastgelopen: number;
  readonly oudsteVast: Instant | null;
}

/** De stand van elk kanaal: alleen aantallen, ook van wat leeg is. Post die niet te bezorgen was, liep vast. */
export const kanaalstanden = (db: Db): Promise<Kanaalstand[]> =>
  rows<Kanaalstand>(
    db,
    `with dood as (
       select kanaal, dood_op as op from outbox where dood_op is not null
       union all select 'mail', aangemaakt_op from bericht where fout is not null and verstuurd_op is null
     ), vast as (select kanaal, count(*) as aantal, min(op) as oudste from dood group by kanaal)
     select k.naam as kanaal, count(o.id) as wacht,
            min(coalesce(o.sinds, o.beschikbaar_op)) filter (where coalesce(o.sinds, o.beschikbaar_op) <= now()) as oudste,
            coalesce(max(v.aantal), 0) as vastgelopen, max(v.oudste) as "oudsteVast"
     from (values (1, 'engine'), (2, 'mail'), (3, 'register'), (4, 'webhook')) as k(plek, naam)
     left join outbox o on o.kanaal = k.naam and o.dood_op is null left join vast v on v.kanaal = k.naam
     group by k.plek, k.naam order by k.plek`,
  );

/**
 * Zet alles wat in een kanaal vastliep weer klaar, met hetzelfde kenmerk; post gaat naar het adres dat de organisatie nu heeft, en wacht als
 * dat adres gestuit is. Nog eens doen doet niets. Geeft hoeveel.
 */
export async function herhaalVastgelopen(tx: Tx, kanaal: Kanaal['naam'], nu: Instant): Promise<number> {
  const weer = await returning(
    tx,
    `update outbox set dood_op = null, pogingen = 0, beschikbaar_op = now(), sinds = null where kanaal = $1 and dood_op is not null
     returning id`,
    [kanaal],
  );
  const post = kanaal === 'mail' ? await herhaalPost(tx, nu) : 0;
  if (weer.length > 0) await rows(tx, "select pg_notify('outbox', '')");
  return weer.length + post;
}

async function herhaalPost(tx: Tx, nu: Instant): Promise<number> {
  const weer = await returning(
    tx,
    `with weer as (
       update bericht b set fout = null, adres = coalesce(o.mail, b.adres), herhaald = b.herhaald + 1 from organisatie o
       where o.id = b.organisatie_id and b.fout is not null and b.verstuurd_op is null and o.mail_gestuit_op is null
       returning b.id
     )
     insert into outbox (kanaal, onderwerp, op) select 'mail', id::text, $1 from weer returning id`,
    [nu],
  );
  return weer.length;
}

/** Hoeveel post wacht op een adres dat werkt. */
export async function wachtOpPostvak(db: Db): Promise<number> {
  const [telling] = await rows<{ aantal: number }>(
    db,
    `select count(*)::int as aantal from bericht b join organisatie o on o.id = b.organisatie_id
     where b.fout is not null and b.verstuurd_op is null and o.mail_gestuit_op is not null`,
  );
  return telling?.aantal ?? 0;
}
