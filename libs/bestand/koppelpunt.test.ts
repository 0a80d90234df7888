import { describe, expect, it } from '@jest/globals';
import { leesBestand } from './lees-bestand.ts';

const OPTIES = { bestandsnaam: 'koppelpunt.csv', maximumRegels: 100, maximumBytes: 1_000_000 };
const CELLEN = {
  id: '2127297555',
  lastmodifiedat: '2023-08-17T12:04:47Z',
  ketenid: '24ZZ:90355557',
  bsnhash: 'v2qnoP0xJkXOXlp23MgsNzwH6jL5NTDU8Akq49Pcjrc=',
  startmoment: '2023-08-01',
  status: 'ENROLLED',
  begindatum: '2023-08-17T12:04:46Z',
  schooljaar: '2023',
  statussource: 'SIS',
  postcodecijfers: '1723',
  instellingserkenningscode: '25EF',
  opleidingcode: '25870',
  leertrajectmbo: 'BBL',
};

async function lees(anders: Record<string, string>) {
  const cellen = { ...CELLEN, ...anders };
  const tekst = `${Object.keys(cellen).join(',')}\n${Object.values(cellen).join(',')}\n`;
  return leesBestand('koppelpunt', Buffer.from(tekst), OPTIES);
}

describe('a row of the koppelpunt', () => {
  it('reads NA as empty and 0 as an unknown school year', async () => {
    const [regel] = (await lees({ postcodecijfers: 'NA', schooljaar: '0' })).regels;
    expect(regel?.waarden).toMatchObject({ postcodecijfers: null, schooljaar: null, locatiecode: null });
  });

  it('leaves out a postcode that is text', async () => {
    const [regel] = (await lees({ postcodecijfers: 'onbekend' })).regels;
    expect(regel?.waarden?.postcodecijfers).toBeNull();
  });

  it('accepts the extra column einddatum without a warning', async () => {
    const bestand = await lees({ einddatum: '3000-01-01' });
    expect(bestand.waarschuwingen).toEqual([]);
    expect(bestand.regels[0]?.fouten).toEqual([]);
  });

  it('warns about a new leertraject', async () => {
    const [regel] = (await lees({ leertrajectmbo: 'XYZ' })).regels;
    expect(regel?.waarschuwingen).toMatchObject([{ code: 'leertraject.onbekend' }]);
    expect(regel?.waarden?.leertraject).toBe('XYZ');
  });

  it.each([
    ['id', '2,12E+09', 'koppelpunt.vorm'],
    ['ketenid', '90355557', 'koppelpunt.vorm'],
    ['bsnhash', 'v2qnoP0xJkXOXlp23MgsNzwH6jL5NTDU8Akq49Pcjrd=', 'koppelpunt.vorm'],
    ['bsnhash', 'NA', 'cel.leeg'],
    ['startmoment', '2023-02-31', 'datum.bestaat-niet'],
    ['status', 'PENDING', 'status.onbekend'],
    ['begindatum', '2023-02-31T12:04:46Z', 'ogenblik.ongeldig'],
    ['begindatum', '2023-08-17', 'ogenblik.ongeldig'],
    ['statussource', 'EDU', 'statusbron.onbekend'],
    ['instellingserkenningscode', 'mbo', 'brin.vorm'],
    ['opleidingcode', 'kok', 'opleiding.vorm'],
  ])('refuses %s "%s"', async (kolom, cel, code) => {
    const [regel] = (await lees({ [kolom]: cel.replace(',', '.') })).regels;
    expect(regel?.fouten).toMatchObject([{ code, regel: 2, kolom }]);
  });
});
