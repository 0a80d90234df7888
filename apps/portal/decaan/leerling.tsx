import { useTranslation } from 'react-i18next';
import { Leerlingblad } from '../delen/dossier/leerlingblad.tsx';
import { Ouderlinks } from '../delen/dossier/ouderlinks.tsx';
import { Afgeschermd } from './afgeschermd.tsx';
import { Dubbelen } from './dubbelen.tsx';
import { NuTeDoen } from './nu-te-doen.tsx';
import { Opgave } from './opgave.tsx';

/** Een leerling, met wat de decaan nu kan doen. */
export function Leerling() {
  const { t } = useTranslation('decaan');
  return (
    <Leerlingblad
      titel={t('leerling.titel')}
      lijst="/school"
      soorten={['overstap', 'overdracht']}
      magIntrekken
    >
      {(overstap) => (
        <>
          <NuTeDoen overstap={overstap} />
          <Opgave overstap={overstap} />
          <Dubbelen overstapId={overstap.id} />
          <Ouderlinks id={overstap.id} />
          <Afgeschermd />
        </>
      )}
    </Leerlingblad>
  );
}
