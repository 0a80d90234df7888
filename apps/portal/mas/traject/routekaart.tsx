import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { Knop, Knoplink } from '../../delen/knop.tsx';
import { Pictogram } from '../../delen/pictogram.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';
import { Daadvenster } from './daadvenster.tsx';
import { useDaadnaam, type Kan, type Route, type Trajectgegeven } from './daad.ts';
import { NietKan, Redenen } from './niet-kan.tsx';
import { Routestand } from './routestand.tsx';
import { standVan } from './tekens.tsx';
import { Toestemmingvenster } from './toestemming.tsx';

export type Toestemming = Antwoord<'leesOnderzoek'>['toestemmingen'][number];
interface Props {
  readonly route: Route;
  readonly traject: Trajectgegeven;
  readonly kan: readonly Kan[];
  readonly toestemmingen: readonly Toestemming[];
}
type Zaak = Trajectgegeven['routes'][number];

/** Een van de vier routes: haar stand, data en partner, wat er nu mee kan, en wat niet. */
export function Routekaart({ route, traject, kan, toestemmingen }: Props) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  const zaken = traject.routes.filter((zaak) => zaak.route === route);
  const laatste = zaken.findLast(({ beeindigdOp }) => beeindigdOp === null) ?? zaken.at(-1);
  const eerder = zaken.filter((zaak) => zaak !== laatste);
  const stand = standVan(laatste && { status: laatste.status, loopt: laatste.beeindigdOp === null });
  return (
    <article className="kaart routekaart" data-stand={stand} aria-labelledby={`route-${route}`}>
      <h3 id={`route-${route}`}>{routenaam(route)}</h3>
      {laatste && (
        <>
          <Routestand
            zaak={laatste}
            taken={traject.taken}
            toestemmingen={toestemmingen.filter(({ routeId }) => routeId === laatste.id)}
          />
          <Daden zaak={laatste} traject={traject} kan={kan} />
        </>
      )}
      {stand !== 'loopt' && stand !== 'pauze' && traject.beeindigdOp === null && (
        <Kiesbaar id={traject.id} route={route} kan={kan} nieuw={laatste === undefined} />
      )}
      {eerder.length > 0 && (
        <details>
          <summary>{t('route.eerder')}</summary>
          {eerder.map((zaak) => (
            <Routestand key={zaak.id} zaak={zaak} taken={[]} toestemmingen={[]} />
          ))}
        </details>
      )}
    </article>
  );
}

interface DadenProps {
  readonly zaak: Zaak;
  readonly traject: Trajectgegeven;
  readonly kan: readonly Kan[];
}
const EINDE = ['INGETROKKEN', 'AFGEBROKEN', 'NEGATIEF', 'GEWEIGERD', 'VERVALLEN', 'BEEINDIGD'];

function Daden({ zaak, traject, kan }: DadenProps) {
  const { t } = useTranslation('mas');
  const naam = useDaadnaam(traject);
  const [open, zet] = useState<Kan | 'toestemming' | null>(null);
  const eigen = kan.filter(({ handeling }) => handeling.soort === 'route' && handeling.routeId === zaak.id);
  const mag = eigen.filter((een) => een.mag);
  const isEinde = ({ handeling }: Kan): boolean =>
    handeling.soort === 'route' && EINDE.includes(handeling.naar);
  const opToestemming = (zaak.route === 'R1' || zaak.route === 'R2') && zaak.beeindigdOp === null;
  return (
    <>
      <div className="knoprij">
        {mag
          .toSorted((a, b) => Number(isEinde(a)) - Number(isEinde(b)))
          .map((een) => (
            <Knop klein key={naam(een)} soort={isEinde(een) ? 'gevaar' : 'gewoon'} onClick={() => zet(een)}>
              {naam(een)}
            </Knop>
          ))}
        {opToestemming && (
          <Knop klein soort="stil" onClick={() => zet('toestemming')}>
            {t('route.toestemming.knop')}
          </Knop>
        )}
      </div>
      <NietKan kan={eigen} naam={naam} />
      {open === 'toestemming' && (
        <Toestemmingvenster traject={traject} routeId={zaak.id} sluit={() => zet(null)} />
      )}
      {open !== null && open !== 'toestemming' && (
        <Daadvenster
          traject={traject}
          kan={open}
          titel={naam(open)}
          sluit={() => zet(null)}
          naToestemming={() => zet('toestemming')}
        />
      )}
    </>
  );
}

interface KiesProps {
  readonly id: string;
  readonly route: Route;
  readonly kan: readonly Kan[];
  readonly nieuw: boolean;
}

/** Of deze route nu te kiezen is; anders waarom niet. */
function Kiesbaar({ id, route, kan, nieuw }: KiesProps) {
  const { t } = useTranslation('mas');
  const keuzes = kan.filter(({ handeling }) => handeling.soort === 'kies' && handeling.route === route);
  if (!keuzes.some(({ mag }) => mag))
    return <NietKiesbaar route={route} kan={kan} nieuw={nieuw} redenen={keuzes[0]?.redenen ?? []} />;
  return (
    <div className="rij rij--uiteen">
      {nieuw && <span className="zacht">{t('route.nietGekozen')}</span>}
      <Knoplink klein naar={`/trajecten/${id}/route?kies=${route}`}>
        {t('route.kiesHier')}
      </Knoplink>
    </div>
  );
}

/** De regel, en wat er voor de routekeuze nog moet. Wie de strafzaak niet mag zien, leest alleen dat zij is afgeschermd. */
function NietKiesbaar({
  route,
  kan,
  nieuw,
  redenen,
}: Omit<KiesProps, 'id'> & { readonly redenen: Kan['redenen'] }) {
  const { t } = useTranslation('mas');
  const afgeschermd = route === 'R4' && redenen.some(({ regel }) => regel === 'keuze.overleg');
  return (
    <div className="niet-kan__regel">
      {redenen.length > 0 && <Pictogram naam="slot" />}
      <div>
        {afgeschermd ? <strong>{t('route.afgeschermd')}</strong> : nieuw && t('route.nietGekozen')}
        <Redenen redenen={redenen} />
        {redenen.some(({ regel }) => regel === 'keuze.nog-niet') && <EerstRoutekeuze kan={kan} />}
      </div>
    </div>
  );
}

/** Wat er nog moet voordat er een route te kiezen is, of dat de routekeuze nu kan. */
function EerstRoutekeuze({ kan }: Pick<KiesProps, 'kan'>) {
  const { t } = useTranslation('mas');
  const stap = kan.find(({ handeling }) => handeling.soort === 'stap' && handeling.naar === 'ROUTEKEUZE');
  if (!stap) return null;
  return stap.mag ? <p className="zacht">{t('route.eerstKeuze')}</p> : <Redenen redenen={stap.redenen} />;
}
