import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { nu, ogenblik } from '../taal/tijd.ts';
import { useMij } from './mij.ts';

/** Onder een afdruk: wanneer en door wie. Papier wordt oud, en het slingert. */
export function Drukregel() {
  const { t } = useTranslation('app');
  const mij = useMij();
  const [op, zet] = useState(nu);
  useEffect(() => {
    const nuAfdrukken = (): void => flushSync(() => zet(nu()));
    addEventListener('beforeprint', nuAfdrukken);
    return () => removeEventListener('beforeprint', nuAfdrukken);
  }, []);
  if (!mij) return null;
  const { gebruiker, organisatie } = mij;
  return (
    <p className="alleen-druk">
      {t('druk', {
        op: ogenblik(op.toISOString()),
        wie: [gebruiker.naam, organisatie.naam].filter(Boolean).join(', '),
      })}
    </p>
  );
}
