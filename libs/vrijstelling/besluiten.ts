import { returning, row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid } from '../domain/domain-error.ts';
import { steltVrijVanInschrijving, type Vrijstellingsberoep } from '../domain/leerling/vrijstelling.ts';
import {
  magVrijstelling,
  vrijstellingOp,
  type Vrijstellingstatus,
} from '../domain/leerling/vrijstelling-machine.ts';
import { vrijstellingsbezwaren } from '../domain/leerling/vrijstellingsbezwaren.ts';
import { blijvend } from '../domain/mas/traject/bezwaar.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from '../traject/bewaar.ts';
import { bewaarMotief, gegevenVan, peilVan } from '../traject/handel.ts';
import { inschrijvingenVan } from '../traject/samen.ts';
import { vandaag, vergrendelTraject, type Trajectdoener, type Trajectdossier } from '../traject/traject.ts';
import {
  laatDoorwerken,
  laatVervolgVervallen,
  schrijfFeit,
  vergrendelLeerling,
  vraagVervolg,
} from './gevolgen.ts';
import { feitenBij, laadVrijstellingen, onbekendeVrijstelling, type Vrijstelling } from './vrijstelling.ts';

/** Wie beslist, met welk motief, en welke stand hij zag; zonder opgave die van nu. */
export interface Vrijstellingsbesluit {
  readonly door: Trajectdoener;
  readonly motief: string | null;
  readonly versie?: number | undefined;
}

interface Geopend {
  readonly dossier: Trajectdossier;
  readonly vrijstelling: Vrijstelling;
  readonly alle: readonly Vrijstelling[];
}

/** Vergrendelt en laadt wat bij een besluit hoort. Fouten: NotFound, Conflict als het niet (meer) kan. */
async function open(
  tx: Tx,
  id: string,
  { door, versie, naar }: Vrijstellingsbesluit & { readonly naar: Vrijstellingstatus },
  context: Context,
): Promise<Geopend> {
  const rij = await row<{ trajectId: string; leerlingId: string }>(
    tx,
    'select traject_id as "trajectId", leerling_id as "leerlingId" from vrijstelling where id = $1',
    [id],
  );
  if (!rij) throw onbekendeVrijstelling();
  await vergrendelLeerling(tx, rij.leerlingId);
  const dossier = await vergrendelTraject(tx, rij.trajectId, context);
  peilVan(dossier, door, context);
  await row(tx, 'select 1 from vrijstelling where id = $1 for update', [id]);
  const alle = await laadVrijstellingen(tx, await inschrijvingenVan(tx, rij.trajectId));
  const vrijstelling = alle.find((een) => een.id === id);
  if (!vrijstelling) throw onbekendeVrijstelling();
  if (versie !== undefined && versie !== vrijstelling.versie)
    throw new Conflict('vrijstelling.veranderd', 'Deze vrijstelling is intussen veranderd. Kijk opnieuw.', {
      versie: vrijstelling.versie,
    });
  const status = vrijstellingOp(vrijstelling.status, vrijstelling.tot, vandaag(context));
  if (!magVrijstelling(status, naar))
    throw new Conflict('vrijstelling.kan-niet', 'Dat kan nu niet met deze vrijstelling.', { status });
  return { dossier, vrijstelling, alle };
}

/**
 * Weigert zolang er een wettelijk bezwaar staat. De regel staat in de uitleg en niet in de code: die komt in de audit, en zegt dan iets over
 * gezondheid of geloof.
 */
function eisZonderBezwaar(
  { dossier, vrijstelling, alle }: Geopend,
  motief: string | null,
): Vrijstellingsberoep {
  const { beroep, id } = vrijstelling;
  if (!beroep) throw new Conflict('vrijstelling.gewist', 'De grond van deze vrijstelling is gewist.');
  const { mas, leeftijden } = dossier.afspraken;
  const feiten = feitenBij(id, alle, dossier.feiten.jongere);
  const bezwaren = blijvend(
    vrijstellingsbezwaren(beroep, feiten, { mas, leeftijden }),
    gegevenVan({ motief, gegeven: [] }),
  );
  if (bezwaren.length > 0)
    throw new Conflict('vrijstelling.bezwaar', bezwaren.map(({ uitleg }) => uitleg).join(' '), {
      regels: bezwaren.map(({ regel }) => regel),
    });
  return beroep;
}

