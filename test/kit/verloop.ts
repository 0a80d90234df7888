import { createOverstapActivities } from '#activities/overstap/overstap.activities.ts';
import { createWeekcheckActivities } from '#activities/weekcheck/weekcheck.activities.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { SEIZOEN, type TestRegio } from './regio.ts';

/** Doet wat het proces van een overstap op dit ogenblik doet, tot er niets meer te doen is; geeft zijn volgende moment. */
export async function volgOverstap(regio: TestRegio, overstapId: string): Promise<Instant | null> {
  const doe = createOverstapActivities({ dataSource: regio.dataSource, regelboek: regio.regelboek });
  const vraag = { onderwerp: `${SEIZOEN}/${overstapId}`, nu: regio.nu };
  for (;;) {
    const plan = await doe.bekijkOverstap(vraag);
    if (plan.nu.length === 0) return plan.volgende;
    for (const { soort, aanleiding } of plan.nu) {
      if (soort === 'herleid') await doe.herleidOverstap(vraag);
      else if (soort === 'meldTerug') await doe.meldOverstapTerug(vraag);
      else if (soort === 'laatVervallen') await doe.laatAanbodVervallen(vraag);
      else if (soort === 'laatBestemmingVervallen') await doe.laatBestemmingVervallen(vraag);
      else if (soort === 'sluitSeizoen') await doe.sluitOverstap(vraag);
      else await doe.draagOverstapOver({ ...vraag, aanleiding: aanleiding ?? 'HARDE_DEADLINE' });
    }
  }
}

/** Doet wat het weekcheckproces van een mbo op dit ogenblik doet. */
export async function volgWeekcheck(regio: TestRegio, brin: string): Promise<void> {
  const doe = createWeekcheckActivities({ dataSource: regio.dataSource, regelboek: regio.regelboek });
  const vraag = { onderwerp: `${brin}/${SEIZOEN}/010`, nu: regio.nu };
  const { nu } = await doe.bekijkWeekcheck(vraag);
  for (const stap of nu) await doe.doeWeekcheckstap({ ...vraag, stap });
}
