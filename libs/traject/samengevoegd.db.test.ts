import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Instrumentenboek } from '#libs/instrument/instrumentenboek.ts';
import { Dubbel } from '#test/kit/dubbel.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { dag } from '#test/kit/verzuim.ts';
import { totaalVerzuim } from '#libs/domain/mas/verzuimperiode.ts';
import { legCheckinVast, leesEscalatiefeiten } from './checkins.ts';
import { leesToestemmingen } from './lees-toestemmingen.ts';
import { legHoringVast, nodigUitOmTeHoren } from './horen.ts';
import { lastMdoAf, planMdo } from './mdo.ts';
import { leesTrajectteksten } from './teksten.ts';
import { leesInvullingen, vulInstrumentIn } from './instrument.ts';
import { laadTraject } from './traject.ts';
import { maakUittreksel } from './uittreksel.ts';

let t: Trajectproef;
let d: Dubbel;
let boek: Instrumentenboek;
beforeAll(async () => {
  t = await Trajectproef.open();
  d = new Dubbel(t);
  boek = await Instrumentenboek.open('infra/mas');
});
afterAll(() => t.sluit());
beforeEach(() => d.begin());

const context = () => t.p.regio.context;
const feiten = async () => (await laadTraject(t.p.regio.dataSource, t.trajectId, context())).feiten;

async function vulIn(...ja: string[]): Promise<void> {
  const vragen = boek.versie(1).themas.flatMap((thema) => thema.vragen);
  const antwoorden = Object.fromEntries(
    vragen.map(({ id }) => [id, ja.includes(id) ? ('ja' as const) : ('nee' as const)]),
  );
  await t.p.doe((tx) =>
    vulInstrumentIn(tx, t.trajectId, { boek, versie: 1, antwoorden, door: t.lpa }, context()),
  );
}

describe('what stays with the traject that went up in another', () => {
  it('is read where it went: the instrument, and the advice that was given last', async () => {
    await t.stap('IN_ONDERZOEK');
    await vulIn();
    await vulIn('kiest-zelf', 'school-deed-genoeg');
    d.op(d.eerst);
    await t.stap('IN_ONDERZOEK');
    d.op(d.later);
    await d.voegSamen();
    const gelezen = await leesInvullingen(t.p.regio.dataSource, t.trajectId, boek);
    expect(gelezen.map(({ uitslag }) => uitslag?.advies?.routes)).toEqual([['R2'], []]);
    const { conclusieInstrument } = await uittreksel(['conclusie-instrument']);
    expect(conclusieInstrument).toBe(gelezen[0]?.uitslag?.advies?.id);
  });

  it('counts for what the system proposes: a bad check-in there is a bad check-in', async () => {
    await t.stap('IN_ONDERZOEK');
    const checkin = { dag: dag('2026-11-20'), goed: false, acuut: true, tekst: null, door: t.lpa };
    await t.p.doe((tx) => legCheckinVast(tx, t.trajectId, checkin, context()));
    d.op(d.eerst);
    await t.stap('IN_ONDERZOEK');
    d.op(d.later);
    await d.voegSamen();
    expect(await leesEscalatiefeiten(t.p.regio.dataSource, t.trajectId)).toMatchObject({
      acuut: true,
      checkinSlecht: true,
    });
  });

  it('is in the extract of a partner once: two schools wrote down the same hours of the same pupil', async () => {
    await d.voegSamen();
    const { verzuimuren, verzuimdagen } = await uittreksel(['verzuimuren', 'verzuimdagen']);
    expect(verzuimuren).toEqual({ uren: 16, keerTeLaat: 0 });
    expect(verzuimdagen).toHaveLength(1);
    expect(totaalVerzuim((await feiten()).feiten)).toEqual({ uren: 16, keerTeLaat: 0 });
  });

  it('is in the extract of a partner for both, where the days are others', async () => {
    await t.p.regio.rijen('update verzuimregel set dag = dag + 7 where leerling_id = $1', [
      d.later.leerling.leerlingId,
    ]);
    await d.voegSamen();
    expect((await uittreksel(['verzuimuren'])).verzuimuren).toEqual({ uren: 32, keerTeLaat: 0 });
  });

  it('holds an exemption that was recognised there', async () => {
    await t.p.regio.rijen(
      `insert into vrijstelling (id, traject_id, leerling_id, status, ingediend_op, van, tot, vastgelegd_op, vastgelegd_door, besloten_op)
       values ($1, $2, $3, 'ERKEND', '2026-11-16', '2026-11-16', '2027-07-31', $4, $5, $4)`,
      [randomUUID(), t.trajectId, t.p.leerling.leerlingId, t.p.regio.nu, t.lpa.gebruikerId],
    );
    expect((await feiten()).vrijgesteld).toBe(true);
    await d.voegSamen();
    expect((await feiten()).vrijgesteld).toBe(true);
  });

  it('breaks the weeks without absence, when the absence is registered at the other school', async () => {
    await d.voegSamen();
    await t.p.regio.rijen("update traject set status = 'MONITORING', status_sinds = $2 where id = $1", [
      t.trajectId,
      t.p.regio.nu,
    ]);
    t.p.regio.nu = op('2027-07-01T09:00:00.000Z');
    expect((await feiten()).aanwezigheidGehaald).toBe(true);
    d.op(d.later);
    await t.p.boek(...t.p.zestien('2027-03-02'));
    d.op(d.eerst);
    expect((await feiten()).aanwezigheidGehaald).toBe(false);
  });
});

