import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid, NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import { opentOnderzoek } from './eigen.ts';
import { nodigUit, zegAf } from './mdo-uitnodiging.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import { geefTekstVrij, schrijfTrajecttekst } from './teksten.ts';
import type { Trajectdoener, Trajectdossier } from './traject.ts';

/** Wie namens een organisatie, of van het gezin, bij een overleg kan horen. */
export const MDO_ROLLEN = [
  'decaan',
  'rmc',
  'jeugdarts',
  'hulpverlener',
  'halt',
  'rvdk',
  'om',
  'gi',
  'jongere',
  'ouder',
] as const;
export const GEZINSROLLEN: readonly string[] = ['jongere', 'ouder'];

/** Iemand die bij een overleg hoort; van het gezin zonder organisatie. */
export interface Genodigde {
  readonly organisatieId: string | null;
  readonly rol: (typeof MDO_ROLLEN)[number];
}

export interface Overleg {
  readonly id: string;
  readonly op: Instant;
  readonly minuten: number;
  readonly status: 'GEPLAND' | 'GEHOUDEN' | 'AFGELAST';
  readonly volgnummer: number;
}

/** Een overleg met zijn traject, vergrendeld. */
export interface Overlegdossier {
  readonly dossier: Trajectdossier;
  readonly overleg: Overleg;
}

/** Eerst het traject, dan het overleg. Fouten: NotFound, Conflict. */
export async function opentOverleg(
  tx: Tx,
  { trajectId, mdoId, door }: Overlegvraag,
  context: Context,
): Promise<Overlegdossier> {
  const dossier = await opentOnderzoek(tx, trajectId, door, context);
  const overleg = await row<Overleg>(
    tx,
    'select id, op, minuten, status, volgnummer from traject_mdo where id = $1 and traject_id = $2 for update',
    [mdoId, trajectId],
  );
  if (!overleg) throw new NotFound('mdo.onbekend', 'Dit overleg bestaat niet.');
  return { dossier, overleg };
}

export interface Overlegvraag {
  readonly trajectId: string;
  readonly mdoId: string;
  readonly door: Trajectdoener;
}

export function eisGepland({ overleg }: Overlegdossier): void {
  if (overleg.status !== 'GEPLAND')
    throw new Conflict('mdo.niet-gepland', 'Dit overleg is al gehouden of afgelast.');
}

const eisLater = (op: Instant, { nu }: Context): void => {
  if (op <= nu) throw new Invalid('mdo.voorbij', 'Kies een ogenblik dat nog komt.');
};

/** Een organisatie bestaat, het gezin heeft er geen, en niemand staat er twee keer. Fout: Invalid. */
async function toetsGenodigden(tx: Tx, genodigden: readonly Genodigde[]): Promise<void> {
  const scheef = genodigden.some(
    ({ organisatieId, rol }) => (organisatieId === null) !== GEZINSROLLEN.includes(rol),
  );
  const ids = genodigden.flatMap(({ organisatieId }) => organisatieId ?? []);
  const bestaan = await rows(tx, 'select 1 from organisatie where id = any($1::uuid[])', [ids]);
  const uniek = new Set(genodigden.map(({ organisatieId, rol }) => `${organisatieId ?? ''}/${rol}`));
  if (scheef || bestaan.length !== new Set(ids).size || uniek.size !== genodigden.length)
    throw new Invalid(
      'mdo.deelnemers',
      'Noem bij een rol de organisatie, behalve bij de jongere en een ouder, en iedereen een keer.',
    );
}

async function schrijfGenodigden(
  tx: Tx,
  { dossier, mdoId }: { readonly dossier: Trajectdossier; readonly mdoId: string },
  genodigden: readonly Genodigde[],
): Promise<void> {
  await toetsGenodigden(tx, genodigden);
  const nieuw = await rows(
    tx,
    `insert into traject_mdo_deelnemer (mdo_id, leerling_id, nummer, organisatie_id, rol)
     select $1, $2, (select coalesce(max(b.nummer), 0) from traject_mdo_deelnemer b where b.mdo_id = $1) + g.nr, "organisatieId", rol
     from rows from (jsonb_to_recordset($3::jsonb) as ("organisatieId" uuid, rol text)) with ordinality as g("organisatieId", rol, nr)
     on conflict do nothing returning nummer`,
    [mdoId, dossier.kop.leerlingId, JSON.stringify(genodigden)],
  );
  if (nieuw.length !== genodigden.length)
    throw new Conflict('mdo.al-genodigd', 'Een van hen is al uitgenodigd.');
}

