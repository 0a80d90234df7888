import type { ReactNode } from 'react';
import type { Toon } from './melding.tsx';

/** Een kort kenmerk naast een naam of status; de tekst zegt alles, de kleur helpt alleen. */
export function Merkje({
  toon,
  children,
}: {
  readonly toon?: Toon | undefined;
  readonly children: ReactNode;
}) {
  return <span className={`nl-data-badge merkje${toon ? ` merkje--${toon}` : ''}`}>{children}</span>;
}

/** Een aantal bij een tab of menu. */
export function Telling({ aantal, letOp = false }: { readonly aantal: number; readonly letOp?: boolean }) {
  return <span className={`nl-number-badge telling${letOp ? ' telling--let-op' : ''}`}>{aantal}</span>;
}