describe('a route that went along', () => {
  it('gives its task once more when consent comes back, also after earlier help of the same kind', async () => {
    d.op(d.eerst);
    await t.totKeuze();
    const eerder = await d.naarHulp();
    await t.zet(eerder, 'AFGEBROKEN');
    await t.stap('ROUTEKEUZE');
    await t.kies('R2');
    d.op(d.later);
    await t.totKeuze();
    const hulp = await d.naarHulp();
    await d.voegSamen();
    await t.toestemming(hulp, 'ouders', 'ingetrokken');
    expect(await t.taakVan(hulp)).toMatchObject({ status: 'INGETROKKEN' });
    t.p.regio.nu = op('2026-11-23T09:00:00.000Z');
    await t.toestemming(hulp, 'ouders');
    expect(await t.taakVan(hulp)).toMatchObject({ soort: 'hulp-starten', status: 'AANGEBODEN' });
  });

  it('keeps its consents, with who gave them', async () => {
    const hulp = await d.metHaltEnHulp();
    await d.voegSamen();
    const gelezen = await leesToestemmingen(t.p.regio.dataSource, t.trajectId);
    const vanHulp = gelezen.filter(({ routeId }) => routeId === hulp);
    expect(new Set(vanHulp.map(({ wie, naam }) => `${wie}: ${naam}`))).toEqual(
      new Set(['jongere: Wie besloot', 'ouders: Wie besloot']),
    );
    const over = await t.p.regio.rijen('select 1 from traject_toestemming where leerling_id = $1', [
      d.later.leerling.leerlingId,
    ]);
    expect(over).toEqual([]);
  });
});

describe('what still has to come', () => {
  it('goes along: a talk is recorded and a meeting held where it went, with the agenda', async () => {
    await t.stap('IN_ONDERZOEK');
    const horingId = await t.p.doe((tx) =>
      nodigUitOmTeHoren(tx, t.trajectId, { wie: 'ouders', op: t.p.regio.nu, door: t.lpa }, context()),
    );
    const halt = await t.p.regio.organisatie('halt-ijv');
    const genodigden = [{ organisatieId: halt, rol: 'halt' as const }];
    const plan = {
      op: op('2026-12-01T09:00:00.000Z'),
      minuten: 60,
      genodigden,
      agenda: 'Waarom?',
      door: t.lpa,
    };
    const mdoId = await t.p.doe((tx) => planMdo(tx, t.trajectId, plan, context()));
    d.op(d.eerst);
    await t.stap('IN_ONDERZOEK');
    d.op(d.later);
    await d.voegSamen();
    const verslag = { horingId, uitkomst: 'gehoord', verslag: 'Moeder belde.', door: t.lpa } as const;
    await t.p.doe((tx) => legHoringVast(tx, t.trajectId, verslag, context()));
    expect((await feiten()).gehoord.oudersGehoord).toBe(true);
    const [agenda] = await leesTrajectteksten(t.p.regio.dataSource, [mdoId], halt);
    expect(agenda).toMatchObject({ soort: 'agenda', tekst: 'Waarom?' });
    const vraag = { trajectId: t.trajectId, mdoId, door: t.lpa };
    await t.p.doe((tx) => lastMdoAf(tx, vraag, context()));
    const over = await t.p.regio.rijen('select 1 from traject_mdo_deelnemer where leerling_id = $1', [
      d.later.leerling.leerlingId,
    ]);
    expect(over).toEqual([]);
  });
});

const uittreksel = (velden: Parameters<typeof maakUittreksel>[1]['velden']) =>
  maakUittreksel(t.p.regio.dataSource, {
    trajectId: t.trajectId,
    routeId: null,
    leerlingId: t.p.leerling.leerlingId,
    organisatieId: t.lpa.organisatieId,
    overstapId: t.p.leerling.overstapId,
    velden,
  });
