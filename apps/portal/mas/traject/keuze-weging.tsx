import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Zin } from '../../delen/zin.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';
import { dag } from '../../taal/tijd.ts';
import type { Kan, Route, Trajectgegeven } from './daad.ts';
import { Advies } from './keuze-kaarten.tsx';
import { Keuzevorm } from './keuze-vorm.tsx';

type Hulp = Antwoord<'leesKeuzehulp'>;
type Criterium = Hulp['criteria'][number];
interface Props {
  readonly traject: Trajectgegeven;
  readonly route: Route;
  readonly verdachte: 'jongere' | 'ouders' | null;
  readonly kan: Kan;
}
const TOON = { klopt: 'goed', 'klopt-niet': 'fout', onbekend: undefined } as const;

/** Een route wegen: criteria, contra-indicaties, historie en beleid, en dan kiezen. */
export function Weging({ traject, route, verdachte, kan }: Props) {
  const { t } = useTranslation('mas');
  const hulp = useVraag('leesKeuzehulp', {
    pad: { id: traject.id },
    vraag: { route, ...(verdachte ? { verdachte } : {}) },
  });
  return (
    <div className="twee-kolom">
      <div className="stapel">
        <Link to={`/trajecten/${traject.id}/route`}>{t('route.keuze.terug')}</Link>
        <Toestand vraag={hulp}>{(gevonden) => <Hulpkaart hulp={gevonden} route={route} />}</Toestand>
      </div>
      <div className="stapel">
        <Advies id={traject.id} />
        <Keuzevorm traject={traject} route={route} verdachte={verdachte} kan={kan} />
      </div>
    </div>
  );
}

function Hulpkaart({ hulp, route }: { readonly hulp: Hulp; readonly route: Route }) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  const van = (...soorten: string[]) => hulp.criteria.filter(({ soort }) => soorten.includes(soort));
  const anders = hulp.criteria.filter(
    ({ soort }) => !['criterium', 'contra-indicatie', 'historie'].includes(soort),
  );
  return (
    <Kaart titel={routenaam(route)}>
      <p>
        <Zin bij={`route.${route}.zin`} tekst={hulp.uitleg} />
      </p>
      <Criteria kop={t('route.keuze.voor')} criteria={van('criterium')} />
      <Criteria kop={t('route.keuze.tegen')} criteria={van('contra-indicatie')} />
      <Criteria kop={t('route.keuze.anders')} criteria={anders} />
      <h3>{t('route.keuze.historie')}</h3>
      <Criteria criteria={van('historie')} />
      {hulp.historie.length === 0 ? (
        <p className="zacht">{t('route.keuze.geenHistorie')}</p>
      ) : (
        <ul>
          {hulp.historie.map(({ trajectId, route: eerder, beeindigdOp }, plek) => (
            <li key={`${trajectId}${plek}`}>
              {routenaam(eerder)}, {beeindigdOp ? dag(beeindigdOp) : t('route.stand.loopt')}
            </li>
          ))}
        </ul>
      )}
      <h3>{t('route.keuze.beleid')}</h3>
      <p lang="nl">{hulp.pvBeleid}</p>
    </Kaart>
  );
}

function Criteria({ kop, criteria }: { readonly kop?: string; readonly criteria: readonly Criterium[] }) {
  const { t } = useTranslation('mas');
  if (criteria.length === 0) return null;
  return (
    <>
      {kop && <h3>{kop}</h3>}
      <ul className="kaal stapel stapel--krap">
        {criteria.map(({ code, uitspraak, oordeel, redenen }) => (
          <li key={code} className="criterium">
            <span>
              <Zin bij={`criterium.${code}`} tekst={uitspraak} />
            </span>
            <Merkje toon={TOON[oordeel]}>{t(`route.keuze.${oordeel}`)}</Merkje>
            {redenen.map(({ regel, uitleg }) => (
              <span key={regel} className="zacht klein">
                <Zin bij={`fout.${regel}`} tekst={uitleg} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
