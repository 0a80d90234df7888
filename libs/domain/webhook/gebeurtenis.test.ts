import { describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import type { Instant } from '../tijd/tijd.ts';
import {
  alsCloudEvent,
  onderwerpVan,
  WEBHOOKTYPENAMEN,
  webhookfeit,
  type Tijdlijnfeit,
} from './gebeurtenis.ts';

const bron = 'urn:nld:oin:00000001003214345000:systeem:overstap';
const gebeurtenis = {
  id: '3f1c0a52-5b6e-4f27-9a3e-3f4c8f2c9a11',
  onderwerpId: '0b0e1d3a-1a9d-4f38-8a53-6a6a5a0f4b8e',
  overstapId: '7d1a4f0c-9b0e-4c39-8f0a-3c1b2f4d5e6f',
  op: '2027-01-15T12:00:00.000Z' as Instant,
};
const LEESBAAR = OPERATIES.filter(({ methode }) => methode === 'get').map(({ pad }) => pad);

describe.each(WEBHOOKTYPENAMEN)('the event %s', (type) => {
  const event = alsCloudEvent({ ...gebeurtenis, type }, { bron, adres: 'https://overstap.test/' });

  it('is a CloudEvent 1.0 of the NL GOV profile', () => {
    expect(event.specversion).toBe('1.0');
    expect(event.id).toBe(gebeurtenis.id);
    expect(event.source).toMatch(/^urn:nld:(oin:\d{20}|kvknr:\d{8}):systeem:[a-z0-9-]+$/);
    expect(event.type).toMatch(/^nl\.overstap\.[a-z]+\.[a-z-]+\.v\d+$/);
    expect(event.type.match(/\bv\d+\b/g)).toHaveLength(1);
    expect(event.subject).toBe(gebeurtenis.onderwerpId);
    expect(new Date(event.time).toISOString()).toBe(event.time);
    expect(URL.canParse(event.dataref)).toBe(true);
  });

  it('is thin: nothing but what happened, with what, and when', () => {
    expect(Object.keys(event).toSorted()).toEqual(
      ['dataref', 'id', 'source', 'specversion', 'subject', 'time', 'type'].toSorted(),
    );
  });

  it('points at something the API has', () => {
    const pad = event.dataref.replace('https://overstap.test', '').replaceAll(/\/[0-9a-f-]{36}/g, '/{id}');
    expect(LEESBAAR).toContain(pad);
  });

  it('is named after what it is about', () => {
    expect(type.split('.')[2]).toBe(onderwerpVan(type));
  });
});

const feit = (anders: Partial<Tijdlijnfeit>): Tijdlijnfeit => ({
  bron: 'overstap',
  bronId: 'de-bron',
  soort: 'status',
  gegevens: {},
  ...anders,
});

describe('a line of a timeline', () => {
  it.each<[string, string, Partial<Tijdlijnfeit>]>([
    [
      'nl.overstap.overdracht.aangeboden.v1',
      'een-overdracht',
      { soort: 'overdracht-aangeboden', gegevens: { overdrachtId: 'een-overdracht' } },
    ],
    [
      'nl.overstap.aanmelding.status-gewijzigd.v1',
      'een-aanmelding',
      { soort: 'aanmelding', gegevens: { aanmeldingId: 'een-aanmelding', naar: 'AANGEBODEN' } },
    ],
    [
      'nl.overstap.overstap.geplaatst.v1',
      'de-bron',
      { gegevens: { van: 'IN_BEHANDELING', naar: 'DEFINITIEF_MBO' } },
    ],
    ['nl.overstap.overstap.geplaatst.v1', 'de-bron', { gegevens: { van: 'RISICO', naar: 'VERVOLG_ANDERS' } }],
    [
      'nl.overstap.overstap.afgesloten.v1',
      'de-bron',
      { gegevens: { van: 'IN_BEHANDELING_LP', naar: 'AFGESLOTEN' } },
    ],
    [
      'nl.overstap.taak.toegewezen.v1',
      'een-taak',
      { bron: 'traject', soort: 'taak-gegeven', klasse: 'halt', gegevens: { taakId: 'een-taak' } },
    ],
    [
      'nl.overstap.taak.ingetrokken.v1',
      'een-taak',
      { bron: 'traject', soort: 'taak-ingetrokken', klasse: 'zorg', gegevens: { taakId: 'een-taak' } },
    ],
    ['nl.overstap.traject.route-gekozen.v1', 'de-bron', { bron: 'traject', soort: 'route-gekozen' }],
    ['nl.overstap.traject.route-gewijzigd.v1', 'de-bron', { bron: 'traject', soort: 'route-gezet' }],
    ['nl.overstap.traject.stap-gezet.v1', 'de-bron', { bron: 'traject', soort: 'stap' }],
    ['nl.overstap.traject.gesloten.v1', 'de-bron', { bron: 'traject', soort: 'gesloten' }],
  ])('gives %s about %s', (type, onderwerpId, anders) => {
    expect(webhookfeit(feit(anders))).toEqual({ type, onderwerpId });
  });

  it.each<[string, Partial<Tijdlijnfeit>]>([
    ['a status that places nobody', { gegevens: { van: null, naar: 'AANGEMELD' } }],
    ['another way of being placed', { gegevens: { van: 'DEFINITIEF_MBO', naar: 'VERVOLG_ANDERS' } }],
    ['the same line of another timeline', { soort: 'stap' }],
    ['a line without its subject', { soort: 'aanmelding', gegevens: { aanmeldingId: null } }],
    [
      'a case for the prosecutor, a route',
      { bron: 'traject', soort: 'route-gekozen', klasse: 'wpg_straf', gegevens: {} },
    ],
    [
      'a case for the prosecutor, a task',
      { bron: 'traject', soort: 'taak-gegeven', klasse: 'wpg_straf', gegevens: { taakId: 'een-taak' } },
    ],
    ['constructor', { soort: 'constructor' }],
    ['__proto__', { soort: '__proto__' }],
    ['nothing', { soort: '' }],
  ])('gives nothing for %s', (_, anders) => {
    expect(webhookfeit(feit(anders))).toBeNull();
  });
});
