import { row } from '#libs/database/transaction.ts';
import { paspoortplan } from '#libs/domain/paspoort/paspoortplan.ts';
import type { PaspoortStap } from '#libs/domain/paspoort/paspoortproces.ts';
import { paspoortblik } from '#libs/paspoort/beeld.ts';
import { doePaspoortstap } from '#libs/paspoort/stappen.ts';
import type { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import type { PaspoortPort } from '#workflows/paspoort/paspoort.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

const zelfde = (a: PaspoortStap, b: PaspoortStap): boolean =>
  a.soort === b.soort &&
  (a.soort !== 'trede' || (b.soort === 'trede' && a.trede === b.trede)) &&
  (!('delingId' in a) || ('delingId' in b && a.delingId === b.delingId));

/** Vervult wat het proces van een Paspoort vraagt. Elke stap kijkt eerst of zij op de feiten van nu nog moet. */
export function createPaspoortActivities(
  werkplaats: Werkplaats & { readonly vragen: Vragenboek },
): PaspoortPort {
  const { vragen } = werkplaats;
  return {
    bekijkPaspoort: (vraag) =>
      blik(werkplaats, { soort: 'paspoort', vraag }, async (tx, context) => {
        const gezien = await paspoortblik(tx, vraag.onderwerp, { ...context, vragen });
        return gezien ? paspoortplan(gezien.beeld, context.nu) : NIETS_TE_VOLGEN;
      }),
    doePaspoortstap: ({ onderwerp, nu, stap }) =>
      handel(werkplaats, nu, async (tx, basis) => {
        const context = { ...basis, vragen };
        await row(tx, 'select 1 from leerling where id = $1 for no key update', [onderwerp]);
        const gezien = await paspoortblik(tx, onderwerp, context);
        const nog = gezien && paspoortplan(gezien.beeld, nu).nu.some((due) => zelfde(due, stap));
        if (gezien && nog) await doePaspoortstap(stap, { tx, blik: gezien, context });
      }),
  };
}
