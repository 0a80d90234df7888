import { useTranslation } from 'react-i18next';
import { Pagina } from '../delen/pagina.tsx';
import { EigenGegevens } from '../delen/thuis/gegevens.tsx';
import { Inzagen } from '../delen/thuis/inzagen.tsx';
import '../stijl/thuis.css';

/** Wie naar de gegevens van het kind keek, en die gegevens opvragen. */
export function InzagenVanKind() {
  const { t } = useTranslation('ouder');
  return (
    <Pagina titel={t('inzagen.titel')} inleiding={t('inzagen.uitleg')}>
      <div className="stapel smal">
        <Inzagen ns="ouder" />
        <EigenGegevens ns="ouder" />
      </div>
    </Pagina>
  );
}
