const SLEUTEL = 'startcode';
const HEKJE = '#code=';

/** Het adres waarmee een leerling met deze code begint. De code staat achter het hekje: dat deel gaat nooit over het net. */
export const adresMetCode = (code: string): string =>
  `${location.origin}/mijn/paspoort${HEKJE}${encodeURIComponent(code)}`;

/** Onthoudt een code uit het adres tot na het aanmelden, en haalt haar uit het adres. */
export function onthoudCode(): void {
  if (!location.hash.startsWith(HEKJE)) return;
  sessionStorage.setItem(SLEUTEL, decodeURIComponent(location.hash.slice(HEKJE.length)));
  history.replaceState(null, '', location.pathname + location.search);
}

/** De code waarmee iemand binnenkwam; leeg als er geen was. */
export const onthoudenCode = (): string => sessionStorage.getItem(SLEUTEL) ?? '';
export const vergeetCode = (): void => sessionStorage.removeItem(SLEUTEL);
