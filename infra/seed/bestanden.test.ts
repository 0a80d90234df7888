import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { leesBestand } from '#libs/bestand/lees-bestand.ts';
import type { Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { cohortCsv, cohortXlsx } from './cohortbestand.ts';
import { demoLeerlingen, type DemoLeerling } from './generator.ts';
import { koppelpuntCsv } from './koppelpuntbestand.ts';
import { weekcheckCsv } from './weekcheckbestand.ts';

const dag = (tekst: string) => tekst as Kalenderdag;
const leerlingen = demoLeerlingen({
  aantal: 200,
  schooljaar: '2026-2027',
  scholen: [{ brin: '90AA', gemeente: '0193', cohorten: ['vmbo-kb', 'vso', 'havo'], gewicht: 1 }],
  mbos: ['25PJ', '01AA'],
  gemeenten: ['0193', '0166'],
});
const GRENZEN = { maximumRegels: 50_000, maximumBytes: 20_000_000 };
const lees = <S extends Bestandsoort>(soort: S, naam: string, inhoud: Uint8Array) =>
  leesBestand(soort, inhoud, { bestandsnaam: naam, ...GRENZEN });

const metAccent = (l: DemoLeerling): boolean => /[ëèïöüÖâê]/.test(l.roepnaam + l.achternaam);

describe('the cohort file of a school', () => {
  it.each([
    ['utf-8', 'c.csv', () => cohortCsv(leerlingen)],
    ['windows-1252', 'c.csv', () => cohortCsv(leerlingen, 'windows-1252')],
    ['xlsx', 'c.xlsx', () => cohortXlsx(leerlingen)],
  ])('is read without a fault as %s', async (_vorm, naam, maak) => {
    const { fouten, regels } = await lees('cohort', naam, await maak());
    expect([fouten, regels.flatMap((r) => r.fouten)]).toEqual([[], []]);
    expect(regels.map((r) => r.waarden?.bsn)).toEqual(leerlingen.map((l) => l.bsn));
    expect(regels.map((r) => r.waarden?.geboortedatum)).toEqual(leerlingen.map((l) => l.geboortedatum));
    expect(leerlingen.filter(metAccent).length).toBeGreaterThan(5);
    expect(regels.map((r) => `${r.waarden?.roepnaam} ${r.waarden?.achternaam}`)).toEqual(
      leerlingen.map((l) => `${l.roepnaam} ${l.achternaam}`),
    );
    expect(regels.map((r) => r.waarden?.gemeente)).toEqual(leerlingen.map((l) => l.adres.gemeente));
  });
});

describe('the weekcheck of a mbo', () => {
  it('is the full state on its day, in words the reader knows', async () => {
    const check = { brin: '25PJ', peildatum: dag('2027-09-24'), eindjaar: 2027 };
    const { fouten, regels, peildatum } = await lees('weekcheck', 'w.csv', weekcheckCsv(check, leerlingen));
    expect([fouten, regels.flatMap((r) => r.fouten)]).toEqual([[], []]);
    expect(peildatum).toBe('2027-09-24');
    const hier = leerlingen.flatMap((l) => l.aanmeldingen).filter((a) => a.mboBrin === '25PJ');
    expect(regels).toHaveLength(hier.filter((a) => a.stappen[0]!.dag <= '2027-09-24').length);
  });

  it('holds no row before the first application', async () => {
    const check = { brin: '25PJ', peildatum: dag('2026-10-01'), eindjaar: 2027 };
    const { regels } = await lees('weekcheck', 'w.csv', weekcheckCsv(check, leerlingen));
    expect(regels).toEqual([]);
  });
});

describe('the feed of the koppelpunt', () => {
  const sleutel = 'een-sleutel-voor-de-proef';
  const stroom = (van: string, tot: string) =>
    koppelpuntCsv({ van: dag(van), tot: dag(tot), eindjaar: 2027, sleutel }, leerlingen);

  it('is read without a fault and links by the hash of the number', async () => {
    const { fouten, regels } = await lees('koppelpunt', 'k.csv', stroom('2026-10-01', '2027-12-31'));
    expect([fouten, regels.flatMap((r) => r.fouten)]).toEqual([[], []]);
    const bekend = new Set(
      leerlingen.map((l) => createHmac('sha256', sleutel).update(l.bsn!).digest('base64')),
    );
    const hashes = regels.map((r) => r.waarden!.bsnHash);
    expect(hashes.filter((hash) => bekend.has(hash)).length).toBeGreaterThan(400);
    expect(hashes.some((hash) => !bekend.has(hash))).toBe(true);
  });

  it('has rows out of order and repeated, each with its own id', async () => {
    const { regels } = await lees('koppelpunt', 'k.csv', stroom('2026-10-01', '2027-12-31'));
    const ids = regels.map((r) => r.waarden!.id);
    expect(new Set(ids).size).toBe(ids.length);
    const tijden = regels.map((r) => r.waarden!.begindatum);
    expect(tijden).not.toEqual([...tijden].sort());
    const perStatus = new Map<string, number>();
    for (const { waarden } of regels) {
      const sleutel = `${waarden!.ketenId}/${waarden!.bronStatus}`;
      perStatus.set(sleutel, (perStatus.get(sleutel) ?? 0) + 1);
    }
    expect([...perStatus.values()].some((aantal) => aantal > 1)).toBe(true);
  });

  it('holds each message in exactly one week', () => {
    const tel = (inhoud: Uint8Array): number => Buffer.from(inhoud).toString().trim().split('\n').length - 1;
    const heel = tel(stroom('2027-06-01', '2027-06-14'));
    expect(tel(stroom('2027-06-01', '2027-06-07')) + tel(stroom('2027-06-08', '2027-06-14'))).toBe(heel);
  });
});

describe('the absence file of a school', () => {
  it('is read, and names the row with a reason that nobody knows', async () => {
    const { fouten, waarschuwingen, regels } = await lees(
      'verzuim',
      'v.csv',
      readFileSync('infra/seed/voorbeelden/verzuim-thorbecke.csv'),
    );
    expect([fouten, waarschuwingen]).toEqual([[], []]);
    expect(regels.flatMap((r) => r.fouten)).toMatchObject([
      { code: 'reden.onbekend', regel: 7, kolom: 'Code' },
    ]);
  });
});
