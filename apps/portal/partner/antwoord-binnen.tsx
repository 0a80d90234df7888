import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Melding } from '../delen/melding.tsx';
import { Pagina } from '../delen/pagina.tsx';

/** Waar wie met een link kwam uitkomt als zijn taak klaar is: hij is er dan meteen uit. */
export function AntwoordBinnen() {
  const { t } = useTranslation('partner');
  const [vraag] = useSearchParams();
  const wat = vraag.get('wat') === 'teruggegeven' ? 'teruggegeven' : 'klaar';
  return (
    <Pagina titel={t('binnen.titel')}>
      <Melding toon="goed" titel={t(`gedaan.${wat}.titel`)}>
        <p>{t('binnen.uitleg')}</p>
      </Melding>
    </Pagina>
  );
}
