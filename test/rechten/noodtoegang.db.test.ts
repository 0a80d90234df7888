import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schrijfAudit } from '#libs/audit/audit.ts';
import type { Rechten } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { doeAls, NOOD_OP, sleutelVan, startProef, TABELLEN, type Proef, type Tabel } from './cellen.ts';

const OP = NOOD_OP;
const VLAK_VOOR_HET_BEGIN = '2027-01-15T11:59:59.999Z';
const VLAK_VOOR_HET_EINDE = '2027-01-15T12:59:59.999Z';
const EINDE = '2027-01-15T13:00:00.000Z';

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
  // Wat de beheerder met de noodknop opende, is de eigen leerling van de proef; die andere niet meer.
  await proef.beheer.query(
    `update noodtoegang set beeindigd_op = op + interval '1 minute', beeindigd_door = gebruiker_id where leerling_id = $1`,
    [proef.ander.leerlingId],
  );
});
afterAll(() => proef.sluit());

type Wie = 'eigen' | 'ander';

/** Met de hand geschreven: wat de noodknop opent, en verder niets. */
const GEOPEND: readonly Tabel[] = [
  'leerling',
  'leerling_persoon',
  'overstap',
  'aanmelding',
  'intake',
  'statusbericht',
  'bestemming',
  'overdracht',
  'tijdlijn',
];
/** Wat niet over een leerling zelf gaat, of wat een beheerder ook zonder noodknop van zijn organisatie ziet. */
const ANDERS: readonly Tabel[] = [
  'noodtoegang',
  'vernietiging',
  'bewaarplicht',
  'taak',
  'bestand',
  'bestand_inhoud',
  'bestandsregel',
  'koppelvoorstel',
];
const PERSOONLIJK = (Object.keys(TABELLEN) as Tabel[]).filter((tabel) => !ANDERS.includes(tabel));

const rechten = (anders: Partial<Rechten>): Partial<Rechten> => ({
  organisatieId: proef.wereld.org.regio,
  organisatieSoort: 'regio',
  rol: 'beheerder',
  gebruikerId: proef.wereld.gebruiker.beheerder.gebruikerId,
  regios: ['010'],
  ...anders,
});
const lees = (tabel: Tabel, wie: Wie, anders: Partial<Rechten>) =>
  doeAls(
    proef.beheer,
    { databaserol: 'overstap_api', rechten: rechten(anders) },
    { sql: `select 1 from ${tabel} where ${TABELLEN[tabel]} = $1`, waarden: [sleutelVan(tabel, proef[wie])] },
  );

