import { useTranslation } from 'react-i18next';
import { useMij } from '../../app/mij.ts';
import { useVraag } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';

/** Naar het traject waar u als eerste iets moet doen; staat er niets meer, dan is er geen knop. */
export function VolgendeZaak({ na }: { readonly na?: string }) {
  const { t } = useTranslation('mas');
  const mij = useMij();
  const lijst = useVraag('lijstTrajecten', { vraag: {} });
  const volgende = lijst.data?.items.find(
    ({ id, bal }) => id !== na && bal !== null && bal.organisatie.id === mij?.organisatie.id,
  );
  if (!volgende) return null;
  return (
    <Knoplink naar={`/trajecten/${volgende.id}`} soort={na ? 'gewoon' : 'hoofd'} pictogram="verder">
      {t('traject.volgende')}
    </Knoplink>
  );
}
