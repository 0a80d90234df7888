import { rows, type Db } from '../database/transaction.ts';
import { organisatieMag, type Organisatiekenmerk } from '../domain/toegang/organisatie-mag.ts';
import type { Handeling, Onderwerp } from '../domain/toegang/toegang.ts';

const OVERDRACHT_SQL = `
  select d.id, d.overstap_id, o.leerling_id, d.van_id, d.naar_id, o.school_id, o.regio, d.geescaleerd_op is not null as geescaleerd
  from overdracht d join overstap o on o.id = d.overstap_id where d.id = any($1::uuid[])`;

interface Rij {
  readonly id: string;
  readonly overstap_id: string;
  readonly leerling_id: string;
  readonly van_id: string;
  readonly naar_id: string;
  readonly school_id: string;
  readonly regio: string;
  readonly geescaleerd: boolean;
}

/** Een overdracht zoals de toegangsbeslissing haar kent. */
export interface Overdrachtonderwerp extends Onderwerp {
  readonly overstapId: string;
  readonly leerlingId: string;
}

const alsOnderwerp = (rij: Rij): Overdrachtonderwerp => ({
  overstapId: rij.overstap_id,
  leerlingId: rij.leerling_id,
  vanId: rij.van_id,
  naarId: rij.naar_id,
  schoolId: rij.school_id,
  regio: rij.regio,
  geescaleerd: rij.geescaleerd,
});

/** Overdrachten als onderwerp van een beslissing; wie er niet (meer) is, of niet te zien is, ontbreekt. */
export async function overdrachtenAlsOnderwerp(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Overdrachtonderwerp>> {
  const gevonden = await rows<Rij>(db, OVERDRACHT_SQL, [ids]);
  return new Map(gevonden.map((rij) => [rij.id, alsOnderwerp(rij)]));
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

/** De overdracht, als deze organisatie dit ermee mag; null als dat niet zo is of als zij er niet (meer) is. */
export async function overdrachtVoor(
  db: Db,
  { organisatieId, handeling }: { readonly organisatieId: string; readonly handeling: Handeling },
  overdrachtId: string,
): Promise<Overdrachtonderwerp | null> {
  const onderwerp = (await overdrachtenAlsOnderwerp(db, [overdrachtId])).get(overdrachtId);
  const organisatie = (await organisatiekenmerken(db, [organisatieId])).get(organisatieId);
  if (!onderwerp || !organisatie) return null;
  return organisatieMag(organisatie, handeling, onderwerp) ? onderwerp : null;
}
