import { huidigeRechten, type Rechten } from '../database/rechten.ts';
import { voorCommit, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { nieuwVerzoekId, schrijfAudit } from './audit.ts';

/** Per transactie: de overstappen die het systeem veranderde, en wanneer voor het laatst. */
const veranderd = new WeakMap<Tx, Map<string, Instant>>();

/**
 * Meldt dat het systeem overstappen verandert. Vlak voor het vastleggen komt er een regel per overstap, hoe vaak zij ook werd
 * gemeld. Een mens die iets verandert, doet dat met een opdracht: die heeft zijn eigen regel.
 */
export function meldWijziging(tx: Tx, overstapIds: readonly string[], op: Instant): void {
  const rechten = huidigeRechten();
  if (!rechten?.grondslag || overstapIds.length === 0) return;
  let hier = veranderd.get(tx);
  if (!hier) {
    const nieuw = new Map<string, Instant>();
    veranderd.set(tx, nieuw);
    voorCommit(tx, () => schrijf(tx, nieuw, rechten));
    hier = nieuw;
  }
  for (const id of overstapIds) hier.set(id, op);
}

async function schrijf(tx: Tx, ids: ReadonlyMap<string, Instant>, rechten: Rechten): Promise<void> {
  const handeling = rechten.grondslag ?? 'systeem';
  const verzoekId = nieuwVerzoekId();
  await schrijfAudit(
    tx,
    [...ids].map(([objectId, op]) => ({
      op,
      namens: rechten.namens || null,
      rol: 'systeem',
      handeling,
      grondslag: handeling,
      objectSoort: 'overstap',
      objectId,
      uitkomst: 'gelukt' as const,
      verzoekId,
    })),
  );
}
