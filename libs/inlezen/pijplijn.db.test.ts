import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort, aKoppelpunt, aWeekcheck } from '#test/builders/bestanden.ts';
import { op, SLEUTELS, TestRegio } from '#test/kit/regio.ts';

interface Bestand {
  readonly status: string;
  readonly telling: Record<string, number>;
  readonly fouten: readonly { code: string; melding: string }[];
  readonly waarschuwingen: readonly { code: string }[];
}

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
});
afterAll(() => regio.sluit());

const bestand = (id: string): Promise<Bestand> =>
  regio.rij<Bestand>('select status, telling, fouten, waarschuwingen from bestand where id = $1', [id]);
const overstap = (leerlingnummer: string): Promise<{ id: string; status: string; reden: string }> =>
  regio.rij('select id, status, reden from overstap where leerlingnummer = $1', [leerlingnummer]);

describe('a cohort file', () => {
  const cohort = aCohort('90AA', [
    { bsn: '999990019', leerlingnummer: '1001' },
    { onderwijsnummer: '100000004', leerlingnummer: '1002', gemeente: '' },
    { leerlingnummer: '1003', geboortedatum: '31-02-2010' },
  ]);

  it('shows what it would do and changes nothing until a person applies it', async () => {
    const id = await regio.leverIn({ soort: 'cohort', brin: '90AA', inhoud: cohort });
    expect(await bestand(id)).toMatchObject({ status: 'GECONTROLEERD', telling: { nieuw: 2, afgewezen: 1 } });
    expect(await regio.rijen('select id from overstap')).toEqual([]);
    expect(await regio.rijen("select 1 from proces where soort = 'overstap'")).toEqual([]);
  });

  it('loads pupils, starts their processes and names the refused row', async () => {
    const id = await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: cohort });
    expect(await bestand(id)).toMatchObject({ status: 'VERWERKT', telling: { nieuw: 2, afgewezen: 1 } });
    expect(await overstap('1001')).toMatchObject({ status: 'NIET_AANGEMELD', reden: 'NOG_NIET_AANGEMELD' });
    expect(
      await regio.rijen("select 1 from proces where soort = 'overstap' and status = 'LOOPT'"),
    ).toHaveLength(2);
    expect(await regio.rijen("select 1 from outbox where onderwerp like 'overstap/%'")).toHaveLength(2);
  });

  it('44: changes nothing the second time', async () => {
    const id = await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: cohort });
    expect((await bestand(id)).telling).toEqual({ ongewijzigd: 2, afgewezen: 1 });
  });

  it('warns of a missing address only for whom none is known', async () => {
    const regels = [
      { bsn: '999990019', leerlingnummer: '1001', klas: '4Z', gemeente: '' },
      { onderwijsnummer: '100000004', leerlingnummer: '1002', klas: '4Z', gemeente: '' },
    ];
    const inhoud = aCohort('90AA', regels);
    const id = await regio.leverIn({ soort: 'cohort', brin: '90AA', inhoud });
    const gewaarschuwd = await regio.rijen<{ regel: number }>(
      `select regel from bestandsregel where bestand_id = $1 and meldingen @> '[{"code":"adres.onbekend"}]'`,
      [id],
    );
    expect((await bestand(id)).telling).toEqual({ gewijzigd: 2 });
    expect(gewaarschuwd).toHaveLength(1);
  });

  it('39: refuses who is not born yet, and asks to look again at who is older than anyone is followed', async () => {
    const id = await regio.leverIn({
      soort: 'cohort',
      brin: '90AA',
      inhoud: aCohort('90AA', [
        { leerlingnummer: '1391', geboortedatum: '12-01-2027' },
        { leerlingnummer: '1392', geboortedatum: '11-01-2027' },
        { leerlingnummer: '1393', geboortedatum: '11-01-2000' },
        { leerlingnummer: '1394', geboortedatum: '12-01-2000' },
      ]),
    });
    const regels = await regio.rijen<{ oordeel: string; meldingen: { code: string }[] }>(
      'select oordeel, meldingen from bestandsregel where bestand_id = $1 order by regel',
      [id],
    );
    expect(regels.map(({ oordeel, meldingen }) => [oordeel, ...meldingen.map(({ code }) => code)])).toEqual([
      ['afgewezen', 'geboortedatum.toekomst'],
      ['nieuw'],
      ['nieuw', 'geboortedatum.ouder'],
      ['nieuw'],
    ]);
  });

  it('is refused when it is of another school', async () => {
    const id = await regio.leverIn({ soort: 'cohort', brin: '90AD', inhoud: cohort });
    expect(await bestand(id)).toMatchObject({
      status: 'AFGEKEURD',
      fouten: [{ code: 'bestand.andere-instelling' }],
    });
  });
});

