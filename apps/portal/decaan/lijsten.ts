/** Een lijst die iemand een naam gaf: alleen waarop gefilterd is, niet wie erop staat. */
export interface BewaardeLijst {
  readonly naam: string;
  readonly adres: string;
}
const sleutel = (wie: string): string => `lijsten:${wie}`;

export function leesLijsten(wie: string): BewaardeLijst[] {
  try {
    return JSON.parse(localStorage.getItem(sleutel(wie)) ?? '[]') as BewaardeLijst[];
  } catch {
    return [];
  }
}

function schrijf(wie: string, lijsten: BewaardeLijst[]): BewaardeLijst[] {
  localStorage.setItem(sleutel(wie), JSON.stringify(lijsten));
  return lijsten;
}

/** Bewaart een lijst; dezelfde naam vervangt de vorige. */
export const bewaarLijst = (wie: string, lijst: BewaardeLijst): BewaardeLijst[] =>
  schrijf(wie, [...leesLijsten(wie).filter(({ naam }) => naam !== lijst.naam), lijst]);

export const verwijderLijst = (wie: string, adres: string): BewaardeLijst[] =>
  schrijf(
    wie,
    leesLijsten(wie).filter((lijst) => lijst.adres !== adres),
  );
