import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Vernietigvraag } from '#libs/contract/vernietigingen.ts';
import { VERNIETIGBARE_KLASSEN } from '#libs/domain/vernietiging/vernietiging.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Melding } from '../delen/melding.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzegroep } from '../delen/velden.tsx';
import { Dossierkenmerkveld } from './dossierkenmerkveld.tsx';
import { dossierkenmerk } from './dossierveld.ts';

const GRONDEN = ['verzoek', 'onrechtmatig'] as const;

/** Vraagt een vernietiging; een ander beslist erover. */
export function Vernietigformulier({ klaar }: { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const vraag = useOpdracht('vraagVernietiging', ['lijstVernietigingen']);
  const schema = useMemo(
    () =>
      Vernietigvraag.extend({
        overstapId: dossierkenmerk(t('dossier.fout')),
        klassen: z.array(Vernietigvraag.shape.klassen.unwrap().element).min(1, t('vernietiging.kiesWat')),
      }),
    [t],
  );
  return (
    <>
      <Melding titel={t('vernietiging.anderBeslistKop')}>
        <p>{t('vernietiging.anderBeslist')}</p>
      </Melding>
      <Formulier
        schema={schema}
        begin={{ overstapId: '', klassen: [] }}
        knop={t('vernietiging.vraag')}
        annuleer={klaar}
        gevaar
        verstuur={async (inhoud) => {
          await vraag.mutateAsync({ inhoud });
          meld({ toon: 'goed', tekst: t('vernietiging.isGevraagd') });
          klaar();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Dossierkenmerkveld fout={foutVan(errors, 'overstapId')} {...register('overstapId')} />
            <Keuzegroep
              label={t('vernietiging.wat')}
              uitleg={t('vernietiging.watUitleg')}
              meer
              keuzes={VERNIETIGBARE_KLASSEN.map((waarde) => ({ waarde, tekst: t(`klasse.${waarde}`) }))}
              fout={foutVan(errors, 'klassen')}
              {...register('klassen')}
            />
            <Keuzegroep
              label={t('vernietiging.waarom')}
              keuzes={GRONDEN.map((waarde) => ({ waarde, tekst: t(`grond.${waarde}`) }))}
              fout={foutVan(errors, 'grond')}
              {...register('grond')}
            />
          </>
        )}
      </Formulier>
    </>
  );
}
