import { useTranslation } from 'react-i18next';
import { NieuwAbonnement } from '#libs/contract/abonnementen.ts';
import { WEBHOOKTYPENAMEN } from '#libs/domain/webhook/gebeurtenis.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Knop } from '../delen/knop.tsx';
import { Uitkomst } from '../delen/uitkomst.tsx';
import { Keuzegroep, Tekstveld } from '../delen/velden.tsx';
import { berichtsoort } from './abonnementwoorden.ts';
import { Sleutelgeheim } from './sleutelgeheim.tsx';

/** Vraagt een abonnement; de sleutels zijn daarna een keer te zien. */
export function Abonnementformulier({ klaar }: { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const vraag = useOpdracht('vraagAbonnement', ['lijstAbonnementen']);
  if (vraag.data)
    return (
      <>
        <Uitkomst bij={vraag.data} titel={t('abonnement.isGevraagd')}>
          <p>{t('abonnement.anderKeurt')}</p>
        </Uitkomst>
        {vraag.data.sleutels.map((sleutel) => (
          <Sleutelgeheim key={sleutel.id} richting={sleutel.richting} geheim={sleutel.sleutel} />
        ))}
        <div className="knoprij">
          <Knop soort="hoofd" onClick={klaar}>
            {t('sleutel.bewaard')}
          </Knop>
        </div>
      </>
    );
  return (
    <Formulier
      schema={NieuwAbonnement}
      begin={{ url: '', soorten: [] }}
      knop={t('abonnement.vraag')}
      annuleer={klaar}
      verstuur={(inhoud) => vraag.mutateAsync({ inhoud })}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Tekstveld
            label={t('abonnement.adres')}
            uitleg={t('abonnement.adresUitleg')}
            inputMode="url"
            fout={foutVan(errors, 'url')}
            {...register('url')}
          />
          <Keuzegroep
            label={t('abonnement.hoort')}
            meer
            keuzes={WEBHOOKTYPENAMEN.map((waarde) => ({
              waarde,
              tekst: t(`webhook.${berichtsoort(waarde)}`),
            }))}
            fout={foutVan(errors, 'soorten')}
            {...register('soorten')}
          />
        </>
      )}
    </Formulier>
  );
}
