import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Antwoord, type Oproep, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const ZOEK = '/v1/overstappen/_zoek';
const ONGELDIG = { status: 400, code: 'verzoek.ongeldig' };
const ONLEESBAAR = { status: 400, code: 'verzoek.onleesbaar' };
const TE_GROOT = { status: 413, code: 'verzoek.te-groot' };
const ANDERE_VORM = { status: 415, code: 'verzoek.vorm' };
const LAGEN = 10_000;

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  overstapId = await anOverstap(api.dataSource, wereld, { status: 'RISICO', reden: 'ONBEKEND' });
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });
const legVast = (body: unknown) => als('decaan', `/v1/overstappen/${overstapId}/bestemmingen`, { body });
const zoek = (body: unknown, headers = {}) => als('decaan', ZOEK, { body, headers });
const leeft = async () => (await api.vraag('/health/live')).status;

/** Stuurt bytes zoals zij zijn. */
async function stuurRuw(
  pad: string,
  soort: string,
  body: string | Uint8Array<ArrayBuffer>,
  codering?: string,
) {
  const antwoord = await fetch(api.url + pad, {
    method: 'POST',
    body,
    headers: {
      Authorization: `Bearer ${await api.token(wereld.gebruiker.decaan)}`,
      'Content-Type': soort,
      'Idempotency-Key': randomUUID(),
      ...(codering ? { 'Content-Encoding': codering } : {}),
    },
  });
  const tekst = await antwoord.text();
  const { status, headers } = antwoord;
  return { status, headers, tekst, json: JSON.parse(tekst) as Record<string, unknown> } satisfies Antwoord;
}

// Een mail heeft geen sleutels.
const metInhoud = OPERATIES.flatMap((operatie) =>
  operatie.body && operatie.neemt !== 'message/rfc822' && operatie.handeling !== 'openbaar'
    ? [[operatie.id, operatie.body] as const]
    : [],
);

describe('33: a key that the contract does not know', () => {
  it.each(metInhoud)('33: is refused by the body of %s', (_id, body) => {
    const issues = body.safeParse({ vreemd: 1 }).error?.issues ?? [];
    expect(JSON.stringify(issues)).toContain('unrecognized_keys');
  });

  it.each(['orgId', 'organisatieId', 'status', 'eigenaar', 'eigenaarId', 'id', 'createdAt', 'geladenOp'])(
    '33: is refused when it is %s, which is not for the sender to say',
    async (sleutel) => {
      const body = { soort: 'arbeid', bewijs: 'Contract', [sleutel]: wereld.org.andereSchool };
      await expectWeigering(api, ONGELDIG, () => legVast(body));
    },
  );
});

