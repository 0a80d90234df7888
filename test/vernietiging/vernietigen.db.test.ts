import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anker } from '#libs/audit/anker.ts';
import { keten } from '#libs/audit/ketenaar.ts';
import { Ankersleutel } from '#libs/audit/sleutel.ts';
import { toets } from '#libs/audit/toets.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction, rows } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { maakTaken } from '#libs/dossier/taken.ts';
import { besluitKoppeling } from '#libs/inlezen/koppelingen.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { openTeksten, sluitTekst } from '#libs/kluis/tekst.ts';
import { lopenVan } from '#libs/temporal/wis-processen.ts';
import type { Bewijs } from '#libs/vernietiging/bewijs.ts';
import { openNaVernietigen } from '#libs/vernietiging/openen.ts';
import { beslisVernietiging, vraagVernietiging } from '#libs/vernietiging/verzoeken.ts';
import { wis } from '#libs/vernietiging/wis.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { kopieVan, type TestDatabase } from '#test/kit/servers.ts';
import { startTestWerker, wachtTot, type TestWerker } from '#test/kit/werker.ts';

const VIJF_MINUTEN_MS = 5 * 60_000;
const P = { leerlingnummer: '7001', bsn: '999990019', achternaam: 'Roerdomp', roepnaam: 'Kwartel' };
const P2 = { leerlingnummer: '7002', onderwijsnummer: '100000016', achternaam: 'Wulp', roepnaam: 'Grutto' };
const P3 = {
  leerlingnummer: '7003',
  onderwijsnummer: '100000028',
  achternaam: 'Kievit',
  roepnaam: 'Tureluur',
};
const COHORT = aCohort('90AA', [P, P2, P3]);

interface Rij {
  readonly id: string;
  readonly leerling_id: string;
  readonly status: string;
}

let regio: TestRegio;
let werker: TestWerker;
let kopie: TestDatabase;
let map: string;
let school: string;
let p: Rij;
let p2: Rij;
let taakId: string;
let vernietigingId: string;
let duurMs: number;
const mensen: Record<'vraagt' | 'beslist', string> = { vraagt: randomUUID(), beslist: randomUUID() };

const overstap = (leerlingnummer: string) =>
  regio.rij<Rij>('select id, leerling_id, status from overstap where leerlingnummer = $1', [leerlingnummer]);
const processen = (r: Rij) => [`overstap/${SEIZOEN}/${r.id}`];
const lopend = async (workflowId: string): Promise<boolean> =>
  await werker.client.workflow
    .getHandle(workflowId)
    .describe()
    .then(({ status }) => status.name === 'RUNNING')
    .catch(() => false);
const door = (gebruikerId: string) => ({
  gebruikerId,
  organisatieId: school,
  rol: 'beheerder' as Rol,
});
const vraag = (r: Rij) =>
  inTransaction(regio.dataSource, (tx) =>
    vraagVernietiging(
      tx,
      { leerlingId: r.leerling_id, regio: '010', klassen: [], grond: 'verzoek', door: door(mensen.vraagt) },
      regio.context,
    ),
  );
const beslis = (id: string, wie: string) =>
  inTransaction(regio.dataSource, (tx) =>
    beslisVernietiging(tx, { id, akkoord: true, door: door(wie) }, regio.context),
  );
const nietsOver = async (r: Rij): Promise<readonly number[]> => {
  const telling = await regio.rij<{ n: number[] }>(
    `select array[
       (select count(*)::int from leerling_zoekwoord where leerling_id = $1),
       (select count(*)::int from leerling_sleutel where leerling_id = $1),
       (select count(*)::int from leerling_adres where leerling_id = $1),
       (select count(*)::int from leerling_persoon where leerling_id = $1 and octet_length(versleuteld) > 0),
       (select count(*)::int from bestandsregel where leerling_id = $1 and waarden is not null),
       (select count(*)::int from sleutels.dek where subject in ($1, $2) and octet_length(wrapped) > 0)] as n`,
    [r.leerling_id, taakId],
  );
  return telling.n;
};

