import type { Aanmeldstatus } from '#libs/domain/aanmelding/aanmelding.ts';
import type { Meldingdaarna } from '#libs/domain/melding/meldingbal.ts';
import type { Blijft, Daarheen } from '#libs/domain/overdracht/overdracht.ts';
import type { Bestemmingsoort } from '#libs/domain/overstap/bestemming.ts';
import type { Stroomdoel } from '#libs/domain/overstap/cijfers/stroom.ts';
import type {
  Aanleiding,
  Daarna,
  Overdrachtstatus,
  Overstapstatus,
  Reden,
} from '#libs/domain/overstap/overstap.ts';
import type { Overstapvraag, Vraagantwoord } from '#libs/domain/overstap/vraag.ts';
import type { Weekcheckstatus } from '#libs/domain/weekcheck/weekcheck.ts';
import type { Woorden } from '../woorden.ts';

type Eigenreden = keyof typeof import('#libs/contract/teksten.ts').EIGEN_REDEN_TEKST;

export const status: Woorden<Overstapstatus> = {
  NIET_AANGEMELD: 'Not yet applied',
  AANGEMELD: 'Applied',
  IN_BEHANDELING: 'Being handled by the mbo',
  AANDACHT: 'Needs attention',
  RISICO: 'At risk',
  DEFINITIEF_MBO: 'Placed at the mbo',
  VERVOLG_ANDERS: 'Goes somewhere else',
  OVERGEDRAGEN: 'Handed over, waits for the receiver',
  IN_BEHANDELING_LP: 'Being handled by the attendance office',
  IN_BEHANDELING_RMC: 'Being handled by the Doorstroompunt',
  IN_BEHANDELING_ZORG: 'Is getting help',
  TERUGGEMELD_SCHOOL: 'Reported back to the school',
  AFGESLOTEN: 'Closed',
};

export const reden: Woorden<Reden | Eigenreden> = {
  AANMELDING_BIJ_U: 'This pupil has applied to you.',
  AANBOD_BIJ_U: 'You offered this pupil a place.',
  GEPLAATST_BIJ_U: 'This pupil has a place with you.',
  NIET_VERSCHENEN_BIJ_U: 'This pupil did not appear at your school.',
  VOORBIJ_BIJ_U: 'This pupil had applied to you. That is over.',
  NOG_NIET_AANGEMELD: 'The pupil has not applied to an mbo yet.',
  GEEN_AANMELDING_NA_AANMELDDATUM: 'The closing date has passed and the pupil has not applied yet.',
  ONBEKEND: 'No application is known. Nobody knows where the pupil is going.',
  AANMELDING_LOOPT: 'The pupil has applied. The mbo is looking at it.',
  INTAKE_OF_AANBOD: 'The mbo has planned an intake or offered a place.',
  ALLEEN_WACHTLIJST: 'The pupil is only on a waiting list. Look for a second choice together.',
  ALLES_AFGEWEZEN: 'The mbo has turned down every application of the pupil.',
  ALLES_AFGEMELD: 'The pupil has withdrawn from every mbo.',
  ALLES_BEEINDIGD: 'The enrolment at the mbo has ended.',
  NIET_VERSCHENEN: 'The pupil did not appear at the start of the mbo.',
  ALLES_GEEINDIGD: 'The pupil has no application left that is still open.',
  KWETSBAAR_ZONDER_PASPOORT: 'The pupil needs extra help and has no Passport for Success yet.',
  NIET_GESLAAGD_VOOR_NIVEAU: 'The pupil has not passed. This course does need that diploma.',
  INTAKES_GEANNULEERD: 'The pupil has cancelled so many intakes that help is needed.',
  DEFINITIEF_GEPLAATST: 'The pupil has a fixed place at the mbo.',
  DUBBEL_DEFINITIEF: 'The pupil has a fixed place at more than one course. Ask which one it will be.',
  ANDERE_BESTEMMING_BEVESTIGD: 'The pupil is not going to the mbo. The other destination is confirmed.',
  WACHT_OP_ONTVANGER: 'The pupil has been handed over. The receiver still has to decide.',
  ONTVANGER_BEHANDELT: 'The attendance office or the Doorstroompunt has taken over the pupil.',
  TERUGGEMELD_NA_ZOMER: 'The pupil was reported back to the school. See whether the pupil has a place.',
  AFGESLOTEN: 'The transition is closed. There is nothing left for you to do.',
};

export const daarna: Woorden<Daarna | Meldingdaarna> = {
  ESCALATIE: 'If nothing is reported by then, the school gets a reminder and after that the region is told.',
  VERZENDEN: 'Once the register knows the report, the municipality is to act.',
  NIETS: 'After that nothing happens by itself.',
  WORDT_AANDACHT: 'Without an application it is the turn of the mentor: this pupil needs attention then.',
  WORDT_RISICO:
    'Without an application this pupil is at risk. It is the turn of the careers counsellor then.',
  GAAT_NAAR_LP_RMC: 'Without a place this pupil goes to the attendance office or the Doorstroompunt.',
  ESCALATIE_COORDINATOR: 'If nothing is done, the regional coordinator is told.',
  ESCALATIE_STUURGROEP: 'If nothing is done, the steering group is told.',
  TERUG_NAAR_SCHOOL: 'This pupil goes back to the school then.',
  SEIZOEN_SLUIT: 'The season closes then.',
};

