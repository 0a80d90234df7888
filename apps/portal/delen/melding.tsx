import { useEffect, useState, type ReactNode } from 'react';
import { Pictogram } from './pictogram.tsx';

export type Toon = 'info' | 'goed' | 'let-op' | 'fout';
const TEKEN = { info: 'info', goed: 'goed', 'let-op': 'fout', fout: 'fout' } as const;

interface Props {
  readonly toon?: Toon;
  readonly titel?: string | undefined;
  /** Laat voorleessoftware het meteen zeggen; alleen voor wat net gebeurde. */
  readonly meteen?: boolean;
  readonly children?: ReactNode;
}

/** Een mededeling in de bladzijde. */
export function Melding({ toon = 'info', titel, meteen = false, children }: Props) {
  const dringend = meteen && toon === 'fout';
  const vlak = (
    <div className={`utrecht-alert melding melding--${toon}`} role={dringend ? 'alert' : undefined}>
      <Pictogram naam={TEKEN[toon]} />
      <div>
        {titel && <strong>{titel}</strong>}
        {children}
      </div>
    </div>
  );
  return meteen && !dringend ? <Gehoord>{vlak}</Gehoord> : vlak;
}

const EVEN_LEEG_MS = 100;

/** Rustig gezegd wordt alleen wat ergens bij komt te staan: het vlak is er dus eerst leeg. */
function Gehoord({ children }: { readonly children: ReactNode }) {
  const [vol, zet] = useState(false);
  useEffect(() => {
    const wekker = setTimeout(() => zet(true), EVEN_LEEG_MS);
    return () => clearTimeout(wekker);
  }, []);
  return <div role="status">{vol && children}</div>;
}