describe('a weekcheck', () => {
  const check = (status: string, statusdatum: string) =>
    aWeekcheck({ brin: '25PJ', peildatum: '15-01-2027' }, [
      { leerlingnummer: '1001', bsn: '999990019', status, statusdatum },
    ]);

  it('gives an application, moves the overstap and warns that vavo is missing', async () => {
    regio.nu = op('2027-01-15T10:00:00.000Z');
    const id = await regio.verwerk({
      soort: 'weekcheck',
      brin: '25PJ',
      inhoud: check('aangemeld', '12-01-2027'),
    });
    expect(await bestand(id)).toMatchObject({
      status: 'VERWERKT',
      telling: { nieuw: 1 },
      waarschuwingen: [{ code: 'weekcheck.vavo-ontbreekt' }],
    });
    expect(await overstap('1001')).toMatchObject({ status: 'AANGEMELD', reden: 'AANMELDING_LOOPT' });
    expect(
      await regio.rij("select status from weekcheck where week = '2027-W02' and mbo_id = $1", [
        await regio.organisatie('25PJ'),
      ]),
    ).toEqual({ status: 'ONTVANGEN' });
  });

  it('44: scenario 9: the same file twice changes nothing and counts once', async () => {
    const id = await regio.verwerk({
      soort: 'weekcheck',
      brin: '25PJ',
      inhoud: check('aangemeld', '12-01-2027'),
    });
    expect((await bestand(id)).telling).toEqual({ ongewijzigd: 1 });
    expect(await regio.rijen('select 1 from statusbericht')).toHaveLength(1);
  });

  it('refuses the line of a status that has yet to come, and a file about a day that has yet to come', async () => {
    const straks = await regio.leverIn({
      soort: 'weekcheck',
      brin: '25PJ',
      inhoud: check('definitief', '16-01-2027'),
    });
    expect(await bestand(straks)).toMatchObject({ status: 'GECONTROLEERD', telling: { afgewezen: 1 } });
    const { meldingen } = await regio.rij<{ meldingen: { code: string }[] }>(
      'select meldingen from bestandsregel where bestand_id = $1',
      [straks],
    );
    expect(meldingen.map(({ code }) => code)).toEqual(['statusdatum.toekomst']);
    const morgen = await regio.leverIn({
      soort: 'weekcheck',
      brin: '25PJ',
      inhoud: aWeekcheck({ brin: '25PJ', peildatum: '16-01-2027' }, [
        { leerlingnummer: '1001', bsn: '999990019', status: 'aangemeld', statusdatum: '12-01-2027' },
      ]),
    });
    expect(await bestand(morgen)).toMatchObject({
      status: 'AFGEKEURD',
      fouten: [{ code: 'weekcheck.peildatum-toekomst' }],
    });
  });

  it('61: refuses a status that cannot follow, with what can', async () => {
    const id = await regio.verwerk({
      soort: 'weekcheck',
      brin: '25PJ',
      inhoud: check('niet verschenen', '13-01-2027'),
    });
    expect((await bestand(id)).telling).toEqual({ conflict: 1 });
    const { meldingen } = await regio.rij<{ meldingen: { code: string; melding: string }[] }>(
      'select meldingen from bestandsregel where bestand_id = $1',
      [id],
    );
    expect(meldingen.at(-1)).toMatchObject({ code: 'status.kan-niet-volgen' });
    expect(meldingen.at(-1)?.melding).toContain('in behandeling');
  });

  it('scenario 8: an empty file is refused, and counts when no changes is stated', async () => {
    const kop = aWeekcheck({ brin: '02PN', peildatum: '15-01-2027' }, []);
    const leeg = await regio.leverIn({ soort: 'weekcheck', brin: '02PN', inhoud: kop });
    expect(await bestand(leeg)).toMatchObject({ status: 'AFGEKEURD', fouten: [{ code: 'weekcheck.leeg' }] });
    await regio.verwerk({ soort: 'weekcheck', brin: '02PN', inhoud: kop, opties: { geenWijzigingen: true } });
    expect(
      await regio.rij("select status from weekcheck where week = '2027-W02' and mbo_id = $1", [
        await regio.organisatie('02PN'),
      ]),
    ).toEqual({ status: 'GEEN_WIJZIGING' });
  });

  it('leaves a row that only looks like a pupil to a person', async () => {
    const inhoud = aWeekcheck({ brin: '25PJ', peildatum: '15-01-2027' }, [
      {
        leerlingnummer: '',
        roepnaam: 'Voornaam1002',
        achternaam: 'Testachternaam1002',
        status: 'aangemeld',
        statusdatum: '12-01-2027',
      },
    ]);
    const id = await regio.verwerk({ soort: 'weekcheck', brin: '25PJ', inhoud });
    expect((await bestand(id)).telling).toEqual({ niet_gekoppeld: 1 });
    expect(await regio.rijen('select 1 from koppelvoorstel where bestand_id = $1', [id])).toHaveLength(1);
  });
});

