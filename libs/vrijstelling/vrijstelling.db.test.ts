import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBeroep } from '../domain/leerling/vrijstelling.builder.ts';
import { sluitTraject } from '../traject/handel.ts';
import { neemTrajectOver } from '../traject/overnemen.ts';
import type { Trajectdoener } from '../traject/traject.ts';
import { biedTrajectAan } from '../traject/verhuizen.ts';
import { dag } from '#test/kit/verzuim.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelTraject } from '#test/kit/trajectproces.ts';
import { legBeroepVast, type NieuwBeroep } from './beroep.ts';
import { beeindig, erken, wijsAf } from './besluiten.ts';
import { laadVrijstellingen } from './vrijstelling.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(() => t.begin());

type Anders = Parameters<typeof aBeroep>[0];
const context = () => t.p.regio.context;
/** Vanaf de eerste dag van het verzuim dat gemeld is. */
const dien = (anders: Anders = {}, door: Trajectdoener = t.lpa, tot?: null): Promise<string> => {
  const beroep = { ...aBeroep({ van: '2026-11-16', ...anders }), ...(tot === null ? { tot } : {}) };
  const nieuw: NieuwBeroep = { beroep, toelichting: 'kwartelgedicht', door };
  return t.p.doe((tx) => legBeroepVast(tx, t.trajectId, nieuw, context()));
};
const besluit = (motief: string | null = null, door: Trajectdoener = t.lpa) => ({ door, motief });
const erkend = async (anders: Anders = {}, motief: string | null = null): Promise<string> => {
  const id = await dien(anders);
  await t.p.doe((tx) => erken(tx, id, besluit(motief), context()));
  return id;
};
const stop = (id: string, per: string) =>
  t.p.doe((tx) => beeindig(tx, id, { ...besluit(), motief: 'weer naar school', per: dag(per) }, context()));
const feiten = () =>
  t.p.regio.rijen<{ id: string; van: string; tot: string }>(
    "select id, van, tot from leerling_feit where leerling_id = $1 and soort = 'vrijstelling'",
    [t.p.leerling.leerlingId],
  );
const taken = () =>
  t.p.regio.rijen(
    `select status, uiterlijk, gegevens->>'begin' as begin, organisatie_id from taak
     where soort = 'traject-vrijstelling' and overstap_id = $1 order by uiterlijk`,
    [t.p.leerling.overstapId],
  );
const geladen = async () => laadVrijstellingen(t.p.regio.dataSource, [t.p.leerling.leerlingId]);
const sluit = (wetsartikel: string) =>
  t.p.doe((tx) =>
    sluitTraject(
      tx,
      t.trajectId,
      {
        ...besluit('vrijgesteld'),
        motief: 'vrijgesteld',
        gegeven: [],
        reden: 'VRIJSTELLING_VERLEEND',
        wetsartikel,
      },
      context(),
    ),
  );

const BEDENKINGEN: Anders = { grond: 'bedenkingen', verklaring: ['ouders', '2026-11-20'] };

