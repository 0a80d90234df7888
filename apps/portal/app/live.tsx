import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gebeurtenis } from '#libs/contract/gebeurtenissen.ts';
import type { OperatieId } from '../api/client.ts';
import { Knop } from '../delen/knop.tsx';

type Soort = Gebeurtenis['soort'];
/** Zo lang hoort een melding nog bij wat men net zelf deed. */
const EIGEN_MS = 2500;

let laatste: Partial<Record<Soort, number>> = {};
let eigen = 0;
const luisteraars = new Set<() => void>();

/** Zeg dat een verandering van deze browser komt: daarover hoeft niemand hier iets te lezen. */
export const eigenVerandering = (): void => {
  eigen = Date.now();
};

function ontvang({ soort }: Gebeurtenis): void {
  if (Date.now() - eigen < EIGEN_MS) return;
  laatste = { ...laatste, [soort]: Date.now() };
  for (const meld of luisteraars) meld();
}

/** Houdt de stroom van gebeurtenissen open zolang iemand is aangemeld; de browser verbindt zelf opnieuw. */
export function useStroom(aan: boolean): void {
  useEffect(() => {
    if (!aan) return undefined;
    const bron = new EventSource('/v1/gebeurtenissen');
    const neem = (bericht: MessageEvent<string>): void => ontvang(JSON.parse(bericht.data) as Gebeurtenis);
    const soorten: Soort[] = [
      'overstap',
      'overdracht',
      'taak',
      'bestand',
      'weekcheck',
      'noodtoegang',
      'veel',
    ];
    for (const soort of soorten) bron.addEventListener(soort, neem);
    return () => bron.close();
  }, [aan]);
}

interface Props {
  /** Over welke veranderingen deze bladzijde gaat. */
  readonly soorten: readonly Soort[];
  /** Wat er opnieuw gehaald wordt als men het vraagt. */
  readonly ververs: readonly OperatieId[];
}

/** Een rustig teken dat er iets veranderde; de bladzijde verspringt pas als men erom vraagt. */
export function Nieuwtje({ soorten, ververs }: Props) {
  const { t } = useTranslation('delen');
  const vragen = useQueryClient();
  const [gezien, zetGezien] = useState(() => Date.now());
  const stand = useSyncExternalStore(
    (meld) => {
      luisteraars.add(meld);
      return () => luisteraars.delete(meld);
    },
    () => laatste,
  );
  const nieuw = [...soorten, 'veel' as const].some((soort) => (stand[soort] ?? 0) > gezien);
  const toon = (): void => {
    zetGezien(Date.now());
    for (const naam of ververs) void vragen.invalidateQueries({ queryKey: [naam] });
  };
  return (
    <div aria-live="polite">
      {nieuw && (
        <div className="nieuwtje">
          <span className="stipje" aria-hidden="true" />
          <span>{t('nieuw.tekst')}</span>
          <Knop klein onClick={toon}>
            {t('nieuw.toon')}
          </Knop>
        </div>
      )}
    </div>
  );
}
