import { beforeAll, describe, expect, it } from '@jest/globals';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { kiesSeizoen, verschilMs } from './demoseizoen.ts';
import { personasVan } from './personas.ts';

let alle: readonly Afspraken[];
beforeAll(async () => {
  const geladen = await laadRegios('infra/regios');
  if (!geladen.goed) throw new Error('regios');
  alle = geladen.afspraken;
});

const op = (tekst: string) => tekst as Instant;

describe('kiesSeizoen', () => {
  it.each([
    ['2026-11-23T12:00:00Z', '2026-2027'],
    ['2027-01-11T12:00:00Z', '2026-2027'],
    ['2027-01-12T12:00:00Z', '2027-2028'],
    ['2028-12-01T12:00:00Z', '2028-2029'],
  ])('on %s plays season %s, whose first weekcheck is still to come', (nu, schooljaar) => {
    expect(kiesSeizoen(alle, op(nu))).toMatchObject({ regio: '010', schooljaar });
  });

  it('says what to do when no season is left', () => {
    expect(() => kiesSeizoen(alle, op('2035-01-01T12:00:00Z'))).toThrow('infra/regios');
  });
});

describe('verschilMs', () => {
  it('keeps real time within the season and never starts before it opens', () => {
    const seizoen = kiesSeizoen(alle, op('2027-02-01T12:00:00Z'));
    expect(verschilMs(seizoen, op('2027-11-01T12:00:00Z'))).toBe(0);
    const nu = op('2027-02-01T12:00:00.000Z');
    expect(new Date(Date.parse(nu) + verschilMs(seizoen, nu)).toISOString()).toBe('2027-10-01T06:00:00.000Z');
  });
});

describe('personasVan', () => {
  it('gives every organisation its people, with one id each over all regions', () => {
    const perJaar = alle.filter((a) => a.schooljaar === '2026-2027');
    const personas = perJaar.flatMap(personasVan);
    expect(new Set(personas.map((p) => p.id)).size).toBe(personas.length);
    const ids = personas.map((p) => p.id);
    const vast = [
      'decaan-thorbecke',
      'mentor-salland',
      'intaker-deltion',
      'lp-zwolle',
      'lp-vechtstreek',
      'rmc-ijv',
    ];
    expect(ids).toEqual(
      expect.arrayContaining([...vast, 'coordinator', 'projectleider', 'stuurgroep', 'beheerder']),
    );
    expect(personas.filter(({ boa }) => boa).map(({ id }) => id)).toEqual(
      personas.filter(({ id }) => id.startsWith('lp-')).map(({ id }) => id.replace('lp-', 'boa-')),
    );
    expect(ids).toContain('lp-gr-veenmeer');
    expect(ids).toContain('coordinator-veenmeer');
  });
});
