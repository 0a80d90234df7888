import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMij } from '../app/mij.ts';
import { Knop } from '../delen/knop.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { alsAdres, bewaardeFilters, bewaarFilters, type BewaardFilter, type Filter } from './filter.ts';
import type { Tab, Zaak } from './risicozaken.ts';

interface Props {
  readonly filter: Filter;
  readonly zaken: readonly Zaak[];
  readonly tab: Tab;
}

/** De lijst beperken, en een keuze bewaren om haar later met een klik terug te hebben. */
export function Filters({ filter, zaken, tab }: Props) {
  const { t } = useTranslation('leerplicht');
  const [, zetAdres] = useSearchParams();
  const scholen = new Map(zaken.flatMap(({ van }) => (van ? [[van.id, van.naam] as const] : [])));
  const uniek = (naam: 'aanleiding' | 'route') => [...new Set(zaken.flatMap((zaak) => zaak[naam] ?? []))];
  const zet = (deel: Partial<Filter>): void =>
    zetAdres(alsAdres({ ...filter, ...deel }, tab), { replace: true, preventScrollReset: true });
  const keuzes = {
    school: [...scholen].map(([waarde, tekst]) => ({ waarde, tekst })),
    aanleiding: uniek('aanleiding').map((waarde) => ({ waarde, tekst: t(`aanleiding.${waarde}`) })),
    route: uniek('route').map((waarde) => ({ waarde, tekst: t(`route.${waarde}`) })),
  };
  const namen = (['school', 'aanleiding', 'route'] as const).filter(
    (naam) => keuzes[naam].length > 1 || filter[naam],
  );
  if (namen.length === 0) return null;
  return (
    <div className="leerplicht__filters niet-afdrukken">
      {namen.map((naam) => (
        <Keuzelijst
          key={naam}
          label={t(`filter.${naam}`)}
          leeg={t('filter.alle')}
          value={filter[naam]}
          keuzes={keuzes[naam]}
          onChange={({ target }) => zet({ [naam]: target.value })}
        />
      ))}
      <Bewaard adres={alsAdres(filter, tab)} actief={Object.values(filter).some(Boolean)} />
    </div>
  );
}

function Bewaard({ adres, actief }: { readonly adres: string; readonly actief: boolean }) {
  const { t } = useTranslation('leerplicht');
  const ik = useMij()?.gebruiker.id ?? '';
  const [filters, zetFilters] = useState(() => bewaardeFilters(ik));
  const [naam, zetNaam] = useState<string | null>(null);
  const bewaar = (nieuw: readonly BewaardFilter[]): void => {
    bewaarFilters(ik, nieuw);
    zetFilters(nieuw);
  };
  const bekend = filters.some((een) => een.adres === adres);
  return (
    <div className="rij leerplicht__bewaard">
      {filters.map((een) => (
        <span key={een.adres} className="leerplicht__filter">
          <Link to={`?${een.adres}`} replace aria-current={een.adres === adres ? 'true' : undefined}>
            {een.naam}
          </Link>
          <Knop klein soort="stil" onClick={() => bewaar(filters.filter((ander) => ander !== een))}>
            <span aria-hidden="true">×</span>
            <span className="alleen-voorlezer">{t('filter.vergeet', { naam: een.naam })}</span>
          </Knop>
        </span>
      ))}
      {actief && !bekend && naam === null && (
        <Knop klein pictogram="ster" onClick={() => zetNaam('')}>
          {t('filter.bewaar')}
        </Knop>
      )}
      {naam !== null && (
        <form
          className="rij"
          onSubmit={(gebeurtenis) => {
            gebeurtenis.preventDefault();
            if (naam.trim()) bewaar([...filters, { naam: naam.trim(), adres }]);
            zetNaam(null);
          }}
        >
          <Tekstveld
            label={t('filter.naam')}
            maxLength={40}
            autoFocus
            value={naam}
            onChange={({ target }) => zetNaam(target.value)}
          />
          <Knop klein type="submit">
            {t('filter.bewaar')}
          </Knop>
        </form>
      )}
    </div>
  );
}
