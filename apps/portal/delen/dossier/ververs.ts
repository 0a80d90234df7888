import type { OperatieId } from '../../api/client.ts';

/** Wat er van een dossier opnieuw gehaald wordt nadat er iets aan veranderde. */
export const DOSSIER: readonly OperatieId[] = [
  'leesOverstap',
  'lijstOverstappen',
  'lijstTellingen',
  'leesTijdlijn',
  'leesDeadlinevooruitzicht',
  'lijstAanmeldingen',
  'lijstBestemmingen',
  'lijstOverdrachtenVanOverstap',
  'lijstOverdrachten',
  'leesVooruitblik',
  'lijstTaken',
];
