import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));

interface Rij {
  readonly nr: number;
  readonly wat: string;
  readonly bestanden: readonly string[];
  readonly reden: string;
}

const rijen: readonly Rij[] = readFileSync(`${WORTEL}docs/beveiligingstests.md`, 'utf8')
  .split('\n')
  .flatMap((regel) => {
    const [, nr = '', wat = '', bewijs = ''] = regel.split('|').map((cel) => cel.trim());
    if (!/^\d+$/.test(nr)) return [];
    const bestanden = [...bewijs.matchAll(/`([^`]+)`/g)].map(([, bestand = '']) => bestand);
    return [{ nr: Number(nr), wat, bestanden, reden: bewijs.replaceAll(/`[^`]+`/g, '').trim() }];
  });

const reeks = (van: number, tot: number): number[] =>
  Array.from({ length: tot - van + 1 }, (_, plek) => van + plek);

/** Heeft dit bestand een test waarvan de naam met het nummer begint? */
const noemt = (bestand: string, nr: number): boolean =>
  new RegExp(`['"\`]${nr}: `).test(readFileSync(`${WORTEL}${bestand}`, 'utf8'));

describe('docs/beveiligingstests.md', () => {
  it('has every number of the chapters A to F once, in order', () => {
    expect(rijen.map(({ nr }) => nr)).toEqual(reeks(1, 92));
  });

  it.each(rijen.filter(({ bestanden }) => bestanden.length > 0))(
    'claims for $nr only tests that carry the number in their name',
    ({ nr, bestanden }) => {
      expect(bestanden.filter((bestand) => !existsSync(`${WORTEL}${bestand}`))).toEqual([]);
      expect(bestanden.filter((bestand) => !noemt(bestand, nr))).toEqual([]);
    },
  );

  it('says of every number without a test why', () => {
    const stil = rijen.filter(
      ({ bestanden, reden }) => bestanden.length === 0 && !/^wacht(:| op )/.test(reden),
    );
    expect(stil).toEqual([]);
    expect(rijen.filter(({ wat }) => wat === '')).toEqual([]);
  });
});
