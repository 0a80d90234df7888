import type { JongereFeiten, Woonplaats } from '../domain/overstap/overstap.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { rows, type Db } from '../database/transaction.ts';

interface FeitRij {
  readonly soort: 'startkwalificatie' | 'pro_diploma' | 'vso_arbeid' | 'vrijstelling' | 'overleden';
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag | null;
}

interface JongereRij {
  readonly leerling_id: string;
  readonly geboortedatum: Kalenderdag;
  readonly woongemeenten: readonly Woonplaats[];
  readonly feiten: readonly FeitRij[];
}

const SQL = `
  select p.leerling_id, p.geboortedatum,
    coalesce((select jsonb_agg(jsonb_build_object('van', a.van, 'gemeente', a.gemeente, 'buiten', a.buiten) order by a.van)
              from leerling_adres a where a.leerling_id = p.leerling_id and a.vervallen_op is null), '[]') as woongemeenten,
    coalesce((select jsonb_agg(jsonb_build_object('soort', f.soort, 'van', f.van, 'tot', f.tot) order by f.van)
              from leerling_feit f where f.leerling_id = p.leerling_id and f.vervallen_op is null), '[]') as feiten
  from leerling_persoon p where p.leerling_id = any($1::uuid[])`;

const dagVan = (feiten: readonly FeitRij[], soort: FeitRij['soort']): Kalenderdag | null =>
  feiten.find((feit) => feit.soort === soort)?.van ?? null;

function alsJongere({ geboortedatum, woongemeenten, feiten }: JongereRij): JongereFeiten {
  return {
    geboortedatum,
    woongemeenten,
    startkwalificatieOp: dagVan(feiten, 'startkwalificatie'),
    proDiplomaOp: dagVan(feiten, 'pro_diploma'),
    vsoArbeidOfDagbesteding: feiten.some((feit) => feit.soort === 'vso_arbeid'),
    vrijstellingen: feiten.filter((f) => f.soort === 'vrijstelling').map(({ van, tot }) => ({ van, tot })),
    volleSchooljaren: null,
    overledenOp: dagVan(feiten, 'overleden'),
  };
}

/** Wat over jongeren nodig is om bevoegdheid te bepalen: geboortedatum, woonplaatsen en feiten; geen naam, geen BSN. */
export async function laadJongeren(
  db: Db,
  leerlingIds: readonly string[],
): Promise<Map<string, JongereFeiten>> {
  const gevonden = await rows<JongereRij>(db, SQL, [leerlingIds]);
  return new Map(gevonden.map((rij) => [rij.leerling_id, alsJongere(rij)]));
}