describe('34: a value of another type', () => {
  it.each([
    '{"naam":["Vo"]}',
    '{"naam":{"$ne":null}}',
    '{"naam":1e309}',
    '{"naam":true}',
    '{"geboortedatum":{"toString":"2010-05-05"}}',
    '{"naam":"Vo","__proto__":{"vervuild":true}}',
    '{"naam":"Vo","constructor":{"prototype":{"vervuild":true}}}',
    '[]',
    '"Vo"',
    'null',
  ])('34: in a search is refused, and changes nothing for the rest: %s', async (body) => {
    const verwacht = /^[[{]/.test(body) ? ONGELDIG : ONLEESBAAR;
    await expectWeigering(api, verwacht, () => zoek(body));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['vervuild']).toBeUndefined();
  });

  it.each([
    '{"soort":"arbeid","bewijs":1e309}',
    '{"soort":["arbeid"],"bewijs":"Contract"}',
    '{"soort":"__proto__","bewijs":"Contract"}',
    '{"soort":"constructor","bewijs":"Contract"}',
  ])('34: in a command is refused: %s', async (body) => {
    await expectWeigering(api, ONGELDIG, () => legVast(body));
  });
});

describe('35: a body that costs more than it says', () => {
  const diep = (open: string, dicht: string): string => open.repeat(LAGEN) + dicht.repeat(LAGEN);

  it.each([
    ['arrays', diep('[', ']')],
    ['objects', `${'{"a":'.repeat(LAGEN)}1${'}'.repeat(LAGEN)}`],
    ['arrays in a field', `{"soort":${diep('[', ']')},"bewijs":"Contract"}`],
  ])('35: of ten thousand layers of %s is refused, also by a command', async (_, body) => {
    await expectWeigering(api, ONGELDIG, () => zoek(body));
    await expectWeigering(api, ONGELDIG, () => legVast(body));
  });

  it.each([
    ['of 10 MB', `{"naam":"${'x'.repeat(10_000_000)}"}`],
    ['of 100,000 keys', `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
  ])('35: %s is not read to the end, and others are answered meanwhile', async (_, body) => {
    let anderen: number[] = [];
    await expectWeigering(api, TE_GROOT, async () => {
      const [antwoord, ...rest] = await Promise.all([zoek(body), leeft(), leeft(), leeft()]);
      anderen = rest;
      return antwoord;
    });
    expect(anderen).toEqual([200, 200, 200]);
  });

  it('35: of somebody who is not let in is not read at all', async () => {
    const { status, json } = await api.vraag(ZOEK, { body: '{"kapot":' });
    expect([status, json['code']]).toEqual([401, 'toegang.niet-aangemeld']);
  });
});

describe('38: a day that is not in the calendar', () => {
  it.each(['31-02-2010', '2023-02-29', '2026-13-01', '0026-05-05', 1_268_092_800_000, '1268092800000', ''])(
    '38: is refused: %j',
    async (geboortedatum) => {
      await expectWeigering(api, ONGELDIG, () => zoek({ geboortedatum }));
    },
  );
});

describe('40: text that is no text', () => {
  it.each([
    ['a NUL', 'ab\\u0000c'],
    ['half a character', 'ab\\ud800c'],
  ])('40: %s is refused in every field, and is no fault of ours', async (_, tekst) => {
    await expectWeigering(api, ONGELDIG, () => zoek(`{"naam":"${tekst}"}`));
    await expectWeigering(api, ONGELDIG, () => legVast(`{"soort":"arbeid","bewijs":"${tekst}"}`));
    const indeling = (body: string) => als('decaan', '/v1/indelingen/cohort', { methode: 'PUT', body });
    await expectWeigering(api, ONGELDIG, () => indeling(`{"kolommen":{"${tekst}":"klas"},"waarden":{}}`));
  });

  it('40: an emoji, one letter with many accents and a turned direction are kept as they are', async () => {
    const toelichting = 'Zoë 😀 e\u0301\u0301\u0301 \u202eom';
    const pad = `/v1/overstappen/${overstapId}/overdrachten`;
    expect((await als('decaan', pad, { body: { toelichting } })).status).toBe(201);
  });
});

describe('51: a body that is not what it says', () => {
  it('51: a gzip bomb is not unpacked', async () => {
    const bom = new Uint8Array(gzipSync(Buffer.alloc(50_000_000, ' ')));
    await expectWeigering(api, TE_GROOT, () => stuurRuw(ZOEK, 'application/json', bom, 'gzip'));
    expect(await leeft()).toBe(200);
  });

  it.each([
    ['that says gzip and is not', ONLEESBAAR, 'application/json', 'gzip'],
    ['in a coding that we do not know', ANDERE_VORM, 'application/json', 'compress'],
    ['in letters that we do not know', ANDERE_VORM, 'application/json; charset=koi8-r', undefined],
  ] as const)('51: %s is refused', async (_, verwacht, soort, codering) => {
    await expectWeigering(api, verwacht, () => stuurRuw(ZOEK, soort, '{"naam":"Vo"}', codering));
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=g'])(
    '51: %s where JSON is asked is refused at the gate',
    async (soort) => {
      expect((await stuurRuw(ZOEK, soort, '{"naam":"Vo"}')).status).toBe(415);
    },
  );
});
