import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { geefPartnertaak } from '#libs/traject/partnertaken.ts';
import { laadTraject } from '#libs/traject/traject.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(async () => {
  await d.begin();
  await d.t.stap('IN_ONDERZOEK');
});

type Taak = { id: string; soort: string; reden: string | null; berichten: object[] };
const bijLeerplicht = async (): Promise<readonly Taak[]> =>
  (await d.als<{ taken: Taak[] }>('lpa', d.pad)).json.taken;
const openVanLeerplicht = async (): Promise<readonly string[]> =>
  (await d.t.taken('traject-opdracht')).filter(({ status }) => status === 'OPEN').map(({ status }) => status);

const post = () =>
  d.t.p.regio.rijen<{ organisatieId: string; onderwerp: string; tekst: string }>(
    `select organisatie_id as "organisatieId", onderwerp, tekst from bericht
     where soort = 'partnertaak-bericht' and tekst like '%/trajecten/' || $1 order by sleutel`,
    [d.t.trajectId],
  );

/** Een overleg met de school en de hulp is geweest, en dit is met elk van beide afgesproken. */
async function naOverleg(school: string, hulp: string): Promise<void> {
  const genodigden = (
    [
      ['school', 'decaan'],
      ['hulp', 'hulpverlener'],
    ] as const
  ).map(([wie, rol]) => ({ organisatieId: d.wie(wie).organisatieId, rol }));
  const plan = { op: '2026-12-01T09:00:00.000Z', minuten: 60, genodigden, agenda: 'Hoe nu verder?' };
  const { json } = await d.als<{ id: string }>('lpa', `${d.pad}/overleggen`, plan);
  d.t.p.regio.nu = op('2026-12-01T10:00:00.000Z');
  d.gelijkeKlok();
  const afspraken = [
    { nummer: 1, tekst: school },
    { nummer: 2, tekst: hulp },
  ];
  const verslag = { aanwezig: [1, 2], samenvatting: 'Hij wil een ander rooster.', afspraken };
  expect((await d.als('lpa', `/v1/overleggen/${json.id}/verslagen`, verslag)).status).toBe(201);
}

describe('the leerplicht', () => {
  it('reads what was agreed with each partner, and what the partner writes back', async () => {
    await naOverleg('Een rustige plek.', 'Elke week een gesprek.');
    const taak = await d.taakVoor('hulp');
    await d.als('hulp', `/v1/partnertaken/${taak}/aannames`, {});
    const melding = { code: 'voortgang', bericht: 'Twee keer geweest.' };
    expect((await d.als('hulp', `/v1/partnertaken/${taak}/meldingen`, melding)).status).toBe(201);
    const gelezen = await bijLeerplicht();
    expect(gelezen.find(({ id }) => id === taak)?.berichten).toEqual([
      expect.objectContaining({ tekst: 'Elke week een gesprek.', vanPartner: false }),
      expect.objectContaining({ tekst: 'Twee keer geweest.', vanPartner: true }),
    ]);
    const vanSchool = gelezen.filter(({ id }) => id !== taak).flatMap(({ berichten }) => berichten);
    expect(vanSchool).toEqual([expect.objectContaining({ tekst: 'Een rustige plek.' })]);
  });

  it('has the ball again when a partner hands back a task of its own: a question, with the reason once', async () => {
    await naOverleg('Een rustige plek.', 'Elke week een gesprek.');
    const taak = await d.taakVoor('hulp');
    expect(await openVanLeerplicht()).toEqual([]);
    await d.als('hulp', `/v1/partnertaken/${taak}/teruggaven`, { reden: 'Hij woont nu elders.' });
    expect(await openVanLeerplicht()).toEqual(['OPEN']);
    const terug = (await bijLeerplicht()).find(({ id }) => id === taak);
    expect(terug).toMatchObject({
      reden: 'Hij woont nu elders.',
      berichten: [{ tekst: 'Elke week een gesprek.' }],
    });
  });

  it('hears by mail that there is something to read, once each time, and nothing of what it is', async () => {
    await naOverleg('Een rustige plek.', 'Elke week een gesprek.');
    const taak = await d.taakVoor('hulp');
    await d.als('hulp', `/v1/partnertaken/${taak}/aannames`, {});
    expect(await post()).toEqual([]);
    const melding = { code: 'voortgang', bericht: 'Zij huilde.' };
    await d.als('hulp', `/v1/partnertaken/${taak}/meldingen`, melding);
    await d.als('hulp', `/v1/partnertaken/${taak}/teruggaven`, { reden: 'Hij woont nu elders.' });
    const berichten = await post();
    expect(berichten.map(({ organisatieId }) => organisatieId)).toEqual([
      d.wie('lpa').organisatieId,
      d.wie('lpa').organisatieId,
    ]);
    expect(JSON.stringify(berichten)).not.toMatch(/huilde|elders/);
  });

  it('hears nothing by mail of a criminal case: the mailbox is of colleagues who may not know of it', async () => {
    const { context } = d.t.p.regio;
    await d.t.p.doe(async (tx) => {
      const dossier = await laadTraject(tx, d.t.trajectId, context);
      await geefPartnertaak(tx, dossier, { soort: 'beoordelen-om', routeId: null, door: null }, context);
    });
    const taak = await d.taakVoor('om');
    await d.als('om', `/v1/partnertaken/${taak}/aannames`, {});
    const melding = { code: 'voortgang', bericht: 'Wij kijken ernaar.' };
    expect((await d.als('om', `/v1/partnertaken/${taak}/meldingen`, melding)).status).toBe(201);
    expect(await post()).toEqual([]);
  });

  it('reads nothing of help or care, and still hears that it comes back', async () => {
    const { context } = d.t.p.regio;
    await d.t.p.doe(async (tx) => {
      const dossier = await laadTraject(tx, d.t.trajectId, context);
      await geefPartnertaak(tx, dossier, { soort: 'advies-jeugdarts', routeId: null, door: null }, context);
    });
    const taak = await d.taakVoor('jeugdarts');
    await d.als('jeugdarts', `/v1/partnertaken/${taak}/aannames`, { bericht: 'Ik ken hem.' });
    await d.als('jeugdarts', `/v1/partnertaken/${taak}/teruggaven`, { reden: 'Al bij een arts.' });
    const terug = (await bijLeerplicht()).find(({ id }) => id === taak);
    expect(terug).toMatchObject({ soort: 'advies-jeugdarts', reden: null, berichten: [] });
    expect(await openVanLeerplicht()).toEqual(['OPEN']);
  });
});
