import { readdirSync, readFileSync } from 'node:fs';
import { BSN_FOUTEN } from '#libs/domain/identificatie/bsn.ts';

/** Een afgerond nummer heet `bsn.rekenblad`: zie libs/bestand/nummers.ts. */
const BSN_MELDING = BSN_FOUTEN.filter((fout) => fout !== 'wetenschappelijk');
const MAPPEN = ['libs', 'apps/api', 'activities'];
/** Wat over een bestand gezegd wordt, staat in het verslag van dat bestand: dat is geen weigering. */
const GEEN_WEIGERING = /^libs\/(bestand|inlezen|database|contract|inzage)\//;
const CODE = String.raw`[a-z][a-z-]*\.[a-z][a-z0-9-]*`;

/** Waar de code van een fout uit een tabel komt. Het tweede deel zegt hoe daaruit de codes te lezen zijn. */
const TABELLEN: Readonly<
  Record<string, { readonly voor: string; readonly in: string; readonly vind: RegExp }>
> = {
  'libs/paspoort/delen.ts': {
    voor: 'deling.',
    in: 'libs/paspoort/delen.ts',
    vind: /^ {2}'([a-z-]+)': '[A-Z][^']*\.',$/gm,
  },
  'libs/domain/paspoort/wijzig.ts': {
    voor: 'paspoort.',
    in: 'libs/domain/paspoort/wijzig.ts',
    vind: /^ {2}'?([a-z-]+)'?: '[A-Z][^']*\.',$/gm,
  },
  'libs/domain/paspoort/vul-in.ts': {
    voor: 'paspoort.',
    in: 'libs/domain/paspoort/vul-in.ts',
    vind: /\bweiger\(\s*'([a-z-]+)'/g,
  },
  'libs/domain/paspoort/vul-in.ts (per soort antwoord)': {
    voor: 'paspoort.antwoord-',
    in: 'libs/domain/paspoort/vul-in.ts',
    vind: /^ {2}'?([a-z-]+)'?: '[A-Z][^']*\.',$/gm,
  },
  'libs/verzuim/besluiten.ts': {
    voor: 'verzuimmelding.',
    in: 'libs/verzuim/besluiten.ts',
    vind: /^ {2}([A-Z_]+): '[A-Z][^']*\.',$/gm,
  },
};

/** Hier komt de code uit een tabel die hierboven staat, of staat zij ergens anders naast haar zin. */
const BEKEND = [
  'apps/api/abonnementen/ontvanger.ts',
  'apps/api/bestanden/inleveren.ts',
  'apps/api/inzageverzoeken/inzageverzoeken.controller.ts',
  'apps/api/mandaten/mandaatbesluiten.ts',
  'apps/api/mandaten/opsporingsbesluiten.ts',
  'apps/api/shared/herkomst.ts',
  'apps/api/taken/taken.controller.ts',
  'libs/domain/mas/traject/handeling.ts',
  'libs/domain/overdracht/overdracht-besluiten.ts',
  'libs/domain/paspoort/deling-besluiten.ts',
  'libs/domain/paspoort/paspoort-besluiten.ts',
  'libs/domain/paspoort/vul-in.ts',
  'libs/domain/paspoort/wijzig.ts',
  'libs/domain/webhook/abonnement.ts',
  'libs/paspoort/bijlagen.ts',
  'libs/paspoort/delen.ts',
  'libs/paspoort/foto.ts',
  'libs/paspoort/opstellen.ts',
  'libs/traject/samenvoegen.ts',
  'libs/traject/verhuizen.ts',
  'libs/verzuim/besluiten.ts',
  'libs/vrijstelling/beroep.ts',
  'libs/webhook/partnerbericht.ts',
];

const bronnen = (): [pad: string, bron: string][] =>
  MAPPEN.flatMap((map) =>
    readdirSync(map, { recursive: true })
      .map((naam) => `${map}/${String(naam).replaceAll('\\', '/')}`)
      .filter((pad) => pad.endsWith('.ts') && !pad.endsWith('.test.ts') && !pad.endsWith('.builder.ts')),
  ).map((pad) => [pad, readFileSync(pad, 'utf8')]);

const alle = (bron: string, vorm: RegExp): string[] => [...bron.matchAll(vorm)].map((vond) => vond[1]!);

/** Een fout die gegooid wordt, met haar code in woorden. */
const GEGOOID = new RegExp(
  String.raw`new (?:(?:NotFound|NotAllowed|Conflict|Invalid)\(|ApiFout\(\s*[^,]+,)\s*'([a-z_]+|${CODE})'`,
  'g',
);
/** Een code naast haar zin, in een tabel, een regel of een besluit. */
const NAAST_ZIN = new RegExp(
  String.raw`'(${CODE})'[,:]\s*(?:(?:uitleg|detail|melding):\s*)?(?:'[A-Z][^'\n]* [^'\n]*[.?]'|${'`'}[A-Z][^${'`'}\n]* [^${'`'}\n]*[.?]${'`'})`,
  'g',
);
/** Een fout waarvan de code pas bij het gooien bekend is. */
const UIT_TABEL = /new (?:(?:NotFound|NotAllowed|Conflict|Invalid)\(|ApiFout\([^,]+,)\s*(?!'|\s)/;

/** Elke code waarmee de API iets weigert, of waarmee een regel zegt dat iets niet kan; gelezen uit de bron. */
export function foutcodes(): string[] {
  const codes = new Set<string>(['partnerbericht.ander-bericht']);
  for (const [pad, bron] of bronnen()) {
    for (const code of alle(bron, GEGOOID)) codes.add(code);
    if (!GEEN_WEIGERING.test(pad)) for (const code of alle(bron, NAAST_ZIN)) codes.add(code);
  }
  for (const { voor, in: pad, vind } of Object.values(TABELLEN))
    for (const naam of alle(readFileSync(pad, 'utf8'), vind))
      codes.add(voor + naam.toLowerCase().replaceAll('_', '-'));
  return [...codes].sort();
}

/** Gegooid wordt een weigering; elke andere code in deze mappen staat in het verslag van een bestand. */
const WEIGERING = /new (?:NotFound|NotAllowed|Conflict|Invalid)\(\s*'[^']+'/g;

/** Elke code van wat er over een bestand of een regel daarvan gezegd wordt; gelezen uit de bron. */
export function meldingcodes(): string[] {
  const codes = new Set<string>(['dubbel', 'ogenblik.ongeldig', ...BSN_MELDING.map((fout) => `bsn.${fout}`)]);
  for (const [pad, bron] of bronnen())
    if (/^libs\/(bestand|inlezen)\//.test(pad))
      for (const code of alle(bron.replaceAll(WEIGERING, ''), new RegExp(`'(${CODE})'`, 'g')))
        codes.add(code);
  return [...codes].sort();
}

export const SAMENGESTELD = {
  /** Bestanden die een code samenstellen zonder dat wij weten waaruit. */
  onbekend: (): string[] =>
    bronnen()
      .filter(([pad, bron]) => UIT_TABEL.test(bron) && !BEKEND.includes(pad))
      .map(([pad]) => pad),
};
