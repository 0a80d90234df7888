import { useTranslation } from 'react-i18next';
import { Tabs } from '../delen/tabs.tsx';
import { TABS, zakenVan, type Tab, type Zaak } from './risicozaken.ts';

interface Props {
  readonly tab: Tab;
  readonly zaken: readonly Zaak[] | undefined;
}

/** De tabs van de risicolijst, elk met hoeveel erin staan. */
export function Tabkeuze({ tab, zaken }: Props) {
  const { t } = useTranslation('leerplicht');
  return (
    <Tabs
      label={t('tab.naam')}
      tabs={TABS.map((een) => {
        const aantal = zaken && een !== 'gesloten' ? zakenVan(zaken, een).length : undefined;
        return {
          naar: een === 'nieuw' ? '?' : `?tab=${een}`,
          naam: t(`tab.${een}`),
          aantal,
          letOp: een === 'te-laat' && (aantal ?? 0) > 0,
          open: een === tab,
        };
      })}
    />
  );
}
