import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { klassenVan } from '#libs/domain/vernietiging/vernietiging.ts';
import { eindigFeiten } from '#libs/vernietiging/processen.ts';
import { wis } from '#libs/vernietiging/wis.ts';
import { Dubbel, type Inschrijving } from '#test/kit/dubbel.ts';
import { Trajectproef } from '#test/kit/traject.ts';

let t: Trajectproef;
let d: Dubbel;
beforeAll(async () => {
  t = await Trajectproef.open();
  d = new Dubbel(t);
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await d.begin();
  const hulp = await d.metHaltEnHulp();
  await t.partner(hulp, { soort: 'aannemen' }, 'Wij beginnen snel.');
  await d.voegSamen();
});

const vernietig = ({ leerling: { leerlingId } }: Inschrijving) =>
  t.p.doe(async (tx) => {
    const wat = { leerlingId, klassen: klassenVan([]) };
    await eindigFeiten(tx, wat, t.p.regio.context);
    return wis(tx, { ...wat, vernietigingId: randomUUID(), grafstenen: [], op: t.p.regio.nu });
  });
const over = async ({ leerling }: Inschrijving): Promise<string[]> => {
  const tabellen = ['traject', 'traject_route', 'traject_toestemming', 'traject_taak', 'traject_gebeurtenis'];
  const gevonden = await Promise.all(
    tabellen.map((tabel) =>
      t.p.regio.rijen(`select 1 from ${tabel} where leerling_id = $1`, [leerling.leerlingId]),
    ),
  );
  return tabellen.filter((_tabel, n) => gevonden[n]!.length > 0);
};

describe('87: destroying a pupil who was there twice', () => {
  it('87: takes the traject that stayed, with the route that went along, and leaves the other registration', async () => {
    await vernietig(d.eerst);
    expect(await over(d.eerst)).toEqual([]);
    expect(await over(d.later)).toEqual(['traject', 'traject_gebeurtenis']);
  });

  it('87: takes what went up in it, and leaves the route where it went', async () => {
    await vernietig(d.later);
    expect(await over(d.later)).toEqual([]);
    expect(await over(d.eerst)).toHaveLength(5);
  });
});
