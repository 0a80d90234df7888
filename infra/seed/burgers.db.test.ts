import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { legBurgersVast } from './burgers.ts';
import { demoLeerlingenVan } from './demoregio.ts';
import type { DemoLeerling } from './generator.ts';
import { laadCohort } from './laad-cohort.ts';

const SCHOOL = '90AE';
const NU = '2027-01-11T09:00:00.000Z' as Instant;
const JAAR_LATER = '2028-01-11T09:00:00.000Z' as Instant;

let regio: TestRegio;
let afspraken: Afspraken;
let leerlingen: readonly DemoLeerling[];
beforeAll(async () => {
  regio = await TestRegio.open();
  const versie = await regio.regelboek.nieuwste(regio.dataSource, '010', SEIZOEN);
  afspraken = versie!.afspraken;
  leerlingen = demoLeerlingenVan(afspraken, 1000).filter(({ schoolBrin }) => schoolBrin === SCHOOL);
  await laadCohort(regio.dataSource, { brin: SCHOOL, afspraken, leerlingen }, regio.context);
});
afterAll(() => regio.sluit());

const legVast = (nu: Instant): Promise<void> =>
  legBurgersVast(regio.dataSource, { leerlingen, afspraken }, nu);
const wie = async (persona: string): Promise<string | undefined> =>
  (
    await regio.rij<{ leerling: string } | undefined>(
      `select l.leerling_id as leerling from gebruiker g join gebruiker_leerling l on l.gebruiker_id = g.id
       where g.persona = $1 and l.tot is null`,
      [persona],
    )
  )?.leerling;

describe('youngsters and parents of the demo', () => {
  it('stay who they are when the product starts again', async () => {
    await legVast(NU);
    const eerst = [await wie('leerling-15'), await wie('ouder-15'), await wie('leerling-16')];
    await legVast(JAAR_LATER);
    expect([await wie('leerling-15'), await wie('ouder-15'), await wie('leerling-16')]).toEqual(eerst);
    expect(eerst[1]).toBe(eerst[0]);
    expect(new Set(eerst).size).toBe(2);
  });

  it('get another pupil after theirs was destroyed, never one who signs in as somebody else', async () => {
    const [vijftien, zestien] = [await wie('leerling-15'), await wie('leerling-16')];
    await inTransaction(regio.dataSource, async (tx) => {
      await tx.query('delete from gebruiker_leerling where leerling_id = $1', [zestien]);
      await tx.query("update gebruiker set persona = null where persona in ('leerling-16', 'ouder-16')");
    });
    // Wie vijftien was, is nu de eerste van zestien.
    await legVast(JAAR_LATER);
    const nieuw = await wie('leerling-16');
    expect(nieuw).toEqual(expect.any(String));
    expect([vijftien, undefined]).not.toContain(nieuw);
    expect(await wie('leerling-15')).toBe(vijftien);
  });
});
