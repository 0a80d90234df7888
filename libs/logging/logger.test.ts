import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.ts';

function regelVan(velden: Record<string, unknown>): Record<string, unknown> {
  const regels: string[] = [];
  createLogger('test', 'info', { write: (regel) => void regels.push(regel) }).info(velden, 'bericht');
  return JSON.parse(regels[0] ?? '{}') as Record<string, unknown>;
}

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
});
