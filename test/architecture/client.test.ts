import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { OPERATIES as VAN_DE_CLIENT } from '#libs/client/operaties.ts';
import { OPERATIES } from '#libs/contract/operaties.ts';

const CONTRACT = 'libs/contract';
type Onderdeel = { readonly bestand: string; readonly inhoud: object };
const { tabel } = (await import(new URL('../../infra/dev/clienttabel.mjs', import.meta.url).href)) as {
  readonly tabel: (onderdelen: readonly Onderdeel[]) => string;
};
const bestanden = readdirSync(CONTRACT)
  .filter((naam) => /^[a-z-]+\.ts$/.test(naam))
  .sort();

/** Zonder wat prettier zelf kiest: regels, spaties, en een komma achter het laatste. */
const kaal = (tekst: string): string => tekst.replaceAll(/\s/g, '').replaceAll(',]', ']');

describe('the generated table of the client', () => {
  it('is what the contract gives now (npm run client)', async () => {
    const onderdelen = await Promise.all(
      bestanden.map(async (bestand) => ({
        bestand,
        inhoud: (await import(new URL(`../../${CONTRACT}/${bestand}`, import.meta.url).href)) as object,
      })),
    );
    expect(kaal(readFileSync('libs/client/operaties.ts', 'utf8'))).toBe(kaal(tabel(onderdelen)));
  });

  it('knows every operation of the public contract with its method and path', () => {
    const client: Readonly<Record<string, string>> = VAN_DE_CLIENT;
    expect(OPERATIES.map(({ id }) => [id, ...(client[id] ?? '').split(' ').slice(0, 2)])).toEqual(
      OPERATIES.map(({ id, methode, pad }) => [id, methode, pad]),
    );
  });

  it('asks of no list a larger page than the contract allows', () => {
    const delen = OPERATIES.flatMap(({ id, query, body }) => [query, body].map((deel) => ({ id, deel })));
    const lijsten = delen.filter(({ deel }) => deel instanceof z.ZodObject && 'cursor' in deel.shape);
    expect(lijsten.length).toBeGreaterThan(20);
    const teGroot = lijsten.filter(({ deel }) => {
      const { shape } = deel as z.ZodObject<{ paginaGrootte?: z.ZodType }>;
      return shape.paginaGrootte?.safeParse(200).success !== true;
    });
    expect(teGroot.map(({ id }) => id)).toEqual([]);
  });

  it('takes only types of the contract along', async () => {
    expect(Object.keys(await import('#libs/client/typen.ts'))).toEqual([]);
  });
});
