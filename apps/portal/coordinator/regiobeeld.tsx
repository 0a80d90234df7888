import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Nieuwtje } from '../app/live.tsx';
import { Melding } from '../delen/melding.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Leeg, Toestand } from '../delen/toestand.tsx';
import { Bronnen } from './bronnen.tsx';
import { Cijferkaart } from './cijferkaart.tsx';
import { KENGETALLEN, overRegio, useCijfers, useWoorden, vanSeizoen, type Peiling } from './cijfers.ts';
import { CsvKnop, Seizoenkeuze } from './seizoenkeuze.tsx';
import { Statussen } from './statussen.tsx';
import { Uitsplitsing } from './uitsplitsing.tsx';
import '../stijl/coordinator.css';

const Meer = lazy(async () => ({ default: (await import('./meer-cijfers.tsx')).MeerCijfers }));

/** De regio in een oogopslag: acht kerncijfers, hoe volledig zij zijn, en waar het beter of slechter gaat. */
export function Regiobeeld() {
  const { t } = useTranslation('coordinator');
  const vraag = useCijfers();
  return (
    <Pagina titel={t('regio.titel')} inleiding={t('regio.uitleg')} acties={<Seizoenkeuze />}>
      <Nieuwtje
        soorten={['overstap', 'overdracht', 'weekcheck']}
        ververs={['lijstOverstapcijfers', 'lijstTellingen', 'lijstBronnen']}
      />
      <Toestand vraag={vraag} regels={8}>
        {({ items }) => {
          const peilingen = vanSeizoen(items);
          return peilingen[0] ? (
            <Beeld peilingen={peilingen} laatste={peilingen[0]} />
          ) : (
            <Leeg titel={t('leeg.titel')}>
              <p>{t('leeg.doe')}</p>
            </Leeg>
          );
        }}
      </Toestand>
      <div className="tegels">
        <Statussen />
        <Bronnen />
      </div>
      <Suspense fallback={<Laden />}>
        <Meer />
      </Suspense>
    </Pagina>
  );
}

interface Peilingen {
  readonly peilingen: readonly Peiling[];
  readonly laatste: Peiling;
}

function Beeld({ peilingen, laatste }: Peilingen) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  const vorige = peilingen[1];
  const { vers, verwacht } = laatste.bronnen;
  return (
    <>
      <Melding
        toon={vers === verwacht ? 'goed' : 'let-op'}
        titel={t(vers === verwacht ? 'volledig.alle' : 'volledig.deel', { vers, verwacht })}
      >
        <p>
          {woorden.peildatum(laatste)}. {vers < verwacht && t('volledig.gevolg')}
        </p>
      </Melding>
      <section className="stapel" aria-labelledby="kerncijfers">
        <div className="rij rij--uiteen">
          <h2 id="kerncijfers">{t('kaart.kop', { seizoen: laatste.seizoen })}</h2>
          <CsvKnop wat="lijstOverstapcijfers" bestand="kerncijfers-overstap.csv" />
        </div>
        <ul className="kaal tegels">
          {KENGETALLEN.map((kengetal) => (
            <Cijferkaart
              key={kengetal}
              kengetal={kengetal}
              peiling={laatste}
              cijfer={overRegio(laatste, kengetal)}
              vorige={vorige && { peiling: vorige, cijfer: overRegio(vorige, kengetal) }}
            />
          ))}
        </ul>
      </section>
      <Uitsplitsing peiling={laatste} />
    </>
  );
}
