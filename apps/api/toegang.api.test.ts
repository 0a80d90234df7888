import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { ROLLEN, type Rol } from '#libs/domain/afspraken/afspraken.ts';
import { createWereld, GEBRUIKERSNAMEN, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { routesVan } from './shared/routes.ts';

const SCHOOL: Rol[] = ['decaan', 'mentor'];
const ONTVANGER: Rol[] = ['lpa', 'rmc'];
const REGIO: Rol[] = ['coordinator', 'projectleider', 'stuurgroep'];
const INLEVERAARS: Rol[] = ['decaan', 'mbo_intaker', 'coordinator', 'beheerder'];
const ZIEN: Rol[] = [...SCHOOL, 'mbo_intaker', ...ONTVANGER];

const PARTNERS: Rol[] = ['decaan', 'rmc', 'jeugdarts', 'hulpverlener', 'halt', 'rvdk', 'om', 'gi'];
const MET_TAKEN = ROLLEN.filter((rol) => ['decaan', 'rmc'].includes(rol) || !PARTNERS.includes(rol));
const PASPOORTLEZERS: Rol[] = ['mentor', 'mbo_intaker', ...ONTVANGER];

// Met de hand geschreven, los van de tabel in het domein: wie door welke deur mag.
const MATRIX: Readonly<Record<string, readonly Rol[]>> = {
  lijstOverstappen: ZIEN,
  zoekOverstappen: ZIEN,
  leesOverstap: ZIEN,
  lijstAanmeldingen: ZIEN,
  leesTijdlijn: [...SCHOOL, ...ONTVANGER],
  draagVroegOver: ['decaan'],
  lijstOverdrachten: [...SCHOOL, ...ONTVANGER, 'coordinator'],
  leesOverdracht: [...SCHOOL, ...ONTVANGER, 'coordinator'],
  lijstOverdrachtenVanOverstap: [...SCHOOL, ...ONTVANGER, 'coordinator'],
  lijstBestemmingen: [...ZIEN, 'coordinator'],
  leesBestemming: [...ZIEN, 'coordinator'],
  legBestemmingVast: ['decaan'],
  trekBestemmingIn: ['decaan'],
  bevestigBestemming: ['decaan', 'mbo_intaker', 'coordinator'],
  wijsBestemmingAf: ['decaan', 'mbo_intaker', 'coordinator'],
  accepteerOverdracht: ONTVANGER,
  weigerOverdracht: ONTVANGER,
  meldOverdrachtTerug: ONTVANGER,
  sluitOverdracht: ONTVANGER,
  legEersteActieVast: ONTVANGER,
  lijstTaken: MET_TAKEN,
  leesTaak: MET_TAKEN,
  rondTaakAf: MET_TAKEN,
  geefTaakTerug: MET_TAKEN,
  lijstWeekchecks: ['mbo_intaker', ...REGIO],
  lijstBronnen: [...ZIEN, ...REGIO],
  lijstPaspoortcijfers: REGIO,
  lijstTellingen: [...SCHOOL, ...ONTVANGER, ...REGIO],
  leverBestandIn: INLEVERAARS,
  lijstBestanden: INLEVERAARS,
  leesBestand: INLEVERAARS,
  lijstBestandsregels: INLEVERAARS,
  verwerkBestand: INLEVERAARS,
  draaiBestandTerug: INLEVERAARS,
  // Alleen voor de jongere en zijn ouder; geen enkele medewerker.
  lijstInzagen: [],
  vraagInzage: [],
  lijstInzageverzoeken: [],
  leesInzageuitvoer: [],
  lijstNaleesteksten: ['decaan', 'mbo_intaker', ...ONTVANGER, 'coordinator'],
  oordeelOverTekst: ['decaan', 'mbo_intaker', ...ONTVANGER, 'coordinator'],
  openNoodtoegang: ['beheerder'],
  lijstNoodtoegangen: [...REGIO, 'beheerder'],
  leesNoodtoegang: [...REGIO, 'beheerder'],
  beeindigNoodtoegang: [...REGIO, 'beheerder'],
  beoordeelNoodtoegang: REGIO,
  leesPaspoortvragen: PASPOORTLEZERS,
  lijstPaspoorten: PASPOORTLEZERS,
  leesPaspoort: PASPOORTLEZERS,
  lijstDelingen: PASPOORTLEZERS,
  // De deur is van wie er iets te schrijven kan hebben; welk deel, beslist het Paspoort zelf.
  wijzigPaspoort: PASPOORTLEZERS,
  beginPaspoort: [],
  leesBijlage: PASPOORTLEZERS,
  voegBijlageToe: [],
  vraagPaspoort: ['mbo_intaker'],
  lijstPaspoortwijzigingen: [],
  rondPaspoortAf: [],
  stelPaspoortVast: [],
  maakBezwaarTegenMentordeel: [],
  vernietigPaspoort: [],
  leesDeelvoorbeeld: [],
  deelPaspoort: [],
  trekDelingIn: [],
  bevestigDeling: [],
  besluitOverDeling: [],
  lijstMeelezers: [],
  vraagMeelezer: [],
  beeindigMeelezer: [],
  zieAfVanPaspoort: [],
  ondertekenMentordeel: ['mentor', 'rmc'],
  maakPaspoortcode: ['mentor', 'rmc'],
  leesDeling: ['mbo_intaker', 'rmc'],
  bespreekDeling: ['mbo_intaker', 'rmc'],
  verwerkDeling: ['mbo_intaker', 'rmc'],
  vraagVernietiging: ['beheerder'],
  lijstVernietigingen: ['beheerder', 'projectleider'],
  leesVernietiging: ['beheerder', 'projectleider'],
  leesVernietigbewijs: ['beheerder', 'projectleider'],
  beslisVernietiging: ['beheerder', 'projectleider'],
  lijstBewaarregels: ['beheerder', 'projectleider'],
  lijstBewaarvoorstellen: ['beheerder', 'projectleider'],
  leesBewaarvoorstel: ['beheerder', 'projectleider'],
  geefBewaarakkoord: ['beheerder', 'projectleider'],
  wijsBewaarvoorstelAf: ['beheerder', 'projectleider'],
  zetBewaarplicht: ['beheerder'],
  lijstBewaarplichten: ['beheerder', 'projectleider'],
  hefBewaarplichtOp: ['beheerder'],
  lijstKoppelvoorstellen: INLEVERAARS,
  koppelBestandsregel: INLEVERAARS,
  ontkoppelBestandsregel: INLEVERAARS,
  lijstTrajecten: ['lpa'],
  leesTraject: ['lpa'],
  leesMogelijkheden: ['lpa'],
  leesKeuzehulp: ['lpa'],
  leesTrajecttijdlijn: ['lpa'],
  zetTrajectstap: ['lpa'],
  sluitTraject: ['lpa'],
  legAfspraakVast: ['lpa'],
  kiesRoute: ['lpa'],
  zetRoute: ['lpa'],
  autoriseer: ['lpa'],
  trekAutorisatieIn: ['lpa'],
  lijstVerzuim: [...SCHOOL, 'mbo_intaker', ...ONTVANGER],
  lijstVerzuimtellers: [...SCHOOL, 'mbo_intaker', ...ONTVANGER],
  legVerzuimVast: SCHOOL,
  neemVerzuimTerug: SCHOOL,
  lijstVerzuimmeldingen: [...SCHOOL, 'mbo_intaker', ...ONTVANGER],
  leesVerzuimmelding: [...SCHOOL, 'mbo_intaker', ...ONTVANGER],
  meldVerzuim: ['decaan'],
  bevestigVerzuimmelding: ['decaan'],
  meldVerzuimNiet: ['decaan'],
  trekVerzuimmeldingIn: ['decaan'],
  zetMeldingstatus: ONTVANGER,
  biedMeldingAan: ONTVANGER,
  neemMeldingOver: ONTVANGER,
  lijstVerzuimcijfers: REGIO,
  leesEigenVerzuimcijfers: ONTVANGER,
  lijstTrajectcijfers: REGIO,
  leesEigenTrajectcijfers: ['lpa'],
  leesOnderzoek: ['lpa'],
  leesEscalatievoorstellen: ['lpa'],
  leesInstrument: ['lpa'],
  vulInstrumentIn: ['lpa'],
  nodigUitOmTeHoren: ['lpa'],
  legHoringVast: ['lpa'],
  duidVerzuim: ['lpa'],
  legOnderzoeksfeitenVast: ['lpa'],
  legToestemmingVast: ['lpa'],
  legCheckinVast: ['lpa'],
  leesEigenToestemmingen: [],
  geefToestemming: [],
  lijstOverleggen: ['lpa', ...PARTNERS],
  leesOverleg: ['lpa', ...PARTNERS],
  leesOverlegVoorAgenda: ['lpa', ...PARTNERS],
  planOverleg: ['lpa'],
  verzetOverleg: ['lpa'],
  lastOverlegAf: ['lpa'],
  legOverlegVast: ['lpa'],
  geefSamenvattingVrij: ['lpa'],
  lijstConsulten: ['decaan', 'lpa'],
  leesConsult: ['decaan', 'lpa'],
  vraagConsult: ['decaan'],
  trekConsultIn: ['decaan'],
  beantwoordConsult: ['lpa'],
  lijstTrajectbeelden: SCHOOL,
  leesTrajectbeeld: SCHOOL,
  lijstPartnertaken: PARTNERS,
  leesPartnertaak: PARTNERS,
  neemPartnertaakAan: PARTNERS,
  geefPartnertaakTerug: PARTNERS,
  meldOverPartnertaak: PARTNERS,
  // Een naam zegt alleen wie met een link kwam; de deur is die van wie een taak doet.
  zegNaamBijPartnertaak: PARTNERS,
  lijstPartnerlinks: ['lpa'],
  maakPartnerlink: ['lpa'],
  trekPartnerlinkIn: ['lpa'],
  lijstVrijstellingen: ['lpa'],
  legBeroepVast: ['lpa'],
  erkenVrijstelling: ['lpa'],
  wijsVrijstellingAf: ['lpa'],
  beeindigVrijstelling: ['lpa'],
  lijstOuderlinks: SCHOOL,
  maakOuderlink: SCHOOL,
  trekOuderlinkIn: SCHOOL,
  lijstMandaten: ['beheerder'],
  zetMandaateinde: ['beheerder'],
  lijstVervangingen: ['beheerder'],
  regelVervanging: ['beheerder'],
  trekVervangingIn: ['beheerder'],
  lijstToegangsaanvragen: ['beheerder'],
  keurToegangGoed: ['beheerder'],
  wijsToegangAf: ['beheerder'],
  lijstAbonnementen: ['beheerder'],
  vraagAbonnement: ['beheerder'],
  keurAbonnementGoed: ['beheerder'],
  beeindigAbonnement: ['beheerder'],
  lijstWebhooksleutels: ['beheerder'],
  maakWebhooksleutel: ['beheerder'],
  trekWebhooksleutelIn: ['beheerder'],
  lijstWebhookberichten: ['beheerder'],
  herhaalWebhookbericht: ['beheerder'],
  leesMij: [...ROLLEN],
  kiesOrganisatie: [...ROLLEN],
};
const STROOM = 'volgGebeurtenissen';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());

