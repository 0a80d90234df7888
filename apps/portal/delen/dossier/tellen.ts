import { useVraag } from '../../api/vragen.ts';
import { TAB_VAN, type Tab } from './werklijst.ts';

/** Hoeveel overstappen er in elk tab staan, geteld door de API. */
export function useAantallen(seizoen = ''): Readonly<Record<Tab, number>> | undefined {
  const { data } = useVraag('lijstTellingen', { vraag: { ...(seizoen ? { seizoen } : {}) } });
  if (!data) return undefined;
  const aantallen = { aandacht: 0, wacht: 0, definitief: 0, alles: 0 };
  for (const { status, aantal } of data.items) {
    aantallen[TAB_VAN[status]] += aantal;
    aantallen.alles += aantal;
  }
  return aantallen;
}
