import { useTranslation } from 'react-i18next';
import { Knoplink } from '../knop.tsx';
import { Pictogram } from '../pictogram.tsx';
import '../../stijl/thuis.css';
import { dag } from '../../taal/tijd.ts';
import type { Nu, Stap } from './stand.ts';

/** Hier is iemand zelf aan zet, ook zonder knop. */
const TE_DOEN: ReadonlySet<string> = new Set(['aanmelden', 'aanmeldenVoor', 'aanmeldenLaat', 'geenPlek']);

interface Props {
  /** Wiens woorden: die van de leerling ("je") of van zijn ouder ("uw kind"). */
  readonly ns: 'leerling' | 'ouder';
  readonly stappen: readonly Stap[];
  /** Het mbo van de aanmelding die het verst is. */
  readonly mbo: string | undefined;
}

/** De stappen van een overstap: wat klaar is, waar men is, en wat nog komt. */
export function Overstapstappen({ ns, stappen, mbo }: Props) {
  const { t } = useTranslation(ns);
  const nu = stappen.find(({ stand }) => stand === 'bezig')?.naam;
  if (stappen.length === 0) return null;
  return (
    <ol className="kaal reis" aria-label={t('reis.naam')}>
      {stappen.map(({ naam, stand }) => (
        <li key={naam} data-stand={stand} aria-current={naam === nu ? 'step' : undefined}>
          <span className="reis__teken">
            {stand === 'klaar' && <Pictogram naam="goed" />}
            {stand === 'bezig' && <Pictogram naam="verder" />}
          </span>
          <span>
            <strong>{t(`reis.${naam}.${stand === 'klaar' ? 'klaar' : 'doen'}`)}</strong>{' '}
            <span className="zacht">{t(`reis.stand.${stand}`)}</span>
            {naam === 'aangemeld' && mbo && (
              <span className="klein zacht reis__mbo" lang="nl">
                {mbo}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

interface Nubordprops {
  readonly ns: Props['ns'];
  readonly nu: Nu;
  /** Er is iets dat eerst moet; dit komt daarna. */
  readonly daarna?: boolean;
}

/** Wat er nu te doen is, met hoogstens een knop; zonder knop staat er hoe het verder gaat. */
export function Nubord({ ns, nu, daarna = false }: Nubordprops) {
  const { t } = useTranslation(ns);
  const met = { wie: nu.wie, dag: nu.dag && dag(nu.dag) };
  return (
    <section className={`nubord${TE_DOEN.has(nu.code) || nu.naar ? ' nubord--doen' : ''}`}>
      <h2>{t(daarna ? 'nu.ookNog' : 'nu.kop')}</h2>
      <p className="nubord__tekst">{t(`nu.${nu.code}.tekst`, met)}</p>
      {nu.naar ? (
        <Knoplink naar={nu.naar} soort="hoofd">
          {t(`nu.${nu.code}.knop`)}
        </Knoplink>
      ) : (
        <p className="zacht">{t(`nu.${nu.code}.daarna`, met)}</p>
      )}
    </section>
  );
}
