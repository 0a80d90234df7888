import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import type { Menugroep } from './menu.tsx';

interface Props {
  readonly naam: string;
  readonly knop: RefObject<HTMLButtonElement | null>;
  readonly groepen: readonly Menugroep[];
  readonly kies: (id: string) => void;
  readonly sluit: () => void;
}

/** De keuzes van een menu, met pijltjes, typen en Escape. */
export function Menuvenster({ naam, knop, groepen, kies, sluit }: Props) {
  return (
    <Popover
      className="menu"
      placement="bottom end"
      triggerRef={knop}
      isOpen
      onOpenChange={(open) => !open && sluit()}
    >
      <Menu
        aria-label={naam}
        autoFocus="first"
        onAction={(id) => {
          sluit();
          kies(String(id));
        }}
      >
        {groepen.map(({ kop, keuzes }) => {
          const gekozen = keuzes.filter((keuze) => keuze.gekozen).map(({ id }) => id);
          return (
            <MenuSection
              key={kop}
              {...(gekozen.length > 0 ? { selectionMode: 'single', selectedKeys: gekozen } : {})}
            >
              <Header>{kop}</Header>
              {keuzes.map(({ id, tekst, lang }) => (
                <MenuItem key={id} id={id} textValue={tekst}>
                  <span lang={lang}>{tekst}</span>
                </MenuItem>
              ))}
            </MenuSection>
          );
        })}
      </Menu>
    </Popover>
  );
}