describe('a claim', () => {
  it('is kept with its ground under a key, and nothing of it in plain', async () => {
    const id = await dien(BEDENKINGEN);
    expect(await geladen()).toMatchObject([{ id, status: 'INGEDIEND', beroep: { grond: 'bedenkingen' } }]);
    const alles = await t.p.regio.rijen(
      `select to_jsonb(v) - 'inhoud' as rij, encode(v.inhoud, 'escape') as bytes, g.gegevens, i.soort
       from vrijstelling v join traject_gebeurtenis g on g.traject_id = v.traject_id
       join traject_tekst i on i.bron_id = v.id where v.id = $1`,
      [id],
    );
    expect(alles.length).toBeGreaterThan(0);
    expect(JSON.stringify(alles)).not.toMatch(/bedenkingen|ouders|kwartelgedicht/);
  });

  it('ends by itself with the school year, and needs an end where the law names none', async () => {
    await dien({}, t.lpa, null);
    expect(await geladen()).toMatchObject([{ tot: '2027-07-31' }]);
    await expect(dien({ grond: 'vervangend' }, t.lpa, null)).rejects.toMatchObject({
      code: 'vrijstelling.einde',
    });
  });

  it.each<[string, Anders]>([
    ['vrijstelling.einde-voor-begin', { tot: '2026-11-01' }],
    ['vrijstelling.later-ingediend', { ingediendOp: '2026-11-21' }],
    ['vrijstelling.later-verklaard', { ingediendOp: '2026-11-01' }],
  ])('is refused with %s', async (code, anders) => {
    await expect(dien(anders)).rejects.toMatchObject({ code });
  });

  it('scenario 50: is kept when it breaks art. 8, and not recognised', async () => {
    const id = await dien({ ...BEDENKINGEN, opSchoolVanRichtingTot: '2026-05-20' });
    const poging = t.p.doe((tx) => erken(tx, id, besluit('dwingend'), context()));
    await expect(poging).rejects.toMatchObject({
      code: 'vrijstelling.bezwaar',
      message: expect.stringContaining('art. 8 lid 2'),
      details: { regels: ['vrijstelling.school-van-richting'] },
    });
    expect(await geladen()).toMatchObject([{ status: 'INGEDIEND' }]);
    expect(await feiten()).toEqual([]);
    await t.p.doe((tx) => wijsAf(tx, id, { ...besluit(), motief: 'art. 8' }, context()));
    expect(await geladen()).toMatchObject([{ status: 'AFGEWEZEN' }]);
    await expect(t.p.doe((tx) => erken(tx, id, besluit(), context()))).rejects.toMatchObject({
      code: 'vrijstelling.kan-niet',
    });
  });

  it('is decided by the leerplicht that has the traject, on what it saw', async () => {
    const kampen = await t.doener('lp-kampen', 'lpa');
    await expect(dien({}, kampen)).rejects.toMatchObject({ code: 'traject.onbekend' });
    const id = await dien();
    const van = (door: Trajectdoener, versie?: number) =>
      t.p.doe((tx) => erken(tx, id, { ...besluit(null, door), versie }, context()));
    await expect(van(kampen)).rejects.toMatchObject({ code: 'traject.onbekend' });
    await expect(van(t.lpa, 7)).rejects.toMatchObject({ code: 'vrijstelling.veranderd' });
    await van(t.lpa, 1);
  });
});

describe('recognition', () => {
  it('scenario 51: withdraws the melding over its days, makes the gemeente register only, and asks what follows', async () => {
    const id = await erkend();
    expect(await t.p.meldingen()).toMatchObject([{ duo_status: 'I', intrekreden: 'V' }]);
    expect(await feiten()).toEqual([{ id, van: '2026-11-16', tot: '2027-07-31' }]);
    expect(await taken()).toEqual([
      {
        status: 'OPEN',
        begin: '2027-04-01',
        uiterlijk: '2027-06-30T22:00:00.000Z',
        organisatie_id: t.lpa.organisatieId,
      },
    ]);
    await t.p.boek(...t.p.zestien('2026-11-19'));
    expect(await t.p.meldingen()).toHaveLength(1);
    await expect(erkend({ van: '2027-01-11' })).rejects.toMatchObject({
      details: { regels: ['vrijstelling.overlapt'] },
    });
  });

  it('leaves the melding before it', async () => {
    await erkend({ van: '2026-11-23' });
    expect(await t.p.meldingen()).toMatchObject([{ duo_status: 'R' }]);
  });

  it('leaves absence to count for a substitute programme', async () => {
    const vervangend = { grond: 'vervangend', verklaring: ['school', '2026-11-19'] } as const;
    await t.begin('12-03-2012');
    await expect(erkend(vervangend)).rejects.toMatchObject({ details: { regels: ['vrijstelling.motief'] } });
    await erkend(vervangend, 'een leerwerktraject');
    expect(await t.p.meldingen()).toMatchObject([{ duo_status: 'R' }]);
    expect(await feiten()).toEqual([]);
    expect(await taken()).toMatchObject([{ begin: '2027-03-06' }]);
    await sluit('3a');
  });

  it('lets the question lapse when a new claim comes', async () => {
    await erkend();
    t.p.regio.nu = op('2027-06-01T09:00:00.000Z');
    await dien({
      ingediendOp: '2027-06-01',
      van: '2027-08-01',
      tot: '2028-07-31',
      verklaring: ['aangewezen-deskundige', '2027-05-20'],
    });
    expect(await taken()).toMatchObject([{ status: 'VERVALLEN' }]);
  });
});

