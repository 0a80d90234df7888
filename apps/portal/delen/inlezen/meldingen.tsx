import { useTranslation } from 'react-i18next';
import { Zin } from '../zin.tsx';
import type { Bestand } from './soorten.ts';

/** Wat er aan een bestand of regel opvalt, met de plaats erbij. */
export function Meldingen({ meldingen }: { readonly meldingen: Bestand['fouten'] }) {
  const { t } = useTranslation('inlezen');
  return (
    <ul className="kaal stapel stapel--krap">
      {meldingen.map(({ code, melding, regel, kolom }) => (
        <li key={`${code}${regel}${kolom}${melding}`}>
          {kolom && <span className="zacht">{t('kolom', { kolom })} </span>}
          <Zin bij={`bestandmelding.${code}`} tekst={melding} />
        </li>
      ))}
    </ul>
  );
}
