import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useVraag } from '../../api/vragen.ts';
import { naamVan } from '../../delen/naam.ts';
import { Pagina } from '../../delen/pagina.tsx';
import { Stappen } from '../../delen/stappen.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import '../../stijl/mas.css';
import { ROUTES, useKan, type Kan, type Route } from './daad.ts';
import { Keuzekaarten } from './keuze-kaarten.tsx';
import { Weging } from './keuze-weging.tsx';

type Verdachte = 'jongere' | 'ouders';
const isRoute = (tekst: string | null): tekst is Route => ROUTES.some((route) => route === tekst);
const isVerdachte = (tekst: string | null): tekst is Verdachte => tekst === 'jongere' || tekst === 'ouders';

/** Een route kiezen in twee stappen: eerst bekijken, dan wegen en kiezen. Niets staat vooraf aangevinkt. */
export function Routekeuze() {
  const { t } = useTranslation('mas');
  const { id = '' } = useParams();
  const [zoek] = useSearchParams();
  const route = zoek.get('kies');
  const verdachte = zoek.get('verdachte');
  const traject = useVraag('leesTraject', { pad: { id } });
  const kan = useKan(id);
  const keuze = kan.data?.items.find(({ handeling }) => past(handeling, route, verdachte));
  return (
    <Pagina
      titel={t('route.keuze.titel')}
      inleiding={
        <>
          {traject.data && <Link to={`/trajecten/${id}`}>{naamVan(traject.data.leerling)}</Link>}{' '}
          {t('route.keuze.inleiding')}
        </>
      }
    >
      <Stappen
        namen={[t('route.keuze.stappen.een'), t('route.keuze.stappen.twee')]}
        nu={isRoute(route) && keuze ? 1 : 0}
      />
      <Toestand vraag={traject}>
        {(gevonden) => (
          <Toestand vraag={kan}>
            {({ items }) =>
              isRoute(route) && keuze ? (
                <Weging
                  key={`${route}${verdachte}`}
                  traject={gevonden}
                  route={route}
                  verdachte={isVerdachte(verdachte) ? verdachte : null}
                  kan={keuze}
                />
              ) : (
                <Keuzekaarten traject={gevonden} kan={items} alleen={isRoute(route) ? route : null} />
              )
            }
          </Toestand>
        )}
      </Toestand>
    </Pagina>
  );
}

/** Van een strafzaak moet eerst duidelijk zijn tegen wie; tot dan is er nog niets te wegen. */
const past = (handeling: Kan['handeling'], route: string | null, verdachte: string | null): boolean =>
  handeling.soort === 'kies' && handeling.route === route && handeling.verdachte === verdachte;
