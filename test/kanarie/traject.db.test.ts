import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beantwoordConsult, vraagConsult } from '#libs/consult/consulten.ts';
import { Instrumentenboek } from '#libs/instrument/instrumentenboek.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { legAfspraakVast } from '#libs/traject/afspraken.ts';
import { legHoringVast, nodigUitOmTeHoren } from '#libs/traject/horen.ts';
import { leesInvullingen, vulInstrumentIn } from '#libs/traject/instrument.ts';
import { leesTrajectteksten } from '#libs/traject/teksten.ts';
import { zetRoute } from '#libs/traject/routes.ts';
import { legToestemmingVast } from '#libs/traject/toestemmingen.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { vormen } from './zoek.ts';

const MOTIEF = 'Oeverzwaluwmotief: thuis is het onrustig';
const BERICHT = 'Boomkleverbericht: kwam de eerste keer niet';
const AFSPRAAK = 'Rietgorsafspraak: elke maandag bij de mentor';
const VERSLAG = 'Kleinekarekietverslag: slaapt slecht';
const NAAM = 'Waterhoentje de Toestemmer';
const TEKSTEN = [MOTIEF, BERICHT, AFSPRAAK, VERSLAG];
const VRAAG = 'Grutterconsultvraag: blijft elke dinsdag weg';
const ANTWOORD = 'Kluutconsultantwoord: vraag eerst de mentor';
/** Van een vraag van het instrument staat nergens dat zij is beantwoord. */
const INSTRUMENTVRAAG = 'somber-of-bang';
const KANARIES = [...TEKSTEN, NAAM, VRAAG, ANTWOORD, INSTRUMENTVRAAG];

let t: Trajectproef;
let boek: Instrumentenboek;
let consultId: string;

/** Een school vraagt raad over de jongere, en de leerplicht antwoordt. */
async function overleg(): Promise<void> {
  const { context } = t.p.regio;
  const vraag = {
    regio: '010',
    overstapId: t.p.leerling.overstapId,
    lpId: null,
    vraag: VRAAG,
    door: await t.doener('90AA', 'decaan'),
  };
  consultId = await t.p.doe((tx) => vraagConsult(tx, vraag, context));
  const antwoord = { antwoord: ANTWOORD, begin: false, door: t.lpa };
  await t.p.doe((tx) => beantwoordConsult(tx, consultId, antwoord, context));
}

/** Tot en met de routekeuze, met een verslag van wat de jongere zei. */
async function hoorJongere(): Promise<void> {
  const { context } = t.p.regio;
  await t.stap('IN_ONDERZOEK');
  await t.p.doe(async (tx) => {
    const afspraak = { wie: 'jongere', op: t.p.regio.nu, door: t.lpa } as const;
    const horingId = await nodigUitOmTeHoren(tx, t.trajectId, afspraak, context);
    const verslag = { horingId, uitkomst: 'gehoord', verslag: VERSLAG, door: t.lpa } as const;
    await legHoringVast(tx, t.trajectId, verslag, context);
  });
  const antwoorden = { [INSTRUMENTVRAAG]: 'ja' } as const;
  await t.p.doe((tx) =>
    vulInstrumentIn(tx, t.trajectId, { boek, versie: 1, antwoorden, door: t.lpa }, context),
  );
  await t.hoor();
  await t.stap('ROUTEKEUZE');
}

beforeAll(async () => {
  t = await Trajectproef.open();
  boek = await Instrumentenboek.open('infra/mas');
  await t.begin();
  await overleg();
  await hoorJongere();
  const halt = await t.kies('R2');
  const gegeven = ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht'] as const;
  const besluit = { door: t.lpa, motief: MOTIEF, gegeven, evaluatieOp: null };
  await t.p.doe((tx) =>
    zetRoute(
      tx,
      t.trajectId,
      { ...besluit, routeId: halt, naar: 'SCHRIFTELIJK_INGELICHT' },
      t.p.regio.context,
    ),
  );
  const toestemming = { routeId: halt, besluit: 'ja', naam: NAAM, bewijs: 'gesprek', kenmerk: null } as const;
  for (const wie of ['jongere', 'ouders'] as const)
    await t.p.doe((tx) =>
      legToestemmingVast(
        tx,
        t.trajectId,
        { toestemming: { ...toestemming, wie }, door: t.lpa },
        t.p.regio.context,
      ),
    );
  for (const naar of ['INSTEMMING', 'VERWEZEN'] as const) await t.zet(halt, naar, gegeven);
  await t.partner(halt, { soort: 'aannemen' }, BERICHT);
  await t.p.doe((tx) =>
    legAfspraakVast(
      tx,
      t.trajectId,
      { tekst: AFSPRAAK, voorSchool: true, voorGezin: true, door: t.lpa },
      t.p.regio.context,
    ),
  );
});
afterAll(() => t.sluit());

describe('canaries in a traject', () => {
  it('were really there: who may read them, does', async () => {
    const bronnen = await t.p.regio.rijen<{ bron_id: string }>(
      'select distinct bron_id from traject_tekst where traject_id = $1',
      [t.trajectId],
    );
    const gelezen = await leesTrajectteksten(
      t.p.regio.dataSource,
      bronnen.map(({ bron_id }) => bron_id),
    );
    expect(gelezen.map(({ tekst }) => tekst)).toEqual(expect.arrayContaining(TEKSTEN));
    const invullingen = await leesInvullingen(t.p.regio.dataSource, t.trajectId, boek);
    expect(invullingen.map(({ antwoorden }) => antwoorden)).toContainEqual({ [INSTRUMENTVRAAG]: 'ja' });
    const consult = await t.p.regio.rij<{ vraag: Buffer; antwoord: Buffer }>(
      'select vraag, antwoord from consult where id = $1',
      [consultId],
    );
    const bij = { subject: consultId, klasse: 'verzuim' } as const;
    expect(
      await openTeksten(t.p.regio.dataSource, [
        { ...bij, kolom: TEKSTPLAATS.consultvraag(consultId), bytes: consult.vraag },
        { ...bij, kolom: TEKSTPLAATS.consultantwoord(consultId), bytes: consult.antwoord },
      ]),
    ).toEqual([VRAAG, ANTWOORD]);
  });

  it('85: are in plain in no column of no table', async () => {
    const tabellen = await t.p.regio.rijen<{ naam: string }>(
      `select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname in ('public', 'sleutels')`,
    );
    // Bytes staan in de tekst van een rij als hexadecimale cijfers.
    const patronen = KANARIES.flatMap((kanarie) =>
      vormen(kanarie).flatMap(([, bytes]) => [bytes.toString('latin1'), bytes.toString('hex')]),
    ).filter((patroon) => !patroon.includes('\0'));
    const gevonden: string[] = [];
    for (const { naam } of tabellen) {
      const [rij] = await t.p.regio.rijen(
        `select 1 from ${naam} t where exists (select 1 from unnest($1::text[]) p where position(p in t::text) > 0) limit 1`,
        [patronen],
      );
      if (rij) gevonden.push(naam);
    }
    expect(tabellen.length).toBeGreaterThan(60);
    expect(gevonden).toEqual([]);
  });
});
