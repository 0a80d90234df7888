import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leerlingVan } from '#test/builders/burgers.ts';
import { zet, zetTraject } from '#test/builders/trajectrij.ts';
import { aMelding } from '#test/builders/verzuim.ts';
import { anOverstap, aTaak, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());

const TOEN = '2026-11-01T08:00:00Z';

/** Een traject dat loopt bij de leerplicht van de gemeente. */
async function aTraject(): Promise<{ traject_id: string; leerling_id: string }> {
  const id = randomUUID();
  const overstapId = await anOverstap(api.dataSource, wereld);
  const leerlingId = await leerlingVan(api.dataSource, overstapId);
  const { school: schoolId, gemeente: lpId, rmc: rmcId } = wereld.org;
  const { gebruikerId: boaId } = wereld.gebruiker.leerplicht;
  const wie = { leerlingId, overstapId, schoolId, lpId, rmcId, boaId, meldingId: '' };
  await zetTraject(api.dataSource, id, {
    ...wie,
    afspraakId: wereld.afspraakId,
    op: TOEN,
  });
  return { traject_id: id, leerling_id: leerlingId };
}

/** Volgt de stroom tot `tot` erin staat; geeft alles wat is gezegd. */
async function volg(wie: Gebruikersnaam, tot: string, werk: () => Promise<unknown>): Promise<string> {
  const stop = new AbortController();
  const antwoord = await fetch(`${api.url}/v1/gebeurtenissen`, {
    headers: { Authorization: `Bearer ${await api.token(wereld.gebruiker[wie])}`, 'Last-Event-ID': '7' },
    signal: stop.signal,
  });
  expect(antwoord.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let tekst = '';
  const lezer = antwoord.body?.pipeThrough(new TextDecoderStream()).getReader();
  await lezer?.read();
  await werk();
  while (!tekst.includes(tot)) tekst += (await lezer?.read())?.value ?? '';
  stop.abort();
  return tekst;
}

describe('GET /v1/gebeurtenissen', () => {
  it('tells a school of its own changes only, with nothing but a kind and an id', async () => {
    let vreemd = '';
    let eigen = '';
    const tekst = await volg('decaan', 'event: taak', async () => {
      vreemd = await anOverstap(api.dataSource, wereld, { school: 'andereSchool' });
      eigen = await anOverstap(api.dataSource, wereld);
      await aTaak(api.dataSource, wereld, { organisatie: 'school', rol: 'decaan' });
    });
    expect(tekst).toContain(`event: overstap\ndata: {"soort":"overstap","id":"${eigen}"}\n\n`);
    expect(tekst).not.toContain(vreemd);
    expect(tekst).not.toMatch(/Vogelaar|organisaties/);
  });

  it('tells school and leerplicht of a report, also when only the register changed it', async () => {
    const overstapId = await anOverstap(api.dataSource, wereld);
    const id = await aMelding(api.dataSource, { overstapId, behandelaarId: wereld.org.gemeente });
    for (const wie of ['decaan', 'leerplicht'] as const)
      expect(
        await volg(wie, 'event: melding', () =>
          api.dataSource.query("update verzuimmelding set meldingsnummer = 'M1' where id = $1", [id]),
        ),
      ).toContain(`event: melding\ndata: {"soort":"melding","id":"${id}"}\n\n`);
  });

  it('tells the leerplicht of what happens in a traject, but never of what happens in its criminal case', async () => {
    const bij = await aTraject();
    const gebeurde = (klasse: string): Promise<void> =>
      zet(api.dataSource, 'traject_gebeurtenis', { ...bij, klasse, soort: 'proef', op: TOEN });
    const tekst = await volg('leerplicht', 'event: taak', async () => {
      await gebeurde('wpg_straf');
      await aTaak(api.dataSource, wereld, { organisatie: 'gemeente', rol: 'lpa' });
    });
    expect(tekst).not.toContain('traject');
    expect(await volg('leerplicht', 'event: traject', () => gebeurde('zorg'))).toContain(
      `data: {"soort":"traject","id":"${bij.traject_id}"}`,
    );
  });

  it('says "veel" once when many change at once', async () => {
    for (let i = 0; i < 21; i++)
      await aTaak(api.dataSource, wereld, { organisatie: 'regio', rol: 'coordinator' });
    const tekst = await volg('decaan', 'event: veel', () =>
      api.dataSource.query('update taak set versie = versie + 1'),
    );
    expect(tekst).toBe('event: veel\ndata: {"soort":"veel","id":null}\n\n');
  });

  it('70: ends at the next heartbeat for who lost the mandate, and tells him nothing after it', async () => {
    const { gebruikerId } = wereld.gebruiker.intaker;
    const luister = async () => {
      const antwoord = await fetch(`${api.url}/v1/gebeurtenissen`, {
        headers: { Authorization: `Bearer ${await api.token(wereld.gebruiker.intaker)}` },
      });
      return antwoord.body!.pipeThrough(new TextDecoderStream()).getReader();
    };
    const lezer = await luister();
    let tekst = '';
    while (!tekst.includes('hartslag')) tekst += (await lezer.read()).value ?? '';
    await api.dataSource.query("update mandaat set tot = '2020-01-02' where gebruiker_id = $1", [
      gebruikerId,
    ]);
    try {
      for (let deel = await lezer.read(); !deel.done; deel = await lezer.read()) tekst += deel.value;
      const opnieuw = await api.vraag('/v1/gebeurtenissen', {
        token: await api.token(wereld.gebruiker.intaker),
      });
      expect(opnieuw.status).toBe(401);
      expect(tekst).not.toContain('event:');
    } finally {
      await api.dataSource.query('update mandaat set tot = null where gebruiker_id = $1', [gebruikerId]);
    }
  });
});
