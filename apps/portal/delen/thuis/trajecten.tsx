import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useLijst, useVraag } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Kaart } from '../pagina.tsx';
import { Laden, Toestand } from '../toestand.tsx';
import { Zin } from '../zin.tsx';
import { Gemeld } from './gemeld.tsx';
import { EigenToestemmingen } from './toestemmingen.tsx';

type Ns = 'leerling' | 'ouder';

/** De trajecten van een jongere in gewone taal, met waar hij of zijn ouder zelf over beslist. */
export function Trajecten({ ns }: { readonly ns: Ns }) {
  const lijst = useLijst('lijstTrajectbeelden');
  if (lijst.isPending) return <Laden />;
  return (
    <Toestand vraag={{ ...lijst, data: lijst.items }}>
      {(items) =>
        items.length === 0 ? (
          <Gemeld ns={ns} />
        ) : (
          <div className="stapel">
            {items.map(({ id }) => (
              <Traject key={id} ns={ns} id={id} />
            ))}
          </div>
        )
      }
    </Toestand>
  );
}

function Traject({ ns, id }: { readonly ns: Ns; readonly id: string }) {
  const { t } = useTranslation(ns);
  const vraag = useVraag('leesTrajectbeeld', { pad: { id } });
  return (
    <Toestand vraag={vraag}>
      {({ stand, status, sinds, uitleg, bij, loopt = [], afspraken = [] }) => (
        <Kaart titel={t(`traject.${stand}`)}>
          {uitleg && (
            <p>
              <Zin bij={`trajectuitleg${ns === 'ouder' ? 'Ouder' : ''}.${status}`} tekst={uitleg} />
            </p>
          )}
          <p className="zacht">
            {t(stand === 'loopt' ? 'traject.sinds' : 'traject.gesloten', { dag: dag(sinds) })}
            {bij && <span lang="nl"> {bij.naam}</span>}
          </p>
          {loopt.length > 0 && (
            <ul className="kaal stapel">
              {loopt.map((route) => (
                <Route key={route.naam + route.sinds} route={route} />
              ))}
            </ul>
          )}
          {stand === 'loopt' && <EigenToestemmingen ns={ns} id={id} />}
          {afspraken.length > 0 && (
            <>
              <h3>{t('traject.afspraken')}</h3>
              <ul>
                {afspraken.map((afspraak) => (
                  <li key={afspraak.id}>
                    <span lang="nl">{afspraak.tekst ?? ''}</span>{' '}
                    <span className="zacht klein">{dag(afspraak.op)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Kaart>
      )}
    </Toestand>
  );
}

type Routegegeven = NonNullable<Antwoord<'leesTrajectbeeld'>['loopt']>[number];

/** Wat er loopt, wat dat is, en hoe ver het is. */
function Route({ route: { route, naam, uitleg, status, stand } }: { readonly route: Routegegeven }) {
  return (
    <li className="stapel stapel--krap">
      <h3>
        <Zin bij={`route.${route}.label`} tekst={naam} />
      </h3>
      <p>
        <Zin bij={`route.${route}.zin`} tekst={uitleg} />
      </p>
      <p className="zacht">
        <Zin bij={`routestatus.${status}`} tekst={stand} />
      </p>
    </li>
  );
}
