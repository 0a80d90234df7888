import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { AANMELD_STATUSSEN, type Aanmeldstatus } from './aanmelding.ts';
import { mapStatus, STATUSBRONNEN, type Statusbron } from './statusmapping.ts';

describe('mapStatus', () => {
  it.each<[Statusbron, string, Aanmeldstatus]>([
    ['vva', 'ontvangen', 'AANGEMELD'],
    ['vva', 'a', 'AANGEBODEN'],
    ['vva', 'b', 'AFGEWEZEN'],
    ['vva', 'c', 'AFGEMELD'],
    ['vva', 'd', 'DEFINITIEF'],
    ['koppelpunt', 'submitted', 'AANGEMELD'],
    ['koppelpunt', 'received', 'AANGEMELD'],
    ['koppelpunt', 'offered', 'AANGEBODEN'],
    ['koppelpunt', 'enrolled', 'DEFINITIEF'],
    ['koppelpunt', 'withdrawn', 'AFGEMELD'],
    ['koppelpunt', 'rejected', 'AFGEWEZEN'],
    ['eduarte', 'Aangemeld', 'AANGEMELD'],
    ['eduarte', 'Intake', 'IN_BEHANDELING'],
    ['eduarte', 'Voorlopig', 'AANGEBODEN'],
    ['eduarte', 'Volledig', 'AANGEBODEN'],
    ['eduarte', 'Afgedrukt', 'AANGEBODEN'],
    ['eduarte', 'Definitief', 'DEFINITIEF'],
    ['eduarte', 'Afgewezen', 'AFGEWEZEN'],
    ['eduarte', 'Afgemeld', 'AFGEMELD'],
    ['eduarte', 'Beeindigd', 'BEEINDIGD'],
    ['intergrip', 'aangemeld', 'AANGEMELD'],
    ['intergrip', 'in behandeling', 'IN_BEHANDELING'],
    ['intergrip', 'numero fixus', 'WACHTLIJST'],
    ['intergrip', 'geplaatst', 'AANGEBODEN'],
    ['intergrip', 'definitief', 'DEFINITIEF'],
    ['intergrip', 'afgewezen', 'AFGEWEZEN'],
    ['intergrip', 'afgemeld', 'AFGEMELD'],
    ['intergrip', 'beëindigd', 'BEEINDIGD'],
    ['weekcheck', 'intake geannuleerd', 'IN_BEHANDELING'],
    ['weekcheck', 'numerus fixus', 'WACHTLIJST'],
    ['weekcheck', 'OOK aangeboden', 'AANGEBODEN'],
    ['weekcheck', 'ingetrokken', 'AFGEMELD'],
    ['weekcheck', 'no-show', 'NIET_VERSCHENEN'],
    ['weekcheck', 'afgedrukt', 'AANGEBODEN'],
  ])('%s: %s is %s', (bron, woord, status) => {
    expect(mapStatus(bron, woord)).toBe(status);
  });

  it.each(['BEËINDIGD', ' Beëindigd ', 'beei\u0308ndigd', 'Beeindigd'])(
    'ignores capitals, accents and spaces in "%s"',
    (woord) => {
      expect(mapStatus('intergrip', woord)).toBe('BEEINDIGD');
    },
  );

  it.each(['In_behandeling', 'IN  BEHANDELING', 'in\tbehandeling'])('reads "%s" as one word', (woord) => {
    expect(mapStatus('intergrip', woord)).toBe('IN_BEHANDELING');
  });

  it.each(['', 'misschien', 'constructor', '__proto__', 'toString', 'e'])('does not know "%s"', (woord) => {
    for (const bron of STATUSBRONNEN) expect(mapStatus(bron, woord)).toBeNull();
  });

  it('keeps the words of one source apart from another', () => {
    expect(mapStatus('koppelpunt', 'd')).toBeNull();
    expect(mapStatus('vva', 'enrolled')).toBeNull();
  });

  it('gives a known status or null for any text and never fails', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATUSBRONNEN), fc.string({ unit: 'grapheme' }), (bron, woord) => {
        const status = mapStatus(bron, woord);
        expect(status === null || AANMELD_STATUSSEN.includes(status)).toBe(true);
      }),
    );
  });
});
