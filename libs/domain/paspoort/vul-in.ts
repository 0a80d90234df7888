import { Conflict, Invalid, NotAllowed } from '../domain-error.ts';
import { antwoordOp, type Antwoorden, type Antwoordwaarde } from './paspoort.ts';
import { toetsWaarde, zonderLeeg, type Antwoordfout } from './toets-waarde.ts';
import { vragenVan, type Paspoortdeel, type Vraag, type Vragenlijst } from './vragen.ts';

/** Een nieuw antwoord, en de versie van het antwoord die de schrijver zag toen hij begon (0: nog geen antwoord). */
export interface Antwoordwijziging {
  readonly waarde: Antwoordwaarde | null;
  readonly basis: number;
}

/** Wijzigingen van een schrijver, per id van de vraag. Komt dezelfde id nog eens, dan verandert er niets. */
export interface Invulpatch {
  readonly id: string;
  readonly wijzigingen: Readonly<Record<string, Antwoordwijziging>>;
}

/** Waarop een patch werkt: de antwoorden van een deel, en welke patches al verwerkt zijn. */
export interface Invulstand {
  readonly antwoorden: Antwoorden;
  readonly patches: readonly string[];
}

interface Regel extends Antwoordwijziging {
  readonly vraag: Vraag;
}

/** JSON-pointer (RFC 6901) van een antwoord in de patch. */
const pointer = (vraagId: string, veld = ''): string =>
  `/wijzigingen/${vraagId.replaceAll('~', '~0').replaceAll('/', '~1')}${veld}`;

type Fout = Antwoordfout | 'basis-ongeldig';

const UITLEG: Readonly<Record<Fout, string>> = {
  'verkeerde-soort': 'Dit antwoord past niet bij de vraag.',
  'te-lang': 'Dit antwoord is te lang. Maak het korter.',
  'teken-kan-niet': 'In dit antwoord staat een teken dat niet kan.',
  'optie-onbekend': 'Kies een van de antwoorden die erbij staan.',
  'optie-dubbel': 'Kies elk antwoord hoogstens een keer.',
  'te-veel-keuzes': 'Dit zijn te veel antwoorden. Kies er minder.',
  'buiten-schaal': 'Kies een getal van de schaal.',
  'basis-ongeldig': 'Lees de antwoorden opnieuw en probeer het nog eens.',
};

function weiger(code: string, uitleg: string, plaatsen: readonly string[]): never {
  throw new Invalid(`paspoort.${code}`, uitleg, { pointer: plaatsen[0] ?? '', pointers: plaatsen });
}

/** De vraag bij elke wijziging. Fout: Invalid bij een onbekende vraag, NotAllowed bij een vraag van een ander deel. */
function metVraag(patch: Invulpatch, lijst: Vragenlijst, deel: Paspoortdeel): Regel[] {
  const vragen = new Map(vragenVan(lijst).map((vraag) => [vraag.id, vraag]));
  const namen = Object.keys(patch.wijzigingen);
  const onbekend = namen.filter((id) => !vragen.has(id));
  if (onbekend.length > 0)
    weiger(
      'vraag-onbekend',
      'Deze vraag staat niet in dit Paspoort.',
      onbekend.map((id) => pointer(id)),
    );
  const regels = namen.map((id): Regel => ({ ...patch.wijzigingen[id]!, vraag: vragen.get(id)! }));
  const vanAnder = regels.filter(({ vraag }) => vraag.deel !== deel);
  if (vanAnder.length > 0)
    throw new NotAllowed('paspoort.deel-van-ander', 'Deze vraag is voor een ander om te beantwoorden.', {
      vragen: vanAnder.map(({ vraag }) => vraag.id),
    });
  return regels;
}

function foutIn({ vraag, waarde, basis }: Regel): Fout | null {
  return Number.isSafeInteger(basis) && basis >= 0 ? toetsWaarde(vraag, waarde) : 'basis-ongeldig';
}

