import { describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../afspraken/afspraken.ts';
import { RELATIES } from '../toegang/dataklassen.ts';
import { BURGERROLLEN, type Actorrol } from '../toegang/toegang.ts';
import { magBezwaarMaken, magInvullen, type Schrijver } from './mag-invullen.ts';
import { JONGERE, MENTOR } from './paspoort.builder.ts';
import { PASPOORT_STATUSSEN, type Paspoortstatus } from './paspoort.ts';
import { isVastgelegd } from './paspoort-machine.ts';
import { PASPOORTDELEN } from './vragen.ts';

const IEDEREEN: readonly Schrijver[] = [...ROLLEN, ...BURGERROLLEN].flatMap((rol: Actorrol) =>
  RELATIES.map((relatie) => ({ rol, relatie })),
);
const schrijft = (schrijver: Schrijver, deel: 'jongere' | 'mentor', status: Paspoortstatus = 'CONCEPT') =>
  magInvullen(schrijver, deel, status).mag;
const wie = ({ rol, relatie }: Schrijver): string => `${rol} ${relatie}`;

describe('magInvullen', () => {
  it('lets only the youngster write his own answers, and only a mentor or consulent he asked the other part', () => {
    expect(IEDEREEN.filter((s) => schrijft(s, 'jongere')).map(wie)).toEqual(['jongere zelf']);
    expect(IEDEREEN.filter((s) => schrijft(s, 'mentor')).map(wie)).toEqual([
      'mentor genodigd',
      'rmc genodigd',
    ]);
  });

  it('lets nobody write both parts, in any state', () => {
    for (const status of PASPOORT_STATUSSEN)
      for (const schrijver of IEDEREEN)
        expect(PASPOORTDELEN.filter((deel) => schrijft(schrijver, deel, status)).length).toBeLessThan(2);
  });

  it.each(PASPOORT_STATUSSEN)(
    'in %s lets the youngster go on, and starts a new version once shared',
    (status) => {
      expect(magInvullen(JONGERE, 'jongere', status)).toEqual(
        status === 'VERNIETIGD'
          ? { mag: false, reden: 'vernietigd' }
          : { mag: true, gevolg: isVastgelegd(status) ? 'nieuwe-versie' : 'zelfde-versie' },
      );
    },
  );

  it.each<[Paspoortstatus, string | null]>([
    ['CONCEPT', null],
    ['INGEVULD', null],
    ['BESPROKEN_MENTOR', null],
    ['VASTGESTELD', 'al-vastgesteld'],
    ['GEDEELD', 'al-vastgesteld'],
    ['INGEZIEN', 'al-vastgesteld'],
    ['BESPROKEN_INTAKE', 'al-vastgesteld'],
    ['VERWERKT_IN_PLAN', 'al-vastgesteld'],
    ['VERLOPEN', 'verlopen'],
    ['VERNIETIGD', 'vernietigd'],
  ])('in %s answers a mentor %s', (status, reden) => {
    const besluit = magInvullen(MENTOR, 'mentor', status);
    expect(besluit).toEqual(reden === null ? { mag: true, gevolg: 'zelfde-versie' } : { mag: false, reden });
  });

  it.each<[Schrijver, 'jongere' | 'mentor', string]>([
    [MENTOR, 'jongere', 'deel-van-ander'],
    [JONGERE, 'mentor', 'deel-van-ander'],
    [{ rol: 'jongere', relatie: 'geen' }, 'jongere', 'deel-van-ander'],
    [{ rol: 'ouder', relatie: 'betrokken' }, 'jongere', 'deel-van-ander'],
    [{ rol: 'mentor', relatie: 'eigen_organisatie' }, 'mentor', 'niet-gevraagd'],
    [{ rol: 'lpa', relatie: 'betrokken' }, 'mentor', 'deel-van-ander'],
  ])('says why %j does not write the part of the %s', (schrijver, deel, reden) => {
    expect(magInvullen(schrijver, deel, 'CONCEPT')).toEqual({ mag: false, reden });
  });
});

describe('magBezwaarMaken', () => {
  const ondertekend = true;

  it('is for the youngster alone, against a part that is signed', () => {
    const mag = IEDEREEN.filter((s) => magBezwaarMaken(s, { status: 'INGEVULD', ondertekend }).mag);
    expect(mag.map(wie)).toEqual(['jongere zelf']);
    expect(magBezwaarMaken(JONGERE, { status: 'INGEVULD', ondertekend: false })).toEqual({
      mag: false,
      reden: 'nog-niet-ondertekend',
    });
  });

  it.each(PASPOORT_STATUSSEN.filter((status) => status !== 'VERNIETIGD'))('can be made in %s', (status) => {
    const gevolg = isVastgelegd(status) ? 'nieuwe-versie' : 'zelfde-versie';
    expect(magBezwaarMaken(JONGERE, { status, ondertekend })).toEqual({ mag: true, gevolg });
  });

  it('is gone with what was destroyed', () => {
    expect(magBezwaarMaken(JONGERE, { status: 'VERNIETIGD', ondertekend })).toEqual({
      mag: false,
      reden: 'vernietigd',
    });
  });
});
