import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { neemTrajectOver } from '#libs/traject/overnemen.ts';
import { biedTrajectAan, geefTrajectTerug, trekAanbodTerug } from '#libs/traject/verhuizen.ts';
import { legRouteVast } from '#libs/traject/routes.ts';
import { vergrendelTraject, type Trajectdoener } from '#libs/traject/traject.ts';
import { vraagTerugdraaiing } from '#libs/inlezen/bestanden.ts';
import { draaiBestandTerug } from '#libs/inlezen/pijplijn.ts';
import { wekTrajectenVan } from '#libs/traject/bewaar.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelRoute, speelTraject } from '#test/kit/trajectproces.ts';

let t: Trajectproef;
let kampen: Trajectdoener;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  kampen = await t.doener('lp-kampen', 'lpa');
});

const context = () => t.p.regio.context;
const bied = (door = t.lpa) => t.p.doe((tx) => biedTrajectAan(tx, t.trajectId, { door }, context()));
const neem = (door = kampen) => t.p.doe((tx) => neemTrajectOver(tx, t.trajectId, { door }, context()));
const geef = (motief: string | null = 'Hij woont bij zijn oma.', door = kampen) =>
  t.p.doe((tx) => geefTrajectTerug(tx, t.trajectId, { door, motief }, context()));
const open = async (soort?: string) => (await t.taken(soort)).filter(({ status }) => status === 'OPEN');
const houder = async (routeId: string): Promise<string> =>
  (await t.p.regio.rij<{ lp_id: string }>('select lp_id from traject_route where id = $1', [routeId])).lp_id;

describe('offering a traject after a move', () => {
  it('goes to who the address says, and to nobody else', async () => {
    await expect(bied()).rejects.toMatchObject({ code: 'traject.geen-verhuizing' });
    await t.verhuist('0166', '2026-11-20');
    await expect(bied(kampen)).rejects.toMatchObject({ code: 'traject.onbekend' });
    await bied();
    expect(await t.traject()).toMatchObject({
      status: 'OVERDRACHT_GEMEENTE',
      bal_organisatie_id: kampen.organisatieId,
    });
    await expect(bied()).rejects.toMatchObject({ code: 'traject.geen-verhuizing' });
    expect(await open('traject-aanbod')).toHaveLength(1);
  });

  it('stays with the old one, and goes on where it was when the offer is taken back', async () => {
    await t.verhuist('0166', '2026-11-20');
    await bied();
    const terug = (door: Trajectdoener) =>
      t.p.doe((tx) => trekAanbodTerug(tx, t.trajectId, { door }, context()));
    await expect(terug(kampen)).rejects.toMatchObject({ code: 'traject.onbekend' });
    await terug(t.lpa);
    expect(await t.traject()).toMatchObject({ status: 'GEMELD', bal_organisatie_id: t.lpa.organisatieId });
    expect(await open('traject-aanbod')).toEqual([]);
    await expect(terug(t.lpa)).rejects.toMatchObject({ code: 'traject.niet-aangeboden' });
    await expect(neem()).rejects.toMatchObject({ code: 'traject.onbekend' });
  });
});

describe('taking a traject over', () => {
  it('goes on where it was, with its routes, the questions that were open, and the melding', async () => {
    await t.totKeuze();
    const hulp = await t.kies('R1');
    for (const naar of ['TOESTEMMING', 'AANGEMELD'] as const)
      await t.zet(hulp, naar, ['toestemming-jongere', 'toestemming-ouders']);
    expect(await speelRoute(t.p.regio, hulp, '2026-12-20T09:00:00.000Z')).toEqual(['hulp-wachtlijst']);
    await t.verhuist('0166', '2026-12-20');
    await bied();
    const oud = t.lpa;
    await expect(neem(t.lpa)).rejects.toMatchObject({ code: 'traject.onbekend' });
    await neem();
    await expect(neem()).rejects.toMatchObject({ code: 'traject.onbekend' });
    expect(await t.traject()).toMatchObject({ status: 'LOPEND', lp_id: kampen.organisatieId });
    expect(await houder(hulp)).toBe(kampen.organisatieId);
    expect(await open()).toMatchObject([{ soort: 'traject-route', organisatie_id: kampen.organisatieId }]);
    expect(await t.p.laatste()).toMatchObject({ behandelaar_id: kampen.organisatieId, duo_status: 'B' });
    const zien = await t.p.regio.rijen(
      'select 1 from traject_tekst where traject_id = $1 and organisatie_id = $2 and not $3 = any(vrij_voor)',
      [t.trajectId, oud.organisatieId, kampen.organisatieId],
    );
    expect(zien).toEqual([]);
    await expect(t.zet(hulp, 'GEWEIGERD')).rejects.toMatchObject({ code: 'traject.onbekend' });
    t.lpa = kampen;
    await t.zet(hulp, 'GEWEIGERD');
    expect(await t.traject()).toMatchObject({ status: 'MONITORING' });
  });

  it('leaves a report that was sent with who made it, who goes on with it', async () => {
    await t.totKeuze();
    const straf = await t.kies('R4', { gegeven: ['motief'] });
    for (const naar of ['VERHOOR', 'PV_OPGEMAAKT', 'INGEZONDEN'] as const)
      await t.zet(straf, naar, ['cautie']);
    const zwolle = t.lpa;
    await t.verhuist('0166', '2026-11-20');
    await bied();
    await neem({ ...kampen, boa: false });
    expect(await houder(straf)).toBe(zwolle.organisatieId);
    t.lpa = kampen;
    await expect(t.zet(straf, 'RVDK_ADVIES')).rejects.toMatchObject({ code: 'traject.onbekend' });
    t.lpa = zwolle;
    await t.zet(straf, 'RVDK_ADVIES');
    expect(await t.route(straf)).toMatchObject({ status: 'RVDK_ADVIES' });
  });

  it('gives a report that was not sent yet to an investigating officer of the new gemeente', async () => {
    await t.totKeuze();
    const straf = await t.kies('R4', { gegeven: ['motief'] });
    await t.verhuist('0166', '2026-11-20');
    await bied();
    await expect(neem({ ...kampen, boa: false })).rejects.toMatchObject({ code: 'traject.overnemen' });
    await neem();
    expect(await houder(straf)).toBe(kampen.organisatieId);
    const lijst = await t.p.regio.rijen(
      'select gebruiker_id from traject_autorisatie where traject_id = $1 and tot is null',
      [t.trajectId],
    );
    expect(lijst).toEqual([{ gebruiker_id: kampen.gebruikerId }]);
  });

  it('goes to monitoring when the last route ended meanwhile', async () => {
    await t.totKeuze();
    const hulp = await t.kies('R1');
    await t.verhuist('0166', '2026-11-20');
    await bied();
    await t.p.doe(async (tx) => {
      const dossier = await vergrendelTraject(tx, t.trajectId, context());
      const [zaak] = dossier.feiten.routes;
      await legRouteVast(
        tx,
        dossier,
        { zaak: zaak!, naar: 'GEWEIGERD', evaluatieOp: null, door: null },
        context(),
      );
    });
    await neem();
    expect(await t.route(hulp)).toMatchObject({ status: 'GEWEIGERD' });
    expect(await t.traject()).toMatchObject({ status: 'MONITORING' });
  });
});

