import { Invalid, NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { returning, row, rows, type Db, type Tx } from '../database/transaction.ts';
import { laatTakenMetSleutelVervallen } from '../dossier/taken.ts';
import { leesMailadres } from '../mail/mailadres.ts';
import { taaksleutelVanAdres, taaksleutelVanBericht } from './onbestelbaar.ts';

/** Een postvak waar iets niet aankwam. */
export interface Postvakstand {
  readonly organisatie: { readonly id: string; readonly naam: string };
  readonly postvak: string | null;
  readonly gestuitOp: Instant | null;
  readonly code: string | null;
  /** Zoveel berichten kwamen niet aan en liggen nog. */
  readonly liggend: number;
}

/** De postvakken in deze regio's waar iets niet aankwam; het langst gestuite eerst. */
export const postvakkenMetFout = (db: Db, regios: readonly string[]): Promise<Postvakstand[]> =>
  rows<Postvakstand>(
    db,
    `select jsonb_build_object('id', o.id, 'naam', o.naam) as organisatie, o.mail as postvak, o.mail_gestuit_op as "gestuitOp",
       coalesce(o.mail_stuit, min(b.fout)) as code, count(b.id)::int as liggend
     from organisatie o left join bericht b on b.organisatie_id = o.id and b.fout is not null
     where exists (select 1 from regio_organisatie r where r.organisatie_id = o.id and r.regio = any($1::text[]))
     group by o.id having o.mail_gestuit_op is not null or count(b.id) > 0
     order by o.mail_gestuit_op nulls last, o.naam`,
    [regios],
  );

interface Herstel {
  readonly organisatieId: string;
  readonly regios: readonly string[];
  /** Het goede adres; zonder opgave blijft het zoals het is, en wordt het opnieuw geprobeerd. */
  readonly adres?: string | undefined;
}

/**
 * Herstelt een postvak: het goede adres, en wat bleef liggen gaat opnieuw, met hetzelfde kenmerk. De taken erover zijn dan gedaan.
 * Fouten: NotFound buiten deze regio's, Invalid als het adres er geen is.
 * @returns hoeveel berichten opnieuw gaan
 */
export async function herstelPostvak(
  tx: Tx,
  { organisatieId, regios, adres }: Herstel,
  nu: Instant,
): Promise<{ aantal: number }> {
  const postvak = await row<{ mail: string | null; gestuitOp: Instant | null }>(
    tx,
    `select mail, mail_gestuit_op as "gestuitOp" from organisatie o where id = $1
       and exists (select 1 from regio_organisatie r where r.organisatie_id = o.id and r.regio = any($2::text[])) for update`,
    [organisatieId, regios],
  );
  if (!postvak) throw new NotFound('organisatie.onbekend', 'Deze organisatie bestaat niet.');
  const goed = adres === undefined ? postvak.mail : leesMailadres(adres);
  if (goed === null)
    throw new Invalid('mailadres.ongeldig', 'Dit is geen mailadres. Vul een adres in als post@gemeente.nl.', {
      pointer: '/postvak',
    });
  await rows(
    tx,
    'update organisatie set mail = $2, mail_gestuit_op = null, mail_stuit = null where id = $1',
    [organisatieId, goed],
  );
  const weer = await stuurOpnieuw(tx, { organisatieId, adres: goed }, nu);
  const adrestaak = postvak.gestuitOp === null ? [] : [taaksleutelVanAdres(organisatieId, postvak.gestuitOp)];
  await laatTakenMetSleutelVervallen(tx, [...adrestaak, ...weer.map(taaksleutelVanBericht)], nu);
  return { aantal: weer.length };
}

async function stuurOpnieuw(
  tx: Tx,
  { organisatieId, adres }: { readonly organisatieId: string; readonly adres: string },
  nu: Instant,
): Promise<string[]> {
  const weer = await returning<{ onderwerp: string }>(
    tx,
    `with weer as (
       update bericht set fout = null, adres = $2, herhaald = herhaald + 1
       where organisatie_id = $1 and fout is not null returning id
     )
     insert into outbox (kanaal, onderwerp, op) select 'mail', id::text, $3 from weer returning onderwerp`,
    [organisatieId, adres, nu],
  );
  // Wat nog wachtte, gaat straks ook naar het goede adres.
  await rows(
    tx,
    'update bericht set adres = $2 where organisatie_id = $1 and verstuurd_op is null and not niet_gewild',
    [organisatieId, adres],
  );
  return weer.map(({ onderwerp }) => onderwerp);
}
