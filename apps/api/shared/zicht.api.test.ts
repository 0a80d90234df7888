import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows } from '#libs/database/transaction.ts';
import { magHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor, Handeling, Onderwerp } from '#libs/domain/toegang/toegang.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  GEBRUIKERSNAMEN,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { laadActor } from './actor.ts';
import { Parameters, zicht } from './zicht.ts';
import { HEEFT_ZAAK } from '#libs/domain/overdracht/heeft-zaak.ts';
import { OVERDRACHT_ZICHT, OVERSTAP_ZICHT } from './zichtbaarheid.ts';

type Rij = Omit<Onderwerp, 'organisatieId' | 'bestandsoort' | 'taakRol'> & { readonly id: string };

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  const statussen = [
    'AANGEBODEN',
    'GEACCEPTEERD',
    'GEWEIGERD',
    'TERUGGEMELD',
    'DOORGEGEVEN',
    'VERVALLEN',
    'AFGESLOTEN',
  ];
  for (const [index, status] of statussen.entries()) {
    const school = index % 2 === 0 ? 'school' : 'andereSchool';
    const mbos = index % 3 === 0 ? (['mbo'] as const) : (['anderMbo'] as const);
    const overstapId = await anOverstap(api.dataSource, wereld, { school, mbos });
    const naar = index % 2 === 0 ? 'gemeente' : 'rmc';
    await anOverdracht(api.dataSource, wereld, { overstapId, naar, status, geescaleerd: index % 2 === 0 });
  }
});
afterAll(() => api.stop());

const OVERSTAP_KENMERKEN = `o.school_id as "schoolId", o.regio, o.klas,
  array(select a.mbo_id from aanmelding a where a.overstap_id = o.id) as "mboIds",
  array(select x.naar_id from overdracht x where x.overstap_id = o.id and x.status in (${HEEFT_ZAAK.map((s) => `'${s}'`).join()}))
    || o.eigenaar_id as "ontvangerIds"`;

async function actorVan(naam: Gebruikersnaam): Promise<Actor> {
  const actor = await laadActor(api.dataSource, wereld.gebruiker[naam], '2026-11-01T00:00:00.000Z' as never);
  if (!actor) throw new Error('geen mandaat');
  return actor;
}

/** De rijen die de WHERE geeft, naast de rijen die de beslisfunctie toestaat. */
async function vergelijk(naam: Gebruikersnaam, handeling: Handeling) {
  const actor = await actorVan(naam);
  const opOverdracht = handeling.startsWith('overdracht');
  const van = opOverdracht ? 'overdracht d join overstap o on o.id = d.overstap_id' : 'overstap o';
  const kenmerken = opOverdracht
    ? `d.id, d.naar_id as "naarId", d.van_id as "vanId", d.geescaleerd_op is not null as geescaleerd, ${OVERSTAP_KENMERKEN}`
    : `o.id, ${OVERSTAP_KENMERKEN}`;
  const p = new Parameters();
  const waar = zicht({ actor, handeling }, opOverdracht ? OVERDRACHT_ZICHT : OVERSTAP_ZICHT, p);
  const gevonden = await rows<Rij>(
    api.dataSource,
    `select ${kenmerken} from ${van} where ${waar}`,
    p.waarden,
  );
  const alle = await rows<Rij>(api.dataSource, `select ${kenmerken} from ${van}`);
  return {
    database: gevonden.map(({ id }) => id).sort(),
    beslissing: alle
      .flatMap(({ id, ...onderwerp }) => (magHandeling(actor, handeling, onderwerp) ? id : []))
      .sort(),
  };
}

describe.each<Handeling>([
  'overstap.lezen',
  'overstap.tijdlijn',
  'overstap.overdragen',
  'overstap.tellen',
  'overdracht.lezen',
])('%s', (handeling) => {
  it.each(GEBRUIKERSNAMEN)('gives %s the same rows in SQL as by the decision function', async (naam) => {
    const { database, beslissing } = await vergelijk(naam, handeling);
    expect(database).toEqual(beslissing);
  });
});

describe('zicht', () => {
  it('shows nothing for a condition without a translation', async () => {
    const actor = await actorVan('decaan');
    expect(zicht({ actor, handeling: 'overstap.lezen' }, {}, new Parameters())).toBe('(false)');
  });
});
