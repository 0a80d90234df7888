import { rows, type Db, type Tx } from '../database/transaction.ts';
import { statuszetter, volgendeNaar, type DuoStatus } from '../domain/melding/melding-machine.ts';
import type { Context } from '../dossier/context.ts';
import { schrijfGebeurtenissen } from '../verzuim/gebeurtenissen.ts';
import { meldAanRegister } from '../verzuim/register.ts';
import type { Trajectdoener, Trajectkop } from './traject.ts';

/**
 * Zet de meldingen van een traject op de status die bij het traject hoort: in behandeling, ter kennisgeving of afgesloten. Wat die
 * status niet kan krijgen, blijft zoals het is. Bron: Leerplichtwet art. 21a lid 9.
 */
export async function sluitMeldingen(
  tx: Tx,
  kop: Pick<Trajectkop, 'id' | 'leerlingId'>,
  naar: { readonly status: Extract<DuoStatus, 'B' | 'K' | 'G'>; readonly door: Trajectdoener | null },
  context: Context,
): Promise<void> {
  const meldingen = await rows<{ id: string; status: DuoStatus }>(
    tx,
    `select id, duo_status as status from verzuimmelding
     where id in (select melding_id from traject_melding where traject_id = $1) and toestand = 'BEVESTIGD' and duo_status <> $2 order by id for update`,
    [kop.id, naar.status],
  );
  for (const { id, status } of meldingen)
    if (statuszetter(status, naar.status) === 'gemeente')
      await zetMelding(tx, { id, leerlingId: kop.leerlingId, van: status, ...naar }, context);
}

/** Zet een melding op een status en laat het het register weten. */
async function zetMelding(
  tx: Tx,
  melding: {
    readonly id: string;
    readonly leerlingId: string;
    readonly van: DuoStatus;
    readonly status: DuoStatus;
    readonly door: Trajectdoener | null;
  },
  { nu }: Context,
): Promise<void> {
  const { id, leerlingId, van, status, door } = melding;
  await rows(
    tx,
    'update verzuimmelding set duo_status = $2, duo_status_op = $3, versie = versie + 1 where id = $1',
    [id, status, nu],
  );
  const gegevens = { van, naar: status };
  await schrijfGebeurtenissen(tx, [{ meldingId: id, leerlingId, soort: 'verzuimmelding_status', gegevens }], {
    door,
    nu,
  });
  await meldAanRegister(tx, id, nu);
}

interface Volgend {
  readonly id: string;
  readonly leerlingId: string;
  readonly van: DuoStatus;
  readonly status: DuoStatus;
}

// Van het traject zelf alleen wat het register kent en nog niet klaar is: wat een mens ter kennisgeving aannam of sloot, blijft zo.
const VOLGEND = `
  select m.id, m.leerling_id as "leerlingId", m.duo_status as van
  from traject s join traject_melding b on b.traject_id = s.id join verzuimmelding m on m.id = b.melding_id
  where (s.samengevoegd_in_id = $1 or (s.id = $1 and m.duo_status in ('R', 'B'))) and m.toestand = 'BEVESTIGD' order by m.id`;

/**
 * De meldingen die achterlopen op wat het register nu hoort te weten: die van wat in een traject opging, en eigen meldingen die er later
 * bij kwamen of pas later hun nummer kregen.
 */
export async function achterlopend(
  db: Db,
  trajectId: string,
  doel: Parameters<typeof volgendeNaar>[1] | null,
): Promise<Volgend[]> {
  if (doel === null) return [];
  const gevonden = await rows<Omit<Volgend, 'status'>>(db, VOLGEND, [trajectId]);
  return gevonden.flatMap((melding) => {
    const status = volgendeNaar(melding.van, doel);
    return status === null ? [] : [{ ...melding, status }];
  });
}

/**
 * Laat meldingen het traject volgen waar zij bij horen. Wie erin opging is een andere leerling, en een opdracht raakt er een; en een nummer
 * komt wanneer het komt. Daarom doet het proces dit, in een keer tot het doel: sluiten gaat over in behandeling. Nog eens doet niets.
 */
export async function volgMeldingen(
  tx: Tx,
  trajectId: string,
  doel: Parameters<typeof volgendeNaar>[1] | null,
  context: Context,
): Promise<void> {
  const achter = await achterlopend(tx, trajectId, doel);
  if (achter.length === 0) return;
  for (const melding of achter) await zetMelding(tx, { ...melding, door: null }, context);
  await volgMeldingen(tx, trajectId, doel, context);
}
