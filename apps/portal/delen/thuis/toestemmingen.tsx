import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Dialoog } from '../dialoog.tsx';
import { Doeknoppen } from '../doeknoppen.tsx';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { useMelder } from '../melder.tsx';
import { Toestand } from '../toestand.tsx';
import { Zin } from '../zin.tsx';

type Ns = 'leerling' | 'ouder';
type Route = Item<'leesEigenToestemmingen'>;

/** De routes waarover de lezer zelf beslist: ja, nee, of een eerder ja intrekken. */
export function EigenToestemmingen({ ns, id }: { readonly ns: Ns; readonly id: string }) {
  const { t } = useTranslation(ns);
  const vraag = useVraag('leesEigenToestemmingen', { pad: { id } });
  return (
    <Toestand vraag={vraag} regels={1}>
      {({ items }) =>
        items.length > 0 && (
          <section className="stapel" aria-label={t('toestemming.kop')}>
            <h3>{t('toestemming.kop')}</h3>
            {items.map((route) => (
              <Toestemming key={route.routeId} ns={ns} id={id} route={route} />
            ))}
          </section>
        )
      }
    </Toestand>
  );
}

function Toestemming({ ns, id, route }: { readonly ns: Ns; readonly id: string; readonly route: Route }) {
  const { t } = useTranslation(ns);
  const meld = useMelder();
  const [intrekken, zet] = useState(false);
  const doe = useOpdracht('geefToestemming', ['leesEigenToestemmingen', 'leesTrajectbeeld']);
  const besluit = (wat: 'ja' | 'nee' | 'ingetrokken'): void => {
    zet(false);
    doe.mutate(
      { pad: { id, route: route.routeId }, inhoud: { besluit: wat } },
      { onSuccess: () => meld({ toon: 'goed', tekst: t(`toestemming.klaar.${wat}`) }) },
    );
  };
  return (
    <div className="vraagvlak stapel stapel--krap">
      <p>
        <strong>
          <Zin bij={`route.${route.route}.label`} tekst={route.naam} />
        </strong>
      </p>
      <p>
        <Zin bij={`route.${route.route}.zin`} tekst={route.uitleg} />
      </p>
      <p>
        {route.besluit && route.op
          ? t(`toestemming.${route.besluit}`, { dag: dag(route.op) })
          : t('toestemming.vraag')}
      </p>
      {doe.error && <Foutmelding fout={doe.error} />}
      <div className="knoprij">
        {route.besluit === 'ja' ? (
          <Knop soort="gevaar" bezig={doe.isPending} onClick={() => zet(true)}>
            {t('toestemming.trekIn')}
          </Knop>
        ) : (
          <>
            <Knop soort="hoofd" bezig={doe.isPending} onClick={() => besluit('ja')}>
              {t('toestemming.geefJa')}
            </Knop>
            {route.besluit === null && (
              <Knop bezig={doe.isPending} onClick={() => besluit('nee')}>
                {t('toestemming.geefNee')}
              </Knop>
            )}
          </>
        )}
      </div>
      <Dialoog titel={t('toestemming.trekIn')} open={intrekken} sluit={() => zet(false)}>
        <p>{t('toestemming.trekInUitleg')}</p>
        <Doeknoppen
          tekst={t('toestemming.trekIn')}
          doe={() => besluit('ingetrokken')}
          laat={() => zet(false)}
        />
      </Dialoog>
    </div>
  );
}
