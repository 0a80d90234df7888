import { useTranslation } from 'react-i18next';
import { Bal, Versheid, WaaromHier } from '../delen/bal.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { PROEFBRONNEN, PROEFWAAROM, proefbal } from './proef.ts';

/** De vier vragen, in elke toestand. */
export function Balproeven() {
  const { t } = useTranslation('componenten');
  return (
    <Kaart titel={t('bal')}>
      <Bal bal={null} />
      <Bal bal={proefbal(null)} />
      <Bal bal={proefbal(3)} />
      <Bal bal={proefbal(0)} />
      <Bal bal={proefbal(-2)} />
      <Bal bal={proefbal(3)} kort />
      <p>
        <WaaromHier waarom={PROEFWAAROM} />
      </p>
      <Versheid bronnen={PROEFBRONNEN} />
    </Kaart>
  );
}
