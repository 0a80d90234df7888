import { describe, expect, it } from '@jest/globals';
import { anAfspraken } from '#test/builders/afspraken.ts';
import type { Paspoorttrede } from '../afspraken/afspraken.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { instant } from '../tijd/amsterdam.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { GEBOREN } from './paspoort.builder.ts';
import { paspoortladder, paspoortMomenten, type Paspoortgebruik } from './paspoort-momenten.ts';

const AFSPRAKEN = anAfspraken();
const momenten = (anders: Partial<Paspoortgebruik> = {}, afspraken = AFSPRAKEN) =>
  paspoortMomenten(afspraken, {
    geboortedatum: GEBOREN,
    laatstGebruiktOp: null,
    verlopenOp: null,
    ...anders,
  });
const einde = (anders: Partial<Paspoortgebruik>) => {
  const { verlooptOp, vernietigOp } = momenten(anders);
  return [verlooptOp, vernietigOp];
};

describe('paspoortMomenten', () => {
  it('are those of the agreement, and the birthdays at midnight in the Netherlands', () => {
    expect(momenten()).toEqual({
      uitnodiging: instant('2026-11-02T15:00:00Z'),
      kwetsbaarZonderPaspoort: op('2027-03-01'),
      eindeSeizoen: op('2027-12-24'),
      zelfVanaf: op('2027-05-12'),
      bevestigVoor: op('2027-06-10'),
      meerderjarig: op('2029-05-12'),
      verlooptOp: null,
      vernietigOp: null,
    });
  });

  it('close it a warning before two years after the last use', () => {
    const laatstGebruiktOp = instant('2027-03-15T10:00:00Z');
    expect(einde({ laatstGebruiktOp })).toEqual([op('2029-02-13'), null]);
    expect(einde({ laatstGebruiktOp, verlopenOp: op('2029-02-13') })).toEqual([
      op('2029-02-13'),
      op('2029-03-15'),
    ]);
  });

  it('wait the whole warning when it came late, and begin again after use', () => {
    const laatstGebruiktOp = instant('2027-03-15T10:00:00Z');
    expect(einde({ laatstGebruiktOp, verlopenOp: op('2029-03-14') })).toEqual([
      op('2029-02-13'),
      op('2029-04-13'),
    ]);
    expect(einde({ laatstGebruiktOp: op('2029-03-01'), verlopenOp: op('2029-02-13') })).toEqual([
      op('2031-01-30'),
      null,
    ]);
  });

  it('follow the terms and the ages of the agreement', () => {
    const anders = anAfspraken({
      leeftijden: { ...AFSPRAKEN.leeftijden, toestemmingVanaf: 15, meerderjarigVanaf: 17 },
      termijnen: { ...AFSPRAKEN.termijnen, paspoortBewarenJaren: 1, paspoortWaarschuwingDagen: 10 },
    });
    expect(momenten({ laatstGebruiktOp: op('2028-02-29') }, anders)).toMatchObject({
      zelfVanaf: op('2026-05-12'),
      meerderjarig: op('2028-05-12'),
      verlooptOp: op('2029-02-19'),
    });
    expect(momenten({ geboortedatum: kalenderdag('2012-02-29') }).meerderjarig).toBe(op('2030-03-01'));
  });
});

describe('paspoortladder', () => {
  it('counts working days from the invitation, at the time messages may go', () => {
    const trede = (naWerkdagen: number, rol: Paspoorttrede['rol']): Paspoorttrede => ({
      naWerkdagen,
      rol,
      soort: 'herinnering',
      naam: rol,
    });
    const ladders = { ...AFSPRAKEN.ladders, paspoort: [trede(1, 'jongere'), trede(5, 'mentor')] };
    expect(paspoortladder(anAfspraken({ ladders }), instant('2026-11-06T15:00:00Z'))).toEqual([
      { ...trede(1, 'jongere'), op: instant('2026-11-09T07:00:00Z') },
      { ...trede(5, 'mentor'), op: instant('2026-11-13T07:00:00Z') },
    ]);
  });
});
