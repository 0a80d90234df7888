import { useTranslation } from 'react-i18next';
import { useLijst } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { Verzuimblad } from './blad.tsx';
import { Meldingenlijst } from './meldingenlijst.tsx';

/** Wat de school meldde of moet beslissen, met hoe het ervoor staat. */
export function MeldingenVanSchool() {
  const { t } = useTranslation('verzuim');
  const meldingen = useLijst('lijstVerzuimmeldingen');
  return (
    <Verzuimblad titel={t('vanSchool.titel')} inleiding={t('vanSchool.uitleg')}>
      <Nieuwtje soorten={['melding']} ververs={['lijstVerzuimmeldingen']} />
      <Meldingenlijst
        vraag={meldingen}
        rijen={meldingen.items}
        pad="/verzuim/meldingen"
        leeg={{ titel: t('vanSchool.leeg.titel'), uitleg: t('vanSchool.leeg.uitleg') }}
      />
    </Verzuimblad>
  );
}
