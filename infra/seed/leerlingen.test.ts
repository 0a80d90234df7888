import { describe, expect, it } from '@jest/globals';
import { isBsn } from '#libs/domain/identificatie/bsn.ts';
import { leesBestand } from '#libs/bestand/lees-bestand.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { cohortCsv, koppelpuntCsv, weekcheckCsv } from './bestanden.ts';
import { demoLeerlingen, type DemoKader } from './leerlingen.ts';
import { onderwijsnummers, testBsns } from './nummers.ts';

const kader: DemoKader = {
  aantal: 400,
  schooljaar: '2026-2027',
  scholen: [{ brin: '90AA', gemeente: '0193', cohorten: ['vmbo-tl', 'havo'] }],
  mbos: ['25PJ', '01AA'],
  gemeenten: ['0193', '0166'],
};
const leerlingen = demoLeerlingen(kader);
const lees = (soort: 'cohort' | 'weekcheck' | 'koppelpunt', inhoud: Uint8Array) =>
  leesBestand(soort, inhoud, { bestandsnaam: 'x.csv', maximumRegels: 50_000, maximumBytes: 20_000_000 });

describe('demoLeerlingen', () => {
  it('gives the same pupils for the same question, and the first ones for a smaller one', () => {
    expect(demoLeerlingen(kader)).toEqual(leerlingen);
    expect(demoLeerlingen({ ...kader, aantal: 10 })).toEqual(leerlingen.slice(0, 10));
  });

  it('uses only numbers of the test range', () => {
    expect(leerlingen.every(({ bsn }) => bsn !== null && bsn.startsWith('9999') && isBsn(bsn))).toBe(true);
    expect(testBsns().length).toBeGreaterThan(9000);
    expect(new Set(onderwijsnummers(500)).size).toBe(500);
  });

  it('has every course of life and every application in order of days', () => {
    expect(new Set(leerlingen.map((l) => l.loop)).size).toBe(8);
    for (const { aanmeldingen } of leerlingen) {
      for (const { stappen } of aanmeldingen)
        expect(stappen.map((s) => s.dag)).toEqual([...stappen.map((s) => s.dag)].sort());
    }
  });
});

describe('the demo files', () => {
  it('are read without a fault by the same reader as real files', async () => {
    const cohort = await lees('cohort', cohortCsv(leerlingen));
    const check = await lees(
      'weekcheck',
      weekcheckCsv(
        { brin: '25PJ', peildatum: '2027-05-14' as Kalenderdag, eindjaar: 2027, vavo: true },
        leerlingen,
      ),
    );
    const periode = {
      van: '2027-01-01' as Kalenderdag,
      tot: '2027-09-30' as Kalenderdag,
      eindjaar: 2027,
      sleutel: 'sleutel-van-de-demo',
    };
    const feed = await lees('koppelpunt', koppelpuntCsv(periode, leerlingen));
    for (const gelezen of [cohort, check, feed]) {
      expect(gelezen.fouten).toEqual([]);
      expect(gelezen.regels.length).toBeGreaterThan(50);
      expect(gelezen.regels.flatMap((regel) => regel.fouten)).toEqual([]);
    }
  });
});
