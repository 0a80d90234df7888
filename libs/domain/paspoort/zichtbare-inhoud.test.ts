import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { anVersie, anVragenlijst, LEEG_MENTORDEEL } from './paspoort.builder.ts';
import { vragenVan } from './vragen.ts';
import { nietGedeeld, zichtbareInhoud, type Veldkeuze } from './zichtbare-inhoud.ts';

const lijst = anVragenlijst();
const ALLES = vragenVan(lijst).map(({ id }) => id);
const velden = (keuze: Veldkeuze, versie = anVersie()): string[] =>
  zichtbareInhoud(lijst, versie, keuze).velden.map(({ vraagId }) => vraagId);
const alleen = (...ids: string[]): Veldkeuze => ({ soort: 'vragen', ids });

describe('zichtbareInhoud', () => {
  it('shows what was chosen and answered, in the order of the questions', () => {
    expect(velden(alleen('sterk', 'zeker', 'naam'))).toEqual(['naam', 'sterk']);
    expect(zichtbareInhoud(lijst, anVersie(), alleen('sterk')).velden).toEqual([
      { themaId: 'twee', vraagId: 'sterk', deel: 'jongere', waarde: ['netjes', 'rustig'] },
    ]);
  });

  it('shows everything, or everything but what is sensitive', () => {
    expect(velden({ soort: 'alles' })).toEqual(['naam', 'droom', 'thuis', 'sterk', 'advies', 'aanpak']);
    expect(velden({ soort: 'zonder-gevoelig' })).toEqual(['naam', 'droom', 'sterk', 'advies', 'aanpak']);
  });

  it('names what is not shared without saying whether it is answered', () => {
    expect(nietGedeeld(lijst, { soort: 'alles' })).toEqual([]);
    expect(nietGedeeld(lijst, { soort: 'zonder-gevoelig' })).toEqual(['thuis']);
    expect(nietGedeeld(lijst, alleen('naam', 'thuis'))).not.toContain('thuis');
  });

  it('shows the part of the mentor only when it is signed, and then with the objection', () => {
    const versie = anVersie();
    const bezwaar = { tekst: 'klopt niet', op: op('2027-02-01') };
    const metBezwaar = { ...versie, mentordeel: { ...versie.mentordeel, bezwaar } };
    const los = { ...metBezwaar, mentordeel: { ...metBezwaar.mentordeel, ondertekend: null } };
    expect(zichtbareInhoud(lijst, metBezwaar, alleen('naam', 'advies')).mentor).toEqual({
      ondertekend: versie.mentordeel.ondertekend,
      bezwaar,
    });
    expect(zichtbareInhoud(lijst, metBezwaar, alleen('naam')).mentor).toBeNull();
    expect(zichtbareInhoud(lijst, los, alleen('naam', 'advies'))).toMatchObject({
      velden: [{ vraagId: 'naam' }],
      mentor: null,
    });
  });

  it('shows nothing of a destroyed version', () => {
    const weg = anVersie({ status: 'VERNIETIGD', antwoorden: {}, mentordeel: LEEG_MENTORDEEL });
    expect(zichtbareInhoud(lijst, weg, { soort: 'alles' })).toEqual({ versie: 1, velden: [], mentor: null });
  });

  it('never shows more for a smaller choice', () => {
    const keuze = fc.subarray(ALLES);
    fc.assert(
      fc.property(keuze, keuze, (een, ander) => {
        const groot = velden(alleen(...een, ...ander));
        expect(groot).toEqual(expect.arrayContaining(velden(alleen(...een))));
        expect(velden(alleen(...een)).filter((id) => !een.includes(id))).toEqual([]);
      }),
    );
  });
});
