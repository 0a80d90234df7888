import { useTranslation } from 'react-i18next';
import { Knop } from '../delen/knop.tsx';
import { Pagina } from '../delen/pagina.tsx';

/** Waar men uitkomt na opnieuw aanmelden in een ander tabblad. */
export function Aangemeld() {
  const { t } = useTranslation('app');
  return (
    <Pagina titel={t('aangemeld.titel')} inleiding={t('aangemeld.uitleg')}>
      <div className="knoprij">
        <Knop soort="hoofd" onClick={() => window.close()}>
          {t('aangemeld.sluit')}
        </Knop>
      </div>
    </Pagina>
  );
}
