import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Conflict, NotAllowed } from '../domain-error.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import {
  bespreekIntake,
  bevestig,
  blijftBij,
  isLeesbaar,
  laatDelingVerlopen,
  trekIn,
  verwerkInPlan,
  volgGrond,
  zieIn,
} from './deling-besluiten.ts';
import { delinggrond, type Delinggrond } from './delinggrond.ts';
import { anDeler, anDeling, anToestemming, JONGERE, MENTOR, REGELS } from './paspoort.builder.ts';
import { DELING_STATUSSEN, type Deling, type Delingstatus } from './paspoort.ts';
import { isOpen, magDeling } from './paspoort-machine.ts';

const NU = op('2027-03-01');
const GROND: Delinggrond = { soort: 'toestemming-ouders' };
const GEEN: Delinggrond = { soort: 'geen', reden: 'toestemming-ontbreekt', taak: null };
const OVERGANG: Delinggrond = { soort: 'overgang', tot: op('2027-06-01') };
const wie = { deler: anDeler(), regels: REGELS };

/** De nieuwe status, of de code van de fout. */
function uitkomst(doe: () => Deling): string {
  try {
    return doe().status;
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotAllowed) return error.code;
    throw error;
  }
}

describe('reading by the receiver', () => {
  it.each<[Delingstatus, string]>([
    ['AANGEMAAKT', 'deling.nog-niet-gedeeld'],
    ['WACHT_OP_TOESTEMMING', 'deling.wacht'],
    ['ACTIEF', 'INGEZIEN'],
    ['INGEZIEN', 'INGEZIEN'],
    ['INGETROKKEN', 'deling.ingetrokken'],
    ['VERLOPEN', 'deling.verlopen'],
  ])('of a share that is %s gives %s', (status, verwacht) => {
    expect(uitkomst(() => zieIn(anDeling({ status }), GROND, NU))).toBe(verwacht);
  });

  it('stops at the end and without ground, also when nobody changed the state yet', () => {
    const deling = anDeling();
    const net = op('2027-10-31');
    expect([
      isLeesbaar(deling, GROND, net),
      isLeesbaar(deling, OVERGANG, net),
      isLeesbaar(deling, GROND, deling.eindigtOp),
      isLeesbaar(deling, GEEN, net),
    ]).toEqual([true, true, false, false]);
    expect(uitkomst(() => zieIn(deling, GROND, deling.eindigtOp))).toBe('deling.verlopen');
    expect(uitkomst(() => zieIn(deling, GEEN, NU))).toBe('deling.wacht');
  });

  it('keeps the first time, and is discussed and processed in that order, once', () => {
    const gezien = zieIn(zieIn(anDeling(), GROND, NU), GROND, op('2027-04-01'));
    expect(gezien.ingezienOp).toBe(NU);
    const besproken = bespreekIntake(gezien, GROND, op('2027-04-02'));
    const verwerkt = verwerkInPlan(besproken, GROND, op('2027-04-03'));
    expect(verwerkt).toMatchObject({ besprokenOp: op('2027-04-02'), verwerktOp: op('2027-04-03') });
    expect(bespreekIntake(verwerkt, GEEN, NU)).toBe(verwerkt);
    expect(verwerkInPlan(verwerkt, GEEN, NU)).toBe(verwerkt);
    expect(uitkomst(() => bespreekIntake(anDeling(), GROND, NU))).toBe('deling.nog-niet-ingezien');
    expect(uitkomst(() => verwerkInPlan(gezien, GROND, NU))).toBe('deling.nog-niet-besproken');
    expect(uitkomst(() => verwerkInPlan(besproken, GEEN, NU))).toBe('deling.wacht');
  });
});

describe('trekIn', () => {
  it.each(DELING_STATUSSEN)('closes a share that is %s, for good', (status) => {
    const na = uitkomst(() => trekIn(anDeling({ status }), JONGERE, NU));
    expect(na).toBe(status === 'VERLOPEN' ? 'deling.verlopen' : 'INGETROKKEN');
  });

  it('is for the youngster, and doing it again changes nothing', () => {
    expect(uitkomst(() => trekIn(anDeling(), MENTOR, NU))).toBe('deling.niet-de-jongere');
    const dicht = trekIn(anDeling(), JONGERE, NU);
    expect(trekIn(dicht, JONGERE, op('2027-04-01'))).toBe(dicht);
    expect(dicht.ingetrokkenOp).toBe(NU);
  });

  it('shows what stays with the college: only what it already processed in a plan of its own', () => {
    expect(blijftBij(trekIn(anDeling({ besprokenOp: NU }), JONGERE, NU))).toBeNull();
    expect(blijftBij(trekIn(anDeling({ verwerktOp: NU }), JONGERE, op('2027-04-01')))).toEqual({
      organisatieId: 'mbo-a',
      stuk: 'ondersteuningsplan',
      sinds: NU,
    });
  });
});

