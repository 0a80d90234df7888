import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createInstance } from 'i18next';
import { leesBewaarregels } from '#libs/bewaren/lees-regels.ts';
import { veldenVan } from '#libs/bestand/lees-bestand.ts';
import { ONDERDEELMELDING_TEKST } from '#libs/contract/health.ts';
import { KOPPELGRONDEN } from '#libs/contract/koppelingen.ts';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { OVERSTAPCIJFER_DEFINITIES } from '#libs/contract/overstapcijfers.ts';
import { GEEN_CIJFER_TEKST } from '#libs/contract/teksten-cijfers.ts';
import { BERICHTGROND_TEKST, MAILFOUT_TEKST, mailfoutTekst } from '#libs/contract/teksten-mail.ts';
import { VELDREGEL_TEKST } from '#libs/contract/veldregels.ts';
import { VRAAGANTWOORD_TEKST, OVERSTAPVRAAG_TEKST } from '#libs/contract/teksten-vragen.ts';
import { PARTNERTAAK_TEKST, ROUTE_TEKST, TRAJECTSTATUS_TEKST } from '#libs/contract/teksten-traject.ts';
import * as traject from '#libs/contract/teksten-traject.ts';
import * as gewoon from '#libs/contract/teksten.ts';
import { TAAK_TEKST } from '#libs/contract/teksten-taken.ts';
import * as gebeurd from '#libs/contract/teksten-trajectgebeurtenis.ts';
import * as verzuim from '#libs/contract/teksten-verzuim.ts';
import { BLIJFT_TEKST, DAARHEEN_TEKST, GEEN_INSTANTIE_TEKST } from '#libs/contract/teksten-vooruitblik.ts';
import {
  VERKLAARDER_TEKST,
  VRIJSTELLINGSGROND_TEKST,
  VRIJSTELLINGSTATUS_TEKST,
} from '#libs/contract/teksten-vrijstelling.ts';
import { TEKSTEN } from '#libs/dossier/berichtteksten.ts';
import { uitspraken } from '#libs/domain/mas/keuze/criteria.ts';
import type { Signaleringsinstrument } from '#libs/domain/mas/instrument/instrument.ts';
import { TRAJECTGEBEURTENISSEN } from '#libs/domain/mas/traject/gebeurtenis.ts';
import { laadInstrumenten } from '#libs/instrument/lees-instrument.ts';
import { foutcodes, meldingcodes, SAMENGESTELD } from '#test/kit/foutcodes.ts';

type Woord = string | { readonly [naam: string]: Woord };
type Groepen = Readonly<Record<string, Readonly<Record<string, Woord>>>>;

async function zinnen(taal: string): Promise<Groepen> {
  const blad = new URL(`../../apps/portal/zinnen/teksten/${taal}.ts`, import.meta.url).href;
  return ((await import(blad)) as { default: Groepen }).default;
}
const engels = await zinnen('en');

const deel = (tabel: object, naam: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tabel as Record<string, Record<string, string>>).map(([code, een]) => [code, een[naam]!]),
  );
const uitleg = (tabel: object): Record<string, Woord> =>
  Object.fromEntries(
    Object.entries(tabel as Record<string, Record<string, string>>).map(([code, { label, zin }]) => [
      code,
      { label: label!, zin: zin! },
    ]),
  );

const bewaarregels = await leesBewaarregels(
  fileURLToPath(new URL('../../infra/bewaren/regels.yaml', import.meta.url)),
);
const geladen = await laadInstrumenten(fileURLToPath(new URL('../../infra/mas', import.meta.url)));
/** Per versie van het instrument wat zij zegt. */
const perVersie = (wat: (een: Signaleringsinstrument) => Record<string, Woord>): Record<string, Woord> =>
  Object.fromEntries((geladen.goed ? geladen.instrumenten : []).map((een) => [String(een.versie), wat(een)]));
const velden = (['cohort', 'weekcheck', 'verzuim'] as const).flatMap(veldenVan);
/** De Nederlandse zin van een melding over een bestand staat bij haar code in de bron; hier telt alleen dat er een is. */
const INDEBRON = '(in libs/bestand of libs/inlezen)';

