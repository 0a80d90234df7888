import { useTranslation } from 'react-i18next';
import { Afronding, Teruggave } from '#libs/contract/taken.ts';
import { useOpdracht } from '../../api/vragen.ts';
import { Dialoog } from '../dialoog.tsx';
import { Formulier, foutVan } from '../formulier.tsx';
import { useMelder } from '../melder.tsx';
import { naamVan } from '../naam.ts';
import { Tekstvak } from '../velden.tsx';
import { useZeg } from '../zin.tsx';
import type { Taak } from './taken.tsx';
import { zegEigen } from './veranderd.tsx';
import { DOSSIER } from './ververs.ts';

interface Props {
  readonly taak: Taak;
  readonly wat: 'rondAf' | 'geefTerug';
  readonly sluit: () => void;
}

/** Een taak afronden met wat er is gedaan, of teruggeven met waarom zij niet hier hoort. */
export function Taakvenster({ taak, wat, sluit }: Props) {
  const { t } = useTranslation('dossier');
  const meld = useMelder();
  const zeg = useZeg();
  const rondAf = useOpdracht('rondTaakAf', DOSSIER);
  const geefTerug = useOpdracht('geefTaakTerug', DOSSIER);
  const pad = { id: taak.id };
  const klaar = (): void => {
    zegEigen();
    meld({ toon: 'goed', tekst: t(`taak.${wat}Klaar`) });
    sluit();
  };
  const titel = zeg(`taak.${taak.soort}.label`);
  const wie = [titel || taak.titel, taak.leerling && naamVan(taak.leerling)].filter(Boolean).join(': ');
  return (
    <Dialoog titel={t(`taak.${wat}`)} open sluit={sluit}>
      <p lang={titel ? undefined : 'nl'}>{wie}</p>
      {wat === 'rondAf' ? (
        <Formulier
          schema={Afronding}
          verstuur={async (inhoud) => {
            await rondAf.mutateAsync({ pad, inhoud });
            klaar();
          }}
          knop={t('taak.rondAf')}
          annuleer={sluit}
        >
          {({ register, formState: { errors } }) => (
            <Tekstvak
              label={t('taak.uitkomst')}
              fout={foutVan(errors, 'uitkomst')}
              {...register('uitkomst')}
            />
          )}
        </Formulier>
      ) : (
        <Formulier
          schema={Teruggave}
          verstuur={async (inhoud) => {
            await geefTerug.mutateAsync({ pad, inhoud });
            klaar();
          }}
          knop={t('taak.geefTerug')}
          annuleer={sluit}
        >
          {({ register, formState: { errors } }) => (
            <Tekstvak label={t('taak.reden')} fout={foutVan(errors, 'reden')} {...register('reden')} />
          )}
        </Formulier>
      )}
    </Dialoog>
  );
}
