import { trajectplan } from '#libs/domain/mas/traject/trajectplan.ts';
import { vroegste } from '#libs/domain/tijd/tijd.ts';
import { trajectblik } from '#libs/traject/trajectblik.ts';
import { doeTrajectstap } from '#libs/traject/trajectstappen.ts';
import type { TrajectPort } from '#workflows/traject/traject.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

/** Vervult wat het proces van een traject vraagt. Een dag waarop een ander bevoegd kan worden, is ook een moment. */
export function createTrajectActivities(werkplaats: Werkplaats): TrajectPort {
  return {
    bekijkTraject: (vraag) =>
      blik(werkplaats, { soort: 'masTraject', vraag }, async (tx, context) => {
        const gezien = await trajectblik(tx, vraag.onderwerp, context);
        if (!gezien) return NIETS_TE_VOLGEN;
        const plan = trajectplan(gezien.beeld, context.nu);
        return plan.klaar ? plan : { ...plan, volgende: vroegste([plan.volgende, gezien.wisselmoment]) };
      }),
    doeTrajectstap: ({ onderwerp, nu, stap }) =>
      handel(werkplaats, nu, (tx, context) => doeTrajectstap(tx, onderwerp, stap, context)),
  };
}
