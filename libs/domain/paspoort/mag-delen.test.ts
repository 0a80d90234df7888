import { describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../afspraken/afspraken.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { instant } from '../tijd/amsterdam.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { magDelen, type Deelbesluit, type Deelverzoek, type Deelzaak } from './mag-delen.ts';
import {
  anDeler,
  anDeling,
  anToestemming,
  anVersie,
  anVragenlijst,
  JONGERE,
  MBO,
  REGELS,
} from './paspoort.builder.ts';
import { DELING_DOELEN, DELING_STATUSSEN, PASPOORT_STATUSSEN } from './paspoort.ts';
import { isTeDelen } from './paspoort-machine.ts';

const NU = op('2027-03-01');
const lijst = anVragenlijst();
const anVerzoek = (anders: Partial<Deelverzoek> = {}): Deelverzoek => ({
  schrijver: JONGERE,
  ontvanger: MBO,
  doel: 'intake',
  vragen: ['naam', 'droom'],
  tot: kalenderdag('2027-10-31'),
  ...anders,
});
const anZaak = (anders: Partial<Deelzaak> = {}): Deelzaak => ({
  lijst,
  versie: anVersie(),
  delingen: [],
  deler: anDeler(),
  regels: REGELS,
  ...anders,
});
const uitkomst = (besluit: Deelbesluit): string =>
  besluit.soort === 'deel' ? besluit.grond : `${besluit.soort} ${besluit.reden}`;
const delen = (verzoek: Partial<Deelverzoek> = {}, zaak: Partial<Deelzaak> = {}, nu = NU) =>
  uitkomst(magDelen(anVerzoek(verzoek), anZaak(zaak), nu));

describe('scenario 29: a youngster of fifteen without consent of a parent', () => {
  const zonder = { deler: anDeler({ toestemmingen: [] }) };
  const zestien = instant('2027-05-11T22:00:00Z');

  it('scenario 29: is blocked until the 16th birthday at midnight in the Netherlands, and then decides alone', () => {
    const net = instant('2027-05-11T21:59:59.999Z');
    expect([delen({}, zonder), delen({}, zonder, net), delen({}, zonder, zestien)]).toEqual([
      'wacht toestemming-ontbreekt',
      'wacht toestemming-ontbreekt',
      'eigen-besluit',
    ]);
  });

  it('scenario 29: opens with the consent of a parent with name and evidence, and not without', () => {
    const met = (anders: Parameters<typeof anToestemming>[0]) =>
      delen({}, { deler: anDeler({ toestemmingen: [anToestemming(anders)] }) });
    expect([met({}), met({ naam: '' }), met({ bewijs: null })]).toEqual([
      'toestemming-ouders',
      'wacht toestemming-ontbreekt',
      'wacht toestemming-ontbreekt',
    ]);
  });

  it('scenario 29: waits when parents disagree, and the mentor gets a task; at sixteen it is his own decision', () => {
    const deler = anDeler({
      toestemmingen: [anToestemming(), anToestemming({ ouderId: 'ouder-2', besluit: 'nee' })],
    });
    expect(magDelen(anVerzoek(), anZaak({ deler }), NU)).toMatchObject({
      soort: 'wacht',
      status: 'WACHT_OP_TOESTEMMING',
      reden: 'ouders-oneens',
      taak: 'ouders-oneens',
    });
    expect(delen({}, { deler }, zestien)).toBe('eigen-besluit');
  });
});

describe('magDelen', () => {
  it('gives the preview: exactly the chosen answers, the end, and what it replaces', () => {
    const besluit = magDelen(anVerzoek({ vragen: ['naam', 'zeker', 'thuis'] }), anZaak(), NU);
    expect(besluit).toEqual({
      soort: 'deel',
      status: 'ACTIEF',
      grond: 'toestemming-ouders',
      eindigtOp: op('2027-11-01'),
      inhoud: {
        versie: 1,
        velden: [
          { themaId: 'een', vraagId: 'naam', deel: 'jongere', waarde: 'Selin' },
          { themaId: 'een', vraagId: 'thuis', deel: 'jongere', waarde: 'druk' },
        ],
        mentor: null,
      },
      vragen: ['naam', 'thuis'],
      vervangt: [],
    });
  });

  it('is for the youngster alone', () => {
    for (const rol of [...ROLLEN, 'ouder' as const])
      expect(delen({ schrijver: { rol, relatie: 'genodigd' } })).toBe('magNiet niet-de-jongere');
    expect(delen({ schrijver: { rol: 'jongere', relatie: 'geen' } })).toBe('magNiet niet-de-jongere');
  });

  it.each(PASPOORT_STATUSSEN)(
    'of a version that is %s goes only when the youngster established it',
    (status) => {
      expect(delen({}, { versie: anVersie({ status }) })).toBe(
        isTeDelen(status) ? 'toestemming-ouders' : 'magNiet nog-niet-vastgesteld',
      );
    },
  );

  it('gives compulsory education and the region no content, and each receiver only what fits him', () => {
    const mogelijk = (['vo', 'mbo', 'rmc', 'gemeente', 'regio'] as const).flatMap((soort) =>
      DELING_DOELEN.filter((doel) => {
        const ontvanger = { organisatieId: 'o', soort };
        return !delen({ ontvanger, doel }).startsWith('magNiet');
      }).map((doel) => `${soort} ${doel}`),
    );
    expect(mogelijk).toEqual([
      'vo begeleiding',
      'mbo intake',
      'mbo ondersteuningsplan',
      'mbo begeleiding',
      'rmc begeleiding',
      'rmc toekomstplan',
      'rmc werk',
    ]);
    expect(delen({ ontvanger: { organisatieId: 'lp', soort: 'gemeente' } })).toBe(
      'magNiet ontvanger-krijgt-geen-inhoud',
    );
    expect(delen({ ontvanger: { organisatieId: 'rmc', soort: 'rmc' } })).toBe('magNiet doel-past-niet');
  });

  it.each([
    ['2027-02-28', 'magNiet einddatum-voorbij'],
    ['2027-03-01', 'toestemming-ouders'],
    ['2028-02-29', 'toestemming-ouders'],
    ['2028-03-01', 'magNiet einddatum-te-ver'],
  ])('until %s is %s', (tot, verwacht) => {
    expect(delen({ tot: kalenderdag(tot) })).toBe(verwacht);
  });

  it('needs something to share, of this passport', () => {
    expect([
      delen({ vragen: [] }),
      delen({ vragen: ['zeker'] }),
      delen({ vragen: ['naam', 'hobby'] }),
    ]).toEqual(['magNiet niets-gekozen', 'magNiet niets-gekozen', 'magNiet vraag-onbekend']);
  });

  it('replaces what runs with the same receiver for the same purpose, and nothing else', () => {
    const delingen = [
      ...DELING_STATUSSEN.map((status) => anDeling({ id: status, status })),
      anDeling({ id: 'ander-doel', doel: 'begeleiding' }),
      anDeling({ id: 'ander-mbo', ontvanger: { organisatieId: 'mbo-b', soort: 'mbo' } }),
    ];
    expect(magDelen(anVerzoek(), anZaak({ delingen }), NU)).toMatchObject({
      vervangt: ['WACHT_OP_TOESTEMMING', 'ACTIEF', 'INGEZIEN'],
    });
  });

  it('is not for a child', () => {
    expect(delen({}, { deler: anDeler({ geboortedatum: kalenderdag('2016-01-01') }) })).toBe(
      'magNiet te-jong',
    );
  });
});