async function zetKlaar(): Promise<void> {
  for (const [naam, id] of Object.entries(mensen))
    await regio.rijen('insert into gebruiker (id, naam) values ($1, $2)', [id, naam]);
  school = await regio.organisatie('90AA');
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: COHORT });
  p = await overstap(P.leerlingnummer);
  p2 = await overstap(P2.leerlingnummer);
  await inTransaction(regio.dataSource, (tx) =>
    maakTaken(
      tx,
      [
        {
          soort: 'aanmelding-zoeken',
          sleutel: `proef/${p.id}`,
          regio: '010',
          overstapId: p.id,
          overdrachtId: null,
          bestandId: null,
          organisatieId: school,
          rol: 'decaan',
          uiterlijk: '2027-03-01T16:00:00.000Z' as never,
          afspraakId: null,
          gegevens: {},
        },
      ],
      regio.nu,
    ),
  );
  ({ id: taakId } = await regio.rij<{ id: string }>('select id from taak where sleutel = $1', [
    `proef/${p.id}`,
  ]));
  await inTransaction(regio.dataSource, async (tx) => {
    const bytes = await sluitTekst(tx, { subject: taakId, kolom: 'proef' }, 'een notitie');
    await rows(tx, 'update taak set uitkomst = $2 where id = $1', [taakId, bytes]);
  });
}

beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'overstap-vernietiging-'));
  regio = await TestRegio.open();
  await zetKlaar();
  await regio.dataSource.destroy();
  kopie = await kopieVan(regio.databaseUrl);
  await regio.dataSource.initialize();
  werker = await startTestWerker(regio.databaseUrl, path.join(map, 'grootboek.jsonl'), 'vernietigen');
  await wachtTot(async () => (await lopend(processen(p)[0]!)) && (await lopend(`taak/${taakId}`)));
  await wachtTot(() => lopend(processen(p2)[0]!));
  vernietigingId = await vraag(p);
  await wachtTot(() => lopend(`vernietiging/${vernietigingId}`));
}, 180_000);
afterAll(async () => {
  await werker.stop();
  await regio.sluit();
  await kopie.dispose();
  await rm(map, { recursive: true, force: true });
});

