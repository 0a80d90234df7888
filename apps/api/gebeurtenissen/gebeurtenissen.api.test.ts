import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOverstap, aTaak, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());

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
