import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EenmaligeMailer } from './eenmalig.ts';
import { Verzonden } from './verzonden.ts';

const NU = new Date('2027-03-10T12:00:00Z');
const ID = '<overdracht.aangeboden.7001@bericht.overstap.invalid>';

let map: string;
beforeEach(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'verzonden-'));
});
afterEach(() => rm(map, { recursive: true, force: true }));

describe('the book of what was sent', () => {
  it('remembers over a restart, and knows no message that was not sent', async () => {
    const boek = await Verzonden.open(map, NU);
    expect(boek.is(ID)).toBe(false);
    await boek.voegToe(ID, NU);
    expect(boek.is(ID)).toBe(true);
    const later = await Verzonden.open(map, NU);
    expect([later.is(ID), later.is('<een.ander@bericht>')]).toEqual([true, false]);
  });

  it('does not hold the mark itself', async () => {
    await (await Verzonden.open(map, NU)).voegToe(ID, NU);
    expect(await readFile(path.join(map, 'verzonden-2027-03.log'), 'utf8')).not.toContain('7001');
  });

  it('does not count a half line', async () => {
    await (await Verzonden.open(map, NU)).voegToe(ID, NU);
    const pad = path.join(map, 'verzonden-2027-03.log');
    await writeFile(pad, (await readFile(pad, 'utf8')).trimEnd());
    expect((await Verzonden.open(map, NU)).is(ID)).toBe(false);
  });

  it('drops months that are too old, and keeps the others', async () => {
    for (const maand of ['2026-10', '2026-11', '2027-03'])
      await writeFile(path.join(map, `verzonden-${maand}.log`), 'x\n');
    await writeFile(path.join(map, 'iets-anders.txt'), 'blijft');
    await Verzonden.open(map, NU);
    expect((await readdir(map)).toSorted()).toEqual([
      'iets-anders.txt',
      'verzonden-2026-11.log',
      'verzonden-2027-03.log',
    ]);
  });
});

describe('a message that went before', () => {
  it('does not go again, and one that failed does', async () => {
    const weg: string[] = [];
    let mis = true;
    const mailer = {
      send: ({ messageId }: { readonly messageId: string }) => {
        if (mis) return Promise.reject(new Error('even niet'));
        weg.push(messageId);
        return Promise.resolve();
      },
      close: () => undefined,
    };
    const post = { aan: 'a@school.example', onderwerp: 'o', tekst: 't', html: '', messageId: ID };
    const stuur = async (keer = 0) =>
      new EenmaligeMailer(mailer, await Verzonden.open(map)).send({ ...post, keer });
    await expect(stuur()).rejects.toThrow('even niet');
    mis = false;
    await stuur();
    await stuur();
    expect(weg).toEqual([ID]);
    // Het kwam terug, en een mens liet het opnieuw gaan.
    await stuur(1);
    await stuur(1);
    expect(weg).toEqual([ID, ID]);
  });
});
