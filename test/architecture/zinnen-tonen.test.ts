import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openApiDocument } from '#libs/contract/openapi.ts';

/**
 * Velden waarin het systeem iemand in het Nederlands iets zegt. Een scherm toont ze met <Zin> of `zeg`, op de code ernaast. Van wie in
 * een ander antwoord zo heet en van een mens is, staat het scherm in `EIGEN_WOORDEN`.
 */
const ZINNEN = [
  ...['blijftBij', 'conclusie', 'conclusieInstrument', 'detail', 'duoStatusTekst', 'eindeTekst', 'grond'],
  ...['grondslag', 'hulp', 'inleiding', 'K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', '*', 'melding'],
  ...['redenTekst', 'soortTekst', 'standTekst', 'statusTekst', 'stand', 'tekst', 'titel', 'toestandTekst'],
  ...['uitleg', 'uitspraak', 'vraag', 'waarom', 'waaromDaarheen', 'wat', 'title', 'ontbreekt', 'daarna'],
];
/** Namen van mensen, organisaties, plaatsen en opleidingen, en wat iemand zelf schreef of aanleverde. */
const VAN_EEN_MENS = [
  ...['achternaam', 'roepnaam', 'tussenvoegsel', 'naam', 'organisatie', 'gemeente', 'gemeentenaam', 'klas'],
  ...['klassen', 'opleiding', 'leerweg', 'locatie', 'postvak', 'inlogdienst', 'artikel', 'akte', 'kenmerk'],
  ...['aanZet', 'acceptatie', 'afsluiting', 'eersteActie', 'achteraf', 'afspraken', 'agenda', 'antwoord'],
  ...['bewijs', 'contact', 'deskundigeAdviezen', 'grens', 'motief', 'ondernomenActie', 'pvBeleid', 'reden'],
  ...[
    'samenvatting',
    'toelichting',
    'toelichtingActie',
    'uitkomst',
    'vermoedelijkeReden',
    'verslag',
    'waarde',
  ],
  ...['kop', 'koppen', 'kolom', 'rijen', 'woord', 'vragen'],
];
/** Codes, nummers en adressen: daar leest niemand een zin. */
const CODES = [
  ...['brin', 'bron', 'code', 'cohort', 'conclusieCode', 'correlatieId', 'csrf', 'handeling', 'hash', 'id'],
  ...['laatstGemeld', 'leerlingnummer', 'meldingen', 'meldingsnummer', 'objectSoort', 'opleidingcode', 'pad'],
  ...['pointer', 'regel', 'regio', 'rol', 'sleutel', 'soort', 'stap', 'status', 'themaId', 'type', 'url'],
  ...['veld', 'versie', 'volgende', 'vraagId', 'week'],
];

interface Vorm {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: unknown;
  readonly format?: unknown;
  readonly pattern?: unknown;
  readonly properties?: Readonly<Record<string, Vorm>>;
  readonly items?: Vorm;
  readonly additionalProperties?: Vorm | boolean;
  readonly allOf?: readonly Vorm[];
  readonly anyOf?: readonly Vorm[];
  readonly oneOf?: readonly Vorm[];
}
const document = openApiDocument() as unknown as {
  readonly components: { readonly schemas: Readonly<Record<string, Vorm>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses?: unknown }>>>>;
};

/** De namen van alle velden met vrije tekst in een vorm. */
function tekstvelden(vorm: Vorm, naam: string, namen: Set<string>, gezien: ReadonlySet<string>): void {
  const verder = (deel: Vorm, onder = naam, ook = gezien): void => tekstvelden(deel, onder, namen, ook);
  if (vorm.$ref) {
    const id = vorm.$ref.split('/').at(-1)!;
    if (!gezien.has(id)) verder(document.components.schemas[id]!, naam, new Set([...gezien, id]));
    return;
  }
  for (const deel of [...(vorm.allOf ?? []), ...(vorm.anyOf ?? []), ...(vorm.oneOf ?? [])]) verder(deel);
  if (vorm.type === 'string' && !vorm.enum && !vorm.format && !vorm.pattern) namen.add(naam);
  for (const [onder, deel] of Object.entries(vorm.properties ?? {})) verder(deel, onder);
  if (vorm.items) verder(vorm.items);
  if (typeof vorm.additionalProperties === 'object') verder(vorm.additionalProperties, '*');
}

function veldenInAntwoorden(): string[] {
  const namen = new Set<string>();
  for (const operatie of Object.values(document.paths).flatMap((pad) => Object.values(pad)))
    for (const antwoord of Object.values((operatie.responses ?? {}) as Record<string, { content?: unknown }>))
      for (const [soort, { schema }] of Object.entries(
        (antwoord.content ?? {}) as Record<string, { schema?: Vorm }>,
      ))
        if (schema && soort.includes('json')) tekstvelden(schema, '', namen, new Set());
  namen.delete('');
  return [...namen].sort();
}