describe('volgGrond', () => {
  it.each<[Delingstatus, Delinggrond, Delingstatus]>([
    ['WACHT_OP_TOESTEMMING', GROND, 'ACTIEF'],
    ['WACHT_OP_TOESTEMMING', OVERGANG, 'WACHT_OP_TOESTEMMING'],
    ['WACHT_OP_TOESTEMMING', GEEN, 'WACHT_OP_TOESTEMMING'],
    ['ACTIEF', GEEN, 'WACHT_OP_TOESTEMMING'],
    ['INGEZIEN', GEEN, 'WACHT_OP_TOESTEMMING'],
    ['INGEZIEN', GROND, 'INGEZIEN'],
    ['ACTIEF', OVERGANG, 'ACTIEF'],
    ['AANGEMAAKT', GROND, 'AANGEMAAKT'],
    ['INGETROKKEN', GROND, 'INGETROKKEN'],
    ['VERLOPEN', GROND, 'VERLOPEN'],
  ])('%s with %j is %s', (status, grond, verwacht) => {
    expect(volgGrond(anDeling({ status }), grond, NU).status).toBe(verwacht);
  });

  it('remembers when the receiver could read for the first time, and opens nothing after its end', () => {
    const wacht = anDeling({ status: 'WACHT_OP_TOESTEMMING', geopendOp: null });
    expect(volgGrond(wacht, GROND, NU).geopendOp).toBe(NU);
    expect(volgGrond(wacht, GROND, wacht.eindigtOp)).toBe(wacht);
    expect(volgGrond({ ...wacht, geopendOp: op('2027-02-01') }, GROND, NU).geopendOp).toBe(op('2027-02-01'));
  });

  it('never gives more when consent is taken away', () => {
    const besluit = fc.record({
      ouderId: fc.constantFrom('ouder-1', 'ouder-2'),
      besluit: fc.constantFrom('ja' as const, 'nee' as const),
      op: fc.integer({ min: 10, max: 28 }).map((dag) => op(`2027-02-${dag}`)),
    });
    const dag = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2027, 2, 1 + n)).toISOString());
    fc.assert(
      fc.property(
        fc.array(besluit, { maxLength: 5 }),
        fc.nat(4),
        fc.constantFrom(...DELING_STATUSSEN),
        dag,
        (rij, weg, status, dagtekst) => {
          const nu = op(dagtekst.slice(0, 10));
          const na = (toestemmingen: ReturnType<typeof anToestemming>[]) => {
            const deling = anDeling({ status });
            const grond = delinggrond(deling, anDeler({ toestemmingen }), REGELS, nu);
            const volgt = volgGrond(deling, grond, nu);
            expect(volgt.status === status || magDeling(status, volgt.status)).toBe(true);
            return isLeesbaar(volgt, grond, nu);
          };
          const alle = rij.map(anToestemming);
          const minder = alle.filter((b, i) => i !== weg || b.besluit === 'nee');
          expect(na(alle) || !na(minder)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('bevestig', () => {
  const zestien = op('2027-05-12');

  it('makes a share his own from the birthday on, also when it waited for parents', () => {
    const wacht = anDeling({ status: 'WACHT_OP_TOESTEMMING', geopendOp: null });
    const zonder = { ...wie, deler: anDeler({ toestemmingen: [] }) };
    expect(bevestig(wacht, JONGERE, zonder, zestien)).toMatchObject({
      status: 'ACTIEF',
      besluitOp: zestien,
      geopendOp: zestien,
    });
    expect(bevestig(wacht, JONGERE, zonder, NU).status).toBe('WACHT_OP_TOESTEMMING');
    expect(bevestig(anDeling({ status: 'INGEZIEN' }), JONGERE, wie, zestien)).toMatchObject({
      status: 'INGEZIEN',
      besluitOp: zestien,
    });
  });

  it.each<[Delingstatus, string]>([
    ['AANGEMAAKT', 'deling.nog-niet-gedeeld'],
    ['INGETROKKEN', 'deling.ingetrokken'],
    ['VERLOPEN', 'deling.verlopen'],
  ])('opens nothing that is %s', (status, code) => {
    expect(uitkomst(() => bevestig(anDeling({ status }), JONGERE, wie, zestien))).toBe(code);
  });

  it('is for the youngster, before the end', () => {
    expect(uitkomst(() => bevestig(anDeling(), MENTOR, wie, zestien))).toBe('deling.niet-de-jongere');
    expect(uitkomst(() => bevestig(anDeling(), JONGERE, wie, op('2027-11-01')))).toBe('deling.verlopen');
  });
});

describe('laatDelingVerlopen', () => {
  it.each(DELING_STATUSSEN)('ends a share that is %s, and leaves what ended as it was', (status) => {
    const deling = anDeling({ status });
    const na = laatDelingVerlopen(deling);
    expect(isOpen(na.status)).toBe(false);
    expect(na.status).toBe(status === 'INGETROKKEN' ? 'INGETROKKEN' : 'VERLOPEN');
  });
});
