import { Link, NavLink } from 'react-router';
import { Telling } from './merkje.tsx';

export interface Tab {
  readonly naar: string;
  readonly naam: string;
  readonly aantal?: number | undefined;
  readonly letOp?: boolean;
  /** Of deze tab open is, waar het pad dat niet zegt: tabs die alleen in de vraag van het adres verschillen. */
  readonly open?: boolean;
}

/** Tabs die elk een eigen adres hebben: zo werkt teruggaan, en is een tab te delen. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  return (
    <nav className="tabs niet-afdrukken" aria-label={label}>
      {tabs.map(({ naar, open, ...inhoud }) =>
        open === undefined ? (
          <NavLink key={naar} to={naar} end replace>
            <Inhoud {...inhoud} />
          </NavLink>
        ) : (
          <Link key={naar} to={naar} replace preventScrollReset aria-current={open ? 'page' : undefined}>
            <Inhoud {...inhoud} />
          </Link>
        ),
      )}
    </nav>
  );
}

function Inhoud({ naam, aantal, letOp = false }: Omit<Tab, 'naar' | 'open'>) {
  return (
    <>
      {naam}
      {aantal !== undefined && <Telling aantal={aantal} letOp={letOp} />}
    </>
  );
}
