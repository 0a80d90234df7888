import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EigenMelding } from '#libs/contract/verzuimmeldingen.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzegroep, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';

interface Props {
  readonly overstapId: string;
  readonly sluit: () => void;
}

/** Zelf een melding opstellen: zorgen onder de grens, of vakantie zonder toestemming. Daarna bevestigt de school haar. */
export function ZelfMelden({ overstapId, sluit }: Props) {
  const { t } = useTranslation('verzuim');
  const meld = useMelder();
  const ga = useNavigate();
  const meldZelf = useOpdracht('meldVerzuim', ['lijstVerzuimmeldingen']);
  const vandaag = kalenderdag(nu());
  return (
    <Formulier
      schema={EigenMelding}
      begin={{ overstapId, begindatum: vandaag, einddatum: vandaag }}
      knop={t('zelf.verder')}
      annuleer={sluit}
      verstuur={async (inhoud) => {
        const { id } = await meldZelf.mutateAsync({ inhoud });
        sluit();
        meld({ toon: 'goed', tekst: t('zelf.klaar') });
        void ga(`/verzuim/meldingen/${id}`);
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Keuzegroep
            label={t('zelf.soort')}
            fout={foutVan(errors, 'soort') && t('zelf.kies')}
            keuzes={(['O', 'L'] as const).map((waarde) => ({
              waarde,
              tekst: t(`zelf.${waarde}.naam`),
              uitleg: t(`zelf.${waarde}.uitleg`),
            }))}
            {...register('soort')}
          />
          <Tekstveld
            type="date"
            label={t('melding.van')}
            fout={foutVan(errors, 'begindatum') && t('invoer.dagNodig')}
            {...register('begindatum')}
          />
          <Tekstveld
            type="date"
            label={t('melding.tot')}
            fout={foutVan(errors, 'einddatum') && t('invoer.dagNodig')}
            {...register('einddatum')}
          />
        </>
      )}
    </Formulier>
  );
}