/** Elk antwoord past bij zijn vraag. Fout: Invalid met de plaats van elk antwoord dat om dezelfde reden niet past. */
function toets(regels: readonly Regel[]): void {
  const fouten = regels.map((regel) => ({ id: regel.vraag.id, fout: foutIn(regel) }));
  const eerste = fouten.find(({ fout }) => fout !== null)?.fout;
  if (!eerste) return;
  const veld = eerste === 'basis-ongeldig' ? '/basis' : '/waarde';
  const plaatsen = fouten.filter(({ fout }) => fout === eerste).map(({ id }) => pointer(id, veld));
  weiger(`antwoord-${eerste}`, UITLEG[eerste], plaatsen);
}

const isKeuzes = (waarde: Antwoordwaarde | null): waarde is readonly string[] => Array.isArray(waarde);

/** De volgorde waarin iemand aankruiste, doet er niet toe. */
const zelfde = (a: Antwoordwaarde | null, b: Antwoordwaarde | null): boolean =>
  isKeuzes(a) && isKeuzes(b) ? a.length === b.length && a.every((id) => b.includes(id)) : a === b;

/** Dit antwoord staat er al. Een patch die verder is dan wij weten, wacht op die ervoor, ook als hij hetzelfde zegt. */
function staatErAl({ vraag, waarde, basis }: Regel, antwoorden: Antwoorden): boolean {
  const nu = antwoordOp(antwoorden, vraag.id);
  return basis <= nu.versie && zelfde(nu.waarde, waarde);
}

/** Fout: Conflict als een ander intussen een antwoord gaf op dezelfde vraag. Er is dan niets gewijzigd. */
function weigerBotsing(regels: readonly Regel[], antwoorden: Antwoorden): void {
  const botsend = regels.filter(({ vraag, basis }) => antwoordOp(antwoorden, vraag.id).versie !== basis);
  if (botsend.length === 0) return;
  throw new Conflict(
    'paspoort.antwoord-gewijzigd',
    'Dit antwoord is intussen veranderd. Kies welk antwoord blijft; er is niets verloren.',
    {
      vragen: botsend.map(({ vraag }) => vraag.id),
      basis: botsend.map(({ basis }) => String(basis)),
      nu: botsend.map(({ vraag }) => String(antwoordOp(antwoorden, vraag.id).versie)),
    },
  );
}

/**
 * Verwerkt een patch op de antwoorden van een deel: alles of niets. Een patch die al verwerkt is, en een antwoord dat er al
 * zo staat, veranderen niets. Fout: Invalid met een JSON-pointer (onbekende vraag, verkeerde soort, te lang), NotAllowed
 * bij een vraag van een ander deel, en Conflict als een antwoord intussen is veranderd: met de vragen, de versies waarop de
 * schrijver verderging en de versies van nu. Beide antwoorden blijven dan bestaan: dat van nu hier, het nieuwe bij de schrijver.
 */
export function vulIn(
  stand: Invulstand,
  patch: Invulpatch,
  { lijst, deel }: { readonly lijst: Vragenlijst; readonly deel: Paspoortdeel },
): Invulstand {
  if (stand.patches.includes(patch.id)) return stand;
  const regels = metVraag(patch, lijst, deel);
  toets(regels);
  const anders = regels
    .map((regel) => ({ ...regel, waarde: zonderLeeg(regel.waarde) }))
    .filter((regel) => !staatErAl(regel, stand.antwoorden));
  weigerBotsing(anders, stand.antwoorden);
  const nieuw = anders.map(({ vraag, waarde, basis }) => [vraag.id, { waarde, versie: basis + 1 }] as const);
  return {
    antwoorden: nieuw.length === 0 ? stand.antwoorden : { ...stand.antwoorden, ...Object.fromEntries(nieuw) },
    patches: [...stand.patches, patch.id],
  };
}
