import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Dubbel } from '#test/kit/dubbel.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelTraject } from '#test/kit/trajectproces.ts';
import { beginTraject } from './begin.ts';
import { wekTrajectenVan } from './bewaar.ts';
import { neemTrajectOver } from './overnemen.ts';
import { laadTraject, type Trajectdoener } from './traject.ts';
import { biedTrajectAan } from './verhuizen.ts';

let t: Trajectproef;
let d: Dubbel;
beforeAll(async () => {
  t = await Trajectproef.open();
  d = new Dubbel(t);
});
afterAll(() => t.sluit());
beforeEach(() => d.begin());

const context = () => t.p.regio.context;
const gebeurd = async (trajectId: string): Promise<unknown[]> =>
  (
    await t.p.regio.rijen<{ gegevens: unknown }>(
      "select gegevens from traject_gebeurtenis where traject_id = $1 and soort = 'nieuwe-melding'",
      [trajectId],
    )
  ).map(({ gegevens }) => gegevens);
const open = (leerlingId: string) =>
  t.p.regio.rijen<{ id: string; recidive_van_id: string | null }>(
    "select id, recidive_van_id from traject where leerling_id = $1 and status <> 'AFGESLOTEN'",
    [leerlingId],
  );

/** De school van de inschrijving die opging, meldt opnieuw. */
async function meldtWeer(): Promise<string> {
  t.p.regio.nu = op('2026-11-30T09:00:00.000Z');
  d.op(d.later);
  await t.p.boek(...t.p.zestien('2026-11-26'));
  const { id } = await t.p.laatste();
  await t.p.bevestig(id, randomUUID());
  d.op(d.eerst);
  return id;
}

describe('a melding at the registration whose traject went up in another', () => {
  it('joins the traject that stayed, and asks there what a melding asks', async () => {
    await t.stap('IN_ONDERZOEK');
    d.op(d.eerst);
    await t.totKeuze();
    await t.kies('R1');
    await d.voegSamen();
    const meldingId = await meldtWeer();
    expect(await open(d.later.leerling.leerlingId)).toEqual([]);
    expect(await d.speel(d.eerst)).toEqual(expect.arrayContaining(['volgSamen', 'volgMeldingen']));
    expect(await gebeurd(t.trajectId)).toEqual([{ meldingId, vraagt: 'escalatie-overwegen', naar: null }]);
    const { feiten } = await laadTraject(t.p.regio.dataSource, t.trajectId, context());
    expect(feiten.feiten.map(({ id }) => id)).toContain(meldingId);
    const { duo_status } = await t.p.regio.rij<{ duo_status: string }>(
      'select duo_status from verzuimmelding where id = $1',
      [meldingId],
    );
    expect(duo_status).toBe('B');
    expect(await d.speel(d.eerst)).toEqual([]);
  });

  it('begins a traject that follows on it, when the one that stayed is closed', async () => {
    await d.voegSamen();
    await t.sluitMet('TER_KENNISGEVING');
    await d.speel(d.eerst);
    const meldingId = await meldtWeer();
    await d.speel(d.eerst);
    const nieuw = await open(d.later.leerling.leerlingId);
    expect(nieuw).toMatchObject([{ recidive_van_id: d.eerst.trajectId }]);
    d.op(d.later);
    expect(await t.p.laatste()).toMatchObject({ id: meldingId, traject_id: nieuw[0]!.id, duo_status: 'R' });
    t.p.regio.nu = op('2026-12-10T09:00:00.000Z');
    await t.p.boek(...t.p.zestien('2026-12-08'));
    const { id } = await t.p.laatste();
    await t.p.bevestig(id, randomUUID());
    expect(await t.p.laatste()).toMatchObject({ traject_id: nieuw[0]!.id });
  });

  it('wakes the traject that stayed when a fact of that registration changes', async () => {
    await d.voegSamen();
    await t.p.regio.rijen('delete from outbox');
    await t.p.doe((tx) => wekTrajectenVan(tx, [d.later.leerling.leerlingId], context()));
    const gewekt = await t.p.regio.rijen<{ onderwerp: string }>('select onderwerp from outbox');
    expect(gewekt).toEqual([{ onderwerp: `masTraject/${d.eerst.trajectId}` }]);
  });

  it('stops a preventive traject from beginning next to the one that stayed', async () => {
    await d.voegSamen();
    const begin = await t.p.regio.rij<Parameters<typeof beginTraject>[1]>(
      `select leerling_id as "leerlingId", overstap_id as "overstapId", school_id as "schoolId", regio, afspraak_id as "afspraakId",
         lp_id as "lpId", 'PREVENTIEF' as status, null as "recidiveVanId", null as door from traject where id = $1`,
      [d.later.trajectId],
    );
    await expect(t.p.doe((tx) => beginTraject(tx, begin, context()))).rejects.toMatchObject({
      code: 'traject.loopt-al',
    });
  });
});

describe('a move after or during merging', () => {
  let kampen: Trajectdoener;
  /** Kampen neemt het traject van de proef over. */
  async function verhuis(): Promise<void> {
    kampen = await t.doener('lp-kampen', 'lpa');
    await t.verhuist('0166', '2026-11-20');
    await t.p.doe((tx) => biedTrajectAan(tx, t.trajectId, { door: t.lpa }, context()));
    await t.p.doe((tx) => neemTrajectOver(tx, t.trajectId, { door: kampen }, context()));
  }

  it('takes along what went up in it: its words, its meldingen and who has it', async () => {
    const oud = t.lpa.organisatieId;
    await d.voegSamen();
    await verhuis();
    expect(await d.speel(d.eerst)).toContain('volgSamen');
    const rij = await t.p.regio.rij('select lp_id, versie from traject where id = $1', [d.later.trajectId]);
    expect(rij).toMatchObject({ lp_id: kampen.organisatieId });
    d.op(d.later);
    expect(await t.p.laatste()).toMatchObject({ behandelaar_id: kampen.organisatieId });
    const betrokken = await t.p.regio.rijen(
      "select organisatie_id from deelname where leerling_id = $1 and klasse = 'verzuim' and tot is null and organisatie_id in ($2, $3)",
      [d.later.leerling.leerlingId, oud, kampen.organisatieId],
    );
    expect(betrokken).toEqual([{ organisatie_id: kampen.organisatieId }]);
    await d.speel(d.eerst);
    expect(
      await t.p.regio.rij('select lp_id, versie from traject where id = $1', [d.later.trajectId]),
    ).toEqual(rij);
  });

  it.each([
    ['the one it was proposed from', () => d.later],
    ['the other', () => d.eerst],
  ] as const)('lets a proposal lapse when another gemeente takes over %s', async (_welke, inschrijving) => {
    const id = await d.stelVoor();
    d.op(inschrijving());
    await verhuis();
    expect(await speelTraject(t.p.regio, t.trajectId, t.p.regio.nu)).toContain('voegSamen');
    expect(await t.p.regio.rij('select status from traject_samenvoeging where id = $1', [id])).toEqual({
      status: 'VERVALLEN',
    });
    const gemeld = await t.p.regio.rijen(
      "select 1 from traject_gebeurtenis where traject_id = $1 and soort = 'samenvoegen-vervallen'",
      [d.later.trajectId],
    );
    expect(gemeld).toHaveLength(1);
  });
});
