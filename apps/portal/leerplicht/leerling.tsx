import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';

/** Opent de overdracht van een leerling aan de eigen organisatie; zo komt men hier uit zoeken of een taak. */
export function Leerling() {
  const { id = '' } = useParams();
  const { t } = useTranslation('leerplicht');
  const hier = useMij()?.organisatie.id;
  const vraag = useVraag('lijstOverdrachtenVanOverstap', { pad: { id } });
  const laatste = vraag.data?.items.findLast(({ naar }) => naar?.id === hier);
  if (laatste) return <Navigate to={`/leerplicht/overdracht/${laatste.id}`} replace />;
  return (
    <Pagina titel={t('leerling.titel')}>
      <Toestand vraag={vraag}>
        {() => (
          <Leeg titel={t('leerling.niet')}>
            <p>{t('leerling.nietUitleg')}</p>
            <Knoplink naar="/leerplicht">{t('leerling.terug')}</Knoplink>
          </Leeg>
        )}
      </Toestand>
    </Pagina>
  );
}
