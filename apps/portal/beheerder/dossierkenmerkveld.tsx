import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Tekstveld } from '../delen/velden.tsx';

/** Het veld voor het kenmerk of het adres van een dossier. */
export function Dossierkenmerkveld(veld: Omit<ComponentProps<typeof Tekstveld>, 'label' | 'uitleg'>) {
  const { t } = useTranslation('beheerder');
  return <Tekstveld label={t('dossier.label')} uitleg={t('dossier.uitleg')} autoComplete="off" {...veld} />;
}