/** Bewaart het motief en de gebeurtenis; het proces kijkt opnieuw. */
async function schrijfBesluit(
  tx: Tx,
  { dossier, vrijstelling }: Geopend,
  besluit: Vrijstellingsbesluit & { readonly soort: string },
  context: Context,
): Promise<void> {
  const { door, motief, soort } = besluit;
  await bewaarMotief(
    tx,
    dossier,
    { soort: 'motief', klasse: 'zorg', bronId: vrijstelling.id },
    { door, motief, gegeven: [], nu: context.nu },
  );
  const gebeurtenissen = [{ soort, gegevens: { vrijstellingId: vrijstelling.id } }];
  await bewaarTraject(tx, dossier.kop, { gebeurtenissen, door }, context);
}

const zet = (
  tx: Tx,
  id: string,
  naar: 'ERKEND' | 'AFGEWEZEN',
  { door, nu }: { readonly door: Trajectdoener; readonly nu: Context['nu'] },
) =>
  rows(
    tx,
    'update vrijstelling set status = $2, besloten_op = $3, besloten_door = $4, versie = versie + 1 where id = $1',
    [id, naar, nu, door.gebruikerId],
  );

/**
 * Erkent een vrijstelling. Meldingen over haar dagen worden ingetrokken (V), wie bevoegd is wordt opnieuw afgeleid, en voor haar einde krijgt
 * de leerplicht een taak. Vervangende leerplicht laat de inschrijving staan: dan telt verzuim gewoon. Fouten: NotFound, Conflict.
 */
export async function erken(
  tx: Tx,
  id: string,
  besluit: Vrijstellingsbesluit,
  context: Context,
): Promise<void> {
  const geopend = await open(tx, id, { ...besluit, naar: 'ERKEND' }, context);
  const beroep = eisZonderBezwaar(geopend, besluit.motief);
  const { leerlingId } = geopend.vrijstelling;
  await zet(tx, id, 'ERKEND', { door: besluit.door, nu: context.nu });
  if (steltVrijVanInschrijving(beroep.grond)) {
    await schrijfFeit(tx, { id, leerlingId, van: beroep.van, tot: beroep.tot }, context);
    await laatDoorwerken(tx, leerlingId, context);
  }
  await vraagVervolg(tx, geopend.dossier, { id, beroep }, context);
  await schrijfBesluit(tx, geopend, { ...besluit, soort: 'vrijstelling-erkend' }, context);
}

/** Wijst een beroep af, met een motief. Fouten: NotFound, Conflict. */
export async function wijsAf(
  tx: Tx,
  id: string,
  besluit: Vrijstellingsbesluit & { readonly motief: string },
  context: Context,
): Promise<void> {
  const geopend = await open(tx, id, { ...besluit, naar: 'AFGEWEZEN' }, context);
  await zet(tx, id, 'AFGEWEZEN', { door: besluit.door, nu: context.nu });
  await schrijfBesluit(tx, geopend, { ...besluit, soort: 'vrijstelling-afgewezen' }, context);
}

/**
 * Laat een vrijstelling eerder stoppen: vanaf die dag telt verzuim weer en is er weer een plicht. Wat ingetrokken is, blijft dat.
 * Fouten: NotFound, Conflict, Invalid als de dag er niet in ligt.
 */
export async function beeindig(
  tx: Tx,
  id: string,
  besluit: Vrijstellingsbesluit & { readonly motief: string; readonly per: Kalenderdag },
  context: Context,
): Promise<void> {
  const { per, door } = besluit;
  const geopend = await open(tx, id, { ...besluit, naar: 'BEEINDIGD' }, context);
  const { van, tot, leerlingId } = geopend.vrijstelling;
  if (per <= van || tot < per)
    throw new Invalid(
      'vrijstelling.buiten-de-dagen',
      'Op die dag gold deze vrijstelling niet, of nog niet.',
      {
        pointer: '/per',
      },
    );
  await rows(
    tx,
    `update vrijstelling set status = 'BEEINDIGD', beeindigd_per = $2, beeindigd_op = $3, beeindigd_door = $4, versie = versie + 1
     where id = $1`,
    [id, per, context.nu, door.gebruikerId],
  );
  const feit = await returning(tx, 'update leerling_feit set tot = $2 where id = $1 returning id', [
    id,
    plusDagen(per, -1),
  ]);
  if (feit.length > 0) await laatDoorwerken(tx, leerlingId, context);
  await laatVervolgVervallen(tx, [geopend.vrijstelling], context);
  await schrijfBesluit(tx, geopend, { ...besluit, soort: 'vrijstelling-beeindigd' }, context);
}
