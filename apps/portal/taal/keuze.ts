/** De talen van de portal. Oekraïens en Arabisch gelden voor de schermen van leerling en ouder. */
export const TALEN = { nl: 'Nederlands', en: 'English', uk: 'Українська', ar: 'العربية' } as const;
export type Taal = keyof typeof TALEN;

/** Waar een browser de keuze bewaart. */
export const SLEUTEL = 'taal';
const isTaal = (tekst: string | null): tekst is Taal => tekst !== null && tekst in TALEN;

/** De taal van deze browser: wat iemand koos, anders Nederlands. */
export const bewaardeTaal = (): Taal => {
  const bewaard = localStorage.getItem(SLEUTEL);
  return isTaal(bewaard) ? bewaard : 'nl';
};
