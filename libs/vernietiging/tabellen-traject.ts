import { TRAJECTKLASSEN } from '../domain/mas/partner/partnertaak.ts';
import { routesVanKlasse, type Routeklasse } from '../domain/mas/routeklasse.ts';
import type { VernietigbareKlasse } from '../domain/vernietiging/vernietiging.ts';
import type { TabelMetLeerling, Wijze } from './tabelvorm.ts';

/** De klassen van een traject naast `verzuim`. */
export const GESLOTEN = ['zorg', 'halt', 'wpg_straf'] as const satisfies readonly Routeklasse[];

const LEERLING = 'leerling_id = $1';
const EIGEN = 'select t.id from traject t where t.leerling_id = $1';
const UIT_TRAJECT = `select b.consult_id from traject_consult b where b.traject_id in (${EIGEN})`;
const verwijder: Wijze = { soort: 'verwijder' };

const rij = (
  tabel: string,
  klasse: VernietigbareKlasse,
  waar: string = LEERLING,
  wijze: Wijze = verwijder,
): TabelMetLeerling => ({ tabel, klasse, waar, wijze });

/** De routes van een klasse, als vraag naar hun ids. */
const routes = (klasse: Routeklasse): string =>
  `select r.id from traject_route r where r.leerling_id = $1 and r.route in (${routesVanKlasse(klasse)
    .map((route) => `'${route}'`)
    .join(', ')})`;

/**
 * De rijen van een klasse, en die bij een route van die klasse: een onderzoek van de Raad staat onder een andere sleutel dan zijn route, en de
 * tijdlijn van een traject dat opging noemt een route die meeging.
 */
export const vanKlasse = (klasse: (typeof TRAJECTKLASSEN)[number]): string =>
  klasse === 'verzuim'
    ? `${LEERLING} and klasse = 'verzuim'`
    : `((${LEERLING} and klasse = '${klasse}') or route_id in (${routes(klasse)}))`;

/** Een tabel met een kolom `klasse`: van elke klasse gaan haar eigen rijen. */
const perKlasse = (tabel: string): readonly TabelMetLeerling[] =>
  TRAJECTKLASSEN.map((klasse) => rij(tabel, klasse, vanKlasse(klasse)));

/** Een tabel die bij een route hoort: de rijen gaan met de klasse van haar route. */
const perRoute = (tabel: string): readonly TabelMetLeerling[] =>
  GESLOTEN.map((klasse) => rij(tabel, klasse, `${LEERLING} and route_id in (${routes(klasse)})`));

/** Een traject waar geen route, taak of tekst van een andere klasse meer bij hoort. */
const LEEG = `${LEERLING} and not exists (select 1 from traject_route r where r.traject_id = traject.id)
  and not exists (select 1 from traject_taak w where w.traject_id = traject.id)
  and not exists (select 1 from traject_tekst x where x.traject_id = traject.id)
  and not exists (select 1 from traject_gebeurtenis g where g.traject_id = traject.id)
  and not exists (select 1 from traject_toestemming m where m.traject_id = traject.id)
  and not exists (select 1 from traject_instrument i where i.traject_id = traject.id)
  and not exists (select 1 from traject_autorisatie l where l.traject_id = traject.id)
  and not exists (select 1 from traject_stap s where s.traject_id = traject.id)`;

/** Het traject waarin het opging, is er niet meer. */
const LOS = { samengevoegd_in_id: 'null', samengevoegd_leerling_id: 'null' };

/** Wat van een traject overblijft als er nog zorg, Halt of straf onder hangt: alleen dat het er is. */
const KAAL: Wijze = {
  soort: 'ontdoe',
  zet: {
    behandelaar_id: 'null',
    duiding_soort: 'null',
    duiding_verwijtbaar: 'null',
    duiding_luxe_dagen: 'null',
    ouders_veroordeeld: 'false',
    eerdere_halt: 'false',
    aangekondigd: 'false',
    wetsartikel: 'null',
    recidive_van_id: 'null',
    ...LOS,
    bal_organisatie_id: 'null',
    bal_rol: 'null',
    bal_sinds: 'null',
    bal_uiterlijk: 'null',
    bal_daarna: 'null',
  },
};

