import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { main } from './main.ts';

let uit: string[];
let server: Server | null = null;
beforeEach(() => {
  uit = [];
  for (const kanaal of ['log', 'error'] as const)
    jest.spyOn(console, kanaal).mockImplementation((...delen: unknown[]) => void uit.push(delen.join(' ')));
});
afterEach(() => {
  jest.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** Een API die op elk pad een vast antwoord geeft; het pad bepaalt welk. */
async function startApi(antwoorden: Readonly<Record<string, readonly [number, unknown]>>): Promise<string> {
  const antwoord = ({ url = '' }: IncomingMessage, res: ServerResponse): void => {
    const [status, inhoud] = antwoorden[url] ?? [404, { code: 'niet.gevonden', detail: 'Dit bestaat niet.' }];
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(inhoud));
  };
  server = createServer(antwoord);
  await new Promise<void>((klaar) => server!.listen(0, '127.0.0.1', klaar));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the command line', () => {
  it.each([
    [[]],
    [['onbekend']],
    [['toString']],
    [['inleveren']],
    [['inleveren', 'x.csv']],
    [['inleveren', 'x.csv', '--soort', 'rapport']],
    [['verslag']],
    [['terugdraaien']],
    [['klok', 'morgen']],
    [['beheerder', 'a', 'b']],
    [['audit']],
    [['audit', 'wis']],
    [['seizoen', '--weken-overslaan', 'veel']],
    [['seizoen', '--mas', '--weken-overslaan', '2']],
    [['afspraken', 'lees', 'x.yaml']],
    [['klok', '--onbekend']],
  ])('shows its usage and ends with 2 for %j', async (argumenten) => {
    expect(await main(argumenten)).toBe(2);
    expect(uit.join('\n')).toContain('Gebruik: npm run overstap');
  });

  it('says in one line that nothing answers', async () => {
    expect(await main(['klok', '--adres', 'http://127.0.0.1:9'])).toBe(1);
    expect(uit).toEqual(['http://127.0.0.1:9 antwoordt niet. Start het product met "npm start".']);
  });

  it('says what the API says when it refuses', async () => {
    const adres = await startApi({
      '/dev/klok': [409, { code: 'klok.terug', detail: 'De demotijd gaat alleen vooruit.' }],
    });
    expect(await main(['klok', '--adres', `${adres}/`])).toBe(1);
    expect(uit).toEqual(['De demotijd gaat alleen vooruit. (klok.terug)']);
  });

  it('shows the demo clock in Amsterdam', async () => {
    const adres = await startApi({ '/dev/klok': [200, { nu: '2027-06-30T22:30:00.000Z', rustig: true }] });
    expect(await main(['klok', '--adres', adres])).toBe(0);
    expect(uit[0]).toContain('1 juli 2027');
  });

  it('names a file that is not there', async () => {
    expect(await main(['inleveren', 'bestaat-niet.csv', '--soort', 'cohort'])).toBe(1);
    expect(uit).toEqual(['bestaat-niet.csv is niet te lezen. Klopt het pad?']);
  });

  it('ends with 1 and the fault when a file is refused', async () => {
    const id = 'b1';
    const geweigerd = {
      id,
      naam: 'leeg.csv',
      status: 'AFGEKEURD',
      telling: {},
      voortgang: { gedaan: 0, totaal: 0 },
      fouten: [{ code: 'weekcheck.leeg', melding: 'Deze weekcheck is leeg.' }],
      waarschuwingen: [],
    };
    const adres = await startApi({
      '/dev/personas/intaker-deltion/token': [201, { access_token: 't' }],
      '/v1/bestanden': [201, { id, status: 'ONTVANGEN', eerderBestandId: null }],
      [`/v1/bestanden/${id}`]: [200, geweigerd],
    });
    expect(
      await main(['inleveren', 'package.json', '--soort', 'weekcheck', '--toepassen', '--adres', adres]),
    ).toBe(1);
    expect(uit).toEqual(['leeg.csv: afgekeurd  (b1)', '  FOUT      Deze weekcheck is leeg.']);
  });

  it('shows what is stuck, ends with 1, and sends it again with the own token', async () => {
    const goed = { in_orde: true };
    const kanaal = {
      kanaal: 'mail',
      wacht: 3,
      oudste: null,
      vastgelopen: 2,
      oudsteVast: '2027-03-10T11:00:00.000Z',
    };
    const proces = { soort: 'overstap', teLaat: 1, opgegeven: 1, oudste: '2027-03-10T11:00:00.000Z' };
    const stil = { in_orde: false, code: 'werker-stil', melding: 'geen worker haalt werk op' };
    const delen = {
      versie: '1.0.0',
      database: goed,
      engine: { in_orde: false },
      relay: goed,
      mail: goed,
      werker: stil,
    };
    const adres = await startApi({
      '/v1/storingen': [200, { ...delen, kanalen: [kanaal], processen: [proces], mislukteTaken: 4 }],
      '/v1/storingen/mail/herhalingen': [201, { aantal: 2 }],
    });
    expect(await main(['vast', '--adres', adres], 'een-token')).toBe(1);
    expect(uit.slice(0, 5)).toEqual([
      'engine: antwoordt niet',
      'worker: geen worker haalt werk op',
      expect.stringMatching(/^mail: 2 vastgelopen, het oudste sinds /),
      expect.stringMatching(/^proces overstap: 1 te laat, 1 opgegeven/),
      'engine: 4 processen mislukken telkens',
    ]);
    expect(await main(['vast', 'herhaal', 'mail', '--adres', adres], 'een-token')).toBe(0);
    expect(uit.at(-1)).toBe('mail: 2 opnieuw');
  });

  it.each([
    [['vast', 'herhaal', 'alles'], 'Herhalen kan met: engine, mail, register, processen.'],
    [['vast', 'herhaal', 'webhook'], expect.stringContaining('haar eigen beheerder')],
    [['vast', 'weg'], '"vast weg" bestaat niet.'],
  ])('says what is wrong with %j', async (argumenten, waarom) => {
    expect(await main(argumenten)).toBe(2);
    expect(uit.join('\n').split('\n')[0]).toEqual(waarom);
  });

  it('says which organisations wait for an address that works', async () => {
    const postvak = {
      organisatie: { id: '1', naam: 'Leerplicht Zwolle' },
      postvak: 'x@y.example',
      gestuitOp: null,
      code: null,
      liggend: 7,
    };
    const adres = await startApi({
      '/v1/storingen/mail/herhalingen': [201, { aantal: 0, wachtOpPostvak: 7 }],
      '/v1/mailadressen': [200, { items: [postvak] }],
    });
    expect(await main(['vast', 'herhaal', 'mail', '--adres', adres], 'een-token')).toBe(1);
    expect(uit).toEqual([
      'mail: 0 opnieuw',
      '7 wachten op een mailadres dat werkt. Herstel het in de portal, bij Berichten:',
      '  Leerplicht Zwolle: 7',
    ]);
  });

  it('says so when nothing is stuck', async () => {
    const goed = { in_orde: true };
    const delen = { versie: '1.0.0', database: goed, engine: goed, relay: goed, mail: goed, werker: goed };
    const adres = await startApi({
      '/v1/storingen': [200, { ...delen, kanalen: [], processen: [], mislukteTaken: 0 }],
    });
    expect(await main(['vast', '--adres', adres], 'een-token')).toBe(0);
    expect(uit).toEqual(['Niets loopt vast; 0 berichten wachten op hun beurt.']);
  });

  it('checks an agreement and names what is wrong', async () => {
    expect(await main(['afspraken', 'toets', 'infra/regios/ijssel-vecht/2026-2027.yaml'])).toBe(0);
    expect(await main(['afspraken', 'toets', 'package.json'])).toBe(1);
    expect(uit[0]).toContain('goed');
  });
});
