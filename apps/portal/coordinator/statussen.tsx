import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useVraag } from '../api/vragen.ts';
import { Kaart } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { Getallentabel } from './tabel.tsx';

/** Hoeveel leerlingen elke status hebben, en hoeveel daarvan te laat zijn. */
export function Statussen() {
  const { t } = useTranslation('coordinator');
  const [zoek] = useSearchParams();
  const vraag = useVraag('lijstTellingen');
  return (
    <Kaart titel={t('status.kop')}>
      <Toestand vraag={vraag}>
        {({ items }) => {
          const seizoen = zoek.get('seizoen') ?? items[0]?.seizoen;
          const rijen = items.filter((telling) => telling.seizoen === seizoen);
          return rijen.length === 0 ? (
            <p>{t('status.leeg')}</p>
          ) : (
            <Getallentabel
              naam={t('status.kop')}
              koppen={[t('status.naam'), t('status.aantal'), t('status.teLaat')]}
              rijen={rijen.map(({ status, statusTekst, aantal, teLaat }) => ({
                sleutel: status,
                cellen: [
                  <Zin key="naam" bij={`status.${status}`} tekst={statusTekst} />,
                  aantal,
                  teLaat === 0 ? t('status.geen') : <strong key="laat">{teLaat}</strong>,
                ],
              }))}
            />
          );
        }}
      </Toestand>
    </Kaart>
  );
}
