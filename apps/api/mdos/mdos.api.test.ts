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
  it('is there for who belongs to it, with its agenda, and each sees only himself', async () => {
    for (const wie of ['school', 'hulp', 'jongere'] as const) {
      const { json } = await lees(wie);
      expect(json).toMatchObject({ agenda: 'Waarom komt hij niet?', samenvatting: null, status: 'GEPLAND' });
      expect(json['deelnemers']).toHaveLength(1);
      expect(json['trajectId']).toBeUndefined();
      expect(json['leerling']).toBeUndefined();
    }
    expect((await lees('lpa')).json).toMatchObject({
      trajectId: d.t.trajectId,
      leerling: { roepnaam: expect.any(String) },
    });
    expect((await lees('lpa')).json['deelnemers']).toHaveLength(3);
    const lijst = await d.als<{ items: Rij[] }>('hulp', '/v1/overleggen');
    expect(lijst.json.items.map((rij) => rij['id'])).toContain(id);
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

  it('closes for who belonged to it, until its summary is released to him', async () => {
    const agenda = async () => (await lees('hulp')).json['agenda'];
    expect(await agenda()).toBe('Waarom komt hij niet?');
    await gehouden();
    expect(await agenda()).toBeNull();
    await doe('vrijgaven', { nummers: [2] });
    expect(await agenda()).toBe('Waarom komt hij niet?');
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
    expect(json.items[0]?.tekst).toBe('Iemand hoort niet meer bij een overleg.');
    await doe('verzettingen', { op: OP, minuten: 60, erbij: [genodigde('hulp', 'hulpverlener')] });
    expect((await lees('hulp')).json).toMatchObject({ agenda: 'Waarom komt hij niet?' });
  });

  it('that is called off is not read any more', async () => {
    await doe('afzeggingen');
    expect((await lees('hulp')).json).toMatchObject({ status: 'AFGELAST', agenda: null });
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
