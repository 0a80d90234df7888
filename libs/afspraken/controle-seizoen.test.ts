import { describe, expect, it } from '@jest/globals';
import { breek, fouten, regelVan, type Breuk } from './breuk.builder.ts';

const BREUKEN: readonly Breuk[] = [
  [
    'attention before the application date',
    'aandacht: { dag: 2026-04-02',
    'aandacht: { dag: 2026-03-31',
    '  aandacht:',
    'aandacht (2026-03-31) ligt voor aanmelddatum (2026-04-01)',
  ],
  [
    'risk before attention',
    'risico: { dag: 2026-05-01',
    'risico: { dag: 2026-04-01',
    '  risico:',
    'risico (2026-04-01) ligt voor aandacht (2026-04-02)',
  ],
  [
    'a risk earlier on the day of attention',
    'risico: { dag: 2026-05-01',
    "risico: { dag: 2026-04-02, tijd: '07:59' } # {",
    '  risico:',
    'risico (2026-04-02 07:59) ligt voor aandacht (2026-04-02 08:00)',
  ],
  [
    'a deadline after the end of the season',
    'hardeDeadline: { dag: 2026-10-01',
    'hardeDeadline: { dag: 2026-12-27',
    '  eindeSeizoen:',
    'eindeSeizoen (2026-12-26) ligt voor hardeDeadline (2026-12-27)',
  ],
  [
    'a season that opens in another year',
    'seizoenOpen: { dag: 2025-10-01',
    'seizoenOpen: { dag: 2024-10-01',
    '  seizoenOpen:',
    'het seizoen opent niet in 2025',
  ],
  [
    'a last week check before the first',
    'laatsteWeekcheck: 2026-10-31',
    'laatsteWeekcheck: 2026-01-04',
    '  laatsteWeekcheck:',
    'ligt voor de eerste weekcheck',
  ],
  [
    'a count day outside the season',
    'naam: eind-oktober, dag: 2026-10-31',
    'naam: eind-oktober, dag: 2027-10-31',
    '    - { naam: eind-oktober',
    'peildag eind-oktober (2027-10-31) ligt buiten het seizoen',
  ],
  [
    'steps that do not rise',
    'naWerkdagen: 6, soort: escalatie, rol: coordinator, naam: escalatie-coordinator',
    'naWerkdagen: 2, soort: escalatie, rol: coordinator, naam: escalatie-coordinator',
    '  acceptatie:\n',
    'de treden lopen niet op in werkdagen',
  ],
  [
    'a ladder that ends in a reminder',
    'soort: escalatie, rol: coordinator, naam: escalatie-taak',
    'soort: herinnering, rol: coordinator, naam: escalatie-taak',
    '  taak:\n',
    'de laatste trede is geen escalatie',
  ],
  [
    'two steps of one name',
    'naam: escalatie-eerste-actie',
    'naam: herinnering-eerste-actie',
    '  eersteActie:\n',
    'twee treden hebben dezelfde naam',
  ],
  [
    'a passport day after the deadline',
    'kwetsbaarZonderPaspoort: { dag: 2026-05-01',
    'kwetsbaarZonderPaspoort: { dag: 2026-10-02',
    '  kwetsbaarZonderPaspoort:',
    'kwetsbaarZonderPaspoort (2026-10-02) ligt niet tussen seizoenOpen en hardeDeadline',
  ],
  [
    'an invitation to make a passport before the season',
    'paspoortUitnodiging: { dag: 2025-11-03',
    'paspoortUitnodiging: { dag: 2025-09-30',
    '  paspoortUitnodiging:',
    'paspoortUitnodiging (2025-09-30) ligt voor seizoenOpen (2025-10-01)',
  ],
  [
    'an invitation to make a passport after the day it should be there',
    'paspoortUitnodiging: { dag: 2025-11-03',
    'paspoortUitnodiging: { dag: 2026-06-01',
    '  kwetsbaarZonderPaspoort:',
    'kwetsbaarZonderPaspoort (2026-05-01) ligt voor paspoortUitnodiging (2026-06-01)',
  ],
  [
    'a share that lasts longer than the passport stays open',
    'delingDagen: 365',
    'delingDagen: 701',
    '  delingDagen:',
    'een deling duurt langer (701 dagen) dan een Paspoort na gebruik open blijft (700)',
  ],
  [
    'a passport ladder that ends in a reminder',
    'soort: escalatie, rol: decaan, naam: escalatie-paspoort',
    'soort: herinnering, rol: decaan, naam: escalatie-paspoort',
    '  paspoort:\n',
    'de laatste trede is geen escalatie',
  ],
  [
    'week checks before the season',
    'eersteWeekcheck: 2026-01-05',
    'eersteWeekcheck: 2025-09-29',
    '  eersteWeekcheck:',
    'eersteWeekcheck (2025-09-29) ligt buiten het seizoen',
  ],
  [
    'week checks after the season',
    'laatsteWeekcheck: 2026-10-31',
    'laatsteWeekcheck: 2026-12-27',
    '  laatsteWeekcheck:',
    'laatsteWeekcheck (2026-12-27) ligt buiten het seizoen',
  ],
  [
    'two count days of one name',
    'naam: een-mei,',
    'naam: aanmelddatum,',
    '    - { naam: aanmelddatum, dag: 2026-05-01',
    'peildag aanmelddatum staat er twee keer',
  ],
  [
    'messages that end before they begin',
    "  { van: '08:00', tot: '18:00', spoed",
    "  { van: '18:00', tot: '18:00', spoed",
    "{ van: '18:00'",
    'eindigt (18:00) niet na het begin (18:00)',
  ],
  [
    'reminders that do not rise',
    'naWerkdagen: 1, soort: herinnering, rol: mbo_intaker',
    'naWerkdagen: 4, soort: herinnering, rol: mbo_intaker',
    '  herinneringen:',
    'de treden lopen niet op in werkdagen',
  ],
  [
    'an obligation that ends before the one it follows',
    'leerplichtTot: 16\n  leerplichtSchooljaren: 12\n  kwalificatieplichtTot: 18',
    'leerplichtTot: 18\n  leerplichtSchooljaren: 12\n  kwalificatieplichtTot: 17',
    '  kwalificatieplichtTot:',
    'ligt (17) onder leerplichtTot (18)',
  ],
  [
    'an age of consent above the age of majority',
    'toestemmingVanaf: 16\n  meerderjarigVanaf: 18',
    'toestemmingVanaf: 18\n  meerderjarigVanaf: 17',
    '  toestemmingVanaf:',
    'ligt (18) niet tussen zelfVerantwoordelijkVanaf (12) en meerderjarigVanaf (17)',
  ],
  [
    'upper ages out of order',
    '{ van: 2000-01-01, jaar: 23 }',
    '{ van: 2026-01-01, jaar: 23 }\n    - { van: 2000-01-01, jaar: 23 }',
    '    - { van: 2000-01-01',
    '2000-01-01 volgt niet op de grens ervoor',
  ],
  [
    'no upper age at the start of the season',
    '    - { van: 2000-01-01, jaar: 23 }\n',
    '',
    '  doorstroompuntTot:',
    'geen grens geldt bij het begin van het seizoen (2025-10-01)',
  ],
];

