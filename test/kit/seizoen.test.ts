import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import { DEMOREGIO } from '#infra/seed/demoregio.ts';
import { isoWeekdag } from '#libs/domain/tijd/kalenderdag.ts';
import { om, Seizoensdagen } from './seizoen.ts';

const regios = await laadRegios('infra/regios');
const jaren = regios.goed ? regios.afspraken.filter(({ regio }) => regio === DEMOREGIO) : [];
const van = (schooljaar: string) =>
  new Seizoensdagen(jaren.find((afspraken) => afspraken.schooljaar === schooljaar)!);

describe('the days of the season that a product plays', () => {
  it.each([
    ['2026-2027', '2027-01-19', '2027-07-05', '2027-07-12', '2027-10-01'],
    ['2027-2028', '2028-01-18', '2028-07-03', '2028-07-10', '2028-10-01'],
  ])('are those of %s', (schooljaar, tweedeDinsdag, eerste, laatste, uiterste) => {
    const seizoen = van(schooljaar);
    expect(seizoen.week(2, 'dinsdag')).toBe(tweedeDinsdag);
    expect([seizoen.voorZomer[0], seizoen.voorZomer.at(-1)]).toEqual([eerste, laatste]);
    expect([seizoen.uiterste, seizoen.dag('10-01')]).toEqual([uiterste, uiterste]);
  });

  it('have weeks that begin on a Monday, in each season there is', () => {
    expect(jaren.length).toBeGreaterThan(2);
    for (const afspraken of jaren) {
      const seizoen = new Seizoensdagen(afspraken);
      expect([isoWeekdag(seizoen.week(1, 'maandag')), isoWeekdag(seizoen.week(5, 'zondag'))]).toEqual([1, 7]);
    }
  });

  it('are told in the time of the Netherlands', () => {
    expect([om(van('2026-2027').dag('01-19')), om(van('2026-2027').dag('07-13'), '09:00')]).toEqual([
      '2027-01-19T09:00:00.000Z',
      '2027-07-13T07:00:00.000Z',
    ]);
  });

  it('move an example file with them, and leave dates of birth alone', async () => {
    const naam = 'weekcheck-deltion.csv';
    const eigen = await readFile(`infra/seed/voorbeelden/${naam}`, 'utf8');
    expect(await van('2026-2027').voorbeeld(naam)).toBe(eigen);
    const later = await van('2027-2028').voorbeeld(naam);
    expect(later).toContain('25PJ;14-01-2028;;109000001;900001;90AA;Khalil;;Omar;14-02-2010;');
    expect(later).not.toContain('-2027;');
  });
});
