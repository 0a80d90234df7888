import { randomUUID } from 'node:crypto';
import { returning, row, rows, type Tx } from '../database/transaction.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { Conflict, Invalid, NotFound } from '../domain/domain-error.ts';
import { bevoegdeInstantie } from '../domain/organisatie/bevoegde-instantie.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { schooljaarVan } from '../domain/tijd/schooljaar.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { laadJongeren } from '../dossier/jongeren.ts';
import { wekProcessen } from '../dossier/processen.ts';
import { maakTaken } from '../dossier/taken.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { beginTraject } from '../traject/begin.ts';
import type { Trajectdoener } from '../traject/traject.ts';

/** Een vraag aan de leerplicht, voor er een melding is. */
export interface Consultvraag {
  readonly regio: string;
  /** De overstap van de leerling om wie het gaat; null: zonder naam. */
  readonly overstapId: string | null;
  /** Zonder naam: welke leerplicht; met naam die van zijn woonplaats. */
  readonly lpId: string | null;
  readonly vraag: string;
  readonly door: Trajectdoener;
}

interface Overstap {
  readonly id: string;
  readonly leerlingId: string;
  readonly schoolId: string;
  readonly regio: string;
  readonly afspraakId: string;
}
const OVERSTAP =
  'id, leerling_id as "leerlingId", school_id as "schoolId", regio, afspraak_id as "afspraakId"';

type Afsprakenversie = NonNullable<Awaited<ReturnType<Context['regelboek']['nieuwste']>>>;

async function afsprakenVan(tx: Tx, regio: string, { nu, regelboek }: Context): Promise<Afsprakenversie> {
  const versie = await regelboek.nieuwste(tx, regio, schooljaarVan(toKalenderdag(nu)));
  if (!versie) throw new Invalid('consult.regio', 'In deze regio is hierover niets afgesproken.');
  return versie;
}

/** Met naam antwoordt de leerplicht van de woonplaats; zonder naam die de school kiest. Fout: Invalid. */
async function ontvanger(
  tx: Tx,
  vraag: Consultvraag,
  bij: { readonly leerlingId: string | null; readonly versie: Afsprakenversie },
  context: Context,
): Promise<string> {
  const geen = () => new Invalid('consult.leerplicht', 'Kies een leerplicht van deze regio.');
  if (bij.leerlingId !== null) {
    const jongere = (await laadJongeren(tx, [bij.leerlingId])).get(bij.leerlingId);
    const regels = await context.regelboek.verzuimbevoegdheid(tx, bij.versie.afspraken);
    const bevoegd = jongere && bevoegdeInstantie(jongere, toKalenderdag(context.nu), regels);
    if (bevoegd?.soort !== 'bevoegd' || bevoegd.route === 'rmc') throw geen();
    return bevoegd.organisatieId;
  }
  const lp = await row<{ id: string }>(
    tx,
    `select o.id from organisatie o join regio_organisatie r on r.organisatie_id = o.id
     where o.id = $1 and r.regio = $2 and o.soort = 'gemeente' limit 1`,
    [vraag.lpId, vraag.regio],
  );
  if (!lp) throw geen();
  return lp.id;
}

/** De regio waar de leerplicht meedoet: die van de school, of anders de eerste van haar zelf. */
async function regioVan(tx: Tx, lpId: string, vanSchool: string): Promise<string> {
  const plaats = await row<{ regio: string }>(
    tx,
    'select regio from regio_organisatie where organisatie_id = $1 order by regio <> $2, regio limit 1',
    [lpId, vanSchool],
  );
  return plaats?.regio ?? vanSchool;
}

/** De school vraagt; zonder naam kent niemand de leerling. De woorden alleen versleuteld. Geeft het id. Fouten: Invalid, NotFound. */
export async function vraagConsult(tx: Tx, vraag: Consultvraag, context: Context): Promise<string> {
  const { regio, door } = vraag;
  const { nu } = context;
  const overstap = vraag.overstapId === null ? null : await overstapVan(tx, vraag.overstapId);
  const leerlingId = overstap?.leerlingId ?? null;
  const versie = await afsprakenVan(tx, regio, context);
  const lpId = await ontvanger(tx, vraag, { leerlingId, versie }, context);
  const { mas, feestdagen } = versie.afspraken;
  const uiterlijk = uiterstOgenblik(toKalenderdag(nu), mas.termijnen.consult, feestdagen);
  const id = randomUUID();
  await rows(
    tx,
    `insert into consult (id, vrager_id, gevraagd_door, lp_id, regio, leerling_id, vraag, status, op, uiterlijk)
     values ($1, $2, $3, $4, $5, $6, '', 'OPEN', $7, $8)`,
    [
      id,
      door.organisatieId,
      door.gebruikerId,
      lpId,
      await regioVan(tx, lpId, regio),
      leerlingId,
      nu,
      uiterlijk,
    ],
  );
  await rows(tx, 'update consult set vraag = $2 where id = $1', [
    id,
    await woorden(tx, id, 'vraag', vraag.vraag),
  ]);
  const taak = {
    soort: 'consult-beantwoorden',
    sleutel: sleutelVan(id),
    regio,
    overstapId: null,
    overdrachtId: null,
    bestandId: null,
    organisatieId: lpId,
    rol: 'lpa',
    uiterlijk,
    afspraakId: versie.id,
    gegevens: { consultId: id },
  } as const;
  await maakTaken(tx, [taak], nu);
  return id;
}

