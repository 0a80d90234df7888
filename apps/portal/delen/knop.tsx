import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { Pictogram, type Pictogramnaam } from './pictogram.tsx';

type Soort = 'hoofd' | 'gewoon' | 'stil' | 'gevaar';
const NL = { hoofd: 'primary', gewoon: 'secondary', stil: 'subtle', gevaar: 'secondary' } as const;

interface Vorm {
  readonly soort?: Soort;
  readonly klein?: boolean;
  readonly pictogram?: Pictogramnaam;
  readonly children: ReactNode;
}
const klassen = ({ soort = 'gewoon', klein = false }: Vorm): string =>
  `nl-button nl-button--${NL[soort]} knop knop--${soort}${klein ? ' knop--klein' : ''}`;

interface KnopProps extends Vorm, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** De opdracht is onderweg: de knop blijft staan, draait en doet niets meer. */
  readonly bezig?: boolean;
}

/** Een knop; met `bezig` zegt zij dat het onderweg is, en telt een tweede klik niet. */
export function Knop({ soort, klein, pictogram, bezig = false, children, onClick, ...rest }: KnopProps) {
  return (
    <button
      type="button"
      {...rest}
      className={klassen({ ...(soort ? { soort } : {}), ...(klein ? { klein } : {}), children })}
      aria-disabled={bezig || undefined}
      onClick={(gebeurtenis) => (bezig ? gebeurtenis.preventDefault() : onClick?.(gebeurtenis))}
    >
      {bezig ? <span className="draait" aria-hidden="true" /> : pictogram && <Pictogram naam={pictogram} />}
      <span>{children}</span>
    </button>
  );
}

interface KnoplinkProps extends Vorm {
  readonly naar: string;
}

/** Een link die eruitziet als een knop: hij gaat ergens heen en verandert niets. */
export function Knoplink({ naar, pictogram, children, ...vorm }: KnoplinkProps) {
  return (
    <Link to={naar} className={klassen({ ...vorm, children })}>
      {pictogram && <Pictogram naam={pictogram} />}
      <span>{children}</span>
    </Link>
  );
}
