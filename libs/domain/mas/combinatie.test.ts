import { describe, expect, it } from '@jest/globals';
import { combineer, COMBINATIEREGELS, isEerdereHalt } from './combinatie.ts';
import { aRoute, op } from './mas.builder.ts';
import { MAS_ROUTES, statussenVan, type MasRoute } from './routezaak.ts';

const CODE: Readonly<Record<string, string>> = {
  x: 'mag',
  h: 'nee hulp.loopt-al',
  g: 'nee hulp.deel-van-maatregel',
  l: 'nee halt.loopt-al',
  e: 'nee halt.eerder',
  t: 'motief halt.geretourneerd',
  c: 'motief halt.naast-civiel',
  f: 'nee halt.straf-zelfde-feiten',
  n: 'motief halt.naast-straf',
  d: 'nee civiel.loopt-al',
  b: 'motief civiel.naast-halt',
  w: 'nee straf.halt-loopt',
  p: 'nee straf.halt-positief',
  i: 'motief straf.halt-ingetrokken',
  z: 'nee straf.zelfde-feiten',
};

/**
 * Met de hand, uit domain.md §1.7. Rij: de bestaande route en haar status. Kolommen: eerst nieuwe route R1 R2 R3 R4 over
 * dezelfde feiten, dan R1 R2 R3 R4 over nieuwe feiten.
 */
const VERWACHT: Readonly<Record<MasRoute, Readonly<Record<string, string>>>> = {
  R1: {
    VOORGESTELD: 'hxxx hxxx',
    TOESTEMMING: 'hxxx hxxx',
    AANGEMELD: 'hxxx hxxx',
    WACHTLIJST: 'hxxx hxxx',
    GESTART: 'hxxx hxxx',
    GEPAUZEERD: 'hxxx hxxx',
    AFGEROND: 'xxxx xxxx',
    GEWEIGERD: 'xxxx xxxx',
    AFGEBROKEN: 'xxxx xxxx',
    OVERGEGAAN_VERPLICHT: 'xxxx xxxx',
  },
  R2: {
    OVERWOGEN: 'xlbw xlbx',
    SCHRIFTELIJK_INGELICHT: 'xlbw xlbx',
    INSTEMMING: 'xlbw xlbx',
    VERWEZEN: 'xlbw xlbx',
    GEACCEPTEERD: 'xlbw xlbx',
    LOPEND: 'xlbw xlbx',
    GEPAUZEERD: 'xlbw xlbx',
    GERETOURNEERD: 'xtxx xxxx',
    POSITIEF: 'xexp xexx',
    NEGATIEF: 'xexx xexx',
    INGETROKKEN: 'xxxi xxxx',
  },
  R3: {
    TAFEL: 'xcdx xcdx',
    VERZOEK_TOT_ONDERZOEK: 'xcdx xcdx',
    ONDERZOEK: 'xcdx xcdx',
    VERZOEK_KINDERRECHTER: 'xcdx xcdx',
    GEEN_VERZOEK: 'xcdx xcdx',
    BURGEMEESTER: 'xcdx xcdx',
    OTS: 'gcdx gcdx',
    AFGEWEZEN: 'xxxx xxxx',
    UITVOERING_GI: 'gcdx gcdx',
    BEEINDIGD: 'xxxx xxxx',
  },
  R4: {
    VOORNEMEN: 'xfxz xnxx',
    VERHOOR: 'xfxz xnxx',
    PV_OPGEMAAKT: 'xfxz xnxx',
    INGEZONDEN: 'xfxz xnxx',
    RVDK_ADVIES: 'xfxz xnxx',
    SEPOT: 'xfxz xxxx',
    VOORWAARDELIJK_SEPOT: 'xfxz xnxx',
    STRAFBESCHIKKING: 'xfxz xnxx',
    DAGVAARDING: 'xfxz xnxx',
    ZITTING: 'xfxz xnxx',
    VONNIS: 'xfxz xnxx',
    TENUITVOERLEGGING: 'xfxz xnxx',
    AFGEROND: 'xfxz xxxx',
    INGETROKKEN: 'xxxx xxxx',
    VERVALLEN: 'xfxz xxxx',
  },
};

const cellen = MAS_ROUTES.flatMap((route) =>
  statussenVan(route).flatMap((status) =>
    MAS_ROUTES.flatMap((nieuw, kolom) =>
      [true, false].map((zelfde) => {
        const letter = VERWACHT[route][status]?.split(' ')[zelfde ? 0 : 1]?.[kolom] ?? '?';
        return [route, status, nieuw, zelfde, CODE[letter] ?? 'niet beschreven'] as const;
      }),
    ),
  ),
);

describe('combineer', () => {
  it.each(cellen)('%s %s and a new %s on the same facts (%s): %s', (route, status, nieuw, zelfde, code) => {
    const uit = combineer(aRoute({ route, status }), nieuw, zelfde);
    expect(uit.soort === 'mag' ? 'mag' : `${uit.soort} ${uit.regel}`).toBe(code);
  });

  it('describes every state of the machines and names every rule', () => {
    for (const route of MAS_ROUTES) {
      expect(Object.keys(VERWACHT[route]).sort()).toEqual([...statussenVan(route)].sort());
    }
    const genoemd = new Set(cellen.map(([, , , , code]) => code.split(' ')[1]).filter(Boolean));
    expect([...genoemd].sort()).toEqual(Object.keys(COMBINATIEREGELS).sort());
  });

  it('a Halt withdrawn after it was accepted counts as an earlier Halt', () => {
    const zaak = aRoute({ route: 'R2', status: 'INGETROKKEN', geaccepteerdOp: op('2026-10-05') });
    expect(isEerdereHalt(zaak)).toBe(true);
    expect(combineer(zaak, 'R2', false)).toEqual({ soort: 'nee', regel: 'halt.eerder' });
  });
});
