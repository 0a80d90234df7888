import { useTranslation } from 'react-i18next';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Trajecten } from '../delen/thuis/trajecten.tsx';
import '../stijl/thuis.css';

/** Het traject bij veel verzuim, in gewone woorden, met waar de leerling zelf over beslist. */
export function MijnTraject() {
  const { t } = useTranslation('leerling');
  return (
    <Pagina titel={t('traject.titel')} inleiding={t('traject.uitleg')}>
      <div className="stapel smal">
        <Trajecten ns="leerling" />
        <Kaart titel={t('traject.hulp')}>
          <p>{t('traject.hulpUitleg')}</p>
        </Kaart>
      </div>
    </Pagina>
  );
}
