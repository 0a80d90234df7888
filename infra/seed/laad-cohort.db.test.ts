import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { demoLeerlingenVan } from './demoregio.ts';
import type { DemoLeerling } from './generator.ts';
import { laadCohort } from './laad-cohort.ts';

let regio: TestRegio;
let afspraken: Afspraken;
let leerlingen: readonly DemoLeerling[];
beforeAll(async () => {
  regio = await TestRegio.open();
  const versie = await regio.regelboek.nieuwste(regio.dataSource, '010', SEIZOEN);
  afspraken = versie!.afspraken;
  leerlingen = demoLeerlingenVan(afspraken, 2000);
});
afterAll(() => regio.sluit());

const cohort = (brin: string) => ({
  brin,
  afspraken,
  leerlingen: leerlingen.filter((leerling) => leerling.schoolBrin === brin),
});
const tel = async (brin: string) =>
  regio.rij<{ overstappen: number; bestanden: number; inTijdlijn: number; processen: number }>(
    `select (select count(*)::int from overstap where school_id = o.id) as overstappen,
            (select count(*)::int from bestand where organisatie_id = o.id) as bestanden,
            (select count(*)::int from tijdlijn t join overstap s on s.id = t.overstap_id where s.school_id = o.id) as "inTijdlijn",
            (select count(*)::int from proces p join overstap s on p.workflow_id = 'overstap/' || s.seizoen || '/' || s.id
             where s.school_id = o.id) as processen
     from organisatie o where o.brin = $1`,
    [brin],
  );

/** Breekt af bij de zoveelste partij, alsof het proces gestopt wordt. */
function breektAf(naPartijen: number) {
  let geteld = 0;
  const voortgang = (): void => {
    geteld += 1;
    if (geteld === naPartijen) throw new Error('gestopt');
  };
  return { ...regio.context, voortgang };
}

describe('laadCohort', () => {
  it.each(['90AE', '90AF'])('loads the file of school %s in its own form, once', async (brin) => {
    await laadCohort(regio.dataSource, cohort(brin), regio.context);
    await laadCohort(regio.dataSource, cohort(brin), regio.context);
    const aantal = cohort(brin).leerlingen.length;
    expect(aantal).toBeGreaterThan(100);
    expect(await tel(brin)).toMatchObject({ overstappen: aantal, bestanden: 1, processen: aantal });
  });

  it.each([
    ['while checking', '90AA', 1],
    ['while applying', '90AD', 3],
  ])('goes on with the same file when it is stopped %s', async (_wanneer, brin, naPartijen) => {
    const aantal = cohort(brin).leerlingen.length;
    expect(aantal).toBeGreaterThan(250);
    await expect(laadCohort(regio.dataSource, cohort(brin), breektAf(naPartijen))).rejects.toThrow('gestopt');
    expect((await tel(brin)).overstappen).toBeLessThan(aantal);
    await laadCohort(regio.dataSource, cohort(brin), regio.context);
    expect(await tel(brin)).toEqual({
      overstappen: aantal,
      bestanden: 1,
      inTijdlijn: aantal,
      processen: aantal,
    });
  });
});
