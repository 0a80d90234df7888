import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knoplink } from '../delen/knop.tsx';
import { Pagina } from '../delen/pagina.tsx';

/** Een bladzijde die stukging: de rest van de portal blijft werken. */
export function Foutgrens() {
  const { t } = useTranslation('app');
  return (
    <Pagina titel={t('stuk.titel')}>
      <Foutmelding fout={useRouteError()} opnieuw={() => location.reload()} />
    </Pagina>
  );
}

/** Een adres dat er niet is, of niet voor deze lezer. */
export function NietGevonden() {
  const { t } = useTranslation('app');
  return (
    <Pagina titel={t('weg.titel')} inleiding={t('weg.uitleg')}>
      <div className="knoprij">
        <Knoplink naar="/" soort="hoofd">
          {t('weg.start')}
        </Knoplink>
      </div>
    </Pagina>
  );
}
