import { useNavigate } from 'react-router';
import { Lijst } from '../lijst.tsx';
import { useKolommen } from './kolommen.tsx';
import { zetReeks } from './reeks.ts';
import { alsAdres, type Filter, type Overstapregel } from './werklijst.ts';

interface Props {
  /** Het adres van de lijst van deze rol; haar leerlingen staan daaronder. */
  readonly lijst: '/school' | '/mentor';
  readonly naam: string;
  readonly filter: Filter;
  readonly rijen: readonly Overstapregel[];
  readonly gekozen?: readonly string[];
  readonly kies?: (ids: readonly string[]) => void;
}

/** De leerlingen van een lijst. Wie er een opent, werkt daarna in de volgorde van deze lijst verder. */
export function Leerlingrijen({ lijst, naam, filter, rijen, ...keuze }: Props) {
  const ga = useNavigate();
  const bladzijde = `${lijst}/leerling`;
  const kolommen = useKolommen(bladzijde);
  const onthoud = (): void =>
    zetReeks({ ids: rijen.map(({ id }) => id), terug: `${lijst}?${alsAdres(filter)}` });
  return (
    <div className="dossier__rijen" onClickCapture={onthoud}>
      <Lijst
        naam={naam}
        kolommen={kolommen}
        rijen={rijen}
        sleutel={({ id }) => id}
        {...keuze}
        open={({ id }) => {
          onthoud();
          void ga(`${bladzijde}/${id}`);
        }}
      />
    </div>
  );
}
