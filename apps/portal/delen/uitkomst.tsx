import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Melding, type Toon } from './melding.tsx';

interface Props {
  /** Wat er net gebeurde; een nieuwe daad is een nieuw voorwerp, ook als zij hetzelfde was. Null: het was al zo. */
  readonly bij: unknown;
  readonly titel: string;
  readonly toon?: Toon;
  readonly children?: ReactNode;
}

/** Wat er net gelukt is, met wat er daarna te doen is. De focus gaat erheen: zo wordt het voorgelezen en gaat men daar verder. */
export function Uitkomst({ bij, titel, toon = 'goed', children }: Props) {
  const vlak = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (bij !== null) vlak.current?.focus();
  }, [bij]);
  return (
    <div ref={vlak} id={id} role="group" aria-labelledby={id} tabIndex={-1}>
      <Melding toon={toon} titel={titel}>
        {children}
      </Melding>
    </div>
  );
}
