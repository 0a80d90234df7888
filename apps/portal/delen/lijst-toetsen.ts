import { useEffect, type RefObject } from 'react';

interface Opties {
  readonly aantal: number;
  readonly hier: number;
  readonly zetHier: (plek: number) => void;
  readonly vlak: RefObject<HTMLDivElement | null>;
  readonly doe: (plek: number, wat: 'open' | 'kies') => void;
}

const inInvoer = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement &&
  (doel.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(doel.tagName)) &&
  (doel as HTMLInputElement).type !== 'checkbox';

const opKnop = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement && doel.closest('a, button, [role="button"]') !== null;

/** Telt deze toets voor de lijst? Niet met een hulptoets, niet terwijl iemand typt, niet met een venster open. */
const isVoorLijst = (toets: KeyboardEvent): boolean =>
  !toets.ctrlKey &&
  !toets.metaKey &&
  !toets.altKey &&
  !inInvoer(toets.target) &&
  document.querySelector('dialog[open], [role="menu"]') === null;

/** j en k lopen door een lijst, Enter opent de rij, x kiest haar; niet terwijl iemand typt of er een venster open is. */
export function useToetsen({ aantal, hier, zetHier, vlak, doe }: Opties): void {
  useEffect(() => {
    const naar = (plek: number): void => {
      const doel = Math.max(0, Math.min(aantal - 1, plek));
      zetHier(doel);
      const rij = vlak.current?.querySelector<HTMLElement>(`tr[data-index="${doel}"]`);
      rij?.scrollIntoView({ block: 'nearest' });
      rij?.querySelector<HTMLElement>('a, button, input')?.focus({ preventScroll: true });
    };
    const luister = (toets: KeyboardEvent): void => {
      if (!isVoorLijst(toets)) return;
      if (toets.key === 'j') naar(hier + 1);
      else if (toets.key === 'k') naar(hier - 1);
      else if (toets.key === 'x' && hier >= 0) doe(hier, 'kies');
      else if (toets.key === 'Enter' && hier >= 0 && !opKnop(toets.target)) doe(hier, 'open');
      else return;
      toets.preventDefault();
    };
    document.addEventListener('keydown', luister);
    return () => document.removeEventListener('keydown', luister);
  }, [aantal, hier, zetHier, vlak, doe]);
}
