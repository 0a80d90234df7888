import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { Invalid } from '../domain/domain-error.ts';
import {
  accepteer,
  meldEersteActie,
  meldTerug,
  sluit,
  weiger,
} from '../domain/overdracht/overdracht-besluiten.ts';
import type { Sluitreden, Weigerreden } from '../domain/overdracht/overdracht-machine.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { draagOver } from './draag-over.ts';
import { herleid } from './herleid.ts';
import type { Context } from './context.ts';
import { bewaar, opent, vastgelegd, type Beslisser, type Zaak } from './overdracht-zaak.ts';
import { laatTakenVervallen, maakTaken } from './taken.ts';

const klaarMetBeslissen = (tx: Tx, zaak: Zaak, context: Context): Promise<void> =>
  laatTakenVervallen(
    tx,
    { overstapIds: [zaak.dossier.feiten.id], soorten: ['overdracht-beslissen'] },
    context.nu,
  );

/** De ontvanger neemt de leerling over; vanaf nu is hij verantwoordelijk. Fouten: NotFound, Conflict. */
export async function accepteerOverdracht(
  tx: Tx,
  overdrachtId: string,
  door: Beslisser,
  context: Context,
): Promise<void> {
  const zaak = await opent(tx, overdrachtId, door, context);
  accepteer(zaak.overdracht);
  const { op, kolommen } = await vastgelegd(tx, zaak, { wat: 'acceptatie', door }, context);
  const { afspraken } = zaak.dossier;
  const eersteActieUiterlijk = uiterstOgenblik(
    toKalenderdag(op),
    afspraken.termijnen.eersteActie,
    afspraken.feestdagen,
  );
  await bewaar(
    tx,
    zaak,
    {
      soort: 'overdracht-geaccepteerd',
      op,
      door,
      kolommen: {
        ...kolommen,
        status: 'GEACCEPTEERD',
        geaccepteerd_op: op,
        eerste_actie_uiterlijk: eersteActieUiterlijk,
        besloten_door: door.gebruikerId,
      },
    },
    context,
  );
  const { id, leerlingId, eigenaarId, schoolId } = zaak.dossier.feiten;
  await rows(tx, 'update overstap set eigenaar_id = $2 where id = $1', [id, zaak.overdracht.naarId]);
  if (eigenaarId !== schoolId && eigenaarId !== zaak.overdracht.naarId) {
    await rows(
      tx,
      "update deelname set tot = $3 where leerling_id = $1 and organisatie_id = $2 and klasse = 'overstap' and tot is null and van <= $3",
      [leerlingId, eigenaarId, context.nu],
    );
  }
  await klaarMetBeslissen(tx, zaak, context);
  await herleid(tx, [id], context);
}

/**
 * De ontvanger weigert. De overdracht gaat meteen naar een ander, zodat de leerling nooit zonder ontvanger is; is er geen
 * ander, dan komt zij terug en weet de coördinator het. Zegt de ontvanger dat er niets meer te doen is (geplaatst,
 * startkwalificatie, vertrokken), dan krijgt de school ook de taak dat vast te leggen. Fouten: NotFound, Conflict.
 */
export async function weigerOverdracht(
  tx: Tx,
  overdrachtId: string,
  weigering: { readonly reden: Weigerreden; readonly toelichting: string | null; readonly door: Beslisser },
  context: Context,
): Promise<{ readonly nieuweOverdrachtId: string | null }> {
  const { reden, toelichting, door } = weigering;
  const zaak = await opent(tx, overdrachtId, door, context);
  weiger(zaak.overdracht);
  const { op } = await vastgelegd(tx, zaak, { wat: 'weigering', door }, context);
  const plaats = {
    subject: zaak.dossier.feiten.leerlingId,
    kolom: TEKSTPLAATS.toelichting(overdrachtId),
  };
  await bewaar(
    tx,
    zaak,
    {
      soort: 'overdracht-geweigerd',
      op,
      door,
      gegevens: { reden },
      kolommen: {
        status: 'GEWEIGERD',
        weiger_reden: reden,
        toelichting: await sluitTekst(tx, plaats, toelichting),
        beeindigd_op: op,
        besloten_door: door.gebruikerId,
      },
    },
    context,
  );
  await rows(
    tx,
    `update deelname set tot = $3 where leerling_id = $1 and organisatie_id = $2 and klasse = 'overstap' and tot is null and van <= $3`,
    [zaak.dossier.feiten.leerlingId, zaak.overdracht.naarId, context.nu],
  );
  await klaarMetBeslissen(tx, zaak, context);
  if (reden !== 'NIET_BEVOEGD_GEMEENTE') await laatSchoolOordelen(tx, zaak, { reden, nu: context.nu });
  const uitkomst = await draagOver(
    tx,
    { ids: [zaak.dossier.feiten.id], aanleiding: 'GEWEIGERD_NIET_BEVOEGD' },
    context,
  );
  await herleid(tx, [zaak.dossier.feiten.id], context);
  return { nieuweOverdrachtId: uitkomst.overgedragen[0]?.overdrachtId ?? null };
}

