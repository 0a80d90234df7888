import type { DataSource } from 'typeorm';
import type { Overleg, Overlegregel } from '#libs/contract/mdos.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { inTransaction, rows, type Db } from '#libs/database/transaction.ts';
import { leestNaamOmHetOverleg, verzwegenOverlegrollen } from '#libs/domain/mas/overleg/overlegkring.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { noteerInzagen } from '../shared/inzagen.ts';

export type Overlegleerling = NonNullable<Overlegregel['leerling']>;
type Deelnemer = Overleg['deelnemers'][number];

/** Wat er van een overleg telt voor wat een lezer ervan mag weten. */
interface Overlegrij {
  readonly id: string;
  readonly leerlingId: string;
  readonly status: Overlegregel['status'];
  readonly heeft: boolean;
  readonly vrij: boolean;
}

/** Wie erbij hoort, bereidt zich voor zolang het overleg nog komt; daarna leest wie de samenvatting kreeg. Zo gaat ook de agenda. */
export const kentHetOverleg = ({ heeft, status, vrij }: Omit<Overlegrij, 'id' | 'leerlingId'>): boolean =>
  heeft || status === 'GEPLAND' || (status === 'GEHOUDEN' && vrij);

async function leesNamen(db: Db, ids: readonly string[]): Promise<[string, Overlegleerling][]> {
  const personen = await leesPersonen(db, ids);
  const gevonden = await rows<{ id: string; geboortedatum: string }>(
    db,
    'select leerling_id as id, geboortedatum from leerling_persoon where leerling_id = any($1::uuid[])',
    [ids],
  );
  return gevonden.map(({ id, geboortedatum }) => [
    id,
    { ...naamVan(personen.get(id) ?? GEWIST), geboortedatum },
  ]);
}

/**
 * Over wie overleggen gaan, voor wie dat mag weten. Voor een partner gaat de zaak van elke leerling apart open, alleen om de naam te lezen.
 * Het gezin weet het al.
 */
export async function leesOverWie(
  dataSource: DataSource,
  actor: Actor,
  overleggen: readonly Overlegrij[],
): Promise<ReadonlyMap<string, Overlegleerling>> {
  if (actor.dossier) return new Map();
  const omHetOverleg = leestNaamOmHetOverleg(actor.rol);
  const gekend = overleggen.filter(kentHetOverleg);
  noteerInzagen(gekend.map(({ id, leerlingId }) => ({ objectSoort: 'overleg', objectId: id, leerlingId })));
  const idsVan = (apart: boolean): string[] => [
    ...new Set(gekend.filter(({ heeft }) => (!heeft && omHetOverleg) === apart).map((o) => o.leerlingId)),
  ];
  const namen = await leesNamen(dataSource, idsVan(false));
  const apart = idsVan(true);
  if (apart.length === 0) return new Map(namen);
  return inTransaction(dataSource, async (tx) => {
    for (const id of apart) {
      await openZaak(tx, id);
      namen.push(...(await leesNamen(tx, [id])));
    }
    return new Map(namen);
  });
}

const DEELNEMERS = `select d.nummer, d.rol, d.aanwezig, d.vrijgegeven_op as "vrijgegevenOp",
    case when o.id is null then null else jsonb_build_object('id', o.id, 'naam', o.naam) end as organisatie
  from traject_mdo_deelnemer d left join organisatie o on o.id = d.organisatie_id where d.mdo_id = $1 and d.af_op is null order by d.nummer`;

const isZelf = ({ rol, organisatie }: Omit<Deelnemer, 'uzelf'>, actor: Actor): boolean =>
  rol === actor.rol &&
  (organisatie === null ? actor.dossier !== undefined : organisatie.id === actor.organisatieId);

/** Wie er bij een overleg horen, voor zover deze lezer dat mag weten. */
export async function leesDeelnemers(
  dataSource: DataSource,
  actor: Actor,
  overleg: Overlegrij,
): Promise<Deelnemer[]> {
  const allen = await inTransaction(dataSource, async (tx) => {
    if (kentHetOverleg(overleg)) await openZaak(tx, overleg.leerlingId);
    return rows<Omit<Deelnemer, 'uzelf'>>(tx, DEELNEMERS, [overleg.id]);
  });
  const metZelf = allen.map((wie) => ({ ...wie, uzelf: isZelf(wie, actor) }));
  return overleg.heeft ? metZelf : voorDeelnemer(metZelf, actor, kentHetOverleg(overleg));
}

/** Van een ander leest een deelnemer alleen dat hij erbij hoort. Een gat in de nummers zou zeggen dat er iemand verzwegen is. */
function voorDeelnemer(allen: readonly Deelnemer[], actor: Actor, kent: boolean): Deelnemer[] {
  const verzwegen: readonly string[] = verzwegenOverlegrollen(actor.rol);
  return allen
    .filter(({ uzelf, rol }) => uzelf || (kent && !verzwegen.includes(rol)))
    .map((wie, index) => ({
      ...wie,
      nummer: index + 1,
      ...(wie.uzelf ? {} : { aanwezig: null, vrijgegevenOp: null }),
    }));
}
