/** Weigeringen die zeggen wat er nu geldt: met wat de API daarover meegeeft (`nu`). Ontbreekt dat, dan geldt de zin zonder. */
export const foutmet = {
  'aanmelding.gewijzigd':
    'Meanwhile this application has changed. It is now: {{status}}. Check it and decide again.',
  'aanmelding.status-kan-niet-volgen': 'That status cannot follow the present one. Possible: {{toegestaan}}.',
  'aanmelding.zelfde-status': 'This application already has the status: {{status}}.',
  'overstap.niet-over-te-dragen': 'Handing over is not possible now. {{reden}}',
  'partnertaak.veranderd':
    'Meanwhile this task has changed. It is now: {{taakstatus}}. Look at it and decide again.',
  'verzuimmelding.te-vroeg': 'Absence was reported not long ago. This report is possible from {{vanaf}}.',
  'vrijstelling.bezwaar': '{{regels}}',
} as const;

/** Waarom een leerling nu niet over te dragen is. */
export const nietover = {
  GEPLAATST: 'The pupil already has a fixed place at the mbo.',
  ANDERE_BESTEMMING: 'Another destination was confirmed for the pupil.',
  AL_OVERGEDRAGEN: 'The pupil has already been handed over.',
  AFGESLOTEN: 'The transition is closed.',
  NOG_NIET: 'The agreed moment has not come yet.',
  NIET_GEVRAAGD: 'There is no reason to change the receiver.',
  STARTKWALIFICATIE: 'The pupil already has a diploma to go on with.',
  BOVEN_LEEFTIJDSGRENS: 'The pupil is too old for the attendance office and Doorstroompunt.',
  BUITENLAND: 'The pupil lives abroad.',
  OVERLEDEN: 'The pupil has died.',
  GEEN_UITVOERDER: 'For the home municipality no receiver is known.',
} as const;
