/** Een menu of venster zet de focus zelf terug; pas als dat niet gebeurt, doet de wacht het. */
const WACHT_MS = 60;

const eromheen = (element: Element | null): readonly Element[] =>
  element ? [element, ...eromheen(element.parentElement)] : [];

/** Een vlak dat zegt wat het is, ook zonder kop: een lijst waar een rij uit ging. */
const MET_NAAM = '[aria-label], [aria-labelledby]';

/** Weg kan ook verborgen zijn: zo wacht een kaart op wat haar plek inneemt. */
const isInBeeld = (element: Element | undefined): boolean => (element?.getClientRects().length ?? 0) > 0;

/** Het dichtste vlak dat er nog is en zegt wat het is, bij zijn kop; met een venster open alleen daarbinnen. */
function plekNa(keten: readonly Element[]): HTMLElement | null {
  const venster = [...document.querySelectorAll('dialog[open]')].at(-1);
  const vlakken = keten.filter((vlak) => isInBeeld(vlak) && (venster?.contains(vlak) ?? true));
  for (const vlak of [...vlakken, ...(venster ? [venster] : [])]) {
    const kop = [...vlak.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].find(isInBeeld);
    if (kop) return kop;
    if (vlak instanceof HTMLElement && vlak.matches(MET_NAAM)) return vlak;
  }
  return document.querySelector('main');
}

function zetFocus(doel: HTMLElement, zonderSchuiven: boolean): void {
  if (!doel.hasAttribute('tabindex')) doel.tabIndex = -1;
  doel.focus({ preventScroll: zonderSchuiven });
}

/** Waar de focus was, en hoe men daar kwam. */
class Spoor {
  private keten: readonly Element[] = [];
  private buitenBericht: HTMLElement | null = null;
  private muis = false;

  neem = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    this.keten = eromheen(target);
    if (!target.closest('.melder')) this.buitenBericht = target;
  };
  metMuis = (): void => void (this.muis = true);
  metToets = (): void => void (this.muis = false);

  /** Klikte men zelf naast alles, dan hoort de focus nergens. */
  laatLos = (): void =>
    void setTimeout(() => {
      if (this.isLos() && isInBeeld(this.keten[0])) this.keten = [];
    });
  isKwijt = (): boolean => this.isLos() && this.keten.length > 0 && !isInBeeld(this.keten[0]);
  herstel = (): void => {
    if (!this.isKwijt()) return;
    const wasBericht = this.keten.some((vlak) => vlak.classList.contains('melder'));
    const terug =
      wasBericht && this.buitenBericht && isInBeeld(this.buitenBericht)
        ? this.buitenBericht
        : plekNa(this.keten);
    if (terug) zetFocus(terug, this.muis);
  };
  private isLos = (): boolean => document.activeElement === document.body || !document.activeElement;
}

/**
 * Valt wat de focus had weg, bijvoorbeeld omdat een daad lukte en de kaart verdween, dan gaat de focus naar de kop van het vlak
 * eromheen: nooit naar het begin van de bladzijde zonder dat men het merkt.
 */
export function bewaakFocus(): () => void {
  const spoor = new Spoor();
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const kijk = new MutationObserver(() => {
    if (!spoor.isKwijt() || wekker !== undefined) return;
    wekker = setTimeout(() => {
      wekker = undefined;
      spoor.herstel();
    }, WACHT_MS);
  });
  kijk.observe(document.body, { childList: true, subtree: true });
  const hoort = [
    ['focusin', spoor.neem],
    ['focusout', spoor.laatLos],
    ['pointerdown', spoor.metMuis],
    ['keydown', spoor.metToets],
  ] as const;
  for (const [soort, doe] of hoort) document.addEventListener(soort, doe, true);
  return () => {
    kijk.disconnect();
    clearTimeout(wekker);
    for (const [soort, doe] of hoort) document.removeEventListener(soort, doe, true);
  };
}
