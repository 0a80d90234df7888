import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { roep, type Antwoord } from '../api/client.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { dag, kalenderdag, nu } from '../taal/tijd.ts';
import { Seizoen } from './seizoen.tsx';

const DAG_MS = 86_400_000;
const over = (dagen: number): string => new Date(nu().getTime() + dagen * DAG_MS).toISOString();

/** De eerste 1 oktober na een ogenblik, vijf minuten na middernacht in Nederland. */
export function eersteOktober(vanaf: Date): string {
  const [jaar = 0, maand = 0] = kalenderdag(vanaf).split('-').map(Number);
  return `${maand >= 10 ? jaar + 1 : jaar}-10-01T00:05:00+02:00`;
}

/** Zet de demotijd vooruit, en zegt wanneer alles gedaan is wat daardoor moest. */
export function Tijdmachine({ stand }: { readonly stand: Antwoord<'leesKlok'> }) {
  const { t } = useTranslation('app');
  const { rustig, bij } = stand;
  const vragen = useQueryClient();
  const verzet = useMutation({
    mutationFn: (naar: string) => roep('verzetKlok', { inhoud: { nu: naar } }),
    onSuccess: () => vragen.invalidateQueries(),
  });
  const seizoen = useQuery({
    queryKey: ['leesSeizoen'],
    queryFn: () => roep('leesSeizoen'),
    refetchInterval: ({ state }) => (state.data?.bezig ? 1500 : false),
    staleTime: 0,
  });
  // Is alles gedaan, dan klopt wat er staat niet meer.
  const wasBezig = useRef(false);
  useEffect(() => {
    if (rustig && wasBezig.current) void vragen.invalidateQueries();
    wasBezig.current = !rustig;
  }, [rustig, vragen]);
  const bezig = verzet.isPending || !rustig || seizoen.data?.bezig === true;
  return (
    <>
      <div className="knoprij">
        <Knop klein bezig={bezig} onClick={() => verzet.mutate(over(1))}>
          {t('demo.dag')}
        </Knop>
        <Knop klein bezig={bezig} onClick={() => verzet.mutate(over(7))}>
          {t('demo.week')}
        </Knop>
        <Knop klein bezig={bezig} onClick={() => verzet.mutate(eersteOktober(nu()))}>
          {t('demo.oktober')}
        </Knop>
        <Seizoen bezig={bezig} stand={seizoen.data} ververs={() => void seizoen.refetch()} />
        <span role="status">{bezig && t('demo.bezig')}</span>
        {bezig && bij && <span>{t('demo.bij', { dag: dag(bij) })}</span>}
      </div>
      {verzet.error && <Foutmelding fout={verzet.error} />}
    </>
  );
}
