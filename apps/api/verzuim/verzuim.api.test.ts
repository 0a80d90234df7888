import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Verzuimdraad, type Aanklopper } from '#test/kit/verzuim-api.ts';

let d: Verzuimdraad;
beforeAll(async () => {
  d = await Verzuimdraad.open();
});
afterAll(() => d.sluit());

const VIJFTIEN = '12-03-2011';
const ZESTIEN = '12-03-2010';
const ACHTTIEN = '12-03-2008';
const les = (anders: object = {}) => ({
  overstapId: d.p.leerling.overstapId,
  dag: '2026-11-16',
  reden: 'ongeoorloofd',
  lesuur: 3,
  ...anders,
});
const zicht = async (wie: Aanklopper) => (await d.lijst(wie, '/v1/verzuim')).length;
const laatste = async () => (await d.lijst('decaan', '/v1/verzuim'))[0]!;

describe('GET /v1/verzuim', () => {
  beforeEach(async () => {
    await d.begin(VIJFTIEN);
    await d.p.boek(
      d.p.uren('2026-11-16', 1, { lesuur: 3 }),
      d.p.uren('2026-11-17', 5.6, { reden: 'ziek', heleDag: true }),
      d.p.uren('2026-11-18', 0, { reden: 'te-laat', lesuur: 1, minuten: 12 }),
    );
  });

  it('shows the school who was away when, and why', async () => {
    expect(await d.lijst('decaan', '/v1/verzuim')).toMatchObject([
      { dag: '2026-11-18', lesuur: 1, minuten: 12, reden: 'te-laat', redenTekst: 'te laat', bron: 'hand' },
      {
        dag: '2026-11-17',
        heleDag: true,
        lesuren: 5.6,
        reden: 'ziek',
        leerling: { roepnaam: expect.any(String) },
      },
      {
        dag: '2026-11-16',
        lesuur: 3,
        lesuren: 1,
        reden: 'ongeoorloofd',
        school: { naam: expect.any(String) },
      },
    ]);
  });

  it('filters and pages', async () => {
    const overstap = `overstapId=${d.p.leerling.overstapId}`;
    const dagen = async (vraag: string) => {
      const { json } = await d.als<{ items: { dag: string }[]; volgende: string | null }>(
        'decaan',
        `/v1/verzuim?${vraag}`,
      );
      return { dagen: json.items.map(({ dag }) => dag), volgende: json.volgende };
    };
    expect((await dagen(`${overstap}&van=2026-11-17&totEnMet=2026-11-17`)).dagen).toEqual(['2026-11-17']);
    expect((await dagen(`${overstap}&reden=ziek`)).dagen).toEqual(['2026-11-17']);
    const eerste = await dagen(`${overstap}&paginaGrootte=2`);
    expect(eerste.dagen).toEqual(['2026-11-18', '2026-11-17']);
    expect(await dagen(`${overstap}&paginaGrootte=2&cursor=${eerste.volgende}`)).toEqual({
      dagen: ['2026-11-16'],
      volgende: null,
    });
    expect((await d.als('decaan', '/v1/verzuim?cursor=onzin')).status).toBe(400);
  });

  it.each<[Aanklopper, number]>([
    ['decaan', 3],
    ['mentor', 3],
    ['andereMentor', 0],
    ['andereDecaan', 0],
    ['mbo', 0],
    ['zwolle', 0],
    ['kampen', 0],
    ['rmc', 0],
    ['jongere', 3],
    ['ouder', 3],
  ])('shows %s %i rows', async (wie, aantal) => {
    expect(await zicht(wie)).toBe(aantal);
  });

  it.each<Aanklopper>(['coordinator', 'projectleider', 'stuurgroep', 'beheerder'])(
    'is shut for %s',
    async (wie) => {
      for (const pad of ['/v1/verzuim', '/v1/verzuimtellers'])
        expect((await d.als(wie, pad)).status).toBe(403);
    },
  );

  it('leaves one row in the audit for the pupil', async () => {
    const [{ seq }] = (await d.p.regio.rijen<{ seq: number }>(
      'select coalesce(max(seq), 0) as seq from audit',
    )) as [{ seq: number }];
    await d.lijst('decaan', '/v1/verzuim');
    expect(
      await d.p.regio.rijen('select handeling, leerling_id, object_soort from audit where seq > $1', [seq]),
    ).toMatchObject([
      {
        handeling: 'lijstVerzuim',
        leerling_id: d.p.leerling.leerlingId,
        object_soort: 'verzuimregel',
      },
    ]);
  });
});

