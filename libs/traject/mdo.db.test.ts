import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { planMdo, verzetMdo, type Genodigde } from './mdo.ts';
import { zegDeelnemerAf } from './mdo-deelnemers.ts';
import { geefSamenvattingVrij, legMdoVast } from './mdo-verslag.ts';
import { neemTrajectOver } from './overnemen.ts';
import { leesTrajectteksten } from './teksten.ts';
import { biedTrajectAan } from './verhuizen.ts';

const OP = op('2026-12-01T09:00:00.000Z');

let t: Trajectproef;
let mdoId: string;
let hulp: Genodigde & { readonly organisatieId: string };
let school: Genodigde & { readonly organisatieId: string };
beforeAll(async () => {
  t = await Trajectproef.open();
  hulp = { organisatieId: await t.p.regio.organisatie('hulp-stip-zwolle'), rol: 'hulpverlener' };
  school = { organisatieId: await t.p.regio.organisatie('90AA'), rol: 'decaan' };
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  await t.stap('IN_ONDERZOEK');
  const plan = { op: OP, minuten: 60, genodigden: [school, hulp], agenda: 'Waarom?', door: t.lpa };
  mdoId = await t.p.doe((tx) => planMdo(tx, t.trajectId, plan, context()));
});

const context = () => t.p.regio.context;
const vraag = () => ({ trajectId: t.trajectId, mdoId, door: t.lpa });
const gelezen = async (organisatieId: string): Promise<string[]> =>
  (await leesTrajectteksten(t.p.regio.dataSource, [mdoId], organisatieId)).map(({ soort }) => soort);

/** Het overleg is geweest. */
async function gehouden(): Promise<void> {
  t.p.regio.nu = op('2026-12-01T10:00:00.000Z');
  const verslag = { aanwezig: [1, 2], samenvatting: 'Een ander rooster.', afspraken: [] };
  await t.p.doe((tx) => legMdoVast(tx, vraag(), verslag, context()));
}
const geefVrij = (...nummers: number[]) =>
  t.p.doe((tx) => geefSamenvattingVrij(tx, vraag(), nummers, context()));

/** Kampen neemt het traject over. */
async function verhuis(): Promise<void> {
  await t.verhuist('0166', '2026-11-20');
  await t.p.doe((tx) => biedTrajectAan(tx, t.trajectId, { door: t.lpa }, context()));
  const kampen = await t.doener('lp-kampen', 'lpa');
  await t.p.doe((tx) => neemTrajectOver(tx, t.trajectId, { door: kampen }, context()));
  t.lpa = kampen;
}

/** De mails over dit overleg na een ogenblik: wat, aan wie, en wat ermee in een agenda gebeurt. */
const berichten = async (soort: string) =>
  t.p.regio.rijen<{
    organisatie_id: string;
    agenda_methode: string | null;
    agenda: string | null;
    tekst: string;
  }>(
    "select organisatie_id, agenda_methode, agenda, tekst from bericht where soort = $2 and sleutel like 'mdo/' || $1 || '/%'",
    [mdoId, soort],
  );
const zegAf = (nummer: number) => t.p.doe((tx) => zegDeelnemerAf(tx, vraag(), nummer, context()));

describe('taking somebody off a meeting', () => {
  it('takes the agenda from him, and the appointment out of his calendar, and leaves the others', async () => {
    await zegAf(2);
    expect(await gelezen(hulp.organisatieId)).toEqual([]);
    expect(await gelezen(school.organisatieId)).toEqual(['agenda']);
    const [afgezegd, ...meer] = await berichten('mdo-afgezegd');
    expect(meer).toEqual([]);
    expect(afgezegd).toMatchObject({ organisatie_id: hulp.organisatieId, agenda_methode: 'CANCEL' });
    expect(afgezegd!.agenda).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1/);
    const tijdlijn = await t.p.regio.rijen(
      "select gegevens from traject_gebeurtenis where traject_id = $1 and soort = 'mdo-afgezegd'",
      [t.trajectId],
    );
    expect(tijdlijn).toEqual([
      { gegevens: { mdoId, nummer: '2', organisatieId: hulp.organisatieId, rol: 'hulpverlener' } },
    ]);
    await t.p.doe((tx) => verzetMdo(tx, vraag(), { op: OP, minuten: 60, erbij: [hulp] }, context()));
    expect(await gelezen(hulp.organisatieId)).toEqual(['agenda']);
  });

  it('leaves the agenda with an organisation of which another stays', async () => {
    const arts: Genodigde = { organisatieId: hulp.organisatieId, rol: 'jeugdarts' };
    await t.p.doe((tx) => verzetMdo(tx, vraag(), { op: OP, minuten: 60, erbij: [arts] }, context()));
    await zegAf(2);
    expect(await gelezen(hulp.organisatieId)).toEqual(['agenda']);
    expect(await berichten('mdo-afgezegd')).toEqual([]);
  });

  it('takes it from the family when the last of them goes', async () => {
    const gezin = (['jongere', 'ouder'] as const).map((rol) => ({ organisatieId: null, rol }));
    await t.p.doe((tx) => verzetMdo(tx, vraag(), { op: OP, minuten: 60, erbij: gezin }, context()));
    const vrij = async () =>
      (
        await t.p.regio.rij<{ vrij: boolean }>(
          'select vrij_voor_gezin as vrij from traject_tekst where bron_id = $1',
          [mdoId],
        )
      ).vrij;
    await zegAf(3);
    expect(await vrij()).toBe(true);
    await zegAf(4);
    expect(await vrij()).toBe(false);
  });

  it('is not for who is not on it, nor for a meeting that was held', async () => {
    await expect(zegAf(9)).rejects.toMatchObject({ code: 'mdo.deelnemer-onbekend' });
    await gehouden();
    await expect(zegAf(1)).rejects.toMatchObject({ code: 'mdo.niet-gepland' });
  });
});

describe('releasing a summary', () => {
  it('tells the organisation that there is one, once, and nothing of what is in it', async () => {
    await gehouden();
    await geefVrij(2);
    await geefVrij(2);
    const gestuurd = await berichten('mdo-samenvatting');
    expect(gestuurd).toMatchObject([{ organisatie_id: hulp.organisatieId, agenda: null }]);
    expect(gestuurd[0]!.tekst).toMatch(new RegExp(`/overleggen/${mdoId}$`));
    expect(gestuurd[0]!.tekst).not.toContain('rooster');
  });
});

describe('after a move', () => {
  it('the new gemeente releases a summary that the old one wrote', async () => {
    await gehouden();
    await verhuis();
    await geefVrij(2);
    expect(await gelezen(hulp.organisatieId)).toEqual(['agenda', 'samenvatting']);
    expect(await gelezen(school.organisatieId)).toEqual(['agenda']);
  });

  it('who the new gemeente invites reads the agenda that the old one wrote', async () => {
    await verhuis();
    const halt: Genodigde = { organisatieId: await t.p.regio.organisatie('halt-ijv'), rol: 'halt' };
    await t.p.doe((tx) => verzetMdo(tx, vraag(), { op: OP, minuten: 60, erbij: [halt] }, context()));
    expect(await gelezen(halt.organisatieId!)).toEqual(['agenda']);
  });
});
