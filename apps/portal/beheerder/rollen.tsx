import { useTranslation } from 'react-i18next';
import { useMij } from '../app/mij.ts';
import { Kaart } from '../delen/pagina.tsx';
import { Bladen } from './bladen.tsx';
import { rollenVoor, useRolnaam } from './rolnamen.ts';

/** Wat elke rol bij deze organisatie mag, in gewone woorden. */
export function Rollen() {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const mij = useMij();
  return (
    <Bladen deel="toegang">
      <p>{t('rollen.uitleg')}</p>
      <div className="rooster">
        {rollenVoor(mij?.organisatie.soort).map((rol) => (
          <Kaart key={rol} titel={rolnaam(rol)}>
            <p>{t(`mag.${rol}`)}</p>
          </Kaart>
        ))}
      </div>
    </Bladen>
  );
}
