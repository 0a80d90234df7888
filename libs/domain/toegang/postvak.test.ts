import { describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../afspraken/afspraken.ts';
import { kiestPostvak, zietPostvak } from './postvak.ts';
import type { Actor } from './toegang.ts';

const actor = (anders: Partial<Actor>): Actor => ({
  gebruikerId: 'g',
  organisatieId: 'o',
  organisatieSoort: 'vo',
  rol: 'decaan',
  regios: ['010'],
  ...anders,
});

describe('the mailbox of an organisation', () => {
  it('is seen by everyone who works there, and chosen for by who divides its work', () => {
    expect(ROLLEN.filter((rol) => zietPostvak(actor({ rol })))).toEqual([...ROLLEN]);
    expect(ROLLEN.filter((rol) => !kiestPostvak(actor({ rol })))).toEqual([
      'mentor',
      'stuurgroep',
      'projectleider',
    ]);
  });

  it.each<[string, Partial<Actor>]>([
    [
      'a youngster',
      {
        rol: 'jongere',
        dossier: { leerlingId: 'l', leeftijd: 'minderjarig', gezag: false, geheimAdres: false } as never,
      },
    ],
    ['who came with a link', { rol: 'halt', doel: 'partnertaak', taakId: 't' }],
  ])('does not exist for %s', (_, anders) => {
    expect([zietPostvak(actor(anders)), kiestPostvak(actor(anders))]).toEqual([false, false]);
  });
});
