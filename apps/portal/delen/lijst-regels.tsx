import type { Row } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kolom, Lijstvorm } from './lijst.tsx';

interface Props<T extends object> {
  readonly regels: readonly Row<Lijstvorm, T>[];
  readonly kolommen: readonly Kolom<T>[];
  readonly metKeuze: boolean;
  readonly hier: number;
  readonly zetHier: (plek: number) => void;
  readonly vlak: RefObject<HTMLDivElement | null>;
}
/** Tot hier staan alle rijen gewoon in de bladzijde. */
const VIRTUEEL_VANAF = 100;

/** De rijen van een lijst; van een lange lijst alleen wat in beeld is, met ruimte voor de rest. */
export function Lijstregels<T extends object>({ regels, vlak, hier, ...rest }: Props<T>) {
  const { kolommen, metKeuze } = rest;
  const virtueel = regels.length > VIRTUEEL_VANAF;
  const rol = useVirtualizer({
    count: virtueel ? regels.length : 0,
    getScrollElement: () => vlak.current,
    estimateSize: () => 76,
    overscan: 12,
  });
  if (!virtueel)
    return (
      <tbody>
        {regels.map((regel, plek) => (
          <Lijstregel key={regel.id} {...rest} {...standVan(regel, plek, hier)} />
        ))}
      </tbody>
    );
  const zichtbaar = rol.getVirtualItems();
  const breed = kolommen.length + (metKeuze ? 1 : 0);
  const boven = zichtbaar[0]?.start ?? 0;
  const onder = rol.getTotalSize() - (zichtbaar.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Ruimte hoog={boven} breed={breed} />
      {zichtbaar.map(({ index, key }) => (
        <Lijstregel
          key={key}
          {...rest}
          {...standVan(regels[index]!, index, hier)}
          meet={rol.measureElement}
        />
      ))}
      <Ruimte hoog={onder} breed={breed} />
    </tbody>
  );
}

const Ruimte = ({ hoog, breed }: { readonly hoog: number; readonly breed: number }) =>
  hoog > 0 ? (
    <tr aria-hidden="true" className="lijst__ruimte">
      <td colSpan={breed} style={{ blockSize: hoog, padding: 0, border: 0 }} />
    </tr>
  ) : null;

interface Stand<T extends object> {
  readonly regel: Row<Lijstvorm, T>;
  readonly plek: number;
  readonly isHier: boolean;
  readonly isGekozen: boolean;
}
/** Wat een rij anders maakt dan toen zij er voor het laatst stond. */
const standVan = <T extends object>(regel: Row<Lijstvorm, T>, plek: number, hier: number): Stand<T> => ({
  regel,
  plek,
  isHier: plek === hier,
  isGekozen: regel.getIsSelected(),
});
interface RegelProps<T extends object> extends Stand<T>, Pick<Props<T>, 'kolommen' | 'metKeuze' | 'zetHier'> {
  readonly meet?: (element: HTMLTableRowElement | null) => void;
}

/** Een rij; zolang er niets aan verandert, tekent zij niet opnieuw als er een andere gekozen wordt of in beeld schuift. */
const Lijstregel = memo(Regel) as typeof Regel;

function Regel<T extends object>({
  regel,
  plek,
  kolommen,
  metKeuze,
  isHier,
  isGekozen,
  zetHier,
  meet,
}: RegelProps<T>) {
  const { t } = useTranslation('delen');
  const hoofd = kolommen.find((kolom) => kolom.hoofd);
  return (
    <tr
      ref={meet}
      data-index={plek}
      data-hier={isHier ? 'ja' : undefined}
      aria-rowindex={plek + 2}
      aria-selected={metKeuze ? isGekozen : undefined}
      onFocus={() => zetHier(plek)}
    >
      {metKeuze && (
        <td className="lijst__kies">
          <input
            type="checkbox"
            aria-label={t('lijst.kies')}
            aria-describedby={`rij-${regel.id}`}
            checked={isGekozen}
            onChange={regel.getToggleSelectedHandler()}
          />
        </td>
      )}
      {kolommen.map((kolom) => {
        const inhoud = kolom.cel(regel.original);
        return kolom === hoofd ? (
          <th key={kolom.id} scope="row" id={`rij-${regel.id}`}>
            {inhoud}
          </th>
        ) : (
          <td key={kolom.id} data-kop={kolom.kop} className={kolom.getal ? 'getal' : undefined}>
            {inhoud}
          </td>
        );
      })}
    </tr>
  );
}
