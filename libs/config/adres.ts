/** Een adres zonder schuine strepen aan het eind. */
export const zonderStreep = (adres: string): string =>
  adres.endsWith('/') ? zonderStreep(adres.slice(0, -1)) : adres;
