import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { Navigatiepunt } from './navigatie.ts';

/** Het menu bovenaan. Op een smal scherm schuift het opzij; zolang er rechts meer is, is dat te zien. */
export function Hoofdmenu({ punten }: { readonly punten: readonly Navigatiepunt[] }) {
  const { t, i18n } = useTranslation('app');
  const rij = useRef<HTMLUListElement>(null);
  const meer = useMeer(rij, i18n.language);
  return (
    <nav className="hoofdnav" aria-label={t('nav.hoofd')} data-meer={meer ? 'ja' : undefined}>
      <ul className="kaal" ref={rij}>
        {punten.map(({ naar, naam }) => (
          <li key={naar}>
            <NavLink to={naar} end={punten.some((p) => p.naar !== naar && p.naar.startsWith(`${naar}/`))}>
              {t(naam)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Een afgeronde maat is soms een pixel te groot. */
const SPELING = 2;

/** Of er voorbij het einde van de rij nog iets is. Waar men is, schuift vanzelf in beeld. */
function useMeer(rij: RefObject<HTMLUListElement | null>, taal: string): boolean {
  const [meer, zet] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => {
    const vak = rij.current;
    if (!vak) return undefined;
    // Van rechts naar links telt de plek onder nul.
    const kijk = (): void => zet(Math.abs(vak.scrollLeft) + vak.clientWidth < vak.scrollWidth - SPELING);
    const waker = new ResizeObserver(kijk);
    waker.observe(vak);
    vak.addEventListener('scroll', kijk, { passive: true });
    return () => {
      waker.disconnect();
      vak.removeEventListener('scroll', kijk);
    };
  }, [rij, taal]);
  useEffect(() => {
    const vak = rij.current;
    const hier = vak?.querySelector<HTMLElement>('[aria-current]');
    if (!vak || !hier || vak.scrollWidth <= vak.clientWidth) return;
    const [van, tot] = [hier.getBoundingClientRect(), vak.getBoundingClientRect()];
    vak.scrollBy({ left: van.left + van.width / 2 - (tot.left + tot.width / 2) });
  }, [rij, pathname]);
  return meer;
}
