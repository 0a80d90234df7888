import { useTranslation } from 'react-i18next';
import { Afronding } from '#libs/contract/taken.ts';
import { useOpdracht, type Item } from '../../api/vragen.ts';
import { Formulier, foutVan } from '../formulier.tsx';
import { useMelder } from '../melder.tsx';
import { Tekstvak } from '../velden.tsx';
import { taakzin, Zin } from '../zin.tsx';

interface Props {
  readonly taak: Item<'lijstTaken'>;
  readonly klaar: () => void;
}

/** Een taak afronden: wat er is gedaan, in een zin. */
export function Taakafronding({ taak, klaar }: Props) {
  const { t } = useTranslation('delen');
  const meld = useMelder();
  const rondAf = useOpdracht('rondTaakAf', ['lijstTaken', 'lijstOverstappen']);
  return (
    <>
      <p>
        <Zin bij={taakzin(taak)} tekst={taak.tekst} />
      </p>
      <Formulier
        schema={Afronding}
        begin={{ uitkomst: '' }}
        knop={t('taak.rondAf')}
        annuleer={klaar}
        verstuur={async (inhoud) => {
          await rondAf.mutateAsync({ pad: { id: taak.id }, inhoud });
          meld({ toon: 'goed', tekst: t('taak.afgerond') });
          klaar();
        }}
      >
        {({ register, formState }) => (
          <Tekstvak
            label={t('taak.uitkomst')}
            fout={foutVan(formState.errors, 'uitkomst')}
            {...register('uitkomst')}
          />
        )}
      </Formulier>
    </>
  );
}
