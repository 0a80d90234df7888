import { useTranslation } from 'react-i18next';
import { Pagina } from '../delen/pagina.tsx';
import { EigenGegevens } from '../delen/thuis/gegevens.tsx';
import { Inzagen } from '../delen/thuis/inzagen.tsx';
import '../stijl/thuis.css';

/** Wie keek er mee, en alle eigen gegevens opvragen. */
export function MijnInzagen() {
  const { t } = useTranslation('leerling');
  return (
    <Pagina titel={t('inzagen.titel')} inleiding={t('inzagen.uitleg')}>
      <div className="stapel smal">
        <Inzagen ns="leerling" />
        <EigenGegevens ns="leerling" />
      </div>
    </Pagina>
  );
}
