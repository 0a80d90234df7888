import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLijst } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Melding } from '../delen/melding.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Leeg } from '../delen/toestand.tsx';
import { Vinkje } from '../delen/velden.tsx';
import { nu } from '../taal/tijd.ts';
import { Ontbreekt } from './ontbreekt.tsx';
import { Seizoenkeuze } from './seizoenkeuze.tsx';
import { mist, type Weekcheck } from './weken.ts';
import { Wekenrooster } from './wekenrooster.tsx';
import '../stijl/coordinator.css';

/** Zoveel weken staan er zonder vragen; de rest komt met een knop. */
const EERST = 12;

/** Alle weekchecks van het seizoen; de lijst haalt zelf alle bladzijden. */
function useWeekchecks() {
  const [zoek] = useSearchParams();
  const seizoen = zoek.get('seizoen') ?? undefined;
  const lijst = useLijst('lijstWeekchecks', {
    vraag: { paginaGrootte: 100, ...(seizoen ? { seizoen } : {}) },
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = lijst;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return lijst;
}

/** Kalender van de leveringen: welk mbo leverde welke week, wat ontbreekt, en wie daarover bericht kreeg. */
export function Weekchecks() {
  const { t } = useTranslation('coordinator');
  const lijst = useWeekchecks();
  return (
    <Pagina titel={t('week.titel')} inleiding={t('week.uitleg')} acties={<Seizoenkeuze />}>
      <Nieuwtje soorten={['weekcheck']} ververs={['lijstWeekchecks']} />
      {lijst.error && lijst.items.length === 0 ? (
        <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />
      ) : lijst.isPending || lijst.hasNextPage ? (
        <Laden regels={8} />
      ) : (
        <Kalender alle={lijst.items} />
      )}
    </Pagina>
  );
}

/** Wat er al had moeten zijn, of deze week moet komen; later is nog niets te zien. */
function totDezeWeek(alle: readonly Weekcheck[]): Weekcheck[] {
  const straks = new Date(nu().getTime() + 7 * 86_400_000).toISOString();
  return alle.filter(({ verwachtOp }) => verwachtOp <= straks);
}

function Kalender({ alle }: { readonly alle: readonly Weekcheck[] }) {
  const { t } = useTranslation('coordinator');
  const [alleenMist, zetAlleenMist] = useState(false);
  const [alleWeken, zetAlleWeken] = useState(false);
  const tot = totDezeWeek(alle);
  const gemist = tot.filter(mist);
  if (tot.length === 0)
    return (
      <Leeg titel={t('week.leeg')}>
        <p>{t('week.leegDoe')}</p>
      </Leeg>
    );
  const getoond = alleenMist ? gemist : tot;
  const weken = [...new Set(getoond.map(({ week }) => week))].toSorted().toReversed();
  const zichtbaar = new Set(alleWeken ? weken : weken.slice(0, EERST));
  return (
    <>
      <Melding
        toon={gemist.length === 0 ? 'goed' : 'let-op'}
        titel={gemist.length === 0 ? t('week.alles') : t('week.ontbreken', { count: gemist.length })}
      />
      <div className="rij">
        <Vinkje
          label={t('week.alleenMist')}
          checked={alleenMist}
          onChange={({ target }) => zetAlleenMist(target.checked)}
        />
        {weken.length > EERST && (
          <Vinkje
            label={t('week.alleWeken', { count: weken.length })}
            checked={alleWeken}
            onChange={({ target }) => zetAlleWeken(target.checked)}
          />
        )}
      </div>
      {weken.length > 0 && (
        <Wekenrooster
          checks={getoond.filter(({ week }) => zichtbaar.has(week))}
          gemist={gemist}
          alleMist={alleenMist}
        />
      )}
      <Ontbreekt checks={gemist} />
    </>
  );
}
