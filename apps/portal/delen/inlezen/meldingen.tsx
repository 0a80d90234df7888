import { useTranslation } from 'react-i18next';
import type { Bestand } from './soorten.ts';

/** Wat er aan een bestand of regel opvalt, met de plaats erbij. */
export function Meldingen({ meldingen }: { readonly meldingen: Bestand['fouten'] }) {
  const { t } = useTranslation('inlezen');
  return (
    <ul className="kaal stapel stapel--krap">
      {meldingen.map(({ code, melding, regel, kolom }) => (
        <li key={`${code}${regel}${kolom}${melding}`}>
          {kolom && <span className="zacht">{t('kolom', { kolom })} </span>}
          <span lang="nl">{melding}</span>
        </li>
      ))}
    </ul>
  );
}
