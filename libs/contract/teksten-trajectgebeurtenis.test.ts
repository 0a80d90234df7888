import { describe, expect, it } from '@jest/globals';
import { PARTNERTAAKSOORTEN, PARTNERTAKEN } from '../domain/mas/partner/partnertaak.ts';
import { gebeurtenisTekst, TAAKMELDING_TEKST } from './teksten-trajectgebeurtenis.ts';

const OP = '2026-12-01T09:00:00.000Z';
const DAG = 'di 1 december 2026 om 10:00';

describe('what happened in a case', () => {
  it.each([
    [
      'horing-uitgenodigd',
      { wie: 'ouders', op: OP },
      null,
      `Uitgenodigd om gehoord te worden: de ouders, ${DAG}.`,
    ],
    [
      'horing-vastgelegd',
      { wie: 'jongere', op: OP, uitkomst: 'niet_verschenen' },
      null,
      `Gesprek met de jongere, ${DAG}: niet gekomen.`,
    ],
    ['mdo-gepland', { op: OP }, null, `Er is een overleg gepland: ${DAG}.`],
    ['mdo-aanwezig', { op: OP, rol: 'ouder' }, null, `Bij het overleg van ${DAG} was een ouder.`],
    ['mdo-aanwezig', { op: OP, rol: 'halt' }, 'Halt Oost', `Bij het overleg van ${DAG} was Halt Oost.`],
    ['taak-gegeven', { soort: 'halt-uitvoeren' }, 'Halt Oost', 'Halt Oost kreeg een taak: Voer Halt uit.'],
    [
      'taak-bericht',
      { soort: 'hulp-starten', code: 'wachtlijst' },
      'Stip',
      'Stip meldde bij een taak (Start hulp): op de wachtlijst.',
    ],
    ['taak-ingetrokken', { soort: 'hulp-starten' }, 'Stip', 'De taak van Stip is ingetrokken: Start hulp.'],
    ['aangeboden', { aan: 'x' }, 'Kampen', 'Het traject is aangeboden aan Kampen.'],
  ])('says of %s who, when and what came of it', (soort, gegevens, betreft, zin) => {
    expect(gebeurtenisTekst(soort, gegevens, betreft)).toBe(zin);
  });

  it.each([
    ['horing-uitgenodigd', { op: OP }, 'Iemand is uitgenodigd om gehoord te worden.'],
    ['horing-vastgelegd', { wie: 'jongere' }, 'Er is vastgelegd wat er van een uitnodiging kwam.'],
    ['mdo-aanwezig', { op: OP, rol: 'om' }, 'Iemand was bij een overleg.'],
    ['mdo-gehouden', {}, 'Er is een overleg gehouden.'],
    ['taak-gegeven', { soort: 'halt-uitvoeren' }, 'Een partner kreeg een taak.'],
    ['taak-bericht', { soort: 'hulp-starten', code: 'verzonnen' }, 'Een partner meldde iets over zijn taak.'],
    ['verzonnen', { op: OP }, 'verzonnen'],
  ])('says of %s no more than is known', (soort, gegevens, zin) => {
    expect(gebeurtenisTekst(soort, gegevens)).toBe(zin);
  });

  it('has a word for everything a partner can report', () => {
    const codes = PARTNERTAAKSOORTEN.flatMap((soort) => Object.keys(PARTNERTAKEN[soort].meldingen));
    expect(Object.keys(TAAKMELDING_TEKST).toSorted()).toEqual(
      [...new Set([...codes, 'aannemen', 'teruggeven'])].toSorted(),
    );
  });
});