describe('87: a pupil whose data are destroyed', () => {
  it('87: is destroyed by nobody alone: who asked does not decide', async () => {
    await expect(beslis(vernietigingId, mensen.vraagt)).rejects.toMatchObject({ code: 'vier_ogen' });
    expect(await nietsOver(p)).not.toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('87: is gone within five minutes of the decision, with a certificate', async () => {
    const begin = performance.now();
    await beslis(vernietigingId, mensen.beslist);
    const { bewijs } = await wachtTot(async () => {
      const rij = await regio.rij<{ status: string; bewijs: Bewijs }>(
        'select status, bewijs from vernietiging where id = $1',
        [vernietigingId],
      );
      return rij.status === 'UITGEVOERD' && rij;
    });
    duurMs = performance.now() - begin;
    expect(duurMs).toBeLessThan(VIJF_MINUTEN_MS);
    expect(bewijs).toMatchObject({
      vernietiging: vernietigingId,
      gevraagdDoor: mensen.vraagt,
      beslotenDoor: mensen.beslist,
      gewist: { sleutels: 2, leerling_persoon: 1, overstap: 1 },
      grootboek: { nr: 1 },
    });
    expect(bewijs.toetsen.every(({ over }) => over === 0)).toBe(true);
    expect(JSON.stringify(bewijs)).not.toMatch(new RegExp(`${P.achternaam}|${P.bsn}|${p.leerling_id}`));
  });

  it('87: leaves nothing of him that can be read or searched, and everything of the others', async () => {
    expect(await nietsOver(p)).toEqual([0, 0, 0, 0, 0, 0]);
    const personen = await leesPersonen(regio.dataSource, [p.leerling_id, p2.leerling_id]);
    expect(personen.get(p.leerling_id)).toEqual(GEWIST);
    expect(personen.get(p2.leerling_id)).toMatchObject({ achternaam: P2.achternaam });
    const tekst = { subject: taakId, kolom: 'proef', bytes: Buffer.alloc(40, 1) };
    expect(await openTeksten(regio.dataSource, [tekst])).toEqual([null]);
    const [rij] = await regio.rijen('select leerlingnummer, klas from overstap where id = $1', [p.id]);
    expect(rij).toEqual({ leerlingnummer: '', klas: null });
  });

  it('87: had his processes ended in order and their histories wiped; those of others run on', async () => {
    expect(await lopenVan(werker.client, [...processen(p), `taak/${taakId}`])).toEqual([]);
    expect(await lopend(processen(p2)[0]!)).toBe(true);
    expect(
      await regio.rij(
        'select o.status, o.afsluit_reden, t.status as taak from overstap o, taak t where o.id = $1 and t.id = $2',
        [p.id, taakId],
      ),
    ).toEqual({ status: 'AFGESLOTEN', afsluit_reden: 'VERNIETIGD', taak: 'VERVALLEN' });
    expect(await regio.rij('select count(*) as n from overstap where seizoen = $1', [SEIZOEN])).toEqual({
      n: 3,
    });
  });

  it('87: is in the audit, of which the chain is whole', async () => {
    const sleutel = await Ankersleutel.open(map);
    await wachtTot(async () => (await keten(werker.dataSource)) === 0);
    await alsSysteem('proef', 'proef', () => anker(werker.dataSource, { map, sleutel }, regio.nu));
    expect(await toets(werker.dataSource, map)).toMatchObject({ heel: true });
    expect(
      await regio.rijen(
        "select klasse, uitkomst from audit where handeling = 'vernietig' and leerling_id = $1",
        [p.leerling_id],
      ),
    ).toEqual([{ klasse: 'overstap', uitkomst: 'gelukt' }]);
  });

  it('87: cannot be destroyed twice: asking is refused, and doing it again changes nothing', async () => {
    await expect(vraag({ ...p })).rejects.toMatchObject({ code: 'vernietiging.al-gedaan' });
    const opdracht = {
      vernietigingId,
      leerlingId: p.leerling_id,
      klassen: ['overstap', 'paspoort', 'verzuim', 'zorg', 'halt', 'wpg_straf'] as const,
      grafstenen: [],
      op: regio.nu,
    };
    expect(await inTransaction(regio.dataSource, (tx) => wis(tx, opdracht))).toEqual({});
  });
});

describe('87: what was destroyed does not come back', () => {
  it('87: with the next import: the line is put before a person, and nobody is made', async () => {
    const voor = await regio.rij('select count(*) as n from leerling');
    const bestandId = await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: `${COHORT}\r\n` });
    expect(
      await regio.rijen(
        "select regel, oordeel, meldingen->0->>'code' as code from bestandsregel where bestand_id = $1 order by regel",
        [bestandId],
      ),
    ).toEqual([
      { regel: 2, oordeel: 'niet_gekoppeld', code: 'leerling.niet-vanzelf' },
      { regel: 3, oordeel: 'ongewijzigd', code: null },
      { regel: 4, oordeel: 'ongewijzigd', code: null },
    ]);
    expect(await regio.rij('select count(*) as n from leerling')).toEqual(voor);
    await inTransaction(regio.dataSource, (tx) =>
      besluitKoppeling(tx, { bestandId, regel: 2, leerlingId: null, door: null }, regio.context),
    );
    const nieuw = await overstap(P.leerlingnummer);
    expect(nieuw.leerling_id).not.toBe(p.leerling_id);
    expect(await nietsOver(p)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('87: with a restored backup: before anything opens it is destroyed again', async () => {
    const instellingen = { DATABASE_URL: kopie.url, VERNIETIG_GROOTBOEK: werker.grootboek.pad };
    const log = { warn: () => undefined };
    const terug = await openDatabase({ url: kopie.url, pool: 2 });
    try {
      expect((await leesPersonen(terug, [p.leerling_id])).get(p.leerling_id)).toMatchObject({ bsn: P.bsn });
      expect(await openNaVernietigen(instellingen, log)).toBe(1);
      expect((await leesPersonen(terug, [p.leerling_id])).get(p.leerling_id)).toEqual(GEWIST);
      expect((await leesPersonen(terug, [p2.leerling_id])).get(p2.leerling_id)).toMatchObject({
        achternaam: P2.achternaam,
      });
      expect(await openNaVernietigen(instellingen, log)).toBe(0);
      expect(
        await rows(terug, 'select doel from grafsteen where leerling_id = $1 order by doel', [p.leerling_id]),
      ).toEqual([{ doel: 'nummer' }, { doel: 'school' }]);
    } finally {
      await terug.destroy();
    }
  });

  it('87: and nothing opens on a ledger that was changed or is shorter than the database knows', async () => {
    const pad = path.join(map, 'ander.jsonl');
    const instellingen = { DATABASE_URL: regio.databaseUrl, VERNIETIG_GROOTBOEK: pad };
    const log = { warn: () => undefined };
    await expect(openNaVernietigen(instellingen, log)).rejects.toThrow('mist regels');
    const [regel] = await werker.grootboek.lees();
    await writeFile(pad, `${JSON.stringify({ ...regel, leerling: p2.leerling_id })}\n`);
    await expect(openNaVernietigen(instellingen, log)).rejects.toThrow('Regel 1 van het grootboek');
    await truncate(pad, 0);
    expect(await leesPersonen(regio.dataSource, [p2.leerling_id])).not.toEqual(new Map());
  });
});
