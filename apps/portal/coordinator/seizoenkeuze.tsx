import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { haal } from '../api/client.ts';
import { useVraag } from '../api/vragen.ts';
import { Knop } from '../delen/knop.tsx';
import { Keuzelijst } from '../delen/velden.tsx';

/** Welk seizoen men bekijkt; staat in het adres. Met een seizoen is er niets te kiezen. */
export function Seizoenkeuze() {
  const { t } = useTranslation('coordinator');
  const [zoek, zet] = useSearchParams();
  const { data } = useVraag('lijstTellingen');
  const seizoenen = [...new Set((data?.items ?? []).map(({ seizoen }) => seizoen))];
  if (seizoenen.length < 2) return null;
  return (
    <Keuzelijst
      label={t('seizoen.kies')}
      leeg={t('seizoen.lopend')}
      value={zoek.get('seizoen') ?? ''}
      onChange={({ target }) => zet(target.value ? { seizoen: target.value } : {}, { replace: true })}
      keuzes={seizoenen.map((waarde) => ({ waarde, tekst: waarde }))}
    />
  );
}

/** Haalt cijfers als CSV en geeft ze als bestand aan de browser. */
export function CsvKnop({
  wat,
  bestand,
  tekst,
}: {
  readonly wat: 'lijstOverstapcijfers' | 'leesStroom' | 'lijstPaspoortcijfers' | 'lijstEscalaties';
  readonly bestand: string;
  /** Wat er op de knop staat; zonder opgave dat het een CSV is. */
  readonly tekst?: string;
}) {
  const { t } = useTranslation('coordinator');
  const [zoek] = useSearchParams();
  const seizoen = zoek.get('seizoen') ?? undefined;
  const bewaar = async (): Promise<void> => {
    const antwoord = await haal(wat, { vraag: seizoen ? { seizoen } : {}, accept: 'text/csv' });
    const adres = URL.createObjectURL(await antwoord.blob());
    const link = Object.assign(document.createElement('a'), { href: adres, download: bestand });
    link.click();
    URL.revokeObjectURL(adres);
  };
  return (
    <Knop klein pictogram="bestand" onClick={() => void bewaar()}>
      {tekst ?? t('csv')}
    </Knop>
  );
}
