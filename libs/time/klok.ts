import type { Instant } from '../domain/tijd/tijd.ts';

/** De enige bron van het ogenblik van nu, buiten workflows. */
export abstract class Klok {
  abstract nu(): Instant;
}

/** De klok van de machine. */
export class SysteemKlok extends Klok {
  override nu(): Instant {
    return new Date().toISOString() as Instant;
  }
}

/** De klok van de machine plus een verschil; alleen in demostand. Het verschil komt uit de database. */
export class DemoKlok extends Klok {
  private verschilMs = 0;

  override nu(): Instant {
    return new Date(Date.now() + this.verschilMs).toISOString() as Instant;
  }

  /** Neemt het bewaarde verschil over, in milliseconden. */
  zet(verschilMs: number): void {
    this.verschilMs = verschilMs;
  }
}
