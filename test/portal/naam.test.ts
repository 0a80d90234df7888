import { describe, expect, it } from '@jest/globals';
import { lijstnaamVan, naamVan } from '#apps/portal/delen/naam.ts';

const omar = { roepnaam: 'Omar', tussenvoegsel: 'van der', achternaam: 'Berg' };
const gewist = { roepnaam: '(gewist)', tussenvoegsel: null, achternaam: '(gewist)' };

describe('the name of a pupil', () => {
  it('is written as people say it, and sorts by the last name in a list', () => {
    expect([naamVan(omar), lijstnaamVan(omar)]).toEqual(['Omar van der Berg', 'Berg, Omar van der']);
  });

  it('is said once to be gone after destruction', () => {
    expect([naamVan(gewist), lijstnaamVan(gewist)]).toEqual(['(gewist)', '(gewist)']);
  });
});
