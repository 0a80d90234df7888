import { nieuwVerzoekId, schrijfAudit } from '../audit/audit.ts';
import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { geefToegang, type Aanvraag } from './geef-toegang.ts';

/** Een open aanvraag bij een organisatie waar niemand over aanvragen kan beslissen. */
export interface ZonderBeheerder {
  readonly id: string;
  readonly organisatie: string;
  /** De naam die de inlogdienst geeft. */
  readonly naam: string;
  readonly op: Instant;
}

/** Heeft deze organisatie op deze dag ($1) geen beheerder? Een beheerder die later begint, telt: er is dan al over hem besloten. */
const ZONDER = `not exists (select 1 from mandaat m
  where m.organisatie_id = a.organisatie_id and m.rol = 'beheerder' and (m.tot is null or m.tot >= $1))`;

/** De open aanvragen bij organisaties zonder beheerder, per organisatie; de oudste eerst. */
export const aanvragenZonderBeheerder = (db: Db, nu: Instant): Promise<ZonderBeheerder[]> =>
  rows(
    db,
    `select a.id, o.naam as organisatie, a.naam, a.op from toegangsaanvraag a join organisatie o on o.id = a.organisatie_id
     where a.status = 'OPEN' and ${ZONDER} order by o.naam, a.op, a.id`,
    [toKalenderdag(nu)],
  );

/**
 * Maakt wie dit vroeg de eerste beheerder van zijn organisatie. Dat kan alleen zolang zij er geen heeft: daarna beslist die beheerder, in de
 * portal. Fouten: NotFound voor een onbekende of besliste aanvraag, Conflict als er al een beheerder is.
 */
export async function benoemEersteBeheerder(tx: Tx, id: string, nu: Instant): Promise<ZonderBeheerder> {
  const aanvraag = await row<Aanvraag & ZonderBeheerder>(
    tx,
    `select a.id, a.issuer, a.sub, a.naam, a.organisatie_id, a.op, o.naam as organisatie,
            coalesce(i.gebruiker_id, a.gebruiker_id) as gebruiker_id
     from toegangsaanvraag a join organisatie o on o.id = a.organisatie_id
       left join gebruiker_identiteit i on i.issuer = a.issuer and i.sub = a.sub
     where a.id = $1 and a.status = 'OPEN' for update of a, o`,
    [id],
  );
  if (!aanvraag) throw new NotFound('toegangsaanvraag.onbekend', 'Deze aanvraag bestaat niet.');
  // Het slot op de organisatie laat twee opdrachten tegelijk elkaar zien.
  const nog = await row(tx, `select 1 from toegangsaanvraag a where a.id = $2 and ${ZONDER}`, [
    toKalenderdag(nu),
    id,
  ]);
  if (!nog)
    throw new Conflict(
      'beheerder.is-er-al',
      'Deze organisatie heeft al een beheerder; die beslist in de portal.',
    );
  const gebruikerId = await geefToegang(tx, aanvraag, { rol: 'beheerder', door: null, nu });
  await schrijfAudit(tx, [
    {
      op: nu,
      namens: 'beheer',
      organisatieId: aanvraag.organisatie_id,
      rol: 'systeem',
      handeling: 'benoemEersteBeheerder',
      objectSoort: 'gebruiker',
      objectId: gebruikerId,
      uitkomst: 'gelukt',
      verzoekId: nieuwVerzoekId(),
    },
  ]);
  return aanvraag;
}
