import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { escalatievoorstellen } from '#libs/domain/mas/keuze/escalatievoorstel.ts';
import { Instrumentenboek } from '#libs/instrument/instrumentenboek.ts';
import { dag } from '#test/kit/verzuim.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { legCheckinVast, leesEscalatiefeiten } from './checkins.ts';
import { duidVerzuim, legHoringVast, legOnderzoeksfeitenVast, nodigUitOmTeHoren } from './horen.ts';
import { leesInvullingen, vulInstrumentIn } from './instrument.ts';
import { maakTrajecttaak } from './taken.ts';
import { laadTraject, vandaag } from './traject.ts';

let t: Trajectproef;
let boek: Instrumentenboek;
beforeAll(async () => {
  t = await Trajectproef.open();
  boek = await Instrumentenboek.open('infra/mas');
});
afterAll(() => t.sluit());
beforeEach(() => t.begin());

const context = () => t.p.regio.context;
const nodigUit = (wie: 'ouders' | 'jongere') =>
  t.p.doe((tx) => nodigUitOmTeHoren(tx, t.trajectId, { wie, op: t.p.regio.nu, door: t.lpa }, context()));
const agenda = (horingId: string) =>
  t.p.regio.rijen<{ soort: string; ics: string; organisatie_id: string }>(
    'select soort, agenda as ics, organisatie_id from bericht where sleutel like $1 order by sleutel',
    [`horing/${horingId}/%`],
  );
const legVast = (
  horingId: string,
  uitkomst: 'gehoord' | 'niet_verschenen' | 'afgezegd',
  verslag: string | null = null,
) => t.p.doe((tx) => legHoringVast(tx, t.trajectId, { horingId, uitkomst, verslag, door: t.lpa }, context()));
const vulIn = (antwoorden: Record<string, 'ja' | 'nee'>) =>
  t.p.doe((tx) => vulInstrumentIn(tx, t.trajectId, { boek, versie: 1, antwoorden, door: t.lpa }, context()));
const duid = (soort: 'luxe' | 'signaal-met-problemen', luxeDagen = 0) =>
  t.p.doe((tx) =>
    duidVerzuim(
      tx,
      t.trajectId,
      { duiding: { soort, verwijtbaar: true, luxeDagen }, door: t.lpa },
      context(),
    ),
  );
/** Alles nee, met wat ja is; het hele instrument is dan ingevuld. */
function antwoorden(...ja: string[]): Record<string, 'ja' | 'nee'> {
  const vragen = boek.versie(1).themas.flatMap((thema) => thema.vragen);
  return Object.fromEntries(vragen.map(({ id }) => [id, ja.includes(id) ? 'ja' : 'nee']));
}

