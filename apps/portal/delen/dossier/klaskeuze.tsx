import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Keuzelijst } from '../velden.tsx';
import { alsAdres, type Filter, type Overstapregel } from './werklijst.ts';

/** Elke waarde een keer, op volgorde zoals een mens telt: 4K2 voor 4K10. */
export const uniek = (waarden: readonly (string | null | undefined)[]): string[] =>
  [...new Set(waarden.filter((waarde): waarde is string => Boolean(waarde)))].sort((a, b) =>
    a.localeCompare(b, 'nl', { numeric: true }),
  );

/** Verandert een deel van het filter; de rest blijft staan. */
export function useZetFilter(filter: Filter): (deel: Partial<Filter>) => void {
  const ga = useNavigate();
  return (deel) =>
    void ga(`?${alsAdres({ ...filter, ...deel })}`, { replace: true, preventScrollReset: true });
}

interface Props {
  readonly filter: Filter;
  readonly regels: readonly Overstapregel[];
}

/** Beperkt een lijst tot een klas. Is er maar een klas, dan valt er niets te kiezen. */
export function Klaskeuze({ filter, regels }: Props) {
  const { t } = useTranslation('dossier');
  const zet = useZetFilter(filter);
  const klassen = uniek(regels.map(({ leerling }) => leerling.klas));
  if (klassen.length < 2 && !filter.klas) return null;
  return (
    <Keuzelijst
      label={t('lijst.klas')}
      leeg={t('lijst.alleKlassen')}
      value={filter.klas}
      onChange={({ target }) => zet({ klas: target.value })}
      keuzes={klassen.map((klas) => ({ waarde: klas, tekst: klas }))}
    />
  );
}
