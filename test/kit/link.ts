import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { TestApi } from './api.ts';

/** Geeft een link en een code aan de deur, zoals de knop op de bladzijde dat doet. */
export const geefCode = async (api: TestApi, pad: string, link: string, code: string): Promise<Response> =>
  fetch(`${api.url}${pad}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
    body: new URLSearchParams({ link, code }),
  });

/** De cookie van de sessie die een antwoord gaf. */
export const sessieVan = (antwoord: Response): string =>
  (antwoord.headers.getSetCookie()[0] ?? '').split(';')[0]!;

/** Een verzoek van een browser met een sessie; met een body is het een opdracht van een eigen pagina. */
export async function alsSessie<T = Record<string, unknown>>(
  api: TestApi,
  cookie: string,
  pad: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly json: T }> {
  const kop = { Cookie: cookie, Accept: 'application/json' };
  if (body === undefined) return lees(await fetch(`${api.url}${pad}`, { headers: kop }));
  const mij = await lees<{ sessie?: { csrf: string } }>(await fetch(`${api.url}/v1/mij`, { headers: kop }));
  return lees(
    await fetch(`${api.url}${pad}`, {
      method: 'POST',
      headers: {
        ...kop,
        Origin: 'https://overstap.test',
        'X-CSRF': mij.json.sessie?.csrf ?? '',
        'Idempotency-Key': randomUUID(),
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    }),
  );
}

const lees = async <T>(antwoord: Response): Promise<{ status: number; json: T }> => {
  const tekst = await antwoord.text();
  return { status: antwoord.status, json: (tekst.startsWith('{') ? JSON.parse(tekst) : {}) as T };
};

/** Waar een geheim in de database staat: elke tekst in elke tabel. */
export async function vindInDatabase(db: DataSource, geheimen: readonly string[]): Promise<string[]> {
  const kolommen = await db.query<{ tabel: string; kolom: string }[]>(
    `select table_name as tabel, column_name as kolom from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb')`,
  );
  const gevonden: string[] = [];
  for (const { tabel, kolom } of kolommen) {
    const [telling] = await db.query<{ n: number }[]>(
      `select count(*)::int as n from ${tabel} x where exists (select 1 from unnest($1::text[]) g where strpos(x.${kolom}::text, g) > 0)`,
      [geheimen],
    );
    if (telling!.n > 0) gevonden.push(`${tabel}.${kolom}`);
  }
  return gevonden;
}
