import { partnertaakplan } from '#libs/domain/mas/partner/partnertaakplan.ts';
import { doePartnertaaktrede, partnertaakbeeld } from '#libs/traject/partnertaakladder.ts';
import type { PartnertaakPort } from '#workflows/partnertaak/partnertaak.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

/** Vervult wat het proces van een taak van een partner vraagt. */
export function createPartnertaakActivities(werkplaats: Werkplaats): PartnertaakPort {
  return {
    bekijkPartnertaak: (vraag) =>
      blik(werkplaats, { soort: 'partnertaak', vraag }, async (tx, context) => {
        const beeld = await partnertaakbeeld(tx, vraag.onderwerp, context);
        return beeld ? partnertaakplan(beeld, context.nu) : NIETS_TE_VOLGEN;
      }),
    doePartnertaaktrede: ({ onderwerp, nu, stap }) =>
      handel(werkplaats, nu, (tx, context) => doePartnertaaktrede(tx, onderwerp, stap, context)),
  };
}
