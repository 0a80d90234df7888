import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
let id: string;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());

type Rij = Record<string, unknown>;
type Wie = Parameters<Trajectdraad['als']>[0];
const NAAM = {
  roepnaam: expect.any(String),
  tussenvoegsel: null,
  achternaam: expect.any(String),
  geboortedatum: expect.any(String),
};
const OP = '2026-12-01T09:00:00.000Z';
const genodigde = (wie: Wie, rol: string) => ({ organisatieId: d.wie(wie).organisatieId, rol });
const lees = (wie: Wie) => d.als<Rij>(wie, `/v1/overleggen/${id}`);
const doe = (pad: string, body: unknown = {}) => d.als<Rij>('lpa', `/v1/overleggen/${id}/${pad}`, body);

beforeEach(async () => {
  await d.begin();
  await d.t.stap('IN_ONDERZOEK');
  const genodigden = [
    genodigde('school', 'decaan'),
    genodigde('hulp', 'hulpverlener'),
    { organisatieId: null, rol: 'jongere' },
  ];
  const plan = { op: OP, minuten: 60, genodigden, agenda: 'Waarom komt hij niet?' };
  const { json, status } = await d.als<{ id: string }>('lpa', `${d.pad}/overleggen`, plan);
  expect(status).toBe(201);
  id = json.id;
});

/** Het overleg zoals het in iemands lijst staat. */
async function regel(wie: Wie): Promise<Rij> {
  const { json } = await d.als<{ items: Rij[] }>(wie, '/v1/overleggen');
  return json.items.find((rij) => rij['id'] === id)!;
}

/** Het overleg is geweest. */
async function gehouden(afspraken: { nummer: number; tekst: string }[] = []): Promise<void> {
  d.t.p.regio.nu = op('2026-12-01T10:00:00.000Z');
  d.gelijkeKlok();
  const verslag = { aanwezig: [1, 3], samenvatting: 'Hij wil een ander rooster.', afspraken };
  expect((await doe('verslagen', verslag)).status).toBe(201);
}
const berichten = () =>
  d.t.p.regio.rijen<{ soort: string; agenda: string; agenda_methode: string; adres: string }>(
    "select soort, agenda, agenda_methode, adres from bericht where sleutel like 'mdo/' || $1 || '/%' order by aangemaakt_op, sleutel",
    [id],
  );

