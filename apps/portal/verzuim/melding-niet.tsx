import { useTranslation } from 'react-i18next';
import { meldVerzuimNiet } from '#libs/contract/verzuimmeldingen.ts';
import { magNietMelden, NIET_MELDEN_REDENEN } from '#libs/domain/melding/voorstel-machine.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Keuzegroep } from '../delen/velden.tsx';
import type { Besluitprops } from './melding-school.tsx';

/** Niet melden, met een reden. Wat de wet eist, verdwijnt zo niet. */
export function NietMelden({ melding, na, sluit }: Besluitprops & { readonly sluit: () => void }) {
  const { t } = useTranslation('verzuim');
  const meldNiet = useOpdracht('meldVerzuimNiet', ['lijstVerzuimmeldingen', 'lijstVerzuimtellers']);
  return (
    <Formulier
      schema={meldVerzuimNiet.body}
      knop={t('niet.knop')}
      annuleer={sluit}
      verstuur={async (inhoud) => {
        await meldNiet.mutateAsync({ pad: { id: melding.id }, inhoud });
        sluit();
        na('nietGemeld');
      }}
    >
      {({ register, formState: { errors } }) => (
        <Keuzegroep
          label={t('niet.waarom')}
          fout={foutVan(errors, 'reden') && t('niet.kies')}
          keuzes={NIET_MELDEN_REDENEN.map((waarde) => {
            const mag = magNietMelden(melding.verplicht, waarde);
            return {
              waarde,
              tekst: t(`niet.reden.${waarde}.naam`),
              uitleg: t(`niet.reden.${waarde}.${mag ? 'uitleg' : 'kanNiet'}`),
              uit: !mag,
            };
          })}
          {...register('reden')}
        />
      )}
    </Formulier>
  );
}
