import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Conflict, Invalid, NotAllowed } from '../domain-error.ts';
import { antwoorden, anVragenlijst } from './paspoort.builder.ts';
import { antwoordOp, type Antwoordwaarde } from './paspoort.ts';
import { vulIn, type Antwoordwijziging, type Invulpatch, type Invulstand } from './vul-in.ts';

const lijst = anVragenlijst();
const LEEG: Invulstand = { antwoorden: {}, patches: [] };

const patch = (id: string, wijzigingen: Invulpatch['wijzigingen']): Invulpatch => ({ id, wijzigingen });
const doe = (stand: Invulstand, p: Invulpatch, deel: 'jongere' | 'mentor' = 'jongere') =>
  vulIn(stand, p, { lijst, deel });

function foutVan(stand: Invulstand, p: Invulpatch, deel: 'jongere' | 'mentor' = 'jongere') {
  try {
    doe(stand, p, deel);
  } catch (error) {
    return error as Conflict | Invalid | NotAllowed;
  }
  throw new Error('er is geen fout');
}

describe('vulIn', () => {
  it('writes new answers, each at its own version', () => {
    const een = doe(
      LEEG,
      patch('p1', { naam: { waarde: 'Selin', basis: 0 }, zeker: { waarde: 3, basis: 0 } }),
    );
    const twee = doe(een, patch('p2', { zeker: { waarde: 4, basis: 1 } }));
    expect(twee).toEqual({
      antwoorden: { naam: { waarde: 'Selin', versie: 1 }, zeker: { waarde: 4, versie: 2 } },
      patches: ['p1', 'p2'],
    });
  });

  it('keeps the version of an answer that was taken away', () => {
    const stand = { antwoorden: antwoorden({ naam: 'Selin' }), patches: [] };
    const weg = doe(stand, patch('p', { naam: { waarde: '  ', basis: 1 } }));
    expect(weg.antwoorden).toEqual({ naam: { waarde: null, versie: 2 } });
    expect(foutVan(weg, patch('q', { naam: { waarde: 'Kim', basis: 0 } }))).toBeInstanceOf(Conflict);
  });

  it('does nothing when the same patch comes again, whatever it says', () => {
    const een = doe(LEEG, patch('p', { naam: { waarde: 'Selin', basis: 0 } }));
    expect(doe(een, patch('p', { naam: { waarde: 'Kim', basis: 0 } }))).toBe(een);
    expect(doe(een, patch('p', { geheim: { waarde: 'x', basis: 0 } }))).toBe(een);
  });

  it('changes no answer that already stands there, also when the base is old', () => {
    const stand = { antwoorden: antwoorden({ naam: 'Selin', sterk: ['netjes', 'rustig'] }), patches: [] };
    const na = doe(
      stand,
      patch('p', { naam: { waarde: 'Selin', basis: 0 }, sterk: { waarde: ['rustig', 'netjes'], basis: 0 } }),
    );
    expect(na.antwoorden).toBe(stand.antwoorden);
    expect(na.patches).toEqual(['p']);
  });

  it('lets a patch that is further than we know wait, also when it says what stands there', () => {
    const terug = patch('p2', { naam: { waarde: null, basis: 1 } });
    expect(foutVan(LEEG, terug)).toMatchObject({ details: { basis: ['1'], nu: ['0'] } });
  });

  it('names both versions of an answer that changed meanwhile, and writes nothing of the patch', () => {
    const stand: Invulstand = { antwoorden: { naam: { waarde: 'Selin', versie: 3 } }, patches: [] };
    const fout = foutVan(
      stand,
      patch('p', { naam: { waarde: 'Kim', basis: 2 }, droom: { waarde: 'kok', basis: 0 } }),
    );
    expect(fout).toBeInstanceOf(Conflict);
    expect(fout).toMatchObject({
      code: 'paspoort.antwoord-gewijzigd',
      details: { vragen: ['naam'], basis: ['2'], nu: ['3'] },
    });
    expect(stand.antwoorden).toEqual({ naam: { waarde: 'Selin', versie: 3 } });
  });

  it.each<[string, string, Antwoordwijziging, string]>([
    ['an unknown question', 'hobby', { waarde: 'x', basis: 0 }, '/wijzigingen/hobby'],
    ['a question with odd signs', 'a/b~c', { waarde: 'x', basis: 0 }, '/wijzigingen/a~1b~0c'],
    ['a name of the language', 'constructor', { waarde: 'x', basis: 0 }, '/wijzigingen/constructor'],
    ['the wrong kind', 'zeker', { waarde: 'drie', basis: 0 }, '/wijzigingen/zeker/waarde'],
    ['too long', 'naam', { waarde: 'x'.repeat(21), basis: 0 }, '/wijzigingen/naam/waarde'],
    ['a base below zero', 'naam', { waarde: 'x', basis: -1 }, '/wijzigingen/naam/basis'],
    ['half a base', 'naam', { waarde: 'x', basis: 0.5 }, '/wijzigingen/naam/basis'],
  ])('refuses %s at its place', (_wat, id, wijziging, pointer) => {
    const fout = foutVan(LEEG, patch('p', { [id]: wijziging }));
    expect(fout).toBeInstanceOf(Invalid);
    expect(fout.details).toEqual({ pointer, pointers: [pointer] });
  });

  it('refuses __proto__ as it comes from JSON', () => {
    const vuil = JSON.parse('{"__proto__": {"waarde": "x", "basis": 0}}') as Invulpatch['wijzigingen'];
    expect(foutVan(LEEG, patch('p', vuil))).toMatchObject({ code: 'paspoort.vraag-onbekend' });
  });

  it('names all places with the same fault, and no answer', () => {
    const fout = foutVan(
      LEEG,
      patch('p', {
        naam: { waarde: 'geheim'.repeat(9), basis: 0 },
        droom: { waarde: 'geheim'.repeat(9), basis: 0 },
        zeker: { waarde: 'drie', basis: 0 },
      }),
    );
    expect(fout.code).toBe('paspoort.antwoord-te-lang');
    expect(fout.details.pointers).toEqual(['/wijzigingen/naam/waarde', '/wijzigingen/droom/waarde']);
    expect(JSON.stringify([fout.message, fout.details])).not.toContain('geheim');
  });

  it('keeps the two parts apart', () => {
    expect(foutVan(LEEG, patch('p', { advies: { waarde: 'x', basis: 0 } }))).toBeInstanceOf(NotAllowed);
    expect(foutVan(LEEG, patch('p', { naam: { waarde: 'x', basis: 0 } }), 'mentor')).toMatchObject({
      code: 'paspoort.deel-van-ander',
      details: { vragen: ['naam'] },
    });
  });
});