/** De agenda is te lezen voor wie uitgenodigd is. */
async function legAgendaVrij(tx: Tx, mdoId: string): Promise<void> {
  const deelnemers = await rows<{ organisatieId: string | null }>(
    tx,
    'select organisatie_id as "organisatieId" from traject_mdo_deelnemer where mdo_id = $1 and af_op is null',
    [mdoId],
  );
  const agenda = await row<{ id: string }>(
    tx,
    "select id from traject_tekst where bron_id = $1 and soort = 'agenda' order by op desc, id limit 1",
    [mdoId],
  );
  if (!agenda) return;
  const organisatieIds = deelnemers.flatMap(({ organisatieId }) => organisatieId ?? []);
  const gezin = deelnemers.some(({ organisatieId }) => organisatieId === null);
  await geefTekstVrij(tx, agenda.id, { organisatieIds, gezin });
}

/** Een nieuw overleg. */
export interface Overlegplan {
  readonly op: Instant;
  readonly minuten: number;
  readonly genodigden: readonly Genodigde[];
  readonly agenda: string;
  readonly door: Trajectdoener;
}

/** Plant een overleg en nodigt uit; de mail noemt niemand. Geeft het id. Fouten: NotFound, Conflict, Invalid. */
export async function planMdo(
  tx: Tx,
  trajectId: string,
  plan: Overlegplan,
  context: Context,
): Promise<string> {
  const { op, minuten, genodigden, agenda, door } = plan;
  const dossier = await opentOnderzoek(tx, trajectId, door, context);
  const { kop } = dossier;
  eisLater(op, context);
  const id = randomUUID();
  await rows(
    tx,
    `insert into traject_mdo (id, traject_id, leerling_id, op, minuten, status, gepland_op, lp_id)
     values ($1, $2, $3, $4, $5, 'GEPLAND', $6, $7)`,
    [id, kop.id, kop.leerlingId, op, minuten, context.nu, kop.lpId],
  );
  await schrijfGenodigden(tx, { dossier, mdoId: id }, genodigden);
  const tekst = { soort: 'agenda', klasse: 'verzuim', bronId: id, tekst: agenda } as const;
  await schrijfTrajecttekst(tx, kop, tekst, { door, nu: context.nu });
  await legAgendaVrij(tx, id);
  await nodigUit(tx, dossier, id, context);
  await laatTrajecttakenVervallen(tx, { trajectId, soorten: ['traject-mdo'] }, context);
  const gebeurtenissen = [{ soort: 'mdo-gepland', gegevens: { mdoId: id, op } }];
  await bewaarTraject(tx, kop, { gebeurtenissen, door }, context);
  return id;
}

/** Verzet een overleg of nodigt er iemand bij uit: iedereen krijgt dezelfde afspraak opnieuw. Fouten: NotFound, Conflict, Invalid. */
export async function verzetMdo(
  tx: Tx,
  vraag: Overlegvraag,
  naar: { readonly op: Instant; readonly minuten: number; readonly erbij: readonly Genodigde[] },
  context: Context,
): Promise<void> {
  const open = await opentOverleg(tx, vraag, context);
  eisGepland(open);
  eisLater(naar.op, context);
  const { dossier } = open;
  const { mdoId, door } = vraag;
  await rows(
    tx,
    'update traject_mdo set op = $2, minuten = $3, volgnummer = volgnummer + 1, versie = versie + 1 where id = $1',
    [mdoId, naar.op, naar.minuten],
  );
  await schrijfGenodigden(tx, { dossier, mdoId }, naar.erbij);
  await legAgendaVrij(tx, mdoId);
  await nodigUit(tx, dossier, mdoId, context);
  const gebeurtenissen = [{ soort: 'mdo-verzet', gegevens: { mdoId, op: naar.op } }];
  await bewaarTraject(tx, dossier.kop, { gebeurtenissen, door }, context);
}

/** Last een overleg af: wie uitgenodigd was, krijgt de afzegging voor zijn agenda. Fouten: NotFound, Conflict. */
export async function lastMdoAf(tx: Tx, vraag: Overlegvraag, context: Context): Promise<void> {
  const open = await opentOverleg(tx, vraag, context);
  eisGepland(open);
  const { mdoId, door } = vraag;
  await rows(
    tx,
    `update traject_mdo set status = 'AFGELAST', volgnummer = volgnummer + 1, versie = versie + 1 where id = $1`,
    [mdoId],
  );
  await zegAf(tx, open.dossier, mdoId, context);
  const gebeurtenissen = [{ soort: 'mdo-afgelast', gegevens: { mdoId } }];
  await bewaarTraject(tx, open.dossier.kop, { gebeurtenissen, door }, context);
}
