import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doeAls, type Als, type Uitkomst } from './cellen.ts';
import {
  KIJKERS,
  startTrajectproef,
  TRAJECTTABELLEN,
  type Kijker,
  type Trajectproef,
  type Trajecttabel,
} from './trajectcellen.ts';

let proef: Trajectproef;
beforeAll(async () => {
  proef = await startTrajectproef();
});
afterAll(() => proef.sluit());

const LP = ['lp', 'boa', 'exBoa'] as const;
const GEZIN = ['jongere', 'ouder'] as const;
const TAAKHOUDERS = ['halt', 'rvdk', 'om', 'hulpverlener', 'jeugdarts', 'gi', 'school', 'rmc'] as const;

/** Met de hand geschreven: wie een rij van het traject ziet zonder open zaak. Wie hier niet staat, ziet er geen. */
const ZIET: Readonly<Record<Trajecttabel, readonly Kijker[]>> = {
  consult: [...LP, 'school', ...GEZIN],
  traject: [...LP, 'nieuweLp', ...GEZIN],
  // Ieder alleen zijn eigen regel van de lijst.
  traject_autorisatie: ['boa', 'exBoa'],
  traject_checkin: [...LP, ...GEZIN],
  // De school die het consult vroeg, leest niet of er een traject uit begon.
  traject_consult: [...LP, ...GEZIN],
  traject_gebeurtenis: [...LP, 'nieuweLp', ...GEZIN],
  traject_horing: [...LP, ...GEZIN],
  traject_instrument: [...LP, ...GEZIN],
  traject_mdo: [...LP, 'hulpverlener', ...GEZIN],
  traject_mdo_deelnemer: [...LP, 'hulpverlener', ...GEZIN],
  traject_melding: [...LP, ...GEZIN],
  traject_route: [...LP, ...GEZIN],
  traject_route_feit: [...LP, ...GEZIN],
  traject_samenvoeging: [...LP],
  traject_schoolbeeld: ['school', ...GEZIN],
  traject_stap: [],
  traject_taak: [...LP, ...TAAKHOUDERS, ...GEZIN],
  // Wat iemand schreef, of wat hem is vrijgegeven; het gezin kreeg hier nog niets.
  traject_tekst: [...LP, 'halt', 'om', 'hulpverlener'],
  traject_toestemming: [...LP, ...GEZIN],
  // Grond en verklaring zijn bijzonder: wie een traject pas aangeboden kreeg, ziet haar nog niet.
  vrijstelling: [...LP, ...GEZIN],
};

const leerlingVan = (wie: 'eigen' | 'ander') => proef[wie].leerlingId;
const vraag = (als: Als, sql: string, waarden: unknown[]): Promise<Uitkomst> =>
  doeAls(proef.db, als, { sql, waarden });
const lees = (tabel: string, als: Als, wie: 'eigen' | 'ander' = 'eigen', waar = 'true') =>
  vraag(als, `select 1 from ${tabel} where leerling_id = $1 and ${waar}`, [leerlingVan(wie)]);
const wijzig = (tabel: string, als: Als, wie: 'eigen' | 'ander' = 'eigen') =>
  vraag(als, `update ${tabel} set leerling_id = leerling_id where leerling_id = $1`, [leerlingVan(wie)]);
async function voegIn(tabel: string, als: Als, wie: 'eigen' | 'ander' = 'eigen'): Promise<Uitkomst> {
  const [{ rij }] = await proef.db.query<[{ rij: object }]>(
    `select to_jsonb(t) as rij from ${tabel} t where leerling_id = $1 limit 1`,
    [leerlingVan(wie)],
  );
  return vraag(
    als,
    `insert into ${tabel} overriding system value select * from jsonb_populate_record(null::${tabel}, $1::jsonb)`,
    [JSON.stringify(rij)],
  );
}
/** De verschillende waarden van een kolom die iemand ziet. */
async function waarden(tabel: string, kolom: string, als: Als): Promise<string[]> {
  const gezien: string[] = [];
  for (const waarde of await proef.db.query<{ w: string }[]>(
    `select distinct ${kolom} as w from ${tabel} where leerling_id = $1 order by 1`,
    [leerlingVan('eigen')],
  ))
    if ((await lees(tabel, als, 'eigen', `${kolom} = '${waarde.w}'`)) !== 0) gezien.push(waarde.w);
  return gezien;
}

const cellen = TRAJECTTABELLEN.flatMap((tabel) => KIJKERS.map((wie) => [tabel, wie] as const));
/** Wie overlegt, schrijft in zijn consult ook zonder zaak: dat kan over niemand gaan. */
const eigenConsult = (tabel: Trajecttabel, wie: Kijker): boolean =>
  tabel === 'consult' && ([...LP, 'school'] as readonly Kijker[]).includes(wie);