/** Wat de API in het Nederlands zegt, per soort: dezelfde soorten en codes als in het Engels. */
const NEDERLANDS: Groepen = {
  status: gewoon.STATUS_TEKST,
  reden: {
    ...deel(gewoon.REDEN_TEKST, 'zin'),
    ...gewoon.EIGEN_REDEN_TEKST,
  },
  daarna: { ...verzuim.MELDINGDAARNA_TEKST, ...gewoon.DAARNA_TEKST },
  aanmeldstatus: gewoon.AANMELDSTATUS_TEKST,
  overdrachtstatus: gewoon.OVERDRACHTSTATUS_TEKST,
  aanleiding: deel(gewoon.AANLEIDING_TEKST, 'zin'),
  weekcheck: deel(gewoon.WEEKCHECK_TEKST, 'zin'),
  weekcheckstatus: deel(gewoon.WEEKCHECK_TEKST, 'label'),
  bestemming: gewoon.BESTEMMING_TEKST,
  bestandmelding: Object.fromEntries(meldingcodes().map((code) => [code, INDEBRON])),
  bestandveld: Object.fromEntries(velden.map(({ veld, kop }) => [veld, kop])),
  berichtgrond: BERICHTGROND_TEKST,
  criterium: uitspraken(),
  delingblijft: gewoon.DELING_BLIJFT_TEKST,
  grondslag: Object.fromEntries(bewaarregels.regels.map(({ code, grondslag }) => [code, grondslag])),
  koppelgrond: Object.fromEntries(KOPPELGRONDEN.map((code) => [code, code])),
  mailfout: { ...MAILFOUT_TEKST, anders: mailfoutTekst(null) },
  mailsoort: deel(TEKSTEN, 'onderwerp'),
  onderdeel: ONDERDEELMELDING_TEKST,
  nietover: { ...BLIJFT_TEKST, ...GEEN_INSTANTIE_TEKST },
  veldregel: VELDREGEL_TEKST,
  cijferdefinitie: OVERSTAPCIJFER_DEFINITIES,
  geencijfer: GEEN_CIJFER_TEKST,
  instrumentthema: perVersie(({ themas }) => Object.fromEntries(themas.map(({ id, titel }) => [id, titel]))),
  instrumentvraag: perVersie(({ themas }) =>
    Object.fromEntries(
      themas.flatMap(({ vragen }) =>
        vragen.map(({ id, vraag, hulp }) => [id, { vraag, ...(hulp ? { hulp } : {}) }]),
      ),
    ),
  ),
  instrumentadvies: perVersie(({ adviezen }) =>
    Object.fromEntries(adviezen.map(({ id, conclusie }) => [id, conclusie])),
  ),
  overlegstatus: traject.OVERLEGSTATUS_TEKST,
  trajectstand: traject.TRAJECTSTAND_TEKST,
  trajectuitleg: traject.VOOR_JONGERE,
  trajectuitlegOuder: traject.VOOR_OUDER,
  verklaarder: VERKLAARDER_TEKST,
  stroomdoel: gewoon.STROOMDOEL_TEKST,
  paspoortstatus: gewoon.PASPOORT_TEKST,
  delingstatus: gewoon.DELING_TEKST,
  vraag: OVERSTAPVRAAG_TEKST,
  antwoord: VRAAGANTWOORD_TEKST,
  blijft: BLIJFT_TEKST,
  daarheen: DAARHEEN_TEKST,
  taak: uitleg(TAAK_TEKST),
  partnertaak: uitleg(PARTNERTAAK_TEKST),
  partnertaakstatus: traject.PARTNERTAAKSTATUS_TEKST,
  trajectstatus: uitleg(TRAJECTSTATUS_TEKST),
  route: uitleg(ROUTE_TEKST),
  routestatus: traject.ROUTESTATUS_TEKST,
  trajecteinde: traject.TRAJECTEINDE_TEKST,
  vrijstelling: uitleg(VRIJSTELLINGSGROND_TEKST),
  vrijstellingstatus: VRIJSTELLINGSTATUS_TEKST,
  verzuimreden: verzuim.VERZUIMREDEN_TEKST,
  meldingsoort: { ...verzuim.MELDINGSOORT_TEKST, VERZUIM: 'verzuim' },
  duostatus: verzuim.DUO_STATUS_TEKST,
  meldingtoestand: verzuim.MELDINGTOESTAND_TEKST,
  gebeurtenis: Object.fromEntries(
    TRAJECTGEBEURTENISSEN.map((soort) => [
      soort,
      gebeurd.gebeurtenisTekst(soort, { naar: 'GEMELD', route: 'R1', wie: 'jongere', besluit: 'ja' }),
    ]),
  ),
  gebeurtenismet: gebeurd.GEBEURTENIS_MET,
  gebeurteniswie: gebeurd.GEBEURTENISWIE_TEKST,
  hooruitkomst: gebeurd.HOORUITKOMST_TEKST,
  taakmelding: gebeurd.TAAKMELDING_TEKST,
  toestemmende: { jongere: 'De jongere', ouders: 'Een ouder' },
  toestemmingsbesluit: {
    ja: 'gaf toestemming',
    nee: 'gaf geen toestemming',
    ingetrokken: 'trok de toestemming in',
  },
};

