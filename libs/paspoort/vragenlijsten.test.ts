import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { PASPOORTVARIANTEN, vragenVan, type Vragenlijst } from '../domain/paspoort/vragen.ts';
import { laadVragen, nieuwsteVragen } from './laad-vragen.ts';
import { HOOGSTENS_WOORDEN, langsteZin, zinnenVan } from './taal.ts';

const MAP = fileURLToPath(new URL('../../infra/paspoort', import.meta.url));
const geladen = await laadVragen(MAP);
if (!geladen.goed)
  throw new Error(geladen.fouten.map((f) => `${f.bestand}:${f.regel} ${f.melding}`).join('\n'));
const lijsten = geladen.vragenlijsten;

const teksten = (lijst: Vragenlijst): string[] => [
  lijst.inleiding,
  ...lijst.themas.flatMap(({ titel, uitleg }) => [titel, uitleg]),
  ...vragenVan(lijst).flatMap((vraag) => [
    vraag.vraag,
    vraag.hulp,
    ...('opties' in vraag ? vraag.opties.map(({ tekst }) => tekst) : []),
    ...('van' in vraag ? [vraag.van.tekst, vraag.tot.tekst] : []),
  ]),
];
const onderwerpen = (lijst: Vragenlijst): string[] => lijst.themas.map(({ id }) => id);

describe('infra/paspoort', () => {
  it('holds every variant', () => {
    expect(lijsten.map(({ variant }) => variant).toSorted()).toEqual([...PASPOORTVARIANTEN].toSorted());
  });

  it('finds the list a new Paspoort begins with', () => {
    for (const variant of PASPOORTVARIANTEN)
      expect(nieuwsteVragen(lijsten, variant)).toMatchObject({ variant, versie: 1 });
    const [eerste] = lijsten;
    const later = [{ ...eerste!, versie: 3 }, eerste!, { ...eerste!, versie: 2 }];
    expect(nieuwsteVragen(later, eerste!.variant)?.versie).toBe(3);
    expect(nieuwsteVragen([], 'arbeid')).toBeNull();
  });
});

describe.each(lijsten)('the questions of $variant', (lijst) => {
  const vragen = vragenVan(lijst);

  it('has seven cards, and 20 to 30 questions', () => {
    expect(onderwerpen(lijst)).toEqual(
      lijst.variant === 'toekomst'
        ? ['wonen', 'school', 'werk', 'inkomen', 'welzijn', 'vrienden', 'vrije-tijd']
        : [
            'over-mij',
            'hoe-koos-ik',
            'wat-kan-ik',
            'mijn-toekomst',
            'wat-past',
            'wat-heb-ik-nodig',
            'wat-helpt-mij',
          ],
    );
    expect(vragen.length).toBeGreaterThanOrEqual(20);
    expect(vragen.length).toBeLessThanOrEqual(30);
  });

  it('gives every question its own id', () => {
    const ids = vragen.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('is written in short sentences of everyday words', () => {
    const zinnen = teksten(lijst).flatMap(zinnenVan);
    expect(zinnen.filter((zin) => langsteZin(zin) > HOOGSTENS_WOORDEN)).toEqual([]);
    const woorden = zinnen.flatMap((zin) => zin.split(/\s+/));
    expect(woorden.length / zinnen.length).toBeLessThan(10);
    expect(woorden.filter((woord) => woord.length > 18)).toEqual([]);
  });

  it('uses every kind of question, and asks the mentor a few', () => {
    expect(new Set(vragen.map(({ soort }) => soort)).size).toBe(5);
    const mentor = vragen.filter(({ deel }) => deel === 'mentor');
    expect(mentor.length).toBeGreaterThanOrEqual(2);
    expect(mentor.length).toBeLessThan(vragen.length / 4);
  });

  it('marks what is about health, money and home as sensitive, and never the part of the mentor', () => {
    expect(vragen.filter(({ gevoelig }) => gevoelig).length).toBeGreaterThanOrEqual(5);
    expect(vragen.filter(({ deel, gevoelig }) => deel === 'mentor' && gevoelig)).toEqual([]);
  });

  it('asks only what can be answered in a talk: at most half is required', () => {
    expect(vragen.filter(({ verplicht }) => verplicht).length).toBeLessThanOrEqual(vragen.length / 2);
  });
});
