import { useTranslation } from 'react-i18next';
import { Bestandzin } from './bestandzin.tsx';
import type { Bestand } from './soorten.ts';

/** Wat er aan een bestand of regel opvalt, met de plaats erbij. */
export function Meldingen({ meldingen }: { readonly meldingen: Bestand['fouten'] }) {
  const { t } = useTranslation('inlezen');
  return (
    <ul className="kaal stapel stapel--krap">
      {meldingen.map((een) => (
        <li key={`${een.code}${een.regel}${een.kolom}${een.melding}`}>
          {een.kolom && <span className="zacht">{t('kolom', { kolom: een.kolom })} </span>}
          <Bestandzin melding={een} />
        </li>
      ))}
    </ul>
  );
}
