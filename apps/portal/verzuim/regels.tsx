import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VERZUIMREDENEN, type Verzuimreden } from '#libs/domain/verzuim/verzuimregel.ts';
import { useLijst } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { Verzuimblad } from './blad.tsx';
import { Regellijst } from './regellijst.tsx';

/** Alle regels verzuim van de school, met filters op reden en dag. */
export function Regels() {
  const { t } = useTranslation('verzuim');
  const [reden, zetReden] = useState<Verzuimreden | ''>('');
  const [van, zetVan] = useState('');
  const metReden = useMij()?.organisatie.rol !== 'mbo_intaker';
  const regels = useLijst('lijstVerzuim', {
    vraag: { ...(reden ? { reden } : {}), ...(van ? { van } : {}) },
  });
  return (
    <Verzuimblad titel={t('regels.titel')} inleiding={t('regels.uitleg')}>
      <div className="rooster">
        {metReden && (
          <Keuzelijst
            label={t('regels.reden')}
            leeg={t('regels.alleRedenen')}
            keuzes={VERZUIMREDENEN.map((waarde) => ({ waarde, tekst: t(`reden.${waarde}`) }))}
            value={reden}
            onChange={({ target }) => zetReden(target.value as Verzuimreden | '')}
          />
        )}
        <Tekstveld
          label={t('regels.vanaf')}
          type="date"
          value={van}
          onChange={({ target }) => zetVan(target.value)}
        />
      </div>
      <Regellijst vraag={regels} />
    </Verzuimblad>
  );
}