/** Wat een scherm laat zien zoals het is, en van wie dat is. */
const EIGEN_WOORDEN: Readonly<Record<string, string>> = {
  'beheerder/toetsfouten.tsx melding': 'de controle van een Nederlands bestand met afspraken, met haar regel',
  'beheerder/vernietigkaart.tsx tekst': 'een bewijs: een document is Nederlands',
  'mas/traject/wie.tsx tekst': 'een partner, of de leerplicht zelf',
  'mbo/paspoortinhoud.tsx laatste.mentor.bezwaar.tekst': 'de jongere',
  'mentor/gesprek.tsx vraag': 'Paspoort: wie ermee werkt, leest het Nederlands (ADR 48)',
  'mentor/mentordeel.tsx vraag.hulp': 'Paspoort: wie ermee werkt, leest het Nederlands (ADR 48)',
  'mentor/mentordeel.tsx vraag.vraag': 'Paspoort: wie ermee werkt, leest het Nederlands (ADR 48)',
  'mentor/paspoort.tsx bezwaar.tekst': 'de jongere',
  'mentor/paspoort.tsx thema.titel': 'Paspoort: wie ermee werkt, leest het Nederlands (ADR 48)',
  'ouder/paspoort.tsx tekst': 'Paspoort: de API vertaalt',
  'ouder/watgedeeld.tsx titel': 'Paspoort: de API vertaalt',
  'ouder/watgedeeld.tsx vraag': 'Paspoort: de API vertaalt',
  'leerling/concept/bewaarstand.tsx vraag.vraag': 'Paspoort: de API vertaalt',
  'leerling/delen/voorbeeld.tsx inhoud.mentor.bezwaar.tekst': 'de jongere',
  'leerling/delen/voorbeeld.tsx tekst': 'Paspoort: de API vertaalt',
  'leerling/delen/watkiezer.tsx vraag': 'Paspoort: de API vertaalt',
  'leerling/paspoort/antwoordveld.tsx vraag.vraag': 'Paspoort: de API vertaalt',
  'leerling/paspoort/foto.tsx vraag.hulp': 'Paspoort: de API vertaalt',
  'leerling/paspoort/foto.tsx vraag.vraag': 'Paspoort: de API vertaalt',
  'leerling/paspoort/geschiedenis.tsx een.vraag': 'Paspoort: de API vertaalt',
  'leerling/paspoort/mentordeel.tsx tekst': 'de mentor',
  'leerling/paspoort/mentordeel.tsx vraag': 'Paspoort: de API vertaalt',
  'leerling/paspoort/paspoort.tsx thema.titel': 'Paspoort: de API vertaalt',
  'delen/thuis/trajecten.tsx afspraak.tekst': 'de leerplicht',
  'mas/onderzoek/checkins.tsx tekst': 'de leerplicht',
  'mas/overleg/afspraken.tsx tekst': 'de leerplicht',
  'partner/taak-berichten.tsx tekst': 'een partner',
  'partner/taak-uittreksel.tsx tekst': 'de leerplicht en deskundigen',
  'verzuim/melding.tsx tekst[veld]': 'de school',
  'verzuim/trajecten.tsx tekst': 'de leerplicht',
  'app/menuvenster.tsx tekst': 'het menu van de portal',
  'delen/melder.tsx bericht.ongedaan.tekst': 'de portal',
  'delen/melder.tsx bericht.tekst': 'de portal',
  'delen/thuis/keuzes.tsx tekst': 'de portal',
  'mas/traject/gebeurtenis.tsx punt.tekst': 'alleen als er geen Engelse zin is',
};

const EIND = String.raw`(?:${ZINNEN.filter((naam) => /^[a-z]/.test(naam)).join('|')})`;
const KETEN = String.raw`(?:[\w!?]+\.)*${EIND}(?:\[\w+\])?`;
/** Een veld dat als tekst op het scherm komt: als kind van een element, of als opschrift ervan. */
const GETOOND = new RegExp(
  String.raw`(?:>|\n|\})[^\S\n]*\{(${KETEN})(?:\s*\?\?[^{}]*)?\}|\b(?:label|titel|uitleg|kop|title|aria-label)=\{(${KETEN})\}`,
  'g',
);
/** Een eigenschap van een onderdeel zelf, of wat in de taal van de lezer is gemaakt: `const titel = t(...)`, `zeg(...) || ...`. */
function vanDePortal(bron: string, keten: string): boolean {
  const [begin, ...verder] = keten.split(/[.?!]+/);
  const vormen =
    verder.length > 0
      ? String.raw`readonly ${begin}: \{`
      : String.raw`readonly ${begin}\??: (?:string|ReactNode|React\.ReactNode)|const ${begin} =|zeg\([^\n]*\|\| ${begin}`;
  return new RegExp(vormen).test(bron);
}

function getoond(): string[] {
  const gevonden = readdirSync('apps/portal', { recursive: true })
    .map((naam) => String(naam).replaceAll('\\', '/'))
    .filter((naam) => naam.endsWith('.tsx') && !naam.startsWith('componenten/'))
    .flatMap((naam) => {
      const bron = readFileSync(`apps/portal/${naam}`, 'utf8');
      return [...bron.matchAll(GETOOND)]
        .map((vond) => vond[1] ?? vond[2]!)
        .filter((keten) => !vanDePortal(bron, keten))
        .map((keten) => `${naam} ${keten}`);
    });
  return [...new Set(gevonden)].sort();
}

describe('what the API says in free text', () => {
  it('is known for every field of every answer: a sentence of the system, words of a person, or a code', () => {
    const bekend = new Set([...ZINNEN, ...VAN_EEN_MENS, ...CODES]);
    expect(veldenInAntwoorden().filter((naam) => !bekend.has(naam))).toEqual([]);
    expect([...bekend].filter((naam) => !veldenInAntwoorden().includes(naam))).toEqual([]);
  });

  it('is shown in the language of the reader, or is of a person whom we know', () => {
    expect(getoond().filter((plek) => !(plek in EIGEN_WOORDEN))).toEqual([]);
  });

  it('has no exception that is no longer needed', () => {
    const nu = new Set(getoond());
    expect(Object.keys(EIGEN_WOORDEN).filter((plek) => !nu.has(plek))).toEqual([]);
  });
});
