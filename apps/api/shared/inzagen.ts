import { AsyncLocalStorage } from 'node:async_hooks';

/** Dat een verzoek gegevens over een leerling liet zien; zonder leerling gaat het om het object zelf. */
export interface Inzage {
  readonly objectSoort: string;
  readonly objectId: string;
  readonly leerlingId: string | null;
  /** Wat er anders dan gewoon aan was, bv. `uitvoer.csv`. */
  readonly reden?: string;
}

/** Verzamelt wat een verzoek laat zien: elke leerling telt eenmaal. */
export class Inzagen {
  private readonly gezien = new Map<string, Inzage>();
  /** Waarom dit verzoek laat zien wat het laat zien, waar een lezer het niet zelf zegt. */
  reden: string | undefined;

  noteer(inzage: Inzage): void {
    const sleutel = inzage.leerlingId ?? `${inzage.objectSoort}/${inzage.objectId}`;
    const metReden = this.reden === undefined ? inzage : { reden: this.reden, ...inzage };
    if (!this.gezien.has(sleutel)) this.gezien.set(sleutel, metReden);
  }

  alle(): readonly Inzage[] {
    return [...this.gezien.values()];
  }
}

const opslag = new AsyncLocalStorage<Inzagen>();

export const metInzagen = <T>(inzagen: Inzagen, werk: () => T): T => opslag.run(inzagen, werk);

/**
 * Meldt wat een lezer laat zien. Elke lezer die over een leerling iets toont, roept dit aan; zie `inzage.api.test.ts`. Tijdens
 * een opdracht is er geen verzameling: die heeft zelf al een regel.
 */
export function noteerInzagen(inzagen: readonly Inzage[]): void {
  const verzameling = opslag.getStore();
  if (verzameling) for (const inzage of inzagen) verzameling.noteer(inzage);
}

/** Wat dit verzoek hierna laat zien, gaat met deze reden de audit in. */
export function zetInzagereden(reden: string): void {
  const verzameling = opslag.getStore();
  if (verzameling) verzameling.reden = reden;
}