describe('giving a traject back', () => {
  beforeEach(async () => {
    await t.verhuist('0166', '2026-11-20');
    expect(await speelTraject(t.p.regio, t.trajectId, '2026-11-20T10:00:00.000Z')).toEqual(['verhuis']);
  });

  it('needs a reason, goes to the old one, and is not offered again by itself', async () => {
    await expect(geef(null)).rejects.toMatchObject({ code: 'traject.teruggeven-motief' });
    await geef();
    expect(await t.traject()).toMatchObject({ status: 'GEMELD', bal_organisatie_id: t.lpa.organisatieId });
    expect(await speelTraject(t.p.regio, t.trajectId, '2026-12-01T10:00:00.000Z')).toEqual([
      'oppakken',
      'teruggave',
    ]);
    expect(await open('traject-escalatie')).toMatchObject([{ rol: 'coordinator', overstap_id: null }]);
  });

  it('can be offered again by a person, and by itself after a new address', async () => {
    await geef();
    await bied();
    await geef();
    t.p.regio.nu = op('2026-11-23T09:00:00.000Z');
    await t.verhuist('0193', '2026-11-23');
    t.p.regio.nu = op('2026-11-24T09:00:00.000Z');
    await t.verhuist('0166', '2026-11-24');
    expect(await speelTraject(t.p.regio, t.trajectId, '2026-11-24T10:00:00.000Z')).toEqual([
      'verhuis',
      'teruggave',
    ]);
    expect(await open('traject-escalatie')).toHaveLength(1);
    expect(await t.traject()).toMatchObject({ bal_organisatie_id: kampen.organisatieId });
  });
});

describe('a hint to a traject', () => {
  const gewekt = async (): Promise<number> =>
    (
      await t.p.regio.rijen("delete from outbox where onderwerp = 'masTraject/' || $1::text returning 1", [
        t.trajectId,
      ])
    ).flat().length;

  it('comes when a file says the pupil moved, and again when that file is undone', async () => {
    const { regio } = t.p;
    const { leerlingnummer } = await regio.rij<{ leerlingnummer: string }>(
      'select leerlingnummer from overstap where id = $1',
      [t.p.leerling.overstapId],
    );
    const regel = { leerlingnummer, geboortedatum: '12-03-2011', achternaam: `Naam${leerlingnummer}` };
    await gewekt();
    regio.nu = op('2026-11-23T09:00:00.000Z');
    const inhoud = aCohort('90AA', [{ ...regel, gemeente: '0166' }]);
    const bestand = await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud });
    expect(await gewekt()).toBeGreaterThan(0);
    expect(await speelTraject(regio, t.trajectId, '2026-11-23T10:00:00.000Z')).toEqual(['verhuis']);
    await gewekt();
    await t.p.doe((tx) => vraagTerugdraaiing(tx, bestand, null, context()));
    await draaiBestandTerug(regio.dataSource, bestand, context());
    expect(await gewekt()).toBeGreaterThan(0);
    expect(await speelTraject(regio, t.trajectId, '2026-11-23T11:00:00.000Z')).toEqual([
      'verhuis',
      'oppakken',
    ]);
    expect(await t.traject()).toMatchObject({ status: 'GEMELD', bal_organisatie_id: t.lpa.organisatieId });
  });

  it('changes nothing without a fact', async () => {
    await speelTraject(t.p.regio, t.trajectId, '2026-11-20T10:00:00.000Z');
    const voor = await t.traject();
    await t.p.doe((tx) => wekTrajectenVan(tx, [t.p.leerling.leerlingId], context()));
    expect(await gewekt()).toBeGreaterThan(0);
    expect(await speelTraject(t.p.regio, t.trajectId, '2026-11-20T10:00:00.000Z')).toEqual([]);
    expect(await t.traject()).toEqual(voor);
  });
});
