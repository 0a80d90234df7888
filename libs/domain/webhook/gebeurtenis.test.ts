import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../tijd/tijd.ts';
import { alsCloudEvent, WEBHOOKTYPEN, WEBHOOKTYPENAMEN, webhooktypeVan } from './gebeurtenis.ts';

const bron = 'urn:nld:oin:00000001003214345000:systeem:overstap';
const gebeurtenis = {
  id: '3f1c0a52-5b6e-4f27-9a3e-3f4c8f2c9a11',
  onderwerpId: '0b0e1d3a-1a9d-4f38-8a53-6a6a5a0f4b8e',
  op: '2027-01-15T12:00:00.000Z' as Instant,
};

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
    expect(event.dataref).toBe(`https://overstap.test/v1/overdrachten/${gebeurtenis.onderwerpId}`);
  });

  it('follows from one line of the timeline', () => {
    expect(webhooktypeVan(WEBHOOKTYPEN[type])).toBe(type);
  });
});

describe('a line of the timeline that is nobody else his business', () => {
  it.each(['status', 'constructor', '__proto__', ''])('gives no event: %j', (soort) => {
    expect(webhooktypeVan(soort)).toBeNull();
  });
});