/** Wie dit doet, blijkt uit de handtekening over het bericht. */
const ONDERTEKEND = 'stuurPartnerbericht';
const aangemeld = OPERATIES.filter(({ id }) => id !== ONDERTEKEND);
const teDoen = aangemeld.filter(({ id }) => id !== STROOM);
const pad = (sjabloon: string): string =>
  sjabloon
    .replace('{id}', randomUUID())
    .replace('{regel}', '2')
    .replaceAll(/\{\w+\}/g, () => randomUUID());

const roep = (operatie: (typeof teDoen)[number], token?: string) =>
  api.vraag(pad(operatie.pad), {
    methode: operatie.methode.toUpperCase(),
    ...(token ? { token } : {}),
    headers: {
      Accept: [...(operatie.levert ?? ['application/json']), 'application/problem+json'].join(', '),
      'Idempotency-Key': randomUUID(),
      ...(operatie.methode === 'get' ? {} : { 'Content-Type': operatie.neemt ?? 'application/json' }),
    },
  });

describe('the routes', () => {
  it('all name an operation, and every operation has one route', () => {
    const routes = routesVan(api.app);
    expect(routes.filter(({ operatie }) => operatie === null)).toEqual([]);
    const openbaar = routes.flatMap(({ operatie }) => (operatie && !operatie.intern ? operatie.id : []));
    expect(openbaar.sort()).toEqual(OPERATIES.map(({ id }) => id).sort());
  });

  it('are all in the matrix', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(teDoen.map(({ id }) => id).sort());
  });

  it('all ask who it is, except the one that is signed', () => {
    expect(OPERATIES.filter(({ handeling }) => handeling === 'openbaar').map(({ id }) => id)).toEqual([
      ONDERTEKEND,
    ]);
  });

  it.each(aangemeld.map((operatie) => [operatie.id, operatie] as const))(
    '1: %s asks for a token',
    async (_, operatie) => {
      const accept = operatie.levert?.[0] ?? 'application/json';
      const { status, json, headers } = await api.vraag(pad(operatie.pad), {
        methode: operatie.methode.toUpperCase(),
        headers: { Accept: accept },
      });
      expect([status, json['code'], headers.get('www-authenticate')]).toEqual([
        401,
        'toegang.niet-aangemeld',
        'Bearer',
      ]);
    },
  );
});

