import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { GROEPEN } from './groepen.ts';
import { openApiDocument } from './openapi.ts';
import { OPERATIES } from './operaties.ts';

interface Bewerking {
  operationId: string;
  parameters?: { name: string; in: string }[];
  responses: Record<string, { headers?: object; content?: Record<string, unknown> }>;
}
const document = openApiDocument() as {
  openapi: string;
  paths: Record<string, Record<string, Bewerking>>;
};
const bewerkingen = Object.entries(document.paths).flatMap(([pad, perMethode]) =>
  Object.entries(perMethode).map(([methode, bewerking]) => ({ naam: `${methode} ${pad}`, pad, bewerking })),
);

describe('openApiDocument', () => {
  it('is what docs/openapi.json says', async () => {
    const bewaard = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(bewaard)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('is OpenAPI 3.0.3 with every operation once', () => {
    expect(document.openapi).toBe('3.0.3');
    expect(bewerkingen.map(({ bewerking }) => bewerking.operationId).sort()).toEqual(
      OPERATIES.map(({ id }) => id).sort(),
    );
  });

  it('says of every group what it is about, and of no other', () => {
    const groepen = [...new Set(OPERATIES.map(({ groep }) => groep))].sort();
    expect(Object.keys(GROEPEN).sort()).toEqual(groepen);
  });

  it('never puts something about a pupil in an address', () => {
    const namen = bewerkingen.flatMap(({ bewerking }) =>
      (bewerking.parameters ?? []).map(({ name }) => name),
    );
    expect(namen.filter((naam) => /bsn|naam|geboorte|leerlingnummer/i.test(naam))).toEqual([]);
  });

  it('has no BSN in any answer', () => {
    expect(JSON.stringify(document)).not.toMatch(/"(bsn|onderwijsnummer)"/i);
  });
});

/** Wat in de taal van de lezer antwoordt. */
const inTalen = bewerkingen
  .filter(({ bewerking }) => (bewerking.parameters ?? []).some(({ name }) => name === 'Accept-Language'))
  .map(({ bewerking }) => bewerking.operationId);

it('asks the language of the questions of a Paspoort, and of nothing else', () => {
  expect(inTalen.sort()).toEqual(['leesDeelvoorbeeld', 'leesPaspoort', 'leesPaspoortvragen']);
});

describe.each(bewerkingen)('$naam', ({ pad, bewerking }) => {
  it('has a kebab-case address without an extension', () => {
    expect(pad).toMatch(/^(\/(_?[a-z]+(-[a-z]+)*|\{[a-z]+\}))+$/);
  });

  it('documents the version on every answer, the language where it is chosen, and problem+json on every fault', () => {
    for (const [code, antwoord] of Object.entries(bewerking.responses)) {
      const taal = inTalen.includes(bewerking.operationId) && code < '400' ? ['Content-Language'] : [];
      expect(Object.keys(antwoord.headers ?? {})).toEqual(['API-Version', ...taal]);
      const isProblem = Object.keys(antwoord.content ?? {}).join() === 'application/problem+json';
      expect(isProblem).toBe(code >= '400');
    }
    expect(Object.keys(bewerking.responses)).toEqual(expect.arrayContaining(['400', '401', '403']));
  });
});
