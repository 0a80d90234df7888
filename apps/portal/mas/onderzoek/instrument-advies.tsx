import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { Zin } from '../../delen/zin.tsx';

export type Uitslag = NonNullable<Antwoord<'leesInstrument'>['invullingen'][number]['uitslag']>;

/** Wat de antwoorden samen adviseren: op hoeveel vragen dat rust, en wat het niet zegt. */
export function Instrumentadvies({ uitslag }: { readonly uitslag: Uitslag }) {
  const { t } = useTranslation('mas');
  const { versie, advies, beantwoord, vragen } = uitslag;
  const open = vragen - beantwoord;
  return (
    <>
      <p>{t('onderzoek.instrument.beantwoord', { count: beantwoord, vragen })}</p>
      <p>
        {advies === null && t('onderzoek.instrument.geenAdvies')}
        {advies?.routes.length === 0 && t('onderzoek.instrument.geenRoute')}
        {advies && advies.routes.length > 0 && (
          <Zin bij={`instrumentadvies.${versie}.${advies.id}`} tekst={advies.conclusie} />
        )}
      </p>
      {advies && <Bescherming uitslag={uitslag} />}
      {advies && open > 0 && <p>{t('onderzoek.instrument.open', { count: open })}</p>}
    </>
  );
}

/** Niets dat beschermt is ook een antwoord: zonder risico's is het dan nog niet rustig. */
function Bescherming({ uitslag: { alles } }: { readonly uitslag: Uitslag }) {
  const { t } = useTranslation('mas');
  if (alles.beschermend === null) return <p>{t('onderzoek.instrument.beschermingOnbekend')}</p>;
  return alles.beschermend === 0 ? <p>{t('onderzoek.instrument.beschermingGeen')}</p> : null;
}
