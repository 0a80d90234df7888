import { useTranslation } from 'react-i18next';
import { Knoplink } from '../knop.tsx';
import { Pictogram } from '../pictogram.tsx';
import '../../stijl/thuis.css';
import type { Nu, Stap } from './stand.ts';

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
  return (
    <ol className="kaal reis" aria-label={t('reis.naam')}>
      {stappen.map(({ naam, stand }) => (
        <li key={naam} data-stand={stand} aria-current={naam === nu ? 'step' : undefined}>
          <span className="reis__teken">
            {stand === 'klaar' && <Pictogram naam="goed" />}
            {stand === 'bezig' && <Pictogram naam="verder" />}
          </span>
          <span>
            <strong>{t(`reis.${naam}`)}</strong> <span className="zacht">{t(`reis.stand.${stand}`)}</span>
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

/** Wat er nu te doen is, met hoogstens een knop; zonder knop staat er dat men niets hoeft te doen. */
export function Nubord({ ns, nu }: { readonly ns: Props['ns']; readonly nu: Nu }) {
  const { t } = useTranslation(ns);
  return (
    <section className={`nubord${nu.naar ? ' nubord--doen' : ''}`}>
      <h2>{t('nu.kop')}</h2>
      <p className="nubord__tekst">{t(`nu.${nu.code}.tekst`, { wie: nu.wie })}</p>
      {nu.naar ? (
        <Knoplink naar={nu.naar} soort="hoofd">
          {t(`nu.${nu.code}.knop`)}
        </Knoplink>
      ) : (
        <p className="zacht">{t(`nu.${nu.code}.daarna`, { wie: nu.wie })}</p>
      )}
    </section>
  );
}
