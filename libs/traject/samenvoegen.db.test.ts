import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { leesTrajectteksten } from '#libs/traject/teksten.ts';
import { laadTraject } from '#libs/traject/traject.ts';
import { Dubbel } from '#test/kit/dubbel.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelRoute } from '#test/kit/trajectproces.ts';

let t: Trajectproef;
let d: Dubbel;
beforeAll(async () => {
  t = await Trajectproef.open();
  d = new Dubbel(t);
});
afterAll(() => t.sluit());
beforeEach(() => d.begin());

const context = () => t.p.regio.context;
const status = async (id: string): Promise<string> =>
  (await t.p.regio.rij<{ status: string }>('select status from traject_samenvoeging where id = $1', [id]))
    .status;
const rij = (trajectId: string) =>
  t.p.regio.rij<{ status: string; einde_reden: string | null; samengevoegd_in_id: string | null }>(
    'select status, einde_reden, samengevoegd_in_id from traject where id = $1',
    [trajectId],
  );

describe('a proposal to merge two trajects', () => {
  it('is one for a pair, of the leerplicht that has both, and never merges by itself', async () => {
    const id = await d.stelVoor();
    expect(await d.stelVoor()).toBe(id);
    await expect(d.stelVoor(t.trajectId)).rejects.toMatchObject({ code: 'samenvoegen.zelfde' });
    const kampen = await t.doener('lp-kampen', 'lpa');
    await expect(d.stelVoor(d.eerst.trajectId, kampen)).rejects.toMatchObject({ code: 'traject.onbekend' });
    expect(await d.speel()).toEqual(['oppakken']);
    expect(await status(id)).toBe('VOORGESTELD');
  });

  it('scenario 32: is not for who was born on another day', async () => {
    await t.begin('13-03-2011');
    await expect(d.stelVoor(t.trajectId)).rejects.toMatchObject({ code: 'samenvoegen.andere-jongere' });
  });

  it('is turned down by a person with a reason, once', async () => {
    const id = await d.stelVoor();
    await expect(d.beslis(id, 'afwijzen', null)).rejects.toMatchObject({ code: 'samenvoegen.motief' });
    await d.beslis(id, 'afwijzen');
    expect(await status(id)).toBe('AFGEWEZEN');
    await expect(d.beslis(id)).rejects.toMatchObject({ code: 'samenvoegen.besloten' });
    expect(await d.speel()).toEqual(['oppakken']);
  });

  it('lapses when one of both closes before anybody decided', async () => {
    const id = await d.stelVoor();
    await t.sluitMet('TER_KENNISGEVING');
    expect(await d.speel()).toEqual(['voegSamen', 'klaar']);
    expect(await status(id)).toBe('VERVALLEN');
    expect(await rij(d.eerst.trajectId)).toMatchObject({ status: 'GEMELD' });
  });
});

