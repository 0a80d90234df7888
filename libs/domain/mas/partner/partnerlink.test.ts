import { describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../../afspraken/afspraken.ts';
import { PARTNERTAKEN, PARTNERTAAKSOORTEN, ROL_VAN_PARTNER } from './partnertaak.ts';
import { isOpenPartnertaak, PARTNERTAAK_STATUSSEN } from './partnertaak-machine.ts';
import { eisLinkbaar, type Linkvraag } from './partnerlink.ts';

const KAN: Linkvraag = {
  klasse: 'zorg',
  rol: 'hulpverlener',
  status: 'AANGEBODEN',
  aangesloten: false,
  heeftPostvak: true,
  instemmingWeg: false,
};
const reden = (anders: Partial<Linkvraag>): string | null => {
  try {
    eisLinkbaar({ ...KAN, ...anders });
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('eisLinkbaar', () => {
  it('takes an open task of an organisation that cannot sign in and has a mailbox', () => {
    expect(PARTNERTAAK_STATUSSEN.filter((status) => reden({ status }) === null)).toEqual(
      PARTNERTAAK_STATUSSEN.filter(isOpenPartnertaak),
    );
  });

  it.each([
    ['partnerlink.taak-klaar', { status: 'GEDAAN' }],
    ['partnerlink.instemming-weg', { instemmingWeg: true }],
    ['partnerlink.aangesloten', { aangesloten: true }],
    ['partnerlink.geen-postvak', { heeftPostvak: false }],
    ['partnerlink.straf', { klasse: 'wpg_straf' }],
  ] as const)('says %s', (code, anders) => {
    expect(reden(anders)).toBe(code);
  });

  it('never takes a task of a criminal case, and never one of the OM or the Raad, whatever it is', () => {
    expect(
      PARTNERTAAKSOORTEN.filter((soort) => reden({ klasse: PARTNERTAKEN[soort].klasse }) !== null),
    ).toEqual(['onderzoek-rvdk', 'beoordelen-om', 'advies-rvdk']);
    expect(ROLLEN.filter((rol) => reden({ rol }) !== null).toSorted()).toEqual(
      [ROL_VAN_PARTNER.om, ROL_VAN_PARTNER.rvdk].toSorted(),
    );
    expect(reden({ klasse: 'wpg_straf', aangesloten: true, status: 'GEDAAN' })).toBe('partnerlink.straf');
  });
});