const ALLEEN_ERBIJ: readonly string[] = [
  'traject_gebeurtenis',
  'traject_instrument',
  'traject_toestemming',
  'traject_checkin',
];

describe('what is there of a traject', () => {
  it.each(cellen)('31: %s, seen by %s', async (tabel, wie) => {
    const gezien = await lees(tabel, proef.als(wie));
    expect(typeof gezien === 'number' && gezien > 0).toBe(ZIET[tabel].includes(wie));
  });

  it.each(
    cellen.filter(([, wie]) => !['andereLp', 'andereSchool', 'andereRmc', 'andereJongere'].includes(wie)),
  )('31: %s of another pupil is not there for %s', async (tabel, wie) => {
    expect(await lees(tabel, proef.als(wie), 'ander')).toBe(0);
  });

  it.each(cellen)('31: %s cannot be changed by %s without an open case', async (tabel, wie) => {
    const verwacht = ALLEEN_ERBIJ.includes(tabel) ? 'geweigerd' : eigenConsult(tabel, wie) ? 1 : 0;
    expect(await wijzig(tabel, proef.als(wie))).toBe(verwacht);
  });

  it.each(cellen)('31: a row of %s is refused from %s without an open case', async (tabel, wie) => {
    expect((await voegIn(tabel, proef.als(wie))) === 'geweigerd').toBe(!eigenConsult(tabel, wie));
  });

  it.each(TRAJECTTABELLEN)('31: a row of %s of another pupil is refused in an open case', async (tabel) => {
    const als = proef.als('lp', leerlingVan('eigen'));
    expect(await voegIn(tabel, als, 'eigen')).not.toBe('geweigerd');
    expect(await voegIn(tabel, als, 'ander')).toBe('geweigerd');
    expect(await vraag(als, `delete from ${tabel} where leerling_id = $1`, [leerlingVan('eigen')])).toBe(
      'geweigerd',
    );
  });

  it.each(TRAJECTTABELLEN)('31: %s is there for a process that says why, and for no other', async (tabel) => {
    const worker = (grondslag: string | null): Als => ({
      databaserol: 'overstap_worker',
      rechten: { grondslag },
    });
    expect(await lees(tabel, worker('masTraject'))).toBeGreaterThan(0);
    expect(await lees(tabel, worker(null))).toBe(0);
    expect(await voegIn(tabel, worker(null))).toBe('geweigerd');
  });
});

