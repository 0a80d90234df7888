import { Suspense, useRef, useState } from 'react';
import { laat } from '../delen/laat.tsx';
import { Pictogram, type Pictogramnaam } from '../delen/pictogram.tsx';

export interface Menugroep {
  readonly kop: string;
  readonly keuzes: readonly {
    readonly id: string;
    readonly tekst: string;
    readonly lang?: string;
    /** Is dit de keuze van nu; zonder is het geen keuze maar een handeling. */
    readonly gekozen?: boolean;
  }[];
}
interface Props {
  readonly naam: string;
  /** Wat er op de knop staat; zonder is het alleen een teken met een naam voor voorleessoftware. */
  readonly tekst?: string;
  readonly pictogram: Pictogramnaam;
  readonly kies: (id: string) => void;
  readonly groepen: readonly Menugroep[];
}

// Het menu zelf komt pas als iemand het opent.
const Menuvenster = laat(async () => (await import('./menuvenster.tsx')).Menuvenster);

/** Een knop met een menu eronder. */
export function Knopmenu({ naam, tekst, pictogram, kies, groepen }: Props) {
  const [open, zet] = useState(false);
  const knop = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={knop}
        type="button"
        className="nl-button nl-button--subtle knop knop--stil knop--klein"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={tekst ? undefined : naam}
        onClick={() => zet(true)}
      >
        <Pictogram naam={pictogram} />
        {tekst && <span className="kop__naam">{tekst}</span>}
      </button>
      {open && (
        <Suspense fallback={null}>
          <Menuvenster naam={naam} knop={knop} groepen={groepen} kies={kies} sluit={() => zet(false)} />
        </Suspense>
      )}
    </>
  );
}
