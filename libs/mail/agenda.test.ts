import { describe, expect, it } from '@jest/globals';
import { alsIcs, type Agendapunt } from './agenda.ts';

const PUNT: Agendapunt = {
  methode: 'REQUEST',
  uid: 'mdo-1@bericht.overstap.invalid',
  volgnummer: 2,
  titel: 'Overleg',
  begin: '2026-12-01T09:00:00.000Z',
  einde: '2026-12-01T10:30:00.000Z',
  gewijzigdOp: '2026-11-20T09:00:00.000Z',
  organisator: 'leerplicht@zwolle.example',
  genodigde: 'halt@ijssel-vecht.example',
};

describe('alsIcs', () => {
  const zonderZone = (ics: string) => ics.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '');

  it('is one event at the time on the clock in Amsterdam, with its key and its number of the change', () => {
    expect(zonderZone(alsIcs(PUNT)).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//overstap//overleg//NL',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:mdo-1@bericht.overstap.invalid',
      'SEQUENCE:2',
      'DTSTAMP:20261120T090000Z',
      'DTSTART;TZID=Europe/Amsterdam:20261201T100000',
      'DTEND;TZID=Europe/Amsterdam:20261201T113000',
      'SUMMARY:Overleg',
      'STATUS:CONFIRMED',
      'ORGANIZER:mailto:leerplicht@zwolle.example',
      'ATTENDEE:mailto:halt@ijssel-vecht.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('follows the clock in summer, and says the rules of the zone', () => {
    const ics = alsIcs({ ...PUNT, begin: '2027-07-01T22:30:00.000Z', einde: null });
    expect(ics).toContain('DTSTART;TZID=Europe/Amsterdam:20270702T003000\r\n');
    expect(ics).toMatch(/TZID:Europe\/Amsterdam[\s\S]*BYMONTH=3;BYDAY=-1SU[\s\S]*BYMONTH=10;BYDAY=-1SU/);
    expect(ics).not.toContain('DTEND');
  });

  it('cancels with the same key', () => {
    expect(alsIcs({ ...PUNT, methode: 'CANCEL', volgnummer: 3 })).toMatch(
      /METHOD:CANCEL[\s\S]*UID:mdo-1@[\s\S]*SEQUENCE:3[\s\S]*STATUS:CANCELLED/,
    );
  });

  it('folds what is longer than a line and joins to the same again', () => {
    const lang = `${'overleg'.repeat(8)}@${'zwolle'.repeat(6)}.example`;
    const ics = alsIcs({ ...PUNT, genodigde: lang });
    expect(ics.split('\r\n').every((regel) => regel.length <= 75)).toBe(true);
    expect(ics.replaceAll('\r\n ', '')).toContain(`ATTENDEE:mailto:${lang}`);
  });

  it('lets no address and no title add a line', () => {
    const ics = alsIcs({
      ...PUNT,
      titel: 'Overleg; nu,\r\nDTEND:x',
      genodigde: 'a@zwolle.example\r\nATTENDEE:mailto:b@evil.example',
    });
    expect(ics).toContain('SUMMARY:Overleg\\; nu\\,\\nDTEND:x\r\n');
    expect(ics).not.toContain('evil');
  });
});
