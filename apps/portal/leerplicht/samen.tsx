import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Probleem } from '../api/probleem.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { naamVan } from '../delen/naam.ts';
import { Voortgang } from '../delen/voortgang.tsx';
import { weigerzin } from '../delen/weigering.tsx';
import { useZeg, Zin } from '../delen/zin.tsx';
import { leeftijd, type Zaak } from './risicozaken.ts';
import { useBesluit } from './use-besluit.ts';

interface Props {
  readonly zaken: readonly Zaak[];
  readonly sluit: () => void;
}
type Uitkomsten = ReadonlyMap<string, string>;
const GELUKT = '';

/** Hoeveel er lukten, en of er zijn waarvan de rij zegt waarom niet. */
function afloopVan(t: TFunction<'leerplicht'>, uitkomsten: Uitkomsten): string {
  const alle = [...uitkomsten.values()];
  const mis = alle.filter((uitkomst) => uitkomst !== GELUKT).length;
  const goed = t('samen.gelukt', { count: alle.length - mis });
  return mis > 0 ? `${goed} ${t('samen.nietGelukt', { count: mis })}` : goed;
}

/** Meer leerlingen tegelijk overnemen: eerst zien om wie het gaat, dan elk apart, met per leerling hoe het afliep. */
export function Samen({ zaken, sluit }: Props) {
  const { t } = useTranslation('leerplicht');
  const doe = useBesluit();
  const zeg = useZeg();
  const [uitkomsten, zet] = useState<Uitkomsten | null>(null);
  const begin = async (): Promise<void> => {
    const tot = new Map<string, string>();
    zet(new Map());
    for (const { id } of zaken) {
      const uitkomst = await doe('neemOver', id, {}).then(
        () => GELUKT,
        (fout: Error) =>
          (fout instanceof Probleem && weigerzin(zeg, fout)) || fout.message || t('samen.mislukt'),
      );
      tot.set(id, uitkomst);
      zet(new Map(tot));
    }
  };
  return (
    <Dialoog
      titel={t('samen.titel', { count: zaken.length })}
      open
      sluit={sluit}
      breed
      vast={uitkomsten !== null}
    >
      <Stand uitkomsten={uitkomsten} totaal={zaken.length} />
      <ul className="kaal leerplicht__samen">
        {zaken.map((zaak) => (
          <Regel key={zaak.id} zaak={zaak} uitkomst={uitkomsten?.get(zaak.id)} />
        ))}
      </ul>
      {uitkomsten === null && (
        <div className="knoprij">
          <Knop soort="hoofd" onClick={() => void begin()}>
            {t('samen.doe', { count: zaken.length })}
          </Knop>
          <Knop soort="stil" onClick={sluit}>
            {t('delen:annuleer')}
          </Knop>
        </div>
      )}
      {uitkomsten?.size === zaken.length && (
        <div className="knoprij">
          <Knop soort="hoofd" onClick={sluit}>
            {t('samen.sluit')}
          </Knop>
        </div>
      )}
    </Dialoog>
  );
}

interface StandProps {
  readonly uitkomsten: Uitkomsten | null;
  readonly totaal: number;
}
/** Wat er gaat gebeuren, hoe ver het is, of hoe het afliep. */
function Stand({ uitkomsten, totaal }: StandProps) {
  const { t } = useTranslation('leerplicht');
  if (uitkomsten === null) return <p>{t('samen.gevolg')}</p>;
  const bezig = uitkomsten.size < totaal;
  return (
    <>
      {bezig && <Voortgang tekst={t('samen.bezig')} klaar={uitkomsten.size} totaal={totaal} />}
      <p role="status">{!bezig && afloopVan(t, uitkomsten)}</p>
    </>
  );
}

function Regel({ zaak, uitkomst }: { readonly zaak: Zaak; readonly uitkomst: string | undefined }) {
  const { t } = useTranslation('leerplicht');
  const { leerling, waaromHier, van } = zaak;
  return (
    <li>
      <div>
        <strong>{leerling ? naamVan(leerling) : t('kolom.zonder')}</strong>
        {leerling && (
          <span className="zacht">
            , {t('kolom.jaar', { count: leeftijd(leerling.geboortedatum) })}, {van?.naam}
          </span>
        )}
        <div className="klein">
          {uitkomst ?? (waaromHier && <Zin bij={`aanleiding.${waaromHier.code}`} tekst={waaromHier.tekst} />)}
        </div>
      </div>
      {uitkomst !== undefined && (
        <Merkje toon={uitkomst === GELUKT ? 'goed' : 'let-op'}>
          {t(uitkomst === GELUKT ? 'samen.rijGoed' : 'samen.rijNiet')}
        </Merkje>
      )}
    </li>
  );
}
