import { ROLLEN, type Rol } from '#libs/domain/afspraken/afspraken.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor, Actorrol } from '#libs/domain/toegang/toegang.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';

/** Waarnamens iemand vandaag kan werken: een organisatie, of het eigen dossier of dat van een kind. */
export interface Werkplek {
  readonly id: string;
  readonly naam: string;
  readonly soort: Actor['organisatieSoort'];
  readonly rol: Actorrol;
  /** Van een school of mbo. */
  readonly brin: string | null;
}

type Soorten = readonly Werkplek['soort'][];
interface Rij extends Omit<Werkplek, 'rol'> {
  readonly rollen: readonly Actorrol[];
}

const KIND = 'Dossier van uw kind';

const SQL = `
  select o.id, o.naam, o.soort, o.brin, array_agg(m.rol) as rollen
  from mandaat m join organisatie o on o.id = m.organisatie_id
  where m.gebruiker_id = $1 and m.van <= $2 and (m.tot is null or m.tot >= $2)
  group by o.id
  union all
  select l.leerling_id, case l.relatie when 'zelf' then 'Eigen dossier' else '${KIND}' end, 'burger', null,
         array[case l.relatie when 'zelf' then 'jongere' else 'ouder' end]
  from gebruiker_leerling l where l.gebruiker_id = $1 and l.van <= $2 and (l.tot is null or l.tot >= $2)
  order by 2, 1`;

/** De werkplekken van vandaag, voor zover de inlogdienst over die soort mag spreken; zonder opgave alle. */
export async function werkplekkenVan(
  db: Db,
  wie: { readonly gebruikerId: string; readonly soorten?: Soorten | undefined },
  nu: Instant,
): Promise<Werkplek[]> {
  const rijen = await rows<Rij>(db, SQL, [wie.gebruikerId, toKalenderdag(nu)]);
  return rijen
    .filter(({ soort }) => wie.soorten?.includes(soort) ?? true)
    .map(({ rollen, ...plek }) => ({ ...plek, rol: eerste(rollen) }));
}

/** Wie met een link kwam, is daar en nergens anders. */
export async function plekMetLink(
  db: Db,
  { organisatieId: id, organisatieSoort: soort, rol }: Actor,
): Promise<Werkplek> {
  const organisatie = await row<{ naam: string; brin: string | null }>(
    db,
    'select naam, brin from organisatie where id = $1',
    [id],
  );
  return { id, naam: organisatie?.naam ?? KIND, soort, rol, brin: organisatie?.brin ?? null };
}

const eerste = (rollen: readonly Actorrol[]): Actorrol =>
  ROLLEN.find((rol) => rollen.includes(rol)) ?? rollen[0]!;

/** De rollen die een soort organisatie kan geven; de eerste is wat men vraagt als men niets zegt. */
export const ROLLEN_VAN_SOORT: Readonly<Record<Werkplek['soort'], readonly Rol[]>> = {
  vo: ['mentor', 'decaan', 'beheerder'],
  mbo: ['mbo_intaker', 'beheerder'],
  gemeente: ['lpa', 'beheerder'],
  rmc: ['rmc', 'beheerder'],
  regio: ['coordinator', 'projectleider', 'stuurgroep', 'beheerder'],
  hulp: ['hulpverlener', 'beheerder'],
  jgz: ['jeugdarts', 'beheerder'],
  halt: ['halt', 'beheerder'],
  rvdk: ['rvdk', 'beheerder'],
  gi: ['gi', 'beheerder'],
  om: ['om', 'beheerder'],
  burger: [],
};
