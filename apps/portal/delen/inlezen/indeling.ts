import { useEffect, useState } from 'react';
import type { Antwoord } from '../../api/client.ts';
import { useOpdracht, useVraag } from '../../api/vragen.ts';
import { gekozenBestand, voorbeeldenVan } from './onthouden.ts';
import type { Bestand, Soort } from './soorten.ts';

export type Indeling = Antwoord<'leesIndeling'>;
type Waarden = Indeling['waarden'];

const woordenVan = ({ onbekendeWoorden }: Bestand, gekozen: Waarden): boolean =>
  onbekendeWoorden.every(({ veld, woord }) => Boolean(gekozen[veld]?.[woord]));

/** Wat iemand in stap 2 kiest, naast wat eerder is onthouden. */
export function useIndeling(bestand: Bestand, soort: Soort) {
  const vraag = useVraag('leesIndeling', { pad: { soort } });
  const bewaar = useOpdracht('bewaarIndeling', ['leesIndeling']);
  const [kolommen, zetKolommen] = useState<Indeling['kolommen']>({});
  const [waarden, zetWaarden] = useState<Waarden>({});
  const [voorbeelden, zetVoorbeelden] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    let weg = false;
    void voorbeeldenVan(gekozenBestand(bestand.id)).then((gevonden) => !weg && zetVoorbeelden(gevonden));
    return () => {
      weg = true;
    };
  }, [bestand.id]);
  const kiesWaarde = (veld: string, woord: string, waarde: string): void =>
    zetWaarden((nu) => ({ ...nu, [veld]: { ...nu[veld], [woord]: waarde } }));
  const onthoud = async (): Promise<void> => {
    const { kolommen: oud = {}, waarden: eerder = {} } = vraag.data ?? {};
    const velden = new Set([...Object.keys(eerder), ...Object.keys(waarden)]);
    const samen = Object.fromEntries(
      [...velden].map((veld) => [veld, zonderLeeg({ ...eerder[veld], ...waarden[veld] })]),
    );
    await bewaar.mutateAsync({
      pad: { soort },
      inhoud: { kolommen: { ...oud, ...kolommen }, waarden: samen },
    });
  };
  const gewijzigd = Object.keys(kolommen).length > 0 || Object.keys(waarden).length > 0;
  return {
    vraag,
    voorbeelden,
    kolommen,
    waarden,
    gewijzigd,
    volledig: woordenVan(bestand, waarden),
    kiesKolom: (kop: string, veld: string) => zetKolommen((nu) => ({ ...nu, [kop]: veld })),
    kiesWaarde,
    onthoud,
    bezig: bewaar.isPending,
    fout: bewaar.error,
  };
}

const zonderLeeg = (woorden: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(woorden).filter(([, waarde]) => waarde !== ''));

/**
 * De nodige velden die nog niemand aanwees, uit wat de controle miste en wat de lezer net koos. Null zolang hij niets koos: dan zegt de
 * controle het zelf.
 */
export function nogAanTeWijzen(
  fouten: Bestand['fouten'],
  { velden }: Indeling,
  kolommen: Indeling['kolommen'],
): Indeling['velden'] | null {
  const gekozen = new Set(Object.values(kolommen).filter(Boolean));
  const ontbreekt = fouten.find(({ code }) => code === 'kop.ontbreekt')?.gegevens?.['koppen'];
  if (gekozen.size === 0 || typeof ontbreekt !== 'string') return null;
  const koppen = ontbreekt.split(', ');
  const genoemd = velden.filter(({ naam }) => koppen.includes(naam));
  return genoemd.length === koppen.length ? genoemd.filter(({ veld }) => !gekozen.has(veld)) : null;
}
