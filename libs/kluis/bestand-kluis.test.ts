import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BestandKluis } from './bestand-kluis.ts';
import { ontsleutel, versleutel, type Plaats } from './versleuteling.ts';

let map: string;
beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'kluis-'));
});
afterAll(() => rm(map, { recursive: true }));

const PLAATS: Plaats = { klasse: 'overstap', subject: 'leerling-1', kolom: 'leerling_persoon.versleuteld' };

describe('versleutel', () => {
  it('gives back what went in, and never the same bytes twice', () => {
    const sleutel = randomBytes(32);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (waarde) => {
        const eerst = versleutel(sleutel, PLAATS, waarde);
        expect(Buffer.compare(ontsleutel(sleutel, PLAATS, eerst), waarde)).toBe(0);
        expect(eerst.equals(versleutel(sleutel, PLAATS, waarde))).toBe(false);
      }),
    );
  });

  it.each<[string, Partial<Plaats>]>([
    ['another pupil', { subject: 'leerling-2' }],
    ['another class', { klasse: 'paspoort' }],
    ['another column', { kolom: 'leerling_adres.versleuteld' }],
  ])('does not open in the place of %s', (_, anders) => {
    const sleutel = randomBytes(32);
    const bytes = versleutel(sleutel, PLAATS, Buffer.from('Vogelaar'));
    expect(() => ontsleutel(sleutel, { ...PLAATS, ...anders }, bytes)).toThrow('niet te openen');
  });

  it('does not open with another key, or when one bit is changed', () => {
    const sleutel = randomBytes(32);
    const bytes = versleutel(sleutel, PLAATS, Buffer.from('Vogelaar'));
    expect(() => ontsleutel(randomBytes(32), PLAATS, bytes)).toThrow('niet te openen');
    for (let plek = 0; plek < bytes.length; plek += 1) {
      const stuk = Buffer.from(bytes);
      stuk[plek]! ^= 1;
      expect(() => ontsleutel(sleutel, PLAATS, stuk)).toThrow('niet te openen');
    }
  });
});

describe('BestandKluis', () => {
  it('makes itself once, readable for its owner only, and opens again with the same keys', async () => {
    const pad = path.join(map, 'diep', 'kluis.json');
    const eerste = await BestandKluis.open(pad, { maak: true });
    const sleutel = randomBytes(32);
    const verpakt = eerste.wrap('paspoort', sleutel);
    expect((await stat(pad)).mode & 0o777).toBe(0o600);
    const tweede = await BestandKluis.open(pad, { maak: true });
    expect(tweede.unwrap('paspoort', verpakt).equals(sleutel)).toBe(true);
    expect(tweede.zoekgeheim('naam').equals(eerste.zoekgeheim('naam'))).toBe(true);
    expect(tweede.zoekgeheim('adres').equals(eerste.zoekgeheim('naam'))).toBe(false);
  });

  it('opens old keys after a rotation and wraps with the new one', async () => {
    const pad = path.join(map, 'rotatie.json');
    const kluis = await BestandKluis.open(pad, { maak: true });
    const sleutel = randomBytes(32);
    const oud = kluis.wrap('overstap', sleutel);
    expect(await kluis.roteer('overstap')).toBe('2');
    expect(kluis.wrap('overstap', sleutel).hoofdsleutel).toBe('2');
    expect((await BestandKluis.open(pad)).unwrap('overstap', oud).equals(sleutel)).toBe(true);
  });

  it('knows only the classes that it was given', async () => {
    const pad = path.join(map, 'school.json');
    await BestandKluis.open(pad, { maak: true });
    const inhoud = JSON.parse(await readFile(pad, 'utf8')) as { klassen: Record<string, unknown> };
    delete inhoud.klassen['halt'];
    await writeFile(pad, JSON.stringify(inhoud));
    const kluis = await BestandKluis.open(pad);
    expect(() => kluis.wrap('halt', randomBytes(32))).toThrow('geen hoofdsleutel voor halt');
  });

  it('gets its first key for a class that is new, by rotating, or by itself where it may make keys', async () => {
    const pad = path.join(map, 'ouder.json');
    await BestandKluis.open(pad, { maak: true });
    const zonder = JSON.parse(await readFile(pad, 'utf8')) as { klassen: Record<string, unknown> };
    delete zonder.klassen['beheer'];
    for (const geef of [
      async () => (await BestandKluis.open(pad)).roteer('beheer'),
      async () => (await BestandKluis.open(pad, { maak: true })).huidige('beheer'),
    ]) {
      await writeFile(pad, JSON.stringify(zonder));
      expect(await geef()).toBe('1');
      const verpakt = (await BestandKluis.open(pad)).wrap('beheer', randomBytes(32));
      expect((await BestandKluis.open(pad)).unwrap('beheer', verpakt)).toHaveLength(32);
    }
  });

  it('says what to do when it is lost or damaged, and does not make a new one by itself', async () => {
    await expect(BestandKluis.open(path.join(map, 'weg.json'))).rejects.toThrow(
      'reservekopie van de sleutels',
    );
    const kapot = path.join(map, 'kapot.json');
    await writeFile(kapot, '{"zoek":');
    await expect(BestandKluis.open(kapot, { maak: true })).rejects.toThrow('niet te lezen');
  });
});
