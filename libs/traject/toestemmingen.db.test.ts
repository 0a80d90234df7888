import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verwerkPartnerbericht } from './partnerdaden.ts';
import { geefZelfToestemming } from './toestemmingen.ts';
import { Trajectproef } from '#test/kit/traject.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(() => t.begin());

async function zelf(routeId: string, wie: 'jongere' | 'ouders', besluit: 'ja' | 'nee' | 'ingetrokken') {
  const gebruikerId = randomUUID();
  await t.p.regio.rijen("insert into gebruiker (id, naam) values ($1, 'wie besluit')", [gebruikerId]);
  const rol = wie === 'jongere' ? 'jongere' : 'ouder';
  await t.p.doe((tx) =>
    geefZelfToestemming(
      tx,
      t.trajectId,
      { routeId, wie, besluit, naam: 'Wie besloot', gebruikerId, rol },
      t.p.regio.context,
    ),
  );
}

async function verwezen(): Promise<string> {
  await t.totKeuze();
  const id = await t.kies('R2');
  await t.zet(id, 'SCHRIFTELIJK_INGELICHT', ['schriftelijk-ingelicht']);
  await zelf(id, 'jongere', 'ja');
  await zelf(id, 'ouders', 'ja');
  await t.zet(id, 'INSTEMMING');
  await t.zet(id, 'VERWEZEN');
  return id;
}

const taken = (routeId: string) =>
  t.p.regio.rijen<{ status: string }>('select status from traject_taak where route_id = $1 order by nummer', [
    routeId,
  ]);
const weg = async (routeId: string) =>
  (
    await t.p.regio.rij<{ weg: string | null }>(
      'select instemming_weg_op as weg from traject_route where id = $1',
      [routeId],
    )
  ).weg;

describe('consent', () => {
  it('counts only when it is recorded, whatever the LPA declares', async () => {
    await t.totKeuze();
    const halt = await t.kies('R2');
    await t.zet(halt, 'SCHRIFTELIJK_INGELICHT', ['schriftelijk-ingelicht']);
    t.declareer = ['toestemming-jongere', 'toestemming-ouders'];
    await expect(t.zet(halt, 'INSTEMMING')).rejects.toMatchObject({ code: 'halt.instemming-jongere' });
    t.declareer = [];
    await t.toestemming(halt, 'jongere');
    await expect(t.zet(halt, 'INSTEMMING')).rejects.toMatchObject({ code: 'halt.instemming-ouders' });
    await t.toestemming(halt, 'ouders');
    await t.zet(halt, 'INSTEMMING');
  });

  it('the last decision of someone counts, and what was decided before stays', async () => {
    await t.totKeuze();
    const hulp = await t.kies('R1');
    await t.toestemming(hulp, 'jongere', 'ja');
    await t.toestemming(hulp, 'ouders', 'ja');
    await t.toestemming(hulp, 'ouders', 'nee');
    await expect(t.zet(hulp, 'TOESTEMMING')).rejects.toMatchObject({ code: 'hulp.toestemming-ouders' });
    const rijen = await t.p.regio.rijen<{ besluit: string; naam: Buffer }>(
      'select besluit, naam from traject_toestemming where route_id = $1 order by volgnummer',
      [hulp],
    );
    expect(rijen.map(({ besluit }) => besluit)).toEqual(['ja', 'ja', 'nee']);
    for (const { naam } of rijen) expect(naam.toString('latin1')).not.toContain('Wie besloot');
  });

  it('scenario 46: parents refuse, the child of 14 wants it: only with the motive of the provider', async () => {
    await t.begin('12-05-2012');
    await t.totKeuze();
    const hulp = await t.kies('R1');
    await t.toestemming(hulp, 'jongere');
    await t.toestemming(hulp, 'ouders', 'nee');
    await expect(t.zet(hulp, 'TOESTEMMING')).rejects.toMatchObject({ code: 'hulp.toestemming-ouders' });
    await t.zet(hulp, 'TOESTEMMING', ['motief-hulpverlener']);
    await t.zet(hulp, 'AANGEMELD');
    expect(await taken(hulp)).toMatchObject([{ status: 'AANGEBODEN' }]);
  });

  it('at 16 the youngster decides alone about help', async () => {
    await t.begin('01-10-2010');
    await t.totKeuze();
    const hulp = await t.kies('R1');
    await zelf(hulp, 'jongere', 'ja');
    await expect(zelf(hulp, 'ouders', 'ja')).rejects.toMatchObject({ code: 'toestemming.niet-nodig' });
    await t.zet(hulp, 'TOESTEMMING');
  });

  it('at 15 the parents alone are not enough', async () => {
    await t.totKeuze();
    const hulp = await t.kies('R1');
    await zelf(hulp, 'ouders', 'ja');
    await expect(t.zet(hulp, 'TOESTEMMING')).rejects.toMatchObject({ code: 'hulp.toestemming-jongere' });
  });

  it('has no meaning for a route that does not rest on it', async () => {
    await t.totKeuze();
    const straf = await t.kies('R4');
    await expect(t.toestemming(straf, 'jongere')).rejects.toMatchObject({ code: 'toestemming.route' });
    await expect(zelf(straf, 'jongere', 'nee')).rejects.toMatchObject({ code: 'traject.onbekend' });
  });
});

