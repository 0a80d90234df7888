import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { VERTAALTALEN, vertaal, type Vertaaltaal } from '../domain/paspoort/vertaling.ts';
import { vragenVan, type Vragenlijst } from '../domain/paspoort/vragen.ts';
import { laadVragen } from './laad-vragen.ts';
import { Vragenboek } from './vragenboek.ts';

const MAP = fileURLToPath(new URL('../../infra/paspoort', import.meta.url));
const geladen = await laadVragen(MAP);
if (!geladen.goed)
  throw new Error(geladen.fouten.map((f) => `${f.bestand}:${f.regel} ${f.melding}`).join('\n'));
const { vragenlijsten, vertalingen } = geladen;
const boek = new Vragenboek(vragenlijsten, vertalingen);

/** Elk woord dat een lezer ziet, met waar het staat. */
const woorden = (lijst: Vragenlijst): [plek: string, tekst: string][] => [
  ['titel', lijst.titel],
  ['inleiding', lijst.inleiding],
  ...lijst.themas.flatMap(({ id, titel, uitleg }): [string, string][] => [
    [`${id} titel`, titel],
    [`${id} uitleg`, uitleg],
  ]),
  ...vragenVan(lijst).flatMap((vraag): [string, string][] => [
    [vraag.id, vraag.vraag],
    [`${vraag.id} hulp`, vraag.hulp],
    ...('opties' in vraag
      ? vraag.opties.map(({ id, tekst }): [string, string] => [`${vraag.id} ${id}`, tekst])
      : []),
    ...('van' in vraag
      ? ([
          [`${vraag.id} van`, vraag.van.tekst],
          [`${vraag.id} tot`, vraag.tot.tekst],
        ] as [string, string][])
      : []),
  ]),
];

/** Namen die in elke taal zo heten. */
const NAMEN = /\b(mbo|vca|jobcoach|cv)\b/gi;
const VREEMD: Readonly<Record<Vertaaltaal, RegExp>> = {
  en: /[^\p{Script=Latin}\p{Script=Common}]/u,
  // Letters die het Oekraïens niet heeft, zijn ook vreemd.
  uk: /[^\p{Script=Cyrillic}\p{Script=Common}]|[ыэъё]/iu,
  ar: /[^\p{Script=Arabic}\p{Script=Common}]/u,
};

const paren = vragenlijsten.flatMap((lijst) =>
  VERTAALTALEN.map((taal) => ({ naam: `${lijst.variant} ${lijst.versie}`, taal, lijst })),
);

describe.each(paren)('the questions of $naam in $taal', ({ taal, lijst }) => {
  const vertaald = boek.in(taal, lijst);
  const nieuw = new Map(woorden(vertaald.lijst));

  it('are there', () => {
    expect(vertaald.taal).toBe(taal);
  });

  it('have words of their own for every Dutch word', () => {
    const gelijk = woorden(lijst).filter(
      ([plek, tekst]) => nieuw.get(plek) === tekst && !(taal === 'en' && tekst === 'School'),
    );
    expect(gelijk.filter(([, tekst]) => tekst !== '')).toEqual([]);
    expect([...nieuw].filter(([, tekst]) => tekst === '').map(([plek]) => plek)).toEqual(
      woorden(lijst)
        .filter(([, tekst]) => tekst === '')
        .map(([plek]) => plek),
    );
  });

  it('are written in the letters of that language', () => {
    const vreemd = [...nieuw].filter(([, tekst]) => VREEMD[taal].test(tekst.replaceAll(NAMEN, '')));
    expect(vreemd).toEqual([]);
  });
});

describe('a list without a translation', () => {
  it('is read in Dutch, and says so', () => {
    const [lijst] = vragenlijsten;
    const later = { ...lijst!, versie: 99 };
    expect(boek.in('ar', later)).toEqual({ taal: 'nl', lijst: later });
    expect(boek.in('nl', lijst!)).toEqual({ taal: 'nl', lijst });
  });

  it('is never half translated: the same words stand in the book', () => {
    for (const vertaling of vertalingen) {
      const lijst = boek.van(vertaling.variant, vertaling.versie);
      expect(boek.in(vertaling.taal, lijst).lijst).toEqual(vertaal(lijst, vertaling));
    }
  });
});