describe('an end', () => {
  it('before its last day: absence counts again from that day, and what was withdrawn stays so', async () => {
    const id = await erkend();
    await t.p.boek(...t.p.zestien('2026-11-19'));
    expect(await t.p.meldingen()).toHaveLength(1);
    t.p.regio.nu = op('2026-11-27T09:00:00.000Z');
    await expect(stop(id, '2026-11-16')).rejects.toMatchObject({ code: 'vrijstelling.buiten-de-dagen' });
    await stop(id, '2026-11-19');
    expect(await feiten()).toEqual([{ id, van: '2026-11-16', tot: '2026-11-18' }]);
    const meldingen = await t.p.meldingen();
    expect(meldingen).toMatchObject([
      { duo_status: 'I', intrekreden: 'V' },
      { toestand: 'VOORSTEL', einddatum: '2026-11-19' },
    ]);
    expect(await taken()).toMatchObject([{ status: 'VERVALLEN' }]);
    await expect(stop(id, '2026-11-19')).rejects.toMatchObject({ code: 'vrijstelling.kan-niet' });
  });

  it('lapses by itself: nothing is left to end', async () => {
    const id = await erkend();
    t.p.regio.nu = op('2027-08-01T09:00:00.000Z');
    await expect(stop(id, '2027-07-01')).rejects.toMatchObject({ details: { status: 'VERLOPEN' } });
  });
});

describe('closing a traject', () => {
  it('needs a recognised exemption, and keeps of the article what says nothing about health or belief', async () => {
    await expect(sluit('5 onder a')).rejects.toMatchObject({ code: 'traject.geen-vrijstelling' });
    await erkend();
    await sluit('5 onder a');
    expect(
      await t.p.regio.rijen('select status, einde_reden, wetsartikel from traject where id = $1', [
        t.trajectId,
      ]),
    ).toEqual([{ status: 'AFGESLOTEN', einde_reden: 'VRIJSTELLING_VERLEEND', wetsartikel: '5' }]);
    expect(await taken()).toMatchObject([{ status: 'OPEN' }]);
  });
});

describe('what happens meanwhile', () => {
  it('a move gives the question what follows to the new gemeente, with what was claimed', async () => {
    const id = await erkend();
    const kampen = await t.doener('lp-kampen', 'lpa');
    await t.verhuist('0166', '2026-11-20');
    await t.p.doe((tx) => biedTrajectAan(tx, t.trajectId, { door: t.lpa }, context()));
    await t.p.doe((tx) => neemTrajectOver(tx, t.trajectId, { door: kampen }, context()));
    expect(await taken()).toMatchObject([{ status: 'OPEN', organisatie_id: kampen.organisatieId }]);
    const einde = {
      ...besluit('weer naar school', kampen),
      motief: 'weer naar school',
      per: dag('2026-12-01'),
    };
    await t.p.doe((tx) => beeindig(tx, id, einde, context()));
    expect(await taken()).toMatchObject([{ status: 'VERVALLEN' }]);
  });

  it('scenario 54: a death stops the question too, also when the traject is closed', async () => {
    await erkend();
    await sluit('5 onder a');
    await t.feit('overleden', '2026-11-20');
    expect(await speelTraject(t.p.regio, t.trajectId, '2026-11-21T09:00:00.000Z')).toContain('stop');
    expect(await taken()).toMatchObject([{ status: 'VERVALLEN' }]);
  });
});
