import { describe, expect, it } from '@jest/globals';
import { leesBestand } from './lees-bestand.ts';

const OPTIES = { bestandsnaam: 'weekcheck.csv', maximumRegels: 100, maximumBytes: 1_000_000 };
const KOP =
  'brin;peildatum;bsn|onderwijsnummer;leerlingnummer_vo;brin_vo;achternaam;tussenvoegsel;roepnaam;geboortedatum;crebo;opleiding;niveau;leerweg;locatie;status;statusdatum;startdatum;vavo(j/n);opmerking';
const REGEL =
  '25LX;20-11-2026;999990019;1001;25AB;Jansen;;Noor;05-03-2010;25604;Software developer;4;bol;Zwolle;Definitief;02-07-2026;01-08-2026;n;';

async function lees(...regels: string[]) {
  return leesBestand('weekcheck', Buffer.from([KOP, ...regels].join('\n')), OPTIES);
}

describe('a weekcheck', () => {
  it('reads an application with the moment its status began in Amsterdam', async () => {
    const bestand = await lees(REGEL);
    expect(bestand.fouten).toEqual([]);
    expect(bestand.peildatum).toBe('2026-11-20');
    expect(bestand.bevatVavo).toBe(false);
    expect(bestand.regels[0]?.waarden).toMatchObject({
      brinMbo: '25LX',
      opleidingcode: '25604',
      niveau: 4,
      leerweg: 'BOL',
      status: 'DEFINITIEF',
      statusOp: '2026-07-01T22:00:00.000Z',
      startdatum: '2026-08-01',
      opmerking: null,
    });
  });

  it('leaves it to the caller whether an empty check means no changes', async () => {
    expect((await lees()).fouten.map((fout) => fout.code)).toEqual(['bestand.leeg']);
  });

  it('refuses two peildatums and names the lines', async () => {
    const bestand = await lees(REGEL, REGEL.replace('20-11-2026', '13-11-2026'));
    expect(bestand.fouten[0]).toMatchObject({ code: 'weekcheck.peildatum-verschilt', regel: 3 });
    expect(bestand.regels).toEqual([]);
  });

  it('names the known words when a status is unknown', async () => {
    const [regel] = (await lees(REGEL.replace('Definitief', 'Wellicht'))).regels;
    expect(regel?.fouten).toMatchObject([{ code: 'status.onbekend', regel: 2, kolom: 'status' }]);
    expect(regel?.fouten[0]?.melding).toContain('wachtlijst');
  });

  it('sees vavo in the column or in the code', async () => {
    expect((await lees(REGEL.replace(';n;', ';j;'))).bevatVavo).toBe(true);
    expect((await lees(REGEL.replace('25604', '1002O2412'))).bevatVavo).toBe(true);
  });

  it('accepts one pupil with two programmes and warns about one programme twice', async () => {
    const bestand = await lees(REGEL, REGEL.replace('25604', '25187'), REGEL);
    expect(bestand.regels.map((r) => r.waarschuwingen[0]?.code)).toEqual([undefined, undefined, 'dubbel']);
  });

  it.each([
    ['25604', '256', 'opleiding.vorm', 'crebo'],
    ['25604', '2,56E+04', 'opleiding.rekenblad', 'crebo'],
    ['02-07-2026', '31-02-2026', 'datum.bestaat-niet', 'statusdatum'],
    ['01-08-2026', '46235', 'datum.rekenblad', 'startdatum'],
  ])('37: refuses %s written as %s', async (goed, slecht, code, kolom) => {
    const [regel] = (await lees(REGEL.replace(goed, slecht))).regels;
    expect(regel?.fouten).toMatchObject([{ code, regel: 2, kolom }]);
  });
});

describe('words of the institution itself', () => {
  const EIGEN = REGEL.replace('Definitief', 'Plek Rond');

  it('are asked about when nobody knows them', async () => {
    const bestand = await lees(EIGEN);
    expect(bestand.onbekend).toEqual([{ veld: 'status', woord: 'plek rond' }]);
    expect(bestand.regels[0]?.fouten[0]?.code).toBe('status.onbekend');
  });

  it('mean what the institution says', async () => {
    const waarden = { status: { 'plek rond': 'NIET_VERSCHENEN' } };
    const bestand = await leesBestand('weekcheck', Buffer.from([KOP, EIGEN].join('\n')), {
      ...OPTIES,
      waarden,
    });
    expect([bestand.onbekend, bestand.regels[0]?.waarden?.status]).toEqual([[], 'NIET_VERSCHENEN']);
  });

  it('are never kept when they may be data of a pupil', async () => {
    const anders = ['03-05-2010', 'jan@huis.nl', '999990019'].map((woord) =>
      REGEL.replace('Definitief', woord),
    );
    expect((await lees(...anders)).onbekend).toEqual([]);
    const veel = Array.from({ length: 13 }, (_, plek) =>
      REGEL.replace('Definitief', `woord ${'abcdefghijklm'[plek]}`),
    );
    expect((await lees(...veel)).onbekend).toEqual([]);
  });

  it('ignores a remembered column that this file does not have', async () => {
    const kolommen = { Stand: 'status' };
    const bestand = await leesBestand('weekcheck', Buffer.from([KOP, REGEL].join('\n')), {
      ...OPTIES,
      kolommen,
    });
    expect([bestand.fouten, bestand.regels[0]?.waarden?.status]).toEqual([[], 'DEFINITIEF']);
  });
});
