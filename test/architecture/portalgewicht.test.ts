import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

/** Zoveel JavaScript mag de startbladzijde van een rol kosten, samengedrukt. */
const START = 200_000;
/** Zoveel een bladzijde met een groot formulier, als iemand daar zonder omweg binnenkomt. */
const VERDER = 240_000;
const MAP = 'dist/portal';

interface Stuk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}
const stukken = JSON.parse(readFileSync(join(MAP, '.vite', 'manifest.json'), 'utf8')) as Record<string, Stuk>;

/** Een stuk met alles wat het meteen meeneemt. */
function metAlles(sleutels: readonly string[], gezien = new Set<string>()): Set<string> {
  for (const sleutel of sleutels) {
    if (gezien.has(sleutel)) continue;
    gezien.add(sleutel);
    metAlles(stukken[sleutel]?.imports ?? [], gezien);
  }
  return gezien;
}

const gewicht = (sleutels: Iterable<string>): number =>
  [...sleutels].reduce(
    (som, sleutel) => som + gzipSync(readFileSync(join(MAP, stukken[sleutel]!.file))).length,
    0,
  );

const begin = Object.keys(stukken).filter((sleutel) => stukken[sleutel]!.isEntry);
const tekstenVan = (onderdeel: string): string[] =>
  ['app', 'delen', onderdeel].map((naam) => `${naam}/teksten/nl.ts`).filter((sleutel) => sleutel in stukken);

/** Bladzijden: wat een route pas haalt als iemand haar opent. */
const bladzijden = Object.keys(stukken).filter(
  (sleutel) =>
    stukken[sleutel]!.isDynamicEntry && sleutel.endsWith('.tsx') && !/^(app|delen)\//.test(sleutel),
);

/** De bladzijde waar elke rol begint; zie `app/navigatie.ts`. */
const START_VAN_EEN_ROL = [
  'decaan/werkvoorraad.tsx',
  'mentor/leerlingen.tsx',
  'leerling/mijn.tsx',
  'ouder/kind.tsx',
  'mbo/aanmeldingen.tsx',
  'leerplicht/risicolijst.tsx',
  'partner/taken.tsx',
  'coordinator/regiobeeld.tsx',
  'beheerder/aanvragen.tsx',
];

const samen = (bladzijde: string): number =>
  gewicht(metAlles([...begin, bladzijde, ...tekstenVan(bladzijde.split('/')[0]!)]));

describe('the weight of a page', () => {
  it('is known for every role', () => {
    expect(new Set(bladzijden.map((sleutel) => sleutel.split('/')[0]))).toEqual(
      new Set([
        'beheerder',
        'componenten',
        'coordinator',
        'decaan',
        'leerling',
        'leerplicht',
        'mas',
        'mbo',
        'mentor',
        'ouder',
        'partner',
        'post',
        'verzuim',
      ]),
    );
  });

  it.each(START_VAN_EEN_ROL)('%s, where a role starts, loads at most 200 kB of JavaScript', (bladzijde) => {
    expect(bladzijden).toContain(bladzijde);
    expect(samen(bladzijde)).toBeLessThanOrEqual(START);
  });

  it.each(bladzijden)('%s loads at most 240 kB of JavaScript, also as the first', (bladzijde) => {
    expect(samen(bladzijde)).toBeLessThanOrEqual(VERDER);
  });
});
