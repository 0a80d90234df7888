import { describe, expect, it } from '@jest/globals';
import type { AanmeldingFeit } from '../aanmelding/aanmelding.ts';
import { anAanmelding, anOverstap, op } from './overstap-feiten.builder.ts';
import type { OverstapFeiten, Reden } from './overstap.ts';
import { risico } from './risico.ts';

const NU = op('2027-06-01');
const reden = (anders: Partial<OverstapFeiten>): Reden | null =>
  risico(anOverstap(anders), NU)?.reden ?? null;
const intake = (anders: Partial<AanmeldingFeit>) => anAanmelding('IN_BEHANDELING', anders);

describe('risico', () => {
  it.each<[string, Partial<OverstapFeiten>, Reden | null]>([
    ['no application', {}, null],
    ['a running application', { aanmeldingen: [intake({})] }, null],
    [
      'failed with level 2',
      { geslaagd: false, aanmeldingen: [intake({ niveau: 2 })] },
      'NIET_GESLAAGD_VOOR_NIVEAU',
    ],
    ['failed with entree', { geslaagd: false, aanmeldingen: [intake({ niveau: 1 })] }, null],
    [
      'failed with entree beside level 3',
      { geslaagd: false, aanmeldingen: [intake({}), intake({ niveau: 1 })] },
      null,
    ],
    ['failed with an unknown level', { geslaagd: false, aanmeldingen: [intake({ niveau: null })] }, null],
    ['passed', { geslaagd: true, aanmeldingen: [intake({ niveau: 4 })] }, null],
    ['failed without application', { geslaagd: false }, null],
    ['failed with only a refusal', { geslaagd: false, aanmeldingen: [anAanmelding('AFGEWEZEN')] }, null],
    ['not at the intake', { aanmeldingen: [intake({ intakeNietVerschenen: true })] }, 'NIET_VERSCHENEN'],
    [
      'not at one of two intakes',
      { aanmeldingen: [intake({ intakeNietVerschenen: true }), intake({})] },
      null,
    ],
    ['one intake cancelled', { aanmeldingen: [intake({ geannuleerdeIntakes: 1 })] }, null],
    ['two intakes cancelled', { aanmeldingen: [intake({ geannuleerdeIntakes: 2 })] }, 'INTAKES_GEANNULEERD'],
    [
      'two cancelled beside another that runs',
      { aanmeldingen: [intake({ geannuleerdeIntakes: 2 }), intake({})] },
      null,
    ],
    [
      'two cancelled at a mbo that refused',
      { aanmeldingen: [anAanmelding('AFGEWEZEN', { geannuleerdeIntakes: 2 })] },
      null,
    ],
  ])('with %s', (_naam, feiten, verwacht) => {
    expect(reden(feiten)).toBe(verwacht);
  });

  it('names the pupil as source when the exam is the cause, and the application otherwise', () => {
    const gezakt = anOverstap({ geslaagd: false, aanmeldingen: [intake({})] });
    expect(risico(gezakt, NU)).toMatchObject({ bron: { soort: 'jongere', id: null }, sinds: null });
    const weg = anOverstap({ aanmeldingen: [intake({ id: 'x', intakeNietVerschenen: true })] });
    expect(risico(weg, NU)).toMatchObject({ plaatsing: 'RISICO', bron: { soort: 'aanmelding', id: 'x' } });
  });
});
