import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gebeurtenis } from '#libs/contract/gebeurtenissen.ts';
import type { OperatieId } from '../api/client.ts';
import { isEigen } from '../api/eigen.ts';
import { Knop } from '../delen/knop.tsx';

type Soort = Gebeurtenis['soort'];
// Uit het contract zelf zou de browser alle schema's meenemen.
const SOORTEN: Readonly<Record<Soort, true>> = {
  overstap: true,
  overdracht: true,
  taak: true,
  bestand: true,
  weekcheck: true,
  noodtoegang: true,
  melding: true,
  traject: true,
  veel: true,
};

/** Wanneer er iets veranderde: per soort, en per soort met een id. */
const laatste = new Map<string, number>();
/** Telt mee met elke verandering: hieraan ziet React dat er iets nieuws is. */
let stand = 0;
const luisteraars = new Set<() => void>();

/** Zonder id ging het om meer tegelijk: dat kan over elke zaak gaan. */
const sleutel = (soort: Soort, id: string | null): string => `${soort} ${id ?? '*'}`;

function ontvang({ soort, id }: Gebeurtenis): void {
  if (isEigen()) return;
  const op = Date.now();
  laatste.set(soort, op);
  laatste.set(sleutel(soort, id), op);
  stand += 1;
  for (const meld of luisteraars) meld();
}

/** Houdt de stroom van gebeurtenissen open zolang iemand is aangemeld; de browser verbindt zelf opnieuw. */
export function useStroom(aan: boolean): void {
  useEffect(() => {
    if (!aan) return undefined;
    const bron = new EventSource('/v1/gebeurtenissen');
    const neem = (bericht: MessageEvent<string>): void => ontvang(JSON.parse(bericht.data) as Gebeurtenis);
    for (const soort of Object.keys(SOORTEN)) bron.addEventListener(soort, neem);
    return () => bron.close();
  }, [aan]);
}

interface Props {
  /** Over welke veranderingen deze bladzijde gaat. */
  readonly soorten: readonly Soort[];
  /** Op een bladzijde van een zaak: om welke het per soort gaat. Een soort die hier niet staat, telt altijd. */
  readonly over?: Partial<Record<Soort, string | undefined>>;
  /** Wat er opnieuw gehaald wordt als men het vraagt. */
  readonly ververs: readonly OperatieId[];
}

/** Een rustig teken dat er iets veranderde; de bladzijde verspringt pas als men erom vraagt. */
export function Nieuwtje({ soorten, over = {}, ververs }: Props) {
  const { t } = useTranslation('delen');
  const vragen = useQueryClient();
  const [gezien, zetGezien] = useState(() => Date.now());
  useSyncExternalStore(
    (meld) => {
      luisteraars.add(meld);
      return () => luisteraars.delete(meld);
    },
    () => stand,
  );
  const nieuw = [...soorten, 'veel' as const]
    .flatMap((soort) => (soort in over ? [sleutel(soort, over[soort] ?? null), sleutel(soort, null)] : soort))
    .some((naam) => (laatste.get(naam) ?? 0) > gezien);
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
