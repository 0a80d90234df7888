import { useTranslation } from 'react-i18next';
import { getalVan, naamVanCijfer, useWoorden, type Cijfer, type Kengetal } from './cijfers.ts';
import { KOLOMMEN, PLEK, VRIJE_RIJ } from './gemeenten.ts';
import { bereikVan, tredeVan, TREDEN } from './treden.ts';

interface Props {
  readonly kengetal: Kengetal;
  readonly cijfers: readonly Cijfer[];
}

/**
 * De gemeenten als tegels. Een hoger getal is donkerder en heeft een langere streep: de kleur zegt het nooit alleen. Op een smal scherm staat
 * het nummer van de tabel in de tegel in plaats van de naam.
 */
export function Tegelkaart({ kengetal, cijfers }: Props) {
  const getallen = cijfers.flatMap((cijfer) => getalVan(cijfer) ?? []);
  const hoogste = getallen.length === 0 ? null : Math.max(...getallen);
  const zonderPlek = cijfers.filter(({ gemeente }) => !PLEK[gemeente?.code ?? '']);
  const plekVan = (cijfer: Cijfer): readonly [number, number] => {
    const los = zonderPlek.indexOf(cijfer);
    return (
      PLEK[cijfer.gemeente?.code ?? ''] ?? [VRIJE_RIJ + Math.floor(los / KOLOMMEN), 1 + (los % KOLOMMEN)]
    );
  };
  return (
    <figure className="stapel stapel--krap">
      <div className="tegelkaart" aria-hidden="true">
        {cijfers.map((cijfer, nummer) => {
          const [rij, kolom] = plekVan(cijfer);
          const waarde = getalVan(cijfer);
          return (
            <div
              key={cijfer.gemeente?.code}
              className="tegel"
              data-trede={waarde === null || hoogste === null ? 'geen' : tredeVan(waarde, hoogste)}
              style={{ gridRow: rij, gridColumn: kolom }}
            >
              <Tegelnummer plek={nummer} />
              <span className="tegel__breed">{naamVanCijfer(cijfer)}</span>
              <Tegelwaarde cijfer={cijfer} />
            </div>
          );
        })}
      </div>
      <Legenda kengetal={kengetal} hoogste={hoogste} zonder={getallen.length < cijfers.length} />
    </figure>
  );
}

/** Het nummer dat op een smal scherm een tegel aan een regel van de tabel verbindt. */
export const Tegelnummer = ({ plek }: { readonly plek: number }) => (
  <span className="tegel__smal tegel__nummer" aria-hidden="true">
    {plek + 1}
  </span>
);

/** Het getal in woorden, of op een smal scherm het getal alleen. */
function Tegelwaarde({ cijfer }: { readonly cijfer: Cijfer }) {
  const woorden = useWoorden();
  const waarde = getalVan(cijfer);
  const kort = waarde === null ? '–' : `${waarde}${cijfer.kengetal === 'K6' ? '' : '%'}`;
  return (
    <>
      <strong className="tegel__breed">{woorden.waarde(cijfer)}</strong>
      <strong className="tegel__smal">{kort}</strong>
    </>
  );
}

interface Legendaprops {
  readonly kengetal: Kengetal;
  /** Null: geen gemeente heeft een getal. */
  readonly hoogste: number | null;
  /** Er zijn gemeenten zonder getal. */
  readonly zonder: boolean;
}

/** Wat een tint en een streep betekenen. */
function Legenda({ kengetal, hoogste, zonder }: Legendaprops) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  const treden = TREDEN.flatMap((trede) => {
    const bereik = hoogste === null ? null : bereikVan(trede, hoogste);
    return bereik ? [{ trede, ...bereik }] : [];
  });
  return (
    <figcaption>
      <ul className="kaal rij klein">
        {treden.map(({ trede, van, tot }) => (
          <li key={trede} className="legenda">
            <span className="tegel tegel--proef" data-trede={trede} aria-hidden="true" />
            {van === tot
              ? woorden.getal(kengetal, tot)
              : t('gemeente.vanTot', { van, tot: woorden.getal(kengetal, tot) })}
          </li>
        ))}
        {zonder && (
          <li className="legenda">
            <span className="tegel tegel--proef" data-trede="geen" aria-hidden="true" />
            {t('gemeente.geenGetal')}
          </li>
        )}
      </ul>
    </figcaption>
  );
}