describe('the controls of days, ladders and ages', () => {
  it.each(BREUKEN)('names the line of %s', (_wat, oud, nieuw, regel, melding) => {
    const tekst = breek([oud, nieuw]);
    expect(fouten(tekst)).toEqual([expect.objectContaining({ regel: regelVan(tekst, regel), melding })]);
  });

  it('names the school year whose years do not follow each other', () => {
    const tekst = breek(['schooljaar: 2025-2026', 'schooljaar: 2025-2027']);
    expect(fouten(tekst)).toContainEqual(
      expect.objectContaining({ regel: 6, melding: 'het tweede jaar volgt niet op het eerste' }),
    );
  });

  it('names every school that hands over before its pupils are at risk', () => {
    const tekst = breek(['dagenVoorVakantie: 5', 'dagenVoorVakantie: 70']);
    expect(fouten(tekst)).toHaveLength(7);
    expect(fouten(tekst)).toContainEqual(
      expect.objectContaining({
        regel: regelVan(tekst, '  overdrachtVoorZomer:'),
        melding: 'de overdracht van Thorbecke College (2026-04-25) ligt voor risico (2026-05-01)',
      }),
    );
  });

  it('names an upper age below the obligation', () => {
    const tekst = breek(
      ['kwalificatieplichtTot: 18', 'kwalificatieplichtTot: 23'],
      ['2000-01-01, jaar: 23', '2000-01-01, jaar: 22'],
    );
    expect(fouten(tekst)).toEqual([
      expect.objectContaining({
        regel: regelVan(tekst, '    - { van: 2000-01-01'),
        melding: 'ligt (22) onder kwalificatieplichtTot (23)',
      }),
    ]);
  });
});
