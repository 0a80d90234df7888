import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NieuweBewaarplicht } from '#libs/contract/vernietigingen.ts';
import { BEWAARPLICHT_GRONDEN } from '#libs/domain/vernietiging/vernietiging.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzegroep, Tekstvak, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import { Dossierkenmerkveld } from './dossierkenmerkveld.tsx';
import { dossierkenmerk } from './dossierveld.ts';

/** Een leeg veld is niet ingevuld. */
const leegWeg = { setValueAs: (waarde: string) => waarde || undefined };

/** Legt vast dat gegevens van een leerling nu niet weg mogen. */
export function Bewaarformulier({ klaar }: { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const zet = useOpdracht('zetBewaarplicht', ['lijstBewaarplichten', 'lijstVernietigingen']);
  const schema = useMemo(
    () => NieuweBewaarplicht.extend({ overstapId: dossierkenmerk(t('dossier.fout')) }),
    [t],
  );
  return (
    <Formulier
      schema={schema}
      begin={{ overstapId: '' }}
      knop={t('bewaarplicht.zet')}
      annuleer={klaar}
      verstuur={async (inhoud) => {
        await zet.mutateAsync({ inhoud });
        meld({ toon: 'goed', tekst: t('bewaarplicht.isGezet') });
        klaar();
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Dossierkenmerkveld fout={foutVan(errors, 'overstapId')} {...register('overstapId')} />
          <Keuzegroep
            label={t('bewaarplicht.grond')}
            keuzes={BEWAARPLICHT_GRONDEN.map((waarde) => ({ waarde, tekst: t(`bewaargrond.${waarde}`) }))}
            fout={foutVan(errors, 'grond')}
            {...register('grond')}
          />
          <Tekstvak
            label={t('bewaarplicht.toelichting')}
            fout={foutVan(errors, 'toelichting')}
            {...register('toelichting', leegWeg)}
          />
          <Tekstveld
            label={t('bewaarplicht.totDag')}
            uitleg={t('bewaarplicht.totUitleg')}
            type="date"
            min={kalenderdag(nu())}
            fout={foutVan(errors, 'tot')}
            {...register('tot', leegWeg)}
          />
        </>
      )}
    </Formulier>
  );
}
