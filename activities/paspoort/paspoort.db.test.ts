import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { deel } from '#libs/paspoort/delen.ts';
import { legToestemmingVast } from '#libs/paspoort/meelezen.ts';
import { begin, rondAf, stelPaspoortVast, vulIn } from '#libs/paspoort/opstellen.ts';
import { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import { onderwijsnummers } from '#infra/seed/nummers.ts';
import { aBurger } from '#test/builders/burgers.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { createPaspoortActivities } from './paspoort.activities.ts';

let regio: TestRegio;
let vragen: Vragenboek;
beforeAll(async () => {
  regio = await TestRegio.open();
  vragen = await Vragenboek.open('infra/paspoort');
  regio.nu = op('2026-10-20T09:00:00.000Z');
});
afterAll(() => regio.sluit());

const NUMMERS = onderwijsnummers(20);
let aantal = 0;
/** Een leerling die op deze dag geboren is (dd-mm-jjjj), met zijn proces. */
async function leerling(geboortedatum: string): Promise<string> {
  const onderwijsnummer = NUMMERS[aantal++]!;
  const leerlingnummer = String(5000 + aantal);
  const inhoud = aCohort('90AA', [{ leerlingnummer, onderwijsnummer, geboortedatum }]);
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud });
  const gevonden = await regio.rij<{ leerling_id: string }>(
    'select leerling_id from overstap where leerlingnummer = $1',
    [leerlingnummer],
  );
  return gevonden.leerling_id;
}

/** Speelt het proces tot en met een ogenblik: telkens naar het volgende moment dat het zelf noemde. */
async function speel(leerlingId: string, tot: string): Promise<string[]> {
  const werk = createPaspoortActivities({ dataSource: regio.dataSource, regelboek: regio.regelboek, vragen });
  const gedaan: string[] = [];
  let nu: Instant = regio.nu;
  for (let keer = 0; keer < 100; keer++) {
    const plan = await werk.bekijkPaspoort({ onderwerp: leerlingId, nu });
    for (const stap of plan.nu) {
      await werk.doePaspoortstap({ onderwerp: leerlingId, nu, stap });
      gedaan.push(stap.soort === 'trede' ? stap.trede : stap.soort);
    }
    if (plan.klaar) return [...gedaan, 'klaar'];
    if (plan.nu.length > 0) continue;
    if (plan.volgende === null || plan.volgende > tot) break;
    nu = plan.volgende;
  }
  regio.nu = op(tot);
  return gedaan;
}

const context = () => ({ ...regio.context, vragen });
const doe = <T>(werk: Parameters<typeof inTransaction<T>>[1]) => inTransaction(regio.dataSource, werk);

/** Een vastgesteld Paspoort zonder verplicht gesprek. */
async function vastgesteld(leerlingId: string) {
  const burger = await aBurger(regio.dataSource, leerlingId, { relatie: 'zelf' });
  const door = { gebruikerId: burger.gebruikerId, organisatieId: leerlingId, rol: 'jongere' } as const;
  const { id: paspoortId } = await doe((tx) =>
    begin(tx, { leerlingId, variant: 'mbo-vanaf-23', door }, context()),
  );
  const lijst = vragen.nieuwste('mbo-vanaf-23');
  const eigen = lijst.themas
    .flatMap((thema) => thema.vragen)
    .filter((v) => v.deel === 'jongere' && v.verplicht);
  const wijzigingen = Object.fromEntries(
    eigen.map((vraag) => {
      const optie = 'opties' in vraag ? vraag.opties[0]!.id : '';
      const waarde = { tekst: 'x', keuze: optie, meerkeuze: [optie], schaal: 1, bestand: 'b' }[vraag.soort];
      return [vraag.id, { waarde, basis: 0 }];
    }),
  );
  const patch = { id: randomUUID(), wijzigingen };
  await doe((tx) => vulIn(tx, { paspoortId, door, deel: 'jongere', patch }, context()));
  await doe((tx) => rondAf(tx, { paspoortId, door }, context()));
  if (lijst.gesprek === 'mag') await doe((tx) => stelPaspoortVast(tx, { paspoortId, door }, context()));
  return { paspoortId, door, vraag: eigen[0]!.id };
}

const delingStatus = (id: string) =>
  regio.rij<{ status: string; voorgelegd_op: string | null }>(
    'select status, voorgelegd_op from paspoort_deling where id = $1',
    [id],
  );

