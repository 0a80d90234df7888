import { describe, expect, it } from '@jest/globals';
import { aRoute } from '../mas.builder.ts';
import { looptRoute, MAS_ROUTES, statussenVan } from '../routezaak.ts';
import { isVoorInzending, type Strafstatus } from '../straf/straf-machine.ts';
import { opOverlijden } from './overlijden.ts';

const EINDE = { R1: 'AFGEBROKEN', R2: 'INGETROKKEN', R3: 'BEEINDIGD', R4: 'VERVALLEN' };

describe('opOverlijden', () => {
  it.each(MAS_ROUTES)('ends every running route of kind %s, and leaves what is done', (route) => {
    for (const status of statussenVan(route)) {
      const zaak = aRoute({ route, status });
      expect(opOverlijden(zaak)).toBe(looptRoute(zaak) ? EINDE[route] : null);
    }
  });

  it('lets a case against the parents rest before it is sent, and after that leaves it to the prosecutor', () => {
    for (const status of statussenVan('R4')) {
      const zaak = aRoute({ route: 'R4', status, verdachte: 'ouders' });
      expect(opOverlijden(zaak)).toBe(isVoorInzending(status as Strafstatus) ? 'INGETROKKEN' : null);
    }
  });
});
