import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { NotAllowed } from '../domain-error.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { JONGERE, MENTOR, anPaspoort, anVersie, anVragenlijst } from './paspoort.builder.ts';
import {
  antwoordOp,
  huidigeVersie,
  PASPOORT_STATUSSEN,
  type Paspoort,
  type Paspoortstatus,
} from './paspoort.ts';
import { isVastgelegd, magPaspoort } from './paspoort-machine.ts';
import { maakBezwaar, wijzigPaspoort } from './wijzig.ts';
import type { Invulpatch } from './vul-in.ts';

const lijst = anVragenlijst();
const met = (status: Paspoortstatus): Paspoort => anPaspoort({ versies: [anVersie({ status })] });
const naam = (waarde: string | null, basis = 1, id = 'p'): Invulpatch => ({
  id,
  wijzigingen: { naam: { waarde, basis } },
});
const advies: Invulpatch = { id: 'm', wijzigingen: { advies: { waarde: 'meer tijd', basis: 1 } } };
const vanJongere = { schrijver: JONGERE, deel: 'jongere', lijst } as const;
const vanMentor = { schrijver: MENTOR, deel: 'mentor', lijst } as const;
const GEDEELD = PASPOORT_STATUSSEN.filter((status) => isVastgelegd(status) && status !== 'VERNIETIGD');

describe('wijzigPaspoort', () => {
  it.each<[Paspoortstatus, Paspoortstatus, Paspoortstatus]>([
    ['CONCEPT', 'CONCEPT', 'CONCEPT'],
    ['INGEVULD', 'INGEVULD', 'CONCEPT'],
    ['BESPROKEN_MENTOR', 'INGEVULD', 'CONCEPT'],
    ['VASTGESTELD', 'INGEVULD', 'CONCEPT'],
  ])('takes %s to %s after another answer, and to %s when one is missing now', (was, anders, weg) => {
    const statusNa = (waarde: string | null) =>
      wijzigPaspoort(met(was), naam(waarde), vanJongere).versies.map(({ status }) => status);
    expect([statusNa('Kim'), statusNa(null)]).toEqual([[anders], [weg]]);
  });

  it.each(GEDEELD)('begins a new version when %s, and leaves the old one as it was', (status) => {
    const paspoort = met(status);
    const na = wijzigPaspoort(paspoort, naam('Kim'), vanJongere);
    expect(na.versies[0]).toBe(paspoort.versies[0]);
    expect(huidigeVersie(na)).toMatchObject({ nummer: 2, status: 'CONCEPT' });
    expect(antwoordOp(huidigeVersie(na).antwoorden, 'naam')).toEqual({ waarde: 'Kim', versie: 2 });
    expect(antwoordOp(huidigeVersie(na).antwoorden, 'droom').waarde).toBe('kok');
  });

  it('changes nothing when the patch comes again, or says what stands there', () => {
    const paspoort = met('GEDEELD');
    const na = wijzigPaspoort(paspoort, naam('Kim'), vanJongere);
    expect(wijzigPaspoort(na, naam('Kim'), vanJongere)).toBe(na);
    expect(wijzigPaspoort(paspoort, naam('Selin'), vanJongere).versies).toBe(paspoort.versies);
    const nogEens = { ...paspoort, patches: [advies.id] };
    expect(wijzigPaspoort(nogEens, advies, vanMentor)).toBe(nogEens);
  });

  it('takes the signature away when the mentor changes his part, and keeps the objection', () => {
    const bezwaar = { tekst: 'klopt niet', op: op('2027-01-21') };
    const versie = anVersie({ status: 'BESPROKEN_MENTOR' });
    const paspoort = anPaspoort({ versies: [{ ...versie, mentordeel: { ...versie.mentordeel, bezwaar } }] });
    expect(huidigeVersie(wijzigPaspoort(paspoort, advies, vanMentor))).toMatchObject({
      status: 'INGEVULD',
      antwoorden: versie.antwoorden,
      mentordeel: { ondertekend: null, bezwaar, antwoorden: { advies: { waarde: 'meer tijd', versie: 2 } } },
    });
  });

  it('refuses a mentor who writes for the youngster, and the other way round', () => {
    const paspoort = met('CONCEPT');
    expect(() => wijzigPaspoort(paspoort, naam('Kim'), { ...vanJongere, schrijver: MENTOR })).toThrow(
      NotAllowed,
    );
    expect(() => wijzigPaspoort(paspoort, advies, { ...vanMentor, schrijver: JONGERE })).toThrow(NotAllowed);
    expect(() => wijzigPaspoort(met('GEDEELD'), advies, vanMentor)).toThrow(
      expect.objectContaining({ code: 'paspoort.al-vastgesteld' }),
    );
  });

  it('leaves every shared version as it was, and every status within the table, whatever is written', () => {
    const patch = fc.record({
      waarde: fc.constantFrom('a', 'b', null),
      deel: fc.constantFrom('jongere' as const, 'mentor' as const, 'bezwaar' as const),
      daarna: fc.constantFrom<Paspoortstatus | null>(null, 'GEDEELD', 'VASTGESTELD', 'BESPROKEN_MENTOR'),
    });
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 12 }), (rij) => {
        let paspoort = met('VASTGESTELD');
        for (const [i, { waarde, deel, daarna }] of rij.entries()) {
          const was = paspoort;
          const vorige = huidigeVersie(was);
          paspoort = probeer(was, () => schrijf(was, deel, waarde, `p${i}`));
          for (const oud of was.versies.filter(({ status }) => isVastgelegd(status)))
            expect(paspoort.versies).toContain(oud);
          const nu = huidigeVersie(paspoort);
          const stil = nu.nummer > vorige.nummer || nu.status === vorige.status;
          expect([vorige.status, nu.status, stil || magPaspoort(vorige.status, nu.status)]).toContain(true);
          if (daarna)
            paspoort = {
              ...paspoort,
              versies: [...paspoort.versies.slice(0, -1), { ...nu, status: daarna }],
            };
        }
        expect(paspoort.versies.map(({ nummer }) => nummer)).toEqual(paspoort.versies.map((_, i) => i + 1));
      }),
    );
  });
});