const sleutelVan = (id: string): string => `consult/${id}/beantwoorden`;
/** Een consult heeft zijn eigen sleutel: het kan over niemand gaan. */
const woorden = (tx: Tx, id: string, deel: 'vraag' | 'antwoord', tekst: string) =>
  sluitTekst(tx, { subject: id, kolom: TEKSTPLAATS[`consult${deel}`](id), klasse: 'verzuim' }, tekst);

async function overstapVan(tx: Tx, overstapId: string): Promise<Overstap> {
  const overstap = await row<Overstap>(tx, `select ${OVERSTAP} from overstap where id = $1`, [overstapId]);
  if (!overstap) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  return overstap;
}

interface Consult {
  readonly id: string;
  readonly vragerId: string;
  readonly lpId: string;
  readonly leerlingId: string | null;
  readonly status: string;
}

/** Vergrendelt een open consult. Fouten: NotFound, Conflict. */
async function opentConsult(
  tx: Tx,
  id: string,
  kant: 'vrager' | 'lp',
  door: Trajectdoener,
): Promise<Consult> {
  const consult = await row<Consult>(
    tx,
    `select id, vrager_id as "vragerId", lp_id as "lpId", leerling_id as "leerlingId", status from consult
     where id = $1 for update`,
    [id],
  );
  if (!consult || (kant === 'lp' ? consult.lpId : consult.vragerId) !== door.organisatieId)
    throw new NotFound('consult.onbekend', 'Dit consult bestaat niet.');
  if (consult.status !== 'OPEN') throw new Conflict('consult.klaar', 'Dit consult is al klaar.');
  return consult;
}

/** Wat de leerplicht antwoordt. */
export interface Consultantwoord {
  readonly antwoord: string;
  /** Meteen een preventief traject beginnen; alleen met naam. */
  readonly begin: boolean;
  readonly door: Trajectdoener;
}

/** De leerplicht antwoordt, en begint een traject als zij dat besluit. Geeft het traject. Fouten: NotFound, Conflict, Invalid. */
export async function beantwoordConsult(
  tx: Tx,
  id: string,
  { antwoord, begin, door }: Consultantwoord,
  context: Context,
): Promise<{ readonly trajectId: string | null }> {
  const consult = await opentConsult(tx, id, 'lp', door);
  const trajectId = begin ? await beginPreventief(tx, consult, door, context) : null;
  await rows(
    tx,
    `update consult set status = 'BEANTWOORD', antwoord = $2, beantwoord_op = $3, beantwoord_door = $4, versie = versie + 1
     where id = $1`,
    [id, await woorden(tx, id, 'antwoord', antwoord), context.nu, door.gebruikerId],
  );
  if (trajectId !== null)
    await rows(
      tx,
      'insert into traject_consult (consult_id, leerling_id, traject_id) select id, leerling_id, $2 from consult where id = $1',
      [id, trajectId],
    );
  await sluitTaak(tx, id, 'GEDAAN', context.nu);
  return { trajectId };
}

async function beginPreventief(
  tx: Tx,
  { leerlingId, vragerId, lpId }: Consult,
  door: Trajectdoener,
  context: Context,
): Promise<string> {
  if (leerlingId === null)
    throw new Invalid('consult.zonder-naam', 'Zonder naam kan er geen traject beginnen.');
  const overstap = await row<Overstap>(
    tx,
    `select ${OVERSTAP} from overstap
     where leerling_id = $1 and school_id = $2 order by seizoen desc limit 1`,
    [leerlingId, vragerId],
  );
  if (!overstap) throw new Conflict('consult.leerling-weg', 'De leerling zit niet meer op deze school.');
  return beginTraject(
    tx,
    {
      leerlingId,
      overstapId: overstap.id,
      schoolId: overstap.schoolId,
      regio: overstap.regio,
      afspraakId: overstap.afspraakId,
      lpId,
      status: 'PREVENTIEF',
      recidiveVanId: null,
      door,
    },
    context,
  );
}

/** De school trekt haar vraag in. Fouten: NotFound, Conflict. */
export async function trekConsultIn(tx: Tx, id: string, door: Trajectdoener, { nu }: Context): Promise<void> {
  await opentConsult(tx, id, 'vrager', door);
  await rows(tx, "update consult set status = 'INGETROKKEN', versie = versie + 1 where id = $1", [id]);
  await sluitTaak(tx, id, 'VERVALLEN', nu);
}

async function sluitTaak(tx: Tx, id: string, status: 'GEDAAN' | 'VERVALLEN', nu: Instant): Promise<void> {
  const gesloten = await returning<{ id: string }>(
    tx,
    `update taak set status = $2, beeindigd_op = $3, versie = versie + 1 where sleutel = $1 and status = 'OPEN' returning id`,
    [sleutelVan(id), status, nu],
  );
  await wekProcessen(
    tx,
    gesloten.map((taak) => `taak/${taak.id}`),
    nu,
  );
}
