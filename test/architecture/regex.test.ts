import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { check } from 'recheck';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { vindRegexes } from './regexes.ts';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));
const GEDULD_MS = 60_000;

/** Wat bij het draaien een expressie maakt, met de vormen die daar kunnen ontstaan. */
const GEMAAKT: Readonly<Record<string, () => readonly [string, string][]>> = {
  // Een pad van het contract: woorden, met op sommige plaatsen iets zonder schuine streep.
  'apps/api/shared/poort.ts': () =>
    [
      ...new Set(
        OPERATIES.map(
          ({ pad }) => `^${pad.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll(/(?<=\/)[\w.-]+/g, 'x')}$`,
        ),
      ),
    ].map((vorm) => [vorm, '']),
  'libs/post/stuitmelding.ts': () =>
    ['Final-Recipient', 'Action', 'Status'].map((naam) => [`^${naam}:[ \\t]*(.+)$`, 'im']),
};

const isCode = (pad: string): boolean =>
  /\.(?:ts|tsx|mjs)$/.test(pad) && !/\.(?:test|d)\.tsx?$/.test(pad) && !pad.includes('node_modules/');

const gevonden = ['apps', 'workflows', 'activities', 'libs', 'infra'].flatMap((map) =>
  readdirSync(`${WORTEL}${map}`, { recursive: true })
    .map((naam) => `${map}/${String(naam).replaceAll('\\', '/')}`)
    .filter(isCode)
    .flatMap((pad) =>
      vindRegexes(pad, readFileSync(`${WORTEL}${pad}`, 'utf8')).map((regex) => ({ ...regex, pad })),
    ),
);

/** De expressies waarvan niet is bewezen dat zij lineair zijn, met waarom niet. */
async function nietLineair(
  expressies: readonly (readonly [patroon: string, vlaggen: string])[],
): Promise<string[]> {
  const verdacht: string[] = [];
  for (const [patroon, vlaggen] of expressies) {
    const { status } = await check(patroon, vlaggen, { timeout: GEDULD_MS });
    if (status !== 'safe') verdacht.push(`/${patroon}/${vlaggen}: ${status}`);
  }
  return verdacht;
}

describe('41: a regular expression of the product', () => {
  it('41: takes time in line with the text, whatever the text', async () => {
    const letterlijk = gevonden.filter(({ soort }) => soort === 'letterlijk');
    const uniek = new Map(
      letterlijk.map(({ patroon, vlaggen }) => [`${patroon}/${vlaggen}`, [patroon, vlaggen]]),
    );
    expect(uniek.size).toBeGreaterThan(150);
    expect(await nietLineair([...uniek.values()] as [string, string][])).toEqual([]);
  }, 300_000);

  it('41: is made while running only where the shapes are known, and those are as quick', async () => {
    const makers = gevonden.filter(({ soort }) => soort === 'gemaakt').map(({ pad }) => pad);
    expect(makers.toSorted()).toEqual(Object.keys(GEMAAKT).toSorted());
    expect(await nietLineair(Object.values(GEMAAKT).flatMap((vormen) => vormen()))).toEqual([]);
  }, 300_000);

  it.each([
    ['^(a+)+$', 'vulnerable'],
    ['\\s+$', 'vulnerable'],
    ['^[a-z]{1,40}$', 'safe'],
  ])('41: is judged: %s is %s', async (patroon, oordeel) => {
    expect((await nietLineair([[patroon, '']])).length).toBe(oordeel === 'safe' ? 0 : 1);
  });
});
