import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { laadTraject } from '#libs/traject/traject.ts';
import { verhuisvraag } from '#libs/traject/verhuisblik.ts';
import { dag } from '#test/kit/verzuim.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { bevoegdOp, dossierVan } from './bevoegd.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(() => t.p.begin());

/** Een gemeente waar in deze regio niemand voor is aangewezen. */
const ZONDER_UITVOERDER = '0363';

describe('who is without a gemeente that has somebody for it', () => {
  it.each([
    ['no known gemeente', ''],
    ['a gemeente without an executor', ZONDER_UITVOERDER],
  ])('goes to a leerplicht when he has to go to school, with %s', async (_, gemeente) => {
    await t.p.nieuweLeerling('12-03-2011', gemeente);
    await t.p.gemeld();
    const { behandelaar_id, traject_id } = await t.p.laatste();
    const leerplichtId = await t.p.regio.organisatie('lp-zwolle');
    expect(behandelaar_id).toBe(leerplichtId);
    expect(await t.p.regio.rij('select lp_id from traject where id = $1', [traject_id])).toEqual({
      lp_id: leerplichtId,
    });
  });

  it('goes to the Doorstroompunt after that', async () => {
    await t.p.nieuweLeerling('12-03-2007', '');
    const bevoegd = await t.p.doe(async (tx) => {
      const dossier = await dossierVan(tx, t.p.leerling, t.p.regio.context);
      return bevoegdOp(tx, dossier, { dag: dag('2026-11-20'), context: t.p.regio.context });
    });
    expect(bevoegd).toMatchObject({ route: 'rmc', organisatieId: await t.p.regio.organisatie('rmc-ijv') });
  });

  it('is offered to a leerplicht when he moves there during a traject', async () => {
    await t.p.nieuweLeerling('12-03-2011', '0166');
    await t.p.gemeld();
    t.trajectId = (await t.p.laatste()).traject_id!;
    await t.verhuist(ZONDER_UITVOERDER, '2026-11-19');
    const stap = await t.p.doe(async (tx) =>
      verhuisvraag(tx, await laadTraject(tx, t.trajectId, t.p.regio.context), t.p.regio.context),
    );
    expect(stap).toEqual({ soort: 'bied-aan', aan: await t.p.regio.organisatie('lp-zwolle') });
  });
});
