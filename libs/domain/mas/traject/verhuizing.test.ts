import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BevoegdeInstantie } from '../../overdracht/overdracht.ts';
import { aRoute } from '../mas.builder.ts';
import { looptRoute, MAS_ROUTES, statussenVan } from '../routezaak.ts';
import { TRAJECT_STATUSSEN, type Trajectstatus } from './traject-machine.ts';
import { naAntwoord, verdeelBijVerhuizing, verhuisstap, type Trajecthouder } from './verhuizing.ts';

const bij = (organisatieId: string, route: 'leerplicht' | 'rmc' = 'leerplicht'): BevoegdeInstantie => ({
  soort: 'bevoegd',
  route,
  organisatieId,
  gemeente: '0193',
  alleenRegister: false,
});
const houder = (status: Trajectstatus, aangebodenAan: string | null = null): Trajecthouder => ({
  status,
  lpId: 'oud',
  aangebodenAan,
});

describe('verhuisstap', () => {
  it.each<[string, Trajecthouder, BevoegdeInstantie, object]>([
    ['still lives there', houder('LOPEND'), bij('oud'), { soort: 'niets' }],
    ['moved', houder('LOPEND'), bij('nieuw'), { soort: 'bied-aan', aan: 'nieuw' }],
    ['moved, already offered', houder('OVERDRACHT_GEMEENTE', 'nieuw'), bij('nieuw'), { soort: 'niets' }],
    [
      'moved again',
      houder('OVERDRACHT_GEMEENTE', 'nieuw'),
      bij('derde'),
      { soort: 'bied-aan', aan: 'derde' },
    ],
    [
      'moved back before the answer',
      houder('OVERDRACHT_GEMEENTE', 'nieuw'),
      bij('oud'),
      { soort: 'trek-terug' },
    ],
    ['closed', houder('AFGESLOTEN'), bij('nieuw'), { soort: 'niets' }],
    ['no melding yet', houder('PREVENTIEF'), bij('nieuw'), { soort: 'niets' }],
    ['abroad', houder('LOPEND'), { soort: 'geen', reden: 'BUITENLAND' }, { soort: 'niets' }],
    ['of age: the Doorstroompunt, no move', houder('LOPEND'), bij('rmc', 'rmc'), { soort: 'niets' }],
  ])('%s', (_naam, wie, bevoegd, verwacht) => {
    expect(verhuisstap(wie, bevoegd)).toEqual(verwacht);
  });

  it('is done once: after an offer the same address asks nothing', () => {
    const org = fc.constantFrom('oud', 'nieuw', 'derde');
    fc.assert(
      fc.property(
        fc.constantFrom(...TRAJECT_STATUSSEN),
        fc.option(org),
        org,
        (status, aangebodenAan, naar) => {
          const stap = verhuisstap(houder(status, aangebodenAan), bij(naar));
          const daarna =
            stap.soort === 'bied-aan' ? stap.aan : stap.soort === 'trek-terug' ? null : aangebodenAan;
          expect(verhuisstap(houder(status, daarna), bij(naar))).toEqual({ soort: 'niets' });
        },
      ),
    );
  });
});

describe('naAntwoord', () => {
  it('there is one holder, whatever the answer', () => {
    expect(naAntwoord(houder('OVERDRACHT_GEMEENTE', 'nieuw'), 'neemt-aan')).toBe('nieuw');
    expect(naAntwoord(houder('OVERDRACHT_GEMEENTE', 'nieuw'), 'geeft-terug')).toBe('oud');
    expect(naAntwoord(houder('LOPEND'), 'neemt-aan')).toBe('oud');
  });
});

describe('verdeelBijVerhuizing', () => {
  const alle = MAS_ROUTES.flatMap((route) =>
    statussenVan(route).map((status) => aRoute({ id: `${route} ${status}`, route, status })),
  );

  it('a report that was sent stays, everything else goes along', () => {
    expect(verdeelBijVerhuizing(alle).blijft.map(({ id }) => id)).toEqual([
      'R4 INGEZONDEN',
      'R4 RVDK_ADVIES',
      'R4 VOORWAARDELIJK_SEPOT',
      'R4 STRAFBESCHIKKING',
      'R4 DAGVAARDING',
      'R4 ZITTING',
      'R4 VONNIS',
      'R4 TENUITVOERLEGGING',
    ]);
  });

  it('every route is on one side, and what stays still runs', () => {
    const { mee, blijft } = verdeelBijVerhuizing(alle);
    expect([...mee, ...blijft].map(({ id }) => id).sort()).toEqual(alle.map(({ id }) => id).sort());
    expect(blijft.every(looptRoute)).toBe(true);
  });
});
