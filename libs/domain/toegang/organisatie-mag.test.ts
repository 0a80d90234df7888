import { describe, expect, it } from '@jest/globals';
import { organisatieMag, type Organisatiekenmerk } from './organisatie-mag.ts';

const organisatie = (
  organisatieId: string,
  organisatieSoort: Organisatiekenmerk['organisatieSoort'],
): Organisatiekenmerk => ({ organisatieId, organisatieSoort, regios: ['010'] });

const OVERDRACHT = { vanId: 'school', naarId: 'gemeente', schoolId: 'school', regio: '010' };
const mag = (wie: Organisatiekenmerk, anders = {}) =>
  organisatieMag(wie, 'overdracht.lezen', { ...OVERDRACHT, ...anders });

describe('an organisation and a handover', () => {
  it('knows of it when it gave or got it', () => {
    expect(mag(organisatie('school', 'vo'))).toBe(true);
    expect(mag(organisatie('gemeente', 'gemeente'))).toBe(true);
    expect(mag(organisatie('gemeente', 'rmc'))).toBe(true);
  });

  it.each<[string, Organisatiekenmerk]>([
    ['another school', organisatie('andere-school', 'vo')],
    ['another gemeente', organisatie('andere-gemeente', 'gemeente')],
    ['an mbo', organisatie('mbo', 'mbo')],
    ['the region', organisatie('regio', 'regio')],
  ])('does not know of it when it is %s', (_, wie) => {
    expect(mag(wie)).toBe(false);
  });

  it('knows of it as the region only when it is escalated there', () => {
    expect(mag(organisatie('regio', 'regio'), { geescaleerd: true })).toBe(true);
    expect(mag(organisatie('regio', 'regio'), { geescaleerd: true, regio: '020' })).toBe(false);
  });

  it('knows nothing of what says nothing', () => {
    for (const wie of [organisatie('school', 'vo'), organisatie('gemeente', 'gemeente')])
      expect(organisatieMag(wie, 'overdracht.lezen', {})).toBe(false);
  });
});
