import {
  createSortedRowModel,
  sortFn_basic,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowSelectionState,
} from '@tanstack/react-table';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from './knop.tsx';
import { Lijstkop } from './lijst-kop.tsx';
import { Lijstregels } from './lijst-regels.tsx';
import { useToetsen } from './lijst-toetsen.ts';

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
});
export type Lijstvorm = typeof features;

export interface Kolom<T> {
  readonly id: string;
  readonly kop: string;
  readonly cel: (rij: T) => ReactNode;
  /** Waarop de kolom sorteert; zonder is zij niet te sorteren. Alleen zinvol als de hele lijst er is. */
  readonly sorteer?: (rij: T) => string | number;
  /** De kolom die de rij noemt. */
  readonly hoofd?: boolean;
  readonly getal?: boolean;
}

interface LijstProps<T> {
  /** Wat de lijst bevat, ook voor voorleessoftware. */
  readonly naam: string;
  readonly kolommen: readonly Kolom<T>[];
  readonly rijen: readonly T[];
  readonly sleutel: (rij: T) => string;
  /** Enter op een rij, of `o`. */
  readonly open?: (rij: T) => void;
  /** Met keuzevakjes: wat er gekozen is. */
  readonly gekozen?: readonly string[];
  readonly kies?: (sleutels: string[]) => void;
  readonly meer?: (() => void) | undefined;
  readonly haaltMeer?: boolean;
}

const alsStand = (sleutels: readonly string[]): RowSelectionState =>
  Object.fromEntries(sleutels.map((sleutel) => [sleutel, true]));

function kolomdefinities<T extends object>(kolommen: readonly Kolom<T>[]): ColumnDef<Lijstvorm, T>[] {
  return kolommen.map(({ id, kop, sorteer }) => ({
    id,
    header: kop,
    accessorFn: (rij: T) => sorteer?.(rij) ?? '',
    enableSorting: sorteer !== undefined,
    sortFn: sortFn_basic,
  }));
}

/**
 * Een lijst met rijen: j en k lopen, Enter opent, x kiest. Boven 100 rijen staan alleen de zichtbare in de bladzijde; onder
 * 600 px wordt elke rij een kaart.
 */
export function Lijst<T extends object>(props: LijstProps<T>) {
  const { naam, kolommen, rijen, sleutel, gekozen = [], kies, open, meer, haaltMeer = false } = props;
  const { t } = useTranslation('delen');
  const vlak = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => kolomdefinities(kolommen), [kolommen]);
  const data = useMemo(() => [...rijen], [rijen]);
  const [hier, zetHier] = useState(-1);
  const table = useTable<Lijstvorm, T>({
    features,
    columns,
    data,
    getRowId: sleutel,
    state: { rowSelection: alsStand(gekozen) },
    onRowSelectionChange: (nieuw) => {
      const stand = typeof nieuw === 'function' ? nieuw(alsStand(gekozen)) : nieuw;
      kies?.(Object.keys(stand).filter((id) => stand[id]));
    },
  });
  const regels = table.getRowModel().rows;
  useToetsen({
    aantal: regels.length,
    hier,
    zetHier,
    vlak,
    doe: (plek, wat) => {
      const regel = regels[plek];
      if (regel && wat === 'open') open?.(regel.original);
      if (regel && wat === 'kies' && kies) regel.toggleSelected();
    },
  });
  return (
    <div className="stapel stapel--krap">
      <div className="lijst">
        <div
          className="utrecht-table-container lijst__rol"
          ref={vlak}
          role="region"
          aria-label={naam}
          tabIndex={0}
          data-hoog={regels.length > 100 ? 'ja' : undefined}
        >
          <table className="utrecht-table" aria-rowcount={regels.length + 1}>
            <caption className="alleen-voorlezer">{naam}</caption>
            <Lijstkop table={table} kolommen={kolommen} metKeuze={kies !== undefined} />
            <Lijstregels
              regels={regels}
              kolommen={kolommen}
              metKeuze={kies !== undefined}
              hier={hier}
              zetHier={zetHier}
              vlak={vlak}
            />
          </table>
        </div>
      </div>
      {meer && (
        <Knop onClick={meer} bezig={haaltMeer}>
          {t('lijst.meer')}
        </Knop>
      )}
    </div>
  );
}
