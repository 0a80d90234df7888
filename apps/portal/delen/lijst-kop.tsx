import type { Table } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { Kolom, Lijstvorm } from './lijst.tsx';

interface Props<T extends object> {
  readonly table: Table<Lijstvorm, T>;
  readonly kolommen: readonly Kolom<T>[];
  readonly metKeuze: boolean;
}
const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** De kop van een lijst: alles kiezen, en sorteren met een knop. */
export function Lijstkop<T extends object>({ table, kolommen, metKeuze }: Props<T>) {
  const { t } = useTranslation('delen');
  return (
    <thead className="utrecht-table__header">
      <tr>
        {metKeuze && (
          <th scope="col" className="lijst__kies">
            <input
              type="checkbox"
              aria-label={t('lijst.alles')}
              checked={table.getIsAllRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        )}
        {kolommen.map(({ id, kop, getal, sorteer }) => {
          const kolom = table.getColumn(id);
          const stand = kolom?.getIsSorted() || undefined;
          return (
            <th
              key={id}
              scope="col"
              className={getal ? 'getal' : undefined}
              aria-sort={stand ? ARIA[stand] : undefined}
            >
              {sorteer ? (
                <button type="button" className="lijst__knop" onClick={kolom?.getToggleSortingHandler()}>
                  {kop} <span aria-hidden="true">{stand === 'asc' ? '▲' : stand === 'desc' ? '▼' : '↕'}</span>
                </button>
              ) : (
                kop
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