describe('hearing', () => {
  beforeEach(() => t.stap('IN_ONDERZOEK'));

  it('asks for a report of who was heard, and keeps it only encrypted', async () => {
    const ouders = await nodigUit('ouders');
    await expect(legVast(ouders, 'gehoord')).rejects.toMatchObject({ code: 'horing.verslag' });
    await legVast(ouders, 'gehoord', 'Moeder maakt zich zorgen.');
    await expect(legVast(ouders, 'afgezegd')).rejects.toMatchObject({ code: 'horing.al-vastgelegd' });
    const { bytes } = await t.p.regio.rij<{ bytes: Buffer }>(
      'select bytes from traject_tekst where bron_id = $1',
      [ouders],
    );
    expect(bytes.toString('latin1')).not.toContain('Moeder');
  });

  it('goes to the calendar of the leerplicht, and out of it when it is called off', async () => {
    const gehoord = await nodigUit('ouders');
    const af = await nodigUit('jongere');
    await legVast(af, 'afgezegd');
    const [alleen, ...meer] = await agenda(gehoord);
    expect(meer).toEqual([]);
    expect(alleen).toMatchObject({ soort: 'gesprek-gepland', organisatie_id: t.lpa.organisatieId });
    expect(alleen!.ics).toMatch(/METHOD:REQUEST[\s\S]*SEQUENCE:0[\s\S]*SUMMARY:Gesprek\r\n/);
    const reeks = (await agenda(af)).map(({ soort, ics }) => [soort, /SEQUENCE:(\d)/.exec(ics)?.[1]]);
    expect(reeks).toEqual([
      ['gesprek-gepland', '0'],
      ['gesprek-afgezegd', '1'],
    ]);
  });

  it('counts two invitations that were missed, and none that was called off', async () => {
    await vulIn(antwoorden());
    for (const wie of ['ouders', 'jongere'] as const) {
      await legVast(await nodigUit(wie), 'niet_verschenen');
      await legVast(await nodigUit(wie), 'afgezegd');
    }
    await expect(t.stap('ROUTEKEUZE')).rejects.toMatchObject({ code: 'horen.ouders' });
    await legVast(await nodigUit('ouders'), 'niet_verschenen');
    await expect(t.stap('ROUTEKEUZE')).rejects.toMatchObject({ code: 'horen.jongere' });
    await legVast(await nodigUit('jongere'), 'niet_verschenen');
    await t.stap('ROUTEKEUZE');
  });

  it('nobody missed a talk that still has to come', async () => {
    const later = op('2026-12-01T10:00:00.000Z');
    const id = await t.p.doe((tx) =>
      nodigUitOmTeHoren(tx, t.trajectId, { wie: 'ouders', op: later, door: t.lpa }, context()),
    );
    await expect(legVast(id, 'niet_verschenen')).rejects.toMatchObject({ code: 'horing.nog-niet' });
    await expect(legVast(id, 'gehoord', 'Te vroeg.')).rejects.toMatchObject({ code: 'horing.nog-niet' });
    await legVast(id, 'afgezegd');
  });

  it('is written down afterwards, but not from before the case, and nobody missed what he was not asked for', async () => {
    const nodig = (dag: string) =>
      t.p.doe((tx) =>
        nodigUitOmTeHoren(tx, t.trajectId, { wie: 'ouders', op: op(dag), door: t.lpa }, context()),
      );
    const [{ begonnen }] = (await t.p.regio.rijen<{ begonnen: string }>(
      'select begonnen_op as begonnen from traject where id = $1',
      [t.trajectId],
    )) as [{ begonnen: string }];
    const dagEerder = new Date(Date.parse(begonnen) - 86_400_000).toISOString();
    await expect(nodig(dagEerder)).rejects.toMatchObject({ code: 'horing.voor-begin' });
    const toen = t.p.regio.nu;
    const zelfdeDag = await nodig(toen);
    t.p.regio.nu = op(new Date(Date.parse(toen) + 86_400_000).toISOString());
    const achteraf = await nodig(toen);
    await legVast(zelfdeDag, 'niet_verschenen');
    await expect(legVast(achteraf, 'niet_verschenen')).rejects.toMatchObject({ code: 'horing.niet-vooraf' });
    await legVast(achteraf, 'gehoord', 'Gebeld met moeder.');
  });

  it('closes the task to hear them once both were heard and the instrument is filled in', async () => {
    await t.p.doe(async (tx) => {
      const { kop } = await laadTraject(tx, t.trajectId, context());
      const taak = { soort: 'traject-gesprek', kenmerk: 'proef', rol: 'lpa', uiterlijk: null } as const;
      await maakTrajecttaak(tx, kop, taak, context());
    });
    await legVast(await nodigUit('ouders'), 'gehoord', 'Moeder.');
    await legVast(await nodigUit('jongere'), 'gehoord', 'Hij wil niet.');
    expect((await t.taken('traject-gesprek')).map(({ status }) => status)).toEqual(['OPEN']);
    await vulIn(antwoorden());
    expect((await t.taken('traject-gesprek')).map(({ status }) => status)).toEqual(['VERVALLEN']);
  });

  it('is not for another gemeente, nor before the traject is taken up', async () => {
    const eigen = t.lpa;
    t.lpa = await t.doener('lp-kampen', 'lpa');
    await expect(nodigUit('ouders')).rejects.toMatchObject({ code: 'traject.onbekend' });
    t.lpa = eigen;
    await t.begin();
    await expect(nodigUit('ouders')).rejects.toMatchObject({ code: 'traject.eerst-oppakken' });
  });
});

describe('interpretation and facts', () => {
  beforeEach(() => t.stap('IN_ONDERZOEK'));

  it('names whole days with luxury absence and never without', async () => {
    await expect(duid('luxe')).rejects.toMatchObject({ code: 'duiding.luxe-dagen' });
    await expect(duid('signaal-met-problemen', 2)).rejects.toMatchObject({ code: 'duiding.luxe-dagen' });
    await duid('luxe', 1);
    const { feiten } = await laadTraject(t.p.regio.dataSource, t.trajectId, context());
    expect(feiten.duiding).toEqual({ soort: 'luxe', verwijtbaar: true, luxeDagen: 1 });
  });

  it('records what no register knows, and the timeline names only which', async () => {
    const feiten = { oudersVeroordeeld: true, eerdereHalt: true };
    await t.p.doe((tx) => legOnderzoeksfeitenVast(tx, t.trajectId, { feiten, door: t.lpa }, context()));
    const dossier = await laadTraject(t.p.regio.dataSource, t.trajectId, context());
    expect(dossier.feiten).toMatchObject({ ...feiten, aangekondigd: false });
    const { gegevens } = await t.p.regio.rij<{ gegevens: unknown }>(
      "select gegevens from traject_gebeurtenis where traject_id = $1 and soort = 'feiten'",
      [t.trajectId],
    );
    expect(gegevens).toEqual({ welke: ['oudersVeroordeeld', 'eerdereHalt'] });
  });
});