/** Reeksen van wijzigingen: per vraag een keten, elke schakel op de vorige. */
const ketens = fc
  .record({
    naam: fc.array(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }), { maxLength: 4 }),
    droom: fc.array(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }), { maxLength: 4 }),
    zeker: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
  })
  .map((waarden) =>
    Object.entries(waarden as Record<string, Antwoordwaarde[]>).flatMap(([id, rij]) =>
      [...rij.filter((w, i) => w !== rij[i - 1] && String(w).trim() !== ''), null].map((waarde, i) =>
        patch(`${id}-${i}`, { [id]: { waarde, basis: i } }),
      ),
    ),
  );

/** De stand na een patch, of dezelfde stand als hij botst; een andere fout is een fout van de test. */
function probeer(stand: Invulstand, p: Invulpatch): Invulstand | null {
  try {
    return doe(stand, p);
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}

/** Stuurt alles, en wat botste later nog eens, tot alles er is. */
function stuurTotKlaar(patches: readonly Invulpatch[]): Invulstand {
  let stand = LEEG;
  let wacht = patches;
  for (let ronde = 0; wacht.length > 0; ronde += 1) {
    if (ronde > patches.length) throw new Error('komt niet tot rust');
    wacht = wacht.filter((p) => {
      const na = probeer(stand, p);
      stand = na ?? stand;
      return na === null;
    });
  }
  return stand;
}

describe('patches in any order', () => {
  it('come to the same answers, however often they are sent, when a refused one is sent again later', () => {
    const inWillekeur = ketens.chain((rij) =>
      fc.tuple(
        fc.constant(rij),
        fc.shuffledSubarray(rij, { minLength: rij.length }),
        fc.array(fc.nat(rij.length - 1), { maxLength: 20 }),
      ),
    );
    fc.assert(
      fc.property(inWillekeur, ([opVolgorde, geschud, nogEens]) => {
        const recht = opVolgorde.reduce((stand, p) => doe(stand, p), LEEG);
        const door = stuurTotKlaar([...nogEens.map((i) => opVolgorde[i]!), ...geschud]);
        expect(door.antwoorden).toEqual(recht.antwoorden);
        expect([...door.patches].sort()).toEqual([...recht.patches].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('never overwrite an answer the writer did not see', () => {
    const wijziging = fc.record({ waarde: fc.constantFrom('a', 'b', null), basis: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(wijziging, { maxLength: 8 }), (rij) => {
        let stand = LEEG;
        for (const [i, w] of rij.entries()) {
          const was = antwoordOp(stand.antwoorden, 'naam');
          stand = probeer(stand, patch(`p${i}`, { naam: w })) ?? stand;
          const nu = antwoordOp(stand.antwoorden, 'naam');
          expect([was, { waarde: w.waarde, versie: w.basis + 1 }]).toContainEqual(nu);
          expect(nu.versie).toBeLessThanOrEqual(was.versie + 1);
        }
      }),
    );
  });
});
