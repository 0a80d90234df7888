import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VernietigbareKlasse } from '#libs/domain/vernietiging/vernietiging.ts';
import { klassenVan } from '#libs/domain/vernietiging/vernietiging.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { schrijfTrajecttekst } from '#libs/traject/teksten.ts';
import { maakTrajecttaak } from '#libs/traject/taken.ts';
import { laadTraject } from '#libs/traject/traject.ts';
import { eindigFeiten, processenVan } from '#libs/vernietiging/processen.ts';
import { TABELLEN_VAN_TRAJECT } from '#libs/vernietiging/tabellen-traject.ts';
import { wis } from '#libs/vernietiging/wis.ts';
import { startProcessen } from '#libs/dossier/processen.ts';
import { createPartners, vulTraject, type Trajectrijen } from '#test/builders/traject.ts';
import type { Partnernaam } from '#test/builders/trajectrij.ts';
import { Trajectproef } from '#test/kit/traject.ts';

const TABELLEN = [...new Set(TABELLEN_VAN_TRAJECT.map(({ tabel }) => tabel))].filter((t) => t !== 'taak');

let t: Trajectproef;
let partners: Record<Partnernaam, string>;
beforeAll(async () => {
  t = await Trajectproef.open();
  partners = await createPartners(t.p.regio.dataSource);
});
afterAll(() => t.sluit());

/** Een leerling met een traject met elke route, en in elke tabel een rij. */
async function vol(): Promise<Trajectrijen> {
  await t.begin();
  const { overstap_id: overstapId, afspraak_id: afspraakId } = await t.p.regio.rij<{
    overstap_id: string;
    afspraak_id: string;
  }>('select overstap_id, afspraak_id from traject where id = $1', [t.trajectId]);
  const rijen = await vulTraject(
    t.p.regio.dataSource,
    {
      leerlingId: t.p.leerling.leerlingId,
      overstapId,
      afspraakId,
      trajectId: t.trajectId,
      schoolId: t.p.school,
      lpId: t.lpa.organisatieId,
      rmcId: t.lpa.organisatieId,
      meldingId: t.meldingId,
      boaId: t.lpa.gebruikerId,
      op: t.p.regio.nu,
    },
    partners,
  );
  await t.p.doe(async (tx) => {
    await startProcessen(tx, await routesEnTaken(rijen), t.p.regio.nu);
    for (const klasse of ['verzuim', 'zorg', 'halt', 'wpg_straf'] as const)
      await schrijfTrajecttekst(
        tx,
        { id: rijen.trajectId, leerlingId: rijen.leerlingId },
        { soort: 'motief', klasse, bronId: rijen.trajectId, tekst: `woord ${klasse}` },
        { door: t.lpa, nu: t.p.regio.nu },
      );
    const plaats = { subject: rijen.consultId, kolom: TEKSTPLAATS.consultvraag(rijen.consultId) };
    await tx.query('update consult set vraag = $2 where id = $1', [
      rijen.consultId,
      await sluitTekst(tx, { ...plaats, klasse: 'verzuim' }, 'een vraag'),
    ]);
  });
  return rijen;
}

async function routesEnTaken({ trajectId, routes }: Trajectrijen) {
  const taken = await t.p.regio.rijen<{ id: string }>('select id from traject_taak where traject_id = $1', [
    trajectId,
  ]);
  const volgendMoment = t.p.regio.nu;
  return [
    ...Object.values(routes).map((onderwerp) => ({
      soort: 'masRoute' as const,
      onderwerp,
      regio: '010',
      volgendMoment,
    })),
    ...taken.map(({ id }) => ({ soort: 'partnertaak' as const, onderwerp: id, regio: '010', volgendMoment })),
  ];
}

const vernietig = (leerlingId: string, klassen: readonly VernietigbareKlasse[]) =>
  t.p.doe(async (tx) => {
    await eindigFeiten(tx, { leerlingId, klassen }, t.p.regio.context);
    const opdracht = { vernietigingId: randomUUID(), leerlingId, klassen, grafstenen: [], op: t.p.regio.nu };
    return wis(tx, opdracht);
  });

/** Hoeveel rijen er van een leerling zijn, per tabel; een tabel zonder staat er niet bij. */
async function over(leerlingId: string): Promise<Record<string, number>> {
  const geteld: Record<string, number> = {};
  for (const tabel of TABELLEN) {
    const { n } = await t.p.regio.rij<{ n: number }>(
      `select count(*)::int as n from ${tabel} where leerling_id = $1`,
      [leerlingId],
    );
    if (n > 0) geteld[tabel] = n;
  }
  return geteld;
}

const klassenIn = async (leerlingId: string, tabel: string): Promise<string[]> =>
  (
    await t.p.regio.rijen<{ klasse: string }>(
      `select distinct klasse from ${tabel} where leerling_id = $1 order by 1`,
      [leerlingId],
    )
  ).map(({ klasse }) => klasse);
const routesVan = async (leerlingId: string): Promise<string[]> =>
  (
    await t.p.regio.rijen<{ route: string }>(
      'select route from traject_route where leerling_id = $1 order by 1',
      [leerlingId],
    )
  ).map(({ route }) => route);
const lopend = async (workflowIds: readonly string[]): Promise<number> =>
  (
    await t.p.regio.rijen("select 1 from proces where workflow_id = any($1::text[]) and status = 'LOOPT'", [
      workflowIds,
    ])
  ).length;

