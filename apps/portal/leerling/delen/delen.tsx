import { useTranslation } from 'react-i18next';
import { isTeDelen } from '#libs/domain/paspoort/paspoort-machine.ts';
import { useVraag } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';
import { Kaart, Pagina } from '../../delen/pagina.tsx';
import { Leeg, Toestand } from '../../delen/toestand.tsx';
import '../../stijl/thuis.css';
import { Deelregel } from './deelregel.tsx';
import { Meelezers } from './meelezers.tsx';
import { NogNiet } from './nog-niet.tsx';

/** Wie het Paspoort ziet: organisaties tot een dag, en mensen die meelezen. Stoppen kan altijd, en geldt meteen. */
export function Delen() {
  const { t } = useTranslation('leerling');
  const paspoorten = useVraag('lijstPaspoorten');
  const delingen = useVraag('lijstDelingen');
  const vraag = {
    data: paspoorten.data && delingen.data && { paspoorten: paspoorten.data, delingen: delingen.data },
    error: paspoorten.error ?? delingen.error,
    isPending: !paspoorten.data || !delingen.data,
    refetch: () => Promise.all([paspoorten.refetch(), delingen.refetch()]),
  };
  return (
    <Pagina titel={t('delen.titel')} inleiding={t('delen.uitleg')}>
      <div className="stapel smal">
        <Toestand vraag={vraag}>
          {(data) => {
            const paspoort = data.paspoorten.items[0];
            if (!paspoort)
              return (
                <Leeg titel={t('delen.geenPaspoort')}>
                  <Knoplink soort="hoofd" naar="/mijn/paspoort">
                    {t('delen.maak')}
                  </Knoplink>
                </Leeg>
              );
            const loopt = data.delingen.items.filter(({ status }) => !VOORBIJ.includes(status));
            const voorbij = data.delingen.items.filter(({ status }) => VOORBIJ.includes(status));
            return (
              <>
                <Kaart titel={t('delen.nu')}>
                  {loopt.length === 0 && <p className="zacht">{t('delen.niemand')}</p>}
                  {loopt.map((deling) => (
                    <Deelregel key={deling.id} deling={deling} />
                  ))}
                  {paspoort.status && isTeDelen(paspoort.status) ? (
                    <div className="knoprij">
                      <Knoplink soort="hoofd" pictogram="plus" naar="/mijn/delen/nieuw">
                        {t('delen.nieuw')}
                      </Knoplink>
                    </div>
                  ) : (
                    <NogNiet paspoort={paspoort} />
                  )}
                </Kaart>
                <Meelezers paspoortId={paspoort.id} />
                {voorbij.length > 0 && (
                  <Kaart titel={t('delen.voorbij')}>
                    {voorbij.map((deling) => (
                      <Deelregel key={deling.id} deling={deling} />
                    ))}
                  </Kaart>
                )}
              </>
            );
          }}
        </Toestand>
      </div>
    </Pagina>
  );
}

const VOORBIJ: readonly string[] = ['INGETROKKEN', 'VERLOPEN'];
