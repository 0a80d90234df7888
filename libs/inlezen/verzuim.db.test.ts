import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../database/transaction.ts';
import { aVerzuim, type Verzuimd } from '#test/builders/bestanden.ts';
import { SLEUTELS } from '#test/kit/regio.ts';
import { dag, Verzuimproef } from '#test/kit/verzuim.ts';
import { vraagTerugdraaiing } from './bestanden.ts';
import { hashNummer } from './koppelsleutel.ts';
import { draaiBestandTerug } from './pijplijn.ts';

let p: Verzuimproef;
let nummer: string;
beforeAll(async () => {
  p = await Verzuimproef.open();
});
afterAll(() => p.sluit());
beforeEach(async () => {
  await p.begin();
  ({ leerlingnummer: nummer } = await p.regio.rij<{ leerlingnummer: string }>(
    'select leerlingnummer from overstap where id = $1',
    [p.leerling.overstapId],
  ));
});

const les = (datum: string, lesuur: string, anders: Partial<Verzuimd> = {}): Verzuimd => ({
  leerlingnummer: nummer,
  datum,
  lesuur,
  ...anders,
});
/** Twee dagen van acht lessen: samen zestien uren. */
const zestien = (): Verzuimd[] =>
  ['16-11-2026', '17-11-2026'].flatMap((datum) =>
    Array.from({ length: 8 }, (_, n) => les(datum, String(n + 1))),
  );
const bestand = (regels: readonly Verzuimd[]) =>
  ({ soort: 'verzuim', brin: '90AA', inhoud: aVerzuim(regels) }) as const;
const telling = async (id: string) =>
  (await p.regio.rij<{ telling: Record<string, number> }>('select telling from bestand where id = $1', [id]))
    .telling;
const effecten = async (id: string) =>
  (
    await p.regio.rijen<{ effect: { melding?: string } }>(
      'select effect from bestandsregel where bestand_id = $1 order by regel',
      [id],
    )
  ).map(({ effect }) => effect.melding ?? null);
const geldend = () =>
  p.regio.rijen<{ dag: string; lesuur: number | null; reden: string; lesuren: string }>(
    'select dag, lesuur, reden, lesuren::float8 as lesuren from verzuimregel where leerling_id = $1 and vervallen_op is null order by dag, lesuur',
    [p.leerling.leerlingId],
  );
const meldingenVan = async (id: string) =>
  (
    await p.regio.rijen<{ meldingen: { code: string }[]; oordeel: string }>(
      'select meldingen, oordeel from bestandsregel where bestand_id = $1 order by regel',
      [id],
    )
  ).map(({ meldingen, oordeel }) => [oordeel, meldingen[0]?.code ?? null]);