export const aanmeldstatus: Woorden<Aanmeldstatus> = {
  AANGEMELD: 'Applied',
  IN_BEHANDELING: 'Being handled',
  WACHTLIJST: 'Waiting list',
  AANGEBODEN: 'Place offered',
  DEFINITIEF: 'Placed for certain',
  AFGEWEZEN: 'Turned down',
  AFGEMELD: 'Withdrawn',
  BEEINDIGD: 'Ended',
  NIET_VERSCHENEN: 'Did not appear',
};

export const overdrachtstatus: Woorden<Overdrachtstatus> = {
  AANGEBODEN: 'Waits for your decision',
  GEACCEPTEERD: 'Taken over',
  GEWEIGERD: 'Refused',
  TERUGGEMELD: 'Reported back to the school',
  DOORGEGEVEN: 'Passed on to another receiver',
  VERVALLEN: 'No longer needed',
  AFGESLOTEN: 'Closed',
};

export const aanleiding: Woorden<Aanleiding> = {
  VOOR_ZOMER: 'Summer is near and the pupil has no fixed place yet.',
  HARDE_DEADLINE: 'The final date has come and the pupil has no fixed place yet.',
  VERVROEGD: 'The school asks you for help earlier than agreed.',
  GEWEIGERD_NIET_BEVOEGD: 'Another receiver was not competent. Going by the address, you are.',
  LEEFTIJD: 'Because of the age of the pupil the case is now yours.',
  VERHUIZING: 'The pupil has moved and now lives in your area.',
  DIPLOMA: 'Because of a diploma the pupil is now yours.',
  VRIJSTELLING: 'Because of an exemption the pupil is now yours.',
};

export const weekcheck: Woorden<Weekcheckstatus> = {
  NIET_VERWACHT: 'It is a holiday this week. No week check is needed.',
  VERWACHT: 'This week check has still to come.',
  ONTVANGEN: 'The week check came in on time.',
  GEEN_WIJZIGING: 'The mbo said that nothing has changed.',
  TE_LAAT: 'The week check was not handed in on time.',
  HERINNERD: 'The week check is late. The mbo has had a reminder.',
  GEESCALEERD: 'The mbo has missed more week checks. The region has been told.',
  INGEHAALD: 'The week check was late, but is in now.',
};

export const weekcheckstatus: Woorden<Weekcheckstatus> = {
  NIET_VERWACHT: 'Not needed',
  VERWACHT: 'Expected',
  ONTVANGEN: 'Received',
  GEEN_WIJZIGING: 'No changes',
  TE_LAAT: 'Late',
  HERINNERD: 'Reminded',
  GEESCALEERD: 'Escalated',
  INGEHAALD: 'Caught up',
};

export const bestemming: Woorden<Bestemmingsoort> = {
  havo: 'Havo',
  ander_vo: 'Another secondary school',
  zittenblijver: 'Repeats the year at the same school',
  vavo: 'Vavo',
  particulier_onderwijs: 'Private education',
  arbeid: 'Work',
  dagbesteding: 'Day activities',
  buitenland: 'Abroad',
  vrijstelling: 'Exemption from compulsory education',
  overig: 'Something else',
};

export const stroomdoel: Woorden<Stroomdoel> = {
  mbo: 'Placed at the mbo for certain',
  ander_vervolg: 'Another destination, confirmed',
  leerplicht: 'Handed over to the attendance office',
  doorstroompunt: 'Handed over to the Doorstroompunt',
  aanmelding_loopt: 'Application still open',
  onbekend: 'Nothing known yet',
  samen: 'Other destinations together',
};

export const vraag: Woorden<Overstapvraag> = {
  'hoe-bereiken': 'How do I reach this pupil?',
  'laatst-gesproken': 'When did someone last speak to the pupil?',
  'wat-geprobeerd': 'What has been tried already?',
  'wat-gaat-hij-doen': 'What is the pupil going to do?',
};

export const antwoord: Woorden<Vraagantwoord> = {
  'deze-week-gesproken': 'Spoken to this week',
  'langer-geleden-gesproken': 'Spoken to longer ago',
  'niet-bereikbaar': 'Cannot be reached',
  'heeft-een-plek': 'Has a place',
  'zoekt-nog': 'Still looking',
  'bel-ons': 'Call us: we prefer to talk about this',
};

/** Waarom een leerling nu niet over te dragen is. */
export const blijft: Woorden<Blijft> = {
  GEPLAATST: 'The pupil already has a fixed place at an mbo.',
  ANDERE_BESTEMMING: 'Another destination has been confirmed for the pupil.',
  AL_OVERGEDRAGEN: 'The pupil has already been handed over.',
  AFGESLOTEN: 'The transition is closed.',
  NOG_NIET: 'The agreed moment has not come yet.',
  NIET_GEVRAAGD: 'There is no reason to change the receiver.',
};

/** Waarheen een leerling gaat als er niets verandert, en waarom. */
export const daarheen: Woorden<Daarheen> = {
  leerplicht: 'The pupil is of compulsory school age. The attendance office of the home municipality helps.',
  kwalificatieplicht:
    'The pupil still has to get a diploma. The attendance office of the home municipality helps.',
  rmc: 'The pupil is 18 or older. The Doorstroompunt helps.',
  vangnet:
    'The home municipality is not known, or its receiver refused. So the pupil goes to the safety net of the region.',
  STARTKWALIFICATIE: 'The pupil already has a diploma to go on with.',
  BOVEN_LEEFTIJDSGRENS: 'The pupil is too old for the attendance office and Doorstroompunt.',
  BUITENLAND: 'The pupil lives abroad.',
  OVERLEDEN: 'The pupil has died.',
  GEEN_UITVOERDER: 'For the home municipality no receiver is known.',
};
