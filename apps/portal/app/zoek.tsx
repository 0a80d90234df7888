import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../delen/knop.tsx';
import { Dialoog } from '../delen/dialoog.tsx';
import { laat } from '../delen/laat.tsx';
import { Laden } from '../delen/toestand.tsx';
import type { Rol } from './mij.ts';

const haalZoekvenster = async () => (await import('./zoekvenster.tsx')).Zoekvenster;
const Zoekvenster = laat(haalZoekvenster);

/** Wie naar een leerling kan zoeken; de bladzijde van een leerling hangt van de rol af. */
const BLADZIJDE: Partial<Record<Rol, string>> = {
  decaan: '/school/leerling',
  mentor: '/mentor/leerling',
  mbo_intaker: '/mbo/leerling',
  lpa: '/leerplicht/leerling',
  rmc: '/leerplicht/leerling',
};

/** Wie ook trajecten vindt. */
const metTrajecten = (rol: Rol): boolean => rol === 'lpa';

/** Of deze rol naar een leerling kan zoeken. */
export const kanZoeken = (rol: Rol): boolean => BLADZIJDE[rol] !== undefined;

const typt = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(doel.tagName);

/** Zoeken met `/` of Ctrl+K. Wat men typt, komt nooit in het adres. */
export function Zoek({ rol }: { readonly rol: Rol }) {
  const { t } = useTranslation('app');
  const [open, zet] = useState(false);
  const bladzijde = BLADZIJDE[rol];
  useEffect(() => {
    if (!bladzijde) return undefined;
    // Na de bladzijde en voor de eerste toets: wie zoekt, kan meteen typen.
    haalZoekvenster().catch(() => undefined);
    const luister = (toets: KeyboardEvent): void => {
      const sneltoets =
        (toets.key === 'k' && (toets.ctrlKey || toets.metaKey)) || (toets.key === '/' && !typt(toets.target));
      if (!sneltoets || document.querySelector('dialog[open]')) return;
      toets.preventDefault();
      zet(true);
    };
    document.addEventListener('keydown', luister);
    return () => document.removeEventListener('keydown', luister);
  }, [bladzijde]);
  if (!bladzijde) return null;
  return (
    <>
      <Knop klein pictogram="zoek" onClick={() => zet(true)}>
        {t('zoek.knop')} <kbd aria-hidden="true">/</kbd>
      </Knop>
      <Dialoog titel={t('zoek.titel')} open={open} sluit={() => zet(false)}>
        <Suspense fallback={<Laden regels={1} />}>
          <Zoekvenster bladzijde={bladzijde} trajecten={metTrajecten(rol)} sluit={() => zet(false)} />
        </Suspense>
      </Dialoog>
    </>
  );
}
