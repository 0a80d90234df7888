import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Aanwezigheid } from '#libs/contract/aanwezigheden.ts';
import { roep } from '../api/client.ts';
import { Pictogram } from '../delen/pictogram.tsx';
import { useMij } from './mij.ts';

const ELKE_MS = 20_000;

/** Wie van de eigen organisatie deze zaak nu ook open heeft. Zet dit bovenaan een zaak; het zegt meteen dat u er bent. */
export function Samen({ soort, id }: Aanwezigheid) {
  const { t } = useTranslation('app');
  const rol = useMij()?.organisatie.rol;
  const burger = rol === 'jongere' || rol === 'ouder';
  const vraag = useQuery({
    queryKey: ['meldAanwezig', soort, id],
    queryFn: () => roep('meldAanwezig', { inhoud: { soort, id } }),
    enabled: !burger,
    refetchInterval: ELKE_MS,
    retry: false,
    gcTime: 0,
  });
  const anderen = vraag.data?.anderen ?? [];
  return (
    <div role="status">
      {anderen.length > 0 && (
        <p className="nieuwtje">
          <Pictogram naam="oog" />
          <span>
            {t('samen.ook', { namen: anderen.map(({ naam }) => naam).join(', '), count: anderen.length })}
          </span>
        </p>
      )}
    </div>
  );
}