describe('31: a beheerder in the database', () => {
  it.each(PERSOONLIJK)('31: sees no row of %s without an open noodtoegang', async (tabel) => {
    for (const wie of ['eigen', 'ander'] as const) expect(await lees(tabel, wie, {})).toBe(0);
  });

  it.each(PERSOONLIJK)(
    '19: sees of %s what the emergency button opens, of that pupil only',
    async (tabel) => {
      const gezien = await lees(tabel, 'eigen', { noodOp: OP });
      expect(typeof gezien === 'number' && gezien > 0).toBe(GEOPEND.includes(tabel));
      expect(await lees(tabel, 'ander', { noodOp: '2027-01-15T12:30:00.000Z' })).toBe(0);
    },
  );

  it.each<[string, Partial<Rechten>, boolean]>([
    ['a millisecond before it began', { noodOp: VLAK_VOOR_HET_BEGIN }, false],
    ['at its begin', { noodOp: OP }, true],
    ['a millisecond before its end', { noodOp: VLAK_VOOR_HET_EINDE }, true],
    ['exactly at its end', { noodOp: EINDE }, false],
    ['when nobody says what time it is', {}, false],
  ])('19: decides on the times of the row itself: %s', async (_, anders, open) => {
    expect(await lees('leerling_persoon', 'eigen', anders)).toBe(open ? 1 : 0);
    expect(await lees('overstap', 'eigen', anders)).toBe(open ? 1 : 0);
  });

  it('19: opens nothing for a colleague, or for the same person in another organisation', async () => {
    const { coordinator } = proef.wereld.gebruiker;
    expect(
      await lees('leerling_persoon', 'eigen', { noodOp: OP, gebruikerId: coordinator.gebruikerId }),
    ).toBe(0);
    expect(await lees('leerling_persoon', 'eigen', { noodOp: OP, organisatieId: proef.wereld.org.rmc })).toBe(
      0,
    );
  });

  it.each(GEOPEND)('19: cannot change %s with it', async (tabel) => {
    const uitkomst = await doeAls(
      proef.beheer,
      { databaserol: 'overstap_api', rechten: rechten({ noodOp: OP }) },
      {
        sql: `update ${tabel} set ${TABELLEN[tabel]} = ${TABELLEN[tabel]} where ${TABELLEN[tabel]} = $1`,
        waarden: [sleutelVan(tabel, proef.eigen)],
      },
    );
    expect(uitkomst).toBe(0);
  });

  it('gives the key of the file, and of nothing that hangs under another key', async () => {
    await proef.beheer.query(
      `insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id) values ($1, 'paspoort', 1, 'x', 'k')`,
      [proef.eigen.leerlingId],
    );
    const als = { databaserol: 'overstap_api', rechten: rechten({ noodOp: OP }) } as const;
    for (const [klasse, rijen] of [
      ['overstap', 1],
      ['paspoort', 0],
    ] as const) {
      const opdracht = {
        sql: 'select 1 from sleutels.dek where subject = $1 and klasse = $2',
        waarden: [proef.eigen.leerlingId, klasse],
      };
      expect([klasse, await doeAls(proef.beheer, als, opdracht)]).toEqual([klasse, rijen]);
    }
  });
});

describe('the audit', () => {
  it('shows who keeps watch what was done with the emergency button, and nothing else', async () => {
    const { beheerder } = proef.wereld.gebruiker;
    const regel = (anders: object) => ({
      op: '2027-01-15T12:30:00.000Z' as Instant,
      actor: beheerder.gebruikerId,
      handeling: 'leesOverstap',
      leerlingId: proef.eigen.leerlingId,
      uitkomst: 'gelukt' as const,
      verzoekId: randomUUID(),
      noodknop: true,
      ...anders,
    });
    await inTransaction(proef.beheer, (tx) =>
      schrijfAudit(tx, [
        regel({}),
        regel({ noodknop: false }),
        regel({ op: EINDE }),
        regel({ actor: randomUUID() }),
        regel({ leerlingId: proef.ander.leerlingId, op: '2027-01-16T12:30:00.000Z' }),
      ]),
    );
    const zie = (anders: Partial<Rechten>) =>
      doeAls(
        proef.beheer,
        { databaserol: 'overstap_api', rechten: rechten(anders) },
        { sql: 'select 1 from audit', waarden: [] },
      );
    expect(await zie({ rol: 'projectleider' })).toBe(1);
    expect(await zie({ organisatieId: proef.wereld.org.school, organisatieSoort: 'vo', rol: 'decaan' })).toBe(
      0,
    );
  });
});

describe('a noodtoegang', () => {
  const wijzig = (zet: string) =>
    proef.beheer.query(`update noodtoegang set ${zet} where leerling_id = $1`, [proef.eigen.leerlingId]);

  it.each([
    "tot = tot + interval '1 minute'",
    "op = op - interval '1 minute'",
    "reden = '\\x01'",
    'gebruiker_id = beeindigd_door',
  ])('never becomes longer or different: %s', async (zet) => {
    await expect(wijzig(zet)).rejects.toThrow('Een noodtoegang wordt niet langer of anders.');
  });

  it('29: is not judged by the one who opened it, not even in the database', async () => {
    await expect(
      wijzig("oordeel = 'terecht', beoordeeld_op = tot, beoordeeld_door = gebruiker_id"),
    ).rejects.toMatchObject({ code: '23514' });
  });
});
