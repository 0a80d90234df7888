import { useTranslation } from 'react-i18next';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Trajecten } from '../delen/thuis/trajecten.tsx';
import '../stijl/thuis.css';

/** Het traject van het kind in gewone woorden, met waar de ouder over beslist. */
export function TrajectVanKind() {
  const { t } = useTranslation('ouder');
  return (
    <Pagina titel={t('traject.titel')} inleiding={t('traject.uitleg')}>
      <div className="stapel smal">
        <Trajecten ns="ouder" />
        <Kaart titel={t('traject.hulp')}>
          <p>{t('traject.hulpUitleg')}</p>
        </Kaart>
      </div>
    </Pagina>
  );
}
