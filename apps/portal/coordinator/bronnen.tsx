import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Versheid } from '../delen/bal.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';

/** Hoe oud de lijsten van scholen en de leveringen van mbo's zijn; wat verouderd is staat bovenaan. */
export function Bronnen() {
  const { t } = useTranslation('coordinator');
  const vraag = useVraag('lijstBronnen');
  return (
    <Kaart titel={t('bronnen.kop')}>
      <Toestand vraag={vraag}>
        {({ items }) => {
          const oud = items.filter(({ verouderd }) => verouderd);
          const vers = items.filter(({ verouderd }) => !verouderd);
          return (
            <>
              <p>{oud.length === 0 ? t('bronnen.allesVers') : t('bronnen.oud', { count: oud.length })}</p>
              <Versheid bronnen={oud} />
              {vers.length > 0 && (
                <details>
                  <summary>{t('bronnen.vers', { count: vers.length })}</summary>
                  <Versheid bronnen={vers} />
                </details>
              )}
            </>
          );
        }}
      </Toestand>
    </Kaart>
  );
}
