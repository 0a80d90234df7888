import { useId, type ReactNode } from 'react';

interface Props {
  readonly naam: string;
  readonly koppen: readonly string[];
  /** De eerste cel van een rij noemt haar. */
  readonly rijen: readonly { readonly sleutel: string; readonly cellen: readonly ReactNode[] }[];
  /** Zet de naam boven de tabel; anders is zij alleen voor voorleessoftware. */
  readonly kop?: boolean;
}

/** Een tabel met getallen naast een beeld. Op een smal scherm wordt elke rij een kaart. */
export function Getallentabel({ naam, koppen, rijen, kop = false }: Props) {
  const id = useId();
  return (
    <div className="lijst getallen">
      <div className="lijst__rol" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="utrecht-table">
          <caption id={id} className={kop ? undefined : 'alleen-voorlezer'}>
            {naam}
          </caption>
          <thead>
            <tr>
              {koppen.map((een, plek) => (
                <th key={een} scope="col" className={plek > 0 ? 'getal' : undefined}>
                  {een}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rijen.map(({ sleutel, cellen: [eerste, ...rest] }) => (
              <tr key={sleutel}>
                <th scope="row">{eerste}</th>
                {rest.map((cel, plek) => (
                  <td key={koppen[plek + 1]} className="getal" data-kop={koppen[plek + 1]}>
                    {cel}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
