import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const ONLEESBAAR = { status: 400, code: 'verzoek.onleesbaar' };
const ONGELDIG = { status: 400, code: 'verzoek.ongeldig' };
const FORMULIER = 'multipart/form-data; boundary=g';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());

const deel = (kop: string, inhoud = 'x'): string =>
  `--g\r\nContent-Disposition: form-data; ${kop}\r\n\r\n${inhoud}\r\n`;
const SOORT = deel('name="soort"', 'cohort');
const BESTAND = deel('name="bestand"; filename="a.csv"', 'a;b');
const EINDE = '--g--\r\n';

const stuur = async (body: string, soort = FORMULIER) =>
  api.vraag('/v1/bestanden', {
    token: await api.token(wereld.gebruiker.decaan),
    body,
    headers: { 'Content-Type': soort, 'Idempotency-Key': randomUUID() },
  });

describe('51: a form that is not right', () => {
  it.each([
    ['a field with an empty name', deel('name=""') + SOORT + BESTAND + EINDE],
    ['a field without a name', deel('x=y') + SOORT + BESTAND + EINDE],
    ['a file in a field with an empty name', SOORT + deel('name=""; filename="a.csv"') + EINDE],
    ['a name of three thousand layers', deel(`name="a${'[b]'.repeat(3000)}"`) + SOORT + BESTAND + EINDE],
    ['forty fields', Array.from({ length: 40 }, (_, i) => deel(`name="a${i}"`)).join('') + SOORT + EINDE],
    ['two files', SOORT + BESTAND + BESTAND + EINDE],
    ['a file in another field', SOORT + deel('name="ander"; filename="a.csv"') + EINDE],
    ['a NUL in the name of the file', SOORT + deel('name="bestand"; filename="a\u0000.csv"') + EINDE],
    ['no end', SOORT + deel('name="bestand"; filename="a.csv"', 'a;b').slice(0, -2)],
  ])('51: with %s is refused as a whole', async (_, body) => {
    await expectWeigering(api, ONLEESBAAR, () => stuur(body));
  });

  it('51: without a border is refused', async () => {
    await expectWeigering(api, ONLEESBAAR, () => stuur(SOORT + BESTAND + EINDE, 'multipart/form-data'));
  });

  it.each(['__proto__', '__proto__[x]', 'constructor', 'organisatieId'])(
    '51: with the field %s is refused, and changes nothing for the rest',
    async (naam) => {
      const body = deel(`name="${naam}"`, 'y') + SOORT + BESTAND + EINDE;
      await expectWeigering(api, ONGELDIG, () => stuur(body));
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('40: with a NUL or half a character inside its JSON is refused', async () => {
    for (const teken of ['\\u0000', '\\ud800']) {
      const kolommen = deel('name="kolommen"', `{"ab${teken}":"klas"}`);
      await expectWeigering(api, ONGELDIG, () => stuur(SOORT + kolommen + BESTAND + EINDE));
    }
  });
});