describe('the signalling instrument', () => {
  beforeEach(() => t.stap('IN_ONDERZOEK'));

  it('weighs, keeps every answer encrypted and adds a second time as a new one', async () => {
    const { uitslag } = await vulIn(antwoorden('kiest-zelf', 'school-deed-genoeg'));
    expect(uitslag.advies?.routes).toEqual(['R2']);
    await vulIn(antwoorden());
    const gelezen = await leesInvullingen(t.p.regio.dataSource, t.trajectId, boek);
    expect(gelezen.map(({ antwoorden: a }) => a?.['kiest-zelf'])).toEqual(['nee', 'ja']);
    expect(gelezen[1]?.uitslag).toEqual(uitslag);
    const rijen = await t.p.regio.rijen<{ antwoorden: Buffer }>(
      'select antwoorden from traject_instrument where traject_id = $1',
      [t.trajectId],
    );
    for (const rij of rijen) expect(rij.antwoorden.toString('latin1')).not.toMatch(/kiest|nee/);
  });

  it('refuses a version that is not the one of today, and a question that does not exist', async () => {
    const oud = { boek, versie: 7, antwoorden: {}, door: t.lpa };
    await expect(t.p.doe((tx) => vulInstrumentIn(tx, t.trajectId, oud, context()))).rejects.toMatchObject({
      code: 'instrument.veranderd',
    });
    await expect(vulIn({ verzonnen: 'ja' })).rejects.toMatchObject({ code: 'instrument.vraag' });
  });

  it('asks a motive for a route that the last advice does not name', async () => {
    await t.hoor();
    await vulIn(antwoorden('kiest-zelf', 'school-deed-genoeg'));
    await t.stap('ROUTEKEUZE');
    t.motief = null;
    await expect(t.kies('R1')).rejects.toMatchObject({ code: 'instrument.wijkt-af' });
    await t.kies('R2');
    t.motief = 'Er speelt meer dan het instrument vraagt.';
    await t.kies('R1');
  });
});

describe('check-ins', () => {
  const checkin = (goed: boolean, acuut = false, welke = '2026-11-20') =>
    t.p.doe((tx) =>
      legCheckinVast(
        tx,
        t.trajectId,
        { dag: dag(welke), goed, acuut, tekst: 'Hij was er weer.', door: t.lpa },
        context(),
      ),
    );

  it('feed the moment of the next one and never decide anything', async () => {
    await t.totKeuze();
    await t.kies('R1');
    await expect(checkin(true, false, '2026-11-21')).rejects.toMatchObject({ code: 'checkin.later' });
    await checkin(false);
    const { feiten, afspraken } = await laadTraject(t.p.regio.dataSource, t.trajectId, context());
    expect(feiten.laatsteCheckinOp).toBe(t.p.regio.nu);
    const gebeurd = await leesEscalatiefeiten(t.p.regio.dataSource, t.trajectId);
    expect(gebeurd).toEqual({ acuut: false, checkinSlecht: true, raadWilBescherming: false });
    const regels = { mas: afspraken.mas, leeftijden: afspraken.leeftijden };
    const voorstellen = escalatievoorstellen(feiten, gebeurd, { dag: vandaag(context()), regels });
    expect(voorstellen).toEqual(
      expect.arrayContaining([expect.objectContaining({ reden: 'checkin-slecht' })]),
    );
    expect(await t.traject()).toMatchObject({ status: 'LOPEND' });
  });

  it('danger proposes Veilig Thuis until a later check-in says otherwise', async () => {
    await t.stap('IN_ONDERZOEK');
    await expect(checkin(true, true)).rejects.toMatchObject({ code: 'checkin.acuut' });
    await checkin(false, true);
    expect(await leesEscalatiefeiten(t.p.regio.dataSource, t.trajectId)).toMatchObject({ acuut: true });
    await checkin(true);
    expect(await leesEscalatiefeiten(t.p.regio.dataSource, t.trajectId)).toMatchObject({ acuut: false });
  });
});
