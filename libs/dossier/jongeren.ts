import type { JongereFeiten, Woonplaats } from '../domain/overstap/overstap.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { rows, type Db } from '../database/transaction.ts';

interface FeitRij {
  readonly leerling_id: string;
  readonly soort: 'startkwalificatie' | 'pro_diploma' | 'vso_arbeid' | 'vrijstelling' | 'overleden';
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag | null;
}

type Woonplaatsrij = Woonplaats & { readonly leerling_id: string };

const dagVan = (feiten: readonly FeitRij[], soort: FeitRij['soort']): Kalenderdag | null =>
  feiten.find((feit) => feit.soort === soort)?.van ?? null;

function perLeerling<T extends { readonly leerling_id: string }>(list: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of list) {
    const group = map.get(item.leerling_id);
    if (group) group.push(item);
    else map.set(item.leerling_id, [item]);
  }
  return map;
}

/** Wat over jongeren nodig is om bevoegdheid te bepalen: geboortedatum, woonplaatsen en feiten; geen naam, geen BSN. */
export async function laadJongeren(
  db: Db,
  leerlingIds: readonly string[],
): Promise<Map<string, JongereFeiten>> {
  const personen = await rows<{ leerling_id: string; geboortedatum: Kalenderdag }>(
    db,
    'select leerling_id, geboortedatum from leerling_persoon where leerling_id = any($1::uuid[])',
    [leerlingIds],
  );
  const adressen = perLeerling(
    await rows<Woonplaatsrij>(
      db,
      `select leerling_id, van, gemeente, buiten from leerling_adres
       where leerling_id = any($1::uuid[]) and vervallen_op is null order by leerling_id, van`,
      [leerlingIds],
    ),
  );
  const feiten = perLeerling(
    await rows<FeitRij>(
      db,
      `select leerling_id, soort, van, tot from leerling_feit
       where leerling_id = any($1::uuid[]) and vervallen_op is null order by leerling_id, van`,
      [leerlingIds],
    ),
  );
  return new Map(
    personen.map(({ leerling_id, geboortedatum }) => {
      const eigen = feiten.get(leerling_id) ?? [];
      const jongere: JongereFeiten = {
        geboortedatum,
        woongemeenten: (adressen.get(leerling_id) ?? []).map(({ van, gemeente, buiten }) => ({
          van,
          gemeente,
          buiten,
        })),
        startkwalificatieOp: dagVan(eigen, 'startkwalificatie'),
        proDiplomaOp: dagVan(eigen, 'pro_diploma'),
        vsoArbeidOfDagbesteding: eigen.some((feit) => feit.soort === 'vso_arbeid'),
        vrijstellingen: eigen.filter((f) => f.soort === 'vrijstelling').map(({ van, tot }) => ({ van, tot })),
        volleSchooljaren: null,
        overledenOp: dagVan(eigen, 'overleden'),
      };
      return [leerling_id, jongere];
    }),
  );
}
