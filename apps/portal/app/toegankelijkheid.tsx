import { useTranslation } from 'react-i18next';
import { Kaart, Pagina } from '../delen/pagina.tsx';

/** De toegankelijkheidsverklaring: wat is nagekeken, en hoe men een probleem meldt. */
export function Toegankelijkheid() {
  const { t } = useTranslation('app');
  return (
    <Pagina titel={t('toegankelijk.titel')} inleiding={t('toegankelijk.uitleg')}>
      <Kaart titel={t('toegankelijk.watKop')}>
        <ul>
          {(['axe', 'toetsenbord', 'klein', 'groot', 'beweging'] as const).map((wat) => (
            <li key={wat}>{t(`toegankelijk.${wat}`)}</li>
          ))}
        </ul>
      </Kaart>
      <Kaart titel={t('toegankelijk.meldKop')}>
        <p>{t('toegankelijk.meld')}</p>
      </Kaart>
    </Pagina>
  );
}
