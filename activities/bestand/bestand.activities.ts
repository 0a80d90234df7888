import { heartbeat } from '@temporalio/activity';
import { row } from '#libs/database/transaction.ts';
import { bestandsplan, type Bestandstatus } from '#libs/domain/bestand/bestandsplan.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { controleerBestand, draaiBestandTerug, verwerkBestand } from '#libs/inlezen/pijplijn.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';
import type { BestandLangPort, BestandPort } from '#workflows/bestand/bestand.ports.ts';
import { blik, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

/** Vervult wat het proces van een bestand vraagt. */
export function createBestandActivities(werkplaats: Werkplaats): BestandPort {
  return {
    bekijkBestand: (vraag) =>
      blik(werkplaats, { soort: 'bestand', vraag }, async (tx, context) => {
        const rij = await row<{ status: Bestandstatus; ongedaan_tot: Instant | null }>(
          tx,
          'select status, ongedaan_tot from bestand where id = $1',
          [vraag.onderwerp],
        );
        return rij
          ? bestandsplan({ status: rij.status, ongedaanTot: rij.ongedaan_tot }, context.nu)
          : NIETS_TE_VOLGEN;
      }),
  };
}

/** Vervult het lange werk aan een bestand: partij voor partij, zodat het na een breuk verder gaat waar het was. */
export function createBestandLangActivities(
  { dataSource, regelboek }: Werkplaats,
  koppelsleutels: InleesContext['koppelsleutels'],
): BestandLangPort {
  const contextOp = (nu: Instant): InleesContext => ({
    nu,
    regelboek,
    koppelsleutels,
    voortgang: (n) => heartbeat(n),
  });
  return {
    controleerBestand: ({ onderwerp, nu }) => controleerBestand(dataSource, onderwerp, contextOp(nu)),
    verwerkBestand: ({ onderwerp, nu }) => verwerkBestand(dataSource, onderwerp, contextOp(nu)),
    draaiBestandTerug: ({ onderwerp, nu }) => draaiBestandTerug(dataSource, onderwerp, contextOp(nu)),
  };
}
