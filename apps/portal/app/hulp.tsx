import { useTranslation } from 'react-i18next';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { useMij } from './mij.ts';

const TOETSEN = ['zoek', 'omlaag', 'omhoog', 'open', 'kies', 'uit'] as const;

/** Hulp: altijd op dezelfde plek in de kop. */
export function Hulp() {
  const { t } = useTranslation('app');
  const mij = useMij();
  return (
    <Pagina titel={t('hulp.titel')} inleiding={t('hulp.uitleg')}>
      <Kaart titel={t('hulp.vier')}>
        <ul>
          {(['bal', 'waarom', 'versheid', 'uiterlijk'] as const).map((vraag) => (
            <li key={vraag}>{t(`hulp.${vraag}`)}</li>
          ))}
        </ul>
      </Kaart>
      <Kaart titel={t('hulp.toetsen')}>
        <dl className="gegevens">
          {TOETSEN.map((toets) => [
            <dt key={`${toets}-t`}>
              <kbd>{t(`hulp.toets.${toets}`)}</kbd>
            </dt>,
            <dd key={`${toets}-d`}>{t(`hulp.doet.${toets}`)}</dd>,
          ])}
        </dl>
      </Kaart>
      <Kaart titel={t('hulp.wie')}>
        <p>{mij?.organisatie.rol === 'jongere' ? t('hulp.wieJongere') : t('hulp.wieUitleg')}</p>
      </Kaart>
    </Pagina>
  );
}
