import type { Overstapregel } from '../delen/dossier/werklijst.ts';

const KAN: readonly Overstapregel['status'][] = [
  'NIET_AANGEMELD',
  'AANGEMELD',
  'IN_BEHANDELING',
  'AANDACHT',
  'RISICO',
  'TERUGGEMELD_SCHOOL',
];

/** Kan deze leerling nu over? Wie geplaatst is of al bij een ontvanger ligt, niet. */
export const kanOver = ({ status }: Pick<Overstapregel, 'status'>): boolean => KAN.includes(status);
