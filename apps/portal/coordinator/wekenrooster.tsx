import { useTranslation } from 'react-i18next';
import { Merkje } from '../delen/merkje.tsx';
import { standVan, STANDEN, TEKEN, TOON, weekVan, type Stand, type Weekcheck } from './weken.ts';

interface Props {
  readonly checks: readonly Weekcheck[];
  readonly alleMist: boolean;
}

/** Rijen zijn mbo's, kolommen weken; de nieuwste week staat vooraan. Elke stand heeft een teken en een woord. */
export function Wekenrooster({ checks, alleMist }: Props) {
  const { t } = useTranslation('coordinator');
  const weken = [...new Set(checks.map(({ week }) => week))].toSorted().toReversed();
  const mbos = [...new Map(checks.map(({ mbo }) => [mbo.id, mbo.naam])).entries()].toSorted((a, b) =>
    a[1].localeCompare(b[1]),
  );
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
            {mbos.map(([id, naam]) => (
              <tr key={id}>
                <th scope="row">{naam}</th>
                {weken.map((week) => (
                  <Cel key={week} check={bij.get(`${id}/${week}`)} leeg={alleMist} />
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

function Cel({ check, leeg }: { readonly check: Weekcheck | undefined; readonly leeg: boolean }) {
  const { t } = useTranslation('coordinator');
  if (!check) return <td>{leeg ? '' : <span className="zacht klein">{t('week.geen')}</span>}</td>;
  return (
    <td data-stand={standVan(check)}>
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
