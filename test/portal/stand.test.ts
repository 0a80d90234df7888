import { describe, expect, it } from '@jest/globals';

type Stand = Readonly<Record<string, unknown>>;
const blad = new URL('../../apps/portal/delen/thuis/stand.ts', import.meta.url).href;
const { nuVoorLeerling, stappenVan } = (await import(blad)) as {
  nuVoorLeerling: (stand: Stand) => readonly { readonly code: string }[];
  stappenVan: (overstap: Stand, beste: Stand | null, paspoort: string | null) => readonly Stand[];
};

const overstap = (anders: Stand = {}): Stand => ({
  status: 'NIET_AANGEMELD',
  school: { id: 'vo', naam: 'Thorbecke' },
  bal: null,
  aanmelddatum: '2999-04-01',
  ...anders,
});
const bij = (status: string): Stand => ({ status, mbo: { id: 'mbo', naam: 'Deltion' } });
const codes = (anders: Stand): readonly string[] =>
  nuVoorLeerling({
    overstap: overstap(),
    aanmeldingen: [],
    paspoort: null,
    afgezien: false,
    delingen: [],
    ...anders,
  }).map(({ code }) => code);

describe('what a pupil has to do now', () => {
  it('is to apply first, with the last day, and the Passport after that', () => {
    expect(codes({})).toEqual(['aanmeldenVoor', 'maak']);
    expect(codes({ paspoort: 'CONCEPT' })).toEqual(['aanmeldenVoor', 'verder']);
    expect(codes({ afgezien: true })).toEqual(['aanmeldenVoor']);
  });

  it('says that it is late once the day has passed, and that there is no place once all has ended', () => {
    expect(codes({ overstap: overstap({ aanmelddatum: '2020-04-01' }) })).toEqual(['aanmeldenLaat', 'maak']);
    expect(codes({ aanmeldingen: [bij('AFGEWEZEN')] })).toEqual(['geenPlek', 'maak']);
  });

  it('is the Passport for who waits for the mbo, and nothing for who is placed', () => {
    expect(codes({ aanmeldingen: [bij('AANGEMELD')] })).toEqual(['maak']);
    expect(codes({ aanmeldingen: [bij('DEFINITIEF')] })).toEqual(['ingeschreven']);
  });
});

describe('the steps of a pupil', () => {
  it('ask nothing more of who is done: only what was reached is left', () => {
    const stappen = (status: string, beste: Stand | null) =>
      stappenVan(overstap({ status }), beste, null).map(({ naam, stand }) => [naam, stand]);
    expect(stappen('RISICO', null)).toContainEqual(['aangemeld', 'bezig']);
    expect(stappen('AFGESLOTEN', null)).toEqual([]);
    expect(stappen('VERVOLG_ANDERS', null)).toEqual([]);
    expect(stappen('AFGESLOTEN', bij('AANGEMELD'))).toEqual([['aangemeld', 'klaar']]);
  });
});
