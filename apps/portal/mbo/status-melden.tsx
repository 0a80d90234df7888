import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Statusmelding } from '#libs/contract/aanmeldingen.ts';
import { volgendeStatussen } from '#libs/domain/aanmelding/aanmelding-machine.ts';
import { Probleem } from '../api/probleem.ts';
import { useOpdracht, type Item } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzegroep, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';

interface Props {
  readonly aanmelding: Item<'lijstAanmeldingen'>;
  readonly sluit: () => void;
}

/** De status van een aanmelding melden zonder op de weekcheck te wachten. Was een collega eerder, dan zegt de API wat er nu staat. */
export function StatusMelden({ aanmelding, sluit }: Props) {
  const { t } = useTranslation('mbo');
  const meld = useMelder();
  const doe = useOpdracht('meldAanmeldstatus', [...DOSSIER, 'lijstAanmeldingen', 'lijstEigenAanmeldingen']);
  const vragen = useQueryClient();
  // Wie te laat was, kiest daarna uit wat nu kan.
  const haalOpnieuw = () => vragen.invalidateQueries({ queryKey: ['lijstAanmeldingen'] });
  const vandaag = kalenderdag(nu());
  return (
    <Dialoog titel={t('hand.status.titel')} open sluit={sluit}>
      <p>{t('hand.status.uitleg')}</p>
      <Formulier
        schema={Statusmelding.omit({ versie: true })}
        begin={{ dag: vandaag }}
        knop={t('hand.status.doe')}
        annuleer={sluit}
        verstuur={async (waarden) => {
          const inhoud = { ...waarden, versie: aanmelding.versie };
          try {
            await doe.mutateAsync({ pad: { id: aanmelding.id }, inhoud });
          } catch (fout) {
            if (fout instanceof Probleem && fout.status === 409) await haalOpnieuw();
            throw fout;
          }
          meld({ toon: 'goed', tekst: t('hand.status.klaar') });
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Keuzegroep
              label={t('hand.status.welke')}
              fout={foutVan(errors, 'status')}
              keuzes={volgendeStatussen(aanmelding.status).map((waarde) => ({
                waarde,
                tekst: t(`status.${waarde}`),
              }))}
              {...register('status')}
            />
            <Tekstveld
              type="date"
              label={t('hand.status.dag')}
              uitleg={t('hand.status.dagUitleg')}
              max={vandaag}
              required
              fout={foutVan(errors, 'dag')}
              {...register('dag')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