describe('the reason', () => {
  const gezien = async (wie: Aanklopper) => d.lijst(wie, '/v1/verzuim');
  beforeEach(async () => {
    await d.begin(ZESTIEN);
    await d.p.boek(d.p.uren('2026-11-17', 5.6, { reden: 'ziek', heleDag: true }));
  });

  it('21: is not for a parent of who is sixteen; that, when and how much is', async () => {
    const [regel] = await gezien('ouder');
    expect(regel).toMatchObject({ dag: '2026-11-17', lesuren: 5.6, heleDag: true });
    for (const weg of ['reden', 'redenTekst', 'minuten']) expect(regel).not.toHaveProperty(weg);
    expect((await gezien('jongere'))[0]).toMatchObject({ reden: 'ziek' });
  });

  it('cannot be guessed by who may not have it, with a filter', async () => {
    const { json } = await d.als<{ items: unknown[] }>('ouder', '/v1/verzuim?reden=ziek');
    expect(json.items).toEqual([]);
    expect(await d.als('ouder', '/v1/verzuim?reden=luxe')).toMatchObject({ status: 200, json });
  });

  it('is for a parent of a child', async () => {
    await d.begin(VIJFTIEN);
    await d.p.boek(d.p.uren('2026-11-17', 5.6, { reden: 'ziek', heleDag: true }));
    expect((await gezien('ouder'))[0]).toMatchObject({ reden: 'ziek' });
  });

  it('22: of an adult a parent sees nothing at all', async () => {
    await d.begin(ACHTTIEN);
    await d.p.boek(d.p.uren('2026-11-17', 1));
    expect((await d.als('ouder', '/v1/verzuim')).status).toBe(403);
    expect(await zicht('jongere')).toBe(1);
  });
});

describe('7: a mbo', () => {
  it('sees the absence of its own students, without the reason, and of nobody who applied', async () => {
    await d.begin();
    const { p } = d;
    await p.boek(p.uren('2026-11-16', 2));
    await p.regio.rijen(
      `insert into aanmelding (id, overstap_id, mbo_id, opleidingcode, status, status_op, aangemeld_op, toelatingsrecht, bijgewerkt_op)
       values (gen_random_uuid(), $1, $2, '25655', 'AANGEMELD', now(), now(), true, now())`,
      [p.leerling.overstapId, await p.regio.organisatie('25PJ')],
    );
    await p.regio.rijen(
      `insert into deelname (organisatie_id, leerling_id, rol, grondslag, van) values ($1, $2, 'mbo_intaker', 'aanmelding', now())`,
      [await p.regio.organisatie('25PJ'), p.leerling.leerlingId],
    );
    expect((await d.als('mbo', `/v1/overstappen/${p.leerling.overstapId}`)).status).toBe(200);
    expect(await zicht('mbo')).toBe(0);
    expect(await d.lijst('mbo', '/v1/verzuimtellers')).toEqual([]);
    expect((await d.als('mbo', '/v1/verzuim', les())).status).toBe(403);
    for (const pad of ['/v1/trajecten', '/v1/trajectbeelden', '/v1/partnertaken'])
      expect((await d.als('mbo', pad)).status).toBe(403);
    for (const tabel of ['overstap', 'verzuimregel'])
      await p.regio.rijen(`update ${tabel} set school_id = $1 where leerling_id = $2`, [
        await p.regio.organisatie('25PJ'),
        p.leerling.leerlingId,
      ]);
    const [regel] = await d.lijst('mbo', '/v1/verzuim');
    expect(regel).toMatchObject({ dag: '2026-11-16', lesuren: 2 });
    expect(regel).not.toHaveProperty('reden');
  });
});

describe('GET /v1/verzuimtellers', () => {
  beforeEach(() => d.begin());
  const teller = async (wie: Aanklopper = 'decaan') => (await d.lijst(wie, '/v1/verzuimtellers'))[0];

  it('says how far the count is: hours, window and what is left', async () => {
    await d.p.boek(d.p.uren('2026-11-03', 6), d.p.uren('2026-11-16', 4.5));
    expect(await teller()).toMatchObject({
      van: '2026-11-03',
      totEnMet: '2026-11-30',
      uren: 10.5,
      nog: 5.5,
      grens: 16,
      lesweken: 4,
      peildag: '2026-11-20',
      teltVanaf: null,
    });
    expect(await teller('jongere')).toMatchObject({ uren: 10.5 });
    expect(await teller('andereMentor')).toBeUndefined();
  });

  it('begins anew after a melding, and says when the next can be', async () => {
    await d.p.gemeld();
    await d.p.boek(d.p.uren('2026-11-18', 2));
    expect(await teller()).toMatchObject({
      van: '2026-11-18',
      uren: 2,
      nog: 14,
      teltVanaf: '2026-11-18',
      volgendeVanaf: '2026-11-24',
    });
  });

  it('is not for who only has the melding', async () => {
    await d.p.gemeld();
    expect(await teller('zwolle')).toBeUndefined();
  });
});

