import { describe, expect, it } from '@jest/globals';
import { ROLLEN, type Rol } from '../afspraken/afspraken.ts';
import {
  ACTIES,
  DATAKLASSEN,
  DOSSIERTOESTANDEN,
  LEVENSFASEN,
  RELATIES,
  type Dataklasse,
} from './dataklassen.ts';
import type { Toegangsvraag } from './eisen.ts';
import type { Ketenrol, Mate } from './matrix.ts';
import { beslisToegang } from './mag-data.ts';

/** Alles wat iemand kan helpen; een weigering hier is een weigering altijd. */
const GUNSTIG = { gezag: true, geheimAdres: false, toestemming: true, doelgroep: true, boa: true } as const;

type Open = Toegangsvraag & { readonly mate: Mate };

/** Alles wat een rol in deze klassen krijgt, in elke actie, band, toestand en leeftijd. */
function krijgt(
  rol: Ketenrol | Rol,
  klassen: readonly Dataklasse[],
  anders: Partial<Toegangsvraag> = {},
): readonly Open[] {
  const vragen = klassen.flatMap((klasse) =>
    ACTIES.flatMap((actie) =>
      RELATIES.flatMap((relatie) =>
        DOSSIERTOESTANDEN.flatMap((toestand) =>
          LEVENSFASEN.map((leeftijd) => ({
            ...GUNSTIG,
            rol,
            klasse,
            actie,
            relatie,
            toestand,
            leeftijd,
            ...anders,
          })),
        ),
      ),
    ),
  );
  return vragen.flatMap((vraag) => {
    const { mag, mate } = beslisToegang(vraag);
    return mag ? [{ ...vraag, mate }] : [];
  });
}
const waarden = (lijst: readonly Open[], kenmerk: keyof Open): readonly unknown[] =>
  [...new Set(lijst.map((open) => open[kenmerk]))].sort();

const STRAF = ['straf', 'rvdk'] as const;

describe('the numbered refusals, in the decision itself', () => {
  it('7: an intaker gets of an applicant no absence, no Halt and nothing of care', () => {
    const aanmelder = { relatie: 'betrokken' } as const;
    for (const rol of ['mbo_intaker'] as const) {
      expect(krijgt(rol, ['verzuim', 'halt', 'signalering', 'hulp', ...STRAF], aanmelder)).toEqual([]);
      // Wat van de jeugdarts overblijft is het advies, nooit de inhoud.
      expect(waarden(krijgt(rol, ['medisch'], aanmelder), 'mate')).toEqual(['status']);
    }
  });

  it('8: a school sees of Halt that it runs or is done, and nothing else', () => {
    for (const rol of ['decaan', 'mentor', 'school'] as const) {
      const halt = krijgt(rol, ['halt']);
      expect([waarden(halt, 'mate'), waarden(halt, 'actie'), waarden(halt, 'relatie')]).toEqual([
        ['status'],
        ['lezen'],
        ['betrokken'],
      ]);
    }
  });

  it('9: a school gets nothing of the police, the public prosecutor or the child protection board', () => {
    for (const rol of ['decaan', 'mentor', 'school'] as const) expect(krijgt(rol, STRAF)).toEqual([]);
  });

  it('10: Halt gets no help notes and no medical advice', () => {
    expect(krijgt('halt', ['hulp', 'medisch'])).toEqual([]);
  });

  it('11: youth care gets no report of the police and no result of Halt', () => {
    expect(krijgt('hulpverlener', ['halt', ...STRAF])).toEqual([]);
  });

  it('12: the public prosecutor searches nothing, and opens only a case that was referred', () => {
    const alles = krijgt('om', DATAKLASSEN);
    expect(waarden(alles, 'actie')).not.toContain('zoeken');
    expect(waarden(alles, 'relatie')).toEqual(['betrokken', 'voormalig']);
  });

  it('13: the child protection board reads no case before it was asked', () => {
    for (const relatie of ['geen', 'eigen_organisatie', 'genodigd'] as const)
      expect(krijgt('rvdk', DATAKLASSEN, { relatie })).toEqual([]);
  });

  it('15: RMC gets nothing about who has a startkwalificatie, or of whom that is not known', () => {
    const personen = DATAKLASSEN.filter((klasse) => klasse !== 'beheer');
    expect(krijgt('rmc', personen, { doelgroep: false })).toEqual([]);
    const { doelgroep: _, ...onbekend } = GUNSTIG;
    for (const klasse of personen)
      for (const relatie of RELATIES)
        expect(
          beslisToegang({ ...onbekend, rol: 'rmc', klasse, relatie, actie: 'lezen', toestand: 'lopend' }).mag,
        ).toBe(false);
  });

  it('16: an attendance officer opens penal data only as a BOA on the list of that very case', () => {
    expect(krijgt('lpa', ['straf'], { boa: false })).toEqual([]);
    expect(waarden(krijgt('lpa', ['straf']), 'relatie')).toEqual(['betrokken', 'voormalig']);
  });

  it('17: the central roles read nothing about a person, whatever their tie', () => {
    const personen = DATAKLASSEN.filter((klasse) => klasse !== 'beheer');
    for (const rol of ['projectleider', 'stuurgroep', 'beheerder'] as const)
      expect(krijgt(rol, personen).filter(({ actie }) => actie !== 'zoeken')).toEqual([]);
  });

  it('30: an unknown role, class, action, tie or state gives nothing, for every role', () => {
    for (const rol of ROLLEN)
      for (const weg of ['rol', 'klasse', 'actie', 'relatie', 'toestand'] as const)
        expect(krijgt(rol, DATAKLASSEN, { [weg]: undefined })).toEqual([]);
  });
});
