import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { zetBijAfgemeld } from '../api/client.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { useMij } from './mij.ts';

/**
 * De sessie is voorbij terwijl iemand werkt, of zij moet zekerder zijn voor wat hij opent: zeg het, laat staan wat er staat, en laat hem
 * in een ander tabblad terugkomen.
 */
export function SessieVoorbij() {
  const { t } = useTranslation('app');
  const mij = useMij();
  const vragen = useQueryClient();
  const [reden, zet] = useState<'voorbij' | 'zekerder' | null>(null);
  useEffect(() => zetBijAfgemeld((zekerder) => zet(zekerder ? 'zekerder' : 'voorbij')), []);
  if (!mij) return null;
  const dienst = mij.sessie?.inlogdienst;
  const verder = async (): Promise<void> => {
    zet(null);
    await vragen.invalidateQueries();
  };
  return (
    <Dialoog
      titel={t(reden === 'zekerder' ? 'sessie.zekerderTitel' : 'sessie.titel')}
      open={reden !== null}
      sluit={() => zet(null)}
      vast
    >
      <p>{t(reden === 'zekerder' ? 'sessie.zekerder' : 'sessie.uitleg')}</p>
      <div className="knoprij">
        <a
          className="nl-button nl-button--primary knop knop--hoofd"
          href={`/aanmelden?${new URLSearchParams({ ...(dienst ? { issuer: dienst } : {}), ...(reden === 'zekerder' ? { niveau: 'substantieel' } : {}), terug: '/aangemeld' })}`}
          target="_blank"
          rel="noopener"
        >
          {t('sessie.opnieuw')}
        </a>
        <Knop onClick={() => void verder()}>{t('sessie.verder')}</Knop>
        <Knop soort="stil" onClick={() => location.assign('/')}>
          {t('sessie.weg')}
        </Knop>
      </div>
    </Dialoog>
  );
}

const luisterNaarNet = (meld: () => void): (() => void) => {
  addEventListener('online', meld);
  addEventListener('offline', meld);
  return () => {
    removeEventListener('online', meld);
    removeEventListener('offline', meld);
  };
};

/** Of dit toestel internet heeft. */
export const useNet = (): boolean => useSyncExternalStore(luisterNaarNet, () => navigator.onLine);

/** Er is geen internet: wat er staat, blijft staan. */
export function GeenNet() {
  const { t } = useTranslation('app');
  const rol = useMij()?.organisatie.rol;
  const net = useNet();
  return (
    <div role="status">
      {!net && (
        <Melding toon="let-op" titel={t('net.titel')}>
          <p>{t(rol === 'jongere' ? 'net.thuis' : 'net.uitleg')}</p>
        </Melding>
      )}
    </div>
  );
}

/** Zo vaak kijkt de eerste bladzijde of er weer internet is. */
const OPNIEUW_MS = 5000;

/** De eerste bladzijde zonder internet: wat er te weten valt, en dat zij vanzelf verdergaat. */
export function ZonderNet({ opnieuw }: { readonly opnieuw: () => void }) {
  const { t } = useTranslation('app');
  useEffect(() => {
    addEventListener('online', opnieuw);
    const klok = setInterval(opnieuw, OPNIEUW_MS);
    return () => {
      removeEventListener('online', opnieuw);
      clearInterval(klok);
    };
  }, [opnieuw]);
  return (
    <Pagina titel={t('net.start')}>
      <div className="stapel">
        <p>{t('net.thuis')}</p>
        <p>{t('net.vanzelf')}</p>
      </div>
    </Pagina>
  );
}