describe('87: destroying a pupil with a traject', () => {
  it('87: takes everything of the traject with it, keys and processes too, and nothing of another', async () => {
    const ander = await vol();
    const p = await vol();
    const vanAnder = await over(ander.leerlingId);
    expect(Object.keys(await over(p.leerlingId)).sort()).toEqual([...TABELLEN].sort());
    const processen = await t.p.doe((tx) => processenVan(tx, p.leerlingId, klassenVan([])));
    expect(processen.map((id) => id.split('/')[0])).toEqual(
      expect.arrayContaining(['masTraject', 'masRoute', 'partnertaak']),
    );
    await vernietig(p.leerlingId, klassenVan([]));
    expect(await over(p.leerlingId)).toEqual({});
    expect(await lopend(processen)).toBe(0);
    expect(
      await t.p.regio.rijen(
        'select subject from sleutels.dek where subject in ($1, $2) and octet_length(wrapped) > 0',
        [p.leerlingId, p.consultId],
      ),
    ).toEqual([]);
    expect(await over(ander.leerlingId)).toEqual(vanAnder);
    const [tekst] = await t.p.regio.rijen<{ id: string; bytes: Buffer }>(
      "select id, bytes from traject_tekst where leerling_id = $1 and klasse = 'wpg_straf' and soort = 'motief'",
      [ander.leerlingId],
    );
    expect(
      await openTeksten(t.p.regio.dataSource, [
        {
          subject: ander.leerlingId,
          kolom: TEKSTPLAATS.traject(tekst!.id),
          klasse: 'wpg_straf',
          bytes: tekst!.bytes,
        },
      ]),
    ).toEqual(['woord wpg_straf']);
  });

  it('87: does nothing the second time', async () => {
    const p = await vol();
    expect(await vernietig(p.leerlingId, klassenVan([]))).toMatchObject({ traject: 2 });
    expect(await vernietig(p.leerlingId, klassenVan([]))).toEqual({});
  });

  it.each([
    ['zorg', ['halt', 'verzuim', 'wpg_straf'], ['R2', 'R4']],
    ['halt', ['verzuim', 'wpg_straf', 'zorg'], ['R1', 'R3', 'R4']],
    ['wpg_straf', ['halt', 'verzuim', 'zorg'], ['R1', 'R2', 'R3']],
  ] as const)('87: with only %s leaves the rest of the traject', async (klasse, klassen, routes) => {
    const p = await vol();
    const weg = await t.p.doe((tx) => processenVan(tx, p.leerlingId, [klasse]));
    expect(weg.filter((id) => id.startsWith('masTraject'))).toEqual([]);
    await vernietig(p.leerlingId, [klasse]);
    for (const tabel of ['traject_tekst', 'traject_gebeurtenis', 'traject_taak'])
      expect(await klassenIn(p.leerlingId, tabel)).toEqual(klassen);
    expect(await routesVan(p.leerlingId)).toEqual(routes);
    expect(await lopend(weg)).toBe(0);
    expect(await over(p.leerlingId)).toMatchObject({ traject: 2, traject_horing: 2 });
    expect((await over(p.leerlingId))['traject_instrument'] ?? 0).toBe(klasse === 'zorg' ? 0 : 1);
    expect((await over(p.leerlingId))['traject_autorisatie'] ?? 0).toBe(klasse === 'wpg_straf' ? 0 : 1);
    expect(await vernietig(p.leerlingId, [klasse])).toEqual({});
  });

  it('87: with the absence file closes every open task, also the question what follows an exemption', async () => {
    const p = await vol();
    await t.p.doe(async (tx) => {
      const { kop } = await laadTraject(tx, p.trajectId, t.p.regio.context);
      for (const soort of ['traject-vrijstelling', 'traject-route'] as const)
        await maakTrajecttaak(
          tx,
          kop,
          { soort, kenmerk: randomUUID(), rol: 'lpa', uiterlijk: t.p.regio.nu },
          t.p.regio.context,
        );
    });
    await vernietig(p.leerlingId, ['verzuim', 'zorg', 'halt']);
    expect(
      await t.p.regio.rijen(
        "select distinct status from taak where soort in ('traject-vrijstelling', 'traject-route') and overstap_id = $1",
        [t.p.leerling.overstapId],
      ),
    ).toEqual([{ status: 'VERVALLEN' }]);
  });

  it('87: with only the absence file keeps a penal case for its own term, and no more than that', async () => {
    const p = await vol();
    await vernietig(p.leerlingId, ['verzuim', 'zorg', 'halt']);
    expect(await routesVan(p.leerlingId)).toEqual(['R4']);
    expect(Object.keys(await over(p.leerlingId)).sort()).toEqual([
      'traject',
      'traject_autorisatie',
      'traject_gebeurtenis',
      'traject_route',
      'traject_stap',
      'traject_taak',
      'traject_tekst',
    ]);
    expect(
      await t.p.regio.rij(
        'select behandelaar_id, duiding_soort, ouders_veroordeeld, bal_organisatie_id from traject where id = $1',
        [p.trajectId],
      ),
    ).toEqual({
      behandelaar_id: null,
      duiding_soort: null,
      ouders_veroordeeld: false,
      bal_organisatie_id: null,
    });
    await vernietig(p.leerlingId, klassenVan([]));
    expect(await over(p.leerlingId)).toEqual({});
  });
});
