// Gemaakt uit libs/contract door `npm run portalclient`; niet met de hand wijzigen.

/** Van elke operatie de methode, het pad en de vorm van het verzoek. */
export const OPERATIES = {
  accepteerOverdracht: ['post', '/v1/overdrachten/{id}/acceptaties', 'opdracht'],
  autoriseer: ['post', '/v1/trajecten/{id}/autorisaties', 'opdracht'],
  beantwoordConsult: ['post', '/v1/consulten/{id}/antwoorden', 'opdracht'],
  beantwoordVraag: ['post', '/v1/taken/{id}/antwoorden', 'opdracht'],
  beeindigAbonnement: ['post', '/v1/abonnementen/{id}/eindes', 'opdracht'],
  beeindigMeelezer: ['post', '/v1/paspoorten/{id}/meelezers/{regel}/beeindigingen', 'opdracht'],
  beeindigNoodtoegang: ['post', '/v1/noodtoegangen/{id}/beeindigingen', 'opdracht'],
  beeindigVrijstelling: ['post', '/v1/vrijstellingen/{id}/beeindigingen', 'opdracht'],
  beginPaspoort: ['post', '/v1/paspoorten', 'opdracht'],
  beoordeelNoodtoegang: ['post', '/v1/noodtoegangen/{id}/beoordelingen', 'opdracht'],
  beslisSamenvoeging: ['post', '/v1/trajecten/{id}/samenvoegingen/{samenvoeging}/besluiten', 'opdracht'],
  beslisVernietiging: ['post', '/v1/vernietigingen/{id}/besluiten', 'opdracht'],
  besluitOverDeling: ['post', '/v1/delingen/{id}/toestemmingen', 'opdracht'],
  bespreekDeling: ['post', '/v1/delingen/{id}/besprekingen', 'opdracht'],
  bevestigBestemming: ['post', '/v1/bestemmingen/{id}/bevestigingen', 'opdracht'],
  bevestigDeling: ['post', '/v1/delingen/{id}/bevestigingen', 'opdracht'],
  bevestigVerzuimmelding: ['post', '/v1/verzuimmeldingen/{id}/bevestigingen', 'opdracht'],
  bewaarIndeling: ['put', '/v1/indelingen/{soort}', 'opdracht'],
  bewaarMailvoorkeuren: ['put', '/v1/mij/mailvoorkeuren', 'opdracht'],
  biedMeldingAan: ['post', '/v1/verzuimmeldingen/{id}/aanbiedingen', 'opdracht'],
  biedTrajectAan: ['post', '/v1/trajecten/{id}/aanbiedingen', 'opdracht'],
  corrigeerOverstap: ['post', '/v1/overstappen/{id}/correcties', 'opdracht'],
  deelPaspoort: ['post', '/v1/paspoorten/{id}/delingen', 'opdracht'],
  draagVroegOver: ['post', '/v1/overstappen/{id}/overdrachten', 'opdracht'],
  draaiBestandTerug: ['post', '/v1/bestanden/{id}/terugdraaiingen', 'opdracht'],
  duidVerzuim: ['post', '/v1/trajecten/{id}/duidingen', 'opdracht'],
  erkenVrijstelling: ['post', '/v1/vrijstellingen/{id}/erkenningen', 'opdracht'],
  geefBewaarakkoord: ['post', '/v1/bewaarvoorstellen/{id}/akkoorden', 'opdracht'],
  geefPartnertaakTerug: ['post', '/v1/partnertaken/{id}/teruggaven', 'opdracht'],
  geefSamenvattingVrij: ['post', '/v1/overleggen/{id}/vrijgaven', 'opdracht'],
  geefTaakTerug: ['post', '/v1/taken/{id}/teruggaven', 'opdracht'],
  geefToestemming: ['post', '/v1/trajectbeelden/{id}/routes/{route}/toestemmingen', 'opdracht'],
  geefTrajectTerug: ['post', '/v1/trajectaanbiedingen/{id}/teruggaven', 'opdracht'],
  gereed: ['get', '/health/ready', 'vraag'],
  hefBewaarplichtOp: ['post', '/v1/bewaarplichten/{id}/opheffingen', 'opdracht'],
  herhaalBerichten: ['post', '/v1/storingen/{kanaal}/herhalingen', 'opdracht'],
  herhaalWebhookbericht: ['post', '/v1/webhookberichten/{id}/herhalingen', 'opdracht'],
  heropenOverstap: ['post', '/v1/overstappen/{id}/heropeningen', 'opdracht'],
  herstelMailadres: ['post', '/v1/mailadressen/{id}/herstellingen', 'opdracht'],
  keurAbonnementGoed: ['post', '/v1/abonnementen/{id}/goedkeuringen', 'opdracht'],
  keurToegangGoed: ['post', '/v1/toegangsaanvragen/{id}/goedkeuringen', 'opdracht'],
  kiesOrganisatie: ['post', '/v1/mij/organisatie', 'vraag'],
  kiesRoute: ['post', '/v1/trajecten/{id}/routes', 'opdracht'],
  koppelBestandsregel: ['post', '/v1/bestanden/{id}/regels/{regel}/koppelingen', 'opdracht'],
  lastOverlegAf: ['post', '/v1/overleggen/{id}/afzeggingen', 'opdracht'],
  leeft: ['get', '/health/live', 'vraag'],
  leesAfspraak: ['get', '/v1/afspraken/{id}', 'vraag'],
  leesBestand: ['get', '/v1/bestanden/{id}', 'vraag'],
  leesBestemming: ['get', '/v1/bestemmingen/{id}', 'vraag'],
  leesBestemmingkeuze: ['get', '/v1/overstappen/{id}/bestemmingkeuze', 'vraag'],
  leesBewaarvoorstel: ['get', '/v1/bewaarvoorstellen/{id}', 'vraag'],
  leesBijlage: ['get', '/v1/paspoorten/{id}/bijlagen/{bijlage}', 'vraag'],
  leesConsult: ['get', '/v1/consulten/{id}', 'vraag'],
  leesDagpakket: ['get', '/v1/dagpakketten/{id}', 'vraag'],
  leesDeelvoorbeeld: ['post', '/v1/paspoorten/{id}/deelvoorbeelden', 'vraag'],
  leesDeling: ['post', '/v1/delingen/{id}/inzagen', 'vraag'],
  leesEigenToestemmingen: ['get', '/v1/trajectbeelden/{id}/toestemmingen', 'vraag'],
  leesEigenTrajectcijfers: ['get', '/v1/trajectcijfers', 'vraag'],
  leesEigenVerzuimcijfers: ['get', '/v1/verzuimcijfers', 'vraag'],
  leesEscalatievoorstellen: ['get', '/v1/trajecten/{id}/voorstellen', 'vraag'],
  leesIndeling: ['get', '/v1/indelingen/{soort}', 'vraag'],
  leesInstrument: ['get', '/v1/trajecten/{id}/instrument', 'vraag'],
  leesInzageuitvoer: ['get', '/v1/inzageverzoeken/{id}/uitvoer', 'vraag'],
  leesKeuzehulp: ['get', '/v1/trajecten/{id}/keuzehulp', 'vraag'],
  leesKlok: ['get', '/dev/klok', 'vraag'],
  leesMailvoorkeuren: ['get', '/v1/mij/mailvoorkeuren', 'vraag'],
  leesMij: ['get', '/v1/mij', 'vraag'],
  leesMogelijkheden: ['get', '/v1/trajecten/{id}/mogelijkheden', 'vraag'],
  leesNoodtoegang: ['get', '/v1/noodtoegangen/{id}', 'vraag'],
  leesOnderzoek: ['get', '/v1/trajecten/{id}/onderzoek', 'vraag'],
  leesOpenApi: ['get', '/v1/openapi.json', 'vraag'],
  leesOverdracht: ['get', '/v1/overdrachten/{id}', 'vraag'],
  leesOverleg: ['get', '/v1/overleggen/{id}', 'vraag'],
  leesOverlegVoorAgenda: ['get', '/v1/overleggen/{id}/agendabestand', 'vraag'],
  leesOverstap: ['get', '/v1/overstappen/{id}', 'vraag'],
  leesPartnertaak: ['get', '/v1/partnertaken/{id}', 'vraag'],
  leesPaspoort: ['get', '/v1/paspoorten/{id}', 'vraag'],
  leesPaspoortvragen: ['get', '/v1/paspoortvragen/{variant}', 'vraag'],
  leesSeizoen: ['get', '/dev/seizoen', 'vraag'],
  leesStoringen: ['get', '/v1/storingen', 'vraag'],
  leesStroom: ['get', '/v1/kerncijfers/stroom', 'vraag'],
  leesTaak: ['get', '/v1/taken/{id}', 'vraag'],
  leesTijdlijn: ['get', '/v1/overstappen/{id}/tijdlijn', 'vraag'],
  leesTraject: ['get', '/v1/trajecten/{id}', 'vraag'],
  leesTrajectaanbod: ['get', '/v1/trajectaanbiedingen/{id}', 'vraag'],
  leesTrajectbeeld: ['get', '/v1/trajectbeelden/{id}', 'vraag'],
  leesTrajectkring: ['get', '/v1/trajecten/{id}/kring', 'vraag'],
  leesTrajecttijdlijn: ['get', '/v1/trajecten/{id}/tijdlijn', 'vraag'],
  leesVernietigbewijs: ['get', '/v1/vernietigingen/{id}/bewijs', 'vraag'],
  leesVernietiging: ['get', '/v1/vernietigingen/{id}', 'vraag'],
  leesVerzuimmelding: ['get', '/v1/verzuimmeldingen/{id}', 'vraag'],
  leesVooruitblik: ['get', '/v1/vooruitblik', 'vraag'],
  legAfspraakVast: ['post', '/v1/trajecten/{id}/afspraken', 'opdracht'],
  legBehandelingVast: ['post', '/v1/overdrachten/{id}/behandelingen', 'opdracht'],
  legBeroepVast: ['post', '/v1/trajecten/{id}/vrijstellingen', 'opdracht'],
  legBestemmingVast: ['post', '/v1/overstappen/{id}/bestemmingen', 'opdracht'],
  legCheckinVast: ['post', '/v1/trajecten/{id}/checkins', 'opdracht'],
  legEersteActieVast: ['post', '/v1/overdrachten/{id}/eerste-acties', 'opdracht'],
  legHoringVast: ['post', '/v1/trajecten/{id}/horingen/{horing}/uitkomsten', 'opdracht'],
  legIntakeuitkomstVast: ['post', '/v1/intakes/{id}/uitkomsten', 'opdracht'],
  legOnderzoeksfeitenVast: ['post', '/v1/trajecten/{id}/feiten', 'opdracht'],
  legOpsporingVast: ['post', '/v1/mandaten/{id}/opsporingsakten', 'opdracht'],
  legOverlegVast: ['post', '/v1/overleggen/{id}/verslagen', 'opdracht'],
  legToestemmingVast: ['post', '/v1/trajecten/{id}/routes/{route}/toestemmingen', 'opdracht'],
  legVerzuimVast: ['post', '/v1/verzuim', 'opdracht'],
  leverBestandIn: ['post', '/v1/bestanden', 'formulier'],
  lijstAanmeldingen: ['get', '/v1/overstappen/{id}/aanmeldingen', 'vraag'],
  lijstAbonnementen: ['get', '/v1/abonnementen', 'vraag'],
  lijstAfspraken: ['get', '/v1/afspraken', 'vraag'],
  lijstAuditregels: ['get', '/v1/auditregels', 'vraag'],
  lijstAutorisaties: ['get', '/v1/trajecten/{id}/autorisaties', 'vraag'],
  lijstBehandelingen: ['get', '/v1/overdrachten/{id}/behandelingen', 'vraag'],
  lijstBestanden: ['get', '/v1/bestanden', 'vraag'],
  lijstBestandsregels: ['get', '/v1/bestanden/{id}/regels', 'vraag'],
  lijstBestemmingen: ['get', '/v1/overstappen/{id}/bestemmingen', 'vraag'],
  lijstBewaarplichten: ['get', '/v1/bewaarplichten', 'vraag'],
  lijstBewaarregels: ['get', '/v1/bewaarregels', 'vraag'],
  lijstBewaarvoorstellen: ['get', '/v1/bewaarvoorstellen', 'vraag'],
  lijstBronnen: ['get', '/v1/bronnen', 'vraag'],
  lijstConsulten: ['get', '/v1/consulten', 'vraag'],
  lijstConsultontvangers: ['get', '/v1/consultontvangers', 'vraag'],
  lijstDagpakketten: ['get', '/v1/dagpakketten', 'vraag'],
  lijstDelingen: ['get', '/v1/delingen', 'vraag'],
  lijstDubbelen: ['get', '/v1/overstappen/{id}/dubbelen', 'vraag'],
  lijstEigenAanmeldingen: ['get', '/v1/aanmeldingen', 'vraag'],
  lijstEscalaties: ['get', '/v1/escalaties', 'vraag'],
  lijstIntakes: ['get', '/v1/overstappen/{id}/intakes', 'vraag'],
  lijstInzagen: ['get', '/v1/mij/inzagen', 'vraag'],
  lijstInzageverzoeken: ['get', '/v1/inzageverzoeken', 'vraag'],
  lijstKoppelvoorstellen: ['get', '/v1/bestanden/{id}/koppelvoorstellen', 'vraag'],
  lijstMailadressen: ['get', '/v1/mailadressen', 'vraag'],
  lijstMandaten: ['get', '/v1/mandaten', 'vraag'],
  lijstMeelezers: ['get', '/v1/paspoorten/{id}/meelezers', 'vraag'],
  lijstNaleesteksten: ['get', '/v1/inzageverzoeken/{id}/teksten', 'vraag'],
  lijstNoodtoegangen: ['get', '/v1/noodtoegangen', 'vraag'],
  lijstOntvangers: ['get', '/v1/paspoorten/{id}/ontvangers', 'vraag'],
  lijstOuderlinks: ['get', '/v1/ouderlinks', 'vraag'],
  lijstOverdrachten: ['get', '/v1/overdrachten', 'vraag'],
  lijstOverdrachtenVanOverstap: ['get', '/v1/overstappen/{id}/overdrachten', 'vraag'],
  lijstOverleggen: ['get', '/v1/overleggen', 'vraag'],
  lijstOverstapcijfers: ['get', '/v1/kerncijfers/overstap', 'vraag'],
  lijstOverstappen: ['get', '/v1/overstappen', 'vraag'],
  lijstPartnerlinks: ['get', '/v1/partnerlinks', 'vraag'],
  lijstPartnertaken: ['get', '/v1/partnertaken', 'vraag'],
  lijstPaspoortcijfers: ['get', '/v1/kerncijfers/paspoort', 'vraag'],
  lijstPaspoorten: ['get', '/v1/paspoorten', 'vraag'],
  lijstPaspoortwijzigingen: ['get', '/v1/paspoorten/{id}/wijzigingen', 'vraag'],
  lijstSamenvoegingen: ['get', '/v1/trajecten/{id}/samenvoegingen', 'vraag'],
  lijstTaken: ['get', '/v1/taken', 'vraag'],
  lijstTellingen: ['get', '/v1/tellingen', 'vraag'],
  lijstToegangsaanvragen: ['get', '/v1/toegangsaanvragen', 'vraag'],
  lijstTrajectaanbiedingen: ['get', '/v1/trajectaanbiedingen', 'vraag'],
  lijstTrajectbeelden: ['get', '/v1/trajectbeelden', 'vraag'],
  lijstTrajectcijfers: ['get', '/v1/kerncijfers/trajecten', 'vraag'],
  lijstTrajecten: ['get', '/v1/trajecten', 'vraag'],
  lijstVernietigingen: ['get', '/v1/vernietigingen', 'vraag'],
  lijstVervangingen: ['get', '/v1/vervangingen', 'vraag'],
  lijstVerzuim: ['get', '/v1/verzuim', 'vraag'],
  lijstVerzuimcijfers: ['get', '/v1/kerncijfers/verzuim', 'vraag'],
  lijstVerzuimmeldingen: ['get', '/v1/verzuimmeldingen', 'vraag'],
  lijstVerzuimtellers: ['get', '/v1/verzuimtellers', 'vraag'],
  lijstVrijstellingen: ['get', '/v1/trajecten/{id}/vrijstellingen', 'vraag'],
  lijstWebhookberichten: ['get', '/v1/webhookberichten', 'vraag'],
  lijstWebhooksleutels: ['get', '/v1/abonnementen/{id}/sleutels', 'vraag'],
  lijstWeekchecks: ['get', '/v1/weekchecks', 'vraag'],
  maakBezwaarTegenMentordeel: ['post', '/v1/paspoorten/{id}/bezwaren', 'opdracht'],
  maakOuderlink: ['post', '/v1/ouderlinks', 'opdracht'],
  maakOverstapLos: ['post', '/v1/overstappen/{id}/losmakingen', 'opdracht'],
  maakPartnerlink: ['post', '/v1/partnerlinks', 'opdracht'],
  maakPaspoortcode: ['post', '/v1/overstappen/{id}/paspoortcodes', 'opdracht'],
  maakWebhooksleutel: ['post', '/v1/abonnementen/{id}/sleutels', 'opdracht'],
  meldAanmeldstatus: ['post', '/v1/aanmeldingen/{id}/statussen', 'opdracht'],
  meldAanwezig: ['post', '/v1/aanwezigheden', 'vraag'],
  meldAf: ['post', '/afmelden', 'vraag'],
  meldDeelnemerAf: ['post', '/v1/overleggen/{id}/afmeldingen', 'opdracht'],
  meldMailAf: ['post', '/mailkeuze', 'vraag'],
  meldOverPartnertaak: ['post', '/v1/partnertaken/{id}/meldingen', 'opdracht'],
  meldOverdrachtTerug: ['post', '/v1/overdrachten/{id}/terugmeldingen', 'opdracht'],
  meldStuit: ['post', '/v1/stuitmeldingen', 'vraag'],
  meldVerzuim: ['post', '/v1/verzuimmeldingen', 'opdracht'],
  meldVerzuimNiet: ['post', '/v1/verzuimmeldingen/{id}/niet-meldingen', 'opdracht'],
  neemMeldingOver: ['post', '/v1/verzuimmeldingen/{id}/overnames', 'opdracht'],
  neemPartnertaakAan: ['post', '/v1/partnertaken/{id}/aannames', 'opdracht'],
  neemTrajectOver: ['post', '/v1/trajectaanbiedingen/{id}/overnames', 'opdracht'],
  neemVerzuimTerug: ['post', '/v1/verzuim/{id}/terugnames', 'opdracht'],
  nodigUitOmTeHoren: ['post', '/v1/trajecten/{id}/horingen', 'opdracht'],
  ondertekenMentordeel: ['post', '/v1/paspoorten/{id}/ondertekeningen', 'opdracht'],
  ontkoppelBestandsregel: ['post', '/v1/bestanden/{id}/regels/{regel}/ontkoppelingen', 'opdracht'],
  oordeelOverTekst: ['post', '/v1/inzageverzoeken/{id}/teksten/{tekst}/oordelen', 'opdracht'],
  openNoodtoegang: ['post', '/v1/noodtoegangen', 'opdracht'],
  personas: ['get', '/dev/personas', 'vraag'],
  personatoken: ['post', '/dev/personas/{id}/token', 'vraag'],
  planIntake: ['post', '/v1/aanmeldingen/{id}/intakes', 'opdracht'],
  planOverleg: ['post', '/v1/trajecten/{id}/overleggen', 'opdracht'],
  postvak: ['get', '/dev/postvak', 'vraag'],
  regelVervanging: ['post', '/v1/vervangingen', 'opdracht'],
  rondPaspoortAf: ['post', '/v1/paspoorten/{id}/afrondingen', 'opdracht'],
  rondTaakAf: ['post', '/v1/taken/{id}/afrondingen', 'opdracht'],
  sluitOverdracht: ['post', '/v1/overdrachten/{id}/afsluitingen', 'opdracht'],
  sluitTraject: ['post', '/v1/trajecten/{id}/sluitingen', 'opdracht'],
  speelSeizoen: ['post', '/dev/seizoen', 'vraag'],
  stelNalezenUit: ['post', '/v1/inzageverzoeken/{id}/uitstel', 'opdracht'],
  stelPaspoortVast: ['post', '/v1/paspoorten/{id}/vaststellingen', 'opdracht'],
  stelSamenvoegingVoor: ['post', '/v1/trajecten/{id}/samenvoegingen', 'opdracht'],
  stuurPartnerbericht: ['post', '/v1/abonnementen/{id}/berichten', 'vraag'],
  toetsAfspraken: ['post', '/v1/afspraken/toetsen', 'vraag'],
  toonMailafmelding: ['get', '/mailkeuze', 'vraag'],
  toonPartnerlink: ['get', '/partnerlink', 'vraag'],
  toonUitnodiging: ['get', '/uitnodiging', 'vraag'],
  trekAutorisatieIn: ['post', '/v1/trajecten/{id}/autorisatie-intrekkingen', 'opdracht'],
  trekBestemmingIn: ['post', '/v1/bestemmingen/{id}/intrekkingen', 'opdracht'],
  trekConsultIn: ['post', '/v1/consulten/{id}/intrekkingen', 'opdracht'],
  trekDelingIn: ['post', '/v1/delingen/{id}/intrekkingen', 'opdracht'],
  trekOpgaveIn: ['post', '/v1/overstappen/{id}/intrekkingen', 'opdracht'],
  trekOpsporingIn: ['post', '/v1/mandaten/{id}/opsporing-intrekkingen', 'opdracht'],
  trekOuderlinkIn: ['post', '/v1/ouderlinks/{id}/intrekkingen', 'opdracht'],
  trekPartnerlinkIn: ['post', '/v1/partnerlinks/{id}/intrekkingen', 'opdracht'],
  trekTrajectaanbodTerug: ['post', '/v1/trajecten/{id}/aanbod-intrekkingen', 'opdracht'],
  trekVervangingIn: ['post', '/v1/vervangingen/{id}/intrekkingen', 'opdracht'],
  trekVerzuimmeldingIn: ['post', '/v1/verzuimmeldingen/{id}/intrekkingen', 'opdracht'],
  trekWebhooksleutelIn: ['post', '/v1/webhooksleutels/{id}/intrekkingen', 'opdracht'],
  vernietigPaspoort: ['post', '/v1/paspoorten/{id}/vernietigingen', 'opdracht'],
  verwerkBestand: ['post', '/v1/bestanden/{id}/verwerkingen', 'opdracht'],
  verwerkDeling: ['post', '/v1/delingen/{id}/verwerkingen', 'opdracht'],
  verzetKlok: ['put', '/dev/klok', 'vraag'],
  verzetOverleg: ['post', '/v1/overleggen/{id}/verzettingen', 'opdracht'],
  voegBijlageToe: ['post', '/v1/paspoorten/{id}/bijlagen', 'formulier'],
  voegOverstappenSamen: ['post', '/v1/overstappen/{id}/samenvoegingen', 'opdracht'],
  volgGebeurtenissen: ['get', '/v1/gebeurtenissen', 'vraag'],
  vraagAbonnement: ['post', '/v1/abonnementen', 'opdracht'],
  vraagConsult: ['post', '/v1/consulten', 'opdracht'],
  vraagInzage: ['post', '/v1/inzageverzoeken', 'opdracht'],
  vraagMeelezer: ['post', '/v1/paspoorten/{id}/meelezers', 'opdracht'],
  vraagMentor: ['post', '/v1/overstappen/{id}/mentorvragen', 'opdracht'],
  vraagPaspoort: ['post', '/v1/overstappen/{id}/paspoortvragen', 'opdracht'],
  vraagSchool: ['post', '/v1/overdrachten/{id}/vragen', 'opdracht'],
  vraagVernietiging: ['post', '/v1/vernietigingen', 'opdracht'],
  vulInstrumentIn: ['post', '/v1/trajecten/{id}/instrumenten', 'opdracht'],
  weigerOverdracht: ['post', '/v1/overdrachten/{id}/weigeringen', 'opdracht'],
  wijsBestemmingAf: ['post', '/v1/bestemmingen/{id}/afwijzingen', 'opdracht'],
  wijsBewaarvoorstelAf: ['post', '/v1/bewaarvoorstellen/{id}/afwijzingen', 'opdracht'],
  wijsToegangAf: ['post', '/v1/toegangsaanvragen/{id}/afwijzingen', 'opdracht'],
  wijsVrijstellingAf: ['post', '/v1/vrijstellingen/{id}/afwijzingen', 'opdracht'],
  wijzigPaspoort: ['post', '/v1/paspoorten/{id}/wijzigingen', 'opdracht'],
  wisselPartnerlinkIn: ['post', '/partnerlink', 'vraag'],
  wisselUitnodigingIn: ['post', '/uitnodiging', 'vraag'],
  zegIntakeAf: ['post', '/v1/intakes/{id}/afzeggingen', 'opdracht'],
  zegNaamBijPartnertaak: ['post', '/v1/partnertaken/{id}/namen', 'opdracht'],
  zetBewaarplicht: ['post', '/v1/bewaarplichten', 'opdracht'],
  zetMandaateinde: ['post', '/v1/mandaten/{id}/eindes', 'opdracht'],
  zetMeldingstatus: ['post', '/v1/verzuimmeldingen/{id}/statussen', 'opdracht'],
  zetRoute: ['post', '/v1/trajecten/{id}/routes/{route}/stappen', 'opdracht'],
  zetTrajectstap: ['post', '/v1/trajecten/{id}/stappen', 'opdracht'],
  zieAfVanPaspoort: ['post', '/v1/mij/paspoortafzeggingen', 'opdracht'],
  zoekOverstappen: ['post', '/v1/overstappen/_zoek', 'vraag'],
} as const;

