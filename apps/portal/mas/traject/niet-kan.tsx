import { useTranslation } from 'react-i18next';
import { Pictogram } from '../../delen/pictogram.tsx';
import { Zin } from '../../delen/zin.tsx';
import type { Kan } from './daad.ts';

interface Props {
  readonly kan: readonly Kan[];
  readonly naam: (kan: Kan) => string;
}

/** Wat nu niet kan, met de regel in woorden. */
export function NietKan({ kan, naam }: Props) {
  const { t } = useTranslation('mas');
  // Na een pauze gaat een route verder waar zij was; dat zij niet ergens anders verdergaat, hoeft niemand te lezen.
  const niet = kan.filter(
    ({ mag, redenen }) =>
      !mag && redenen.length > 0 && redenen.every(({ regel }) => regel !== 'halt.hervat-elders'),
  );
  if (niet.length === 0) return null;
  return (
    <details className="niet-kan">
      <summary>{t('traject.doen.nietKan')}</summary>
      <ul className="kaal stapel stapel--krap">
        {niet.map((een) => (
          <li key={JSON.stringify(een.handeling)} className="niet-kan__regel">
            <Pictogram naam="slot" />
            <div>
              <strong>{naam(een)}</strong>
              <Redenen redenen={een.redenen} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Waarom iets niet kan, zoals de regel het zegt. */
export function Redenen({ redenen }: { readonly redenen: Kan['redenen'] }) {
  return (
    <ul className="kaal zacht">
      {redenen.map(({ regel, uitleg }) => (
        <li key={regel}>
          <Zin bij={`fout.${regel}`} tekst={uitleg} />
        </li>
      ))}
    </ul>
  );
}
