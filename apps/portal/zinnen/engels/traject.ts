import type { Verklaarder, Vrijstellingsgrond } from '#libs/domain/leerling/vrijstelling.ts';
import type { Vrijstellingstatus } from '#libs/domain/leerling/vrijstelling-machine.ts';
import type { Partnertaakstatus } from '#libs/domain/mas/partner/partnertaak-machine.ts';
import type { MasRoute, Routestatus } from '#libs/domain/mas/routezaak.ts';
import type { Trajecteinde } from '#libs/domain/mas/traject/einde.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import type { Uitleg, Woorden } from '../woorden.ts';

export const trajectstatus: Uitleg<Trajectstatus> = {
  PREVENTIEF: {
    label: 'Talk beforehand',
    zin: 'School and the attendance office are talking; nothing was reported yet.',
  },
  GEMELD: { label: 'Reported', zin: 'The school has reported absence. The attendance office takes it up.' },
  IN_ONDERZOEK: {
    label: 'Being looked into',
    zin: 'The attendance office hears the young person and the parents.',
  },
  ROUTEKEUZE: { label: 'Choice of route', zin: 'The attendance office chooses what is needed.' },
  LOPEND: { label: 'Running', zin: 'There is help or another approach going on.' },
  MONITORING: {
    label: 'Monitoring',
    zin: 'The approach is done. The school and the attendance office see whether it keeps going well.',
  },
  OVERDRACHT_GEMEENTE: {
    label: 'Goes to another municipality',
    zin: 'The young person has moved. The new municipality decides whether it takes over.',
  },
  AFGESLOTEN: { label: 'Closed', zin: 'This case is done.' },
};

export const route: Uitleg<MasRoute> = {
  R1: { label: 'Voluntary help', zin: 'Help that the young person and the parents want themselves.' },
  R2: {
    label: 'Halt',
    zin: 'A Halt measure: talks, a learning task and an apology, instead of a criminal case.',
  },
  R3: { label: 'Compulsory help', zin: 'Help that the juvenile court decides on.' },
  R4: { label: 'Criminal law', zin: 'An official report, on which the Public Prosecution Service decides.' },
};

export const routestatus: Woorden<Routestatus> = {
  VOORGESTELD: 'proposed',
  TOESTEMMING: 'there is consent',
  AANGEMELD: 'registered with the care provider',
  WACHTLIJST: 'on the waiting list',
  GESTART: 'started',
  GEPAUZEERD: 'paused',
  AFGEROND: 'finished',
  GEWEIGERD: 'refused',
  AFGEBROKEN: 'broken off',
  OVERGEGAAN_VERPLICHT: 'became compulsory help',
  OVERWOGEN: 'being considered',
  SCHRIFTELIJK_INGELICHT: 'informed in writing',
  INSTEMMING: 'there is agreement',
  VERWEZEN: 'referred',
  GEACCEPTEERD: 'accepted by Halt',
  GERETOURNEERD: 'handed back by Halt',
  LOPEND: 'running',
  POSITIEF: 'finished well',
  NEGATIEF: 'not finished well',
  INGETROKKEN: 'withdrawn',
  TAFEL: 'being discussed',
  VERZOEK_TOT_ONDERZOEK: 'investigation requested',
  ONDERZOEK: 'the Council investigates',
  VERZOEK_KINDERRECHTER: 'asked of the juvenile court',
  GEEN_VERZOEK: 'the Council asks the court for nothing',
  BURGEMEESTER: 'the mayor asks after all',
  OTS: 'supervision order',
  AFGEWEZEN: 'turned down',
  UITVOERING_GI: 'carried out by youth protection',
  BEEINDIGD: 'ended',
  VOORNEMEN: 'intention',
  VERHOOR: 'interview',
  PV_OPGEMAAKT: 'official report drawn up',
  INGEZONDEN: 'submitted',
  RVDK_ADVIES: 'the Council advises',
  SEPOT: 'not prosecuted',
  VOORWAARDELIJK_SEPOT: 'conditionally not prosecuted',
  STRAFBESCHIKKING: 'penalty order',
  DAGVAARDING: 'summoned',
  ZITTING: 'court hearing',
  VONNIS: 'judgment',
  TENUITVOERLEGGING: 'being enforced',
  VERVALLEN: 'lapsed',
};

export const trajecteinde: Woorden<Trajecteinde> = {
  TERUGKEER_PASSEND_ONDERWIJS: 'back at school',
  ANDERE_SCHOOL: 'to another school',
  MBO_GEPLAATST: 'placed at an mbo',
  STARTKWALIFICATIE: 'basic qualification reached',
  EINDE_KWALIFICATIEPLICHT_18: 'turned eighteen',
  VRIJSTELLING_VERLEEND: 'exemption',
  VERHUISD: 'moved to another municipality',
  VERTROKKEN_BUITENLAND: 'gone abroad',
  WAARSCHUWING_LUXE: 'warning',
  HALT_POSITIEF: 'Halt finished well',
  OVERGEDRAGEN_GI: 'goes on with youth protection',
  STRAFRECHTELIJK_AFGEDAAN: 'settled under criminal law',
  ONTERECHT_GEMELD: 'reported wrongly',
  TER_KENNISGEVING: 'noted for information',
  OVERLEDEN: 'died',
  SAMENGEVOEGD: 'merged with another case',
};

