import { useTranslation } from 'react-i18next';
import { useVraag } from '../../api/vragen.ts';
import { Tabs } from '../../delen/tabs.tsx';

/** Welke trajecten: open, op pauze, in monitoring, gesloten, of aangeboden door een andere gemeente. */
export function Filters() {
  const { t } = useTranslation('mas');
  const aanbod = useVraag('lijstTrajectaanbiedingen', { vraag: { richting: 'aan-ons' } });
  const tab = (naar: string, naam: string) => ({
    naar: `/trajecten${naar}`,
    naam: t(`traject.filter.${naam}`),
  });
  return (
    <Tabs
      label={t('traject.filter.naam')}
      tabs={[
        tab('', 'alle'),
        tab('/pauze', 'pauze'),
        tab('/monitoring', 'monitoring'),
        {
          ...tab('/aangeboden', 'aangeboden'),
          aantal: aanbod.data?.items.length,
          letOp: (aanbod.data?.items.length ?? 0) > 0,
        },
        tab('/gesloten', 'gesloten'),
      ]}
    />
  );
}
