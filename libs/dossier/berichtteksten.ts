import type { Berichtsoort } from '../domain/bericht/berichtsoort.ts';

/** Wat er in een soort bericht staat. */
export interface Berichttekst {
  /** Ook de kop boven het bericht. */
  readonly onderwerp: string;
  readonly tekst: string;
  /** De tekst van de link; zonder opgave die naar de zaak. */
  readonly link?: string;
}

/** De berichten in gewone taal. Er staat nooit een naam, nummer van een leerling of vrije tekst in. */
export const TEKSTEN: Readonly<Record<Berichtsoort, Berichttekst>> = {
  'overdracht-aangeboden': {
    onderwerp: 'Er is een leerling aan u overgedragen',
    tekst:
      'Een school draagt een leerling aan u over. Beslis binnen de afgesproken werkdagen of u de leerling overneemt.',
  },
  'overdracht-herinnering': {
    onderwerp: 'Herinnering: een overdracht wacht op u',
    tekst: 'Een leerling die aan u is overgedragen, wacht nog op uw besluit.',
  },
  'overdracht-escalatie': {
    onderwerp: 'Een overdracht is niet op tijd aangenomen',
    tekst: 'Een ontvanger heeft niet op tijd beslist over een leerling. Zorg dat er een ontvanger komt.',
  },
  'eerste-actie-herinnering': {
    onderwerp: 'Herinnering: neem contact op met een leerling',
    tekst: 'U hebt een leerling overgenomen. Er is nog geen eerste actie vastgelegd.',
  },
  'eerste-actie-escalatie': {
    onderwerp: 'Een overgenomen leerling is nog niet benaderd',
    tekst: 'Bij een overgenomen leerling is niet op tijd een eerste actie vastgelegd.',
  },
  'taak-herinnering': {
    onderwerp: 'Herinnering: een taak wacht op u',
    tekst: 'Er staat een taak voor u open.',
  },
  'taak-escalatie': {
    onderwerp: 'Een taak is niet op tijd gedaan',
    tekst: 'Een taak is over haar termijn. Zorg dat iemand haar oppakt.',
  },
  'weekcheck-herinnering': {
    onderwerp: 'Herinnering: de weekcheck is nog niet binnen',
    tekst:
      'De weekcheck van uw instelling is niet op tijd ingeleverd. Lever haar in, of bevestig dat er geen wijzigingen zijn.',
  },
  'weekcheck-escalatie': {
    onderwerp: 'Een mbo heeft meer weekchecks gemist',
    tekst: 'Een mbo heeft weken na elkaar geen weekcheck ingeleverd. De gegevens van dit mbo zijn verouderd.',
  },
  'verschijnen-controleren': {
    onderwerp: 'Wie is niet op de opleiding verschenen?',
    tekst: 'Een opleiding is begonnen. Meld met de weekcheck welke studenten niet zijn verschenen.',
  },
  'bestemming-bevestigen': {
    onderwerp: 'Bevestig dat een leerling bij u komt',
    tekst: 'Een school meldt dat een leerling naar u gaat. Bevestig het, of meld dat het niet klopt.',
  },
  'vraag-gesteld': {
    onderwerp: 'Er is een vraag over een leerling',
    tekst: 'Iemand vraagt u iets over een leerling van uw school. Het antwoord kiest u in de zaak.',
  },
  'vraag-beantwoord': {
    onderwerp: 'Uw vraag is beantwoord',
    tekst: 'De school beantwoordde uw vraag over een leerling. Het antwoord staat in het verloop.',
  },
  'noodtoegang-geopend': {
    onderwerp: 'Iemand heeft de noodknop gebruikt',
    tekst:
      'Een beheerder heeft met de noodknop een dossier geopend. Kijk nu of dat klopt. Klopt het niet, beëindig het dan.',
  },
  'noodtoegang-onterecht': {
    onderwerp: 'Een gebruik van de noodknop was niet terecht',
    tekst:
      'Bij het nakijken bleek dat een gebruik van de noodknop niet terecht was. Bespreek dit met wie het betreft.',
  },
  'paspoort-herinnering': {
    onderwerp: 'Leerlingen zonder Paspoort voor Succes',
    tekst:
      'Er zijn leerlingen die nog geen Paspoort voor Succes hebben. Vraag of zij er een willen maken, en of u kunt helpen.',
  },
  'paspoort-escalatie': {
    onderwerp: 'Nog steeds leerlingen zonder Paspoort voor Succes',
    tekst:
      'Ook na een herinnering zijn er leerlingen zonder Paspoort voor Succes. Bespreek met de mentoren wat nodig is.',
  },
  'partnertaak-nieuw': {
    onderwerp: 'Er is een nieuwe taak voor uw organisatie',
    tekst: 'Er staat een taak voor uw organisatie klaar. Neem haar aan, of geef haar terug met een reden.',
  },
  'partnertaak-herinnering': {
    onderwerp: 'Herinnering: een taak wacht op uw organisatie',
    tekst: 'Een taak van uw organisatie wacht nog op een antwoord of een bericht.',
  },
  'partnertaak-escalatie': {
    onderwerp: 'Een taak bij een partner blijft liggen',
    tekst: 'Een taak bij een partner is over haar termijn. Neem contact op, of geef haar aan een ander.',
  },
  'partnertaak-ingetrokken': {
    onderwerp: 'Een taak van uw organisatie is ingetrokken',
    tekst: 'Een taak van uw organisatie is ingetrokken. Doe er niets meer mee.',
  },
  'partnertaak-bericht': {
    onderwerp: 'Een partner heeft iets gemeld',
    tekst:
      'Een partner heeft bij zijn taak iets gemeld of haar teruggegeven. Lees wat het is, en of u iets moet doen.',
  },
  partnerlink: {
    onderwerp: 'Een link voor een taak van uw organisatie',
    tekst:
      'Er staat een taak voor uw organisatie klaar. Met deze link en een code doet u haar; u hoeft zich niet aan te melden. De code hoort u van de leerplichtambtenaar, nooit per mail. Kent u geen leerplichtambtenaar die hierover belde, doe dan niets.',
    link: 'Open de taak',
  },
  'mdo-uitnodiging': {
    onderwerp: 'Uitnodiging voor een overleg',
    tekst:
      'U bent uitgenodigd voor een overleg. De afspraak staat in de bijlage; de agenda staat bij de zaak.',
  },
  'mdo-afgelast': {
    onderwerp: 'Een overleg gaat niet door',
    tekst: 'Een overleg waarvoor u was uitgenodigd, gaat niet door.',
  },
  'mdo-afgezegd': {
    onderwerp: 'U hoort niet meer bij een overleg',
    tekst: 'Een overleg waarvoor u was uitgenodigd, gaat zonder u door. De afspraak kan uit uw agenda.',
  },
  'mdo-samenvatting': {
    onderwerp: 'De samenvatting van een overleg staat klaar',
    tekst: 'De samenvatting van een overleg waar u bij hoort, is voor u te lezen.',
  },
  dagpakket: {
    onderwerp: 'Uw lijst van vanochtend staat klaar',
    tekst:
      'De lijst van uw organisatie van vanochtend staat klaar. Haal haar op als rekenblad of PDF. Dan kunt u doorwerken als het systeem er vandaag niet is.',
    link: 'Haal de lijst op na aanmelden',
  },
  'intake-gepland': {
    onderwerp: 'Er is een intakegesprek gepland',
    tekst: 'Een mbo plande een intakegesprek met een leerling. De afspraak staat in de bijlage.',
  },
  'intake-afgezegd': {
    onderwerp: 'Een intakegesprek gaat niet door',
    tekst: 'Een gepland intakegesprek met een leerling gaat niet door. De afspraak kan uit uw agenda.',
  },
  'gesprek-gepland': {
    onderwerp: 'Er is een gesprek gepland',
    tekst: 'Uw organisatie nodigde iemand uit voor een gesprek. De afspraak staat in de bijlage.',
  },
  'gesprek-afgezegd': {
    onderwerp: 'Een gesprek gaat niet door',
    tekst: 'Een gepland gesprek van uw organisatie gaat niet door. De afspraak kan uit uw agenda.',
  },
  verzamelmail: {
    onderwerp: 'Uw berichten van vandaag',
    tekst: 'Dit kwam er sinds de vorige keer voor u bij.',
    link: 'Open uw werk na aanmelden',
  },
};
