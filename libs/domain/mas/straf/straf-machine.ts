/** De statussen van route R4, de strafrechtelijke weg. Bron: domain.md §9b; Leerplichtwet art. 22 en 26. */
export const STRAF_STATUSSEN = [
  'VOORNEMEN',
  'VERHOOR',
  'PV_OPGEMAAKT',
  'INGEZONDEN',
  'RVDK_ADVIES',
  'SEPOT',
  'VOORWAARDELIJK_SEPOT',
  'STRAFBESCHIKKING',
  'DAGVAARDING',
  'ZITTING',
  'VONNIS',
  'TENUITVOERLEGGING',
  'AFGEROND',
  'INGETROKKEN',
  'VERVALLEN',
] as const;
export type Strafstatus = (typeof STRAF_STATUSSEN)[number];

/**
 * Welke status op welke kan volgen. De leerplichtambtenaar trekt alleen in voor inzending; daarna laat alleen het OM de
 * zaak vallen. Met de dood of door verjaring vervalt het recht tot strafvordering. Bron: domain.md §1.7; Wetboek van
 * Strafrecht art. 69, 70 en 75.
 */
export const STRAF_OVERGANGEN: Readonly<Record<Strafstatus, readonly Strafstatus[]>> = {
  VOORNEMEN: ['VERHOOR', 'INGETROKKEN', 'VERVALLEN'],
  VERHOOR: ['PV_OPGEMAAKT', 'INGETROKKEN', 'VERVALLEN'],
  PV_OPGEMAAKT: ['INGEZONDEN', 'INGETROKKEN', 'VERVALLEN'],
  INGEZONDEN: [
    'RVDK_ADVIES',
    'SEPOT',
    'VOORWAARDELIJK_SEPOT',
    'STRAFBESCHIKKING',
    'DAGVAARDING',
    'VERVALLEN',
  ],
  RVDK_ADVIES: ['SEPOT', 'VOORWAARDELIJK_SEPOT', 'STRAFBESCHIKKING', 'DAGVAARDING', 'VERVALLEN'],
  VOORWAARDELIJK_SEPOT: ['AFGEROND', 'DAGVAARDING', 'VERVALLEN'],
  STRAFBESCHIKKING: ['DAGVAARDING', 'TENUITVOERLEGGING', 'VERVALLEN'],
  DAGVAARDING: ['SEPOT', 'ZITTING', 'VERVALLEN'],
  ZITTING: ['VONNIS', 'VERVALLEN'],
  VONNIS: ['TENUITVOERLEGGING', 'AFGEROND', 'VERVALLEN'],
  TENUITVOERLEGGING: ['AFGEROND', 'VERVALLEN'],
  SEPOT: [],
  AFGEROND: [],
  INGETROKKEN: [],
  VERVALLEN: [],
};

/** Mag de strafrechtelijke weg van de ene status naar de andere? */
export const magStraf = (van: Strafstatus, naar: Strafstatus): boolean =>
  STRAF_OVERGANGEN[van].includes(naar);

/** Het proces-verbaal is nog bij de leerplichtambtenaar: die kan het nog laten rusten. Bron: domain.md §9b. */
export const isVoorInzending = (status: Strafstatus): boolean => magStraf(status, 'INGETROKKEN');
