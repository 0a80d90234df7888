import { describe, expect, it } from '@jest/globals';
import { aRoute } from '../mas.builder.ts';
import { MAS_ROUTES, statussenVan, volgendeVan } from '../routezaak.ts';
import { PARTNERTAAKSOORTEN, PARTNERTAKEN, taakBij } from './partnertaak.ts';
import { eisTaakversie, uitstaand, volgPartner } from './volg-partner.ts';

const AANGEBODEN = { soort: 'halt-uitvoeren', status: 'AANGEBODEN' } as const;
const AANGENOMEN = { soort: 'halt-uitvoeren', status: 'AANGENOMEN' } as const;
const meld = (code: string) => ({ soort: 'melden', code }) as const;

describe('volgPartner', () => {
  it('lets a route follow what its partner does', () => {
    const verwezen = aRoute({ route: 'R2', status: 'VERWEZEN' });
    expect(volgPartner(AANGEBODEN, { soort: 'aannemen' }, verwezen)).toEqual({
      status: 'AANGENOMEN',
      routeNaar: 'GEACCEPTEERD',
    });
    expect(volgPartner(AANGEBODEN, { soort: 'teruggeven' }, verwezen)).toEqual({
      status: 'TERUGGEGEVEN',
      routeNaar: 'GERETOURNEERD',
    });
    const lopend = aRoute({ route: 'R2', status: 'LOPEND' });
    expect(volgPartner(AANGENOMEN, meld('positief'), lopend)).toEqual({
      status: 'GEDAAN',
      routeNaar: 'POSITIEF',
    });
  });

  it.each(['GEACCEPTEERD', 'LOPEND'] as const)('ends Halt at %s when Halt hands it back', (status) => {
    expect(volgPartner(AANGENOMEN, { soort: 'teruggeven' }, aRoute({ route: 'R2', status })).routeNaar).toBe(
      'GERETOURNEERD',
    );
  });

  it('never moves a paused route, nor one that cannot go there', () => {
    const pauze = aRoute({ route: 'R2', status: 'GEPAUZEERD', vanuit: 'LOPEND' });
    expect(volgPartner(AANGENOMEN, meld('negatief'), pauze).routeNaar).toBeNull();
    const ingetrokken = aRoute({ route: 'R2', status: 'INGETROKKEN' });
    expect(volgPartner(AANGENOMEN, meld('positief'), ingetrokken).routeNaar).toBeNull();
  });

  it('refuses what does not belong to the task, before acceptance, or after the end', () => {
    expect(() => volgPartner(AANGENOMEN, meld('sepot'), null)).toThrow('Bij deze taak kan');
    expect(() => volgPartner(AANGEBODEN, meld('positief'), null)).toThrow('Neem de taak eerst aan');
    expect(() => volgPartner(AANGENOMEN, { soort: 'aannemen' }, null)).toThrow('al aangenomen');
    expect(() =>
      volgPartner({ soort: 'halt-uitvoeren', status: 'GEDAAN' }, { soort: 'teruggeven' }, null),
    ).toThrow('al klaar');
  });
});

describe('eisTaakversie', () => {
  const taak = { status: 'AANGENOMEN', versie: 2 } as const;

  it('lets pass who looked at the task as it is, and who did not say', () => {
    expect(() => eisTaakversie(taak, 2)).not.toThrow();
    expect(() => eisTaakversie(taak, undefined)).not.toThrow();
  });

  it('tells who looked at an older one what it is now', () => {
    expect(() => eisTaakversie(taak, 1)).toThrow('zij is nu aangenomen');
  });
});

describe('PARTNERTAKEN', () => {
  it.each(PARTNERTAAKSOORTEN)('%s goes only where its route can be', (soort) => {
    const { bij, naAannemen, naTeruggeven, meldingen } = PARTNERTAKEN[soort];
    const doelen = [naAannemen, naTeruggeven, ...Object.values(meldingen).map(({ naar }) => naar)];
    const statussen = bij ? statussenVan(bij.route) : [];
    expect(doelen.filter((naar) => naar !== null && !statussen.includes(naar))).toEqual([]);
    const volgt = bij ? volgendeVan(bij) : [];
    expect(naAannemen === null || volgt.includes(naAannemen)).toBe(true);
    expect(Object.values(meldingen).some(({ klaar }) => klaar)).toBe(true);
  });

  it('gives each status of a route at most one kind of task', () => {
    const paren = MAS_ROUTES.flatMap((route) => statussenVan(route).map((status) => taakBij(route, status)));
    const soorten = paren.filter((soort) => soort !== null);
    expect(new Set(soorten).size).toBe(soorten.length);
  });
});

describe('uitstaand', () => {
  const halt = (status: 'VERWEZEN' | 'GEACCEPTEERD' | 'LOPEND' | 'POSITIEF') =>
    aRoute({ route: 'R2', status });
  const stand = (
    status: 'AANGENOMEN' | 'GEDAAN' | 'TERUGGEGEVEN' | 'INGETROKKEN',
    laatstGemeld: string | null,
  ) => ({ soort: 'halt-uitvoeren', status, laatstGemeld }) as const;

  it('follows step by step what a partner reported during a pause', () => {
    const klaar = stand('GEDAAN', 'positief');
    expect(uitstaand(klaar, halt('VERWEZEN'))).toBe('GEACCEPTEERD');
    expect(uitstaand(klaar, halt('GEACCEPTEERD'))).toBe('LOPEND');
    expect(uitstaand(klaar, halt('LOPEND'))).toBe('POSITIEF');
    expect(uitstaand(klaar, halt('POSITIEF'))).toBeNull();
    expect(uitstaand(stand('AANGENOMEN', null), halt('VERWEZEN'))).toBe('GEACCEPTEERD');
    expect(uitstaand(stand('TERUGGEGEVEN', null), halt('VERWEZEN'))).toBe('GERETOURNEERD');
  });

  it('waits during the pause, and does nothing that is in the route already or was taken back', () => {
    const pauze = aRoute({ route: 'R2', status: 'GEPAUZEERD', vanuit: 'LOPEND' });
    expect(uitstaand(stand('GEDAAN', 'positief'), pauze)).toBeNull();
    expect(uitstaand(stand('AANGENOMEN', 'begonnen'), halt('LOPEND'))).toBeNull();
    expect(uitstaand(stand('AANGENOMEN', 'voortgang'), halt('LOPEND'))).toBeNull();
    expect(uitstaand(stand('INGETROKKEN', 'begonnen'), halt('GEACCEPTEERD'))).toBeNull();
  });
});