const plat = (boom: Woord, voor = ''): [string, string][] =>
  typeof boom === 'string'
    ? [[voor, boom]]
    : Object.entries(boom).flatMap(([naam, waarde]) => plat(waarde, voor ? `${voor}.${naam}` : naam));

/** Woorden die in beide talen zo heten. */
const GELIJK = ['Halt', 'Havo', 'Vavo', 'Monitoring'];

describe('what the API says in Dutch', () => {
  it('has groups of codes that are all in English too', () => {
    expect(Object.keys(engels).sort()).toEqual(
      [...Object.keys(NEDERLANDS), 'fout', 'foutmet', 'bestandmet'].sort(),
    );
  });

  it.each(Object.keys(NEDERLANDS))('has English words for every code of %s, and for no other', (groep) => {
    const [nl, en] = [new Map(plat(NEDERLANDS[groep]!)), new Map(plat(engels[groep]!))];
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
    expect([...en].filter(([, tekst]) => tekst.trim() === '')).toEqual([]);
    const gelijk = [...en].filter(([code, tekst]) => tekst === nl.get(code) && !GELIJK.includes(tekst));
    expect(gelijk).toEqual([]);
  });

  it('is found by its code, also when the code has dots', async () => {
    const i18n = createInstance();
    await i18n.init({
      lng: 'en',
      ns: ['zinnen'],
      defaultNS: 'zinnen',
      resources: { en: { zinnen: engels } },
    });
    const alle = plat(engels);
    expect(alle.length).toBeGreaterThan(1000);
    expect(
      alle.filter(([code, zin]) => i18n.t(code, { defaultValue: '', skipInterpolation: true }) !== zin),
    ).toEqual([]);
  });

  it('is asked for by screens only in groups that there are', () => {
    const bronnen = readdirSync('apps/portal', { recursive: true })
      .map(String)
      .filter((naam) => /\.tsx?$/.test(naam))
      .map((naam) => readFileSync(`apps/portal/${naam}`, 'utf8'));
    const gevraagd = bronnen.flatMap((bron) =>
      [...bron.matchAll(/(?:bij=\{|zeg\(|bij = |=> )`([a-z]+)\.(?:\$\{|[a-z])/g)].map((vond) => vond[1]!),
    );
    expect(gevraagd.length).toBeGreaterThan(30);
    expect(gevraagd.filter((groep) => !(groep in engels))).toEqual([]);
  });
});

describe('what an operation does', () => {
  it('has English words for every operation, and for no other', async () => {
    const blad = new URL('../../apps/portal/handelingen/teksten/en.ts', import.meta.url).href;
    const woorden = ((await import(blad)) as { default: Record<string, string> }).default;
    expect(Object.keys(woorden).sort()).toEqual(OPERATIES.map(({ id }) => id).sort());
    expect(Object.values(woorden).filter((zin) => zin.trim() === '')).toEqual([]);
  });
});

describe('what a field must be', () => {
  it('is said by a schema with its code, so that a form can say it in the language of the reader', () => {
    const bronnen = ['libs/contract', 'apps/portal'].flatMap((map) =>
      readdirSync(map, { recursive: true })
        .map((naam) => `${map}/${String(naam)}`)
        .filter((naam) => /\.tsx?$/.test(naam) && !/teksten|\.test\.ts/.test(naam)),
    );
    const letterlijk =
      /(?:\.(?:regex|refine|min|max|length)\([^\n]*|z\.enum\([^\n]*|iso\.\w+\(|message: |error: )'[A-Z][^'\n]+[.?]'/;
    expect(bronnen.filter((naam) => letterlijk.test(readFileSync(naam, 'utf8')))).toEqual([]);
  });
});

describe('a refusal of the API', () => {
  const fout = engels['fout']!;

  it('has an English text for every code that the code can give', () => {
    expect(foutcodes().filter((code) => !(code in fout))).toEqual([]);
  });

  it('has no English text for a code that is never given', () => {
    const bekend = new Set(foutcodes());
    expect(Object.keys(fout).filter((code) => !bekend.has(code))).toEqual([]);
  });

  it('is made with a code in words, or from a table that we know', () => {
    expect(SAMENGESTELD.onbekend()).toEqual([]);
  });

  it('can say what holds now only for a code that it has a text for, and with something to fill in', () => {
    const met = Object.entries(engels['foutmet']!);
    expect(met.filter(([code, zin]) => !(code in fout) || !JSON.stringify(zin).includes('{{'))).toEqual([]);
    const over = Object.entries(engels['bestandmet']!);
    const bekend = engels['bestandmelding']!;
    expect(over.filter(([code, zin]) => !(code in bekend) || !JSON.stringify(zin).includes('{{'))).toEqual(
      [],
    );
  });

  it('has a text of its own, without gaps to fill', () => {
    expect(plat({ fout }).filter(([, tekst]) => !/^[A-Z].*[.?]$/.test(tekst))).toEqual([]);
    expect(plat({ fout }).filter(([, tekst]) => tekst.includes('{{'))).toEqual([]);
  });
});

/** Wat een jongere of ouder zelf doet, en dus geweigerd kan zien. Wat alleen wie met hem werkt te lezen krijgt, hoort er niet bij. */
const VAN_JONGERE = /^(bijlage|deling|paspoort|toegang|toestemming|uitnodiging)\./;
const VAN_ANDER = [
  'deling.nog-niet-besproken',
  'deling.nog-niet-ingezien',
  'paspoort.al-vastgesteld',
  'paspoort.niet-gevraagd',
];

describe.each(['uk', 'ar'])('what the API says to a youngster or a parent, in %s', (taal) => {
  it('has words for every refusal they can meet, and for how far a Paspoort is', async () => {
    const { fout = {}, paspoortstatus = {} } = await zinnen(taal);
    const nodig = foutcodes().filter((code) => VAN_JONGERE.test(code) && !VAN_ANDER.includes(code));
    expect(nodig.length).toBeGreaterThan(40);
    expect(nodig.filter((code) => !(code in fout))).toEqual([]);
    expect(Object.keys(fout).filter((code) => !(code in engels['fout']!))).toEqual([]);
    expect(Object.keys(paspoortstatus)).toEqual(Object.keys(gewoon.PASPOORT_TEKST));
    expect(vreemdeWoorden(taal, { fout, paspoortstatus })).toEqual([]);
  });

  it('has words for all that is said about their traject', async () => {
    const woorden = await zinnen(taal);
    const van = (groep: string): Groepen[string] => woorden[groep] ?? {};
    for (const groep of ['trajectuitleg', 'trajectuitlegOuder', 'route', 'routestatus'])
      expect(plat(van(groep)).map(([code]) => code)).toEqual(plat(NEDERLANDS[groep]!).map(([code]) => code));
    const { trajectuitleg, trajectuitlegOuder, route, routestatus } = woorden;
    expect(vreemdeWoorden(taal, { trajectuitleg, trajectuitlegOuder, route, routestatus } as never)).toEqual(
      [],
    );
  });
});

/** Teksten die leeg zijn, of letters van een andere taal hebben. */
const vreemdeWoorden = (taal: string, boom: Woord): [string, string][] => {
  const vreemd = taal === 'uk' ? /[ыэъё]|\p{Script=Arabic}/iu : /\p{Script=Cyrillic}/u;
  return plat(boom).filter(([, tekst]) => tekst === '' || vreemd.test(tekst));
};