/** Van elke operatie het contract, alleen als type: de schema's zelf gaan niet mee naar de browser. */
export interface Contract {
  accepteerOverdracht: typeof import('#libs/contract/overdrachten.ts').accepteer;
  autoriseer: typeof import('#libs/contract/trajecten.ts').autoriseer;
  beantwoordConsult: typeof import('#libs/contract/consulten.ts').beantwoordConsult;
  beantwoordVraag: typeof import('#libs/contract/vragen.ts').beantwoordVraag;
  beeindigAbonnement: typeof import('#libs/contract/abonnementen.ts').beeindigAbonnement;
  beeindigMeelezer: typeof import('#libs/contract/meelezers.ts').beeindigMeelezen;
  beeindigNoodtoegang: typeof import('#libs/contract/noodtoegangen.ts').beeindigNoodtoegang;
  beeindigVrijstelling: typeof import('#libs/contract/vrijstellingen.ts').beeindig;
  beginPaspoort: typeof import('#libs/contract/paspoorten.ts').beginPaspoort;
  beoordeelNoodtoegang: typeof import('#libs/contract/noodtoegangen.ts').beoordeelNoodtoegang;
  beslisSamenvoeging: typeof import('#libs/contract/trajectsamenvoegingen.ts').beslisSamenvoeging;
  beslisVernietiging: typeof import('#libs/contract/vernietigingen.ts').beslisVernietiging;
  besluitOverDeling: typeof import('#libs/contract/delingen.ts').geefToestemming;
  bespreekDeling: typeof import('#libs/contract/delingen.ts').bespreekDeling;
  bevestigBestemming: typeof import('#libs/contract/bestemmingen.ts').bevestigBestemming;
  bevestigDeling: typeof import('#libs/contract/delingen.ts').bevestigDeling;
  bevestigVerzuimmelding: typeof import('#libs/contract/verzuimmeldingen.ts').bevestigVerzuimmelding;
  bewaarIndeling: typeof import('#libs/contract/indelingen.ts').bewaarIndeling;
  bewaarMailvoorkeuren: typeof import('#libs/contract/mailvoorkeuren.ts').bewaarMailvoorkeuren;
  biedMeldingAan: typeof import('#libs/contract/verzuimmeldingen.ts').biedMeldingAan;
  biedTrajectAan: typeof import('#libs/contract/trajectverhuizingen.ts').biedTrajectAan;
  corrigeerOverstap: typeof import('#libs/contract/opgaven.ts').corrigeerOverstap;
  deelPaspoort: typeof import('#libs/contract/delingen.ts').deelPaspoort;
  draagVroegOver: typeof import('#libs/contract/overstappen.ts').draagVroegOver;
  draaiBestandTerug: typeof import('#libs/contract/bestanden.ts').draaiTerug;
  duidVerzuim: typeof import('#libs/contract/trajectonderzoek.ts').duid;
  erkenVrijstelling: typeof import('#libs/contract/vrijstellingen.ts').erken;
  geefBewaarakkoord: typeof import('#libs/contract/bewaren.ts').geefBewaarakkoord;
  geefPartnertaakTerug: typeof import('#libs/contract/partnertaken.ts').geefTerug;
  geefSamenvattingVrij: typeof import('#libs/contract/mdos.ts').geefVrij;
  geefTaakTerug: typeof import('#libs/contract/taken.ts').geefTerug;
  geefToestemming: typeof import('#libs/contract/trajectonderzoek.ts').geefToestemming;
  geefTrajectTerug: typeof import('#libs/contract/trajectverhuizingen.ts').geefTrajectTerug;
  gereed: typeof import('#libs/contract/health.ts').gereed;
  hefBewaarplichtOp: typeof import('#libs/contract/vernietigingen.ts').hefBewaarplichtOp;
  herhaalBerichten: typeof import('#libs/contract/storingen.ts').herhaalBerichten;
  herhaalWebhookbericht: typeof import('#libs/contract/abonnementen.ts').herhaalWebhookbericht;
  heropenOverstap: typeof import('#libs/contract/opgaven.ts').heropenOverstap;
  herstelMailadres: typeof import('#libs/contract/mailadressen.ts').herstelMailadres;
  keurAbonnementGoed: typeof import('#libs/contract/abonnementen.ts').keurAbonnementGoed;
  keurToegangGoed: typeof import('#libs/contract/toegangsaanvragen.ts').keurToegangGoed;
  kiesOrganisatie: typeof import('#libs/contract/mij.ts').kiesOrganisatie;
  kiesRoute: typeof import('#libs/contract/trajecten.ts').kies;
  koppelBestandsregel: typeof import('#libs/contract/koppelingen.ts').koppelRegel;
  lastOverlegAf: typeof import('#libs/contract/mdos.ts').lastMdoAf;
  leeft: typeof import('#libs/contract/health.ts').leeft;
  leesAfspraak: typeof import('#libs/contract/afspraken.ts').leesAfspraak;
  leesBestand: typeof import('#libs/contract/bestanden.ts').leesBestand;
  leesBestemming: typeof import('#libs/contract/bestemmingen.ts').leesBestemming;
  leesBestemmingkeuze: typeof import('#libs/contract/bestemmingen.ts').leesBestemmingkeuze;
  leesBewaarvoorstel: typeof import('#libs/contract/bewaren.ts').leesBewaarvoorstel;
  leesBijlage: typeof import('#libs/contract/bijlagen.ts').leesBijlage;
  leesConsult: typeof import('#libs/contract/consulten.ts').leesConsult;
  leesDagpakket: typeof import('#libs/contract/dagpakketten.ts').leesDagpakket;
  leesDeelvoorbeeld: typeof import('#libs/contract/delingen.ts').bekijkVoorbeeld;
  leesDeling: typeof import('#libs/contract/delingen.ts').openDeling;
  leesEigenToestemmingen: typeof import('#libs/contract/trajectonderzoek.ts').leesEigenToestemmingen;
  leesEigenTrajectcijfers: typeof import('#libs/contract/trajectcijfers.ts').leesEigenTrajectcijfers;
  leesEigenVerzuimcijfers: typeof import('#libs/contract/verzuimcijfers.ts').leesEigenVerzuimcijfers;
  leesEscalatievoorstellen: typeof import('#libs/contract/trajectonderzoek.ts').leesVoorstellen;
  leesIndeling: typeof import('#libs/contract/indelingen.ts').leesIndeling;
  leesInstrument: typeof import('#libs/contract/trajectonderzoek.ts').leesInstrument;
  leesInzageuitvoer: typeof import('#libs/contract/inzageverzoeken.ts').leesInzageuitvoer;
  leesKeuzehulp: typeof import('#libs/contract/trajecten.ts').leesKeuzehulp;
  leesKlok: typeof import('#libs/contract/dev.ts').leesKlok;
  leesMailvoorkeuren: typeof import('#libs/contract/mailvoorkeuren.ts').leesMailvoorkeuren;
  leesMij: typeof import('#libs/contract/mij.ts').leesMij;
  leesMogelijkheden: typeof import('#libs/contract/trajecten.ts').leesMogelijkheden;
  leesNoodtoegang: typeof import('#libs/contract/noodtoegangen.ts').leesNoodtoegang;
  leesOnderzoek: typeof import('#libs/contract/trajectonderzoek.ts').leesOnderzoek;
  leesOpenApi: typeof import('#libs/contract/document.ts').leesOpenApi;
  leesOverdracht: typeof import('#libs/contract/overdrachten.ts').leesOverdracht;
  leesOverleg: typeof import('#libs/contract/mdos.ts').leesMdo;
  leesOverlegVoorAgenda: typeof import('#libs/contract/mdos.ts').leesAgendabestand;
  leesOverstap: typeof import('#libs/contract/overstappen.ts').leesOverstap;
  leesPartnertaak: typeof import('#libs/contract/partnertaken.ts').leesPartnertaak;
  leesPaspoort: typeof import('#libs/contract/paspoorten.ts').leesPaspoort;
  leesPaspoortvragen: typeof import('#libs/contract/paspoorten.ts').leesVragen;
  leesSeizoen: typeof import('#libs/contract/dev.ts').leesSeizoen;
  leesStoringen: typeof import('#libs/contract/storingen.ts').leesStoringen;
  leesStroom: typeof import('#libs/contract/overstapcijfers.ts').leesStroom;
  leesTaak: typeof import('#libs/contract/taken.ts').leesTaak;
  leesTijdlijn: typeof import('#libs/contract/overstappen.ts').leesTijdlijn;
  leesTraject: typeof import('#libs/contract/trajecten.ts').leesTraject;
  leesTrajectaanbod: typeof import('#libs/contract/trajectverhuizingen.ts').leesTrajectaanbod;
  leesTrajectbeeld: typeof import('#libs/contract/trajectbeelden.ts').leesTrajectbeeld;
  leesTrajectkring: typeof import('#libs/contract/trajectkring.ts').leesTrajectkring;
  leesTrajecttijdlijn: typeof import('#libs/contract/trajecten.ts').leesTrajecttijdlijn;
  leesVernietigbewijs: typeof import('#libs/contract/vernietigingen.ts').leesVernietigbewijs;
  leesVernietiging: typeof import('#libs/contract/vernietigingen.ts').leesVernietiging;
  leesVerzuimmelding: typeof import('#libs/contract/verzuimmeldingen.ts').leesVerzuimmelding;
  leesVooruitblik: typeof import('#libs/contract/vooruitblik.ts').leesVooruitblik;
  legAfspraakVast: typeof import('#libs/contract/trajecten.ts').legAfspraakVast;
  legBehandelingVast: typeof import('#libs/contract/behandelingen.ts').legBehandelingVast;
  legBeroepVast: typeof import('#libs/contract/vrijstellingen.ts').legBeroepVast;
  legBestemmingVast: typeof import('#libs/contract/bestemmingen.ts').legBestemmingVast;
  legCheckinVast: typeof import('#libs/contract/trajectonderzoek.ts').legCheckinVast;
  legEersteActieVast: typeof import('#libs/contract/overdrachten.ts').legEersteActieVast;
  legHoringVast: typeof import('#libs/contract/trajectonderzoek.ts').legHoringVast;
  legIntakeuitkomstVast: typeof import('#libs/contract/aanmeldingen.ts').legIntakeuitkomstVast;
  legOnderzoeksfeitenVast: typeof import('#libs/contract/trajectonderzoek.ts').legFeitenVast;
  legOpsporingVast: typeof import('#libs/contract/mandaten.ts').legOpsporingVast;
  legOverlegVast: typeof import('#libs/contract/mdos.ts').legMdoVast;
  legToestemmingVast: typeof import('#libs/contract/trajectonderzoek.ts').legToestemmingVast;
  legVerzuimVast: typeof import('#libs/contract/verzuim.ts').legVerzuimVast;
  leverBestandIn: typeof import('#libs/contract/bestanden.ts').leverBestandIn;
  lijstAanmeldingen: typeof import('#libs/contract/overstappen.ts').lijstAanmeldingen;
  lijstAbonnementen: typeof import('#libs/contract/abonnementen.ts').lijstAbonnementen;
  lijstAfspraken: typeof import('#libs/contract/afspraken.ts').lijstAfspraken;
  lijstAuditregels: typeof import('#libs/contract/auditregels.ts').lijstAuditregels;
  lijstAutorisaties: typeof import('#libs/contract/trajectkring.ts').lijstAutorisaties;
  lijstBehandelingen: typeof import('#libs/contract/behandelingen.ts').lijstBehandelingen;
  lijstBestanden: typeof import('#libs/contract/bestanden.ts').lijstBestanden;
  lijstBestandsregels: typeof import('#libs/contract/bestanden.ts').lijstRegels;
  lijstBestemmingen: typeof import('#libs/contract/bestemmingen.ts').lijstBestemmingen;
  lijstBewaarplichten: typeof import('#libs/contract/vernietigingen.ts').lijstBewaarplichten;
  lijstBewaarregels: typeof import('#libs/contract/bewaren.ts').lijstBewaarregels;
  lijstBewaarvoorstellen: typeof import('#libs/contract/bewaren.ts').lijstBewaarvoorstellen;
  lijstBronnen: typeof import('#libs/contract/bronnen.ts').lijstBronnen;
  lijstConsulten: typeof import('#libs/contract/consulten.ts').lijstConsulten;
  lijstConsultontvangers: typeof import('#libs/contract/consulten.ts').lijstConsultontvangers;
  lijstDagpakketten: typeof import('#libs/contract/dagpakketten.ts').lijstDagpakketten;
  lijstDelingen: typeof import('#libs/contract/delingen.ts').lijstDelingen;
  lijstDubbelen: typeof import('#libs/contract/samenvoegingen.ts').lijstDubbelen;
  lijstEigenAanmeldingen: typeof import('#libs/contract/eigen-aanmeldingen.ts').lijstEigenAanmeldingen;
  lijstEscalaties: typeof import('#libs/contract/escalaties.ts').lijstEscalaties;
  lijstIntakes: typeof import('#libs/contract/aanmeldingen.ts').lijstIntakes;
  lijstInzagen: typeof import('#libs/contract/mij.ts').lijstInzagen;
  lijstInzageverzoeken: typeof import('#libs/contract/inzageverzoeken.ts').lijstInzageverzoeken;
  lijstKoppelvoorstellen: typeof import('#libs/contract/koppelingen.ts').lijstKoppelvoorstellen;
  lijstMailadressen: typeof import('#libs/contract/mailadressen.ts').lijstMailadressen;
  lijstMandaten: typeof import('#libs/contract/mandaten.ts').lijstMandaten;
  lijstMeelezers: typeof import('#libs/contract/meelezers.ts').lijstGasten;
  lijstNaleesteksten: typeof import('#libs/contract/inzageverzoeken.ts').lijstNaleesteksten;
  lijstNoodtoegangen: typeof import('#libs/contract/noodtoegangen.ts').lijstNoodtoegangen;
  lijstOntvangers: typeof import('#libs/contract/delingen.ts').lijstOntvangers;
  lijstOuderlinks: typeof import('#libs/contract/ouderlinks.ts').lijstOuderlinks;
  lijstOverdrachten: typeof import('#libs/contract/overdrachten.ts').lijstOverdrachten;
  lijstOverdrachtenVanOverstap: typeof import('#libs/contract/overdrachten.ts').lijstOverdrachtenVanOverstap;
  lijstOverleggen: typeof import('#libs/contract/mdos.ts').lijstMdos;
  lijstOverstapcijfers: typeof import('#libs/contract/overstapcijfers.ts').lijstOverstapcijfers;
  lijstOverstappen: typeof import('#libs/contract/overstappen.ts').lijstOverstappen;
  lijstPartnerlinks: typeof import('#libs/contract/partnerlinks.ts').lijstPartnerlinks;
  lijstPartnertaken: typeof import('#libs/contract/partnertaken.ts').lijstPartnertaken;
  lijstPaspoortcijfers: typeof import('#libs/contract/kerncijfers.ts').lijstPaspoortcijfers;
  lijstPaspoorten: typeof import('#libs/contract/paspoorten.ts').lijstPaspoorten;
  lijstPaspoortwijzigingen: typeof import('#libs/contract/paspoorten.ts').lijstWijzigingen;
  lijstSamenvoegingen: typeof import('#libs/contract/trajectsamenvoegingen.ts').lijstSamenvoegingen;
  lijstTaken: typeof import('#libs/contract/taken.ts').lijstTaken;
  lijstTellingen: typeof import('#libs/contract/tellingen.ts').lijstTellingen;
  lijstToegangsaanvragen: typeof import('#libs/contract/toegangsaanvragen.ts').lijstToegangsaanvragen;
  lijstTrajectaanbiedingen: typeof import('#libs/contract/trajectverhuizingen.ts').lijstTrajectaanbiedingen;
  lijstTrajectbeelden: typeof import('#libs/contract/trajectbeelden.ts').lijstTrajectbeelden;
  lijstTrajectcijfers: typeof import('#libs/contract/trajectcijfers.ts').lijstTrajectcijfers;
  lijstTrajecten: typeof import('#libs/contract/trajecten.ts').lijstTrajecten;
  lijstVernietigingen: typeof import('#libs/contract/vernietigingen.ts').lijstVernietigingen;
  lijstVervangingen: typeof import('#libs/contract/mandaten.ts').lijstVervangingen;
  lijstVerzuim: typeof import('#libs/contract/verzuim.ts').lijstVerzuim;
  lijstVerzuimcijfers: typeof import('#libs/contract/verzuimcijfers.ts').lijstVerzuimcijfers;
  lijstVerzuimmeldingen: typeof import('#libs/contract/verzuimmeldingen.ts').lijstVerzuimmeldingen;
  lijstVerzuimtellers: typeof import('#libs/contract/verzuim.ts').lijstVerzuimtellers;
  lijstVrijstellingen: typeof import('#libs/contract/vrijstellingen.ts').lijstVrijstellingen;
  lijstWebhookberichten: typeof import('#libs/contract/abonnementen.ts').lijstWebhookberichten;
  lijstWebhooksleutels: typeof import('#libs/contract/abonnementen.ts').lijstWebhooksleutels;
  lijstWeekchecks: typeof import('#libs/contract/weekchecks.ts').lijstWeekchecks;
  maakBezwaarTegenMentordeel: typeof import('#libs/contract/paspoorten.ts').maakBezwaar;
  maakOuderlink: typeof import('#libs/contract/ouderlinks.ts').maakOuderlink;
  maakOverstapLos: typeof import('#libs/contract/samenvoegingen.ts').maakOverstapLos;
  maakPartnerlink: typeof import('#libs/contract/partnerlinks.ts').maakPartnerlink;
  maakPaspoortcode: typeof import('#libs/contract/meelezers.ts').maakCode;
  maakWebhooksleutel: typeof import('#libs/contract/abonnementen.ts').maakWebhooksleutel;
  meldAanmeldstatus: typeof import('#libs/contract/aanmeldingen.ts').meldAanmeldstatus;
  meldAanwezig: typeof import('#libs/contract/aanwezigheden.ts').meldAanwezig;
  meldAf: typeof import('#libs/contract/aanmelden.ts').meldAf;
  meldDeelnemerAf: typeof import('#libs/contract/mdos.ts').meldDeelnemerAf;
  meldMailAf: typeof import('#libs/contract/mailkeuze.ts').meldMailAf;
  meldOverPartnertaak: typeof import('#libs/contract/partnertaken.ts').meld;
  meldOverdrachtTerug: typeof import('#libs/contract/overdrachten.ts').meldTerug;
  meldStuit: typeof import('#libs/contract/stuitmeldingen.ts').meldStuit;
  meldVerzuim: typeof import('#libs/contract/verzuimmeldingen.ts').meldVerzuim;
  meldVerzuimNiet: typeof import('#libs/contract/verzuimmeldingen.ts').meldVerzuimNiet;
  neemMeldingOver: typeof import('#libs/contract/verzuimmeldingen.ts').neemMeldingOver;
  neemPartnertaakAan: typeof import('#libs/contract/partnertaken.ts').neemAan;
  neemTrajectOver: typeof import('#libs/contract/trajectverhuizingen.ts').neemTrajectOver;
  neemVerzuimTerug: typeof import('#libs/contract/verzuim.ts').neemVerzuimTerug;
  nodigUitOmTeHoren: typeof import('#libs/contract/trajectonderzoek.ts').nodigUit;
  ondertekenMentordeel: typeof import('#libs/contract/paspoorten.ts').onderteken;
  ontkoppelBestandsregel: typeof import('#libs/contract/koppelingen.ts').ontkoppelRegel;
  oordeelOverTekst: typeof import('#libs/contract/inzageverzoeken.ts').oordeelOverTekst;
  openNoodtoegang: typeof import('#libs/contract/noodtoegangen.ts').openNoodtoegang;
  personas: typeof import('#libs/contract/dev.ts').personas;
  personatoken: typeof import('#libs/contract/dev.ts').personatoken;
  planIntake: typeof import('#libs/contract/aanmeldingen.ts').planIntake;
  planOverleg: typeof import('#libs/contract/mdos.ts').planMdo;
  postvak: typeof import('#libs/contract/dev.ts').postvak;
  regelVervanging: typeof import('#libs/contract/mandaten.ts').regelVervanging;
  rondPaspoortAf: typeof import('#libs/contract/paspoorten.ts').rondInvullenAf;
  rondTaakAf: typeof import('#libs/contract/taken.ts').rondAf;
  sluitOverdracht: typeof import('#libs/contract/overdrachten.ts').sluitAf;
  sluitTraject: typeof import('#libs/contract/trajecten.ts').sluit;
  speelSeizoen: typeof import('#libs/contract/dev.ts').speelSeizoen;
  stelNalezenUit: typeof import('#libs/contract/inzageverzoeken.ts').stelNalezenUit;
  stelPaspoortVast: typeof import('#libs/contract/paspoorten.ts').stelVast;
  stelSamenvoegingVoor: typeof import('#libs/contract/trajectsamenvoegingen.ts').stelSamenvoegingVoor;
  stuurPartnerbericht: typeof import('#libs/contract/abonnementen.ts').stuurPartnerbericht;
  toetsAfspraken: typeof import('#libs/contract/afspraken.ts').toetsAfspraken;
  toonMailafmelding: typeof import('#libs/contract/mailkeuze.ts').toonMailafmelding;
  toonPartnerlink: typeof import('#libs/contract/linkcode.ts').toonPartnerlink;
  toonUitnodiging: typeof import('#libs/contract/linkcode.ts').toonUitnodiging;
  trekAutorisatieIn: typeof import('#libs/contract/trajecten.ts').trekAutorisatieIn;
  trekBestemmingIn: typeof import('#libs/contract/bestemmingen.ts').trekBestemmingIn;
  trekConsultIn: typeof import('#libs/contract/consulten.ts').trekConsultIn;
  trekDelingIn: typeof import('#libs/contract/delingen.ts').trekDelingIn;
  trekOpgaveIn: typeof import('#libs/contract/opgaven.ts').trekOpgaveIn;
  trekOpsporingIn: typeof import('#libs/contract/mandaten.ts').trekOpsporingIn;
  trekOuderlinkIn: typeof import('#libs/contract/ouderlinks.ts').trekOuderlinkIn;
  trekPartnerlinkIn: typeof import('#libs/contract/partnerlinks.ts').trekPartnerlinkIn;
  trekTrajectaanbodTerug: typeof import('#libs/contract/trajectverhuizingen.ts').trekTrajectaanbodTerug;
  trekVervangingIn: typeof import('#libs/contract/mandaten.ts').trekVervangingIn;
  trekVerzuimmeldingIn: typeof import('#libs/contract/verzuimmeldingen.ts').trekVerzuimmeldingIn;
  trekWebhooksleutelIn: typeof import('#libs/contract/abonnementen.ts').trekWebhooksleutelIn;
  vernietigPaspoort: typeof import('#libs/contract/paspoorten.ts').vernietigPaspoort;
  verwerkBestand: typeof import('#libs/contract/bestanden.ts').verwerk;
  verwerkDeling: typeof import('#libs/contract/delingen.ts').verwerkDeling;
  verzetKlok: typeof import('#libs/contract/dev.ts').verzetKlok;
  verzetOverleg: typeof import('#libs/contract/mdos.ts').verzetMdo;
  voegBijlageToe: typeof import('#libs/contract/bijlagen.ts').voegBijlageToe;
  voegOverstappenSamen: typeof import('#libs/contract/samenvoegingen.ts').voegOverstappenSamen;
  volgGebeurtenissen: typeof import('#libs/contract/gebeurtenissen.ts').volgGebeurtenissen;
  vraagAbonnement: typeof import('#libs/contract/abonnementen.ts').vraagAbonnement;
  vraagConsult: typeof import('#libs/contract/consulten.ts').vraagConsult;
  vraagInzage: typeof import('#libs/contract/inzageverzoeken.ts').vraagInzage;
  vraagMeelezer: typeof import('#libs/contract/meelezers.ts').nodigUit;
  vraagMentor: typeof import('#libs/contract/vragen.ts').vraagMentor;
  vraagPaspoort: typeof import('#libs/contract/meelezers.ts').vraagPaspoort;
  vraagSchool: typeof import('#libs/contract/vragen.ts').vraagSchool;
  vraagVernietiging: typeof import('#libs/contract/vernietigingen.ts').vraagVernietiging;
  vulInstrumentIn: typeof import('#libs/contract/trajectonderzoek.ts').vulIn;
  weigerOverdracht: typeof import('#libs/contract/overdrachten.ts').weiger;
  wijsBestemmingAf: typeof import('#libs/contract/bestemmingen.ts').wijsBestemmingAf;
  wijsBewaarvoorstelAf: typeof import('#libs/contract/bewaren.ts').wijsBewaarvoorstelAf;
  wijsToegangAf: typeof import('#libs/contract/toegangsaanvragen.ts').wijsToegangAf;
  wijsVrijstellingAf: typeof import('#libs/contract/vrijstellingen.ts').wijsAf;
  wijzigPaspoort: typeof import('#libs/contract/paspoorten.ts').wijzigAntwoorden;
  wisselPartnerlinkIn: typeof import('#libs/contract/linkcode.ts').wisselPartnerlinkIn;
  wisselUitnodigingIn: typeof import('#libs/contract/linkcode.ts').wisselUitnodigingIn;
  zegIntakeAf: typeof import('#libs/contract/aanmeldingen.ts').zegIntakeAf;
  zegNaamBijPartnertaak: typeof import('#libs/contract/partnertaken.ts').zegNaam;
  zetBewaarplicht: typeof import('#libs/contract/vernietigingen.ts').zetBewaarplicht;
  zetMandaateinde: typeof import('#libs/contract/mandaten.ts').zetMandaateinde;
  zetMeldingstatus: typeof import('#libs/contract/verzuimmeldingen.ts').zetMeldingstatus;
  zetRoute: typeof import('#libs/contract/trajecten.ts').zetRoute;
  zetTrajectstap: typeof import('#libs/contract/trajecten.ts').zetStap;
  zieAfVanPaspoort: typeof import('#libs/contract/meelezers.ts').zieAf;
  zoekOverstappen: typeof import('#libs/contract/overstappen.ts').zoekOverstappen;
}
