import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BUITENSTAANDERS, BURGERS, Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

const BEDENKINGEN = {
  grond: 'bedenkingen',
  ingediendOp: '2026-11-20',
  van: '2026-11-16',
  verklaring: { door: 'ouders', dag: '2026-11-19' },
  opSchoolVanRichtingTot: '2026-05-20',
  toelichting: 'kwartelgedicht',
};
const ONGESCHIKT = {
  grond: 'ongeschikt',
  ingediendOp: '2026-11-20',
  van: '2026-11-16',
  verklaring: { door: 'aangewezen-deskundige', dag: '2026-11-10' },
};

interface Gelezen {
  readonly items: readonly (Record<string, unknown> & { readonly id: string; readonly versie: number })[];
}
const lijst = () => d.als<Gelezen>('lpa', `${d.pad}/vrijstellingen`);
const dien = async (beroep: object): Promise<string> =>
  (await d.als<{ id: string }>('lpa', `${d.pad}/vrijstellingen`, beroep)).json.id;
const doe = (id: string, wat: string, body: object, wie: Parameters<Trajectdraad['als']>[0] = 'lpa') =>
  d.als(wie, `/v1/vrijstellingen/${id}/${wat}`, body);

describe('an exemption over HTTP', () => {
  it('scenario 50: is flagged with the rules it breaks, and refused with the rule named', async () => {
    const id = await dien(BEDENKINGEN);
    const { json } = await lijst();
    expect(json.items).toMatchObject([
      {
        id,
        status: 'INGEDIEND',
        artikel: '5 onder b',
        tot: '2027-07-31',
        bezwaren: [
          { regel: 'vrijstelling.school-van-richting', metMotief: false },
          { regel: 'vrijstelling.eerste-beroep', metMotief: true },
        ],
        teksten: [{ soort: 'vrijstelling', tekst: 'kwartelgedicht' }],
      },
    ]);
    const geweigerd = await doe(id, 'erkenningen', { motief: 'Zij verhuisden.' });
    expect(geweigerd.status).toBe(409);
    expect(geweigerd.json).toMatchObject({
      code: 'vrijstelling.bezwaar',
      detail: expect.stringContaining('art. 8 lid 2'),
    });
    expect((await doe(id, 'afwijzingen', { motief: 'Artikel 8.' })).json).toMatchObject({
      status: 'AFGEWEZEN',
    });
    const [een] = (await lijst()).json.items;
    expect(een).toMatchObject({ status: 'AFGEWEZEN', bezwaren: [] });
  });

  it('is recognised, closes the traject, and stops earlier', async () => {
    const id = await dien(ONGESCHIKT);
    expect((await doe(id, 'erkenningen', { versie: 7 })).json).toMatchObject({
      code: 'vrijstelling.veranderd',
    });
    expect((await doe(id, 'erkenningen', {})).json).toEqual({ id, status: 'ERKEND' });
    expect(await d.t.p.meldingen()).toMatchObject([{ duo_status: 'I', intrekreden: 'V' }]);
    const sluiting = { reden: 'VRIJSTELLING_VERLEEND', wetsartikel: '5 onder a', motief: 'Vrijgesteld.' };
    expect((await d.als('lpa', `${d.pad}/sluitingen`, sluiting)).json).toMatchObject({
      status: 'AFGESLOTEN',
    });
    const stop = { per: '2026-11-20', motief: 'Gaat weer naar school.' };
    expect((await doe(id, 'beeindigingen', stop)).json).toMatchObject({ status: 'BEEINDIGD' });
    expect((await lijst()).json.items).toMatchObject([{ status: 'BEEINDIGD', beeindigdPer: '2026-11-20' }]);
  });

  it('leaves in the audit and in stored answers that it happened, never why', async () => {
    const id = await dien(BEDENKINGEN);
    await doe(id, 'erkenningen', {});
    const sporen = await d.t.p.regio.rijen<{ handeling: string; uitkomst: string; reden: string | null }>(
      'select handeling, uitkomst, reden from audit where object_id = any($1) order by seq',
      [[id, d.t.trajectId]],
    );
    expect(sporen).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ handeling: 'legBeroepVast', uitkomst: 'gelukt' }),
        { handeling: 'erkenVrijstelling', uitkomst: 'geweigerd', reden: 'vrijstelling.bezwaar' },
      ]),
    );
    const antwoorden = await d.t.p.regio.rijen(
      "select antwoord from idempotentie where antwoord->>'id' = $1",
      [id],
    );
    expect(antwoorden.length).toBeGreaterThan(0);
    expect(JSON.stringify([sporen, antwoorden])).not.toMatch(/bedenkingen|richting|5 onder/);
  });

  it.each(['school', ...BUITENSTAANDERS, ...BURGERS] as const)('does not exist for %s', async (wie) => {
    const id = await dien(ONGESCHIKT);
    const pogingen = [
      await d.als(wie, `${d.pad}/vrijstellingen`),
      await d.als(wie, `${d.pad}/vrijstellingen`, ONGESCHIKT),
      await doe(id, 'erkenningen', {}, wie),
      await doe(id, 'afwijzingen', { motief: 'nee' }, wie),
      await doe(id, 'beeindigingen', { per: '2026-11-20', motief: 'nee' }, wie),
    ];
    // Een rol die hier nooit iets mag, hoort dat; een leerplichtambtenaar van elders hoort dat het er niet is.
    expect(pogingen.map(({ status }) => status)).toEqual(pogingen.map(() => (wie === 'kampen' ? 404 : 403)));
    expect((await lijst()).json.items).toMatchObject([{ status: 'INGEDIEND' }]);
  });

  it('is not there yet for a gemeente that was only offered the traject', async () => {
    const id = await dien(BEDENKINGEN);
    await d.t.p.regio.rijen(
      "update traject set status = 'OVERDRACHT_GEMEENTE', status_voor_overdracht = status, aangeboden_aan_id = $2, aangeboden_op = $3 where id = $1",
      [d.t.trajectId, d.wie('kampen').organisatieId, d.t.p.regio.nu],
    );
    expect((await d.als('kampen', `/v1/trajectaanbiedingen/${d.t.trajectId}`)).status).toBe(200);
    expect((await d.als('kampen', d.pad)).status).toBe(404);
    expect((await d.als('kampen', `${d.pad}/vrijstellingen`)).status).toBe(404);
    expect((await doe(id, 'erkenningen', {}, 'kampen')).status).toBe(404);
  });
});
