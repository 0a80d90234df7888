import { describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { objectSoortVan } from './verzoek.ts';
import { gaatOverLeerling } from './zaak.ts';

const MET_ID = OPERATIES.filter(({ pad }) => pad.includes('{id}'));

/** Soorten die van een organisatie of een regio zijn, niet van een leerling. */
const ZONDER_LEERLING = [
  'abonnement',
  'afspraak',
  'bestand',
  'bewaarvoorstel',
  'dagpakket',
  'mandaat',
  'organisatie',
  'toegangsaanvraag',
  'vervanging',
  'webhookbericht',
  'webhooksleutel',
];

describe('what the audit knows of an operation on one object', () => {
  it('is the kind of object, for every group of paths', () => {
    expect(MET_ID.filter((operatie) => objectSoortVan(operatie) === null).map(({ pad }) => pad)).toEqual([]);
  });

  it('is the pupil, for every kind that is not of an organisation', () => {
    const soorten = [...new Set(MET_ID.map((operatie) => objectSoortVan(operatie)))];
    expect(soorten.filter((soort) => !gaatOverLeerling(soort)).toSorted()).toEqual(ZONDER_LEERLING);
  });
});