describe('the process of a Paspoort', () => {
  it('invites, reminds calmly and ends with the season for who does not want one', async () => {
    regio.nu = op('2026-10-20T09:00:00.000Z');
    const id = await leerling('05-05-2010');
    expect(await speel(id, '2028-06-30T00:00:00.000Z')).toEqual([
      'nodigUit',
      'herinnering-paspoort',
      'tweede-herinnering-paspoort',
      'herinnering-mentor-paspoort',
      'escalatie-paspoort',
      'klaar',
    ]);
  });

  it('sends a school one mail per step, not one per pupil, and the youngster none', async () => {
    regio.nu = op('2026-10-20T09:00:00.000Z');
    await speel(await leerling('05-05-2010'), '2027-10-31T00:00:00.000Z');
    const mails = await regio.rijen<{ soort: string; n: number }>(
      "select soort, count(*)::int as n from bericht where soort like 'paspoort-%' group by 1 order by 1",
    );
    expect(mails).toEqual([
      { soort: 'paspoort-escalatie', n: 1 },
      { soort: 'paspoort-herinnering', n: 1 },
    ]);
  });

  it('is quiet once there is a Paspoort', async () => {
    regio.nu = op('2026-11-10T09:00:00.000Z');
    const id = await leerling('05-05-2009');
    await vastgesteld(id);
    const gedaan = await speel(id, '2027-10-01T00:00:00.000Z');
    expect(gedaan).not.toContain('herinnering-paspoort');
    expect(gedaan).not.toContain('escalatie-paspoort');
  });

  it('closes what has not been used for two years, with notice, and destroys it after that', async () => {
    regio.nu = op('2026-11-10T09:00:00.000Z');
    const id = await leerling('05-05-2008');
    const { paspoortId } = await vastgesteld(id);
    const gedaan = await speel(id, '2029-01-01T00:00:00.000Z');
    expect(gedaan.slice(-3)).toEqual(['laatVerlopen', 'vernietig', 'klaar']);
    const over = await regio.rij<{ n: number; weg: string | null }>(
      `select (select count(*)::int from paspoort_inhoud where paspoort_id = $1) as n,
              (select vernietigd_op from paspoort where id = $1) as weg`,
      [paspoortId],
    );
    expect(over.n).toBe(0);
    expect(over.weg).not.toBeNull();
  });

  it('puts shares to the youngster on the birthday he decides himself, and lets them wait if he does not confirm', async () => {
    regio.nu = op('2026-11-10T09:00:00.000Z');
    const id = await leerling('01-03-2011');
    const { paspoortId, door, vraag } = await vastgesteld(id);
    const ouder = await aBurger(regio.dataSource, id, { relatie: 'ouder' });
    const ontvangerId = await regio.organisatie('25PJ');
    await regio.rijen(
      `insert into paspoort_uitnodiging (paspoort_id, volgnummer, leerling_id, soort, gebruiker_id, gevoelig, besluit_op)
       values ($1, 1, $2, 'ouder', $3, false, $4)`,
      [paspoortId, id, ouder.gebruikerId, regio.nu],
    );
    const wens = { ontvangerId, doel: 'intake', vragen: [vraag], tot: '2027-09-30' as never } as const;
    const delingId = await doe((tx) => deel(tx, { paspoortId, door, wens }, context()));
    expect((await delingStatus(delingId)).status).toBe('WACHT_OP_TOESTEMMING');
    const besluit = { besluit: 'ja', naam: 'A. Ouder', bewijs: { soort: 'ingelogd', kenmerk: 'x' } } as const;
    const ouderDoor = { gebruikerId: ouder.gebruikerId, organisatieId: id, rol: 'ouder' } as const;
    await doe((tx) => legToestemmingVast(tx, { paspoortId, delingId, door: ouderDoor, besluit }, context()));
    expect((await delingStatus(delingId)).status).toBe('ACTIEF');
    expect(await speel(id, '2027-03-01T12:00:00.000Z')).toEqual(
      expect.arrayContaining(['legDelingVoor', 'vraagOuders']),
    );
    expect((await delingStatus(delingId)).voorgelegd_op).not.toBeNull();
    expect(await speel(id, '2027-09-01T00:00:00.000Z')).toContain('schortDelingOp');
    expect((await delingStatus(delingId)).status).toBe('WACHT_OP_TOESTEMMING');
    expect(await speel(id, '2027-10-02T00:00:00.000Z')).toContain('laatDelingVerlopen');
  });

  it('scenario 54: stops at once when the pupil has died', async () => {
    regio.nu = op('2026-11-10T09:00:00.000Z');
    const id = await leerling('06-06-2010');
    await vastgesteld(id);
    await regio.rijen(
      "insert into leerling_feit (id, leerling_id, soort, van, ontvangen_op) values ($1, $2, 'overleden', '2026-11-11', $3)",
      [randomUUID(), id, regio.nu],
    );
    expect(await speel(id, '2029-01-01T00:00:00.000Z')).toEqual(['klaar']);
  });

  it('asks the mentor to talk with a vulnerable pupil without one on the agreed day, once, and no longer when there is one', async () => {
    regio.nu = op('2026-10-20T09:00:00.000Z');
    const id = await leerling('07-07-2008');
    await regio.rijen('update overstap set kwetsbaar = true where leerling_id = $1', [id]);
    expect(await speel(id, '2027-05-02T00:00:00.000Z')).toContain('meldZonderPaspoort');
    const taken = () =>
      regio.rijen<{ status: string }>(
        "select t.status from taak t join overstap o on o.id = t.overstap_id where o.leerling_id = $1 and t.soort = 'paspoort-ontbreekt'",
        [id],
      );
    expect(await taken()).toEqual([{ status: 'OPEN' }]);
    await vastgesteld(id);
    expect(await taken()).toEqual([{ status: 'VERVALLEN' }]);
  });
});
