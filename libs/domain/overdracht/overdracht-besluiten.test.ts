import { describe, expect, it } from '@jest/globals';
import { Conflict } from '../domain-error.ts';
import { anOverdracht, anOverstap } from '../overstap/overstap-feiten.builder.ts';
import { OVERDRACHT_STATUSSEN, type OverdrachtFeit, type Overdrachtstatus } from '../overstap/overstap.ts';
import { accepteer, meldEersteActie, meldTerug, sluit, weiger } from './overdracht-besluiten.ts';
import { SLUITREDENEN } from './overdracht-machine.ts';

const CODES: Readonly<Record<Overdrachtstatus, string>> = {
  AANGEBODEN: 'overdracht.nog-niet-geaccepteerd',
  GEACCEPTEERD: 'overdracht.al-geaccepteerd',
  GEWEIGERD: 'overdracht.al-geweigerd',
  TERUGGEMELD: 'overdracht.teruggemeld',
  DOORGEGEVEN: 'overdracht.doorgegeven',
  VERVALLEN: 'overdracht.vervallen',
  AFGESLOTEN: 'overdracht.afgesloten',
};

const BESLUITEN: readonly (readonly [string, (o: OverdrachtFeit) => void, readonly Overdrachtstatus[]])[] = [
  ['accepteer', accepteer, ['AANGEBODEN']],
  ['weiger', weiger, ['AANGEBODEN']],
  ['meldTerug', meldTerug, ['GEACCEPTEERD']],
  ['meldEersteActie', meldEersteActie, ['GEACCEPTEERD', 'TERUGGEMELD']],
  ['sluit', (o) => sluit(o, anOverstap(), 'ANDERS'), ['GEACCEPTEERD', 'TERUGGEMELD']],
];

/** Wat er gebeurt: 'mag' of de code van het conflict. */
function uitkomst(besluit: () => void): string {
  try {
    besluit();
    return 'mag';
  } catch (fout) {
    if (fout instanceof Conflict) return fout.code;
    throw fout;
  }
}

describe.each(BESLUITEN)('%s', (_naam, besluit, toegestaan) => {
  it.each(OVERDRACHT_STATUSSEN)('on %s is allowed, or refused with what happened meanwhile', (status) => {
    const verwacht = toegestaan.includes(status) ? 'mag' : CODES[status];
    expect(uitkomst(() => besluit(anOverdracht({ status })))).toBe(verwacht);
  });
});

describe('sluit on a stale source', () => {
  const overdracht = anOverdracht({ status: 'GEACCEPTEERD' });
  const verouderd = anOverstap({ verouderdeMbos: ['mbo-a'] });

  it.each(SLUITREDENEN)('with reason %s is refused only when it closes as placed', (reden) => {
    const verwacht = reden === 'GEPLAATST' ? 'overdracht.bron-verouderd' : 'mag';
    expect(uitkomst(() => sluit(overdracht, verouderd, reden))).toBe(verwacht);
  });

  it('closes as placed when every source is fresh', () => {
    expect(uitkomst(() => sluit(overdracht, anOverstap(), 'GEPLAATST'))).toBe('mag');
  });

  it('says first that the case is not open', () => {
    const gesloten = anOverdracht({ status: 'AFGESLOTEN' });
    expect(uitkomst(() => sluit(gesloten, verouderd, 'GEPLAATST'))).toBe('overdracht.afgesloten');
  });
});
