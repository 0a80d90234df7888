import type { Client } from '#libs/client/client.ts';
import { Probleem } from '#libs/client/fout.ts';
import type { Item } from '#libs/client/typen.ts';
import type { Bestand } from '#libs/contract/bestanden.ts';
import { AANMELDSTATUS_TEKST } from '#libs/contract/teksten.ts';
import { Mislukt, type ApiClient } from './client.ts';
import { leesPersonas } from './demo.ts';

export type Regel = Item<'lijstBestandsregels'>;

const OORDEEL: Readonly<Record<string, string>> = {
  afgewezen: 'afgewezen',
  conflict: 'botst met wat bekend is',
  niet_gekoppeld: 'niet aan een leerling te koppelen',
  nieuw: 'nieuw',
  gewijzigd: 'gewijzigd',
  ongewijzigd: 'ongewijzigd',
  zonder_effect: 'bekend, zonder effect',
  risico_erop: 'leerlingen komen op de risicolijst',
  risico_eraf: 'leerlingen gaan van de risicolijst',
  melding_voorstel: 'voorstellen voor een melding',
  melding_vervalt: 'voorstellen vervallen',
  ontbreekt: 'leerlingen staan niet in deze volledige levering',
};

/** Wat een mens per regel wil zien: eerst wat misging, dan wat verandert. */
const PER_REGEL = ['afgewezen', 'conflict', 'niet_gekoppeld', 'gewijzigd', 'nieuw'] as const;
const HOOGSTENS = 25;
const RISICO: Readonly<Record<string, string>> = {
  erop: 'komt op de risicolijst',
  eraf: 'gaat van de risicolijst',
};

const MELDING: Readonly<Record<string, string>> = {
  voorstel: 'wordt een voorstel voor een melding',
  'telt-mee': 'telt mee in een voorstel',
  vervalt: 'een voorstel vervalt',
};

const AANMELDSTATUS: Readonly<Record<string, string>> = AANMELDSTATUS_TEKST;
const inWoorden = (status: unknown): string =>
  (AANMELDSTATUS[String(status)] ?? String(status)).toLowerCase().replaceAll('_', ' ');

/** Wat een regel doet: van welke status naar welke, of de leerling op of van de risicolijst gaat, en of er een melding volgt. */
function effectVan({ effect: { van, naar, risico, melding } }: Regel): string {
  const overgang = naar ? [van, naar].filter(Boolean).map(inWoorden).join(' → ') : '';
  return [overgang, RISICO[String(risico)] ?? '', MELDING[String(melding)] ?? '']
    .filter((deel) => deel !== '')
    .join(', ');
}

function toonRegel(regel: Regel): string[] {
  const begin = `  regel ${String(regel.regel).padStart(5)}  ${OORDEEL[regel.oordeel] ?? regel.oordeel}`;
  const meldingen = regel.meldingen.map(
    (m) => `${begin}${m.kolom ? `, kolom ${m.kolom}` : ''}: ${m.melding}`,
  );
  const effect = effectVan(regel);
  return effect === '' ? meldingen : [`${begin}: ${effect}`, ...meldingen];
}

/** Het verslag in regels: de telling, wat aan het bestand mankeert, en per regel het oordeel, de fout en het effect. */
export function verslagregels(bestand: Bestand, regels: readonly Regel[]): string[] {
  const volgorde = Object.keys(OORDEEL);
  const telling = Object.entries(bestand.telling)
    .toSorted(([a], [b]) => volgorde.indexOf(a) - volgorde.indexOf(b))
    .map(([naam, aantal]) => `  ${String(aantal).padStart(6)}  ${OORDEEL[naam] ?? naam}`);
  const algemeen = [
    ...bestand.fouten.map((f) => `  FOUT      ${plaats(f)}${f.melding}`),
    ...bestand.waarschuwingen.map((w) => `  let op    ${plaats(w)}${w.melding}`),
  ];
  const totaal = PER_REGEL.reduce((som, oordeel) => som + (bestand.telling[oordeel] ?? 0), 0);
  const meer =
    totaal > regels.length
      ? [`  ... en nog ${totaal - regels.length} regels: npm run overstap -- verslag ${bestand.id} --alles`]
      : [];
  return [
    `${bestand.naam}: ${inWoorden(bestand.status)}  (${bestand.id})`,
    ...telling,
    ...algemeen,
    ...regels.flatMap(toonRegel),
    ...meer,
  ];
}

function plaats(m: { regel?: number | null | undefined; kolom?: string | null | undefined }): string {
  const delen = [m.regel ? `regel ${m.regel}` : '', m.kolom ? `kolom ${m.kolom}` : ''].filter(
    (deel) => deel !== '',
  );
  return delen.length > 0 ? `${delen.join(', ')}: ` : '';
}

const eersteRegels = async (
  client: Client,
  { pad, oordeel }: { readonly pad: { readonly id: string }; readonly oordeel: Regel['oordeel'] },
): Promise<Regel[]> =>
  (await client.roep('lijstBestandsregels', { pad, vraag: { oordeel, paginaGrootte: HOOGSTENS } })).items;

/** Toont het verslag van een bestand; met `alles` elke regel, anders van elk oordeel de eerste. */
export async function toonVerslag(
  client: ApiClient,
  bestand: Bestand,
  { als, alles }: { readonly als: string; readonly alles: boolean },
): Promise<void> {
  const regels: Regel[] = [];
  for (const oordeel of PER_REGEL.filter((naam) => (bestand.telling[naam] ?? 0) > 0)) {
    const pad = { id: bestand.id };
    if (alles)
      regels.push(...(await client.als(als).alles('lijstBestandsregels', { pad, vraag: { oordeel } })));
    else regels.push(...(await eersteRegels(client.als(als), { pad, oordeel })));
  }
  for (const regel of verslagregels(bestand, regels)) console.log(regel);
}

const INLEVERAARS = ['decaan', 'mbo_intaker', 'coordinator', 'beheerder'];

/** Zoekt wie dit bestand mag zien als de gebruiker geen persona noemt. Fout: Mislukt als niemand het kent. */
export async function zoekBestand(
  client: ApiClient,
  id: string,
  als: string | undefined,
): Promise<{ readonly bestand: Bestand; readonly als: string }> {
  const wie = als
    ? [als]
    : (await leesPersonas(client.openbaar)).filter((p) => INLEVERAARS.includes(p.rol)).map((p) => p.id);
  for (const persona of wie) {
    try {
      return { bestand: await client.als(persona).roep('leesBestand', { pad: { id } }), als: persona };
    } catch (error) {
      if (!(error instanceof Probleem && error.status === 404)) throw error;
    }
  }
  throw new Mislukt(`Bestand ${id} bestaat niet${als ? `, of ${als} mag het niet zien` : ''}.`);
}
