import { describe, expect, it } from '@jest/globals';
import { VERZUIMREDENEN } from '../domain/verzuim/verzuimregel.ts';
import { leesBestand } from './lees-bestand.ts';
import { REDENEN_PER_SYSTEEM, zoekVerzuimreden } from './verzuimredenen.ts';

const OPTIES = { bestandsnaam: 'verzuim.csv', maximumRegels: 1000, maximumBytes: 1_000_000 };
const KOP = 'Stamnr;BSN;Datum;Lesuur;Van lesuur;T/m lesuur;Uren;Hele dag;Code;Minuten te laat;Klas';

const leesMet = (kop: string, ...regels: string[]) =>
  leesBestand('verzuim', Buffer.from([kop, ...regels].join('\n')), OPTIES);
const lees = (...regels: string[]) => leesMet(KOP, ...regels);
const waarden = async (regel: string) => {
  const [gelezen] = (await lees(regel)).regels;
  expect(gelezen?.fouten).toEqual([]);
  return gelezen?.waarden;
};
const fout = async (regel: string) => (await lees(regel)).regels[0]?.fouten[0];

describe('a file of absence', () => {
  it('reads a lesson, lessons from and up to, hours of a day, a whole day and coming late', async () => {
    expect(await waarden('1001;;16-11-2026;3e uur;;;;;AO;;4b')).toEqual({
      bsn: null,
      onderwijsnummer: null,
      leerlingnummer: '1001',
      brin: null,
      dag: '2026-11-16',
      reden: 'ongeoorloofd',
      lesuren: [3],
      uren: 1,
      minuten: null,
      heleDag: false,
    });
    expect(await waarden('1001;;16-11-2026;;2;4;3;;Spijbelen;;4b')).toMatchObject({
      lesuren: [2, 3, 4],
      uren: 1,
    });
    expect(await waarden('1001;;16-11-2026;2 t/m 3;;;;;ziek;;4b')).toMatchObject({ lesuren: [2, 3] });
    expect(await waarden('1001;;16-11-2026;;;;2,5;;Verlof;;4b')).toMatchObject({ lesuren: [], uren: 2.5 });
    expect(await waarden('1001;;16-11-2026;;;;;j;Luxe verzuim;;4b')).toMatchObject({
      uren: null,
      heleDag: true,
    });
    expect(await waarden('1001;;16-11-2026;1;;;;;TL;12;4b')).toMatchObject({
      reden: 'te-laat',
      lesuren: [1],
      uren: 0,
      minuten: 12,
    });
  });

  it('finds a pupil by a number when there is no leerlingnummer', async () => {
    const bestand = await leesMet('BSN;Datum;Lesuur;Reden', '999990019;16-11-2026;1;ongeoorloofd');
    expect(bestand.fouten).toEqual([]);
    expect(bestand.regels[0]?.waarden).toMatchObject({ bsn: '999990019', leerlingnummer: null });
    const zonder = await leesMet('Datum;Lesuur;Reden', '16-11-2026;1;ongeoorloofd');
    expect(zonder.fouten).toMatchObject([{ code: 'kop.ontbreekt' }]);
  });

  it('says where a reason is not known, and never what was written there', async () => {
    const gevonden = await fout('1001;;16-11-2026;1;;;;;bij oma in het ziekenhuis;;4b');
    expect(gevonden).toMatchObject({ code: 'reden.onbekend', regel: 2, kolom: 'Code' });
    expect(JSON.stringify(gevonden)).not.toContain('oma');
    expect(gevonden?.melding).toContain('ongeoorloofd');
  });

  it.each([
    [';;16-11-2026;1;;;;;AO;;4b', 'leerling.geen-nummer', 'Stamnr'],
    ['1001;;31-11-2026;1;;;;;AO;;4b', 'datum.bestaat-niet', 'Datum'],
    ['1001;;16-11-2026;13;;;;;AO;;4b', 'lesuur.vorm', 'Lesuur'],
    ['1001;;16-11-2026;derde;;;;;AO;;4b', 'lesuur.vorm', 'Lesuur'],
    ['1001;;16-11-2026;;4;2;;;AO;;4b', 'lesuur.volgorde', 'T/m lesuur'],
    ['1001;;16-11-2026;;;2;;;AO;;4b', 'lesuur.van', 'Van lesuur'],
    ['1001;;16-11-2026;;;;14;;AO;;4b', 'uren.vorm', 'Uren'],
    ['1001;;16-11-2026;;2;3;5;;AO;;4b', 'uren.lesuren', 'Uren'],
    ['1001;;16-11-2026;1;;;;;TL;een kwartier;4b', 'minuten.vorm', 'Minuten te laat'],
    ['1001;;16-11-2026;;;;;misschien;AO;;4b', 'cel.ja-nee', 'Hele dag'],
    ['1001;;16-11-2026;;;;;n;AO;;4b', 'verzuim.hoeveel', 'Lesuur'],
  ])('%s is refused as %s in column %s', async (regel, code, kolom) => {
    expect(await fout(regel)).toMatchObject({ code, regel: 2, kolom });
  });

  it('refuses rows that contradict each other, all of them', async () => {
    const codes = async (...regels: string[]) =>
      (await lees(...regels)).regels.map(({ fouten }) => fouten[0]?.code ?? null);
    const [nee, ja] = ['verzuim.tegenspraak', null];
    const les = '1001;;16-11-2026;3;;;;;AO;;4b';
    expect(await codes(les, les.replace('AO', 'ziek'))).toEqual([nee, nee]);
    expect(await codes(les, '1001;;16-11-2026;;;;;j;AO;;4b')).toEqual([nee, nee]);
    expect(await codes(les, '1001;;16-11-2026;;;;2;;AO;;4b')).toEqual([nee, nee]);
    expect(await codes(les, les.replace(';3;', ';4;'), les.replace('1001', '1002'))).toEqual([ja, ja, ja]);
    expect(await codes(les, '1001;;16-11-2026;;2;4;;;AO;;4b')).toEqual([ja, ja]);
    expect(await codes('1001;;16-11-2026;;;;2;;AO;;4b', '1001;;16-11-2026;;;;3;;ziek;;4b')).toEqual([ja, ja]);
  });

  it('does not guess whether an hour without its lesson is one hour or two', async () => {
    const uur = '1001;;16-11-2026;;;;1;;AO;;4b';
    const verschil = await lees(uur, uur.replace('4b', '4c'));
    expect(verschil.regels.map(({ fouten }) => fouten[0]?.code)).toEqual([
      'verzuim.tegenspraak',
      'verzuim.tegenspraak',
    ]);
    expect(verschil.regels[0]?.fouten[0]?.melding).toContain('regel 3');
    const gelijk = await lees(uur, uur);
    expect(gelijk.regels.map(({ waarschuwingen }) => waarschuwingen[0]?.code)).toEqual([undefined, 'dubbel']);
    expect(gelijk.regels.every(({ waarden: w }) => w !== null)).toBe(true);
  });

  it('stays quick when one pupil has very many rows on a day', async () => {
    const regels = Array.from({ length: 900 }, (_, n) => `1001;;16-11-2026;;;;${1 + (n % 9)};;AO;;k${n}`);
    const { regels: gelezen } = await lees(...regels);
    expect(gelezen.every(({ fouten }) => fouten[0]?.code === 'verzuim.tegenspraak')).toBe(true);
  });
});

describe('reasons per school system', () => {
  it('mean the same everywhere: no word stands for two reasons', () => {
    const woorden = Object.values(REDENEN_PER_SYSTEEM).flatMap((per) =>
      VERZUIMREDENEN.flatMap((reden) => (per[reden] ?? []).map((woord) => [woord, reden] as const)),
    );
    expect(woorden.filter(([woord, reden]) => zoekVerzuimreden(woord) !== reden)).toEqual([]);
  });

  it.each([
    ['ao', 'ongeoorloofd'],
    ['Te laat (ongeoorloofd)', 'te-laat'],
    ['te-laat', 'te-laat'],
    ['GEOORLOOFD AFWEZIG', 'anders-geoorloofd'],
    ['Afwezig zonder bericht', 'ongeoorloofd'],
    ['iets', null],
  ])('%s is %s', (woord, reden) => {
    expect(zoekVerzuimreden(woord)).toBe(reden);
  });
});
