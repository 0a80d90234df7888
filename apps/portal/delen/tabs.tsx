import { NavLink } from 'react-router';
import { Telling } from './merkje.tsx';

export interface Tab {
  readonly naar: string;
  readonly naam: string;
  readonly aantal?: number | undefined;
  readonly letOp?: boolean;
}

/** Tabs die elk een eigen adres hebben: zo werkt teruggaan, en is een tab te delen. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ naar, naam, aantal, letOp = false }) => (
        <NavLink key={naar} to={naar} end replace>
          {naam}
          {aantal !== undefined && <Telling aantal={aantal} letOp={letOp} />}
        </NavLink>
      ))}
    </nav>
  );
}
