import { useTranslation } from 'react-i18next';
import { Stappen } from '../stappen.tsx';

/** De vijf stappen van het inlezen; `nu` telt vanaf 0. */
export function Stapbalk({ nu }: { readonly nu: number }) {
  const { t } = useTranslation('inlezen');
  const namen = (['bestand', 'kolommen', 'controle', 'inlezen', 'klaar'] as const).map((stap) =>
    t(`stap.${stap}`),
  );
  return <Stappen namen={namen} nu={nu} />;
}
