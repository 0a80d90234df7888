import { useTranslation } from 'react-i18next';
import { Knop } from '../knop.tsx';
import { useMelder } from '../melder.tsx';

/** Het kenmerk van een dossier, voor wie het aan een beheerder doorgeeft: het noemt niemand, en geeft niemand recht op iets. */
export function Kenmerk({ overstapId }: { readonly overstapId: string }) {
  const { t } = useTranslation('dossier');
  const meld = useMelder();
  const kopieer = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(overstapId);
      meld({ toon: 'goed', tekst: t('kenmerk.gekopieerd') });
    } catch {
      // Niet elke browser laat dit toe: dan staat het er om over te nemen.
      meld({ toon: 'let-op', tekst: t('kenmerk.zelf', { kenmerk: overstapId }) });
    }
  };
  return (
    <Knop klein soort="stil" onClick={() => void kopieer()}>
      {t('kenmerk.kopieer')}
    </Knop>
  );
}
