import { useTranslation } from 'react-i18next';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';

interface Props {
  readonly richting: 'uit' | 'in';
  readonly geheim: string;
}

/** Een sleutel zoals zij een keer te zien is. */
export function Sleutelgeheim({ richting, geheim }: Props) {
  const { t } = useTranslation('beheerder');
  return (
    <Melding toon="let-op" titel={t(`sleutel.${richting}`)}>
      <p>{t('sleutel.eenmaal')}</p>
      <code className="adres">{geheim}</code>
      <Knop klein onClick={() => void navigator.clipboard.writeText(geheim)}>
        {t('sleutel.kopieer')}
      </Knop>
    </Melding>
  );
}
