import { randomUUID } from 'node:crypto';
import { returning, row, rows, type Tx } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#libs/domain/domain-error.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { ROLLEN_VAN_SOORT } from './werkplekken.ts';

interface Aanvraag {
  readonly id: string;
  readonly issuer: string;
  readonly sub: string;
  readonly naam: string;
  readonly organisatie_id: string;
  readonly gevraagde_rol: Rol;
  readonly status: string;
  /** De gebruiker die er al is met dit account. */
  readonly gebruiker_id: string | null;
}

const OPEN_AANVRAAG = `
  select a.id, a.issuer, a.sub, a.naam, a.organisatie_id, a.gevraagde_rol, a.status,
         coalesce(i.gebruiker_id, a.gebruiker_id) as gebruiker_id
  from toegangsaanvraag a left join gebruiker_identiteit i on i.issuer = a.issuer and i.sub = a.sub
  where a.id = $1 and a.organisatie_id = $2 for update of a`;

/** Een open aanvraag bij de eigen organisatie, van een ander. Fouten: NotFound, Conflict, NotAllowed. */
async function neem(tx: Tx, actor: Actor, id: string): Promise<Aanvraag> {
  const aanvraag = await row<Aanvraag>(tx, OPEN_AANVRAAG, [id, actor.organisatieId]);
  if (!aanvraag) throw new NotFound('toegangsaanvraag.onbekend', 'Deze aanvraag bestaat niet.');
  if (aanvraag.status !== 'OPEN')
    throw new Conflict('toegangsaanvraag.besloten', 'Over deze aanvraag is al besloten.');
  if (aanvraag.gebruiker_id === actor.gebruikerId)
    throw new NotAllowed('toegangsaanvraag.eigen', 'Over uw eigen aanvraag beslist een ander.');
  return aanvraag;
}

async function besluit<S extends 'GOEDGEKEURD' | 'AFGEWEZEN'>(
  tx: Tx,
  aanvraag: { readonly id: string; readonly status: S; readonly gebruikerId: string | null },
  wie: { readonly actor: Actor; readonly nu: Instant },
): Promise<{ readonly id: string; readonly status: S }> {
  const { id, status, gebruikerId } = aanvraag;
  await rows(
    tx,
    `update toegangsaanvraag set status = $2, gebruiker_id = coalesce(gebruiker_id, $3), besloten_door = $4, besloten_op = $5
     where id = $1`,
    [id, status, gebruikerId, wie.actor.gebruikerId, wie.nu],
  );
  return { id, status };
}

/** De gebruiker bij het account van de aanvraag; is hij er nog niet, dan ontstaat hij. */
async function zorgVoorGebruiker(tx: Tx, { issuer, sub, naam, gebruiker_id }: Aanvraag): Promise<string> {
  const id = gebruiker_id ?? randomUUID();
  if (!gebruiker_id) await rows(tx, 'insert into gebruiker (id, naam) values ($1, $2)', [id, naam]);
  const nieuw = await returning<{ gebruiker_id: string }>(
    tx,
    `insert into gebruiker_identiteit (issuer, sub, gebruiker_id) values ($1, $2, $3)
     on conflict do nothing returning gebruiker_id`,
    [issuer, sub, id],
  );
  if (nieuw.length === 0 && !gebruiker_id)
    throw new Conflict(
      'toegangsaanvraag.tegelijk',
      'Een ander gaf dit account net toegang. Probeer het nog eens.',
    );
  return id;
}

/** Geeft wie het vroeg een mandaat vanaf vandaag. Fouten: NotFound, Conflict, NotAllowed, Invalid. */
export async function keurGoed(
  tx: Tx,
  { id, rol }: { readonly id: string; readonly rol: Rol | undefined },
  wie: { readonly actor: Actor; readonly nu: Instant },
) {
  const { actor, nu } = wie;
  const aanvraag = await neem(tx, actor, id);
  const gegeven = rol ?? aanvraag.gevraagde_rol;
  if (!ROLLEN_VAN_SOORT[actor.organisatieSoort].includes(gegeven))
    throw new Invalid('toegangsaanvraag.rol', 'Deze rol hoort niet bij uw soort organisatie.', {
      pointer: '/rol',
    });
  const gebruikerId = await zorgVoorGebruiker(tx, aanvraag);
  await rows(
    tx,
    `insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, $4, $5)
     on conflict (gebruiker_id, organisatie_id, rol, van) do update set tot = null`,
    [randomUUID(), gebruikerId, actor.organisatieId, gegeven, toKalenderdag(nu)],
  );
  return besluit(tx, { id, status: 'GOEDGEKEURD', gebruikerId }, wie);
}

/** Geeft geen toegang. Fouten: NotFound, Conflict, NotAllowed. */
export async function wijsAf(tx: Tx, id: string, wie: { readonly actor: Actor; readonly nu: Instant }) {
  const aanvraag = await neem(tx, wie.actor, id);
  return besluit(tx, { id, status: 'AFGEWEZEN', gebruikerId: aanvraag.gebruiker_id }, wie);
}
