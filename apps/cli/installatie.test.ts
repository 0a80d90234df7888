import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { zoekInstallatie } from './installatie.ts';

const map = (): string => mkdtempSync(join(tmpdir(), 'installatie-'));

describe('which installation a command is about', () => {
  it('is that of the folder it is given, for its address and for its database', () => {
    const data = map();
    const omgeving = { PUBLIC_URL: 'http://127.0.0.1:4301', DATABASE_URL: 'postgres://teruggezet' };
    writeFileSync(join(data, 'omgeving.json'), JSON.stringify(omgeving));
    expect(zoekInstallatie(data, { DATABASE_URL: 'postgres://ander' })).toEqual({
      adres: 'http://127.0.0.1:4301',
      omgeving,
    });
  });

  it('is that of the environment when nothing is given', () => {
    expect(
      zoekInstallatie(undefined, { DATABASE_URL: 'postgres://x', PUBLIC_URL: 'https://overstap.example' }),
    ).toEqual({
      adres: 'https://overstap.example',
      omgeving: undefined,
    });
  });

  it('is never another one than the folder that is given', () => {
    expect(() => zoekInstallatie(map(), { DATABASE_URL: 'postgres://x' })).toThrow(/nog niets gestart/);
  });
});
