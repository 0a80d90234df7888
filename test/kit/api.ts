import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { maakApi } from '#apps/api/api.ts';
import { Instellingen } from '#apps/api/shared/instellingen.ts';
import { maakSleutelbos } from '#apps/api/shared/sleutelbos.ts';
import { Tokens } from '#apps/api/shared/tokens.ts';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { legDraadVast } from './draadlog.ts';
import { SLEUTELS } from './regio.ts';
import { Klok, type DemoKlok } from '#libs/time/klok.ts';
import { testDatabase } from './servers.ts';

/** Een antwoord zoals het over de draad kwam. */
export interface Antwoord<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly tekst: string;
  readonly json: T;
}

export interface Oproep {
  readonly methode?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Een draaiende API op een eigen database. */
export interface TestApi {
  readonly url: string;
  readonly app: NestExpressApplication;
  /** Met de rechten van het beheer, om klaar te zetten en na te zien; de API zelf werkt als `overstap_api`. */
  readonly dataSource: DataSource;
  /** Doet een verzoek; een POST met `body` krijgt vanzelf een Idempotency-Key. */
  vraag<T = Record<string, unknown>>(pad: string, oproep?: Oproep): Promise<Antwoord<T>>;
  token(identiteit: { readonly gebruikerId: string; readonly organisatieId: string }): Promise<string>;
  /** Zet de demoklok van deze API, ook terug. */
  zetKlok(nu: string): void;
  stop(): Promise<void>;
}

/** Zo ruim dat geen test ze raakt. */
const RUIM = {
  accountPerSeconde: 1_000_000,
  adresPerSeconde: 1_000_000,
  misluktPerKwartier: 1_000_000,
  uitvoerPerUur: 1_000_000,
};

export async function startTestApi(anders: Partial<Instellingen> = {}): Promise<TestApi> {
  const database = await testDatabase();
  const instellingen = new Instellingen({
    databaseUrl: database.url,
    engine: { address: '127.0.0.1:1', namespace: 'default', tls: false, apiKey: undefined },
    smtpUrl: null,
    sleutelbos: await maakSleutelbos(),
    inlogdiensten: [],
    limieten: RUIM,
    hartslagMs: 50,
    proxyAdressen: [],
    koppelsleutels: SLEUTELS,
    demo: true,
    mailSinkFile: null,
    seizoenscript: null,
    publicUrl: 'https://overstap.test',
    portalMap: null,
    paspoortMap: 'infra/paspoort',
    masMap: 'infra/mas',
    meetVerzoek: null,
    webhookwacht: openbareWacht([443]),
    ...anders,
  });
  const beheer = await openDatabase({ url: database.url, pool: 4, naam: 'test-beheer' });
  const app = await maakApi(instellingen, false);
  legDraadVast(app.getHttpServer());
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    url,
    app,
    dataSource: beheer,
    vraag: <T>(pad: string, oproep: Oproep = {}) => vraag<T>(url + pad, oproep),
    token: (identiteit) => app.get(Tokens).geef(identiteit),
    zetKlok: (nu) => app.get<Klok, DemoKlok>(Klok).zet(Date.parse(nu) - Date.now()),
    stop: async () => {
      await app.close();
      await beheer.destroy();
      await database.dispose();
    },
  };
}

function alsVerzoek({ methode, token, body, headers }: Oproep): RequestInit {
  if (body === undefined) return { method: methode ?? 'GET', headers: { ...kop(token), ...headers } };
  const vorm = body instanceof FormData;
  return {
    method: methode ?? 'POST',
    headers: {
      ...kop(token),
      'Idempotency-Key': randomUUID(),
      ...(vorm ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: vorm || typeof body === 'string' ? body : JSON.stringify(body),
  };
}

const kop = (token: string | undefined): Record<string, string> =>
  token ? { Authorization: `Bearer ${token}` } : {};

async function vraag<T>(url: string, oproep: Oproep): Promise<Antwoord<T>> {
  const { status, headers, ...antwoord } = await lees(url, oproep);
  const isJson = /json/.test(headers.get('content-type') ?? '');
  return { status, headers, ...antwoord, json: (isJson ? JSON.parse(antwoord.tekst) : {}) as T };
}

async function lees(url: string, oproep: Oproep) {
  const antwoord = await fetch(url, alsVerzoek(oproep));
  return { status: antwoord.status, headers: antwoord.headers, tekst: await antwoord.text() };
}
