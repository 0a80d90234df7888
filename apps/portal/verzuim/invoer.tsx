import { useTranslation } from 'react-i18next';
import { NieuweVerzuimregel } from '#libs/contract/verzuim.ts';
import { VERZUIMREDENEN } from '#libs/domain/verzuim/verzuimregel.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzelijst, Tekstveld, Vinkje } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';

const getal = { setValueAs: (waarde: string | null) => (waarde ? Number(waarde) : null) };

interface Props {
  readonly overstapId: string;
  readonly sluit: () => void;
}

/** Een regel verzuim met de hand: een lesuur, uren van een dag, of een hele dag. */
export function Invoer({ overstapId, sluit }: Props) {
  const { t } = useTranslation('verzuim');
  const meld = useMelder();
  const legVast = useOpdracht('legVerzuimVast', [
    'lijstVerzuim',
    'lijstVerzuimtellers',
    'lijstVerzuimmeldingen',
  ]);
  const vandaag = kalenderdag(nu());
  return (
    <Formulier
      schema={NieuweVerzuimregel}
      begin={{ overstapId, dag: vandaag, reden: 'ongeoorloofd', heleDag: false }}
      knop={t('invoer.knop')}
      annuleer={sluit}
      verstuur={async (inhoud) => {
        const { oordeel } = await legVast.mutateAsync({ inhoud });
        meld({ toon: 'goed', tekst: t(`invoer.klaar.${oordeel}`) });
        sluit();
      }}
    >
      {({ register, watch, formState: { errors } }) => (
        <>
          <Tekstveld
            type="date"
            label={t('regels.dag')}
            max={vandaag}
            fout={foutVan(errors, 'dag') && t('invoer.dagNodig')}
            {...register('dag')}
          />
          <Keuzelijst
            label={t('regels.reden')}
            keuzes={VERZUIMREDENEN.map((waarde) => ({ waarde, tekst: t(`reden.${waarde}`) }))}
            {...register('reden')}
          />
          <Vinkje label={t('regels.heleDag')} {...register('heleDag')} />
          {!watch('heleDag') &&
            (watch('reden') === 'te-laat' ? (
              <Tekstveld
                type="number"
                inputMode="numeric"
                min={0}
                label={t('invoer.minuten')}
                fout={foutVan(errors, 'minuten')}
                {...register('minuten', getal)}
              />
            ) : (
              <Tekstveld
                type="number"
                inputMode="decimal"
                min={0}
                max={12}
                step="any"
                label={t('invoer.lesuren')}
                fout={foutVan(errors, 'lesuren')}
                {...register('lesuren', getal)}
              />
            ))}
          <Tekstveld
            type="number"
            inputMode="numeric"
            min={1}
            max={12}
            label={t('invoer.lesuur')}
            uitleg={t('invoer.lesuurUitleg')}
            fout={foutVan(errors, 'lesuur')}
            {...register('lesuur', getal)}
          />
        </>
      )}
    </Formulier>
  );
}
