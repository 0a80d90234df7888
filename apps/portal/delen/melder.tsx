import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { Knop } from './knop.tsx';
import { Melding, type Toon } from './melding.tsx';

interface Bericht {
  readonly id: number;
  readonly toon: Toon;
  readonly tekst: string;
  readonly ongedaan?: { readonly tekst: string; readonly doe: () => void } | undefined;
}
type Meld = (bericht: Omit<Bericht, 'id'>) => void;
const Context = createContext<Meld>(() => undefined);

/** Zegt kort wat er net gebeurde, onderaan, en biedt zo nodig aan het ongedaan te maken. */
export const useMelder = (): Meld => useContext(Context);

/** De plek voor korte berichten; zij gaan niet vanzelf weg zolang er een knop op staat. */
export function Melder({ children, sluit }: { readonly children: ReactNode; readonly sluit: string }) {
  const [bericht, zet] = useState<Bericht | null>(null);
  const meld = useCallback<Meld>((nieuw) => {
    const id = Date.now();
    zet({ ...nieuw, id });
    if (!nieuw.ongedaan) setTimeout(() => zet((nu) => (nu?.id === id ? null : nu)), 8000);
  }, []);
  const inhoud = useMemo(() => children, [children]);
  return (
    <Context value={meld}>
      {inhoud}
      <div className="melder" aria-live="polite">
        {bericht && (
          <Melding toon={bericht.toon}>
            <div className="rij">
              <span>{bericht.tekst}</span>
              {bericht.ongedaan && (
                <Knop
                  klein
                  onClick={() => {
                    bericht.ongedaan?.doe();
                    zet(null);
                  }}
                >
                  {bericht.ongedaan.tekst}
                </Knop>
              )}
              <Knop klein soort="stil" onClick={() => zet(null)}>
                {sluit}
              </Knop>
            </div>
          </Melding>
        )}
      </div>
    </Context>
  );
}
