import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meldOverig } from '#libs/verzuim/besluiten.ts';
import { dag } from '#test/kit/verzuim.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';

/** Zestien als het begint, zeventien als zij terugvalt. */
const GEBOREN = '12-03-2010';
const KIJKERS = ['lpa', 'school', 'halt', 'hulp', 'jongere', 'ouder'] as const;
type Kijker = (typeof KIJKERS)[number];

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
  await d.begin(GEBOREN, laatkomer);
});
afterAll(() => d.sluit());

/** Twaalf keer te laat in zes weken: de school meldt het zelf, want een grens is er niet voor. */
async function laatkomer(): Promise<{ id: string }> {
  const { p } = d.t;
  p.regio.nu = op('2026-12-04T09:00:00.000Z');
  for (let keer = 0; keer < 12; keer += 1) {
    const dagen = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'];
    await p.boek(
      p.uren(dagen[keer % 6]!, 0, { reden: 'te-laat', lesuur: 1 + Math.floor(keer / 6), minuten: 10 }),
    );
  }
  const door = await p.wie();
  const periode = {
    overstapId: p.leerling.overstapId,
    begindatum: dag('2026-11-16'),
    einddatum: dag('2026-11-23'),
  };
  const id = await p.doe((tx) => meldOverig(tx, periode, { door, context: p.regio.context }));
  await p.bevestig(id);
  return { id };
}

/** Zet de klok van alles op een ogenblik. */
function opDag(kalenderdag: string): void {
  d.t.p.regio.nu = op(`${kalenderdag}T09:00:00.000Z`);
  d.gelijkeKlok();
}

interface Beeld {
  readonly routes?: { route: string; status: string }[];
  readonly loopt?: { route: string; stand: string }[];
  readonly afspraken?: { tekst: string }[];
  readonly stand?: string;
}

const taken = async (wie: Kijker): Promise<string[]> => {
  const lijst = async (open: 'ja' | 'nee') =>
    (await d.als<{ items?: { soort: string; status: string }[] }>(wie, `/v1/partnertaken?open=${open}`)).json
      .items ?? [];
  return [...(await lijst('ja')), ...(await lijst('nee'))].map(({ soort, status }) => `${soort} ${status}`);
};

/** Wat iemand op dit ogenblik van het traject ziet, in een regel; niets: hij weet niet eens dat het er is. */
async function ziet(wie: Kijker): Promise<string[]> {
  const traject = await d.als<Beeld>(wie, d.pad);
  const beeld = await d.als<Beeld>(wie, `/v1/trajectbeelden/${d.t.trajectId}`);
  return [
    ...(traject.status === 200
      ? (traject.json.routes ?? []).map(({ route, status }) => `${route} ${status}`)
      : []),
    ...(beeld.status === 200 ? [`beeld ${beeld.json.stand}`] : []),
    ...(beeld.json.loopt ?? []).map(({ route, stand }) => `${route} ${stand}`),
    ...(beeld.json.afspraken ?? []).map(({ tekst }) => `afspraak ${tekst}`),
    ...(await taken(wie)),
  ].toSorted();
}

const allen = async (): Promise<Readonly<Record<string, string[]>>> =>
  Object.fromEntries(await Promise.all(KIJKERS.map(async (wie) => [wie, await ziet(wie)] as const)));

const afspreken = (tekst: string, voorSchool: boolean, voorGezin: boolean) =>
  d.als('lpa', `${d.pad}/afspraken`, { tekst, voorSchool, voorGezin });

async function partner(wie: 'halt' | 'hulp', ...codes: string[]): Promise<void> {
  const taak = await d.taakVoor(wie);
  for (const code of codes) {
    const { status } =
      code === 'aannemen'
        ? await d.als(wie, `/v1/partnertaken/${taak}/aannames`, {})
        : await d.als(wie, `/v1/partnertaken/${taak}/meldingen`, { code });
    expect([code, status]).toEqual([code, 201]);
  }
}

