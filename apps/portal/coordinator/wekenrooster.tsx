import { useTranslation } from 'react-i18next';
import { Merkje } from '../delen/merkje.tsx';
import { mbosVan, standVan, STANDEN, TEKEN, TOON, weekVan, type Stand, type Weekcheck } from './weken.ts';

interface Props {
  readonly checks: readonly Weekcheck[];
  /** Alles van het seizoen wat er had moeten zijn en er niet is, ook in weken die niet in beeld zijn. */
  readonly gemist: readonly Weekcheck[];
  readonly alleMist: boolean;
}

/**
 * Rijen zijn mbo's, kolommen weken; de nieuwste week staat vooraan. Elke stand heeft een teken en een woord. Op een smal scherm is elke rij
 * een kaart met haar weken.
 */
export function Wekenrooster({ checks, gemist, alleMist }: Props) {
  const { t } = useTranslation('coordinator');
  const weken = [...new Set(checks.map(({ week }) => week))].toSorted().toReversed();
  const bij = new Map(checks.map((check) => [`${check.mbo.id}/${check.week}`, check]));
  return (
    <figure className="stapel stapel--krap">
      <div className="weken" role="region" aria-label={t('week.kalender')} tabIndex={0}>
        <table>
          <caption className="alleen-voorlezer">{t('week.kalender')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('per.mbo')}</th>
              {weken.map((week) => (
                <th key={week} scope="col">
                  {t('week.kop', weekVan(week))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mbosVan(checks).map(({ id, naam }) => (
              <tr key={id}>
                <th scope="row">
                  {naam} <Samen gemist={gemist.filter(({ mbo }) => mbo.id === id).length} />
                </th>
                {weken.map((week) => (
                  <Cel key={week} week={week} check={bij.get(`${id}/${week}`)} leeg={alleMist} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="rij klein">
        {STANDEN.map((stand) => (
          <Standwoord key={stand} stand={stand} />
        ))}
      </figcaption>
    </figure>
  );
}

/** Hoeveel weken van dit mbo ontbreken. */
function Samen({ gemist }: { readonly gemist: number }) {
  const { t } = useTranslation('coordinator');
  return (
    <span className="weken__samen">{gemist === 0 ? t('week.bij') : t('week.mist', { count: gemist })}</span>
  );
}

interface Celprops {
  readonly week: string;
  readonly check: Weekcheck | undefined;
  readonly leeg: boolean;
}

function Cel({ week, check, leeg }: Celprops) {
  const { t } = useTranslation('coordinator');
  const kop = t('week.kop', weekVan(week));
  if (!check)
    return <td data-kop={kop}>{leeg ? '' : <span className="zacht klein">{t('week.geen')}</span>}</td>;
  return (
    <td data-kop={kop} data-stand={standVan(check)}>
      <Standwoord stand={standVan(check)} />
    </td>
  );
}

function Standwoord({ stand }: { readonly stand: Stand }) {
  const { t } = useTranslation('coordinator');
  return (
    <Merkje toon={TOON[stand]}>
      <span aria-hidden="true">{TEKEN[stand]}</span> {t(`week.stand.${stand}`)}
    </Merkje>
  );
}
