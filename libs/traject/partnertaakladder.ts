import { row, type Db, type Tx } from '../database/transaction.ts';
import type { Rol, Trede } from '../domain/afspraken/trede.ts';
import { planLadder } from '../domain/afspraken/ladder.ts';
import type { Partnertaakstatus } from '../domain/mas/partner/partnertaak-machine.ts';
import {
  partnertaakplan,
  type PartnertaakBeeld,
  type PartnertaakStap,
} from '../domain/mas/partner/partnertaakplan.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { maakBerichten, type NieuwBericht } from '../dossier/berichten.ts';
import type { Context } from '../dossier/context.ts';
import { gedaneTreden, neemTrede, organisatieVoorRol } from '../dossier/treden.ts';

interface Taakrij {
  readonly id: string;
  readonly status: Partnertaakstatus;
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly aangebodenOp: Instant;
  readonly uiterlijk: Instant;
  /** De leerplicht die het vroeg: die van de route, en anders die van het traject. */
  readonly lpId: string;
  readonly regio: string;
  readonly afspraakId: string;
  readonly overleden: boolean;
}

const TAAK = `
  select w.id, w.status, w.organisatie_id as "organisatieId", w.rol, w.aangeboden_op as "aangebodenOp", w.uiterlijk,
    w.lp_id as "lpId", t.regio, t.afspraak_id as "afspraakId",
    exists (select 1 from leerling_feit f where f.leerling_id = w.leerling_id and f.soort = 'overleden' and f.vervallen_op is null) as overleden
  from traject_taak w join traject t on t.id = w.traject_id where w.id = $1`;

/** De laatste dag van een termijn die met dit ogenblik (exclusief) eindigt. */
const laatsteDag = (uiterlijk: Instant): Kalenderdag => plusDagen(toKalenderdag(uiterlijk), -1);

async function beeldVan(db: Db, rij: Taakrij, { regelboek }: Context): Promise<PartnertaakBeeld> {
  const { mas, berichten, feestdagen } = await regelboek.afspraken(db, rij.afspraakId);
  const ladder = (begin: Kalenderdag) =>
    planLadder<Trede>(mas.ladders.partnertaak, begin, { tijd: berichten.van, feestdagen });
  return {
    id: rij.id,
    status: rij.status,
    overleden: rij.overleden,
    aanbodladder: ladder(toKalenderdag(rij.aangebodenOp)),
    termijnladder: ladder(laatsteDag(rij.uiterlijk)),
    gedaan: await gedaneTreden(db, `partnertaak/${rij.id}`),
  };
}

/** Wat het proces van een taak van een partner moet weten; null als zij er niet (meer) is. */
export async function partnertaakbeeld(
  db: Db,
  id: string,
  context: Context,
): Promise<PartnertaakBeeld | null> {
  const rij = await row<Taakrij>(db, TAAK, [id]);
  return rij && beeldVan(db, rij, context);
}

/**
 * Doet een trede van de ladder, als zij op de feiten van nu nog moet: een herinnering gaat naar het postvak van de partner, en wie de
 * trede noemt (leerplicht, regio) hoort dat het blijft liggen. Nog eens doet niets. De mail noemt geen jongere en geen route.
 */
export async function doePartnertaaktrede(
  tx: Tx,
  id: string,
  stap: PartnertaakStap,
  context: Context,
): Promise<void> {
  await row(tx, 'select 1 from traject_taak where id = $1 for update', [id]);
  const rij = await row<Taakrij>(tx, TAAK, [id]);
  if (!rij) return;
  const { nu } = partnertaakplan(await beeldVan(tx, rij, context), context.nu);
  if (!nu.some(({ trede }) => trede === stap.trede)) return;
  if (!(await neemTrede(tx, `partnertaak/${id}`, { naam: stap.trede, op: context.nu }))) return;
  await maakBerichten(tx, await berichtenVan(tx, rij, stap), context.nu);
}

async function berichtenVan(tx: Tx, rij: Taakrij, stap: PartnertaakStap): Promise<NieuwBericht[]> {
  const { id, organisatieId, lpId, regio } = rij;
  const eigen = stap.rol === rij.rol ? organisatieId : lpId;
  const naar = await organisatieVoorRol(tx, { rol: stap.rol, eigen, regio });
  const pad = `/partnertaken/${id}`;
  const sleutel = `partnertaak/${id}/${stap.trede}`;
  const herinnering: NieuwBericht = {
    soort: 'partnertaak-herinnering',
    sleutel,
    organisatieId,
    rol: rij.rol,
    pad,
  };
  const escalatie: NieuwBericht = {
    soort: 'partnertaak-escalatie',
    sleutel: `${sleutel}/${stap.rol}`,
    organisatieId: naar,
    rol: stap.rol,
    pad,
  };
  return [
    ...(stap.tredesoort === 'herinnering' ? [herinnering] : []),
    ...(naar === organisatieId ? [] : [escalatie]),
  ];
}
