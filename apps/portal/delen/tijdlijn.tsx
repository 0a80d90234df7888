import type { ReactNode } from 'react';
import { dag, ogenblik } from '../taal/tijd.ts';

export interface Tijdlijnpunt {
  readonly id: string;
  /** Ogenblik of kalenderdag. */
  readonly op: string;
  readonly tekst: ReactNode;
  readonly wie?: string | undefined;
  /** Nog niet gebeurd: wat er op die dag vanzelf gebeurt. */
  readonly straks?: boolean;
}

/** Wat er gebeurde, en wat er nog komt. */
export function Tijdlijn({ punten }: { readonly punten: readonly Tijdlijnpunt[] }) {
  return (
    <ol className="kaal tijdlijn">
      {punten.map(({ id, op, tekst, wie, straks }) => (
        <li key={id} data-straks={straks ? 'ja' : undefined}>
          <span>{tekst}</span>
          <span className="zacht klein">
            <time dateTime={op}>{op.length === 10 ? dag(op) : ogenblik(op)}</time>
            {wie && `, ${wie}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
