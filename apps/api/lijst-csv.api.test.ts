import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWereld, anOverstap, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

const FORMULE = '=HYPERLINK("x")';
/** Meer dan in een keer van de database komt. */
const VEEL = 205;

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  await anOverstap(api.dataSource, wereld, { achternaam: FORMULE, mbos: ['mbo'] });
  await anOverstap(api.dataSource, wereld, { school: 'andereSchool' });
});
afterAll(() => api.stop());

const haal = async (wie: Gebruikersnaam, lijst: string) =>
  api.vraag(`/v1/${lijst}`, {
    token: await api.token(wereld.gebruiker[wie]),
    headers: { Accept: 'text/csv' },
  });
const regels = ({ tekst }: { readonly tekst: string }): string[] => tekst.trim().split('\r\n');

describe('a list as CSV', () => {
  it.each<[string, Gebruikersnaam, string]>([
    ['overstappen', 'decaan', 'achternaam;roepnaam;leerlingnummer'],
    ['taken', 'decaan', 'taak;uitleg;leerling'],
    ['weekchecks', 'coordinator', 'mbo;regio;seizoen;week'],
    ['aanmeldingen', 'intaker', 'achternaam;roepnaam;geboortedatum'],
  ])('%s has its header, and a name for the file', async (lijst, wie, kop) => {
    const antwoord = await haal(wie, lijst);
    expect([antwoord.status, antwoord.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="${lijst}.csv"`,
    ]);
    expect(regels(antwoord)[0]).toContain(kop);
  });

  it('45: has only what the list has, and no cell that a spreadsheet would run', async () => {
    for (const [lijst, wie] of [
      ['overstappen', 'decaan'],
      ['aanmeldingen', 'intaker'],
    ] as const) {
      const [, ...rijen] = regels(await haal(wie, lijst));
      expect(rijen).toHaveLength(1);
      expect(rijen[0]).toMatch(/^"'=HYPERLINK/);
    }
    expect(regels(await haal('andereDecaan', 'overstappen')).join('\n')).not.toContain('HYPERLINK');
  });

  it('tells a mbo nothing that its list does not tell: those cells are empty', async () => {
    const [kop = '', rij = ''] = regels(await haal('intaker', 'overstappen'));
    const plek = kop.split(';').indexOf('stand');
    expect(rij.split(';')[plek]).toBe('');
  });

  it('leaves a line per pupil with why', async () => {
    await haal('decaan', 'overstappen');
    const rijen = await api.dataSource.query<{ reden: string | null }[]>(
      "select distinct reden from audit where handeling = 'lijstOverstappen' and leerling_id is not null",
    );
    expect(rijen).toEqual([{ reden: 'uitvoer.csv' }]);
  });

  it('has every page', async () => {
    for (let keer = 1; keer < VEEL; keer++) await anOverstap(api.dataSource, wereld);
    expect(regels(await haal('decaan', 'overstappen'))).toHaveLength(VEEL + 1);
  });
});
