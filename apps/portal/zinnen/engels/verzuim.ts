import type { DuoStatus } from '#libs/domain/melding/melding-machine.ts';
import type { Meldingtoestand } from '#libs/domain/melding/voorstel-machine.ts';
import type { Delingstatus, Paspoortstatus } from '#libs/domain/paspoort/paspoort.ts';
import type { Meldingsoort } from '#libs/domain/verzuim/meldplicht.ts';
import type { Verzuimreden } from '#libs/domain/verzuim/verzuimregel.ts';
import type { Woorden } from '../woorden.ts';

export const verzuimreden: Woorden<Verzuimreden> = {
  ongeoorloofd: 'absent without a valid reason',
  luxe: 'on holiday without permission',
  'te-laat': 'late',
  ziek: 'ill',
  verlof: 'on leave',
  schorsing: 'suspended',
  'anders-geoorloofd': 'absent with a valid reason',
};

export const meldingsoort: Woorden<Meldingsoort | 'VERZUIM'> = {
  VERZUIM: 'absence',
  V3: '16 hours in 4 school weeks, under 18',
  V4: '16 hours in 4 school weeks, 18 or older',
  LRV: 'long-term relative absence',
  RMC: 'absence of pupils over 18 (RMC)',
  L: 'holiday absence',
  O: 'other absence',
};

export const duostatus: Woorden<DuoStatus> = {
  W: 'waits to be sent',
  R: 'registered',
  B: 'being handled',
  K: 'noted for information',
  G: 'closed',
  I: 'withdrawn',
};

export const meldingtoestand: Woorden<Meldingtoestand> = {
  VOORSTEL: 'the school has to decide',
  BEVESTIGD: 'reported',
  NIET_GEMELD: 'not reported',
  VERVALLEN: 'lapsed, the hours were corrected',
};

export const paspoortstatus: Woorden<Paspoortstatus> = {
  CONCEPT: 'Not ready yet',
  INGEVULD: 'Filled in',
  BESPROKEN_MENTOR: 'Discussed with the mentor',
  VASTGESTELD: 'Ready to share',
  GEDEELD: 'Shared',
  INGEZIEN: 'Read',
  BESPROKEN_INTAKE: 'Discussed at the intake',
  VERWERKT_IN_PLAN: 'Taken over in a plan',
  VERLOPEN: 'Closed, not used for long',
  VERNIETIGD: 'Gone',
};

export const delingstatus: Woorden<Delingstatus> = {
  AANGEMAAKT: 'Not shared yet',
  WACHT_OP_TOESTEMMING: 'Waits for consent',
  ACTIEF: 'Shared, not read yet',
  INGEZIEN: 'Read',
  INGETROKKEN: 'Withdrawn',
  VERLOPEN: 'Over',
};

/** Wat na een deling bij de ontvanger blijft. */
export const delingblijft = {
  plan: '{{naam}} has taken this over in a support plan. That plan stays with {{naam}}.',
};
