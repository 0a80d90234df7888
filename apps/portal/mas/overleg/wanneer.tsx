import type { TFunction } from 'i18next';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Tekstveld } from '../../delen/velden.tsx';

type Veld = Omit<ComponentProps<typeof Tekstveld>, 'label'>;

/** Wanneer een overleg is en hoe lang het duurt, zoals het formulier dat toetst. */
export const wanneerVan = (t: TFunction<'mas'>) => ({
  op: z.string().min(1, t('overleg.plan.wanneerMis')),
  minuten: z.string().refine((tekst) => +tekst >= 5 && +tekst <= 480, t('overleg.plan.minutenMis')),
});

/** De velden daarvoor. */
export function Wanneervelden({ op, minuten }: { readonly op: Veld; readonly minuten: Veld }) {
  const { t } = useTranslation('mas');
  return (
    <>
      <Tekstveld type="datetime-local" label={t('overleg.plan.wanneer')} {...op} />
      <Tekstveld type="number" min={5} max={480} label={t('overleg.plan.minuten')} {...minuten} />
    </>
  );
}
