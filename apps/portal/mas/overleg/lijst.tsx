import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLijst, type Item } from '../../api/vragen.ts';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Lijst, type Kolom } from '../../delen/lijst.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { naamVan } from '../../delen/naam.ts';
import { Pagina } from '../../delen/pagina.tsx';
import { Laden, Leeg } from '../../delen/toestand.tsx';
import { Zin } from '../../delen/zin.tsx';
import '../../stijl/mas.css';
import { ogenblik } from '../../taal/tijd.ts';

type Rij = Item<'lijstOverleggen'>;
export const STANDTOON = { GEPLAND: 'info', GEHOUDEN: 'goed', AFGELAST: undefined } as const;

/** De overleggen waar men bij hoort, met over wie zij gaan voor wie dat mag weten; anders een kenmerk. */
export function Overleggen() {
  const { t } = useTranslation('mas');
  const ga = useNavigate();
  const lijst = useLijst('lijstOverleggen');
  const kolommen = useMemo(() => kolommenVan(t), [t]);
  return (
    <Pagina titel={t('overleg.titel')} inleiding={t('overleg.inleiding')}>
      {lijst.error && <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.isPending && <Laden />}
      {lijst.isSuccess && lijst.items.length === 0 && (
        <Leeg titel={t('overleg.leeg')}>{t('overleg.leegUitleg')}</Leeg>
      )}
      {lijst.items.length > 0 && (
        <Lijst
          naam={t('overleg.titel')}
          kolommen={kolommen}
          rijen={lijst.items}
          sleutel={({ id }) => id}
          open={({ id }) => void ga(`/overleggen/${id}`)}
          meer={lijst.meer}
          haaltMeer={lijst.isFetchingNextPage}
        />
      )}
    </Pagina>
  );
}

function kolommenVan(t: ReturnType<typeof useTranslation<'mas'>>['t']): Kolom<Rij>[] {
  const wie: Kolom<Rij> = {
    id: 'wie',
    kop: t('overleg.kolom.wie'),
    cel: ({ leerling, kenmerk }) =>
      leerling ? naamVan(leerling) : <span className="zacht">{t('overleg.kenmerk', { kenmerk })}</span>,
  };
  return [
    {
      id: 'wanneer',
      kop: t('overleg.kolom.wanneer'),
      hoofd: true,
      cel: ({ id, op, minuten }) => (
        <>
          <Link to={`/overleggen/${id}`}>{ogenblik(op)}</Link>{' '}
          <span className="zacht klein gewoon">{t('overleg.duur', { count: minuten })}</span>
        </>
      ),
    },
    wie,
    { id: 'bij', kop: t('overleg.kolom.bij'), cel: ({ bij }) => bij.naam },
    {
      id: 'status',
      kop: t('overleg.kolom.status'),
      cel: ({ status, statusTekst }) => (
        <Merkje toon={STANDTOON[status]}>
          <Zin bij={`overlegstatus.${status}`} tekst={statusTekst} />
        </Merkje>
      ),
    },
  ];
}