describe('withdrawal', () => {
  it('64: stops the partner at once and blocks every step forward, but not an end', async () => {
    const halt = await verwezen();
    await t.partner(halt, { soort: 'aannemen' });
    await zelf(halt, 'ouders', 'ingetrokken');
    expect(await taken(halt)).toEqual([{ status: 'INGETROKKEN' }]);
    expect(await weg(halt)).toBe(t.p.regio.nu);
    await expect(t.partner(halt, { soort: 'melden', code: 'begonnen' })).rejects.toMatchObject({
      code: 'partnertaak.instemming-weg',
    });
    await expect(t.zet(halt, 'LOPEND')).rejects.toMatchObject({ code: 'halt.instemming-ouders' });
    await t.zet(halt, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    await expect(t.zet(halt, 'GEACCEPTEERD')).rejects.toMatchObject({ code: 'halt.instemming-ouders' });
    await t.zet(halt, 'INGETROKKEN');
    expect(await t.route(halt)).toMatchObject({ status: 'INGETROKKEN' });
  });

  it('given again, the partner gets his task again and the route goes on where it was', async () => {
    const halt = await verwezen();
    await t.partner(halt, { soort: 'aannemen' });
    await zelf(halt, 'jongere', 'ingetrokken');
    await zelf(halt, 'jongere', 'ja');
    expect(await weg(halt)).toBeNull();
    expect(await taken(halt)).toEqual([{ status: 'INGETROKKEN' }, { status: 'AANGEBODEN' }]);
    await t.partner(halt, { soort: 'aannemen' });
    await t.partner(halt, { soort: 'melden', code: 'begonnen' });
    expect(await t.route(halt)).toMatchObject({ status: 'LOPEND' });
  });

  it('of who does not decide any more changes nothing', async () => {
    const halt = await verwezen();
    t.p.regio.nu = '2027-03-12T09:00:00.000Z' as typeof t.p.regio.nu;
    await zelf(halt, 'ouders', 'ingetrokken');
    expect(await weg(halt)).toBeNull();
    expect(await taken(halt)).toEqual([{ status: 'AANGEBODEN' }]);
    await expect(zelf(halt, 'ouders', 'ingetrokken')).rejects.toMatchObject({
      code: 'toestemming.niet-gegeven',
    });
  });

  it('64: against a report of the partner: one order or the other, never in between, fifty times', async () => {
    const halt = await verwezen();
    await t.partner(halt, { soort: 'aannemen' });
    for (let ronde = 0; ronde < 50; ronde += 1) {
      const { id, organisatie_id: organisatieId } = await t.taakVan(halt);
      const door = { gebruikerId: t.lpa.gebruikerId, organisatieId, rol: 'halt' };
      const bericht = { daad: { soort: 'melden', code: 'voortgang' }, tekst: null, dag: null, door } as const;
      const meldt = () => t.p.doe((tx) => verwerkPartnerbericht(tx, id, bericht, t.p.regio.context));
      const trektIn = () => zelf(halt, 'jongere', 'ingetrokken');
      const eerst = ronde % 2 === 0 ? [] : [trektIn()];
      const [melding] = await Promise.allSettled([meldt(), ...(eerst.length > 0 ? eerst : [trektIn()])]);
      const { status, gemeld } = await t.p.regio.rij<{ status: string; gemeld: string | null }>(
        'select status, laatst_gemeld as gemeld from traject_taak where id = $1',
        [id],
      );
      expect(status).toBe('INGETROKKEN');
      expect(await weg(halt)).not.toBeNull();
      const fout = melding?.status === 'rejected' ? (melding.reason as { code: string }).code : null;
      expect([gemeld, fout]).toEqual(
        melding?.status === 'fulfilled' ? ['voortgang', null] : [null, 'partnertaak.instemming-weg'],
      );
      await zelf(halt, 'jongere', 'ja');
      await t.partner(halt, { soort: 'aannemen' });
    }
  });
});
