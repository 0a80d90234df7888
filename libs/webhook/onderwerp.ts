import { rows, type Db } from '../database/transaction.ts';
import { organisatieMag, type Organisatiekenmerk } from '../domain/toegang/organisatie-mag.ts';
import type { Handeling, Onderwerp } from '../domain/toegang/toegang.ts';
import { HEEFT_ZAAK } from '../domain/overdracht/heeft-zaak.ts';
import type { Webhookonderwerp } from '../domain/webhook/gebeurtenis.ts';

/** Een onderwerp zoals de toegangsbeslissing het kent, met waar het bij hoort. */
export interface Webhookonderwerpfeiten extends Onderwerp {
  readonly overstapId: string;
  readonly leerlingId: string;
}

const HEEFT_ZAAK_SQL = HEEFT_ZAAK.map((status) => `'${status}'`).join(', ');

/** Wie de zaak van een overstap nu heeft of aangeboden kreeg. */
const ONTVANGERS = `array(select o.eigenaar_id where o.eigenaar_id is not null union
  select z.naar_id from overdracht z where z.overstap_id = o.id and z.status in (${HEEFT_ZAAK_SQL}))`;
const BASIS = `o.id as "overstapId", o.leerling_id as "leerlingId", o.school_id as "schoolId", o.regio`;

const SQL: Readonly<Record<Webhookonderwerp, string>> = {
  overdracht: `
    select d.id, ${BASIS}, d.van_id as "vanId", d.naar_id as "naarId", d.geescaleerd_op is not null as geescaleerd
    from overdracht d join overstap o on o.id = d.overstap_id where d.id = any($1::uuid[])`,
  aanmelding: `
    select a.id, ${BASIS}, a.mbo_id as "organisatieId", array[a.mbo_id] as "mboIds", ${ONTVANGERS} as "ontvangerIds"
    from aanmelding a join overstap o on o.id = a.overstap_id where a.id = any($1::uuid[])`,
  overstap: `
    select o.id, ${BASIS}, ${ONTVANGERS} as "ontvangerIds" from overstap o where o.id = any($1::uuid[])`,
  taak: `
    select t.id, t.id as "taakId", t.overstap_id as "overstapId", t.leerling_id as "leerlingId", t.organisatie_id as "naarId"
    from traject_taak t where t.id = any($1::uuid[])`,
  traject: `
    select t.id, t.overstap_id as "overstapId", t.leerling_id as "leerlingId", t.school_id as "schoolId", t.regio,
           array[t.lp_id] as "ontvangerIds"
    from traject t where t.id = any($1::uuid[])`,
};

/** Onderwerpen van een beslissing; wat er niet (meer) is, of niet te zien is, ontbreekt. */
export async function onderwerpenVan(
  db: Db,
  soort: Webhookonderwerp,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Webhookonderwerpfeiten>> {
  const gevonden = await rows<Webhookonderwerpfeiten & { readonly id: string }>(db, SQL[soort], [ids]);
  return new Map(gevonden.map(({ id, ...feiten }) => [id, feiten]));
}

/** Organisaties met wat de toegangsbeslissing van hen weten moet. */
export async function organisatiekenmerken(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Organisatiekenmerk>> {
  const gevonden = await rows<Organisatiekenmerk>(
    db,
    `select o.id as "organisatieId", o.soort as "organisatieSoort",
            array(select distinct r.regio from regio_organisatie r where r.organisatie_id = o.id order by 1) as regios
     from organisatie o where o.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(gevonden.map((organisatie) => [organisatie.organisatieId, organisatie]));
}

/** Het onderwerp, als deze organisatie dit ermee mag; null als dat niet zo is of als het er niet (meer) is. */
export async function onderwerpVoor(
  db: Db,
  { organisatieId, handeling }: { readonly organisatieId: string; readonly handeling: Handeling },
  { soort, id }: { readonly soort: Webhookonderwerp; readonly id: string },
): Promise<Webhookonderwerpfeiten | null> {
  const onderwerp = (await onderwerpenVan(db, soort, [id])).get(id);
  const organisatie = (await organisatiekenmerken(db, [organisatieId])).get(organisatieId);
  if (!onderwerp || !organisatie) return null;
  return organisatieMag(organisatie, handeling, onderwerp) ? onderwerp : null;
}
