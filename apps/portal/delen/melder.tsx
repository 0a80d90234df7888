import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { Knop } from './knop.tsx';
import { lagenNu, volgLagen } from './lagen.ts';
import { Melding, type Toon } from './melding.tsx';

interface Nieuw {
  readonly toon: Toon;
  readonly tekst: string;
  readonly ongedaan?: { readonly tekst: string; readonly doe: () => void } | undefined;
}
interface Bericht extends Nieuw {
  readonly id: number;
  /** De vensters die open stonden toen het bericht kwam. */
  readonly lagen: readonly string[];
  /** De lezer wijst het aan: zolang gaat het niet vanzelf weg. */
  readonly blijft: boolean;
}
type Meld = (bericht: Nieuw) => void;
interface Stand {
  readonly bericht: Bericht | null;
  readonly sluit: string;
  readonly weg: () => void;
  readonly houd: (vast: boolean) => void;
}
const niets = (): void => undefined;
const Meldcontext = createContext<Meld>(niets);
const Standcontext = createContext<Stand>({ bericht: null, sluit: '', weg: niets, houd: niets });

/** Eerst staat de focus weer ergens, dan komt het bericht: andersom praat voorleessoftware erdoorheen. */
const EERST_FOCUS_MS = 200;
/** Zo lang staat een bericht er, en voor elke letter iets langer. */
const STAAT_MS = 8000;
const PER_LETTER_MS = 50;
let teller = 0;

/** Zegt kort wat er net gebeurde, ook als de knop daarna weg is, en biedt zo nodig aan het ongedaan te maken. */
export const useMelder = (): Meld => useContext(Meldcontext);

/** Houdt het korte bericht bij; het gaat niet vanzelf weg zolang er een knop op staat of iemand het aanwijst. */
export function Melder({ children, sluit }: { readonly children: ReactNode; readonly sluit: string }) {
  const [bericht, zet] = useState<Bericht | null>(null);
  const meld = useCallback<Meld>((nieuw) => {
    teller += 1;
    const id = teller;
    setTimeout(() => zet({ ...nieuw, id, lagen: lagenNu(), blijft: false }), EERST_FOCUS_MS);
  }, []);
  useEffect(() => {
    if (!bericht || bericht.ongedaan || bericht.blijft) return undefined;
    const wekker = setTimeout(() => zet(null), STAAT_MS + bericht.tekst.length * PER_LETTER_MS);
    return () => clearTimeout(wekker);
  }, [bericht]);
  const stand = useMemo<Stand>(
    () => ({
      bericht,
      sluit,
      weg: () => zet(null),
      houd: (vast) => zet((nu) => (nu && nu.blijft !== vast ? { ...nu, blijft: vast } : nu)),
    }),
    [bericht, sluit],
  );
  return (
    <Meldcontext value={meld}>
      <Standcontext value={stand}>
        {children}
        <Berichtplek />
      </Standcontext>
    </Meldcontext>
  );
}

/** Waar het bericht staat: onderaan, of in het venster dat erover ligt, want daarbuiten is dan niets te horen. */
export function Berichtplek({ laag = '' }: { readonly laag?: string }) {
  const { bericht, sluit, weg, houd } = useContext(Standcontext);
  const lagen = useSyncExternalStore(volgLagen, lagenNu);
  const hier = bericht && (bericht.lagen.findLast((een) => lagen.includes(een)) ?? '') === laag;
  return (
    <div
      className="melder"
      aria-live="polite"
      onPointerMove={() => houd(true)}
      onPointerLeave={({ currentTarget }) => houd(currentTarget.matches(':focus-within'))}
      onFocus={() => houd(true)}
      onBlur={({ currentTarget }) => houd(currentTarget.matches(':hover'))}
    >
      {hier && (
        <Melding key={bericht.id} toon={bericht.toon}>
          <div className="rij">
            <span>{bericht.tekst}</span>
            {bericht.ongedaan && (
              <Knop
                klein
                onClick={() => {
                  bericht.ongedaan?.doe();
                  weg();
                }}
              >
                {bericht.ongedaan.tekst}
              </Knop>
            )}
            <Knop klein soort="stil" onClick={weg}>
              {sluit}
            </Knop>
          </div>
        </Melding>
      )}
    </div>
  );
}