/** Een taak bij een traject blijft voor de aantallen, zonder waar zij over ging. */
const TAAK: Wijze = {
  soort: 'ontdoe',
  zet: {
    traject_id: 'null',
    uitkomst: 'null',
    gegevens: "gegevens - 'trajectId' - 'routeId' - 'taakId' - 'vrijstellingId'",
    sleutel: "'gewist/' || id",
  },
};

/**
 * Wat vernietigen met een traject doet, van buiten naar binnen. Het dossier gaat met `verzuim`; wat onder de sleutel van zorg, Halt of
 * straf staat, gaat ook als alleen die klasse gaat, en blijft als alleen `verzuim` gaat: een proces-verbaal heeft een eigen termijn.
 * Bron: Wet politiegegevens art. 8 en 14; Selectielijst gemeenten 12.1.3.
 */
export const TABELLEN_VAN_TRAJECT: readonly TabelMetLeerling[] = [
  // De naam van wie met een link antwoordde, staat onder de sleutel van zijn taak; voor straf is er geen link.
  ...(['verzuim', 'zorg', 'halt'] as const).map((klasse) =>
    rij('partnerlink', klasse, `${LEERLING} and klasse = '${klasse}'`),
  ),
  ...perKlasse('traject_tekst'),
  ...perKlasse('traject_gebeurtenis'),
  ...perKlasse('traject_taak'),
  rij('traject_instrument', 'zorg'),
  ...perRoute('traject_toestemming'),
  rij('traject_stap', 'verzuim', `${LEERLING} and route_id is null`),
  ...perRoute('traject_stap'),
  rij(
    'traject_route_feit',
    'verzuim',
    `(${LEERLING} or melding_id in (select m.id from verzuimmelding m where m.leerling_id = $1))`,
  ),
  ...perRoute('traject_route_feit'),
  rij('traject_autorisatie', 'wpg_straf'),
  ...GESLOTEN.map((klasse) => rij('traject_route', klasse, `${LEERLING} and id in (${routes(klasse)})`)),
  rij('vrijstelling', 'verzuim'),
  rij('vrijstelling', 'zorg', `${LEERLING} and inhoud is not null`, {
    soort: 'ontdoe',
    zet: { inhoud: 'null' },
  }),
  rij('traject_horing', 'verzuim'),
  rij('traject_checkin', 'verzuim'),
  rij('traject_mdo_deelnemer', 'verzuim'),
  rij('traject_mdo', 'verzuim'),
  rij('traject_schoolbeeld', 'verzuim'),
  rij(
    'traject_samenvoeging',
    'verzuim',
    `(${LEERLING} or andere_leerling_id = $1 or traject_id in (${EIGEN}) or ander_id in (${EIGEN}))`,
  ),
  rij('consult', 'verzuim', `(${LEERLING} or id in (${UIT_TRAJECT}))`),
  rij('traject_consult', 'verzuim', `(${LEERLING} or traject_id in (${EIGEN}))`),
  rij('taak', 'verzuim', `traject_id in (${EIGEN})`, TAAK),
  rij('traject_melding', 'verzuim', `(${LEERLING} or traject_id in (${EIGEN}))`),
  rij('traject', 'verzuim', `recidive_van_id in (${EIGEN})`, {
    soort: 'ontdoe',
    zet: { recidive_van_id: 'null' },
  }),
  rij('traject', 'verzuim', `samengevoegd_in_id in (${EIGEN})`, {
    soort: 'ontdoe',
    zet: LOS,
  }),
  rij('traject', 'verzuim', LEEG),
  rij('traject', 'verzuim', LEERLING, KAAL),
];

/** De consulten over een leerling: elk heeft een eigen sleutel. */
export const CONSULTEN_SQL = `select c.id from consult c where c.leerling_id = $1 or c.id in (${UIT_TRAJECT})`;
