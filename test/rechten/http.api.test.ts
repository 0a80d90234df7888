import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createWereld,
  GEBRUIKERSNAMEN,
  type Gebruikersnaam,
  type Organisatienaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { BESTANDEN, LEERLINGEN, TAKEN, zetKlaar, type Spelleerling } from './http-wereld.ts';

const BURGERS = ['jongere A', 'ouder A', 'jongere D'] as const;
type Wie = Gebruikersnaam | (typeof BURGERS)[number];
const WIE: readonly Wie[] = [...GEBRUIKERSNAMEN, ...BURGERS];

/** Van elke medewerker de organisatie en de rol, met de hand geschreven. */
const WERK: Readonly<Record<Gebruikersnaam, readonly [Organisatienaam, string]>> = {
  decaan: ['school', 'decaan'],
  andereDecaan: ['andereSchool', 'decaan'],
  mentor: ['school', 'mentor'],
  intaker: ['mbo', 'mbo_intaker'],
  andereIntaker: ['anderMbo', 'mbo_intaker'],
  leerplicht: ['gemeente', 'lpa'],
  andereLeerplicht: ['andereGemeente', 'lpa'],
  doorstroompunt: ['rmc', 'rmc'],
  coordinator: ['regio', 'coordinator'],
  projectleider: ['regio', 'projectleider'],
  stuurgroep: ['regio', 'stuurgroep'],
  beheerder: ['regio', 'beheerder'],
};

const werk = (wie: Wie): readonly [string, string] => WERK[wie as Gebruikersnaam] ?? ['', 'burger'];
const is = (wie: Wie, ...rollen: string[]): boolean => rollen.includes(werk(wie)[1]);
const eigen = (wie: Wie, l: Spelleerling): boolean => wie.endsWith(` ${l.naam}`);
/** Hoe het met een aanmelding staat: vanaf zestien jaar alleen voor de jongere zelf. De leerlingen zijn hier zestien. */
const zelf = (wie: Wie, l: Spelleerling): boolean => eigen(wie, l) && wie.startsWith('jongere');
const school = (wie: Wie, l: Spelleerling): boolean =>
  is(wie, 'decaan', 'mentor') && werk(wie)[0] === l.school;
const decaan = (wie: Wie, l: Spelleerling): boolean => school(wie, l) && is(wie, 'decaan');
const ontvanger = (wie: Wie, l: Spelleerling): boolean =>
  is(wie, 'lpa', 'rmc') && werk(wie)[0] === l.overdracht.naar;
const zaak = (wie: Wie, l: Spelleerling): boolean =>
  ontvanger(wie, l) && ['AANGEBODEN', 'GEACCEPTEERD', 'AFGESLOTEN'].includes(l.overdracht.status);
const aangemeld = (wie: Wie, l: Spelleerling): boolean =>
  is(wie, 'mbo_intaker') && (l.mbos as readonly string[]).includes(werk(wie)[0]);
const bevestiger = (wie: Wie, l: Spelleerling): boolean =>
  is(wie, 'decaan', 'mbo_intaker', 'coordinator') && werk(wie)[0] === l.bevestiger;

interface Cel {
  readonly naam: string;
  readonly pad: string;
  readonly body?: object;
  readonly open: (wie: Wie) => boolean;
}

let ids: ReadonlyMap<string, string>;
const id = (naam: string): string => ids.get(naam)!;

type Vraag = readonly [deel: string, body: object | null, open: (wie: Wie, l: Spelleerling) => boolean];

