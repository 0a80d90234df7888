import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../tijd/tijd.ts';
import { BESTAND_STATUSSEN, bestandsplan, type Bestandstatus } from './bestandsplan.ts';

const middag = '2027-01-11T12:00:00.000Z' as Instant;
const avond = '2027-01-11T17:00:00.000Z' as Instant;

describe('bestandsplan', () => {
  it.each([
    ['ONTVANGEN', 'controleer'],
    ['VERWERKEN', 'verwerk'],
    ['TERUGDRAAIEN', 'draaiTerug'],
  ] as const)('asks for one step in status %s: %s', (status, soort) => {
    expect(bestandsplan({ status, ongedaanTot: null }, middag)).toEqual({
      nu: [{ soort }],
      volgende: null,
      klaar: false,
    });
  });

  it('waits for a person after the check', () => {
    expect(bestandsplan({ status: 'GECONTROLEERD', ongedaanTot: null }, middag)).toEqual({
      nu: [],
      volgende: null,
      klaar: false,
    });
  });

  it('stays open for undo until the evening and is done from that instant on', () => {
    expect(bestandsplan({ status: 'VERWERKT', ongedaanTot: avond }, middag)).toEqual({
      nu: [],
      volgende: avond,
      klaar: false,
    });
    expect(bestandsplan({ status: 'VERWERKT', ongedaanTot: avond }, avond)).toEqual({
      nu: [],
      volgende: null,
      klaar: true,
    });
  });

  it('is done for a refused, undone or withdrawn file and for no other status without work', () => {
    const klaar = BESTAND_STATUSSEN.filter(
      (status: Bestandstatus) => bestandsplan({ status, ongedaanTot: avond }, middag).klaar,
    );
    expect(klaar).toEqual(['AFGEKEURD', 'TERUGGEDRAAID', 'INGETROKKEN']);
  });
});
