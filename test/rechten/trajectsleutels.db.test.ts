import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doeAls, type Als, type Uitkomst } from './cellen.ts';
import { KIJKERS, startTrajectproef, type Kijker, type Trajectproef } from './trajectcellen.ts';

let proef: Trajectproef;
beforeAll(async () => {
  proef = await startTrajectproef();
});
afterAll(() => proef.sluit());

const LP = ['lp', 'boa', 'exBoa'] as const;
const GEZIN = ['jongere', 'ouder'] as const;
const leerlingVan = (wie: 'eigen' | 'ander') => proef[wie].leerlingId;
const vraag = (als: Als, sql: string, waarden: unknown[]): Promise<Uitkomst> =>
  doeAls(proef.db, als, { sql, waarden });

describe('the keys of care, Halt and penal cases', () => {
  /** Met de hand geschreven: wie de sleutel van een klasse krijgt. Een school nooit. */
  const OPENT: Readonly<Record<'zorg' | 'halt' | 'wpg_straf', readonly Kijker[]>> = {
    zorg: [...LP, 'hulpverlener', 'jeugdarts', 'gi', ...GEZIN],
    halt: [...LP, 'halt', ...GEZIN],
    wpg_straf: ['boa', 'om', 'rvdk', ...GEZIN],
  };
  const klassen = Object.keys(OPENT) as (keyof typeof OPENT)[];
  const opent = async (klasse: string, als: Als, wie: 'eigen' | 'ander' = 'eigen') =>
    vraag(als, 'select 1 from sleutels.dek where subject = $1 and klasse = $2', [leerlingVan(wie), klasse]);

  it.each(klassen.flatMap((klasse) => KIJKERS.map((wie) => [klasse, wie] as const)))(
    '9: 16: %s is opened by %s only when the policy names him, also in an open case',
    async (klasse, wie) => {
      const verwacht = OPENT[klasse].includes(wie) ? 1 : 0;
      expect(await opent(klasse, proef.als(wie))).toBe(verwacht);
      expect(await opent(klasse, proef.als(wie, leerlingVan('eigen')))).toBe(verwacht);
    },
  );

  it.each(klassen)('31: %s of another pupil stays closed for everybody of this one', async (klasse) => {
    for (const wie of KIJKERS.filter((k) => !['andereLp', 'andereJongere'].includes(k)))
      expect([wie, await opent(klasse, proef.als(wie), 'ander')]).toEqual([wie, 0]);
  });

  it.each<'TERUGGEGEVEN' | 'INGETROKKEN'>(['TERUGGEGEVEN', 'INGETROKKEN'])(
    '27: closes for a partner whose task is %s',
    async (status) => {
      await proef.db.query(
        "update traject_taak set status = $2, beeindigd_op = now() where traject_id = $1 and soort = 'halt-uitvoeren'",
        [proef.eigen.trajectId, status],
      );
      expect(await opent('halt', proef.als('halt'))).toBe(0);
      await proef.db.query(
        "update traject_taak set status = 'AANGENOMEN', beeindigd_op = null where traject_id = $1 and soort = 'halt-uitvoeren'",
        [proef.eigen.trajectId],
      );
    },
  );

  it('27: of a task given back stays with who wrote why, and opens nothing else', async () => {
    const zet = (status: string) =>
      proef.db.query(
        `update traject_taak set status = $2, beeindigd_op = case when $2 = 'AANGENOMEN' then null else now() end
         where traject_id = $1 and soort = 'halt-uitvoeren'`,
        [proef.eigen.trajectId, status],
      );
    await zet('TERUGGEGEVEN');
    await proef.db.query(
      `insert into traject_tekst (id, traject_id, leerling_id, klasse, soort, bron_id, bytes, organisatie_id, gebruiker_id, rol, op)
       select gen_random_uuid(), traject_id, leerling_id, 'halt', 'bericht', id, '\\x00', organisatie_id, (select id from gebruiker limit 1), 'halt', now()
       from traject_taak where traject_id = $1 and soort = 'halt-uitvoeren'`,
      [proef.eigen.trajectId],
    );
    expect(await opent('halt', proef.als('halt'))).toBe(1);
    for (const klasse of ['zorg', 'wpg_straf']) expect(await opent(klasse, proef.als('halt'))).toBe(0);
    expect(await opent('halt', proef.als('halt'), 'ander')).toBe(0);
    await zet('INGETROKKEN');
    expect(await opent('halt', proef.als('halt'))).toBe(0);
    await zet('AANGENOMEN');
  });

  it.each<[stand: string, status: string, vrijgegeven: boolean, af: boolean, verwacht: 0 | 1]>([
    ['still has to come', 'GEPLAND', false, false, 1],
    ['he was taken off', 'GEPLAND', false, true, 0],
    ['was held', 'GEHOUDEN', false, false, 0],
    ['was held and its summary released to him', 'GEHOUDEN', true, false, 1],
    ['was called off', 'AFGELAST', false, false, 0],
  ])(
    '31: of absence to who belongs to a meeting that %s: %s',
    async (_stand, status, vrijgegeven, af, verwacht) => {
      const { leerlingId } = proef.eigen;
      await proef.db.query(
        "insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id) values ($1, 'verzuim', 1, '\\x00', 'proef') on conflict do nothing",
        [leerlingId],
      );
      await proef.db.query('update traject_mdo set status = $2 where leerling_id = $1', [leerlingId, status]);
      await proef.db.query(
        `update traject_mdo_deelnemer set vrijgegeven_op = case when $2 then now() end, af_op = case when $3 then now() end
       where leerling_id = $1`,
        [leerlingId, vrijgegeven, af],
      );
      expect(await opent('verzuim', proef.als('hulpverlener'))).toBe(verwacht);
      const gezien = 'select 1 from traject_mdo where leerling_id = $1';
      expect(await vraag(proef.als('hulpverlener'), gezien, [leerlingId])).toBe(af ? 0 : 1);
    },
  );

  it.each<[Kijker, 0 | 1]>([
    ['school', 1],
    ['lp', 1],
    ['andereSchool', 0],
    ['andereLp', 0],
    ['nieuweLp', 0],
    ['lpBeheerder', 0],
    ['halt', 0],
    ['jongere', 0],
  ])('31: of a consult %s gets the key %i times', async (wie, verwacht) => {
    await proef.db.query(
      "insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id) values ($1, 'verzuim', 1, '\\x00', 'proef') on conflict do nothing",
      [proef.eigen.consultId],
    );
    const sql = 'select 1 from sleutels.dek where subject = $1';
    expect(await vraag(proef.als(wie), sql, [proef.eigen.consultId])).toBe(verwacht);
  });
});