const VAN_OVERSTAP: readonly Vraag[] = [
  ['', null, (w, l) => school(w, l) || zaak(w, l) || aangemeld(w, l) || eigen(w, l)],
  ['/aanmeldingen', null, (w, l) => school(w, l) || zaak(w, l) || aangemeld(w, l) || zelf(w, l)],
  ['/tijdlijn', null, (w, l) => school(w, l) || zaak(w, l) || zelf(w, l)],
  ['/overdrachten', null, (w, l) => school(w, l) || zaak(w, l) || zelf(w, l)],
  ['/overdrachten', { toelichting: 'Wachten helpt niet.' }, decaan],
  ['/bestemmingen', { soort: 'arbeid', bewijs: 'Contract' }, decaan],
  ['/intakes', null, (w, l) => school(w, l) || zaak(w, l) || aangemeld(w, l) || zelf(w, l)],
  ['/intrekkingen', { reden: 'ONTERECHT_OPGEGEVEN' }, decaan],
  ['/heropeningen', {}, decaan],
  ['/correcties', { klas: '4c' }, decaan],
  ['/dubbelen', null, decaan],
  ['/samenvoegingen', { weg: '00000000-0000-4000-8000-000000000000' }, decaan],
  ['/losmakingen', {}, decaan],
];
const VAN_OVERDRACHT: readonly Vraag[] = [
  [
    '',
    null,
    (w, l) =>
      ontvanger(w, l) ||
      school(w, l) ||
      zelf(w, l) ||
      (w === 'coordinator' && l.overdracht.geescaleerd === true),
  ],
  ['/acceptaties', {}, ontvanger],
  ['/eerste-acties', {}, ontvanger],
  ['/weigeringen', { reden: 'AL_GEPLAATST' }, ontvanger],
  ['/terugmeldingen', {}, ontvanger],
  ['/afsluitingen', { reden: 'ANDERS' }, ontvanger],
  ['/behandelingen', null, zaak],
  ['/behandelingen', { soort: 'GESPREK' }, ontvanger],
];
const VAN_BESTEMMING: readonly Vraag[] = [
  ['', null, (w, l) => school(w, l) || zaak(w, l) || zelf(w, l) || bevestiger(w, l)],
  ['/intrekkingen', {}, decaan],
  ['/bevestigingen', {}, bevestiger],
  ['/afwijzingen', {}, bevestiger],
];

const VAN_MELDING: readonly Vraag[] = [
  ['', null, (w, l) => school(w, l) || ontvanger(w, l) || eigen(w, l)],
  ['/bevestigingen', { actieGewenst: true }, decaan],
  ['/niet-meldingen', { reden: 'AL_GEMELD' }, decaan],
  ['/statussen', { status: 'B' }, ontvanger],
  ['/aanbiedingen', {}, ontvanger],
  ['/overnames', {}, ontvanger],
  ['/intrekkingen', { reden: 'DUBBEL' }, decaan],
];

const perLeerling = (soort: string, groep: string, vragen: readonly Vraag[]): Cel[] =>
  LEERLINGEN.flatMap((l) =>
    vragen.map(([deel, body, open]) => ({
      naam: `${body ? 'POST' : 'GET'} ${soort} ${l.naam}${deel}`,
      get pad() {
        return `/v1/${groep}/${id(`${soort} ${l.naam}`)}${deel}`;
      },
      ...(body ? { body } : {}),
      open: (wie) => open(wie, l),
    })),
  );

const MEDEWERKER = [
  'decaan',
  'mentor',
  'mbo_intaker',
  'lpa',
  'rmc',
  'coordinator',
  'projectleider',
  'stuurgroep',
];
/** Wie alles van de eigen organisatie afrondt; de anderen alleen wat van hun rol is. */
const RONDT_ALLES_AF = ['decaan', 'mbo_intaker', 'lpa', 'rmc'];

const taken: Cel[] = TAKEN.flatMap(({ naam, organisatie, rol }) => {
  const hier = (wie: Wie): boolean => werk(wie)[0] === organisatie;
  const leest = (wie: Wie): boolean => hier(wie) && (is(wie, ...MEDEWERKER) || is(wie, rol));
  const doet = (wie: Wie): boolean => hier(wie) && (is(wie, ...RONDT_ALLES_AF) || is(wie, rol));
  const cel = (deel: string, body: object | null, open: (wie: Wie) => boolean): Cel => ({
    naam: `${body ? 'POST' : 'GET'} ${naam}${deel}`,
    get pad() {
      return `/v1/taken/${id(naam)}${deel}`;
    },
    ...(body ? { body } : {}),
    open,
  });
  return [
    cel('', null, leest),
    cel('/afrondingen', { uitkomst: 'Ja' }, doet),
    cel('/teruggaven', { reden: 'Nee, niet hier' }, doet),
  ];
});

const bestanden: Cel[] = BESTANDEN.flatMap(({ naam, organisatie, soort }) => {
  const rollen = {
    cohort: ['decaan'],
    verzuim: ['decaan'],
    weekcheck: ['mbo_intaker'],
    koppelpunt: ['coordinator', 'beheerder'],
  }[soort];
  const open = (wie: Wie): boolean => werk(wie)[0] === organisatie && is(wie, ...rollen);
  const delen: readonly (readonly [string, object | null])[] = [
    ['', null],
    ['/regels', null],
    ['/koppelvoorstellen', null],
    ['/verwerkingen', {}],
    ['/terugdraaiingen', {}],
    ['/regels/2/koppelingen', { leerlingId: null }],
    ['/regels/2/ontkoppelingen', {}],
  ];
  return delen.map(([deel, body]) => ({
    naam: `${body ? 'POST' : 'GET'} ${naam}${deel}`,
    get pad() {
      return `/v1/bestanden/${id(naam)}${deel}`;
    },
    ...(body ? { body } : {}),
    open,
  }));
});

