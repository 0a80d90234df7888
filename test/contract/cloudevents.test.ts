import { describe, expect, it } from '@jest/globals';
import { CloudEvent } from 'cloudevents';
import { alsCloudEvent, WEBHOOKTYPENAMEN } from '#libs/domain/webhook/gebeurtenis.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';

const ID = '5ee2bdd7-0dea-4870-85d8-3c883d4b2db3';
const ONDERWERP = 'b70d50b8-0113-478b-9072-3a6c5d252431';
const OVERSTAP = '0d5b3f0e-4f0f-4d8e-8d0c-0b6a0a1d7c55';
const AFZENDER = {
  bron: 'urn:nld:oin:00000001003214345000:systeem:overstap',
  adres: 'https://overstap.example.nl/',
};
const gebeurtenis = (type: (typeof WEBHOOKTYPENAMEN)[number]) =>
  alsCloudEvent(
    { id: ID, type, onderwerpId: ONDERWERP, overstapId: OVERSTAP, op: '2027-01-15T12:00:00.000Z' as Instant },
    AFZENDER,
  );

describe.each(WEBHOOKTYPENAMEN)('%s', (type) => {
  const lees = () => new CloudEvent(gebeurtenis(type), true);

  it('is a CloudEvent for the strict reader of the CNCF, and stays the same when it reads it', () => {
    expect(JSON.parse(lees().toString())).toEqual(gebeurtenis(type));
  });

  it('follows the profile of the Dutch government', () => {
    const { id, source, type: soort, time, specversion } = lees();
    expect([id, specversion, time]).toEqual([ID, '1.0', '2027-01-15T12:00:00.000Z']);
    expect(source).toMatch(/^urn:nld:(oin|kvknr):\d{8,20}:systeem:[a-z-]+$/);
    // Omgekeerde domeinnaam, het onderwerp, wat er gebeurde, en hoogstens een versie.
    expect(soort).toMatch(/^nl\.overstap\.[a-z]+\.[a-z-]+\.v\d+$/);
  });

  it('is thin: it names what to fetch, and carries nothing of a pupil', () => {
    const { data, subject, datacontenttype, ['dataref']: verwijzing } = lees();
    expect([data, datacontenttype, subject]).toEqual([undefined, undefined, ONDERWERP]);
    // Een id, geen zoekvraag: in het adres staat niets van een leerling.
    expect(verwijzing).toMatch(/^https:\/\/overstap\.example\.nl\/v1(\/[a-z]+(\/[0-9a-f-]{36})?){1,3}$/);
    expect(Object.keys(gebeurtenis(type)).sort()).toEqual(
      ['specversion', 'id', 'source', 'type', 'subject', 'time', 'dataref'].sort(),
    );
  });
});

describe('the strict reader', () => {
  it('refuses what is no CloudEvent', () => {
    const goed = gebeurtenis('nl.overstap.overdracht.aangeboden.v1');
    expect(() => new CloudEvent({ ...goed, source: '' }, true)).toThrow('invalid payload');
  });
});
