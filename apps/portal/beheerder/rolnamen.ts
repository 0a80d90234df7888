import { useTranslation } from 'react-i18next';
import type { Item } from '../api/vragen.ts';

export type Rolnaam = Item<'lijstMandaten'>['rol'];

const PER_SOORT: Readonly<Record<string, readonly Rolnaam[]>> = {
  vo: ['decaan', 'mentor', 'beheerder'],
  mbo: ['mbo_intaker', 'beheerder'],
  gemeente: ['lpa', 'beheerder'],
  rmc: ['rmc', 'beheerder'],
  regio: ['coordinator', 'projectleider', 'stuurgroep', 'beheerder'],
  hulp: ['hulpverlener', 'beheerder'],
  jgz: ['jeugdarts', 'beheerder'],
  halt: ['halt', 'beheerder'],
  rvdk: ['rvdk', 'beheerder'],
  gi: ['gi', 'beheerder'],
  om: ['om', 'beheerder'],
};

/** De rollen die er bij een soort organisatie zijn. */
export const rollenVoor = (soort: string | undefined): readonly Rolnaam[] => PER_SOORT[soort ?? ''] ?? [];

/** De naam van een rol in de taal van de lezer. */
export function useRolnaam(): (rol: string) => string {
  const { t } = useTranslation(['delen', 'beheerder']);
  return (rol) => t(`delen:rol.${rol}`, rol);
}
