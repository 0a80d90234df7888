import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import {
  naamVanCijfer,
  per,
  useCijfers,
  useWoorden,
  vanSeizoen,
  type Kengetal,
  type Peiling,
} from './cijfers.ts';
import { Seizoenkeuze } from './seizoenkeuze.tsx';
import { Getallentabel } from './tabel.tsx';
import { Tegelkaart, Tegelnummer } from './tegelkaart.tsx';
import '../stijl/coordinator.css';

const KEUZES = ['K1', 'K2', 'K5', 'K6', 'K7'] as const satisfies readonly Kengetal[];

/** De regio als tegels, een per gemeente, met het getal in de tegel; de tabel ernaast zegt hetzelfde. */
export function Kaartbeeld() {
  const { t } = useTranslation('coordinator');
  const vraag = useCijfers();
  return (
    <Pagina titel={t('gemeente.titel')} inleiding={t('gemeente.uitleg')} acties={<Seizoenkeuze />}>
      <Toestand vraag={vraag} regels={8}>
        {({ items }) => {
          const peilingen = vanSeizoen(items);
          return peilingen[0] ? (
            <Kaartkeuze peilingen={peilingen} laatste={peilingen[0]} />
          ) : (
            <Leeg titel={t('leeg.titel')}>
              <p>{t('leeg.doe')}</p>
            </Leeg>
          );
        }}
      </Toestand>
    </Pagina>
  );
}

interface KeuzeProps {
  readonly peilingen: readonly Peiling[];
  readonly laatste: Peiling;
}
function Kaartkeuze({ peilingen, laatste }: KeuzeProps) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  const [kengetal, zet] = useState<(typeof KEUZES)[number]>('K2');
  const [moment, zetMoment] = useState('');
  const peiling = peilingen.find(({ naam }) => naam === moment) ?? laatste;
  const cijfers = per(peiling, kengetal, 'gemeente').filter(({ gemeente }) => gemeente !== null);
  return (
    <>
      <div className="filterrij">
        <Keuzelijst
          label={t('gemeente.cijfer')}
          value={kengetal}
          onChange={({ target }) => zet(KEUZES.find((k) => k === target.value) ?? 'K2')}
          keuzes={KEUZES.map((waarde) => ({ waarde, tekst: t(`kengetal.${waarde}`) }))}
        />
        <Keuzelijst
          label={t('stroom.peildatum')}
          value={peiling.naam}
          onChange={({ target }) => zetMoment(target.value)}
          keuzes={peilingen.map((p) => ({ waarde: p.naam, tekst: woorden.peildatum(p) }))}
        />
      </div>
      <div className="beeld-en-tabel">
        <Tegelkaart kengetal={kengetal} cijfers={cijfers} />
        <Getallentabel
          naam={t('gemeente.tabel', { cijfer: t(`kengetal.${kengetal}`) })}
          koppen={[t('per.gemeente'), t('per.waarde'), t('per.waarvan')]}
          rijen={cijfers.map((cijfer, plek) => ({
            sleutel: naamVanCijfer(cijfer),
            cellen: [
              <>
                <Tegelnummer plek={plek} /> {naamVanCijfer(cijfer)}
              </>,
              woorden.waarde(cijfer),
              woorden.uit(cijfer),
            ],
          }))}
        />
      </div>
      <p className="zacht klein">{t('per.klein', { aantal: peiling.kleinsteAantal })}</p>
    </>
  );
}
