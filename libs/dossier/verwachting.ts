import type { DataSource } from 'typeorm';
import { inTransaction, rows, type Tx } from '../database/transaction.ts';
import { verwachtingVan, type Verwachting } from '../domain/overdracht/verwachting.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Context } from './context.ts';
import { KANDIDAAT, type Run } from './deadlinerun.ts';
import { laadDossiers } from './feiten.ts';

const PARTIJ = 500;

interface Telling extends Verwachting {
  readonly schoolId: string;
  readonly kleinste: number;
  aantal: number;
}
type Tellingen = Map<string, Telling>;

/**
 * Telt opnieuw hoeveel leerlingen van een seizoen er naar welke ontvanger zouden gaan, per school, reden en tijd. Nog eens tellen geeft
 * hetzelfde; wat er stond, vervalt.
 */
export async function telVerwachting(dataSource: DataSource, run: Run, context: Context): Promise<void> {
  const tellingen: Tellingen = new Map();
  let na = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const laatste = await inTransaction(dataSource, (tx) => telPartij(tx, { run, na, tellingen }, context));
    if (!laatste) break;
    na = laatste;
    run.voortgang?.(tellingen.size);
  }
  await inTransaction(dataSource, (tx) => bewaar(tx, run, [...tellingen.values()]));
}

async function telPartij(
  tx: Tx,
  { run, na, tellingen }: { readonly run: Run; readonly na: string; readonly tellingen: Tellingen },
  context: Context,
): Promise<string | undefined> {
  const partij = await rows<{ id: string }>(
    tx,
    `select o.id from overstap o where o.regio = $1 and o.seizoen = $2 and o.id > $3 and ${KANDIDAAT} order by o.id limit $4`,
    [run.regio, run.seizoen, na, PARTIJ],
  );
  const ids = partij.map(({ id }) => id);
  const vandaag = toKalenderdag(run.nu);
  for (const { feiten, regels, afspraken } of await laadDossiers(tx, ids, context))
    for (const verwachting of verwachtingVan(feiten, regels, vandaag))
      telBij(tellingen, {
        ...verwachting,
        schoolId: feiten.schoolId,
        // Een afspraak van voor deze grens laat niets naar buiten.
        kleinste: afspraken.drempels.kleinsteAantal ?? ALLES_TE_KLEIN,
        aantal: 1,
      });
  return ids.at(-1);
}

const ALLES_TE_KLEIN = 2_000_000_000;

function telBij(tellingen: Tellingen, een: Telling): void {
  const sleutel = [een.naarId, een.schoolId, een.reden, een.van, een.tot, een.kleinste].join('/');
  const al = tellingen.get(sleutel);
  if (al) al.aantal += een.aantal;
  else tellingen.set(sleutel, een);
}

async function bewaar(tx: Tx, run: Run, tellingen: readonly Telling[]): Promise<void> {
  await vergeetVerwachting(tx, run);
  await rows(
    tx,
    `insert into verwachting (regio, seizoen, ontvanger_id, school_id, reden, van, tot, aantal, kleinste_aantal, geteld_op)
     select $2, $3, "naarId", "schoolId", reden, van, tot, aantal, kleinste, $4
     from jsonb_to_recordset($1::jsonb)
       as t("naarId" uuid, "schoolId" uuid, reden text, van date, tot date, aantal integer, kleinste integer)`,
    [JSON.stringify(tellingen), run.regio, run.seizoen, run.nu],
  );
}

/** Haalt de telling van een seizoen weg: het is voorbij, of er komt een nieuwe. */
export const vergeetVerwachting = (
  tx: Tx,
  { regio, seizoen }: Pick<Run, 'regio' | 'seizoen'>,
): Promise<unknown> =>
  rows(tx, 'delete from verwachting where regio = $1 and seizoen = $2', [regio, seizoen]);
