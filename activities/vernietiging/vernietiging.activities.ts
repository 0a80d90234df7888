import { inTransaction } from '#libs/database/transaction.ts';
import { vernietigingsplan } from '#libs/domain/vernietiging/vernietigingsplan.ts';
import type { Grootboek } from '#libs/vernietiging/grootboek.ts';
import { processenVan } from '#libs/vernietiging/processen.ts';
import { controleer, eindig, engineIsLeeg, legVast, wisVernietiging } from '#libs/vernietiging/stappen.ts';
import { beeldVan, leesVernietiging } from '#libs/vernietiging/vernietigingen.ts';
import type { VernietigBuitenPort, VernietigPort } from '#workflows/vernietiging/vernietiging.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

/** Wat vernietigen buiten de database nodig heeft. */
export interface Vernietigbronnen {
  readonly grootboek: Grootboek;
  /** Laat processen eindigen en wist hun geschiedenis. */
  readonly wisProcessen: (workflowIds: readonly string[]) => Promise<void>;
  /** Hoeveel geschiedenissen de engine nog van deze processen kent. */
  readonly telGeschiedenissen: (workflowIds: readonly string[]) => Promise<number>;
}

/** Vervult wat het proces van een vernietiging van de database vraagt. */
export function createVernietigActivities(werkplaats: Werkplaats): VernietigPort {
  return {
    bekijkVernietiging: (vraag) =>
      blik(werkplaats, { soort: 'vernietiging', vraag }, async (tx, { nu }) => {
        const gevonden = await leesVernietiging(tx, vraag.onderwerp);
        return gevonden ? vernietigingsplan(await beeldVan(tx, gevonden, nu)) : NIETS_TE_VOLGEN;
      }),
    eindigVernietigde: ({ onderwerp, nu }) =>
      handel(werkplaats, nu, (tx, context) => eindig(tx, onderwerp, context)),
  };
}

/** Vervult de stappen van een vernietiging die buiten de database komen. */
export function createVernietigBuitenActivities(
  { dataSource }: Pick<Werkplaats, 'dataSource'>,
  bronnen: Vernietigbronnen,
): VernietigBuitenPort {
  const { grootboek, telGeschiedenissen } = bronnen;
  const ruimOp = async (id: string): Promise<void> => {
    const gevonden = await leesVernietiging(dataSource, id);
    if (gevonden)
      await bronnen.wisProcessen(await processenVan(dataSource, gevonden.leerlingId, gevonden.klassen));
  };
  return {
    ruimEngineOp: async ({ onderwerp, nu }) => {
      await ruimOp(onderwerp);
      await inTransaction(dataSource, (tx) => engineIsLeeg(tx, onderwerp, nu));
    },
    legVernietigingVast: ({ onderwerp, nu }) =>
      inTransaction(dataSource, (tx) => legVast(tx, onderwerp, grootboek, nu)),
    wisGegevens: ({ onderwerp, nu }) =>
      inTransaction(dataSource, (tx) => wisVernietiging(tx, onderwerp, grootboek, nu)),
    kijkVernietigingNa: async ({ onderwerp, nu }) => {
      // Een late hint kan een proces opnieuw hebben gestart; dat eindigt meteen, en gaat hier alsnog weg.
      await ruimOp(onderwerp);
      await controleer(dataSource, onderwerp, { grootboek, geschiedenissen: telGeschiedenissen }, nu);
    },
  };
}
