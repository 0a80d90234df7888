import { row, rows, type Tx } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#libs/domain/domain-error.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { geefToegang, type Aanvraag } from '#libs/toegang/geef-toegang.ts';
import { ROLLEN_VAN_SOORT } from './werkplekken.ts';

interface OpenAanvraag extends Aanvraag {
  readonly gevraagde_rol: Rol;
  readonly status: string;
}

const OPEN_AANVRAAG = `
  select a.id, a.issuer, a.sub, a.naam, a.organisatie_id, a.gevraagde_rol, a.status,
         coalesce(i.gebruiker_id, a.gebruiker_id) as gebruiker_id
  from toegangsaanvraag a left join gebruiker_identiteit i on i.issuer = a.issuer and i.sub = a.sub
  where a.id = $1 and a.organisatie_id = $2 for update of a`;

/** Een open aanvraag bij de eigen organisatie, van een ander. Fouten: NotFound, Conflict, NotAllowed. */
async function neem(tx: Tx, actor: Actor, id: string): Promise<OpenAanvraag> {
  const aanvraag = await row<OpenAanvraag>(tx, OPEN_AANVRAAG, [id, actor.organisatieId]);
  if (!aanvraag) throw new NotFound('toegangsaanvraag.onbekend', 'Deze aanvraag bestaat niet.');
  if (aanvraag.status !== 'OPEN')
    throw new Conflict('toegangsaanvraag.besloten', 'Over deze aanvraag is al besloten.');
  if (aanvraag.gebruiker_id === actor.gebruikerId)
    throw new NotAllowed('toegangsaanvraag.eigen', 'Over uw eigen aanvraag beslist een ander.');
  return aanvraag;
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
  await geefToegang(tx, aanvraag, { rol: gegeven, door: actor.gebruikerId, nu });
  return { id, status: 'GOEDGEKEURD' as const };
}

/** Geeft geen toegang. Fouten: NotFound, Conflict, NotAllowed. */
export async function wijsAf(tx: Tx, id: string, wie: { readonly actor: Actor; readonly nu: Instant }) {
  const aanvraag = await neem(tx, wie.actor, id);
  await rows(
    tx,
    `update toegangsaanvraag set status = 'AFGEWEZEN', gebruiker_id = coalesce(gebruiker_id, $2), besloten_door = $3, besloten_op = $4
     where id = $1`,
    [id, aanvraag.gebruiker_id, wie.actor.gebruikerId, wie.nu],
  );
  return { id, status: 'AFGEWEZEN' as const };
}
