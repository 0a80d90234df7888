import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Verzuimproef } from '#test/kit/verzuim.ts';
import { op } from '#test/kit/regio.ts';
import { randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { biedMeldingAan, neemMeldingOver, zetStatus } from './behandelen.ts';
import { leesIn, schrijfUit } from './registermap.ts';

let p: Verzuimproef;
beforeAll(async () => {
  p = await Verzuimproef.open();
});
afterAll(() => p.sluit());
beforeEach(() => p.begin());

describe('a vrijstelling', () => {
  const stelVrij = (van: string, tot: string) =>
    p.regio.rijen(
      `insert into leerling_feit (id, leerling_id, soort, van, tot, ontvangen_op) values ($1, $2, 'vrijstelling', $3, $4, $5)`,
      [randomUUID(), p.leerling.leerlingId, van, tot, p.regio.nu],
    );

  it('scenario 51: withdraws a melding over its days with reason V, also when it was closed', async () => {
    const { id, lpa } = await p.gemeld();
    await p.doe((tx) => zetStatus(tx, id, { status: 'B', door: lpa }, p.regio.context));
    await p.doe((tx) => zetStatus(tx, id, { status: 'G', door: lpa }, p.regio.context));
    await stelVrij('2026-11-17', '2027-07-31');
    await p.tel();
    expect(await p.meldingen()).toMatchObject([{ duo_status: 'I', intrekreden: 'V' }]);
    expect((await p.gebeurtenissen(id)).at(-1)).toBe('ingetrokken');
  });

  it('scenario 51: tells the register, and lets go of who treated the melding and of who was offered it', async () => {
    const { id } = await p.gemeld();
    await p.regio.rijen(
      'update verzuimmelding set aangeboden_aan_id = $2, aangeboden_op = $3, duo_status = $4 where id = $1',
      [id, await p.regio.organisatie('lp-kampen'), p.regio.nu, 'B'],
    );
    await stelVrij('2026-11-17', '2027-07-31');
    await p.tel();
    expect(
      await p.regio.rij(
        'select duo_status, aangeboden_aan_id, aangeboden_op from verzuimmelding where id = $1',
        [id],
      ),
    ).toEqual({ duo_status: 'I', aangeboden_aan_id: null, aangeboden_op: null });
    expect(await p.registerhints(id)).toBe(1);
    expect(
      await p.regio.rijen(
        "select tot from deelname where leerling_id = $1 and grondslag = 'verzuimmelding'",
        [p.leerling.leerlingId],
      ),
    ).toEqual([{ tot: p.regio.nu }]);
  });

  it('scenario 51: gives no proposal over its days, and leaves a melding before it', async () => {
    await p.gemeld();
    await stelVrij('2026-11-18', '2027-07-31');
    await p.boek(p.uren('2026-11-18', 8), p.uren('2026-11-19', 8));
    expect(await p.meldingen()).toMatchObject([{ duo_status: 'R' }]);
  });
});

describe('treating', () => {
  it('sets B, K and G and nothing that cannot follow, only by who treats it', async () => {
    const { id, lpa } = await p.gemeld();
    const zet = (status: 'B' | 'K' | 'G', door = lpa) =>
      p.doe((tx) => zetStatus(tx, id, { status, door }, p.regio.context));
    await expect(zet('G')).rejects.toMatchObject({ code: 'verzuimmelding.status-kan-niet' });
    await expect(
      zet('B', { ...lpa, organisatieId: await p.regio.organisatie('lp-kampen') }),
    ).rejects.toMatchObject({ code: 'verzuimmelding.onbekend' });
    await zet('B');
    await zet('B');
    await zet('G');
    expect(await p.gebeurtenissen(id)).toEqual(['voorgesteld', 'bevestigd', 'status', 'status']);
    expect(
      await p.regio.rijen(
        "select 1 from deelname where leerling_id = $1 and klasse = 'verzuim' and tot is null",
        [p.leerling.leerlingId],
      ),
    ).toEqual([]);
  });

  it('goes to another gemeente after a move, when that accepts', async () => {
    const { id, lpa } = await p.gemeld();
    await expect(p.doe((tx) => biedMeldingAan(tx, id, lpa, p.regio.context))).rejects.toMatchObject({
      code: 'verzuimmelding.geen-ander-bevoegd',
    });
    await p.regio.rijen(
      "insert into leerling_adres (id, leerling_id, van, gemeente, ontvangen_op) values ($1, $2, '2026-11-19', '0166', $3)",
      [randomUUID(), p.leerling.leerlingId, p.regio.nu],
    );
    const kampen = { ...(await p.wie()), organisatieId: await p.regio.organisatie('lp-kampen'), rol: 'lpa' };
    await p.doe((tx) => biedMeldingAan(tx, id, lpa, p.regio.context));
    expect((await p.meldingen())[0]!.behandelaar_id).toBe(lpa.organisatieId);
    await p.doe((tx) => neemMeldingOver(tx, id, kampen, p.regio.context));
    expect((await p.meldingen())[0]!.behandelaar_id).toBe(kampen.organisatieId);
    await expect(p.doe((tx) => neemMeldingOver(tx, id, lpa, p.regio.context))).rejects.toMatchObject({
      code: 'verzuimmelding.onbekend',
    });
  });

  it('begins a traject, lets the next melding join it, and names the last one within a year', async () => {
    await p.gemeld();
    const { traject_id: traject } = await p.laatste();
    expect(traject).not.toBeNull();
    p.regio.nu = op('2026-12-11T09:00:00.000Z');
    await p.boek(...p.zestien('2026-12-07'));
    await p.bevestig((await p.laatste()).id);
    expect(await p.laatste()).toMatchObject({ traject_id: traject, recidive_van_id: null });
    await p.regio.rijen(
      "update traject set status = 'AFGESLOTEN', einde_reden = 'ANDERE_SCHOOL', beeindigd_op = $2 where id = $1",
      [traject, p.regio.nu],
    );
    p.regio.nu = op('2027-03-12T09:00:00.000Z');
    await p.boek(...p.zestien('2027-03-08'));
    await p.bevestig((await p.laatste()).id);
    const derde = await p.laatste();
    expect(derde.recidive_van_id).toBe(traject);
    expect(derde.traject_id).not.toBe(traject);
  });
});

describe('the register', () => {
  it('gets a file per melding and gives numbers and states back, also when both come twice', async () => {
    const map = await mkdtemp(path.join(tmpdir(), 'register-'));
    try {
      await p.boek(...p.zestien('2026-11-16'));
      const { id } = await p.laatste();
      await p.bevestig(id);
      const naam = await schrijfUit(p.regio.dataSource, map, id);
      const bericht = JSON.parse(await readFile(path.join(map, 'uit', naam!), 'utf8')) as object;
      expect(bericht).toMatchObject({
        bericht: 'DC0011',
        kenmerk: id,
        ontvanger: '000193',
        inhoud: { soort: 'V3', status: 'W', brin: '90AA' },
      });
      expect(JSON.stringify(bericht)).not.toContain('kwartelgedicht');
      await mkdir(path.join(map, 'in'));
      const regels = [
        { bericht: 'DC0018', kenmerk: id, meldingsnummer: 'DUO-77' },
        { bericht: 'DC0018', kenmerk: id, meldingsnummer: 'DUO-77' },
        { bericht: 'DC0010', meldingsnummer: 'DUO-77', status: 'G' },
        { bericht: 'DC0010', meldingsnummer: 'DUO-77', status: 'B' },
        { bericht: 'DC0010', meldingsnummer: 'DUO-onbekend', status: 'B' },
        { bericht: 'DC9999' },
      ];
      await writeFile(
        path.join(map, 'in', 'a.jsonl'),
        regels.map((regel) => JSON.stringify(regel)).join('\n'),
      );
      expect(await leesIn(p.regio.dataSource, map, p.regio.nu)).toBe(1);
      const verslag = JSON.parse(
        await readFile(path.join(map, 'verwerkt', 'a.jsonl.verslag.json'), 'utf8'),
      ) as { uitslag: string }[];
      expect(verslag.map(({ uitslag }) => uitslag)).toEqual([
        'verwerkt',
        'ongewijzigd',
        'tegenspraak',
        'verwerkt',
        'onbekend',
        'ongeldig',
      ]);
      expect(await p.meldingen()).toMatchObject([{ duo_status: 'B', meldingsnummer: 'DUO-77' }]);
      expect(await readdir(path.join(map, 'in'))).toEqual([]);
      expect(await leesIn(p.regio.dataSource, map, p.regio.nu)).toBe(0);
    } finally {
      await rm(map, { recursive: true, force: true });
    }
  });
});
