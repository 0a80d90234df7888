import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { zetReeks } from '../delen/dossier/reeks.ts';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Lijst } from '../delen/lijst.tsx';
import { useMelder } from '../delen/melder.tsx';
import { naamVan } from '../delen/naam.ts';
import { Laden, Leeg } from '../delen/toestand.tsx';
import { useKolommen, type Keuze } from './kolommen.tsx';
import type { Tab, Zaak } from './risicozaken.ts';

const Besluit = lazy(async () => ({ default: (await import('./besluit.tsx')).Besluit }));
const Samen = lazy(async () => ({ default: (await import('./samen.tsx')).Samen }));

interface Props {
  readonly tab: Exclude<Tab, 'gesloten'>;
  readonly zaken: readonly Zaak[];
  readonly beperkt: boolean;
}

/** De zaken van een tab: lopen met j en k, openen met Enter, en meteen vanuit de rij beslissen. */
export function Zaken({ tab, zaken, beperkt }: Props) {
  const { t } = useTranslation('leerplicht');
  const ga = useNavigate();
  const [adres] = useSearchParams();
  const [daad, kiesDaad] = useState<Keuze | null>(null);
  const [gekozen, kies] = useState<readonly string[]>([]);
  const [samen, zetSamen] = useState<readonly Zaak[] | null>(null);
  const kolommen = useKolommen(kiesDaad);
  const vlak = useRef<HTMLDivElement>(null);
  const meld = useMelder();
  const klaar = (): void => {
    const { leerling } = daad!.zaak;
    const naam = leerling ? naamVan(leerling) : t('kolom.zonder');
    meld({ toon: 'goed', tekst: t(`daad.${daad!.daad}.klaar`, { naam }) });
    // De rij waar de focus stond is weg; zij gaat naar de lijst, zodat j en k verder lopen.
    requestAnimationFrame(() => vlak.current?.querySelector<HTMLElement>('.lijst__rol, a')?.focus());
  };
  const onthoud = (): void =>
    zetReeks({ ids: zaken.map(({ id }) => id), terug: `/leerplicht?${adres.toString()}` });
  const nieuw = zaken.filter(({ id, status }) => gekozen.includes(id) && status === 'AANGEBODEN');
  return (
    <div ref={vlak} className="stapel" onClickCapture={onthoud}>
      {zaken.length === 0 ? (
        <Niemand tab={tab} beperkt={beperkt} />
      ) : (
        <Lijst
          naam={t(`tab.lijst.${tab}`, { count: zaken.length })}
          kolommen={kolommen}
          rijen={zaken}
          sleutel={({ id }) => id}
          {...(tab === 'nieuw' ? { gekozen, kies } : {})}
          open={({ id }) => {
            onthoud();
            void ga(`/leerplicht/overdracht/${id}`);
          }}
        />
      )}
      {nieuw.length > 0 && (
        <div className="balk-gekozen" role="region" aria-label={t('samen.balk')}>
          <strong role="status">{t('samen.gekozen', { count: nieuw.length })}</strong>
          <Knop klein soort="hoofd" onClick={() => zetSamen(nieuw)}>
            {t('samen.neemOver')}
          </Knop>
          <Knop klein soort="stil" onClick={() => kies([])}>
            {t('samen.laatLos')}
          </Knop>
        </div>
      )}
      <Suspense fallback={<Laden regels={1} />}>
        {daad && <Besluit {...daad} sluit={() => kiesDaad(null)} gedaan={klaar} />}
        {samen && (
          <Samen
            zaken={samen}
            sluit={() => {
              zetSamen(null);
              kies([]);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

function Niemand({ tab, beperkt }: Pick<Props, 'tab' | 'beperkt'>) {
  const { t } = useTranslation('leerplicht');
  if (beperkt)
    return (
      <Leeg titel={t('leeg.filter')}>
        <p>{t('leeg.filterUitleg')}</p>
        <Knoplink naar={tab === 'nieuw' ? '/leerplicht' : `/leerplicht?tab=${tab}`}>
          {t('leeg.zonderFilter')}
        </Knoplink>
      </Leeg>
    );
  return (
    <Leeg titel={t(`leeg.${tab}.titel`)}>
      <p>{t(`leeg.${tab}.uitleg`)}</p>
      {tab === 'nieuw' && (
        <Knoplink naar="/leerplicht?tab=behandeling">{t('leeg.nieuw.behandeling')}</Knoplink>
      )}
    </Leeg>
  );
}
