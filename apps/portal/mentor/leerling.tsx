import { useTranslation } from 'react-i18next';
import { Leerlingblad } from '../delen/dossier/leerlingblad.tsx';
import { Ouderlinks } from '../delen/dossier/ouderlinks.tsx';
import { Paspoortcode } from './paspoortcode.tsx';

/** Een leerling van de mentor: wat hij nodig heeft, en de code om zijn Paspoort mee te beginnen. */
export function Leerling() {
  const { t } = useTranslation('mentor');
  return (
    <Leerlingblad titel={t('leerling.titel')} lijst="/mentor" soorten={['overstap', 'overdracht', 'taak']}>
      {({ id }) => (
        <>
          <Paspoortcode id={id} />
          <Ouderlinks id={id} />
        </>
      )}
    </Leerlingblad>
  );
}
