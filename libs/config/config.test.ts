import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ConfigError, INSTELLINGEN, leesConfig, toonConfig } from './config.ts';

const goed = {
  DATABASE_URL: 'postgres://gebruiker:geheim@127.0.0.1:5432/overstap',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_URL: 'smtp://127.0.0.1:1025',
  SLEUTELKLUIS: '/tmp/kluis.json',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  KOPPELPUNT_SLEUTELS: '{"register":"0123456789abcdef"}',
};

const fouten = (env: Record<string, string>): readonly string[] => {
  try {
    leesConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.regels : [String(error)];
  }
};

describe('leesConfig', () => {
  it('70: looks at least once a minute whether who listens still may', () => {
    expect(fouten({ ...goed, HARTSLAG_SECONDEN: '61' }).join()).toContain('HARTSLAG_SECONDEN');
    expect(leesConfig({ ...goed, HARTSLAG_SECONDEN: '60' })).toMatchObject({ HARTSLAG_SECONDEN: 60 });
  });

  it('fills defaults, reads numbers and switches, and keeps demo mode off', () => {
    expect(leesConfig({ ...goed, PORT: '8080', TEMPORAL_TLS: '1' })).toMatchObject({
      PORT: 8080,
      TEMPORAL_TLS: true,
      DEMO: false,
      LOG_LEVEL: 'info',
      WORKER_MAX_CACHED: 200,
    });
  });

  it('names every fault at once', () => {
    const regels = fouten({ ...goed, PORT: 'drie', OIDC_ISSUERS: '[{}]', DATABASE_URL: '', DEMO: 'ja' });
    expect([...new Set(regels.map((regel) => regel.split(/[: ]/)[0]))].sort()).toEqual([
      'DATABASE_URL',
      'DEMO',
      'OIDC_ISSUERS',
      'PORT',
    ]);
  });

  it('has no default for a secret', () => {
    const { KOPPELPUNT_SLEUTELS: _weg, ...zonder } = goed;
    expect(fouten(zonder)).toHaveLength(1);
  });

  it('never repeats a secret in a fault', () => {
    expect(fouten({ ...goed, KOPPELPUNT_SLEUTELS: '{"register":"geheimpje"}' }).join()).not.toContain(
      'geheimpje',
    );
  });

  it('is frozen, the keys of the sources too', () => {
    const instellingen = leesConfig(goed);
    expect(Object.isFrozen(instellingen)).toBe(true);
    expect(Object.isFrozen(instellingen.KOPPELPUNT_SLEUTELS)).toBe(true);
  });

  it('reads the night for the report of unusual access, and refuses what is no time', () => {
    expect(leesConfig(goed).ONGEWOON_NACHT).toEqual(['22:00', '06:00']);
    expect(leesConfig({ ...goed, ONGEWOON_NACHT: '23:30-05:00' }).ONGEWOON_NACHT).toEqual(['23:30', '05:00']);
    for (const nacht of ['laat', '25:00-06:00', '22:00'])
      expect(fouten({ ...goed, ONGEWOON_NACHT: nacht })).toHaveLength(1);
  });

  it('reads where people sign in, with the values of eIDAS, and the agreed limits', () => {
    const dienst = { sleutel: 'entree', naam: 'Entree', issuer: 'https://entree.test', clientId: 'overstap' };
    const gelezen = leesConfig({ ...goed, OIDC_ISSUERS: JSON.stringify([{ ...dienst, soorten: ['vo'] }]) });
    expect(gelezen.OIDC_ISSUERS[0]).toMatchObject({
      niveau: 'laag',
      acr: { substantieel: expect.stringMatching(/LoA\/substantial$/) },
    });
    expect(gelezen).toMatchObject({
      LIMIET_ACCOUNT_PER_SECONDE: 100,
      LIMIET_MISLUKT_PER_KWARTIER: 5,
      LIMIET_UITVOER_PER_UUR: 30,
      PROXY_ADRESSEN: [],
    });
    expect(fouten({ ...goed, OIDC_ISSUERS: 'geen json' })).toHaveLength(1);
  });

  it('treats an empty value as absent', () => {
    expect(leesConfig({ ...goed, PORT: '', LOG_LEVEL: '' })).toMatchObject({ PORT: 3000, LOG_LEVEL: 'info' });
  });
});

describe('toonConfig', () => {
  it('masks every secret and shows the rest', () => {
    const getoond = JSON.stringify(toonConfig(leesConfig(goed)));
    expect(getoond).not.toMatch(/geheim|x{32}|0123456789abcdef/);
    expect(getoond).toContain('127.0.0.1:7233');
  });
});

describe('docs/beheer.md', () => {
  const tekst = readFileSync('docs/beheer.md', 'utf8');

  it('explains every setting', () => {
    expect(INSTELLINGEN.filter((naam) => !tekst.includes(`\`${naam}\``))).toEqual([]);
  });

  it('names no setting of the table that does not exist', () => {
    const genoemd = [...tekst.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, naam]) => naam ?? '');
    expect(genoemd.filter((naam) => !INSTELLINGEN.includes(naam))).toEqual([]);
    expect(genoemd.length).toBeGreaterThan(INSTELLINGEN.length - 3);
  });
});
