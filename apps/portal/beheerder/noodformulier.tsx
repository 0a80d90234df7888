import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Noodopening } from '#libs/contract/noodtoegangen.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Melding } from '../delen/melding.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Tekstvak } from '../delen/velden.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Dossierkenmerkveld } from './dossierkenmerkveld.tsx';
import { dossierkenmerk } from './dossierveld.ts';

/** Opent een dossier met de noodknop; zegt vooraf wie dat ziet. */
export function Noodformulier({ klaar }: { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const open = useOpdracht('openNoodtoegang', ['lijstNoodtoegangen']);
  const schema = useMemo(() => Noodopening.extend({ overstapId: dossierkenmerk(t('dossier.fout')) }), [t]);
  return (
    <>
      <Melding toon="let-op" titel={t('nood.gezien')}>
        <p>{t('nood.gezienUitleg')}</p>
      </Melding>
      <Formulier
        schema={schema}
        begin={{ overstapId: '', reden: '' }}
        knop={t('nood.open')}
        annuleer={klaar}
        gevaar
        verstuur={async (inhoud) => {
          const { tot } = await open.mutateAsync({ inhoud });
          meld({ toon: 'let-op', tekst: t('nood.isOpen', { tot: ogenblik(tot) }) });
          klaar();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Dossierkenmerkveld fout={foutVan(errors, 'overstapId')} {...register('overstapId')} />
            <Tekstvak
              label={t('nood.reden')}
              uitleg={t('nood.redenUitleg')}
              fout={foutVan(errors, 'reden')}
              {...register('reden')}
            />
          </>
        )}
      </Formulier>
    </>
  );
}