describe('a file of absence', () => {
  it('shows on trial that the sixteenth hour becomes a proposal, and changes nothing', async () => {
    const id = await p.regio.leverIn(bestand(zestien()));
    expect(await telling(id)).toEqual({ nieuw: 16, melding_voorstel: 1 });
    expect(await effecten(id)).toEqual([...Array.from({ length: 15 }, () => 'telt-mee'), 'voorstel']);
    expect(await geldend()).toEqual([]);
    expect(await p.meldingen()).toEqual([]);
  });

  it('gives the proposal when applied, and nothing the second time', async () => {
    await p.regio.verwerk(bestand(zestien()));
    expect(await geldend()).toHaveLength(16);
    expect(await p.meldingen()).toMatchObject([
      { soort: 'V3', begindatum: '2026-11-16', einddatum: '2026-11-17', toestand: 'VOORSTEL' },
    ]);
    const nog = await p.regio.verwerk(bestand(zestien()));
    expect(await telling(nog)).toEqual({ ongewijzigd: 16 });
    expect(await p.taken()).toHaveLength(1);
  });

  it('takes a whole day as the lessons of a day of this school', async () => {
    const regel = { leerlingnummer: nummer, datum: '16-11-2026', heleDag: 'j' } as const;
    await p.regio.verwerk(bestand([regel]));
    expect(await geldend()).toMatchObject([{ lesuur: null, lesuren: 5.6 }]);
    expect(await telling(await p.regio.verwerk(bestand([regel])))).toEqual({ ongewijzigd: 1 });
  });

  it('lets the last delivery count: another reason for the same lesson, lessons in place of a day', async () => {
    await p.regio.verwerk(bestand(zestien()));
    const ziek = await p.regio.leverIn(bestand([les('17-11-2026', '8', { reden: 'ziek' })]));
    expect(await telling(ziek)).toEqual({ gewijzigd: 1, melding_vervalt: 1 });
    expect(await effecten(ziek)).toEqual(['vervalt']);
    await p.regio.verwerk(bestand([les('17-11-2026', '8', { reden: 'ziek' })]));
    expect(await p.meldingen()).toMatchObject([{ toestand: 'VERVALLEN' }]);
    await p.regio.verwerk(bestand([les('17-11-2026', '', { heleDag: 'j', reden: 'verlof' })]));
    expect((await geldend()).filter((regel) => regel.dag === '2026-11-17')).toMatchObject([
      { reden: 'verlof' },
    ]);
    await p.regio.verwerk(bestand([les('17-11-2026', '1')]));
    expect((await geldend()).filter((regel) => regel.dag === '2026-11-17')).toMatchObject([
      { reden: 'ongeoorloofd', lesuur: 1 },
    ]);
  });

  it('never takes away what is not in it', async () => {
    await p.regio.verwerk(bestand(zestien()));
    await p.regio.verwerk(bestand([les('18-11-2026', '1')]));
    expect(await geldend()).toHaveLength(17);
  });

  it('names the row of a day to come, a pupil of nobody and two pupils on one row', async () => {
    const eerste = nummer;
    await p.nieuweLeerling();
    await p.regio.rijen(
      "insert into leerling_sleutel (doel, hash, leerling_id) values ('register', $1, $2)",
      [hashNummer(SLEUTELS.register, '999990020'), p.leerling.leerlingId],
    );
    const id = await p.regio.leverIn(
      bestand([
        les('23-11-2026', '1'),
        les('15-11-2026', '1'),
        { ...les('16-11-2026', '1'), leerlingnummer: '7' },
        { ...les('16-11-2026', '2'), leerlingnummer: eerste, bsn: '999990020' },
      ]),
    );
    expect(await meldingenVan(id)).toEqual([
      ['afgewezen', 'verzuim.toekomst'],
      ['afgewezen', 'verzuim.weekend'],
      ['niet_gekoppeld', 'verzuim.geen-leerling'],
      ['conflict', 'verzuim.andere-leerling'],
    ]);
  });

  it('is refused when its rows are of another school', async () => {
    const inhoud = 'BRIN;Leerlingnummer;Datum;Lesuur;Reden\n90AD;1;16-11-2026;1;AO';
    const id = await p.regio.leverIn({ soort: 'verzuim', brin: '90AA', inhoud });
    const { fouten } = await p.regio.rij<{ fouten: { code: string }[] }>(
      'select fouten from bestand where id = $1',
      [id],
    );
    expect(fouten).toMatchObject([{ code: 'bestand.andere-instelling' }]);
  });
});

describe('turning a file of absence back', () => {
  const draaiTerug = async (id: string) => {
    await inTransaction(p.regio.dataSource, (tx) => vraagTerugdraaiing(tx, id, null, p.regio.context));
    await draaiBestandTerug(p.regio.dataSource, id, p.regio.context);
  };

  it('lets its rows lapse, brings back what they replaced and counts again', async () => {
    await p.regio.verwerk(bestand(zestien()));
    const id = await p.regio.verwerk(bestand([les('17-11-2026', '8', { reden: 'ziek' })]));
    await draaiTerug(id);
    expect(await geldend()).toHaveLength(16);
    expect((await geldend()).at(-1)).toMatchObject({ reden: 'ongeoorloofd' });
    expect((await p.meldingen()).map(({ toestand }) => toestand).sort()).toEqual(['VERVALLEN', 'VOORSTEL']);
  });

  it('leaves what a later delivery said', async () => {
    const id = await p.regio.verwerk(bestand([les('16-11-2026', '1')]));
    await p.regio.verwerk(bestand([les('16-11-2026', '1', { reden: 'ziek' })]));
    await draaiTerug(id);
    expect(await geldend()).toMatchObject([{ reden: 'ziek' }]);
  });

  it('asks the school what to do with a melding that was made of it', async () => {
    const id = await p.regio.verwerk(bestand(zestien()));
    await p.bevestig((await p.laatste()).id);
    await draaiTerug(id);
    expect(await p.meldingen()).toMatchObject([{ toestand: 'BEVESTIGD' }]);
    expect(
      await p.regio.rijen(
        "select rol, gegevens from taak where soort = 'gevolgen-terugdraaien' and overstap_id = $1",
        [p.leerling.overstapId],
      ),
    ).toMatchObject([{ rol: 'decaan', gegevens: { meldingen: 1 } }]);
  });
});

describe('two rows about the same lesson', () => {
  it('by hand and from a file leave one', async () => {
    await p.boek(p.uren('2026-11-16', 1, { lesuur: 3 }));
    await p.boek(p.uren('2026-11-16', 1, { lesuur: 3, reden: 'verlof' }));
    expect(await geldend()).toMatchObject([{ dag: dag('2026-11-16'), lesuur: 3, reden: 'verlof' }]);
  });
});
