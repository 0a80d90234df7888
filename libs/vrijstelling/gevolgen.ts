import { rows, type Tx } from '../database/transaction.ts';
import { vervolgvraag } from '../domain/leerling/vrijstellingsvervolg.ts';
import type { Vrijstellingsberoep } from '../domain/leerling/vrijstelling.ts';
import { eindeVanDag } from '../domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { herleid } from '../dossier/herleid.ts';
import { laatTakenMetSleutelVervallen } from '../dossier/taken.ts';
import { wekTrajectenVan } from '../traject/bewaar.ts';
import { maakTrajecttaak, taaksleutel } from '../traject/taken.ts';
import { vandaag, type Trajectdossier } from '../traject/traject.ts';
import { telOpnieuw, vergrendelVerzuim } from '../verzuim/tellen.ts';

interface Overstaprij {
  readonly id: string;
  readonly loopt: boolean;
}

const overstappenVan = (tx: Tx, leerlingId: string): Promise<Overstaprij[]> =>
  rows<Overstaprij>(
    tx,
    "select id, status <> 'AFGESLOTEN' as loopt from overstap where leerling_id = $1 order by id",
    [leerlingId],
  );

/** Vergrendelt de overstappen van een leerling, voor zijn traject en zijn vrijstellingen: overal in deze volgorde. */
export async function vergrendelLeerling(tx: Tx, leerlingId: string): Promise<void> {
  const overstappen = await overstappenVan(tx, leerlingId);
  await vergrendelVerzuim(
    tx,
    overstappen.map(({ id }) => id),
  );
}

/**
 * Laat doorwerken dat een vrijstelling begon of stopte: wie bevoegd is en wat de overstap zegt, welke meldingen wegvallen of weer volgen, en
 * wat de processen te doen hebben. De overstappen zijn vergrendeld.
 */
export async function laatDoorwerken(tx: Tx, leerlingId: string, context: Context): Promise<void> {
  const overstappen = await overstappenVan(tx, leerlingId);
  await herleid(
    tx,
    overstappen.filter(({ loopt }) => loopt).map(({ id }) => id),
    context,
  );
  await telOpnieuw(
    tx,
    overstappen.map(({ id }) => id),
    context,
  );
  await wekTrajectenVan(tx, [leerlingId], context);
}

/** Vanaf een dag hoeft de leerling niet ingeschreven te zijn; met dezelfde id als de vrijstelling. */
export async function schrijfFeit(
  tx: Tx,
  feit: {
    readonly id: string;
    readonly leerlingId: string;
    readonly van: Kalenderdag;
    readonly tot: Kalenderdag;
  },
  { nu }: Context,
): Promise<void> {
  await rows(
    tx,
    `insert into leerling_feit (id, leerling_id, soort, van, tot, ontvangen_op) values ($1, $2, 'vrijstelling', $3, $4, $5)`,
    [feit.id, feit.leerlingId, feit.van, feit.tot, nu],
  );
}

/** De taak die vraagt wat er na de vrijstelling is. Zij blijft als het traject sluit. */
export async function vraagVervolg(
  tx: Tx,
  { kop, afspraken }: Trajectdossier,
  vrijstelling: { readonly id: string; readonly beroep: Vrijstellingsberoep },
  context: Context,
): Promise<void> {
  const vraag = vervolgvraag(vrijstelling.beroep, afspraken.mas, vandaag(context));
  if (vraag === null) return;
  await maakTrajecttaak(
    tx,
    kop,
    {
      soort: 'traject-vrijstelling',
      kenmerk: vrijstelling.id,
      rol: 'lpa',
      uiterlijk: eindeVanDag(vraag.uiterlijk),
      gegevens: { vrijstellingId: vrijstelling.id, begin: vraag.begin },
    },
    context,
  );
}

/** De vraag is beantwoord: er is een nieuw beroep, of de vrijstelling stopte eerder. */
export const laatVervolgVervallen = (
  tx: Tx,
  welke: readonly { readonly id: string; readonly trajectId: string }[],
  { nu }: Context,
): Promise<void> =>
  laatTakenMetSleutelVervallen(
    tx,
    welke.map(({ id, trajectId }) => taaksleutel(trajectId, 'traject-vrijstelling', id)),
    nu,
  );
