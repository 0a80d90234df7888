import type { Berichtgrond, Berichtsoort } from '#libs/domain/bericht/berichtsoort.ts';
import type { Woorden } from '../woorden.ts';

/** De soorten mail. */
export const mailsoort: Woorden<Berichtsoort> = {
  'overdracht-aangeboden': 'A pupil has been handed over to you',
  'overdracht-herinnering': 'Reminder: a handover waits for you',
  'overdracht-escalatie': 'A handover was not accepted in time',
  'eerste-actie-herinnering': 'Reminder: contact a pupil',
  'eerste-actie-escalatie': 'A pupil you took over has not been contacted yet',
  'taak-herinnering': 'Reminder: a task waits for you',
  'taak-escalatie': 'A task was not done in time',
  'weekcheck-herinnering': 'Reminder: the weekly check is not in yet',
  'weekcheck-escalatie': 'An mbo missed more weekly checks',
  'verschijnen-controleren': 'Who did not appear at the course?',
  'bestemming-bevestigen': 'Confirm that a pupil comes to you',
  'vraag-gesteld': 'There is a question about a pupil',
  'vraag-beantwoord': 'Your question has been answered',
  'noodtoegang-geopend': 'Someone used the emergency button',
  'noodtoegang-onterecht': 'A use of the emergency button was not right',
  'paspoort-herinnering': 'Pupils without a Passport for Success',
  'paspoort-escalatie': 'There are still pupils without a Passport for Success',
  'partnertaak-nieuw': 'There is a new task for your organisation',
  'partnertaak-herinnering': 'Reminder: a task waits for your organisation',
  'partnertaak-escalatie': 'A task of a partner stays undone',
  'partnertaak-ingetrokken': 'A task of your organisation was withdrawn',
  'partnertaak-bericht': 'A partner has reported something',
  partnerlink: 'A link for a task of your organisation',
  'mdo-uitnodiging': 'Invitation to a meeting',
  'mdo-afgelast': 'A meeting is cancelled',
  'mdo-afgezegd': 'You are no longer part of a meeting',
  'mdo-samenvatting': 'The summary of a meeting is ready',
  dagpakket: 'Your list of this morning is ready',
  'intake-gepland': 'An intake has been planned',
  'intake-afgezegd': 'An intake is cancelled',
  'gesprek-gepland': 'A talk has been planned',
  'gesprek-afgezegd': 'A talk is cancelled',
  verzamelmail: 'Your messages of today',
};

/** Waarom een soort mail niet uit kan. */
export const berichtgrond: Woorden<Berichtgrond> = {
  termijn:
    'This message guards a term set by law. It cannot be switched off, but it can come once a day with the others.',
  meteen: 'This message holds an appointment, a link or an alarm. It always comes at once.',
};

/** Waarom mail niet aankwam. */
export const mailfout = {
  'mailadres.ongeldig': 'This is not a valid mail address.',
  'mailadres.domein': 'The system may not send mail to this domain.',
  'mailadres.geweigerd': 'The mail server says that this address does not exist.',
  'mailadres.gestuit': 'Mail to this address came back before.',
  'mail.geweigerd': 'The mail server did not accept the message.',
  'mail.teruggekomen': 'The message came back.',
  'mail.niet-gelukt': 'The mail server could not be reached, after every attempt.',
  anders: 'The message did not arrive.',
};

/** Waarom gegevens zo lang blijven, per regel (`infra/bewaren`). */
export const grondslag = {
  'overstap-seizoen': 'domain.md §7.3: one year after the season',
  'paspoort-gebruik': 'domain.md §7.3: two years after the last use',
  'verzuim-negentien': 'Selection list of municipalities 12.1.3: until the nineteenth birthday',
  'zorg-negentien': 'Selection list of municipalities 12.1.3: together with the absence record',
  'halt-afsluiting': 'Wet politiegegevens (Police Data Act) art. 14: five years',
  'wpg-afsluiting': 'Wet politiegegevens (Police Data Act) art. 14: five years',
  'overstap-seizoen-veenmeer': 'Decision of the region: two seasons to compare',
};

/** Wat er over een onderdeel van het systeem te zeggen is. */
export const onderdeel = {
  'geen-antwoord': 'no answer',
  'niet-ingesteld': 'not set up',
  'werker-stil': 'no worker picks up work',
  achterstand: 'messages wait too long',
};