describe('what is there of a route', () => {
  const ZONDER_STRAF = ['R1', 'R2', 'R3'];
  it.each<[Kijker, readonly string[]]>([
    ['lp', ZONDER_STRAF],
    ['exBoa', ZONDER_STRAF],
    ['boa', [...ZONDER_STRAF, 'R4']],
    ['jongere', [...ZONDER_STRAF, 'R4']],
    ['nieuweLp', []],
    ['lpBeheerder', []],
    ['om', []],
  ])('16: %s sees only the routes that are for him', async (wie, routes) => {
    expect(await waarden('traject_route', 'route', proef.als(wie))).toEqual(routes);
  });

  it.each<[Kijker, readonly string[]]>([
    ['lp', ['halt', 'verzuim', 'zorg']],
    ['exBoa', ['halt', 'verzuim', 'zorg']],
    ['boa', ['halt', 'verzuim', 'wpg_straf', 'zorg']],
    ['nieuweLp', ['verzuim']],
    ['jongere', ['halt', 'verzuim', 'wpg_straf', 'zorg']],
    ['halt', []],
  ])('16: %s sees only the events that are for him', async (wie, klassen) => {
    expect(await waarden('traject_gebeurtenis', 'klasse', proef.als(wie))).toEqual(klassen);
  });

  const leest = (wie: Kijker) => waarden('traject_tekst', 'klasse', proef.als(wie));
  it.each<[Kijker, readonly string[]]>([
    ['halt', ['halt']],
    ['om', ['wpg_straf']],
    ['rvdk', []],
    ['lp', ['halt', 'verzuim']],
    ['exBoa', ['halt', 'verzuim']],
    ['boa', ['halt', 'verzuim', 'wpg_straf']],
  ])('10: %s reads only what he wrote or was given', async (wie, klassen) => {
    expect(await leest(wie)).toEqual(klassen);
  });
  it.each<[Kijker, readonly string[]]>([
    ['hulpverlener', ['zorg']],
    ['jeugdarts', []],
    ['gi', []],
  ])('11: %s reads of a traject only what he wrote', async (wie, klassen) => {
    expect(await leest(wie)).toEqual(klassen);
  });

  /** Wat iemand van het traject zelf ziet, naast zijn taken. */
  const verder = async (wie: Kijker): Promise<string[]> => {
    const gezien: string[] = [];
    for (const tabel of ['traject', 'traject_route', 'traject_gebeurtenis', 'traject_instrument'])
      if ((await lees(tabel, proef.als(wie))) !== 0) gezien.push(tabel);
    return gezien;
  };
  const taken = (wie: Kijker) => waarden('traject_taak', 'soort', proef.als(wie));
  it.each<[Kijker, readonly string[]]>([
    ['om', ['beoordelen-om']],
    ['omZonderTaak', []],
    ['halt', ['halt-uitvoeren']],
    ['haltZonderTaak', []],
    ['school', ['afspraken-school']],
    ['rmc', ['begeleiding-achttien']],
    ['hulpverlener', ['hulp-starten']],
    ['gi', ['uitvoering-gi']],
    ['jeugdarts', ['advies-jeugdarts']],
  ])('12: %s has only its own task, and of the traject nothing to search', async (wie, soorten) => {
    expect(await taken(wie)).toEqual(soorten);
    expect(await verder(wie)).toEqual([]);
  });
  it('13: the child protection board has only the case it was asked for', async () => {
    expect(await taken('rvdk')).toEqual(['onderzoek-rvdk']);
    expect(await verder('rvdk')).toEqual([]);
  });

  it('16: leaves who is not on the list no task, count or id of a penal case', async () => {
    const open = (wie: Kijker) =>
      vraag(proef.als(wie), 'select 1 from taak where traject_id = $1', [proef.eigen.trajectId]);
    expect(await open('lp')).toBe(1);
    expect(await open('exBoa')).toBe(1);
    expect(await open('boa')).toBe(2);
    const sporen = (wie: Kijker, tabel: string) =>
      vraag(proef.als(wie), `select 1 from ${tabel} where route_id = $1`, [proef.eigen.routes.R4]);
    for (const tabel of [
      'traject_taak',
      'traject_gebeurtenis',
      'traject_tekst',
      'traject_route_feit',
      'traject_toestemming',
    ]) {
      expect([tabel, await sporen('lp', tabel)]).toEqual([tabel, 0]);
      expect([tabel, await sporen('exBoa', tabel)]).toEqual([tabel, 0]);
    }
  });

  it('16: keeps a case against the parents from the youngster, not from them', async () => {
    const met = async (wie: Kijker): Promise<number> => {
      const runner = proef.db.createQueryRunner();
      await runner.startTransaction();
      await runner.query("update traject_route set verdachte = 'ouders' where id = $1", [
        proef.eigen.routes.R4,
      ]);
      const { rechten } = proef.als(wie);
      await runner.query('set local role overstap_api');
      await runner.query("select set_config('app.rol', $1, true), set_config('app.leerlingen', $2, true)", [
        rechten.rol,
        leerlingVan('eigen'),
      ]);
      const [{ n }] = (await runner.query(
        `select (select count(*) from traject_route where id = $1) + (select count(*) from traject_taak where route_id = $1)
           + (select count(*) from traject_gebeurtenis where route_id = $1) as n`,
        [proef.eigen.routes.R4],
      )) as [{ n: string }];
      await runner.rollbackTransaction();
      await runner.release();
      return Number(n);
    };
    expect(await met('jongere')).toBe(0);
    expect(await met('ouder')).toBe(3);
  });

  it('8: gives a school of the traject only whether it runs: its melding does not name one', async () => {
    const kolommen = await proef.db.query<{ naam: string }[]>(
      `select column_name as naam from information_schema.columns
       where table_name = 'verzuimmelding' and (column_name like '%traject%' or column_name like '%recidive%')`,
    );
    expect(kolommen).toEqual([]);
    const als = proef.als('school');
    expect(await lees('verzuimmelding', als)).toBe(1);
    expect(await lees('traject_melding', als)).toBe(0);
    expect(await lees('traject_schoolbeeld', als)).toBe(1);
  });

  it('14: gives a former gemeente nothing but its own penal case, when it is on the list', async () => {
    const runner = proef.db.createQueryRunner();
    await runner.startTransaction();
    const { organisatieId } = proef.als('oudeLp').rechten;
    await runner.query('update traject_route set lp_id = $2 where traject_id = $1', [
      proef.eigen.trajectId,
      organisatieId,
    ]);
    await runner.query('set local role overstap_api');
    await runner.query("select set_config('app.org', $1, true), set_config('app.soort', 'gemeente', true)", [
      organisatieId,
    ]);
    const [{ n }] = (await runner.query('select count(*)::int as n from traject_route')) as [{ n: number }];
    expect(n).toBe(0);
    await runner.rollbackTransaction();
    await runner.release();
  });
});
