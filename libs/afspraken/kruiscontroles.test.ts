import { describe, expect, it } from '@jest/globals';
import { breek, fouten, regelVan, RMC_ZWOLLE, type Breuk, type Vervanging } from './breuk.builder.ts';

describe('kruiscontroles', () => {
  it('checks what is right of form when another part is not', () => {
    const tekst = breek(['versie: 4', 'versie: 0'], ['vangnet: rmc-ijv', 'vangnet: niemand']);
    expect(fouten(tekst).map(({ pad }) => pad)).toEqual(['versie', 'vangnet']);
  });

  it('does not judge a part by another that is wrong of form', () => {
    const tekst = breek(['sleutel: rmc-ijv', 'sleutel: RMC IJV']);
    expect(fouten(tekst).map(({ pad }) => pad)).toEqual(['organisaties.1.sleutel']);
  });

  it('reports all faults at once, each at its own line, from top to bottom', () => {
    const samen: readonly Breuk[] = [
      [
        'risk before attention',
        'risico: { dag: 2026-05-01',
        'risico: { dag: 2026-04-01',
        '  risico:',
        'risico (2026-04-01) ligt voor aandacht (2026-04-02)',
      ],
      [
        'a count day outside the season',
        'naam: eind-oktober, dag: 2026-10-31',
        'naam: eind-oktober, dag: 2027-10-31',
        '    - { naam: eind-oktober',
        'peildag eind-oktober (2027-10-31) ligt buiten het seizoen',
      ],
      [
        'a ladder that ends in a reminder',
        'soort: escalatie, rol: coordinator, naam: escalatie-taak',
        'soort: herinnering, rol: coordinator, naam: escalatie-taak',
        '  taak:\n',
        'de laatste trede is geen escalatie',
      ],
      [
        'an unknown safety net',
        'vangnet: rmc-ijv',
        'vangnet: niemand',
        'vangnet:',
        'organisatie "niemand" staat niet bij organisaties',
      ],
      [
        'a safety net for leerplicht that is no gemeente',
        'vangnetLeerplicht: lp-zwolle',
        'vangnetLeerplicht: rmc-ijv',
        'vangnetLeerplicht:',
        'Doorstroompunt IJssel-Vecht is rmc en kan geen leerplicht zijn',
      ],
      [
        'a BRIN used twice',
        "brin: '90AB'",
        "brin: '90AA'",
        "      brin: '90AA',\n      gemeente: '0193',\n      mail: decanaat@de-brug",
        'brin "90AA" komt twee keer voor',
      ],
      [
        'a municipality that loses its executor',
        RMC_ZWOLLE,
        `${RMC_ZWOLLE}, tot: 2026-07-31`,
        'taaktoewijzing:',
        'gemeente 0193, route rmc: geen uitvoerder na 2026-07-31',
      ],
      [
        'a vacation that ends before it begins',
        'soort: mei, van: 2026-04-25, tot: 2026-05-03',
        'soort: mei, van: 2026-04-25, tot: 2025-05-03',
        '      - { soort: mei, van: 2026-04-25, tot: 2025-05-03',
        'eindigt (2025-05-03) voor het begin (2026-04-25)',
      ],
    ];
    const tekst = breek(...samen.map(([, oud, nieuw]): Vervanging => [oud, nieuw]));
    const gevonden = fouten(tekst);
    expect(gevonden).toHaveLength(samen.length);
    for (const [, , , regel, melding] of samen)
      expect(gevonden).toContainEqual(expect.objectContaining({ regel: regelVan(tekst, regel), melding }));
    expect(gevonden.map(({ regel }) => regel)).toEqual(
      gevonden.map(({ regel }) => regel).toSorted((a, b) => a - b),
    );
  });
});