const CELLEN: readonly Cel[] = [
  ...perLeerling('overstap', 'overstappen', VAN_OVERSTAP),
  ...perLeerling('overdracht', 'overdrachten', VAN_OVERDRACHT),
  ...perLeerling('bestemming', 'bestemmingen', VAN_BESTEMMING),
  ...perLeerling('melding', 'verzuimmeldingen', VAN_MELDING),
  ...perLeerling('verzuimregel', 'verzuim', [['/terugnames', {}, school]]),
  ...taken,
  ...bestanden,
];

let api: TestApi;
let wereld: Wereld;
const tokens = new Map<Wie, string>();
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  ids = await zetKlaar(api.dataSource, wereld);
  api.zetKlok('2027-01-15T12:00:00Z');
  for (const naam of GEBRUIKERSNAMEN) tokens.set(naam, await api.token(wereld.gebruiker[naam]));
  for (const naam of BURGERS) tokens.set(naam, await burger(naam));
}, 120_000);
afterAll(() => api.stop());

async function burger(naam: (typeof BURGERS)[number]): Promise<string> {
  const gebruikerId = randomUUID();
  const leerlingId = id(`leerling ${naam.slice(-1)}`);
  await api.dataSource.query('insert into gebruiker (id, naam) values ($1, $2)', [gebruikerId, naam]);
  await api.dataSource.query(
    "insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, gezag, van) values ($1, $2, $3, true, '2015-01-01')",
    [gebruikerId, leerlingId, naam.startsWith('ouder') ? 'ouder' : 'zelf'],
  );
  return api.token({ gebruikerId, organisatieId: leerlingId });
}

const roep = (cel: Cel, wie: Wie) =>
  api.vraag(cel.pad, { token: tokens.get(wie)!, ...(cel.body ? { body: cel.body } : {}) });

/** Een telling van alles wat een verzoek zou kunnen veranderen; de audit groeit juist wel. */
const toestand = async (): Promise<unknown> => {
  const tabellen = [
    'overstap',
    'overdracht',
    'bestemming',
    'taak',
    'bestand',
    'tijdlijn',
    'outbox',
    'bericht',
    'deelname',
    'verzuimregel',
    'verzuimmelding',
    'verzuimgebeurtenis',
  ];
  const delen = tabellen.map(
    (t) =>
      `(select md5(coalesce(string_agg(md5(x::text), '' order by md5(x::text)), '')) from ${t} x) as ${t}`,
  );
  return (await api.dataSource.query(`select ${delen.join(', ')}`)) as unknown;
};

const DICHT = [403, 404];
const dicht = CELLEN.map((cel) => [cel.naam, cel, WIE.filter((wie) => !cel.open(wie))] as const);
const open = CELLEN.map((cel) => [cel.naam, cel, WIE.filter((wie) => cel.open(wie))] as const);
const lezen = open.filter(([, cel]) => !cel.body);
const schrijven = open.filter(([, cel]) => cel.body);

describe('every route for every actor and object', () => {
  it('is more than two thousand cells', () => {
    expect(CELLEN.length * WIE.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(CELLEN.map(({ naam }) => naam)).size).toBe(CELLEN.length);
  });

  it.each(dicht)('%s stays shut for who has nothing to do with it', async (_, cel, wie) => {
    for (const iemand of wie) {
      const { status, tekst } = await roep(cel, iemand);
      expect([iemand, DICHT.includes(status)]).toEqual([iemand, true]);
      expect(tekst).not.toMatch(/Vogelaar|Kanarie|999990019/);
    }
  });

  it.each(lezen)('%s opens for who may', async (_, cel, wie) => {
    for (const iemand of wie) expect([iemand, (await roep(cel, iemand)).status]).toEqual([iemand, 200]);
  });
});

describe('a refused request', () => {
  it('changes nothing, whoever asks whatever', async () => {
    const voor = await toestand();
    for (const [, cel, wie] of dicht.filter(([, { body }]) => body))
      for (const iemand of wie.slice(0, 3)) await roep(cel, iemand);
    expect(await toestand()).toEqual(voor);
  });
});

describe('a command of who may', () => {
  it.each(schrijven)('%s is done, or is refused only because of how things stand', async (_, cel, wie) => {
    for (const iemand of wie) {
      const { status } = await roep(cel, iemand);
      expect([iemand, [201, 202, 409, 404].includes(status)]).toEqual([iemand, true]);
      expect([iemand, status === 403]).toEqual([iemand, false]);
    }
  });
});
