import { useTranslation } from 'react-i18next';
import { Zin } from '../../delen/zin.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';
import { ROUTES, type Route, type Trajectgegeven } from './daad.ts';

type Stand = 'geen' | 'loopt' | 'pauze' | 'klaar';
type Routestand = Trajectgegeven['routestanden'][number];
const TEKEN: Readonly<Record<Stand, string>> = { geen: '', loopt: '●', pauze: '❚❚', klaar: '✓' };

/** Waar een route staat, in een van vier standen. */
export function standVan(stand: Pick<Routestand, 'status' | 'loopt'> | undefined): Stand {
  if (!stand) return 'geen';
  if (stand.status === 'GEPAUZEERD') return 'pauze';
  return stand.loopt ? 'loopt' : 'klaar';
}

/**
 * De routes van een traject als kleine tekens; in woorden voor wie ze niet ziet. Straf staat er alleen als de lezer haar ziet: wie niet op
 * de autorisatielijst staat, leest ook niet dat zij niet gekozen is.
 */
export function Routetekens({ standen }: { readonly standen: readonly Routestand[] }) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  return (
    <ul className="kaal routetekens" aria-label={t('route.kop')}>
      {ROUTES.map((route: Route) => {
        const gevonden = standen.find((stand) => stand.route === route);
        if (route === 'R4' && !gevonden) return null;
        const stand = standVan(gevonden);
        return (
          <li key={route} data-stand={stand} title={t(`route.stand.${stand}`)}>
            <span>{routenaam(route)}</span>
            {stand !== 'geen' && <span aria-hidden="true">{TEKEN[stand]}</span>}
            <span className="alleen-voorlezer">
              ,{' '}
              {gevonden ? (
                <Zin bij={`routestatus.${gevonden.status}`} tekst={gevonden.statusTekst} />
              ) : (
                t('route.stand.geen')
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
