import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { rows } from '#libs/database/transaction.ts';
import { slotVan, uitBytes } from '#libs/kluis/waarden.ts';
import { aBurger, type Burger } from '#test/builders/burgers.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import {
  anOverdracht,
  aTaak,
  createWereld,
  GEBRUIKERSNAMEN,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Inleesbalie } from '#test/kit/inlezen.ts';

const NU = '2027-03-01T09:00:00.000Z';
const POSTCODE = '8099ZQ';
const HUISNUMMER = '7319-geheel';
const ADRES = /8099\s?ZQ|7319-geheel/i;
const VERKLAPT = /"geheim(Adres)?":|Geheim adres/;
/** De kop van een kolom in een bestand zegt niets over een leerling. */
const KOP = '{"kop":"Geheim adres","veld":"geheimAdres"}';

let api: TestApi;
let wereld: Wereld;
let leerlingId: string;
let ids: Readonly<Record<string, string>>;
let burgers: Readonly<Record<string, Burger>>;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok(NU);
  const balie = new Inleesbalie(api, NU);
  // Zoals een school het aanlevert: een adres dat geheim is, met alles erbij.
  const [kop, regel] = aCohort('01AA', [{ leerlingnummer: '4711', postcode: POSTCODE }]).split('\r\n');
  const inhoud = [
    `${kop};Geheim adres`,
    `${regel!.replace(`${POSTCODE};1;`, `${POSTCODE};${HUISNUMMER};`)};Ja`,
  ].join('\r\n');
  const decaan = await api.token(wereld.gebruiker.decaan);
  const bestandId = await balie.leesIn(decaan, { soort: 'cohort', inhoud });
  const [rij] = await rows<{ id: string; leerling_id: string }>(
    api.dataSource,
    "select id, leerling_id from overstap where leerlingnummer = '4711'",
  );
  leerlingId = rij!.leerling_id;
  const overstapId = rij!.id;
  const overdrachtId = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
  const taakId = await aTaak(api.dataSource, wereld, { organisatie: 'gemeente', rol: 'lpa', overstapId });
  const jongere = await aBurger(api.dataSource, leerlingId, { relatie: 'zelf' });
  burgers = {
    jongere,
    ouder: await aBurger(api.dataSource, leerlingId, { relatie: 'ouder' }),
    'ouder zonder gezag': await aBurger(api.dataSource, leerlingId, { relatie: 'ouder', gezag: false }),
  };
  const { json } = await api.vraag('/v1/inzageverzoeken', { token: await api.token(jongere), body: {} });
  ids = {
    overstappen: overstapId,
    overdrachten: overdrachtId,
    taken: taakId,
    bestanden: bestandId,
    inzageverzoeken: String(json['id']),
  };
});
afterAll(() => api.stop());

/** Elk adres van de API dat leest, met de id van wat er staat. */
const paden = (): string[] =>
  OPERATIES.filter(({ methode, id, intern }) => methode === 'get' && !intern && id !== 'volgGebeurtenissen')
    .map(({ pad }) =>
      pad
        .replace(
          /^(\/v1\/([a-z]+)\/)\{id\}/,
          (_, begin: string, groep: string) => begin + (ids[groep] ?? randomUUID()),
        )
        .replaceAll(/\{\w+\}/g, randomUUID()),
    )
    .map((pad) => (pad.endsWith('/tellingen') ? `${pad}?regio=010&seizoen=2026-2027` : pad));
const VORMEN = ['application/json', 'text/csv'] as const;

async function alles(token: string): Promise<{ readonly tekst: string; readonly goed: number }> {
  const delen: string[] = [];
  let goed = 0;
  for (const pad of paden())
    for (const Accept of VORMEN) {
      const antwoord = await api.vraag(pad, { token, headers: { Accept } });
      goed += antwoord.status === 200 ? 1 : 0;
      delen.push(antwoord.tekst.replaceAll(KOP, ''), JSON.stringify([...antwoord.headers]));
    }
  return { tekst: delen.join('\n'), goed };
}

describe('scenario 23: a secret address', () => {
  it('scenario 23: is in the vault, so that there is something to leak', async () => {
    const [rij] = await rows<{ geheim: boolean; versleuteld: Buffer; gemeente: string }>(
      api.dataSource,
      'select geheim, versleuteld, gemeente from leerling_adres where leerling_id = $1',
      [leerlingId],
    );
    const slot = await slotVan(api.dataSource, 'overstap', leerlingId);
    expect([rij!.geheim, uitBytes(slot.open('leerling_adres.versleuteld', rij!.versleuteld))]).toEqual([
      true,
      { postcode: POSTCODE, huisnummer: HUISNUMMER },
    ]);
    expect(`${POSTCODE} ${HUISNUMMER}`).toMatch(ADRES);
  });

  it.each(GEBRUIKERSNAMEN)('23: leaves by no answer to %s, in no form', async (wie: Gebruikersnaam) => {
    const { tekst, goed } = await alles(await api.token(wereld.gebruiker[wie]));
    expect(goed).toBeGreaterThan(2);
    expect(tekst).not.toMatch(ADRES);
    expect(tekst).not.toMatch(VERKLAPT);
  });

  it.each(['jongere', 'ouder', 'ouder zonder gezag'])(
    '23: leaves by no answer to %s either, nor in his export',
    async (wie) => {
      const { tekst, goed } = await alles(await api.token(burgers[wie]!));
      expect(goed).toBeGreaterThan(2);
      expect(tekst).not.toMatch(ADRES);
      expect(tekst).not.toMatch(VERKLAPT);
    },
  );

  it('scenario 23: is nowhere in clear in the database: no mail, outbox, audit, timeline, report or answer', async () => {
    const kolommen = await rows<{ tabel: string; kolom: string }>(
      api.dataSource,
      `select table_name as tabel, column_name as kolom from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`,
    );
    const gevonden: string[] = [];
    for (const { tabel, kolom } of kolommen) {
      const [telling] = await rows<{ n: number }>(
        api.dataSource,
        `select count(*)::int as n from ${tabel} x
         where coalesce(convert_from(convert_to(x.${kolom}::text, 'UTF8'), 'UTF8'), '') ~* '8099 ?ZQ|7319-geheel'
            or x.${kolom}::text like '%' || encode('${POSTCODE}'::bytea, 'hex') || '%'`,
      );
      if (telling!.n > 0) gevonden.push(`${tabel}.${kolom}`);
    }
    expect(gevonden).toEqual([]);
    expect(kolommen.length).toBeGreaterThan(200);
  });

  it('scenario 23: the handover goes to the organisation of the gemeente, and to no home', async () => {
    const adressen = await rows<{ adres: string }>(api.dataSource, 'select distinct adres from bericht');
    const organisaties = await rows<{ mail: string }>(api.dataSource, 'select mail from organisatie');
    const bekend = organisaties.map(({ mail }) => mail);
    expect(adressen.filter(({ adres }) => !bekend.includes(adres))).toEqual([]);
    const { json } = await api.vraag<{ naar: { id: string } }>(`/v1/overdrachten/${ids['overdrachten']!}`, {
      token: await api.token(wereld.gebruiker.leerplicht),
    });
    expect(json.naar.id).toBe(wereld.org.gemeente);
  });
});
