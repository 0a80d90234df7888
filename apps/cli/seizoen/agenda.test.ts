import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { leesAfspraken } from '#libs/afspraken/lees-afspraken.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { maakAgenda, type Punt } from './agenda.ts';

let afspraken: Afspraken;
beforeAll(async () => {
  const gelezen = leesAfspraken(await readFile('infra/regios/ijssel-vecht/2026-2027.yaml', 'utf8'), '2026');
  if (!gelezen.goed) throw new Error('afspraken');
  afspraken = gelezen.afspraken;
});

const weken = (agenda: readonly Punt[]) => agenda.filter((punt) => punt.soort === 'week');

describe('maakAgenda', () => {
  it('is in order of time and ends after the season', () => {
    const agenda = maakAgenda(afspraken, 0);
    const tijden = agenda.map((punt) => punt.op);
    expect(tijden).toEqual([...tijden].sort());
    expect(agenda.at(-1)).toMatchObject({ soort: 'moment', naam: 'einde seizoen' });
  });

  it('hands in on each Friday before the check is due, and leaves no day of the feed out', () => {
    const punten = weken(maakAgenda(afspraken, 0));
    expect(punten[0]).toMatchObject({
      dag: '2027-01-15',
      op: '2027-01-15T11:00:00.000Z',
      vanaf: '2026-10-01',
    });
    expect(punten[1]).toMatchObject({ dag: '2027-01-22', vanaf: '2027-01-16' });
    expect(punten.at(-1)!.dag).toBe('2027-10-29');
  });

  it('catches up in the first week that is played', () => {
    expect(weken(maakAgenda(afspraken, 10))[0]).toMatchObject({
      nummer: 11,
      dag: '2027-03-26',
      vanaf: '2026-10-01',
    });
  });

  it('stops at each agreed moment, per holiday region of the school', () => {
    const namen = maakAgenda(afspraken, 0).flatMap((punt) =>
      punt.soort === 'moment' ? [`${punt.op.slice(0, 10)} ${punt.naam}`] : [],
    );
    expect(namen.filter((naam) => naam.includes('overdracht voor de zomer'))).toEqual([
      expect.stringMatching(/^2027-07-05 .*Thorbecke College, .*Vechtdal Lyceum/),
      '2027-07-12 overdracht voor de zomer: Veluwezoom College',
    ]);
    expect(namen).toContain('2027-09-30 uiterste datum: niemand zonder ontvanger');
  });
});
