import { useSyncExternalStore } from 'react';

export type Thema = 'systeem' | 'licht' | 'donker';
export interface Voorkeuren {
  readonly thema: Thema;
  readonly contrast: boolean;
}
const SLEUTEL = 'voorkeuren';
const donker = matchMedia('(prefers-color-scheme: dark)');
const scherp = matchMedia('(prefers-contrast: more)');
const luisteraars = new Set<() => void>();
let stand = lees();

function lees(): Voorkeuren {
  try {
    const { thema, contrast } = JSON.parse(localStorage.getItem(SLEUTEL) ?? '{}') as Partial<Voorkeuren>;
    return { thema: thema ?? 'systeem', contrast: contrast ?? scherp.matches };
  } catch {
    return { thema: 'systeem', contrast: scherp.matches };
  }
}

function pasToe(): void {
  const isDonker = stand.thema === 'donker' || (stand.thema === 'systeem' && donker.matches);
  document.documentElement.dataset['thema'] = isDonker ? 'donker' : 'licht';
  document.documentElement.dataset['contrast'] = stand.contrast ? 'hoog' : 'gewoon';
}

/** Zet het thema bij het begin, en volgt daarna het systeem. */
export function beginVoorkeuren(): void {
  pasToe();
  donker.addEventListener('change', pasToe);
}

export function zetVoorkeuren(nieuw: Partial<Voorkeuren>): void {
  stand = { ...stand, ...nieuw };
  localStorage.setItem(SLEUTEL, JSON.stringify(stand));
  pasToe();
  for (const meld of luisteraars) meld();
}

export const useVoorkeuren = (): Voorkeuren =>
  useSyncExternalStore(
    (meld) => {
      luisteraars.add(meld);
      return () => luisteraars.delete(meld);
    },
    () => stand,
  );
