import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Probleem } from '../api/probleem.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { naamVan } from '../delen/naam.ts';
import { Besluitformulier } from './besluitformulier.tsx';
import type { Daad } from './daden.ts';
import { Intussen } from './intussen.tsx';
import type { Zaak } from './risicozaken.ts';

interface Props {
  readonly zaak: Zaak;
  readonly daad: Daad;
  /** Bronnen die te oud zijn om op te sluiten. */
  readonly verouderd?: readonly string[];
  readonly sluit: () => void;
  /** Zeg wat er is gedaan, en zet de focus waar men verder gaat. */
  readonly gedaan: (daad: Daad) => void;
}

/** Een besluit over een zaak. Was een collega eerder, dan staat er rustig wat er intussen gebeurde. */
export function Besluit({ zaak, daad, verouderd = [], sluit, gedaan }: Props) {
  const { t } = useTranslation('leerplicht');
  const [botsing, zetBotsing] = useState<Probleem | null>(null);
  const naam = zaak.leerling ? naamVan(zaak.leerling) : t('kolom.zonder');
  const klaar = (): void => {
    sluit();
    gedaan(daad);
  };
  return (
    <Dialoog titel={t(`daad.${daad}.titel`, { naam })} open sluit={sluit}>
      {botsing ? (
        <Intussen zaak={zaak} fout={botsing} sluit={sluit} />
      ) : (
        <>
          <p>{t(`daad.${daad}.gevolg`)}</p>
          <Besluitformulier
            zaak={zaak}
            daad={daad}
            verouderd={verouderd}
            klaar={klaar}
            botst={zetBotsing}
            annuleer={sluit}
          />
        </>
      )}
    </Dialoog>
  );
}
