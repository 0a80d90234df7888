import { openZaak } from '#libs/database/rechten.ts';
import { row, type Db, type Tx } from '#libs/database/transaction.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { onbekendTraject, type Trajectdoener } from '#libs/traject/traject.ts';
import type { Context } from '#libs/dossier/context.ts';
import { noteerInzagen } from './inzagen.ts';
import type { Opdracht } from './opdracht.ts';
import type { Opdrachten } from './opdrachten.ts';
import { Parameters, zicht, type Vertaling } from './zicht.ts';

/** De voorwaarden voor een traject `t` in SQL: wie het heeft, wie het kreeg aangeboden, en de jongere en zijn ouders. */
export const TRAJECT_ZICHT: Vertaling = {
  heeftZaak: (p, a) => `t.lp_id = ${p.neem(a.organisatieId)}`,
  heeftTaak: (p, a) => `t.aangeboden_aan_id = ${p.neem(a.organisatieId)}`,
  eigenDossier: (p, a) => `t.leerling_id = ${p.neem(a.dossier?.leerlingId ?? null)}`,
  opAutorisatielijst: (p, a) =>
    a.boa === true
      ? `exists (select 1 from traject_autorisatie l where l.traject_id = t.id and l.gebruiker_id = ${p.neem(a.gebruikerId)} and l.tot is null)`
      : 'false',
};

interface Vraag {
  readonly actor: Actor;
  readonly handeling: Handeling;
}

/** De leerling van een traject, voor wie dit ermee mag. Fout: NotFound, ook voor wie het niet mag. */
export async function eisTraject(db: Db, vraag: Vraag, trajectId: string): Promise<{ leerlingId: string }> {
  const p = new Parameters();
  const waar = zicht(vraag, TRAJECT_ZICHT, p);
  const gevonden = await row<{ leerlingId: string }>(
    db,
    `select t.leerling_id as "leerlingId" from traject t where ${waar} and t.id = ${p.neem(trajectId)}`,
    p.waarden,
  );
  if (!gevonden) throw onbekendTraject();
  noteerInzagen([{ objectSoort: 'traject', objectId: trajectId, leerlingId: gevonden.leerlingId }]);
  return gevonden;
}

/** Opent de zaak van de leerling van een traject, voor wie dit ermee mag: vanaf hier is alles van hem te lezen. Fout: NotFound. */
export async function openTraject(tx: Tx, vraag: Vraag, trajectId: string): Promise<{ leerlingId: string }> {
  const gevonden = await eisTraject(tx, vraag, trajectId);
  await openZaak(tx, gevonden.leerlingId);
  return gevonden;
}

/** Doet een opdracht in een traject, voor wie dit ermee mag. Fout: NotFound. */
export const inTraject = <T>(
  opdrachten: Opdrachten,
  { opdracht, handeling }: { readonly opdracht: Opdracht; readonly handeling: Handeling },
  trajectId: string,
  werk: (tx: Tx, context: Context) => Promise<T>,
): Promise<T> =>
  opdrachten.voerUit(opdracht, async (tx, context) => {
    await openTraject(tx, { actor: opdracht.actor, handeling }, trajectId);
    return werk(tx, context);
  });

/** Wie er in een traject handelt. */
export const doenerVan = ({ gebruikerId, organisatieId, rol, boa }: Actor): Trajectdoener => ({
  gebruikerId,
  organisatieId,
  rol,
  ...(boa ? { boa } : {}),
});

/** Waar een traject nu staat. */
export const standVan = (tx: Tx, id: string) => row(tx, 'select id, status from traject where id = $1', [id]);
