import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { planMdo, verzetMdo, type Genodigde } from './mdo.ts';
import { geefSamenvattingVrij, legMdoVast } from './mdo-verslag.ts';
import { neemTrajectOver } from './overnemen.ts';
import { leesTrajectteksten } from './teksten.ts';
import { biedTrajectAan } from './verhuizen.ts';

const OP = op('2026-12-01T09:00:00.000Z');

let t: Trajectproef;
let mdoId: string;
let hulp: Genodigde & { readonly organisatieId: string };
let school: Genodigde & { readonly organisatieId: string };
beforeAll(async () => {
  t = await Trajectproef.open();
  hulp = { organisatieId: await t.p.regio.organisatie('hulp-stip-zwolle'), rol: 'hulpverlener' };
  school = { organisatieId: await t.p.regio.organisatie('90AA'), rol: 'decaan' };
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  await t.stap('IN_ONDERZOEK');
  const plan = { op: OP, minuten: 60, genodigden: [school, hulp], agenda: 'Waarom?', door: t.lpa };
  mdoId = await t.p.doe((tx) => planMdo(tx, t.trajectId, plan, context()));
});

const context = () => t.p.regio.context;
const vraag = () => ({ trajectId: t.trajectId, mdoId, door: t.lpa });
const gelezen = async (organisatieId: string): Promise<string[]> =>
  (await leesTrajectteksten(t.p.regio.dataSource, [mdoId], organisatieId)).map(({ soort }) => soort);

/** Het overleg is geweest. */
async function gehouden(): Promise<void> {
  t.p.regio.nu = op('2026-12-01T10:00:00.000Z');
  const verslag = { aanwezig: [1, 2], samenvatting: 'Een ander rooster.', afspraken: [] };
  await t.p.doe((tx) => legMdoVast(tx, vraag(), verslag, context()));
}
const geefVrij = (...nummers: number[]) =>
  t.p.doe((tx) => geefSamenvattingVrij(tx, vraag(), nummers, context()));

/** Kampen neemt het traject over. */
async function verhuis(): Promise<void> {
  await t.verhuist('0166', '2026-11-20');
  await t.p.doe((tx) => biedTrajectAan(tx, t.trajectId, { door: t.lpa }, context()));
  const kampen = await t.doener('lp-kampen', 'lpa');
  await t.p.doe((tx) => neemTrajectOver(tx, t.trajectId, { door: kampen }, context()));
  t.lpa = kampen;
}

describe('after a move', () => {
  it('the new gemeente releases a summary that the old one wrote', async () => {
    await gehouden();
    await verhuis();
    await geefVrij(2);
    expect(await gelezen(hulp.organisatieId)).toEqual(['agenda', 'samenvatting']);
    expect(await gelezen(school.organisatieId)).toEqual(['agenda']);
  });

  it('who the new gemeente invites reads the agenda that the old one wrote', async () => {
    await verhuis();
    const halt: Genodigde = { organisatieId: await t.p.regio.organisatie('halt-ijv'), rol: 'halt' };
    await t.p.doe((tx) => verzetMdo(tx, vraag(), { op: OP, minuten: 60, erbij: [halt] }, context()));
    expect(await gelezen(halt.organisatieId!)).toEqual(['agenda']);
  });
});