function probeer(was: Paspoort, doe: () => Paspoort): Paspoort {
  try {
    return doe();
  } catch (error) {
    if (error instanceof NotAllowed) return was;
    throw error;
  }
}

function schrijf(
  paspoort: Paspoort,
  deel: 'jongere' | 'mentor' | 'bezwaar',
  waarde: string | null,
  id: string,
): Paspoort {
  const { antwoorden, mentordeel } = huidigeVersie(paspoort);
  if (deel === 'bezwaar') return maakBezwaar(paspoort, JONGERE, { tekst: waarde, op: op('2027-02-01') });
  const vraag = deel === 'jongere' ? 'naam' : 'advies';
  const basis = antwoordOp(deel === 'jongere' ? antwoorden : mentordeel.antwoorden, vraag).versie;
  const patch = { id, wijzigingen: { [vraag]: { waarde, basis } } };
  return wijzigPaspoort(paspoort, patch, deel === 'jongere' ? vanJongere : vanMentor);
}

describe('maakBezwaar', () => {
  const bezwaar = { tekst: 'dit klopt niet', op: op('2027-02-01') };

  it('stands next to the part of the mentor and changes nothing in it', () => {
    const paspoort = met('BESPROKEN_MENTOR');
    const na = huidigeVersie(maakBezwaar(paspoort, JONGERE, bezwaar));
    expect(na).toEqual({
      ...anVersie({ status: 'BESPROKEN_MENTOR' }),
      mentordeel: { ...anVersie().mentordeel, bezwaar },
    });
  });

  it('asks the youngster to establish again, and opens a new version once shared', () => {
    expect(maakBezwaar(met('VASTGESTELD'), JONGERE, bezwaar).versies.map(({ status }) => status)).toEqual([
      'BESPROKEN_MENTOR',
    ]);
    const gedeeld = met('INGEZIEN');
    const na = maakBezwaar(gedeeld, JONGERE, bezwaar);
    expect(na.versies[0]).toBe(gedeeld.versies[0]);
    expect(huidigeVersie(na)).toMatchObject({ nummer: 2, status: 'CONCEPT', mentordeel: { bezwaar } });
  });

  it('can be taken back, and saying the same again changes nothing', () => {
    const een = maakBezwaar(met('INGEVULD'), JONGERE, bezwaar);
    expect(maakBezwaar(een, JONGERE, { ...bezwaar, op: op('2027-03-01') })).toBe(een);
    const terug = maakBezwaar(een, JONGERE, { tekst: null, op: op('2027-03-01') });
    expect(huidigeVersie(terug).mentordeel.bezwaar).toBeNull();
  });

  it('is not for a mentor, and not against a part that is not signed', () => {
    expect(() => maakBezwaar(met('INGEVULD'), MENTOR, bezwaar)).toThrow(NotAllowed);
    const zonder = anPaspoort({
      versies: [anVersie({ mentordeel: { antwoorden: {}, ondertekend: null, bezwaar: null } })],
    });
    expect(() => maakBezwaar(zonder, JONGERE, bezwaar)).toThrow(
      expect.objectContaining({ code: 'paspoort.nog-niet-ondertekend' }),
    );
  });
});
