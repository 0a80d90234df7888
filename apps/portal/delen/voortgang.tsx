import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly tekst: string;
  readonly klaar: number;
  readonly totaal: number;
}

/** Hoe ver een lange handeling is, met aantallen in woorden. */
export function Voortgang({ tekst, klaar, totaal }: Props) {
  const { t } = useTranslation('delen');
  const id = useId();
  const deel = totaal > 0 ? Math.min(100, Math.round((klaar / totaal) * 100)) : 0;
  return (
    <div className="voortgang">
      <div className="rij rij--uiteen">
        <span id={id}>{tekst}</span>
        <span className="cijfers">{t('voortgang', { klaar, totaal })}</span>
      </div>
      <div
        className="voortgang__baan"
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={deel}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div className="voortgang__vulling" style={{ inlineSize: `${deel}%` }} />
      </div>
    </div>
  );
}
