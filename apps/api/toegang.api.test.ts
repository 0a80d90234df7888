import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { createWereld, GEBRUIKERSNAMEN, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { MATRIX } from '#test/rechten/routematrix.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { routesVan } from './shared/routes.ts';

const STROOM = 'volgGebeurtenissen';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());

/** Wie dit doet, blijkt uit de handtekening over het bericht. */
const ONDERTEKEND = 'stuurPartnerbericht';
const aangemeld = OPERATIES.filter(({ id }) => id !== ONDERTEKEND);
const teDoen = aangemeld.filter(({ id }) => id !== STROOM);
const pad = (sjabloon: string): string =>
  sjabloon
    .replace('{id}', randomUUID())
    .replace('{regel}', '2')
    .replaceAll(/\{\w+\}/g, () => randomUUID());

const roep = (operatie: (typeof teDoen)[number], token?: string) =>
  api.vraag(pad(operatie.pad), {
    methode: operatie.methode.toUpperCase(),
    ...(token ? { token } : {}),
    headers: {
      Accept: [...(operatie.levert ?? ['application/json']), 'application/problem+json'].join(', '),
      'Idempotency-Key': randomUUID(),
      ...(operatie.methode === 'get' ? {} : { 'Content-Type': operatie.neemt ?? 'application/json' }),
    },
  });

describe('the routes', () => {
  it('all name an operation, and every operation has one route', () => {
    const routes = routesVan(api.app);
    expect(routes.filter(({ operatie }) => operatie === null)).toEqual([]);
    const openbaar = routes.flatMap(({ operatie }) => (operatie && !operatie.intern ? operatie.id : []));
    expect(openbaar.sort()).toEqual(OPERATIES.map(({ id }) => id).sort());
  });

  it('are all in the matrix', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(teDoen.map(({ id }) => id).sort());
  });

  it('all ask who it is, except the one that is signed', () => {
    expect(OPERATIES.filter(({ handeling }) => handeling === 'openbaar').map(({ id }) => id)).toEqual([
      ONDERTEKEND,
    ]);
  });

  it.each(aangemeld.map((operatie) => [operatie.id, operatie] as const))(
    '1: %s asks for a token',
    async (_, operatie) => {
      const accept = operatie.levert?.[0] ?? 'application/json';
      const { status, json, headers } = await api.vraag(pad(operatie.pad), {
        methode: operatie.methode.toUpperCase(),
        headers: { Accept: accept },
      });
      expect([status, json['code'], headers.get('www-authenticate')]).toEqual([
        401,
        'toegang.niet-aangemeld',
        'Bearer',
      ]);
    },
  );
});

describe.each(GEBRUIKERSNAMEN.filter((naam) => !naam.startsWith('andere')))(
  'as %s',
  (naam: Gebruikersnaam) => {
    it.each(teDoen.map((operatie) => [operatie.id, operatie] as const))(
      '%s opens or stays shut',
      async (id, operatie) => {
        const wie = wereld.gebruiker[naam];
        const { status } = await roep(operatie, await api.token(wie));
        const mag = MATRIX[id]?.includes(wie.rol) ?? false;
        expect(mag ? [200, 400, 404].includes(status) : status === 403).toBe(true);
      },
    );
  },
);

describe('a token', () => {
  const lijst = (token: string) => api.vraag('/v1/overstappen', { token });

  it('is worth nothing without a mandate of today', async () => {
    const wie = wereld.gebruiker.andereDecaan;
    await api.dataSource.query("update mandaat set tot = '2021-01-01' where gebruiker_id = $1", [
      wie.gebruikerId,
    ]);
    expect((await lijst(await api.token(wie))).status).toBe(401);
  });

  it('does not open another organisation of the region', async () => {
    const gemengd = { ...wereld.gebruiker.decaan, organisatieId: wereld.org.andereSchool };
    expect((await lijst(await api.token(gemengd))).status).toBe(401);
  });

  it.each([
    'x',
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwib3JnIjoieCJ9.',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ])('that is not ours is refused: %s', async (token) => {
    expect((await lijst(token)).status).toBe(401);
  });
});
