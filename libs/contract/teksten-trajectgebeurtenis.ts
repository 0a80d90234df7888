import type { Partnertaaksoort } from '../domain/mas/partner/partnertaak.ts';
import type { MasRoute, Routestatus, Toestemmende, Toestemmingsbesluit } from '../domain/mas/routezaak.ts';
import type { Trajectgebeurtenissoort } from '../domain/mas/traject/gebeurtenis.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import { PARTNERTAAK_TEKST, ROUTE_TEKST, ROUTESTATUS_TEKST, TRAJECTSTATUS_TEKST } from './teksten-traject.ts';

type Gegevens = Readonly<Record<string, unknown>>;

/** Wat zonder meer te zeggen is; de rest hangt van de gegevens af. */
type Gewoon = Exclude<Trajectgebeurtenissoort, 'stap' | 'route-gekozen' | 'route-gezet' | 'toestemming'>;

const GEWOON: Readonly<Record<Gewoon, string>> = {
  gemeld: 'De school meldde verzuim en het traject begon.',
  preventief: 'Er is overleg voor een melding.',
  'nieuwe-melding': 'Er kwam een melding bij.',
  gesloten: 'Het traject is gesloten.',
  'taak-gegeven': 'Een partner kreeg een taak.',
  'taak-bericht': 'Een partner meldde iets over zijn taak.',
  'taak-ingetrokken': 'Een taak van een partner is ingetrokken.',
  'link-gemaakt': 'Een partner kreeg een link voor zijn taak.',
  'link-ingetrokken': 'De link van een partner is ingetrokken.',
  geautoriseerd: 'Iemand kwam op de autorisatielijst.',
  'autorisatie-ingetrokken': 'Iemand ging van de autorisatielijst.',
  'afspraak-gemaakt': 'Er is een afspraak vastgelegd.',
  'horing-uitgenodigd': 'Iemand is uitgenodigd om gehoord te worden.',
  'horing-vastgelegd': 'Er is vastgelegd wat er van een uitnodiging kwam.',
  duiding: 'Het verzuim is geduid.',
  feiten: 'Er zijn feiten vastgelegd.',
  'instrument-ingevuld': 'Het signaleringsinstrument is ingevuld.',
  checkin: 'Er is vastgelegd hoe het gaat.',
  'instemming-weg': 'De toestemming is weg: niemand doet nog iets voor deze route.',
  'instemming-terug': 'De toestemming is er weer: het gaat verder waar het was.',
  'mdo-gepland': 'Er is een overleg gepland.',
  'mdo-verzet': 'Een overleg is verzet, of er kwam iemand bij.',
  'mdo-afgelast': 'Een overleg gaat niet door.',
  'mdo-afgezegd': 'Iemand hoort niet meer bij een overleg.',
  'mdo-gehouden': 'Er is een overleg gehouden.',
  'mdo-aanwezig': 'Iemand was bij een overleg.',
  'mdo-vrijgegeven': 'De samenvatting van een overleg ging vrij aan een deelnemer.',
  'vrijstelling-ingediend': 'Er is een beroep op een vrijstelling vastgelegd.',
  'vrijstelling-erkend': 'Een vrijstelling is erkend.',
  'vrijstelling-afgewezen': 'Een beroep op een vrijstelling is afgewezen.',
  'vrijstelling-beeindigd': 'Een vrijstelling is eerder gestopt.',
  aangeboden: 'Het traject is aangeboden aan de gemeente waar de jongere nu woont.',
  'aanbod-ingetrokken': 'Het aanbod aan een andere gemeente is teruggenomen.',
  'aanbod-teruggegeven': 'De andere gemeente gaf het traject terug, met een reden.',
  overgenomen: 'De nieuwe gemeente nam het traject over.',
  'samenvoegen-voorgesteld':
    'Er is voorgesteld dit traject met een ander van dezelfde jongere samen te voegen.',
  'samenvoegen-besloten': 'Er is besloten samen te voegen.',
  'samenvoegen-afgewezen': 'Er is besloten niet samen te voegen.',
  'samenvoegen-vervallen': 'Samenvoegen kon niet meer; het voorstel is vervallen.',
  samengevoegd: 'Een ander traject van dezelfde jongere is hierin opgegaan.',
};

const BESLOTEN: Readonly<Record<Toestemmende, string>> = {
  jongere: 'De jongere',
  ouders: 'Een ouder',
};
const BESLUIT: Readonly<Record<Toestemmingsbesluit, string>> = {
  ja: 'gaf toestemming',
  nee: 'gaf geen toestemming',
  ingetrokken: 'trok de toestemming in',
};