describe('merging', () => {
  /** Het andere traject is verder: er loopt hulp, met een taak bij een partner. */
  async function metHulp(): Promise<string> {
    d.op(d.eerst);
    await t.totKeuze();
    const hulp = await d.naarHulp();
    await t.partner(hulp, { soort: 'aannemen' }, 'Wij beginnen snel.');
    d.op(d.later);
    return hulp;
  }

  it('keeps the furthest with all facts and routes of both; the other refers to it and keeps its history', async () => {
    const hulp = await metHulp();
    await d.beslis(await d.stelVoor());
    expect(await d.speel()).toEqual(['voegSamen', 'klaar']);
    expect(await rij(t.trajectId)).toEqual({
      status: 'AFGESLOTEN',
      einde_reden: 'SAMENGEVOEGD',
      samengevoegd_in_id: d.eerst.trajectId,
    });
    expect(await rij(d.eerst.trajectId)).toMatchObject({ status: 'LOPEND' });
    const { feiten } = await laadTraject(t.p.regio.dataSource, d.eerst.trajectId, context());
    expect(feiten.feiten.map(({ id }) => id).sort()).toEqual([d.eerst.meldingId, t.meldingId].sort());
    expect(feiten.routes.map(({ id }) => id)).toEqual([hulp]);
    expect(await d.speel(d.eerst)).toEqual(['volgMeldingen']);
    expect((await t.p.laatste()).duo_status).toBe('B');
    const tijdlijn = await t.p.regio.rijen('select 1 from traject_gebeurtenis where traject_id = $1', [
      t.trajectId,
    ]);
    expect(tijdlijn.length).toBeGreaterThan(1);
  });

  it('moves what runs to who stays, with the words of partners, and the route goes on there', async () => {
    const hulp = await metHulp();
    await t.stap('IN_ONDERZOEK');
    await t.hoor();
    await t.stap('ROUTEKEUZE');
    const halt = await t.kies('R2');
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await t.zet(halt, naar, ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht']);
    await t.partner(halt, { soort: 'aannemen' }, 'Gesprek volgt.');
    await t.zet(halt, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    const taak = await t.taakVan(halt);
    await d.beslis(await d.stelVoor());
    expect(await d.speel()).toEqual(['voegSamen', 'klaar']);
    const { feiten } = await laadTraject(t.p.regio.dataSource, d.eerst.trajectId, context());
    expect(feiten.routes.map(({ id }) => id).sort()).toEqual([hulp, halt].sort());
    expect(feiten.gehoord).toMatchObject({ oudersGehoord: true, jongereGehoord: true });
    expect(await t.taakVan(halt)).toMatchObject({ id: taak.id, status: 'AANGENOMEN' });
    const teksten = await leesTrajectteksten(t.p.regio.dataSource, [taak.id]);
    expect(teksten.map(({ tekst }) => tekst)).toEqual(['Gesprek volgt.']);
    expect(await speelRoute(t.p.regio, halt, '2026-12-19T09:00:00.000Z')).toEqual(['halt-evaluatie']);
    t.trajectId = d.eerst.trajectId;
    expect((await t.taken('traject-route')).map(({ gegevens }) => gegevens['routeId'])).toContain(halt);
    await t.zet(halt, 'GEACCEPTEERD', ['akkoord-halt']);
    expect(await t.route(halt)).toMatchObject({ status: 'GEACCEPTEERD' });
  });

  it('looks once more when it is carried out: what cannot go on together lapses, and the leerplicht hears it', async () => {
    const hulp = await metHulp();
    const id = await d.stelVoor();
    await d.beslis(id);
    await t.totKeuze();
    const ander = await t.kies('R1');
    expect(await d.speel()).toEqual(['voegSamen']);
    expect(await status(id)).toBe('VERVALLEN');
    expect((await t.taken('traject-route')).map((taak) => taak.status)).toEqual(['OPEN']);
    expect(await t.route(hulp)).toMatchObject({ status: 'AANGEMELD' });
    expect(await t.route(ander)).toMatchObject({ status: 'VOORGESTELD' });
    await expect(d.stelVoor().then((voorstel) => d.beslis(voorstel))).rejects.toMatchObject({
      code: 'samenvoegen.routes-botsen',
    });
  });

  it('closes with the traject that stayed the meldingen of the one that went up in it', async () => {
    const hulp = await metHulp();
    await d.beslis(await d.stelVoor());
    await d.speel();
    const opgegaan = t.meldingId;
    t.trajectId = d.eerst.trajectId;
    await t.zet(hulp, 'AFGEBROKEN');
    await t.sluitMet('ANDERE_SCHOOL');
    expect(await d.speel(d.eerst)).toEqual(['volgMeldingen', 'klaar']);
    const gesloten = await t.p.regio.rij<{ duo_status: string }>(
      'select duo_status from verzuimmelding where id = $1',
      [opgegaan],
    );
    expect(gesloten.duo_status).toBe('G');
  });
});