/** Alleen de school of een bron kan vastleggen dat een leerling geen ontvanger nodig heeft; een weigering sluit niets. */
async function laatSchoolOordelen(
  tx: Tx,
  { dossier, overdracht }: Zaak,
  { reden, nu }: { readonly reden: Weigerreden; readonly nu: Context['nu'] },
): Promise<void> {
  const { feiten, afspraken, afspraakId } = dossier;
  const taak = {
    soort: 'weigering-beoordelen',
    sleutel: `weigering-beoordelen/${overdracht.id}`,
    regio: feiten.regio,
    overstapId: feiten.id,
    overdrachtId: null,
    bestandId: null,
    organisatieId: feiten.schoolId,
    rol: 'decaan',
    uiterlijk: uiterstOgenblik(toKalenderdag(nu), afspraken.termijnen.taakDecaan, afspraken.feestdagen),
    afspraakId,
    gegevens: { reden },
  } as const;
  await maakTaken(tx, [taak], nu);
}

/** De ontvanger legt zijn eerste actie vast (contact, huisbezoek). Nog eens melden verandert niets. */
export async function legEersteActieVast(
  tx: Tx,
  overdrachtId: string,
  door: Beslisser,
  context: Context,
): Promise<void> {
  const zaak = await opent(tx, overdrachtId, door, context);
  meldEersteActie(zaak.overdracht);
  if (zaak.overdracht.eersteActieOp !== null) return;
  const { op, kolommen } = await vastgelegd(tx, zaak, { wat: 'eersteActie', door }, context);
  const wijziging = { soort: 'eerste-actie', op, door, kolommen: { ...kolommen, eerste_actie_op: op } };
  await bewaar(tx, zaak, wijziging, context);
  await herleid(tx, [zaak.dossier.feiten.id], context);
}

/** Meldt de leerling terug aan de school; de ontvanger houdt de zaak in beeld. `door` null: het afgesproken moment. */
export async function meldOverdrachtTerug(
  tx: Tx,
  overdrachtId: string,
  door: Beslisser | null,
  context: Context,
): Promise<void> {
  const zaak = await opent(tx, overdrachtId, door, context);
  meldTerug(zaak.overdracht);
  await bewaar(
    tx,
    zaak,
    { soort: 'teruggemeld', door, kolommen: { status: 'TERUGGEMELD', teruggemeld_op: context.nu } },
    context,
  );
  await rows(tx, 'update overstap set teruggemeld_op = $2, eigenaar_id = school_id where id = $1', [
    zaak.dossier.feiten.id,
    context.nu,
  ]);
  await herleid(tx, [zaak.dossier.feiten.id], context);
}

/** De ontvanger sluit de zaak met een reden. Fouten: NotFound, Conflict (ook bij een verouderde bron). */
export async function sluitOverdracht(
  tx: Tx,
  overdrachtId: string,
  sluiting: { readonly reden: Sluitreden; readonly door: Beslisser },
  context: Context,
): Promise<void> {
  const zaak = await opent(tx, overdrachtId, sluiting.door, context);
  sluit(zaak.overdracht, zaak.dossier.feiten, sluiting.reden);
  const { reden, door } = sluiting;
  const { op, kolommen } = await vastgelegd(tx, zaak, { wat: 'afsluiting', door }, context);
  await bewaar(
    tx,
    zaak,
    {
      soort: 'overdracht-afgesloten',
      op,
      door,
      gegevens: { reden },
      kolommen: { ...kolommen, status: 'AFGESLOTEN', sluit_reden: reden, beeindigd_op: op },
    },
    context,
  );
  const { id } = zaak.dossier.feiten;
  await rows(tx, 'update overstap set afgesloten_op = $2, afsluit_reden = $3 where id = $1', [id, op, reden]);
  await herleid(tx, [id], context);
}

/** Een aanbod dat niemand meer hoeft aan te nemen (de leerling is geplaatst), vervalt. */
export async function laatOverdrachtVervallen(tx: Tx, overdrachtId: string, context: Context): Promise<void> {
  const zaak = await opent(tx, overdrachtId, null, context);
  if (zaak.overdracht.status !== 'AANGEBODEN') return;
  await bewaar(
    tx,
    zaak,
    {
      soort: 'overdracht-vervallen',
      door: null,
      kolommen: { status: 'VERVALLEN', beeindigd_op: context.nu },
    },
    context,
  );
  await klaarMetBeslissen(tx, zaak, context);
  await herleid(tx, [zaak.dossier.feiten.id], context);
}

/** Controleert een tekst die een mens bij een besluit geeft. */
export function toelichting(tekst: string | undefined): string | null {
  const netjes = tekst?.trim() ?? '';
  if (netjes.length > 2000)
    throw new Invalid('toelichting.te-lang', 'De toelichting is langer dan 2000 tekens.');
  return netjes === '' ? null : netjes;
}
