import { useTranslation } from 'react-i18next';
import { Foutmelding } from './foutmelding.tsx';
import { Knop } from './knop.tsx';

interface Props {
  /** Wat er gebeurt, als werkwoord. */
  readonly tekst: string;
  readonly doe: () => void;
  readonly laat: () => void;
  readonly soort?: 'hoofd' | 'gewoon' | 'gevaar';
  readonly bezig?: boolean;
  readonly fout?: unknown;
  /** Nu niet te kiezen. */
  readonly uit?: boolean;
}

/** Onder een vraag in een venster: doen of laten, met erboven wat er misging. */
export function Doeknoppen({ tekst, doe, laat, soort = 'gevaar', bezig = false, fout = null, uit }: Props) {
  const { t } = useTranslation('delen');
  return (
    <>
      {fout !== null && <Foutmelding fout={fout} />}
      <div className="knoprij">
        <Knop soort={soort} bezig={bezig} disabled={uit} onClick={doe}>
          {tekst}
        </Knop>
        <Knop soort="stil" onClick={laat}>
          {t('annuleer')}
        </Knop>
      </div>
    </>
  );
}