describe('POST /v1/verzuim', () => {
  beforeEach(() => d.begin());

  it('lets the school write a row, count it and take it back', async () => {
    for (const [lesuur, dag] of [
      [1, '2026-11-16'],
      [2, '2026-11-16'],
    ] as const)
      expect((await d.als('decaan', '/v1/verzuim', les({ dag, lesuur, lesuren: 8 }))).json).toMatchObject({
        oordeel: 'nieuw',
      });
    expect(await d.p.meldingen()).toMatchObject([{ soort: 'V3', toestand: 'VOORSTEL' }]);
    const { id } = (await laatste()) as { id: string };
    const terug = await d.als('decaan', `/v1/verzuim/${id}/terugnames`, {});
    expect([terug.status, terug.json]).toMatchObject([201, { id, vervallenOp: expect.any(String) }]);
    expect(await d.p.meldingen()).toMatchObject([{ toestand: 'VERVALLEN' }]);
    expect((await d.als('decaan', `/v1/verzuim/${id}/terugnames`, {})).json).toMatchObject({
      code: 'verzuim.al-vervallen',
    });
    expect(await d.p.regio.rijen('select 1 from verzuimregel where id = $1', [id])).toHaveLength(1);
  });

  it('replaces what was said about the same lesson', async () => {
    const { json: eerst } = await d.als<{ id: string }>('mentor', '/v1/verzuim', les());
    const { json } = await d.als('mentor', '/v1/verzuim', les({ reden: 'ziek' }));
    expect(json).toMatchObject({ oordeel: 'gewijzigd', vervangt: [eerst.id] });
    expect((await d.als('mentor', '/v1/verzuim', les({ reden: 'ziek' }))).json).toMatchObject({
      oordeel: 'ongewijzigd',
    });
  });

  it('takes a whole day for the lessons of a day', async () => {
    await d.als('decaan', '/v1/verzuim', les({ lesuur: null, heleDag: true }));
    expect(await laatste()).toMatchObject({ lesuren: 5.6, heleDag: true });
  });

  it.each([
    ['a day to come', { dag: '2026-11-21' }, 'verzuim.toekomst'],
    ['a Saturday', { dag: '2026-11-14' }, 'verzuim.weekend'],
    ['a Sunday', { dag: '2026-11-15' }, 'verzuim.weekend'],
    ['no hours at all', { lesuur: null }, 'verzuim.hoeveel'],
  ])('refuses %s', async (_, anders, code) => {
    const { status, json } = await d.als('decaan', '/v1/verzuim', les(anders));
    expect([status, json]).toMatchObject([422, { code }]);
  });

  it.each<[Aanklopper, number]>([
    ['andereMentor', 404],
    ['andereDecaan', 404],
    ['zwolle', 403],
    ['rmc', 403],
    ['mbo', 403],
    ['jongere', 403],
    ['ouder', 403],
    ['coordinator', 403],
  ])('answers %s with %i, and changes nothing', async (wie, status) => {
    await d.p.boek(d.p.uren('2026-11-16', 1));
    const { id } = (await laatste()) as { id: string };
    expect((await d.als(wie, '/v1/verzuim', les())).status).toBe(status);
    expect((await d.als(wie, `/v1/verzuim/${id}/terugnames`, {})).status).toBe(status);
    expect(await zicht('decaan')).toBe(1);
  });
});

describe('who treats a melding', () => {
  beforeEach(() => d.begin());

  it('sees what was reported and nothing else, and no longer after it is withdrawn', async () => {
    const { id } = await d.p.gemeld();
    await d.p.boek(d.p.uren('2026-11-18', 2), d.p.uren('2026-11-19', 5.6, { reden: 'ziek', heleDag: true }));
    expect((await d.lijst('zwolle', '/v1/verzuim')).map(({ dag }) => dag)).toEqual([
      '2026-11-17',
      '2026-11-16',
    ]);
    expect(await zicht('kampen')).toBe(0);
    await d.als('decaan', `/v1/verzuimmeldingen/${id}/intrekkingen`, { reden: 'TEN_ONRECHTE' });
    expect(await zicht('zwolle')).toBe(0);
  });
});
