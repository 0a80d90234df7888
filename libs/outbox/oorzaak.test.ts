import { describe, expect, it } from '@jest/globals';
import { oorzaakVan } from './oorzaak.ts';

const fout = (meer: object, naam = 'Error'): Error =>
  Object.assign(new Error('jan@school.test bestaat niet'), meer, { name: naam });

describe('why a message could not leave', () => {
  it.each([
    [fout({ code: 'ECONNREFUSED' }), 'Error ECONNREFUSED'],
    [fout({ code: 'EENVELOPE', responseCode: 550 }), 'Error EENVELOPE 550'],
    [fout({ code: 'webhook.antwoord-500' }, 'NietBezorgd'), 'NietBezorgd webhook.antwoord-500'],
    [fout({}), 'Error'],
    ['jan@school.test', 'onbekend'],
  ])('is told in codes: %#', (error, verwacht) => {
    expect(oorzaakVan(error)).toBe(verwacht);
  });

  it('never holds words of somebody, whatever the fault carries', () => {
    expect(oorzaakVan(fout({ code: 'jan@school.test', responseCode: 'voor Jan Jansen', status: {} }))).toBe(
      'Error',
    );
  });
});