export const partnertaakstatus: Woorden<Partnertaakstatus> = {
  AANGEBODEN: 'waits for an answer',
  AANGENOMEN: 'accepted',
  TERUGGEGEVEN: 'handed back',
  GEDAAN: 'done',
  INGETROKKEN: 'withdrawn',
};

export const vrijstelling: Uitleg<Vrijstellingsgrond> = {
  ongeschikt: {
    label: 'Not fit to go to school',
    zin: 'The young person cannot go to a school for physical or mental reasons.',
  },
  bedenkingen: {
    label: 'Objections to the denomination',
    zin: 'The parents have overriding objections to the denomination of all schools nearby.',
  },
  buitenland: {
    label: 'School abroad',
    zin: 'The young person is enrolled at a school abroad and goes there.',
  },
  trekkend: {
    label: 'Travelling life',
    zin: 'The young person travels with the parents during the season.',
  },
  'ander-onderwijs': {
    label: 'Other sufficient education',
    zin: 'The young person gets enough education in another way.',
  },
  vervangend: {
    label: 'Substitute compulsory education',
    zin: 'The young person follows a programme that partly takes the place of school.',
  },
  'vervangend-mbo': {
    label: 'Last compulsory year at the mbo',
    zin: 'The young person follows the last year of compulsory education at an mbo.',
  },
};

export const vrijstellingstatus: Woorden<Vrijstellingstatus> = {
  INGEDIEND: 'submitted',
  ERKEND: 'recognised',
  AFGEWEZEN: 'turned down',
  BEEINDIGD: 'stopped earlier',
  VERLOPEN: 'ended',
};

/** Wat de jongere en zijn ouders van een traject lezen. */
export const trajectuitleg: Woorden<Trajectstatus> = {
  PREVENTIEF: 'Your school asked the attendance office for advice.',
  GEMELD:
    'Your school reported that you were often not at school. Someone from the attendance office contacts you.',
  IN_ONDERZOEK: 'The attendance office wants to hear from you and your parents how things are going.',
  ROUTEKEUZE: 'The attendance office looks with you at what can help.',
  LOPEND: 'Agreements have been made. Below you see what is going on.',
  MONITORING: 'Things are getting better. The attendance office sees whether it stays that way.',
  OVERDRACHT_GEMEENTE: 'You have moved. Your new municipality takes over.',
  AFGESLOTEN:
    'The attendance office is done with this. Nothing more has to be done for it. The attendance office can say why it was closed.',
};

export const trajectuitlegOuder: Woorden<Trajectstatus> = {
  PREVENTIEF: 'The school asked the attendance office for advice.',
  GEMELD:
    'The school reported that your child was often not at school. Someone from the attendance office contacts you.',
  IN_ONDERZOEK: 'The attendance office wants to hear from you and your child how things are going.',
  ROUTEKEUZE: 'The attendance office looks with you and your child at what can help.',
  LOPEND: 'Agreements have been made. Below you see what is going on.',
  MONITORING: 'Things are getting better. The attendance office sees whether it stays that way.',
  OVERDRACHT_GEMEENTE: 'Your child has moved. The new municipality takes over.',
  AFGESLOTEN:
    'The attendance office is done with this. Nothing more has to be done for it. The attendance office can say why it was closed.',
};

export const trajectstand = { loopt: 'Being worked on', afgerond: 'Finished' };

export const overlegstatus = { GEPLAND: 'Planned', GEHOUDEN: 'Held', AFGELAST: 'Cancelled' };

export const verklaarder: Woorden<Verklaarder> = {
  'aangewezen-deskundige': 'an expert appointed by the municipality',
  behandelaar: 'someone who treats the young person',
  ouders: 'the parents',
  school: 'the school',
  instelling: 'the institution',
  'school-buitenland': 'the head of a school abroad',
};

/** Wat voor of tegen een route pleit. */
export const criterium = {
  'halt.leeftijd': 'The young person has the age for Halt.',
  'halt.niet-verplicht': 'The young person has a duty to attend school or to qualify.',
  'halt.te-weinig': 'There is enough absence for Halt.',
  'halt.boven-maximum': 'The absence is not more than Halt can deal with.',
  'halt.eerder': 'The young person has not had Halt for absence before.',
  'civiel.meerderjarig': 'The young person is a minor.',
  'straf.te-jong': 'The suspect is old enough to be punishable.',
  'straf.eerst-waarschuwen': 'A warning does not come first.',
  problemen: 'There are problems behind the absence.',
  bereid: 'The young person and the parents want help.',
  verwijtbaar: 'The absence is culpable.',
  'school-deed-genoeg': 'The school did what it could.',
  'eigen-initiatief': 'The young person stays away by choice.',
  'zorg-zonder-hulp': 'There are no serious mental problems without help.',
  'ontwikkeling-bedreigd': 'The development is in serious danger.',
  'hulp-niet-aanvaard': 'Help is not accepted, or too little.',
  'lichtere-hulp': 'Lighter help is no longer possible.',
  'hulp-en-halt': 'Help or Halt was refused or did not work.',
  'geldige-reden': 'There is no valid reason for the absence.',
  'ouders-niet-verantwoordelijk': 'The parents did not show that they are not responsible.',
  combinatie: 'The route goes with what is running or was there before.',
} as const;
