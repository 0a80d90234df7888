import type { ReactNode } from 'react';
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
  const rol = meteen ? (toon === 'fout' ? 'alert' : 'status') : undefined;
  return (
    <div className={`utrecht-alert melding melding--${toon}`} role={rol}>
      <Pictogram naam={TEKEN[toon]} />
      <div>
        {titel && <strong>{titel}</strong>}
        {children}
      </div>
    </div>
  );
}
