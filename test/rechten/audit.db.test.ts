import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schrijfAudit, type Auditregel } from '#libs/audit/audit.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { doeAls, startProef, type Als, type Proef } from './cellen.ts';

const TABELLEN = ['audit', 'audit_keten', 'audit_anker'] as const;
const TOEN = '2026-11-01T08:00:00.000Z' as Instant;

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
  await inTransaction(proef.beheer, (tx) =>
    schrijfAudit(tx, [
      regel({ objectSoort: 'overstap', objectId: proef.eigen.overstapId }),
      regel({ objectSoort: 'overstap', objectId: proef.ander.overstapId }),
    ]),
  );
  const [{ seq }] = await proef.beheer.query('select min(seq) as seq from audit');
  await proef.beheer.query("insert into audit_keten (seq, plek, hash) values ($1, 1, sha256('x'))", [seq]);
  await proef.beheer.query(
    "insert into audit_anker (seq, hash, handtekening, op) values ($1, sha256('x'), 'x', now())",
    [seq],
  );
});
afterAll(() => proef.sluit());

const regel = (anders: Partial<Auditregel>): Auditregel => ({
  op: TOEN,
  handeling: 'leesOverstap',
  uitkomst: 'gelukt',
  verzoekId: randomUUID(),
  ...anders,
});

const api = (rechten: Als['rechten'] = {}): Als => ({ databaserol: 'overstap_api', rechten });
const worker = (grondslag: string | null): Als => ({
  databaserol: 'overstap_worker',
  rechten: { grondslag },
});
const school = (): Als =>
  api({ organisatieId: proef.wereld.org.school, organisatieSoort: 'vo', rol: 'decaan', regios: ['010'] });
const doe = (als: Als, sql: string, waarden: unknown[] = []) => doeAls(proef.beheer, als, { sql, waarden });

const VOEG_TOE = `insert into audit (op, handeling, klasse, uitkomst, verzoek_id)
  values (now(), 'leesOverstap', 'beheer', 'geweigerd', gen_random_uuid()::text)`;

describe('the audit, for the API', () => {
  it('takes a row from anybody, also from who is refused', async () => {
    expect(await doe(school(), VOEG_TOE)).toBe(1);
    expect(await doe(api(), VOEG_TOE)).toBe(1);
  });

  it('shows nothing to an organisation, and the pupil only rows about himself', async () => {
    expect(await doe(school(), 'select 1 from audit')).toBe(0);
    const zelf = api({ leerlingIds: [proef.eigen.leerlingId] });
    expect(await doe(zelf, 'select 1 from audit')).toBe(1);
    expect(await doe(zelf, 'select 1 from audit where leerling_id = $1', [proef.ander.leerlingId])).toBe(0);
  });

  it.each(['audit_keten', 'audit_anker', 'audit_uitvoer'])('does not reach %s at all', async (tabel) => {
    expect(await doe(school(), `select 1 from ${tabel}`)).toBe('geweigerd');
    expect(await doe(school(), `insert into ${tabel} default values`)).toBe('geweigerd');
  });

  it('does not choose the number or the transaction of a row', async () => {
    const met = (kolom: string, waarde: string) =>
      VOEG_TOE.replace('(op,', `(${kolom}, op,`).replace(
        'values (now()',
        `overriding system value values (${waarde}, now()`,
      );
    expect(await doe(school(), met('seq', '1'))).toBe('geweigerd');
    expect(await doe(school(), met('xid', "'3'::xid8"))).toBe('geweigerd');
  });
});

describe('the audit, for the worker', () => {
  it.each(TABELLEN)('%s is there only when it says why', async (tabel) => {
    expect(await doe(worker('ketenen'), `select 1 from ${tabel}`)).toBeGreaterThan(0);
    expect(await doe(worker(null), `select 1 from ${tabel}`)).toBe(0);
    expect(await doe(worker(null), VOEG_TOE)).toBe('geweigerd');
    expect(await doe(worker('ketenen'), VOEG_TOE)).toBe(1);
  });
});

describe('what is written', () => {
  const rollen = [
    ['overstap_api', school],
    ['overstap_worker', () => worker('ketenen')],
  ] as const;
  const opdrachten = (tabel: string) => [
    `update ${tabel} set ${tabel === 'audit' ? 'rol = rol' : 'hash = hash'}`,
    `delete from ${tabel}`,
    `truncate ${tabel} cascade`,
  ];

  it.each(TABELLEN.flatMap((tabel) => rollen.map(([rol, als]) => [tabel, rol, als] as const)))(
    '%s is never changed, deleted or emptied by %s',
    async (tabel, _, als) => {
      for (const sql of opdrachten(tabel)) expect(await doe(als(), sql)).toBe('geweigerd');
    },
  );

  it.each(TABELLEN)('%s is kept by a second lock from the owner too', async (tabel) => {
    for (const sql of opdrachten(tabel))
      await expect(proef.beheer.query(sql)).rejects.toThrow('De audit verandert nooit.');
  });

  it.each<[string, Partial<Record<string, unknown>>]>([
    ['a name as reason', { reden: 'Kanarie Vogelaar' }],
    ['a BSN as reason', { reden: '999990019' }],
    ['a sentence as action', { handeling: 'las het dossier' }],
    ['a name as process', { namens: 'Kanarie Vogelaar' }],
    ['a BSN as request', { verzoekId: '999990019' }],
    ['a name as object', { objectSoort: 'Kanarie' }],
    ['a name as role', { rol: 'Kanarie' }],
    ['a sentence as class', { klasse: 'van hem' }],
    ['a number as ground', { grondslag: '999990019' }],
    ['a code on two lines', { reden: 'te.laat\nVogelaar' }],
    ['a code that ends with a line', { handeling: 'leesOverstap\n' }],
    ['a code longer than 80 characters', { handeling: 'a'.repeat(81) }],
    ['a process longer than 200 characters', { namens: 'a'.repeat(201) }],
    ['a request in capitals', { verzoekId: randomUUID().toUpperCase().replace(/^./, 'A') }],
    ['a request with more behind it', { verzoekId: `${randomUUID()}0` }],
  ])('cannot be %s', async (_, anders) => {
    await expect(
      inTransaction(proef.beheer, (tx) => schrijfAudit(tx, [regel(anders as Partial<Auditregel>)])),
    ).rejects.toThrow('check constraint');
  });

  it('can be a code and a process of the greatest length', async () => {
    const regels = [regel({ reden: 'z'.repeat(80), namens: `overstap/${'9'.repeat(191)}` })];
    await inTransaction(proef.beheer, (tx) => schrijfAudit(tx, regels));
    const [rij] = await proef.beheer.query('select reden, namens from audit where reden = $1', [
      'z'.repeat(80),
    ]);
    expect(rij).toEqual({ reden: regels[0]!.reden, namens: regels[0]!.namens });
  });

  it('knows the pupil of a case and the bond of the organisation with him', async () => {
    const vanSchool = { organisatieId: proef.wereld.org.school, rol: 'decaan', actor: randomUUID() };
    await inTransaction(proef.beheer, (tx) =>
      schrijfAudit(tx, [
        regel({
          ...vanSchool,
          handeling: 'proefOverstap',
          objectSoort: 'overstap',
          objectId: proef.eigen.overstapId,
        }),
      ]),
    );
    const [rij] = await proef.beheer.query("select * from audit where handeling = 'proefOverstap'");
    expect(rij).toMatchObject({
      leerling_id: proef.eigen.leerlingId,
      klasse: 'overstap',
      grondslag: 'inschrijving',
      detail: null,
      noodknop: false,
    });
  });
});
