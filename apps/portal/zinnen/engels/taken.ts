import type { Partnertaaksoort } from '#libs/domain/mas/partner/partnertaak.ts';
import type { Taaksoort } from '#libs/domain/taak/taak.ts';
import type { Uitleg } from '../woorden.ts';

export const taak: Uitleg<Taaksoort> = {
  'leerling-benaderen': { label: 'Talk with the pupil', zin: 'Ask what the pupil will do after the summer.' },
  'aanmelding-zoeken': { label: 'Find a course', zin: 'Help the pupil to apply somewhere.' },
  'overdracht-beslissen': { label: 'Decide on a handover', zin: 'Do you take over this pupil?' },
  'plaatsing-bevestigen': { label: 'Confirm the place', zin: 'See whether the place of the pupil is right.' },
  'teruggemeld-oppakken': {
    label: 'Take up the pupil again',
    zin: 'The pupil was reported back to you after the summer.',
  },
  'bestemming-bevestigen': { label: 'Confirm the destination', zin: 'Confirm that the pupil comes to you.' },
  'bestemming-opnieuw': {
    label: 'Look at the destination again',
    zin: 'The other destination is not confirmed. Find out where the pupil is going.',
  },
  'vraag-beantwoorden': {
    label: 'Answer a question',
    zin: 'Someone asks you something about this pupil. Choose the answer that fits.',
  },
  'weigering-beoordelen': {
    label: 'Look at the refusal',
    zin: 'The receiver says that this pupil needs no receiver. Record what is going on.',
  },
  'verzuim-melden': {
    label: 'Report the absence',
    zin: 'The hours of a pupil have been reached. Check the lines, and confirm the report or correct the hours.',
  },
  'traject-oppakken': {
    label: 'Take up the report',
    zin: 'Absence has been reported. Call the school, see what was already going on, and take it up.',
  },
  'traject-gesprek': {
    label: 'Hear the young person and the parents',
    zin: 'Invite the parents, and the young person from the age of twelve, and fill in the signalling instrument with them.',
  },
  'traject-mdo': {
    label: 'Is a meeting needed?',
    zin: 'If more partners take part, plan a meeting. If not, finish this task.',
  },
  'traject-checkin': {
    label: 'Ask how it is going',
    zin: 'Ask the school how attendance is going, and record it.',
  },
  'traject-afsluiten': {
    label: 'Can this case be closed?',
    zin: 'The agreed school weeks are over. Judge whether the young person is back.',
  },
  'traject-achttien': {
    label: 'The young person has turned eighteen',
    zin: 'Finish what is still open. The Doorstroompunt has been told; close the case if possible.',
  },
  'traject-route': {
    label: 'A route needs your decision',
    zin: 'Open the case: one of the routes needs a decision.',
  },
  'traject-escalatie': {
    label: 'A decision is overdue',
    zin: 'An agreed decision was not taken. Make sure that it is.',
  },
  'traject-aanbod': {
    label: 'Take over a case',
    zin: 'A young person has moved to your municipality. Take over the case, or hand it back with a reason.',
  },
  'traject-opdracht': {
    label: 'A partner hands back a task',
    zin: 'Open the case and read why. Ask another, or agree on something else.',
  },
  'traject-vrijstelling': {
    label: 'What comes after this exemption?',
    zin: 'An exemption is ending. Is there a new claim, or does the young person go to school? If there is nothing, that is absence.',
  },
  'consult-beantwoorden': {
    label: 'A school asks for advice',
    zin: 'A school asks your advice about absence, before any report.',
  },
  'verschijnen-controleren': {
    label: 'Who did not appear?',
    zin: 'The course has started. Report who did not appear with the week check and finish this task.',
  },
  'tegenspraak-oplossen': {
    label: 'Solve a contradiction',
    zin: 'Two messages about the pupil do not agree.',
  },
  'heropenen-beoordelen': {
    label: 'Judge reopening',
    zin: 'There was news about a pupil whose case was already closed.',
  },
  'niet-gekoppeld-beoordelen': {
    label: 'Match a line',
    zin: 'A line from a file does not belong to any pupil yet.',
  },
  'ontbreekt-beoordelen': {
    label: 'See why the pupil is missing',
    zin: 'The pupil is not in the full list of your school. Record where the pupil is, or hand in the pupil again.',
  },
  'buitenland-bewijs-vragen': {
    label: 'Ask for proof',
    zin: 'Ask for proof that the pupil is going abroad.',
  },
  'geen-instantie-beoordelen': {
    label: 'Judge the pupil',
    zin: 'No municipality or Doorstroompunt is competent. See what is needed.',
  },
  'gevolgen-terugdraaien': {
    label: 'Repair the consequences',
    zin: 'A file has been rolled back. See what had already been done.',
  },
  'bericht-onbestelbaar': {
    label: 'A message does not arrive',
    zin: 'A mail of the system cannot be delivered. See why, and send it again under Messages.',
  },
  'mailadres-onbestelbaar': {
    label: 'A mail address does not work',
    zin: 'Mail to an organisation does not arrive. Ask it for the right address. Then correct it under Messages.',
  },
  'webhook-onbestelbaar': {
    label: 'Your system does not accept messages',
    zin: 'A message to a system of your organisation cannot be delivered. See what is wrong, and have it sent again.',
  },
  'proces-nakijken': {
    label: 'Check a process',
    zin: 'The system stopped a step that does not belong to its case. Report this to whoever runs the system.',
  },
  'noodtoegang-meekijken': {
    label: 'Watch an emergency access',
    zin: 'Someone opened a record with the emergency button. Read why, and end it if it is not right.',
  },
  'noodtoegang-beoordelen': {
    label: 'Judge an emergency access',
    zin: 'Someone opened a record with the emergency button. Say whether that was right.',
  },
  'paspoort-ontbreekt': {
    label: 'Talk about a Passport',
    zin: 'This pupil needs extra attention and has no Passport for Success yet. Ask whether the pupil wants to make one.',
  },
  'paspoort-ouders-oneens': {
    label: 'Talk with the parents',
    zin: 'The parents do not agree on sharing the Passport. Until they do, it is not shared.',
  },
  'paspoort-gezag-onbekend': {
    label: 'Find out who has custody',
    zin: 'The pupil wants to share the Passport, but of no parent is custody known. Ask about it.',
  },
  'inzage-nalezen': {
    label: 'Read back what you wrote',
    zin: 'The young person asked for the data. See whether what your organisation wrote may go along, or is about another person too.',
  },
  'bewaren-beslissen': {
    label: 'Decide on destruction',
    zin: 'For a number of pupils the retention period has passed. Look at the proposal and say whether the data may go.',
  },
};

