import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import en from '../../apps/portal/beheerder/teksten/en.ts';
import nl from '../../apps/portal/beheerder/teksten/nl.ts';

const REGIOS = 'infra/regios';
/** Daarin staan namen, codes en dagen; die heten in elke taal zo. */
const NAMEN = ['organisaties', 'vakanties', 'feestdagen', 'taaktoewijzing', 'instellingen'];
/** De kop van een bestand, en wat het scherm met een hele zin zegt. */
const ANDERS = [
  'regio',
  'naam',
  'schooljaar',
  'versie',
  'rol',
  'soort',
  'dag',
  'tijd',
  'naWerkdagen',
  'jaar',
];
const ZIN = /^dagen[VN]|^K\d$/;

function sleutels(deel: unknown, gevonden: Set<string>): Set<string> {
  if (Array.isArray(deel)) for (const een of deel) sleutels(een, gevonden);
  else if (typeof deel === 'object' && deel !== null)
    for (const [naam, waarde] of Object.entries(deel)) {
      gevonden.add(naam);
      if (!NAMEN.includes(naam)) sleutels(waarde, gevonden);
    }
  return gevonden;
}

const bestanden = readdirSync(REGIOS, { recursive: true, encoding: 'utf8' }).filter((naam) =>
  /\d{4}-\d{4}\.yaml$/.test(naam),
);
const gebruikt = [
  ...bestanden.reduce(
    (tot, naam) => sleutels(parse(readFileSync(join(REGIOS, naam), 'utf8')), tot),
    new Set<string>(),
  ),
].filter((naam) => !ANDERS.includes(naam) && !ZIN.test(naam));

describe('the agreements on the screen', () => {
  it.each([
    ['Dutch', nl],
    ['English', en],
  ])('have a word for every part of every agreement, in %s', (_, { afspraak }) => {
    expect(gebruikt.length).toBeGreaterThan(50);
    const bekend = { ...afspraak.woord, ...afspraak.onderdeel };
    expect(gebruikt.filter((naam) => !(naam in bekend))).toEqual([]);
  });
});