describe('an overleg', () => {
  it('is there for who belongs to it, with its agenda and who else belongs to it', async () => {
    for (const [plaats, wie] of (['school', 'hulp', 'jongere'] as const).entries()) {
      const { json } = await lees(wie);
      expect(json).toMatchObject({ agenda: 'Waarom komt hij niet?', samenvatting: null, status: 'GEPLAND' });
      const leden = json['deelnemers'] as Rij[];
      expect(leden.map(({ rol }) => rol)).toEqual(['decaan', 'hulpverlener', 'jongere']);
      expect(leden.map(({ uzelf }) => uzelf)).toEqual([0, 1, 2].map((index) => index === plaats));
      expect(leden.map(({ organisatie }) => organisatie === null)).toEqual([false, false, true]);
      expect(json['trajectId']).toBeUndefined();
    }
    expect((await lees('lpa')).json).toMatchObject({
      trajectId: d.t.trajectId,
      leerling: NAAM,
      verzwegen: [],
    });
    expect((await lees('lpa')).json['deelnemers']).toHaveLength(3);
  });

  it('tells an organisation that belongs to it about whom it is, in the list too, and the pupil sees who read that', async () => {
    for (const wie of ['school', 'hulp'] as const) {
      expect((await lees(wie)).json['leerling']).toEqual(NAAM);
      expect((await regel(wie))['leerling']).toEqual(NAAM);
      expect((await regel(wie))['kenmerk']).toBe(id.slice(0, 8));
    }
    const gezien = await d.t.p.regio.rijen<{ organisatie_id: string }>(
      "select distinct organisatie_id from audit where object_soort = 'overleg' and leerling_id = (select leerling_id from traject_mdo where id = $1)",
      [id],
    );
    expect(gezien.map((rij) => rij.organisatie_id)).toEqual(
      expect.arrayContaining([d.wie('school').organisatieId, d.wie('hulp').organisatieId]),
    );
  });

  it('gives a partner the name and nothing else of the pupil, and the family no name it knows', async () => {
    const { json, tekst } = await lees('hulp');
    expect(Object.keys(json['leerling'] as Rij).toSorted()).toEqual(Object.keys(NAAM).toSorted());
    expect(tekst).not.toMatch(/bsn|onderwijsnummer|leerlingId/i);
    expect((await lees('jongere')).json['leerling']).toBeUndefined();
  });

  it('names no pupil to a school that has another', async () => {
    await doe('verzettingen', { op: OP, minuten: 60, erbij: [genodigde('andereSchool', 'decaan')] });
    const { status, json } = await lees('andereSchool');
    expect(status).toBe(200);
    expect(json['leerling']).toBeUndefined();
    expect((await regel('andereSchool'))['leerling']).toBeUndefined();
  });

  it('does not say that Halt or the prosecution belongs to it, nor by a gap, to who may not know', async () => {
    const erbij = [genodigde('halt', 'halt'), genodigde('om', 'om'), genodigde('gi', 'gi')];
    await doe('verzettingen', { op: OP, minuten: 60, erbij });
    const ziet = async (wie: Wie) => {
      const { json } = await lees(wie);
      const leden = json['deelnemers'] as Rij[];
      expect(leden.map(({ nummer }) => nummer)).toEqual(leden.map((_lid, index) => index + 1));
      return { rollen: leden.map(({ rol }) => rol), verzwegen: json['verzwegen'] };
    };
    const gewoon = ['decaan', 'hulpverlener', 'jongere'];
    for (const wie of ['hulp', 'gi'] as const)
      expect(await ziet(wie)).toEqual({ rollen: [...gewoon, 'gi'], verzwegen: ['halt', 'om'] });
    for (const wie of ['school', 'halt', 'jongere'] as const)
      expect(await ziet(wie)).toEqual({ rollen: [...gewoon, 'halt', 'gi'], verzwegen: ['om'] });
    for (const wie of ['om', 'lpa'] as const)
      expect(await ziet(wie)).toEqual({ rollen: [...gewoon, 'halt', 'om', 'gi'], verzwegen: [] });
    for (const wie of ['halt', 'om', 'gi'] as const) expect((await lees(wie)).json['leerling']).toEqual(NAAM);
  });

  it.each([
    'halt',
    'rvdk',
    'om',
    'gi',
    'jeugdarts',
    'andereSchool',
    'kampen',
    'rmc',
    'coordinator',
    'ouder',
  ] as const)('does not exist for %s', async (wie) => {
    expect([403, 404]).toContain((await lees(wie)).status);
    expect([403, 404]).toContain((await d.als(wie, `/v1/overleggen/${id}/agendabestand`)).status);
    expect([403, 404]).toContain((await d.als(wie, `/v1/overleggen/${id}/afzeggingen`, {})).status);
    const lijst = await d.als<{ items?: Rij[] }>(wie, '/v1/overleggen');
    expect((lijst.json.items ?? []).map((rij) => rij['id'])).not.toContain(id);
  });

  it('64: invites and cancels with one appointment that names nobody', async () => {
    await doe('verzettingen', {
      op: '2026-12-02T09:00:00.000Z',
      minuten: 45,
      erbij: [genodigde('halt', 'halt')],
    });
    await doe('afzeggingen');
    const gestuurd = await berichten();
    expect(gestuurd.map(({ soort }) => soort)).toEqual([
      ...Array<string>(2).fill('mdo-uitnodiging'),
      ...Array<string>(3).fill('mdo-uitnodiging'),
      ...Array<string>(3).fill('mdo-afgelast'),
    ]);
    const veld = (naam: string) =>
      gestuurd.map(({ agenda }) => new RegExp(`^${naam}:(.*?)\\r?$`, 'm').exec(agenda)?.[1]);
    expect(new Set(veld('UID'))).toEqual(new Set([`mdo-${id}@bericht.overstap.invalid`]));
    expect(veld('SEQUENCE')).toEqual(['0', '0', '1', '1', '1', '2', '2', '2']);
    expect(new Set(veld('SUMMARY'))).toEqual(new Set(['Overleg']));
    expect(veld('METHOD').at(-1)).toBe('CANCEL');
    expect(gestuurd.map(({ agenda }) => agenda).join('')).not.toMatch(/Naam\d|Waarom/);
    const bestand = await d.als('hulp', `/v1/overleggen/${id}/agendabestand`);
    expect(bestand.tekst).toMatch(
      /METHOD:CANCEL[\s\S]*SEQUENCE:2[\s\S]*DTEND;TZID=Europe\/Amsterdam:20261202T104500/,
    );
    expect((await doe('afzeggingen')).json).toMatchObject({ code: 'mdo.niet-gepland' });
  });

  it('shows its summary to nobody before it is released to him, and each release is in the timeline', async () => {
    expect((await doe('verslagen', { aanwezig: [], samenvatting: 'Te vroeg.' })).json).toMatchObject({
      code: 'mdo.nog-niet',
    });
    await gehouden();
    for (const wie of ['school', 'hulp', 'jongere'] as const)
      expect((await lees(wie)).tekst).not.toContain('ander rooster');
    await doe('vrijgaven', { nummers: [2] });
    expect((await lees('hulp')).json).toMatchObject({ samenvatting: 'Hij wil een ander rooster.' });
    for (const wie of ['school', 'jongere'] as const)
      expect((await lees(wie)).tekst).not.toContain('ander rooster');
    await doe('vrijgaven', { nummers: [2, 3] });
    expect((await lees('jongere')).json).toMatchObject({ samenvatting: 'Hij wil een ander rooster.' });
    const tijdlijn = await d.als<{ items: { soort: string; gegevens: Rij }[] }>('lpa', `${d.pad}/tijdlijn`);
    const van = (soort: string) =>
      tijdlijn.json.items.filter((g) => g.soort === soort).map(({ gegevens }) => gegevens['nummer']);
    expect(van('mdo-aanwezig').toSorted()).toEqual(['1', '3']);
    expect(van('mdo-vrijgegeven').toSorted()).toEqual(['2', '3']);
  });

  it('is in the timeline with its day and who was there, and without a name where the prosecution was', async () => {
    await doe('verzettingen', { op: OP, minuten: 60, erbij: [genodigde('om', 'om')] });
    d.t.p.regio.nu = op('2026-12-01T10:00:00.000Z');
    d.gelijkeKlok();
    await doe('verslagen', { aanwezig: [2, 3, 4], samenvatting: 'Geheim.' });
    const { json, tekst } = await d.als<{ items: { soort: string; tekst: string; betreft: Rij | null }[] }>(
      'lpa',
      `${d.pad}/tijdlijn`,
    );
    const van = (soort: string) => json.items.filter((g) => g.soort === soort);
    expect(van('mdo-gepland')[0]?.tekst).toBe('Er is een overleg gepland: di 1 december 2026 om 10:00.');
    expect(van('mdo-gehouden')[0]?.tekst).toBe('Er is een overleg gehouden: di 1 december 2026 om 10:00.');
    const waren = van('mdo-aanwezig');
    const hulp = waren.find(({ betreft }) => betreft !== null)!;
    expect(hulp.betreft!['id']).toBe(d.wie('hulp').organisatieId);
    expect(waren.map((g) => g.tekst).toSorted()).toEqual(
      [
        `Bij het overleg van di 1 december 2026 om 10:00 was ${String(hulp.betreft!['naam'])}.`,
        'Bij het overleg van di 1 december 2026 om 10:00 was de jongere.',
        'Iemand was bij een overleg.',
      ].toSorted(),
    );
    expect(tekst).not.toContain('Geheim');
  });

  it('closes for who belonged to it, until its summary is released to him', async () => {
    const stand = async () => {
      const { agenda, leerling, deelnemers } = (await lees('hulp')).json;
      expect((await regel('hulp'))['leerling']).toEqual(leerling);
      return { agenda, leerling, met: (deelnemers as Rij[]).map(({ rol, aanwezig }) => [rol, aanwezig]) };
    };
    const open = { agenda: 'Waarom komt hij niet?', leerling: NAAM };
    expect(await stand()).toMatchObject({
      ...open,
      met: [
        ['decaan', null],
        ['hulpverlener', null],
        ['jongere', null],
      ],
    });
    await gehouden();
    expect(await stand()).toEqual({ agenda: null, leerling: undefined, met: [['hulpverlener', false]] });
    await doe('vrijgaven', { nummers: [2] });
    expect(await stand()).toMatchObject({
      ...open,
      met: [
        ['decaan', null],
        ['hulpverlener', false],
        ['jongere', null],
      ],
    });
  });

  it('lets one of them go: he gets a cancellation that names nobody, and it is gone for him', async () => {
    expect((await doe('afmeldingen', { nummer: 9 })).json).toMatchObject({ code: 'mdo.deelnemer-onbekend' });
    expect((await d.als('hulp', `/v1/overleggen/${id}/afmeldingen`, { nummer: 2 })).status).toBe(403);
    expect((await doe('afmeldingen', { nummer: 2 })).status).toBe(201);
    expect((await lees('hulp')).status).toBe(404);
    expect((await d.als('hulp', `/v1/overleggen/${id}/agendabestand`)).status).toBe(404);
    expect((await lees('school')).json).toMatchObject({ agenda: 'Waarom komt hij niet?' });
    expect((await lees('lpa')).json['deelnemers']).toHaveLength(2);
    const laatste = (await berichten()).at(-1)!;
    expect(laatste).toMatchObject({ soort: 'mdo-afgezegd', agenda: expect.stringMatching(/METHOD:CANCEL/) });
    expect(laatste.agenda).not.toMatch(/Naam\d|Waarom/);
    const { json } = await d.als<{ items: { tekst: string }[] }>('lpa', `${d.pad}/tijdlijn`);
    expect(json.items[0]?.tekst).toMatch(
      /^Hoort niet meer bij het overleg van di 1 december 2026 om 10:00: [A-Z].+\.$/,
    );
    await doe('verzettingen', { op: OP, minuten: 60, erbij: [genodigde('hulp', 'hulpverlener')] });
    expect((await lees('hulp')).json).toMatchObject({ agenda: 'Waarom komt hij niet?' });
  });

  it('that is called off is not read any more', async () => {
    await doe('afzeggingen');
    const { json } = await lees('hulp');
    expect(json).toMatchObject({
      status: 'AFGELAST',
      agenda: null,
      deelnemers: [{ rol: 'hulpverlener', uzelf: true }],
    });
    expect(json['leerling']).toBeUndefined();
    expect((await regel('hulp'))['leerling']).toBeUndefined();
  });

  it('turns an agreement into a task with its words, and into no task of another', async () => {
    await gehouden([
      { nummer: 2, tekst: 'Elke week een gesprek.' },
      { nummer: 1, tekst: 'Een rustige plek.' },
    ]);
    const taak = await d.taakVoor('hulp');
    const { json } = await d.als<Rij>('hulp', `/v1/partnertaken/${taak}`);
    expect(json).toMatchObject({ soort: 'mdo-afspraak', berichten: [{ tekst: 'Elke week een gesprek.' }] });
    expect((await d.als('school', `/v1/partnertaken/${taak}`)).status).toBe(404);
    const vanSchool = await d.als<{ uittreksel: Rij }>(
      'school',
      `/v1/partnertaken/${await d.taakVoor('school')}`,
    );
    expect(vanSchool.json.uittreksel['afspraken']).toEqual(['Een rustige plek.']);
  });

  it.each([
    ['a family member with an organisation', () => [genodigde('school', 'jongere')]],
    ['a role without an organisation', () => [{ organisatieId: null, rol: 'halt' }]],
    ['somebody twice', () => [genodigde('halt', 'halt'), genodigde('halt', 'halt')]],
  ])('refuses %s', async (_naam, erbij) => {
    const antwoord = await doe('verzettingen', { op: OP, minuten: 60, erbij: erbij() });
    expect(antwoord.json).toMatchObject({ code: 'mdo.deelnemers' });
  });

  it('makes no task for the family, and holds no meeting twice', async () => {
    d.t.p.regio.nu = op('2026-12-01T10:00:00.000Z');
    d.gelijkeKlok();
    const verslag = {
      aanwezig: [3],
      samenvatting: 'Kort.',
      afspraken: [{ nummer: 3, tekst: 'Kom op tijd.' }],
    };
    expect((await doe('verslagen', verslag)).json).toMatchObject({ code: 'mdo.afspraak-met' });
    expect((await doe('verslagen', { ...verslag, afspraken: [] })).status).toBe(201);
    expect((await doe('verslagen', { ...verslag, afspraken: [] })).json).toMatchObject({
      code: 'mdo.niet-gepland',
    });
  });
});
