import { Suspense, useCallback, useEffect, useState } from 'react';
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

/** Wat men typt voordat het veld er is: wie `/` indrukt en doortypt, raakt geen letter kwijt. */
class Opvang {
  private tekst = '';
  private vangt = false;

  begin(): void {
    this.tekst = '';
    this.vangt = true;
  }

  stop(): void {
    this.vangt = false;
  }

  geef(): string {
    return this.tekst;
  }

  /** Neemt een letter, tot het veld er is en haar zelf krijgt. */
  neem(toets: KeyboardEvent): boolean {
    if (typt(toets.target)) this.vangt = false;
    const letter = toets.key.length === 1 && !toets.ctrlKey && !toets.metaKey && !toets.altKey;
    if (!this.vangt || !letter) return false;
    this.tekst += toets.key;
    return true;
  }
}

/** Zoeken met `/` of Ctrl+K. Wat men typt, komt nooit in het adres. */
export function Zoek({ rol }: { readonly rol: Rol }) {
  const { t } = useTranslation('app');
  const [open, zet] = useState(false);
  const [opvang] = useState(() => new Opvang());
  const bladzijde = BLADZIJDE[rol];
  const getypt = useCallback(() => opvang.geef(), [opvang]);
  const sluit = useCallback(() => {
    opvang.stop();
    zet(false);
  }, [opvang]);
  useEffect(() => {
    if (!bladzijde) return undefined;
    // Na de bladzijde en voor de eerste toets: wie zoekt, kan meteen typen.
    haalZoekvenster().catch(() => undefined);
    const luister = (toets: KeyboardEvent): void => {
      if (opvang.neem(toets)) {
        toets.preventDefault();
        toets.stopImmediatePropagation();
        return;
      }
      const sneltoets =
        (toets.key === 'k' && (toets.ctrlKey || toets.metaKey)) || (toets.key === '/' && !typt(toets.target));
      if (!sneltoets || document.querySelector('dialog[open]')) return;
      toets.preventDefault();
      opvang.begin();
      zet(true);
    };
    // Als eerste: een letter is hier geen sneltoets van de lijst eronder.
    document.addEventListener('keydown', luister, true);
    return () => document.removeEventListener('keydown', luister, true);
  }, [bladzijde, opvang]);
  if (!bladzijde) return null;
  return (
    <>
      <Knop
        klein
        pictogram="zoek"
        onClick={() => {
          opvang.begin();
          zet(true);
        }}
      >
        {t('zoek.knop')} <kbd aria-hidden="true">/</kbd>
      </Knop>
      <Dialoog titel={t('zoek.titel')} open={open} sluit={sluit}>
        <Suspense fallback={<Laden regels={1} />}>
          <Zoekvenster bladzijde={bladzijde} trajecten={metTrajecten(rol)} getypt={getypt} sluit={sluit} />
        </Suspense>
      </Dialoog>
    </>
  );
}
