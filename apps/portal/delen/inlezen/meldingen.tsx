import { useTranslation } from 'react-i18next';
import { Bestandzin } from './bestandzin.tsx';
import type { Bestand } from './soorten.ts';

interface Props {
  readonly meldingen: Bestand['fouten'];
  /** Zeg ook op welke regel; in een verslag per regel staat dat er al. */
  readonly metRegel?: boolean;
}

/** Wat er aan een bestand of regel opvalt, met de plaats erbij. */
export function Meldingen({ meldingen, metRegel = false }: Props) {
  const { t } = useTranslation('inlezen');
  return (
    <ul className="kaal stapel stapel--krap">
      {meldingen.map((een) => (
        <li key={`${een.code}${een.regel}${een.kolom}${een.melding}`}>
          {een.kolom && (
            <span className="zacht">
              {t(metRegel && een.regel ? 'regelEnKolom' : 'kolom', {
                regel: een.regel,
                kolom: een.kolom,
              })}{' '}
            </span>
          )}
          <Bestandzin melding={een} />
        </li>
      ))}
    </ul>
  );
}
