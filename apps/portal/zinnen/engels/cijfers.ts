import type { Overstapkengetal } from '#libs/domain/overstap/cijfers/kengetallen.ts';
import type { Woorden } from '../woorden.ts';

/** Wat elk kerncijfer telt; de punt zet het scherm. */
export const cijferdefinitie: Woorden<Overstapkengetal> = {
  K1: 'Pupils with at least one application still open, or who are certain already; of all pupils in the cohort',
  K2: 'Pupils who are certain: placed at an mbo, or another destination that is confirmed; of all pupils in the cohort. Per mbo: of those who applied there',
  K3: 'Weekly checks that came in on time; of all weeks whose last day has passed',
  K4: 'Weekly checks with vavo in them; of the checks handed in by mbo schools that have vavo and said so',
  K5: 'Pupils who are certain; of those ever handed over to the attendance office or the Doorstroompunt',
  K6: 'Pupils who were handed over and not yet accepted by anyone; of those ever handed over',
  K7: 'Pupils with a first action by the receiver; of those ever handed over',
  K8: 'Applications that started and were not reported as not appeared; of all definite applications whose start and term to report have passed',
};

/** Waarom er geen getal is. */
export const geencijfer: Woorden<Overstapkengetal | 'niet-meetbaar' | 'te-weinig'> = {
  'niet-meetbaar':
    'The state of {{volledigheid}}% of the sources is known. That is too little to say anything.',
  'te-weinig': 'This is about too few pupils.',
  K1: 'There are no pupils in the cohort.',
  K2: 'There are no pupils in the cohort.',
  K3: 'No weekly check was due yet.',
  K4: 'No mbo with vavo said whether vavo was in what it handed in.',
  K5: 'Nobody has been handed over yet.',
  K6: 'Nobody has been handed over yet.',
  K7: 'Nobody has been handed over yet.',
  K8: 'No course has started yet whose term to report is over.',
};
