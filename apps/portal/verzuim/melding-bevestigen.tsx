import { useTranslation } from 'react-i18next';
import { Bevestiging } from '#libs/contract/verzuimmeldingen.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Tekstvak, Tekstveld, Vinkje } from '../delen/velden.tsx';
import type { Besluitprops } from './melding-school.tsx';

const ofNiets = (waarde: string | null): string | null => waarde?.trim() || null;
const LEEG = { setValueAs: ofNiets };
const BEGIN = {
  actieGewenst: false,
  meldingsnummer: null,
  tekst: {
    vermoedelijkeReden: null,
    toelichting: null,
    ondernomenActie: null,
    toelichtingActie: null,
    contact: null,
  },
};

/** Wat de school bij de melding meegeeft: wat zij al deed, en of de leerplicht iets moet doen. */
export function Bevestigvorm({ melding, na, annuleer }: Besluitprops & { readonly annuleer: () => void }) {
  const { t } = useTranslation('verzuim');
  const bevestig = useOpdracht('bevestigVerzuimmelding', ['lijstVerzuimmeldingen', 'lijstVerzuimtellers']);
  return (
    <Formulier
      schema={Bevestiging}
      begin={BEGIN}
      knop={t('bevestig.knop')}
      annuleer={annuleer}
      verstuur={async (inhoud) => {
        await bevestig.mutateAsync({ pad: { id: melding.id }, inhoud });
        na('gemeld');
      }}
    >
      {({ register, watch, formState: { errors } }) => (
        <>
          <Vinkje
            label={t('bevestig.actie')}
            uitleg={t('bevestig.actieUitleg')}
            {...register('actieGewenst')}
          />
          {watch('actieGewenst') && (
            <Tekstvak
              label={`${t('woorden.toelichtingActie')} ${t('nietVerplicht')}`}
              fout={foutVan(errors, 'tekst.toelichtingActie')}
              {...register('tekst.toelichtingActie', LEEG)}
            />
          )}
          <Tekstvak
            label={`${t('woorden.ondernomenActie')} ${t('nietVerplicht')}`}
            uitleg={t('bevestig.ondernomenUitleg')}
            fout={foutVan(errors, 'tekst.ondernomenActie')}
            {...register('tekst.ondernomenActie', LEEG)}
          />
          <Tekstveld
            label={`${t('woorden.vermoedelijkeReden')} ${t('nietVerplicht')}`}
            uitleg={t('bevestig.redenUitleg')}
            maxLength={200}
            fout={foutVan(errors, 'tekst.vermoedelijkeReden')}
            {...register('tekst.vermoedelijkeReden', LEEG)}
          />
          <Tekstveld
            label={`${t('woorden.contact')} ${t('nietVerplicht')}`}
            maxLength={200}
            fout={foutVan(errors, 'tekst.contact')}
            {...register('tekst.contact', LEEG)}
          />
          <details>
            <summary>{t('bevestig.alGemeld')}</summary>
            <Tekstveld
              label={t('melding.nummer')}
              uitleg={t('bevestig.nummerUitleg')}
              fout={foutVan(errors, 'meldingsnummer')}
              {...register('meldingsnummer', LEEG)}
            />
          </details>
        </>
      )}
    </Formulier>
  );
}
