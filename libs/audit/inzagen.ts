import { rows, type Db } from '../database/transaction.ts';
import type { Noodoordeel } from '../domain/toegang/noodtoegang.ts';

/** Dat een organisatie op een dag naar de gegevens van een jongere keek, of er iets over vastlegde. Zonder medewerker. */
export interface Inzage {
  /** De dag in Nederland. */
  readonly dag: string;
  readonly organisatie: string;
  readonly rol: string;
  /** Hoe vaak iemand gegevens van deze jongere zelf opvroeg; een bladzijde vraagt er soms meer dan een. */
  readonly gelezen: number;
  /** Hoe vaak de jongere in een lijst of bij zoeken te zien was, tussen anderen. */
  readonly inLijst: number;
  readonly gewijzigd: number;
  readonly grondslag: string | null;
  readonly noodknop: boolean;
  /** Wat een ander van de noodknop vond; `onterecht` als dat voor een van die dag geldt. Leeg zonder noodknop, of zolang er geen oordeel is. */
  readonly oordeel: Noodoordeel | null;
}

/** Zoveel dagregels hoogstens, de nieuwste eerst. */
const HOOGSTENS = 500;

// Hoe een operatie heet, zegt of zij leest: zie inzagen.test.ts.
const LEEST = "a.handeling ~ '^(lees|lijst|zoek)[A-Z]'";
/** Lijsten bij een enkele jongere: wie die ziet, opende hem. De andere lijsten tonen hem tussen anderen. Zie inzagen.test.ts. */
export const LIJST_VAN_EEN = [
  ...['lijstAanmeldingen', 'lijstAutorisaties', 'lijstBehandelingen', 'lijstBestemmingen', 'lijstIntakes'],
  ...['lijstMeelezers', 'lijstNaleesteksten', 'lijstOntvangers', 'lijstOverdrachtenVanOverstap'],
  ...['lijstPaspoortwijzigingen', 'lijstSamenvoegingen', 'lijstVrijstellingen'],
];
/** Een lijst van meer jongeren die zo niet heet. */
export const OOK_LIJST = ['leesDagpakket', 'leesVooruitblik'];
/** De reden bij een lijst die om een jongere is gevraagd: wie haar leest, opende hem. */
export const EEN_JONGERE = 'een.jongere';
const namen = (van: readonly string[]): string => van.map((naam) => `'${naam}'`).join(', ');
const IN_LIJST = `(a.handeling in (${namen(OOK_LIJST)}) or (a.handeling ~ '^(lijst|zoek)[A-Z]' and a.handeling not in (${namen(LIJST_VAN_EEN)})
  and a.reden is distinct from '${EEN_JONGERE}'))`;
// Wie met de noodknop opent, heeft nog niets gezien en niets opgeschreven.
const OPENT = "(a.noodknop and a.handeling = 'openNoodtoegang')";

// Een noodtoegang duurt hoogstens vier uur, en hoort dus bij de dag van haar begin of van haar einde.
const OORDEEL = `
  select case when bool_or(n.oordeel = 'onterecht') then 'onterecht' when bool_and(n.oordeel is not null) then 'terecht' end
  from noodtoegang n where n.leerling_id = $1 and n.organisatie_id = g.organisatie_id
    and g.dag in (to_char(n.op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), to_char(n.tot at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'))`;

const SQL = `
  select g.dag, g.organisatie, g.rol, g.gelezen, g."inLijst", g.gewijzigd, g.grondslag, g.noodknop,
         case when g.noodknop then (${OORDEEL}) end as oordeel
  from (
  select to_char(a.op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag, o.naam as organisatie, a.rol,
         count(distinct a.verzoek_id) filter (where ${LEEST} and not ${IN_LIJST}) as gelezen,
         count(distinct a.verzoek_id) filter (where ${IN_LIJST}) as "inLijst",
         count(distinct a.verzoek_id) filter (where not ${LEEST} and not ${OPENT}) as gewijzigd,
         (array_agg(a.grondslag order by a.seq desc) filter (where a.grondslag is not null))[1] as grondslag,
         a.noodknop, a.organisatie_id
  from audit a join organisatie o on o.id = a.organisatie_id
  where a.leerling_id = $1 and a.uitkomst = 'gelukt' and a.actor is not null and a.rol is not null
  group by 1, 2, 3, a.noodknop, a.organisatie_id order by 1 desc, 2, 3, a.noodknop limit ${HOOGSTENS}) g
  order by g.dag desc, g.organisatie, g.rol, g.noodknop`;

/** Wie er naar de gegevens van een jongere keken: per organisatie, rol en dag, de noodknop apart, in woorden die hij begrijpt. */
export async function inzagenVan(
  db: Db,
  leerlingId: string,
): Promise<readonly (Inzage & { readonly tekst: string })[]> {
  const gevonden = await rows<Inzage>(db, SQL, [leerlingId]);
  return gevonden.map((inzage) => ({ ...inzage, tekst: inzageTekst(inzage) }));
}

/** Waarom een organisatie bij iemand hoort, tegen hemzelf gezegd. */
const OMDAT: Readonly<Record<string, string>> = {
  inschrijving: 'omdat jij daar op school zit',
  aanmelding: 'omdat jij je daar hebt aangemeld',
  overdracht: 'omdat jij aan hen bent overgedragen',
  'wettelijke-taak': 'omdat jij aan hen bent overgedragen',
  bestemming: 'omdat zij moeten zeggen of jij naar hen toe gaat',
  noodtoegang: 'omdat het niet kon wachten',
};

const keer = (aantal: number): string => (aantal > 1 ? ` ${aantal} keer` : '');

function watGebeurde({ gelezen, inLijst, gewijzigd }: Inzage): string {
  const gezien = [
    ...(gelezen > 0 ? [`keek${keer(gelezen)} naar jouw gegevens`] : []),
    ...(inLijst > 0 ? [`zag jou${keer(inLijst)} in een lijst`] : []),
  ];
  if (gewijzigd === 0) return gezien.join(' en ') || 'kon bij jouw gegevens, maar keek niet';
  if (gezien.length === 0) return `schreef${keer(gewijzigd)} iets over jou op`;
  return `${gezien.join(', ')} en schreef iets over jou op`;
}

const NAGEKEKEN: Readonly<Record<Noodoordeel | 'nog-niet', string>> = {
  'nog-niet': 'Een ander kijkt altijd na of dat echt nodig was.',
  terecht: 'Een ander keek na of dat echt nodig was: ja, het was nodig.',
  onterecht: 'Een ander keek na of dat echt nodig was: nee, dit had niet gemogen.',
};

/** Een inzage in een zin voor een jongere van veertien. */
export function inzageTekst(inzage: Inzage): string {
  const waarom = OMDAT[inzage.grondslag ?? ''] ?? 'omdat dat bij hun werk hoort';
  const zin = `Iemand van ${inzage.organisatie} ${watGebeurde(inzage)}, ${waarom}.`;
  return inzage.noodknop
    ? `${zin} Dat kon alleen met de noodknop. ${NAGEKEKEN[inzage.oordeel ?? 'nog-niet']}`
    : zin;
}
