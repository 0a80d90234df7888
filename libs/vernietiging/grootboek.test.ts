import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Grootboek, GrootboekFout, type Inschrijving } from './grootboek.ts';

const GEHEIM = Buffer.alloc(32, 7);
const anInschrijving = (): Inschrijving => ({
  vernietiging: randomUUID(),
  leerling: randomUUID(),
  klassen: ['overstap'],
  grond: 'verzoek',
  regio: '010',
  organisatie: randomUUID(),
  gevraagdDoor: randomUUID(),
  gevraagdOp: '2027-01-11T09:00:00.000Z',
  beslotenDoor: randomUUID(),
  beslotenOp: '2027-01-11T10:00:00.000Z',
  op: '2027-01-11T10:00:01.000Z',
  grafstenen: [{ doel: 'nummer', hash: 'AAAA' }],
});

let map: string;
let pad: string;
let boek: Grootboek;
beforeEach(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'grootboek-'));
  pad = path.join(map, 'diep', 'grootboek.jsonl');
  boek = new Grootboek(pad, GEHEIM);
});
afterEach(() => rm(map, { recursive: true, force: true }));

const drie = async () => {
  for (let keer = 0; keer < 3; keer += 1) await boek.schrijf(anInschrijving());
  return (await readFile(pad, 'utf8')).trimEnd().split('\n');
};

describe('the ledger of what was destroyed', () => {
  it('is empty until something is written, and then only for its owner to read', async () => {
    expect(await boek.lees()).toEqual([]);
    const { nr } = await boek.schrijf(anInschrijving());
    expect(nr).toBe(1);
    expect((await stat(pad)).mode & 0o777).toBe(0o600);
  });

  it('keeps every entry in order and writes a decision once', async () => {
    const eerste = anInschrijving();
    await boek.schrijf(eerste);
    await boek.schrijf(anInschrijving());
    expect(await boek.schrijf({ ...eerste, op: '2028-01-01T00:00:00.000Z' })).toMatchObject(eerste);
    expect((await boek.lees()).map(({ nr }) => nr)).toEqual([1, 2]);
  });

  it('takes half a last line for a broken write: it does not count, and the next entry replaces it', async () => {
    const regels = await drie();
    await appendFile(pad, regels[0]!.slice(0, 40));
    expect(await boek.lees()).toHaveLength(3);
    await boek.schrijf(anInschrijving());
    expect((await boek.lees()).map(({ nr }) => nr)).toEqual([1, 2, 3, 4]);
  });

  it.each<[string, number, (regels: string[]) => string[]]>([
    ['changed', 2, ([a, b, c]) => [a!, b!.replace('"010"', '"011"'), c!]],
    ['taken out', 2, ([a, , c]) => [a!, c!]],
    ['swapped', 1, ([a, b, c]) => [b!, a!, c!]],
    ['no JSON', 3, ([a, b]) => [a!, b!, 'x']],
  ])('names the first line that was %s', async (_, nr, breek) => {
    await writeFile(pad, `${breek(await drie()).join('\n')}\n`);
    await expect(boek.lees()).rejects.toThrow(GrootboekFout);
    await expect(boek.lees()).rejects.toThrow(`Regel ${nr} van het grootboek`);
    await expect(boek.schrijf(anInschrijving())).rejects.toThrow(GrootboekFout);
  });

  it('takes no entry of who does not have the secret of the vault', async () => {
    await new Grootboek(pad, Buffer.alloc(32, 8)).schrijf(anInschrijving());
    await expect(boek.lees()).rejects.toThrow('Regel 1 van het grootboek');
  });
});
