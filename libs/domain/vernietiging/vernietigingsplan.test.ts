import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../tijd/tijd.ts';
import { klassenVan, VERNIETIG_STAPPEN, VERNIETIGBARE_KLASSEN, type VernietigBeeld } from './vernietiging.ts';
import { vernietigingsplan } from './vernietigingsplan.ts';

const OP = '2027-01-11T12:00:00.000Z' as Instant;
const NIETS_GEDAAN: VernietigBeeld = {
  status: 'GOEDGEKEURD',
  geblokkeerd: false,
  beeindigdOp: null,
  engineOp: null,
  grootboekOp: null,
  gewistOp: null,
};
const met = (anders: Partial<VernietigBeeld>) => vernietigingsplan({ ...NIETS_GEDAAN, ...anders });
const MERKEN = ['beeindigdOp', 'engineOp', 'grootboekOp', 'gewistOp'] as const;

describe('vernietigingsplan', () => {
  it('does the steps in order, and goes on where it was', () => {
    const gedaan = MERKEN.map((_, n) => Object.fromEntries(MERKEN.slice(0, n).map((merk) => [merk, OP])));
    const stappen = [...gedaan, Object.fromEntries(MERKEN.map((merk) => [merk, OP]))].map(
      (merken) => met(merken).nu,
    );
    expect(stappen).toEqual(VERNIETIG_STAPPEN.map((soort) => [{ soort }]));
  });

  it.each(['AANGEVRAAGD', 'AFGEWEZEN', 'UITGEVOERD'] as const)('does nothing in status %s', (status) => {
    expect(met({ status })).toEqual({ nu: [], volgende: null, klaar: status !== 'AANGEVRAAGD' });
  });

  it.each([{}, { beeindigdOp: OP }, { beeindigdOp: OP, engineOp: OP }])(
    'waits as long as something must be kept, before the ledger: %j',
    (merken) => {
      expect(met({ ...merken, geblokkeerd: true })).toEqual({ nu: [], volgende: null, klaar: false });
    },
  );

  it('has no way back once it is in the ledger', () => {
    expect(met({ beeindigdOp: OP, engineOp: OP, grootboekOp: OP, geblokkeerd: true }).nu).toEqual([
      { soort: 'wis' },
    ]);
  });

  it('does not end processes again when the ledger says it was decided', () => {
    expect(met({ grootboekOp: OP }).nu).toEqual([{ soort: 'wis' }]);
  });
});

describe('klassenVan', () => {
  it('takes everything when nothing is named, or when it is who he is', () => {
    expect(klassenVan([])).toEqual(VERNIETIGBARE_KLASSEN);
    expect(klassenVan(['overstap'])).toEqual(VERNIETIGBARE_KLASSEN);
  });

  it('takes only what is named otherwise', () => {
    expect(klassenVan(['zorg', 'paspoort'])).toEqual(['paspoort', 'zorg']);
  });
});
