import { appendFileSync } from 'node:fs';

/** Hoe een verzoek afliep, gezien van buiten; `onbekend`: het kan gebeurd zijn of niet. */
export type Uitslag = 'goed' | 'geweigerd' | 'onbekend';

/** Een poging van de belasting, met haar sleutel: dezelfde sleutel is dezelfde daad. */
export interface Daad {
  readonly sleutel: string;
  readonly soort: string;
  readonly pad: string;
  readonly als: string;
  readonly inhoud: object;
  uitslag: Uitslag | null;
  status: number | null;
  antwoord: Readonly<Record<string, unknown>> | null;
}

/**
 * Wat de belasting vroeg en hoorde, los van het product: elke daad staat er voordat zij verstuurd wordt en nog eens als het antwoord
 * er is. Dit is de waarheid waar de controle van uitgaat.
 */
export class Grootboek {
  readonly daden: Daad[] = [];

  constructor(private readonly bestand: string) {}

  begin(daad: Daad): void {
    this.daden.push(daad);
    this.schrijf('begin', daad);
  }

  einde(daad: Daad): void {
    this.schrijf('einde', daad);
  }

  met(uitslag: Uitslag, soort?: string): Daad[] {
    return this.daden.filter((daad) => daad.uitslag === uitslag && (!soort || daad.soort === soort));
  }

  private schrijf(wat: string, { sleutel, soort, pad, als, uitslag, status }: Daad): void {
    appendFileSync(this.bestand, `${JSON.stringify({ wat, sleutel, soort, pad, als, uitslag, status })}\n`);
  }
}
