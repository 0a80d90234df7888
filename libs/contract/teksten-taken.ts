import type { Taaksoort, Taakstatus } from '../domain/taak/taak.ts';
import type { Uitleg } from './teksten.ts';

export const TAAKSTATUS_TEKST: Readonly<Record<Taakstatus, string>> = {
  OPEN: 'Open',
  GEDAAN: 'Gedaan',
  TERUGGEGEVEN: 'Teruggegeven',
  VERVALLEN: 'Niet meer nodig',
};

export const TAAK_TEKST: Readonly<Record<Taaksoort, Uitleg>> = {
  'leerling-benaderen': {
    label: 'Praat met de leerling',
    zin: 'Vraag wat de leerling na de zomer gaat doen.',
  },
  'aanmelding-zoeken': { label: 'Zoek een opleiding', zin: 'Help de leerling om zich ergens aan te melden.' },
  'overdracht-beslissen': { label: 'Beslis over een overdracht', zin: 'Neemt u deze leerling over?' },
  'plaatsing-bevestigen': { label: 'Bevestig de plaats', zin: 'Kijk of de plaats van de leerling klopt.' },
  'teruggemeld-oppakken': {
    label: 'Pak de leerling weer op',
    zin: 'De leerling is na de zomer aan u teruggemeld.',
  },
  'bestemming-bevestigen': { label: 'Bevestig de bestemming', zin: 'Bevestig dat de leerling bij u komt.' },
  'bestemming-opnieuw': {
    label: 'Kijk opnieuw naar de bestemming',
    zin: 'De andere bestemming is niet bevestigd. Zoek uit waar de leerling heen gaat.',
  },
  'vraag-beantwoorden': {
    label: 'Beantwoord een vraag',
    zin: 'Iemand vraagt u iets over deze leerling. Kies het antwoord dat past.',
  },
  'weigering-beoordelen': {
    label: 'Kijk naar de weigering',
    zin: 'De ontvanger zegt dat deze leerling geen ontvanger nodig heeft. Leg vast wat er aan de hand is.',
  },
  'verzuim-melden': {
    label: 'Meld het verzuim',
    zin: 'De uren van een leerling zijn bereikt. Kijk de regels na, en bevestig de melding of verbeter de uren.',
  },
  'traject-oppakken': {
    label: 'Pak de melding op',
    zin: 'Er is verzuim gemeld. Bel de school, kijk wat er al liep, en pak het op.',
  },
  'traject-gesprek': {
    label: 'Hoor de jongere en de ouders',
    zin: 'Nodig de ouders uit, en de jongere vanaf twaalf jaar, en vul met hen het signaleringsinstrument in.',
  },
  'traject-mdo': {
    label: 'Is een overleg nodig?',
    zin: 'Doen er meer partners mee, plan dan een overleg. Zo niet, rond deze taak af.',
  },
  'traject-checkin': {
    label: 'Vraag hoe het gaat',
    zin: 'Vraag de school hoe het gaat met de aanwezigheid, en leg het vast.',
  },
  'traject-afsluiten': {
    label: 'Kan dit traject dicht?',
    zin: 'De afgesproken lesweken zijn om. Beoordeel of de jongere terug is.',
  },
  'traject-achttien': {
    label: 'De jongere is achttien geworden',
    zin: 'Rond af wat nog loopt. Het Doorstroompunt heeft bericht; sluit het traject als dat kan.',
  },
  'traject-route': {
    label: 'Een route vraagt uw besluit',
    zin: 'Open het traject: bij een van de routes is een besluit nodig.',
  },
  'traject-escalatie': {
    label: 'Een besluit blijft liggen',
    zin: 'Een afgesproken besluit is niet genomen. Zorg dat het gebeurt.',
  },
  'traject-opdracht': {
    label: 'Een partner geeft een taak terug',
    zin: 'Open het traject en lees waarom. Vraag het een ander, of spreek iets anders af.',
  },
  'traject-aanbod': {
    label: 'Neem een traject over',
    zin: 'Een jongere is naar uw gemeente verhuisd. Neem het traject over, of geef het terug met een reden.',
  },
  'traject-vrijstelling': {
    label: 'Wat komt er na deze vrijstelling?',
    zin: 'Een vrijstelling loopt af. Is er een nieuw beroep, of gaat de jongere naar school? Is er straks niets, dan is dat verzuim.',
  },
  'consult-beantwoorden': {
    label: 'Een school vraagt raad',
    zin: 'Een school vraagt uw raad over verzuim, nog voor een melding.',
  },
  'verschijnen-controleren': {
    label: 'Wie is niet verschenen?',
    zin: 'De opleiding is begonnen. Meld wie niet is verschenen met de weekcheck en rond deze taak af.',
  },
  'tegenspraak-oplossen': {
    label: 'Los een tegenspraak op',
    zin: 'Twee berichten over de leerling kloppen niet met elkaar.',
  },
  'heropenen-beoordelen': {
    label: 'Beoordeel heropenen',
    zin: 'Er kwam nieuws over een leerling die al was afgesloten.',
  },
  'niet-gekoppeld-beoordelen': {
    label: 'Koppel een regel',
    zin: 'Een regel uit een bestand hoort nog bij geen leerling.',
  },
  'ontbreekt-beoordelen': {
    label: 'Kijk waarom de leerling ontbreekt',
    zin: 'De leerling staat niet in de volledige lijst van uw school. Leg vast waar de leerling is, of lever de leerling opnieuw in.',
  },
  'buitenland-bewijs-vragen': {
    label: 'Vraag om bewijs',
    zin: 'Vraag bewijs dat de leerling naar het buitenland gaat.',
  },
  'geen-instantie-beoordelen': {
    label: 'Beoordeel de leerling',
    zin: 'Geen gemeente of Doorstroompunt is bevoegd. Kijk wat nodig is.',
  },
  'gevolgen-terugdraaien': {
    label: 'Herstel de gevolgen',
    zin: 'Een bestand is teruggedraaid. Kijk wat er al was gedaan.',
  },
  'bericht-onbestelbaar': {
    label: 'Een bericht komt niet aan',
    zin: 'Een mail van het systeem is niet te bezorgen. Kijk waarom, en stuur hem bij Berichten opnieuw.',
  },
  'mailadres-onbestelbaar': {
    label: 'Een mailadres werkt niet',
    zin: 'Mail aan een organisatie komt niet aan. Vraag haar om het goede adres. Herstel het dan bij Berichten.',
  },
  'webhook-onbestelbaar': {
    label: 'Uw systeem neemt berichten niet aan',
    zin: 'Een bericht aan een systeem van uw organisatie is niet te bezorgen. Kijk wat er is, en laat het dan opnieuw sturen.',
  },
  'proces-nakijken': {
    label: 'Kijk een proces na',
    zin: 'Het systeem hield een stap tegen die niet bij haar zaak hoort. Meld dit aan wie het systeem beheert.',
  },
  'noodtoegang-meekijken': {
    label: 'Kijk mee met een noodtoegang',
    zin: 'Iemand heeft met de noodknop een dossier geopend. Lees waarom, en beëindig het als het niet klopt.',
  },
  'noodtoegang-beoordelen': {
    label: 'Beoordeel een noodtoegang',
    zin: 'Iemand heeft met de noodknop een dossier geopend. Zeg of dat terecht was.',
  },
  'paspoort-ontbreekt': {
    label: 'Praat over een Paspoort',
    zin: 'Deze leerling heeft extra aandacht nodig en heeft nog geen Paspoort voor Succes. Vraag of hij er een wil maken.',
  },
  'paspoort-ouders-oneens': {
    label: 'Praat met de ouders',
    zin: 'De ouders zijn het niet eens over het delen van het Paspoort. Tot zij het eens zijn, wordt het niet gedeeld.',
  },
  'paspoort-gezag-onbekend': {
    label: 'Zoek uit wie gezag heeft',
    zin: 'De leerling wil zijn Paspoort delen, maar van geen ouder is gezag bekend. Vraag het na.',
  },
  'inzage-nalezen': {
    label: 'Lees na wat u schreef',
    zin: 'De jongere vroeg zijn gegevens op. Kijk of wat uw organisatie schreef naar hem mag, of ook over een ander gaat.',
  },
  'bewaren-beslissen': {
    label: 'Beslis over vernietigen',
    zin: 'Van een aantal leerlingen is de bewaartermijn voorbij. Bekijk het voorstel en zeg of de gegevens weg mogen.',
  },
};
