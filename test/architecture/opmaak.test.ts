import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));

/** Wat tekst als opmaak of als code op een bladzijde zet. */
const OMWEG =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|javascript:/;

const bestanden = readdirSync(`${WORTEL}apps/portal`, { recursive: true })
  .map((naam) => `apps/portal/${String(naam).replaceAll('\\', '/')}`)
  .filter((pad) => /\.(?:ts|tsx|html)$/.test(pad) && !pad.includes('node_modules/'));

describe('50: the portal', () => {
  it('50: shows text as text: nothing of it can become markup or code', () => {
    expect(bestanden.length).toBeGreaterThan(100);
    const omwegen = bestanden.filter((pad) => OMWEG.test(readFileSync(WORTEL + pad, 'utf8')));
    expect(omwegen).toEqual([]);
  });
});
