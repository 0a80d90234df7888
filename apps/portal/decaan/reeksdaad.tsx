import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { magOpnieuw, Probleem } from '../api/probleem.ts';
import type { Overstapregel } from '../delen/dossier/werklijst.ts';
import { soortVan } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { naamVan } from '../delen/naam.ts';
import { Voortgang } from '../delen/voortgang.tsx';
import { Weigering } from '../delen/weigering.tsx';

/** Hoe een daad voor een leerling afliep: wat er gebeurde, of waarom niet. */
export interface Afloop<T> {
  readonly leerling: Overstapregel;
  readonly goed: T | null;
  readonly fout: unknown;
}
interface Stand<T> {
  readonly gedaan: readonly Afloop<T>[];
  readonly totaal: number;
}
interface Reeks<T> {
  /** De daad; met dezelfde sleutel gebeurt zij hoogstens een keer. */
  readonly daad: (leerling: Overstapregel, sleutel: string) => Promise<T>;
  /** Wat er daarna moet, met wat deze ronde opleverde. */
  readonly daarna: (afloop: readonly Afloop<T>[]) => Promise<void>;
}

/** Doet dezelfde daad voor leerlingen, een voor een; wie niet kan, houdt de anderen niet tegen. Wat door de verbinding misging, kan nog eens. */
export function useReeksdaad<T>() {
  const [stand, zet] = useState<Stand<T> | null>(null);
  const vorige = useRef<Reeks<T> | null>(null);
  const sleutels = useRef(new Map<string, string>());
  const sleutelVan = (id: string): string => {
    const sleutel = sleutels.current.get(id) ?? crypto.randomUUID();
    sleutels.current.set(id, sleutel);
    return sleutel;
  };
  const doe = async (leerlingen: readonly Overstapregel[], reeks: Reeks<T>): Promise<void> => {
    vorige.current = reeks;
    const eerder = (stand?.gedaan ?? []).filter(({ leerling }) => !leerlingen.includes(leerling));
    const ronde: Afloop<T>[] = [];
    const toon = (): void =>
      zet({ gedaan: [...eerder, ...ronde], totaal: eerder.length + leerlingen.length });
    for (const leerling of leerlingen) {
      toon();
      ronde.push(
        await reeks.daad(leerling, sleutelVan(leerling.id)).then(
          (goed) => ({ leerling, goed, fout: null }),
          (fout: unknown) => ({ leerling, goed: null, fout }),
        ),
      );
    }
    toon();
    await reeks.daarna(ronde);
  };
  const nogEens = (stand?.gedaan ?? [])
    .filter(({ fout }) => magOpnieuw(fout))
    .map(({ leerling }) => leerling);
  const opnieuw = (): void => {
    if (vorige.current) void doe(nogEens, vorige.current);
  };
  return { stand, doe, opnieuw: nogEens.length > 0 ? opnieuw : undefined };
}

interface Props<T> {
  readonly stand: Stand<T>;
  readonly opnieuw: (() => void) | undefined;
  readonly tekst: (goed: T) => string;
  readonly sluit: () => void;
}

/** Hoe ver het is en hoe het voor elke leerling afliep. */
export function Reeksafloop<T>({ stand, opnieuw, tekst, sluit }: Props<T>) {
  const { t } = useTranslation('decaan');
  const { gedaan, totaal } = stand;
  const bezig = gedaan.length < totaal;
  const mis = gedaan.filter(({ goed }) => goed === null).length;
  return (
    <div className="stapel">
      {bezig && <Voortgang tekst={t('reeks.bezig')} klaar={gedaan.length} totaal={totaal} />}
      <p role="status">
        {!bezig && totaal > mis && t('reeks.gelukt', { count: totaal - mis })}{' '}
        {!bezig && mis > 0 && t('reeks.mislukt', { count: mis })}
      </p>
      <ul className="kaal school__gevolg">
        {gedaan.map(({ leerling, goed, fout }) => (
          <li key={leerling.id}>
            <span>{naamVan(leerling.leerling)}</span>
            {goed === null ? (
              <span>
                <Merkje toon="fout">{t('reeks.niet')}</Merkje>{' '}
                {fout instanceof Probleem ? (
                  <Weigering fout={fout} />
                ) : (
                  t(`delen:fout.${soortVan(fout)}.titel`)
                )}
              </span>
            ) : (
              <Merkje toon="goed">{tekst(goed)}</Merkje>
            )}
          </li>
        ))}
      </ul>
      {!bezig && (
        <div className="knoprij">
          {opnieuw && <Knop onClick={opnieuw}>{t('delen:fout.opnieuw')}</Knop>}
          <Knop soort="hoofd" onClick={sluit}>
            {t('reeks.klaar')}
          </Knop>
        </div>
      )}
    </div>
  );
}
