import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { neemKpiOp } from '#libs/dossier/kpi.ts';
import { telPaspoorten } from '#libs/paspoort/telling.ts';
import { anAfspraken } from '#test/builders/afspraken.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ALS_16, Paspoortproef } from '#test/kit/paspoort.ts';

let api: TestApi;
let wereld: Wereld;
const NU = ALS_16 as Instant;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok(NU);
});
afterAll(() => api.stop());

const lees = async (wie: Gebruikersnaam) =>
  api.vraag<{ items: Record<string, unknown>[] }>('/v1/kerncijfers/paspoort', {
    token: await api.token(wereld.gebruiker[wie]),
  });
const neem = (naam: string) =>
  alsSysteem('kpi', 'seizoen', () =>
    inTransaction(api.dataSource, async (tx) => {
      const paspoort = await telPaspoorten(tx, anAfspraken(), NU);
      await neemKpiOp(tx, { regio: '010', seizoen: '2026-2027', naam }, { nu: NU, paspoort });
      return paspoort;
    }),
  );

describe('GET /v1/kerncijfers/paspoort', () => {
  it('counts what was made and shared, and shows no number of fewer pupils than agreed', async () => {
    for (let i = 0; i < 4; i++) await (await Paspoortproef.begin(api, wereld)).vastgesteld();
    const vier = await neem('vier');
    expect(vier.gemaakt).toEqual([{ schoolId: wereld.org.school, variant: 'mbo-tot-23', aantal: 4 }]);
    await (await Paspoortproef.begin(api, wereld)).vastgesteld();
    await neem('vijf');
    const { status, json } = await lees('coordinator');
    expect(status).toBe(200);
    const [nieuw, oud] = ['vijf', 'vier'].map((naam) => json.items.find((item) => item['naam'] === naam)!);
    const school = { id: wereld.org.school, naam: 'school' };
    expect(nieuw!['gemaakt']).toEqual([{ school, variant: 'mbo-tot-23', aantal: 5 }]);
    expect(oud!['gemaakt']).toEqual([{ school, variant: 'mbo-tot-23', aantal: null }]);
    expect(nieuw!['metPaspoort']).toEqual([
      {
        mbo: { id: wereld.org.mbo, naam: 'mbo' },
        kengetal: { soort: 'gemeten', teller: 0, noemer: 5, percentage: 0, volledigheid: 100 },
      },
    ]);
    expect(nieuw!['definities']).toMatchObject({ gemaakt: expect.stringContaining('vastgesteld') });
  });

  it('gives the same as CSV, with the day, the unit and the definition, and says why a number is hidden', async () => {
    const { status, headers, tekst } = await api.vraag('/v1/kerncijfers/paspoort', {
      token: await api.token(wereld.gebruiker.coordinator),
      headers: { Accept: 'text/csv' },
    });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment; filename="kerncijfers-paspoort.csv"');
    const [kop, ...regels] = tekst.trim().split('\r\n');
    expect(kop).toContain('peildag;zoals bekend op;regio;seizoen;cijfer;definitie');
    const regel = (naam: string, cijfer: string) =>
      regels.find((r) => r.startsWith(`${naam};`) && r.includes(`;${cijfer};`));
    expect(regel('vijf', 'gemaakt')).toContain(';school;mbo-tot-23;5;Paspoorten;');
    expect(regel('vier', 'gemaakt')).toContain(
      ';school;mbo-tot-23;;Paspoorten;;;;niet getoond: over te weinig mensen',
    );
    expect(regel('vijf', 'metPaspoort')).toContain(';mbo;;0;%;0;5;100;');
    expect(tekst).toContain('Van de aanmeldingen bij een mbo');
  });

  it('keeps a count as it was taken', async () => {
    const voor = (await lees('projectleider')).tekst;
    await neem('vijf');
    expect((await lees('projectleider')).tekst).toBe(voor);
  });

  it('is for the region, and for nobody else', async () => {
    for (const wie of ['decaan', 'intaker', 'leerplicht', 'beheerder'] as const)
      expect((await lees(wie)).status).toBe(403);
  });
});