/** Wie er in de gebeurtenis zelf wordt genoemd, midden in een zin. */
export const GEBEURTENISWIE_TEKST: Readonly<Record<Toestemmende | 'ouder', string>> = {
  jongere: 'de jongere',
  ouders: 'de ouders',
  ouder: 'een ouder',
};
export const HOORUITKOMST_TEKST = {
  gehoord: 'gehoord',
  niet_verschenen: 'niet gekomen',
  afgezegd: 'afgezegd',
} as const;
/** Wat een partner over zijn taak meldt. */
export const TAAKMELDING_TEKST = {
  aannemen: 'aangenomen',
  teruggeven: 'teruggegeven',
  begonnen: 'begonnen',
  voortgang: 'het loopt',
  wachtlijst: 'op de wachtlijst',
  'pauze-gevraagd': 'vraagt een pauze',
  positief: 'goed afgerond',
  negatief: 'niet goed afgerond',
  afgerond: 'afgerond',
  geweigerd: 'de jongere of ouders willen niet',
  afgebroken: 'gestopt voor het einde',
  verzoek: 'vraagt de kinderrechter om een maatregel',
  'geen-verzoek': 'vraagt de kinderrechter niets',
  beeindigd: 'de maatregel is voorbij',
  sepot: 'niet vervolgd',
  'voorwaardelijk-sepot': 'niet vervolgd, met een proeftijd',
  strafbeschikking: 'strafbeschikking',
  dagvaarding: 'gedagvaard',
  advies: 'het advies is er',
  bescherming: 'het advies is er: bescherming is nodig',
  gedaan: 'gedaan',
} as const;

/** De zin met wie, wanneer en wat ervan kwam; staat een van die gegevens er niet, dan geldt de zin zonder. */
export const GEBEURTENIS_MET = {
  'taak-gegeven': '{{partner}} kreeg een taak: {{taak}}.',
  'taak-bericht': '{{partner}} meldde bij een taak ({{taak}}): {{melding}}.',
  'taak-ingetrokken': 'De taak van {{partner}} is ingetrokken: {{taak}}.',
  'link-gemaakt': '{{partner}} kreeg een link voor een taak: {{taak}}.',
  'link-ingetrokken': 'De link van {{partner}} is ingetrokken: {{taak}}.',
  'horing-uitgenodigd': 'Uitgenodigd om gehoord te worden: {{wie}}, {{op}}.',
  'horing-vastgelegd': 'Gesprek met {{wie}}, {{op}}: {{uitkomst}}.',
  'mdo-gepland': 'Er is een overleg gepland: {{op}}.',
  'mdo-verzet': 'Een overleg is verzet, of er kwam iemand bij; het is nu {{op}}.',
  'mdo-afgelast': 'Het overleg gaat niet door: {{op}}.',
  'mdo-afgezegd': 'Hoort niet meer bij het overleg van {{op}}: {{wie}}.',
  'mdo-gehouden': 'Er is een overleg gehouden: {{op}}.',
  'mdo-aanwezig': 'Bij het overleg van {{op}} was {{wie}}.',
  'mdo-vrijgegeven': 'De samenvatting van het overleg van {{op}} ging vrij aan {{wie}}.',
  aangeboden: 'Het traject is aangeboden aan {{partner}}.',
} as const satisfies Partial<Record<Gewoon, string>>;

/** Een ogenblik in een zin: "di 1 december 2026 om 10:00". */
const OGENBLIK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const bij = (woorden: Readonly<Record<string, string>>, code: unknown): string => woorden[String(code)] ?? '';

/** De woorden die in een zin te vullen zijn; leeg is wat er niet staat. */
function woordenVan({ wie, rol, op, soort, code, uitkomst }: Gegevens, betreft: string | null) {
  const partner = betreft ?? '';
  return {
    partner,
    wie: bij(GEBEURTENISWIE_TEKST, wie ?? rol) || partner,
    op: typeof op === 'string' ? OGENBLIK.format(new Date(op)) : '',
    taak: PARTNERTAAK_TEKST[soort as Partnertaaksoort]?.label ?? '',
    melding: bij(TAAKMELDING_TEKST, code),
    uitkomst: bij(HOORUITKOMST_TEKST, uitkomst),
  };
}

/** De zin met alles erin, of leeg als er iets ontbreekt. */
function zinMet(soort: string, gegevens: Gegevens, betreft: string | null): string {
  const zin = bij(GEBEURTENIS_MET, soort);
  const woorden: Readonly<Record<string, string>> = woordenVan(gegevens, betreft);
  const namen = [...zin.matchAll(/\{\{(\w+)\}\}/g)].map(([, naam = '']) => naam);
  if (namen.some((naam) => !woorden[naam])) return '';
  return zin.replaceAll(/\{\{(\w+)\}\}/g, (_plek, naam: string) => woorden[naam] ?? '');
}

const routeVan = ({ route }: Gegevens): string => ROUTE_TEKST[route as MasRoute].label;

/** Wat er gebeurde, in een zin; `betreft` is de organisatie waar het over gaat. Een soort die hier niet staat, heet zoals zij heet. */
export function gebeurtenisTekst(soort: string, gegevens: Gegevens, betreft: string | null = null): string {
  switch (soort) {
    case 'stap':
      return `Het traject ging naar: ${TRAJECTSTATUS_TEKST[gegevens['naar'] as Trajectstatus].label}.`;
    case 'route-gekozen':
      return `Gekozen: ${routeVan(gegevens)}.`;
    case 'route-gezet':
      return `${routeVan(gegevens)}: ${ROUTESTATUS_TEKST[gegevens['naar'] as Routestatus]}.`;
    case 'toestemming':
      return `${BESLOTEN[gegevens['wie'] as Toestemmende]} ${BESLUIT[gegevens['besluit'] as Toestemmingsbesluit]}.`;
    default:
      return (
        zinMet(soort, gegevens, betreft) || ((GEWOON as Readonly<Record<string, string>>)[soort] ?? soort)
      );
  }
}
