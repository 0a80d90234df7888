import type { Intakestand } from '../domain/aanmelding/intake.ts';
import type { Behandelsoort } from '../domain/overdracht/behandeling.ts';

/** Wat een ontvanger tijdens de behandeling vastlegt. */
export const BEHANDELING_TEKST: Readonly<Record<Behandelsoort, string>> = {
  TELEFOON: 'gebeld',
  BRIEF: 'brief gestuurd',
  GESPREK: 'gesprek gehad',
  HUISBEZOEK: 'huisbezoek gedaan',
  BEGELEIDING: 'begeleiding gegeven',
  ZORG_BEGONNEN: 'zorg begonnen',
  ZORG_BEEINDIGD: 'zorg geëindigd',
};

/** Hoe het met een intakegesprek staat. */
export const INTAKE_TEKST: Readonly<Record<Intakestand, string>> = {
  GEPLAND: 'gepland',
  GEWEEST: 'is geweest',
  NIET_VERSCHENEN: 'niet verschenen',
  AFGEZEGD: 'afgezegd',
};
