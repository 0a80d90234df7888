import { useTranslation } from 'react-i18next';
import type { Item } from '../api/vragen.ts';
import { korteDag } from '../taal/tijd.ts';

export type Tellergegeven = Item<'lijstVerzuimtellers'>;

interface Props {
  readonly teller: Tellergegeven;
  /** Ook onder elke staaf een datum en een getal. */
  readonly groot?: boolean;
}

/** De telling van een leerling: een staaf per lesweek, en in woorden hoeveel er nog bij kan. */
export function Teller({ teller, groot = false }: Props) {
  const { t } = useTranslation('verzuim');
  const { uren, nog, grens, lesweken, weken } = teller;
  return (
    <div className={`teller${groot ? ' teller--groot' : ''}${nog === 0 ? ' teller--vol' : ''}`}>
      {weken.length > 0 && <Staven teller={teller} groot={groot} />}
      <div>
        <strong className="cijfers">{t('teller.stand', { uren, grens })}</strong>{' '}
        <span className="zacht klein">{t('teller.lesweken', { count: lesweken })}</span>
        <div className="klein">
          {nog === 0 ? t('teller.vol') : t('teller.nog', { count: nog })}
          {teller.keerTeLaat ? `, ${t('teller.teLaat', { count: teller.keerTeLaat })}` : ''}
        </div>
      </div>
    </div>
  );
}

/** Staven naar verhouding van de grens; voor voorleessoftware een lijst met weken en uren. */
function Staven({ teller: { weken, grens }, groot }: Required<Props>) {
  const { t } = useTranslation('verzuim');
  const hoogst = Math.max(grens / 2, ...weken.map(({ uren }) => uren));
  return (
    <ol className="kaal staven" aria-label={t('teller.perWeek')}>
      {weken.map(({ maandag, uren }) => (
        <li key={maandag}>
          <span className="staaf" aria-hidden="true">
            <span style={{ blockSize: `${Math.round((uren / hoogst) * 100)}%` }} />
          </span>
          {groot ? (
            <span className="staaf__tekst">
              <strong className="cijfers">{t('teller.uren', { count: uren })}</strong>
              <span className="zacht">{t('teller.vanaf', { dag: korteDag(maandag) })}</span>
            </span>
          ) : (
            <span className="alleen-voorlezer">{t('teller.week', { dag: korteDag(maandag), uren })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