describe('a koppelpunt feed', () => {
  const feed = aKoppelpunt(SLEUTELS['koppelpunt:010'], [
    {
      id: '501',
      bsn: '999990019',
      brin: '25LP',
      status: 'OFFERED',
      begin: '2027-01-13T10:00:00Z',
      crebo: '25604',
    },
    {
      id: '500',
      bsn: '999990019',
      brin: '25LP',
      status: 'RECEIVED',
      begin: '2027-01-12T10:00:00Z',
      crebo: '25604',
    },
    { id: '502', bsn: '123456782', brin: '25LP', status: 'RECEIVED', begin: '2027-01-12T10:00:00Z' },
  ]);

  it('applies messages in order of validity and leaves the unknown pupil unmatched', async () => {
    const id = await regio.verwerk({ soort: 'koppelpunt', brin: 'regio-ijv', inhoud: feed });
    expect((await bestand(id)).telling).toEqual({ nieuw: 1, gewijzigd: 1, niet_gekoppeld: 1 });
    expect(await regio.rij("select status from aanmelding where opleidingcode = '25604'")).toEqual({
      status: 'AANGEBODEN',
    });
  });

  it('58: stores an older message without effect and knows a message that came before', async () => {
    const ouder = aKoppelpunt(SLEUTELS['koppelpunt:010'], [
      {
        id: '501',
        bsn: '999990019',
        brin: '25LP',
        status: 'OFFERED',
        begin: '2027-01-13T10:00:00Z',
        crebo: '25604',
      },
      {
        id: '499',
        bsn: '999990019',
        brin: '25LP',
        status: 'WITHDRAWN',
        begin: '2027-01-10T10:00:00Z',
        crebo: '25604',
      },
    ]);
    const id = await regio.verwerk({ soort: 'koppelpunt', brin: 'regio-ijv', inhoud: ouder });
    expect((await bestand(id)).telling).toEqual({ zonder_effect: 2 });
    expect(await regio.rij("select status from aanmelding where opleidingcode = '25604'")).toEqual({
      status: 'AANGEBODEN',
    });
    expect(await regio.rij("select effect from statusbericht where sleutel = '499'")).toEqual({
      effect: 'zonder_effect',
    });
  });
});

describe('a file that says the same twice, or nothing right', () => {
  it('makes one pupil of two lines about the same pupil, and tells what differs', async () => {
    regio.nu = op('2027-01-15T10:00:00.000Z');
    const twee = { onderwijsnummer: '100000016', leerlingnummer: '1050' };
    const inhoud = aCohort('90AA', [twee, twee, { ...twee, klas: '4Z' }]);
    const id = await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud });
    expect((await bestand(id)).telling).toEqual({ nieuw: 1, ongewijzigd: 1, afgewezen: 1 });
    expect(await regio.rijen("select 1 from overstap where leerlingnummer = '1050'")).toHaveLength(1);
    const regels = await regio.rijen<{ meldingen: { code: string }[] }>(
      'select meldingen from bestandsregel where bestand_id = $1 order by regel',
      [id],
    );
    expect(regels.map(({ meldingen }) => meldingen.map(({ code }) => code))).toEqual([
      [],
      ['dubbel'],
      ['dubbel.leerling'],
    ]);
  });

  it('counts a pupil on the risk list once, however many lines are about him', async () => {
    const wie = { leerlingnummer: '1050', onderwijsnummer: '100000016' };
    const inhoud = aWeekcheck({ brin: '25PJ', peildatum: '15-01-2027' }, [
      { ...wie, status: 'aangemeld', statusdatum: '12-01-2027' },
      { ...wie, status: 'afgewezen', statusdatum: '13-01-2027' },
    ]);
    const id = await regio.leverIn({ soort: 'weekcheck', brin: '25PJ', inhoud });
    expect((await bestand(id)).telling).toMatchObject({ risico_erop: 1 });
  });

  it('does not tick off a weekly check in which every line is wrong', async () => {
    regio.nu = op('2027-01-22T10:00:00.000Z');
    const inhoud = aWeekcheck({ brin: '25PJ', peildatum: '22-01-2027' }, [
      { leerlingnummer: '1001', bsn: '999990019', status: 'aangemeld', statusdatum: '31-02-2027' },
    ]);
    const id = await regio.verwerk({ soort: 'weekcheck', brin: '25PJ', inhoud });
    expect((await bestand(id)).telling).toEqual({ afgewezen: 1 });
    expect(await regio.rijen('select 1 from weekcheck where bestand_id = $1', [id])).toEqual([]);
  });
});
