import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

const NAAM = /^verzonden-(\d{4}-\d{2})\.log$/;

/** Zoveel maanden terug reikt het boek: ruim verder dan een database ooit wordt teruggezet. */
const MAANDEN = 4;

const kort = (messageId: string): string =>
  createHash('sha256').update(messageId).digest('base64url').slice(0, 27);

/**
 * Het boek van verzonden post: buiten de database, want het moet weten wat een teruggezette database is vergeten. Het kent alleen een
 * afdruk van elk kenmerk. Een kenmerk volgt uit zijn aanleiding: dezelfde aanleiding gaat dus nooit twee keer weg. Elke maand heeft een
 * eigen bestand, zodat oud werk verdwijnt.
 */
export class Verzonden {
  private constructor(
    private readonly map: string,
    private readonly bekend: Set<string>,
  ) {}

  /** Leest het boek en ruimt op wat te oud is. Een halve laatste regel is een breuk tijdens het schrijven en telt niet. */
  static async open(map: string, nu = new Date()): Promise<Verzonden> {
    await mkdir(map, { recursive: true, mode: 0o700 });
    const grens = new Date(Date.UTC(nu.getUTCFullYear(), nu.getUTCMonth() - MAANDEN))
      .toISOString()
      .slice(0, 7);
    const bekend = new Set<string>();
    for (const naam of await readdir(map)) {
      const maand = NAAM.exec(naam)?.[1];
      if (maand === undefined) continue;
      if (maand < grens) await rm(path.join(map, naam));
      else
        for (const regel of (await readFile(path.join(map, naam), 'utf8')).split('\n').slice(0, -1))
          bekend.add(regel);
    }
    return new Verzonden(map, bekend);
  }

  is(messageId: string): boolean {
    return this.bekend.has(kort(messageId));
  }

  /** Schrijft bij dat dit weg is; pas als de schijf het heeft, is het klaar. */
  async voegToe(messageId: string, nu = new Date()): Promise<void> {
    const regel = kort(messageId);
    this.bekend.add(regel);
    const bestand = await open(
      path.join(this.map, `verzonden-${nu.toISOString().slice(0, 7)}.log`),
      'a',
      0o600,
    );
    try {
      await bestand.write(`${regel}\n`);
      await bestand.sync();
    } finally {
      await bestand.close();
    }
  }
}