let eersteHulp: string;
let tweedeHulp: string;
let halt: string;
let terugval: string;

describe('two school years of one case, as each of six people sees it', () => {
  it('at the report the LPA has it, and nobody else sees a traject', async () => {
    d.gelijkeKlok();
    expect(await allen()).toEqual({ lpa: [], school: [], halt: [], hulp: [], jongere: [], ouder: [] });
    expect((await d.als<{ status: string }>('lpa', d.pad)).json.status).toBe('GEMELD');
  });

  it('after a talk and help she agrees to: the school reads only the agreements for the school', async () => {
    opDag('2026-12-11');
    await d.t.totKeuze();
    await afspreken('Elke maandag een gesprek met de mentor.', true, true);
    await afspreken('Thuis is er een vaste bedtijd.', false, true);
    eersteHulp = await d.t.kies('R1');
    await d.t.zet(eersteHulp, 'TOESTEMMING', ['toestemming-jongere']);
    await d.t.zet(eersteHulp, 'AANGEMELD');
    expect(await allen()).toEqual({
      lpa: ['R1 AANGEMELD'],
      school: ['afspraak Elke maandag een gesprek met de mentor.', 'beeld loopt'],
      halt: [],
      hulp: ['hulp-starten AANGEBODEN'],
      jongere: [
        'R1 aangemeld bij de hulpverlener',
        'afspraak Elke maandag een gesprek met de mentor.',
        'afspraak Thuis is er een vaste bedtijd.',
        'beeld loopt',
      ],
      ouder: [
        'afspraak Elke maandag een gesprek met de mentor.',
        'afspraak Thuis is er een vaste bedtijd.',
        'beeld loopt',
      ],
    });
  });

  it('gets better: the help ends and the LPA keeps an eye on it over the summer', async () => {
    opDag('2027-06-14');
    await partner('hulp', 'aannemen', 'begonnen', 'afgerond');
    expect(await d.t.traject()).toMatchObject({ status: 'MONITORING' });
    expect((await allen())['hulp']).toEqual(['hulp-starten GEDAAN']);
    expect((await allen())['school']).toEqual([
      'afspraak Elke maandag een gesprek met de mentor.',
      'beeld loopt',
    ]);
  });

  it('joins a relapse in the new school year to the open traject', async () => {
    opDag('2027-09-10');
    const { p } = d.t;
    await p.boek(...p.zestien('2027-09-07'));
    terugval = (await p.laatste()).id;
    await p.bevestig(terugval);
    expect(await p.laatste()).toMatchObject({ traject_id: d.t.trajectId, recidive_van_id: null });
    expect((await d.als<{ meldingen: unknown[] }>('lpa', d.pad)).json.meldingen).toHaveLength(2);
  });

  it('she refuses help, so Halt: nobody but Halt and the LPA knows of it, besides herself', async () => {
    opDag('2027-09-17');
    const meldingIds = [d.t.meldingId, terugval];
    const geweigerd = await d.t.kies('R1', { meldingIds });
    await d.t.zet(geweigerd, 'GEWEIGERD');
    halt = await d.t.kies('R2', { meldingIds });
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await d.t.zet(halt, naar, ['toestemming-jongere', 'schriftelijk-ingelicht']);
    const gezien = await allen();
    expect(gezien).toMatchObject({
      lpa: ['R1 AFGEROND', 'R1 GEWEIGERD', 'R2 VERWEZEN'],
      school: ['afspraak Elke maandag een gesprek met de mentor.', 'beeld loopt'],
      halt: ['halt-uitvoeren AANGEBODEN'],
      hulp: ['hulp-starten GEDAAN'],
    });
    expect(gezien['jongere']).toEqual(expect.arrayContaining(['R1 geweigerd', 'R2 verwezen']));
    expect(gezien['ouder']).not.toContain('R1 geweigerd');
  });

  it('she opens up and takes help: Halt waits, with a day to look again', async () => {
    opDag('2027-10-01');
    await partner('halt', 'aannemen', 'begonnen');
    tweedeHulp = await d.t.kies('R1', { meldingIds: [d.t.meldingId, terugval] });
    await d.t.zet(tweedeHulp, 'TOESTEMMING', ['toestemming-jongere']);
    await d.t.zet(tweedeHulp, 'AANGEMELD');
    await partner('hulp', 'aannemen', 'begonnen');
    const zonderDag = d.t.zet(halt, 'GEPAUZEERD', ['akkoord-halt']);
    await expect(zonderDag).rejects.toMatchObject({ code: 'halt.pauze-datum' });
    await d.t.zet(halt, 'GEPAUZEERD', ['akkoord-halt'], '2027-11-12');
    expect(await d.t.route(halt)).toMatchObject({
      status: 'GEPAUZEERD',
      vanuit: 'LOPEND',
      evaluatie_op: '2027-11-12',
    });
    const gezien = await allen();
    expect(gezien).toMatchObject({
      lpa: ['R1 AFGEROND', 'R1 GESTART', 'R1 GEWEIGERD', 'R2 GEPAUZEERD'],
      school: ['afspraak Elke maandag een gesprek met de mentor.', 'beeld loopt'],
      halt: ['halt-uitvoeren AANGENOMEN'],
      hulp: ['hulp-starten AANGENOMEN', 'hulp-starten GEDAAN'],
    });
    expect(gezien['jongere']).toEqual(expect.arrayContaining(['R2 gepauzeerd', 'R1 begonnen']));
    expect(gezien['ouder']).not.toContain('R1 begonnen');
  });

  it('on that day the LPA chooses: Halt goes on where it was, and ends well', async () => {
    opDag('2027-11-12');
    await expect(d.t.zet(halt, 'VERWEZEN')).rejects.toMatchObject({ code: 'halt.hervat-elders' });
    await d.t.zet(halt, 'LOPEND');
    await partner('halt', 'positief');
    expect(await allen()).toMatchObject({
      lpa: ['R1 AFGEROND', 'R1 GESTART', 'R1 GEWEIGERD', 'R2 POSITIEF'],
      halt: ['halt-uitvoeren GEDAAN'],
    });
    await expect(d.t.kies('R4', { meldingIds: [terugval] })).rejects.toMatchObject({
      code: 'straf.halt-positief',
    });
  });

  it('in the end everybody reads that it is done, and nobody reads more than before', async () => {
    await partner('hulp', 'afgerond');
    expect(await d.t.traject()).toMatchObject({ status: 'MONITORING' });
    await d.t.sluitMet('ANDERE_SCHOOL');
    expect(await allen()).toMatchObject({
      school: ['afspraak Elke maandag een gesprek met de mentor.', 'beeld afgerond'],
      halt: ['halt-uitvoeren GEDAAN'],
      hulp: ['hulp-starten GEDAAN', 'hulp-starten GEDAAN'],
    });
    for (const wie of ['school', 'halt', 'hulp', 'jongere', 'ouder'] as const)
      expect([403, 404]).toContain((await d.als(wie, d.pad)).status);
    for (const wie of ['lpa', 'halt', 'hulp'] as const)
      expect([403, 404]).toContain((await d.als(wie, `/v1/trajectbeelden/${d.t.trajectId}`)).status);
  });

  it('the timeline of those two years is told in sentences, without a code', async () => {
    const { json } = await d.als<{ items: { soort: string; tekst: string }[] }>('lpa', `${d.pad}/tijdlijn`);
    expect(json.items.length).toBeGreaterThan(20);
    const kaal = json.items.filter(({ tekst }) => !/^[A-Z].*\.$/.test(tekst));
    expect(kaal.map(({ soort }) => soort)).toEqual([]);
  });
});
