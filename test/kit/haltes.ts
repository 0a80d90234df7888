/** Een bladzijde van een rondgang. `als` en wat er in het adres komt, zijn namen uit wat voor de rondgang klaargezet is. */
export interface Halteplan {
  readonly route: string;
  readonly als: string;
  /** Wat er op de plek van elke `:naam` in de route komt. */
  readonly met: readonly string[];
}

const halte =
  (als: string) =>
  (route: string, ...met: string[]): Halteplan => ({ route, als, met });

const decaan = halte('decaan-thorbecke');
const mentor = halte('mentor');
const leerling = halte('leerling-15');
const jongere = halte('leerling-16');
const ouder = halte('ouder-15');
const intaker = halte('intaker-deltion');
const leerplicht = halte('leerplicht');
const regio = halte('coordinator');
const beheer = halte('beheerder');
const halt = halte('halt-ijv');

/** De overstap: school, thuis, mbo, leerplicht, regio en beheer. */
export const OVERSTAP: readonly Halteplan[] = [
  decaan('aangemeld'),
  decaan('hulp'),
  decaan('toegankelijkheid'),
  decaan('componenten'),
  decaan('mailvoorkeuren'),
  decaan('school'),
  decaan('school/leerling/:id', 'overgedragen'),
  decaan('school/overdrachten'),
  decaan('school/vooruitblik'),
  decaan('school/klassen'),
  decaan('school/nieuw'),
  decaan('school/inlezen'),
  decaan('school/inlezen/:id', 'cohort'),
  mentor('mentor'),
  mentor('mentor/leerling/:id', 'leerling'),
  mentor('mentor/paspoorten'),
  mentor('mentor/paspoorten/:id', 'paspoort'),
  leerling('mijn'),
  leerling('mijn/paspoort'),
  jongere('mijn/paspoort/:thema/:nummer', 'thema', 'nummer'),
  leerling('mijn/paspoort/geschiedenis'),
  leerling('mijn/delen'),
  leerling('mijn/delen/nieuw'),
  leerling('mijn/inzagen'),
  leerling('mijn/traject'),
  ouder('kind'),
  ouder('kind/toestemmingen'),
  ouder('kind/paspoort'),
  ouder('kind/inzagen'),
  ouder('kind/traject'),
  intaker('mbo'),
  intaker('mbo/leerling/:id', 'aangemeld'),
  intaker('mbo/weekcheck'),
  intaker('mbo/weekcheck/invullen'),
  intaker('mbo/weekcheck/bestand'),
  intaker('mbo/weekcheck/bestand/:id', 'weekcheck'),
  intaker('mbo/paspoorten'),
  intaker('mbo/paspoorten/:id', 'deling'),
  leerplicht('leerplicht'),
  leerplicht('leerplicht/te-laat'),
  leerplicht('leerplicht/overdracht/:id', 'overdracht'),
  leerplicht('leerplicht/leerling/:id', 'overgedragen'),
  leerplicht('leerplicht/storing'),
  regio('regio'),
  regio('regio/weekchecks'),
  regio('regio/escalaties'),
  regio('regio/peildata'),
  regio('regio/stroom'),
  regio('regio/kaart'),
  regio('regio/taken'),
  beheer('beheer'),
  beheer('beheer/mandaten'),
  beheer('beheer/vervangingen'),
  beheer('beheer/rollen'),
  beheer('beheer/afspraken'),
  beheer('beheer/afspraken/vergelijken'),
  beheer('beheer/afspraken/toetsen'),
  beheer('beheer/berichten'),
  beheer('beheer/berichten/abonnementen'),
  beheer('beheer/gegevens'),
  beheer('beheer/gegevens/bewaarplichten'),
  beheer('beheer/gegevens/voorstellen'),
  beheer('beheer/gegevens/termijnen'),
  beheer('beheer/gegevens/noodtoegang'),
  beheer('beheer/audit'),
  beheer('beheer/status'),
];

/** Verzuim en de keten: school, leerplicht en partners. */
export const KETEN: readonly Halteplan[] = [
  decaan('verzuim'),
  decaan('verzuim/meldingen'),
  decaan('verzuim/meldingen/:id', 'voorstel'),
  decaan('verzuim/regels'),
  decaan('verzuim/leerling/:id', 'leerling'),
  decaan('verzuim/trajecten'),
  decaan('verzuim/consulten'),
  decaan('verzuim/consulten/nieuw'),
  decaan('verzuim/consulten/:id', 'consult'),
  decaan('verzuim/inlezen'),
  decaan('verzuim/inlezen/:id', 'bestand'),
  leerplicht('meldingen'),
  leerplicht('meldingen/behandeling'),
  leerplicht('meldingen/alles'),
  leerplicht('meldingen/:id', 'melding'),
  leerplicht('consulten'),
  leerplicht('consulten/:id', 'consult'),
  leerplicht('trajecten'),
  leerplicht('trajecten/pauze'),
  leerplicht('trajecten/monitoring'),
  leerplicht('trajecten/gesloten'),
  leerplicht('trajecten/aangeboden'),
  leerplicht('trajecten/:id', 'traject'),
  leerplicht('trajecten/:id/route', 'traject'),
  halte('onderzoeker')('trajecten/:id/instrument', 'onderzoek'),
  leerplicht('trajecten/:id/overleg-plannen', 'traject'),
  leerplicht('trajecten/:id/onderzoek', 'traject'),
  leerplicht('trajecten/:id/overleg', 'traject'),
  leerplicht('trajecten/:id/verloop', 'traject'),
  leerplicht('trajecten/:id/beheer', 'traject'),
  leerplicht('overleggen'),
  leerplicht('overleggen/:id', 'overleg'),
  halt('taken'),
  halt('taken/klaar'),
  halt('taken/:id', 'taak'),
  halt('partnertaken/:id', 'taak'),
  halt('antwoord-binnen'),
];

/** Wat er klaarstaat: namen in het plan, met het adresdeel of de persona die erbij hoort. */
export type Klaargezet = Readonly<Record<string, string>>;

/** Het adres van een halte. */
function padVan({ route, met }: Halteplan, klaar: Klaargezet): string {
  let plek = 0;
  return `/${route.replaceAll(/:\w+/g, () => klaar[met[plek++]!]!)}`;
}

/** Wie er in een plan bladzijden opent. */
export const gangersVan = (plan: readonly Halteplan[]): string[] => [...new Set(plan.map(({ als }) => als))];

/** De adressen die iemand in een plan opent. */
export const padenVan = (plan: readonly Halteplan[], klaar: Klaargezet, als: string): string[] =>
  plan.filter((halte) => halte.als === als).map((halte) => padVan(halte, klaar));

/** Wie van een bladzijde niets mag zien: een leerling niets van wie voor hem werkt, een partner niets van thuis. */
export const vreemdeVoor = ({ route }: Halteplan): string =>
  /^(mijn|kind)/.test(route) ? 'rvdk-ijv' : 'leerling-16';
/** Deze bladzijden kunnen zonder wat zij erbij laden, of tonen voorbeelden: daar is geen geraamte en geen eigen fout. */
export const GERUST: ReadonlySet<string> = new Set(['/school/nieuw', '/componenten']);
/** Bladzijden die iedereen mag zien. */
export const VAN_IEDEREEN = ['aangemeld', 'hulp', 'toegankelijkheid', 'componenten', 'antwoord-binnen'];