export const partnertaak: Uitleg<Partnertaaksoort> = {
  'halt-uitvoeren': {
    label: 'Carry out Halt',
    zin: 'The attendance office refers a young person to you. Accept, or hand back with a reason.',
  },
  'hulp-starten': {
    label: 'Start help',
    zin: 'A young person has been registered with you for help. Report whether the help starts, waits or stops.',
  },
  'onderzoek-rvdk': {
    label: 'Investigate whether protection is needed',
    zin: 'There is a request for an investigation. Report whether you ask the juvenile court for anything.',
  },
  'uitvoering-gi': {
    label: 'Carry out the measure',
    zin: 'The juvenile court has ordered a measure. Report the progress and the end.',
  },
  'beoordelen-om': {
    label: 'Judge the case',
    zin: 'An official report has been submitted. Report what you decide.',
  },
  'advies-rvdk': {
    label: 'Advise the Public Prosecution Service',
    zin: 'There is a criminal case against a minor. Report when the advice is there.',
  },
  'advies-jeugdarts': {
    label: 'Give advice',
    zin: 'Report only what the young person can manage; what is medical stays with you.',
  },
  'afspraken-school': {
    label: 'Do what was agreed',
    zin: 'Agreements were made with the school. Report what has been done.',
  },
  'begeleiding-achttien': {
    label: 'Take over the guidance',
    zin: 'A young person has turned eighteen. Get in touch and report that you are guiding them.',
  },
  'mdo-afspraak': {
    label: 'Do what was agreed in the meeting',
    zin: 'In a meeting something was agreed with you. Report what has been done.',
  },
};