describe.each(GEBRUIKERSNAMEN.filter((naam) => !naam.startsWith('andere')))(
  'as %s',
  (naam: Gebruikersnaam) => {
    it.each(teDoen.map((operatie) => [operatie.id, operatie] as const))(
      '%s opens or stays shut',
      async (id, operatie) => {
        const wie = wereld.gebruiker[naam];
        const { status } = await roep(operatie, await api.token(wie));
        const mag = MATRIX[id]?.includes(wie.rol) ?? false;
        expect(mag ? [200, 400, 404].includes(status) : status === 403).toBe(true);
      },
    );
  },
);

describe('a token', () => {
  const lijst = (token: string) => api.vraag('/v1/overstappen', { token });

  it('is worth nothing without a mandate of today', async () => {
    const wie = wereld.gebruiker.andereDecaan;
    await api.dataSource.query("update mandaat set tot = '2021-01-01' where gebruiker_id = $1", [
      wie.gebruikerId,
    ]);
    expect((await lijst(await api.token(wie))).status).toBe(401);
  });

  it('does not open another organisation of the region', async () => {
    const gemengd = { ...wereld.gebruiker.decaan, organisatieId: wereld.org.andereSchool };
    expect((await lijst(await api.token(gemengd))).status).toBe(401);
  });

  it.each([
    'x',
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwib3JnIjoieCJ9.',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ])('that is not ours is refused: %s', async (token) => {
    expect((await lijst(token)).status).toBe(401);
  });
});
