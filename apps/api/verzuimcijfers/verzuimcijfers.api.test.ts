import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alsSysteem } from '#libs/database/rechten.ts';
import type { Schooljaar } from '#libs/domain/tijd/tijd.ts';
import { neemKpiOp } from '#libs/dossier/kpi.ts';
import { telVerzuimVan } from '#libs/verzuim/cijfers.ts';
import { Verzuimdraad, type Aanklopper } from '#test/kit/verzuim-api.ts';

let d: Verzuimdraad;
beforeAll(async () => {
  d = await Verzuimdraad.open();
});
afterAll(() => d.sluit());

type Aantal = { meldingen: number | null; personen: number | null };
interface Cijfers {
  definities: Record<string, string>;
  perSoort: (Aantal & { soort: string })[];
  perSchool: (Aantal & { school: { naam: string } })[];
  perGemeente: (Aantal & { gemeente: string })[];
  thuiszitters: { duur: string; personen: number | null }[];
}
const v3 = ({ perSoort }: Cijfers) => perSoort.find(({ soort }) => soort === 'V3');
const eigen = async (wie: Aanklopper) => (await d.als<Cijfers>(wie, '/v1/verzuimcijfers')).json;
const vanRegio = async (wie: Aanklopper = 'coordinator') =>
  (await d.als<{ items: Cijfers[] }>(wie, '/v1/kerncijfers/verzuim')).json.items[0]!;

const neemOp = (naam: string) =>
  d.p.doe((tx) =>
    alsSysteem('kpi', 'seizoen', async () => {
      const { context, nu } = d.p.regio;
      const schooljaar = '2026-2027' as Schooljaar;
      const verzuim = await telVerzuimVan(tx, { regio: '010' }, { schooljaar, context });
      await neemKpiOp(tx, { regio: '010', seizoen: schooljaar, naam }, { nu, paspoort: null, verzuim });
    }),
  );

/** Iemand die zich meldde en daarna niet meer kwam. */
async function gemeldEnWeg(): Promise<void> {
  await d.begin();
  await d.p.gemeld();
  await d.p.boek(
    ...['2026-11-18', '2026-11-19', '2026-11-20'].map((dag) => d.p.uren(dag, 5.6, { heleDag: true })),
  );
}

describe('figures of absence', () => {
  it('shows who treats its own as they are, and the region none of fewer than agreed', async () => {
    for (let n = 0; n < 4; n += 1) await gemeldEnWeg();
    await neemOp('vier');
    expect(v3(await eigen('zwolle'))).toMatchObject({ meldingen: 4, personen: 4 });
    const klein = await vanRegio();
    expect(v3(klein)).toMatchObject({ meldingen: null, personen: null });
    expect(klein.perSchool).toMatchObject([{ meldingen: null, personen: null }]);
    expect(klein.thuiszitters[0]).toEqual({ duur: 'tot-4-weken', personen: null });
    await gemeldEnWeg();
    await neemOp('vijf');
    for (const wie of ['coordinator', 'projectleider'] as const) {
      const { items } = (
        await d.als<{ items: (Cijfers & { naam: string })[] }>(wie, '/v1/kerncijfers/verzuim')
      ).json;
      const vijf = items.find(({ naam }) => naam === 'vijf')!;
      expect(v3(vijf)).toMatchObject({ meldingen: 5, personen: 5 });
      expect(vijf.perSchool).toMatchObject([{ school: { naam: expect.any(String) }, meldingen: 5 }]);
      expect(vijf.perGemeente).toMatchObject([{ gemeente: '0193', personen: 5 }]);
      expect(vijf.thuiszitters[0]).toEqual({ duur: 'tot-4-weken', personen: 5 });
      expect(vijf.definities).toMatchObject({ meldingen: expect.stringContaining('Werkprocessen') });
    }
  });

  it('counts work processes and persons apart, and nothing that is withdrawn', async () => {
    const voor = v3(await eigen('zwolle'))!;
    await d.begin();
    const { id } = await d.p.gemeld();
    await d.p.boek(d.p.uren('2026-11-18', 8), d.p.uren('2026-11-19', 8));
    d.p.regio.nu = '2026-11-24T09:00:00.000Z' as never;
    d.api.zetKlok(d.p.regio.nu);
    await d.p.bevestig((await d.p.laatste()).id);
    expect(v3(await eigen('zwolle'))).toMatchObject({
      meldingen: voor.meldingen! + 2,
      personen: voor.personen! + 1,
    });
    await d.als('decaan', `/v1/verzuimmeldingen/${id}/intrekkingen`, { reden: 'DUBBEL' });
    expect(v3(await eigen('zwolle'))).toMatchObject({ meldingen: voor.meldingen! + 1 });
  });

  it('counts nothing of another gemeente, and is for nobody else', async () => {
    expect(v3(await eigen('kampen'))).toMatchObject({ meldingen: 0, personen: 0 });
    for (const wie of ['decaan', 'mentor', 'mbo', 'coordinator', 'beheerder', 'jongere'] as const)
      expect((await d.als(wie, '/v1/verzuimcijfers')).status).toBe(403);
    for (const wie of ['decaan', 'zwolle', 'rmc', 'mbo', 'beheerder', 'ouder'] as const)
      expect((await d.als(wie, '/v1/kerncijfers/verzuim')).status).toBe(403);
  });
});
