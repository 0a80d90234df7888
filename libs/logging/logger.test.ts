import { describe, expect, it } from '@jest/globals';
import type { Logger } from 'pino';
import { createLogger } from './logger.ts';

function uitvoerVan(schrijf: (log: Logger) => void): string {
  const regels: string[] = [];
  schrijf(createLogger('test', 'info', { write: (regel) => void regels.push(regel) }));
  return regels.join('');
}

const regelVan = (velden: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(uitvoerVan((log) => log.info(velden, 'bericht'))) as Record<string, unknown>;

describe('createLogger', () => {
  it('writes one JSON line with the allowed fields', () => {
    expect(regelVan({ id: 'abc', aantal: 3 })).toMatchObject({
      naam: 'test',
      id: 'abc',
      aantal: 3,
      msg: 'bericht',
    });
  });

  it.each(['bsn', 'achternaam', 'geboortedatum', 'adres', 'body'])('drops the field %s', (veld) => {
    expect(JSON.stringify(regelVan({ [veld]: 'geplante waarde' }))).not.toContain('geplante waarde');
  });

  it('drops an object under an allowed name, for it may be a person', () => {
    expect(JSON.stringify(regelVan({ id: { roepnaam: 'geplante waarde' } }))).not.toContain(
      'geplante waarde',
    );
  });

  it('drops an error with its message and stack', () => {
    expect(JSON.stringify(regelVan({ err: new Error('geplante waarde') }))).not.toContain('geplante waarde');
  });

  it('drops the message of an error given on its own, and keeps its kind', () => {
    const uitvoer = uitvoerVan((log) => log.error(new TypeError('geplante waarde')));
    expect(uitvoer).not.toContain('geplante waarde');
    expect(uitvoer).toContain('"fout":"TypeError"');
  });

  it('drops loose arguments instead of writing them into the message', () => {
    expect(uitvoerVan((log) => log.info({ id: 'abc' }, 'leerling %s', 'geplante waarde'))).not.toContain(
      'geplante waarde',
    );
  });

  it('checks what a child carries along, and a child of a child', () => {
    const uitvoer = uitvoerVan((log) =>
      log.child({ bsn: 'geplante waarde', id: 'abc' }).child({ naam: 'geplante waarde' }).info('bericht'),
    );
    expect(uitvoer).not.toContain('geplante waarde');
    expect(uitvoer).toContain('"id":"abc"');
  });

  it('says nothing below its level', () => {
    expect(uitvoerVan((log) => log.debug({ id: 'abc' }, 'bericht'))).toBe('');
  });
});
